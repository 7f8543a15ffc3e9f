import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CeremonyState, ChecklistLine, Guest } from './ceremony.rules.js';
import type { NameOrder } from './name-order.rules.js';
import type { Zone } from './seats.rules.js';

/** A 颁奖典礼 of a community, made from approved lists only. */
@Entity('award_ceremonies')
@Index('ix_award_ceremonies_community', ['communityId', 'heldOn'])
export class AwardCeremony {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_award_ceremonies_community' })
  @Ref()
  communityId: string;
  @Text(60) title: string;
  @On() heldOn: DateOn;
  /** HH:MM, on the clock of the hall. */
  @Code(5) startTime: string;
  @Text(100) venue: string;
  @Text(30) hostName: string;
  @Code(12) state: CeremonyState;
  /** How the winners of a batch were put in order last. */
  @Code(10) nameOrder: NameOrder;
  @Json() zones: Zone[];
  @Json() guests: Guest[];
  @Json() checklist: ChecklistLine[];
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) closedBy: string | null;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  @Text(200, { nullable: true }) cancelReason: string | null;
}
