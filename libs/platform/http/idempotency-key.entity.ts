import { Entity, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Key, LongText, Text } from '../database/columns.js';

/** A write that a client named. The same name with the same body gets the first answer again. */
@Entity('idempotency_keys')
@Index('ix_idempotency_keys_created', ['createdAt'])
export class IdempotencyKey {
  /** `<account>:<client's key>:<number of the write within the request>` */
  @Key(110) id: string;
  @Text(64) requestHash: string;
  @LongText({ nullable: true }) result: string | null;
  @InstantAt() createdAt: Instant;
}
