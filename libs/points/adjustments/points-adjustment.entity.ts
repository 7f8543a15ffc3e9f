import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { AdjustmentKind } from './adjustment.rules.js';

/** An award's bonus or a deduction, decided by a person. Its id is the cause of the transfer that it made. */
@Entity('points_adjustments')
@Index('ix_points_adjustments_community', ['communityId', 'id'])
@Index('ix_points_adjustments_volunteer', ['volunteerId', 'id'])
export class PointsAdjustment {
  @Id() id: string;
  @Code(8) kind: AdjustmentKind;
  /** Which of the policy's bonuses or deductions, and what it was called then. */
  @Text(40) code: string;
  @Text(60) name: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_points_adjustments_volunteer' }) volunteerId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_points_adjustments_community' }) communityId: string;
  @Int() points: number;
  @Text(200) reason: string;
  @Ref() decidedBy: string;
  @InstantAt() createdAt: Instant;
}
