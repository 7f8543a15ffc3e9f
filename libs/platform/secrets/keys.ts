import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { keyBytes } from './key-file.js';

/**
 * Personal data at rest: AES-256-GCM for the value, HMAC-SHA-256 as a blind index for equality look-ups. Both keys
 * derive from one 32-byte data key, from DATA_KEY or from a file made beside the data on first use.
 */
@Injectable()
export class PersonalDataKeys {
  private readonly cipherKey: Buffer;
  private readonly indexKey: Buffer;
  private readonly signingKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    const key = keyBytes('DATA_KEY', config.dataKey, join(config.dataDirectory, 'data.key'));
    this.cipherKey = Buffer.from(hkdfSync('sha256', key, '', 'gongjian personal data', 32));
    this.indexKey = Buffer.from(hkdfSync('sha256', key, '', 'gongjian blind index', 32));
    this.signingKey = Buffer.from(hkdfSync('sha256', key, '', 'gongjian signatures', 32));
  }

  /** `1.<iv>.<tag>.<text>`, base64url. The purpose is bound in: a value cannot be moved to another column. */
  encrypt(value: string, purpose: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, iv).setAAD(Buffer.from(purpose));
    const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return ['1', iv, cipher.getAuthTag(), text].map((p) => (typeof p === 'string' ? p : p.toString('base64url'))).join('.');
  }

  decrypt(stored: string, purpose: string): string {
    const [version, iv, tag, text] = stored.split('.');
    if (version !== '1' || !iv || !tag || text === undefined) throw new Error('unreadable personal data');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, Buffer.from(iv, 'base64url'))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
  }

  /** Equal values of one purpose give equal indexes, and nothing else can be read from them. 43 characters. */
  blindIndex(value: string, purpose: string): string {
    return createHmac('sha256', this.indexKey).update(`${purpose}\n${value}`).digest('base64url');
  }

  /** Signs what is shown to people for a short time and comes back, such as a check-in code. 43 characters. */
  mac(value: string, purpose: string): string {
    return createHmac('sha256', this.signingKey).update(`${purpose}\n${value}`).digest('base64url');
  }
}
