import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ActivitySlot } from './activity.rules.js';

/** One time at which an activity takes place; sign-ups, attendance and service records belong to it. */
@Entity('activity_slots')
@Unique('uq_activity_slots_key', ['activityId', 'slotKey'])
@Index('ix_activity_slots_start', ['startOn'])
@Index('ix_activity_slots_to', ['toAt'])
@Index('ix_activity_slots_leader_volunteer', ['leaderVolunteerId', 'startOn'])
@Index('ix_activity_slots_leader_account', ['leaderAccountId', 'startOn'])
export class ActivitySlotEntity implements ActivitySlot {
  @Id() id: string;
  @Ref() @ForeignKey('ActivityEntity', { name: 'fk_activity_slots_activity' }) activityId: string;
  /** Day and, where known, clock time: see `slotKey`. */
  @Text(24) slotKey: string;
  @On() startOn: DateOn;
  @InstantAt({ nullable: true }) startAt: Instant | null;
  @InstantAt({ nullable: true }) endAt: Instant | null;
  /** When it takes place, as far as known: without clock times the whole day. Follow from the times; see `slotTimesOf`. */
  @InstantAt() fromAt: Instant;
  @InstantAt() toAt: Instant;
  @Int({ nullable: true }) plannedMinutes: number | null;
  @Int({ nullable: true }) capacity: number | null;
  /** Who leads this slot: a volunteer, or a member of staff by account. See `isLeader`. */
  @Ref({ nullable: true }) @ForeignKey('Volunteer', { name: 'fk_activity_slots_leader_volunteer' }) leaderVolunteerId: string | null;
  @Ref({ nullable: true }) @ForeignKey('Account', { name: 'fk_activity_slots_leader_account' }) leaderAccountId: string | null;
  /** After this instant nobody signs up. */
  @InstantAt() signUpUntil: Instant;
  /** After this instant a cancellation is late. */
  @InstantAt() cancelUntil: Instant;
  /** This one time does not take place. */
  @InstantAt({ nullable: true }) cancelledAt: Instant | null;
  @Text(300, { nullable: true }) cancelReason: string | null;
  @InstantAt({ nullable: true }) rollTakenAt: Instant | null;
  @Ref({ nullable: true }) rollTakenBy: string | null;
  @InstantAt() createdAt: Instant;
}
