import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigError, readConfig, type Config } from '@app/platform/config.js';
import { PinoLogger } from '@app/platform/log.js';
import { ProductModule } from '@app/product/product.module.js';
import { hasPendingMigrations, migrate } from '@app/product/schema.js';

/** Opens the application for one command and closes it afterwards, whatever happens. */
export async function withApp<T>(
  work: (app: INestApplicationContext, config: Config) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const config = { ...readConfig(), readOnly: options.readOnly ?? false };
  if (!config.readOnly) await migrate(config);
  else if (await hasPendingMigrations(config)) throw new ConfigError('数据库是空的，或结构不是最新的。请核对 DATABASE_URL，再运行 migrate。');
  const logger = new PinoLogger(process.env.LOG_LEVEL ?? 'warn');
  const app = await NestFactory.createApplicationContext(ProductModule.for(config), { logger, abortOnError: false });
  try {
    return await work(app, config);
  } finally {
    await app.close();
  }
}

/** Data goes to stdout, talk to stderr. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
