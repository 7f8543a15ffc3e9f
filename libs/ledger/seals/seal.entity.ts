import { Entity } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Bytes, Code, InstantAt, Int, Key, Ref, Text } from '@app/platform/database/columns.js';

/**
 * A signed, chained head over a batch of transfers, with their hashes. Never changed. Its number is its key: two jobs
 * that seal at once cannot both write it.
 */
@Entity('seals')
export class Seal {
  /** The seal's number in twelve digits, so that the order of keys is the order of seals. */
  @Key(12) id: string;
  @Ref() firstId: string;
  @Ref() lastId: string;
  @InstantAt() cutoffAt: Instant;
  @Int() leafCount: number;
  @Int() totalCount: number;
  @Code(64) root: string;
  @Code(64) prevHash: string;
  @InstantAt() sealedAt: Instant;
  @Code(16) keyId: string;
  /** Ed25519 over the head, base64url. */
  @Text(90) signature: string;
  /** SHA-256 of the head: what the next seal names as `prevHash`, and what is printed on notices. */
  @Code(64) hash: string;
  /** The 32-byte leaf hashes in order. They say which line differs, which the root alone could not. */
  @Bytes() leaves: Buffer;
}

/** A key that has signed seals; its private half is kept outside the database. */
@Entity('seal_keys')
export class SealKey {
  @Key(16) id: string;
  /** 32 bytes, base64url. */
  @Text(44) publicKey: string;
  @InstantAt() firstUsedAt: Instant;
}
