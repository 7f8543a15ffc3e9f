import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';
import { keyBytes } from './key-file.js';

/** What turns 32 bytes into keys that node understands (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Ed25519, for what outsiders must be able to check without trusting the database: the private half comes from
 * SEAL_KEY or from a file beside the data, never from a table. Several machines of one installation share it.
 */
@Injectable()
export class SigningKeys {
  private readonly privateKey: KeyObject;
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  /** The first 16 hex digits of the SHA-256 of the public key. */
  readonly keyId: string;

  constructor(@Inject(CONFIG) config: Config) {
    const seed = keyBytes('SEAL_KEY', config.sealKey, join(config.dataDirectory, 'seal.key'));
    this.privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
    const der = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' });
    this.publicKey = der.subarray(PUBLIC_PREFIX.length).toString('base64url');
    this.keyId = keyIdOf(this.publicKey);
  }

  /** 64 bytes, base64url. */
  sign(bytes: Uint8Array): string {
    return sign(null, bytes, this.privateKey).toString('base64url');
  }
}

export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
}

/** False for anything that is no signature by the key; never throws. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'base64url')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
