import { Entity } from 'typeorm';
import { InstantAt, Key } from '@app/platform/database/columns.js';
import type { Instant } from '@app/kernel/time.js';

/** One row: up to which instant the book is closed. See `post` and `closeThrough` for how it makes a cut exact. */
@Entity('ledger_gates')
export class LedgerGateEntity {
  @Key(16) id: string;
  @InstantAt() closedThrough: Instant;
}
