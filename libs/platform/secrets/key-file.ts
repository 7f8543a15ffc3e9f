import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConfigError } from '../config.js';

/** A secret of 32 bytes: the given one (hex or base64), or that of the file, which is made on first use. */
export function keyBytes(name: string, given: string | null, file: string): Buffer {
  if (given) return decoded(name, given);
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process made it between the look and the write: read that one.
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }
  return decoded(name, readFileSync(file, 'utf8').trim());
}

function decoded(name: string, text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError(`${name} 应为 32 字节(64 位十六进制，或 base64)。`);
  return key;
}
