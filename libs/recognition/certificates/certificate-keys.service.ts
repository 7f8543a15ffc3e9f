import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform/database/database.js';
import { SigningKeys } from '@app/platform/secrets/signing-keys.js';
import type { CertificateKeyView } from './certificate.wire.js';
import { messageOf, type SignedFacts } from './signed-code.rules.js';

/** What turns 32 bytes into a key that openssl reads (RFC 8410). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs what a QR holds, and publishes every key that ever has, so that an old certificate stays checkable. */
@Injectable()
export class CertificateKeys {
  constructor(
    private readonly db: Database,
    private readonly keys: SigningKeys,
  ) {}

  /** `<base>/verify/<code>#1.<key>.<facts>.<signature>`; the same facts and key give the same text. */
  qrText(base: string, facts: SignedFacts): string {
    const message = messageOf(facts, this.keys.keyId);
    return `${base}/verify/${message}.${this.keys.sign(Buffer.from(message, 'ascii'))}`;
  }

  /** The key in use first, then those before it: the book of seals knows them, it is signed with the same ones. */
  async published(): Promise<CertificateKeyView[]> {
    const former = await this.db.read.query<{ keyId: string; publicKey: string; firstUsedAt: string }>(
      'SELECT id AS keyId, public_key AS publicKey, first_used_at AS firstUsedAt FROM seal_keys WHERE id <> ? ORDER BY first_used_at DESC, id LIMIT 100',
      [this.keys.keyId],
    );
    const current = { keyId: this.keys.keyId, publicKey: this.keys.publicKey, isCurrent: true };
    return [current, ...former.map(({ keyId, publicKey }) => ({ keyId, publicKey, isCurrent: false }))].map((key) => ({ ...key, pem: pemOf(key.publicKey) }));
  }
}

function pemOf(publicKey: string): string {
  const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'base64url')]).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`;
}
