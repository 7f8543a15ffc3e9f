import { Entity, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, On, Ref } from '@app/platform/database/columns.js';
import type { Lot } from './lots.rules.js';

/**
 * Points that came in together and expire together. A projection of the passbook (see `lots.rules.ts`), kept so
 * that what expires can be found without reading every passbook; its id is the transfer that brought the points.
 */
@Entity('points_lots')
@Index('ix_points_lots_volunteer', ['volunteerId', 'remainingPoints'])
@Index('ix_points_lots_expiry', ['expiresOn', 'remainingPoints'])
export class PointsLot implements Lot {
  @Id() id: string;
  @Ref() volunteerId: string;
  @Int() lineNo: number;
  @InstantAt() earnedAt: Instant;
  /** The first day on which the rest is no longer valid; null: it stays. */
  @On({ nullable: true }) expiresOn: DateOn | null;
  @Int() amountPoints: number;
  @Int() remainingPoints: number;
  /** When the person was told that it expires soon. */
  @On({ nullable: true }) noticedOn: DateOn | null;
}
