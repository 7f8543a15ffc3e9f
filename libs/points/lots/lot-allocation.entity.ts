import { Entity, Index } from 'typeorm';
import { Id, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { Allocation } from './lots.rules.js';

/** Which lots a spending took its points from, and how many of them came back. */
@Entity('lot_allocations')
@Index('ix_lot_allocations_volunteer', ['volunteerId', 'transferId'])
@Index('ix_lot_allocations_held', ['volunteerId', 'heldBy'])
export class LotAllocation implements Allocation {
  @Id() transferId: string;
  @Id() lotId: string;
  @Ref() volunteerId: string;
  @Int() points: number;
  @Int() returnedPoints: number;
  /** `held:<order>` where the points wait for an order; they come back here when it is cancelled. */
  @Text(64, { nullable: true }) heldBy: string | null;
}
