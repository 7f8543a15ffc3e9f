import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, Int, InstantAt, Key, LongText, Ref, Text } from '../database/columns.js';

/** Something that happened, written in the same transaction as the change itself. */
@Entity('events')
@Index('ix_events_occurred', ['occurredAt'])
export class EventRow {
  @Id() id: string;
  @Text(60) name: string;
  @LongText() payload: string;
  @InstantAt() occurredAt: Instant;
}

export type DeliveryState = 'PENDING' | 'DONE' | 'STUCK';

/** One handler's share of an event: it is done exactly once, or stuck and visible. */
@Entity('deliveries')
@Index('ix_deliveries_due', ['state', 'dueAt'])
@Index('ix_deliveries_event', ['eventId'])
export class Delivery {
  @Id() id: string;
  @Ref() @ForeignKey('EventRow', { name: 'fk_deliveries_event' }) eventId: string;
  @Text(80) handler: string;
  @Code(10) state: DeliveryState;
  @Int() attempts: number;
  @InstantAt() dueAt: Instant;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) doneAt: Instant | null;
  @Text(500, { nullable: true }) lastError: string | null;
}

/** Each tick that became an event. The key is what makes two workers fire once. */
@Entity('schedule_ticks')
export class ScheduleTick {
  /** `<schedule name>@<tick>` */
  @Key(110) id: string;
  @InstantAt() createdAt: Instant;
}
