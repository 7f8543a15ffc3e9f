import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What a process needs to know before anything starts. Read once from the environment; nothing else reads it. */
export type Config = {
  /** Where the data lives. `sqlite` is the embedded mode: jobs run in this process. */
  database: { engine: 'sqlite'; file: string } | { engine: 'mysql'; url: string; poolSize: number };
  /** Production only: BullMQ carries the deliveries to workers. */
  redisUrl: string | null;
  /** Prefix of the queue in Redis, so that several installations can share one. */
  queueName: string;
  /** Accept a Redis without AOF or with an eviction policy (for trials; the sweep still loses nothing). */
  redisUnsafe: boolean;
  port: number;
  host: string;
  /** The address people type, e.g. https://gongjian.example.cn; printed on certificates and checked as Origin. */
  publicUrl: string | null;
  /** Keys, the one-time set-up code and exported seals live here. */
  dataDirectory: string;
  /** 32 bytes in hex or base64 for personal data; without it a key file is made in the data directory. */
  dataKey: string | null;
  /** 32 bytes in hex or base64 that sign the ledger's seals; without it a key file is made in the data directory. */
  sealKey: string | null;
  logLevel: string;
  trustProxy: boolean;
  /** How messages leave the house; what is null is kept as files in the data directory instead. */
  outgoing: {
    /** `smtp://user:password@host:587`, and the sender that mails carry. */
    smtpUrl: string | null;
    mailFrom: string;
    /** A signed HTTP gateway for text messages. */
    smsGatewayUrl: string | null;
    smsGatewaySecret: string | null;
    /** Hosts that hooks and gateways may reach although they are private. */
    trustedHosts: readonly string[];
  };
  /** A second process may look (verify, backup) while the service runs; it takes no lock and cannot write. */
  readOnly: boolean;
};

export class ConfigError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const database = databaseOf(secretOf(env, 'DATABASE_URL') || 'sqlite:./data/gongjian.sqlite', env);
  const dataDirectory = resolve(
    env.DATA_DIR || (database.engine === 'sqlite' ? dirname(database.file) : './data'),
  );
  mkdirSync(dataDirectory, { recursive: true });
  const redisUrl = secretOf(env, 'REDIS_URL');
  if (database.engine === 'sqlite' && redisUrl) {
    throw new ConfigError('REDIS_URL 只用于生产模式(MySQL/MariaDB)。内嵌模式请去掉 REDIS_URL。');
  }
  return {
    database,
    redisUrl,
    queueName: env.QUEUE_NAME || 'gongjian',
    redisUnsafe: env.REDIS_UNSAFE === '1',
    port: portOf(env.PORT || '3000'),
    host: env.HOST || '0.0.0.0',
    publicUrl: env.PUBLIC_URL ? env.PUBLIC_URL.replace(/\/+$/, '') : null,
    dataDirectory,
    dataKey: secretOf(env, 'DATA_KEY'),
    sealKey: secretOf(env, 'SEAL_KEY'),
    logLevel: env.LOG_LEVEL || 'info',
    outgoing: outgoingOf(env),
    readOnly: false,
    trustProxy: env.TRUST_PROXY === '1',
  };
}

/**
 * A secret may be given in a file (`DATA_KEY_FILE=/run/secrets/data_key`), as container platforms hand them over:
 * an environment shows up in process lists and crash reports.
 */
function secretOf(env: NodeJS.ProcessEnv, name: 'DATABASE_URL' | 'REDIS_URL' | 'DATA_KEY' | 'SEAL_KEY' | 'SMTP_URL' | 'SMS_GATEWAY_SECRET'): string | null {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || null;
  if (env[name]) throw new ConfigError(`${name} 和 ${name}_FILE 只能设一个。`);
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    throw new ConfigError(`读不到 ${name}_FILE 指向的文件 ${file}。请检查路径和权限。`);
  }
}

function outgoingOf(env: NodeJS.ProcessEnv): Config['outgoing'] {
  const smsGatewayUrl = env.SMS_GATEWAY_URL || null;
  const smsGatewaySecret = secretOf(env, 'SMS_GATEWAY_SECRET');
  if (smsGatewayUrl && !URL.canParse(smsGatewayUrl)) throw new ConfigError('SMS_GATEWAY_URL 应为一个网址。');
  if (smsGatewayUrl && !smsGatewaySecret) throw new ConfigError('设了 SMS_GATEWAY_URL，还要设 SMS_GATEWAY_SECRET，用来给短信请求签名。');
  return {
    smtpUrl: secretOf(env, 'SMTP_URL'),
    mailFrom: env.MAIL_FROM || 'gongjian@localhost',
    smsGatewayUrl,
    smsGatewaySecret,
    trustedHosts: (env.OUTGOING_TRUSTED_HOSTS ?? '').split(',').map((host) => host.trim()).filter(Boolean),
  };
}

function databaseOf(url: string, env: NodeJS.ProcessEnv): Config['database'] {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '');
    if (!file || file === ':memory:') throw new ConfigError('DATABASE_URL 需要一个文件，例如 sqlite:./data/gongjian.sqlite');
    return { engine: 'sqlite', file: resolve(file) };
  }
  if (url.startsWith('mysql:') || url.startsWith('mariadb:')) {
    return { engine: 'mysql', url: url.replace(/^mariadb:/, 'mysql:'), poolSize: Number(env.DATABASE_POOL || 10) };
  }
  throw new ConfigError('DATABASE_URL 应以 sqlite: 或 mysql: 开头。');
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigError('PORT 应为 0 到 65535 的整数。');
  return port;
}
