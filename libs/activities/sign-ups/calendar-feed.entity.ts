import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Key, Text } from '@app/platform/database/columns.js';

/** The address under which a volunteer's calendar is subscribed. Whoever has it can read; a new one ends the old. */
@Entity('calendar_feeds')
@Unique('uq_calendar_feeds_token', ['tokenHash'])
export class CalendarFeed {
  @ForeignKey('Volunteer', { name: 'fk_calendar_feeds_volunteer' })
  @Key(26)
  volunteerId: string;
  @Text(43) tokenHash: string;
  /** Kept readable for its owner only, so that the address can be shown again. */
  @Text(250) tokenCipher: string;
  @InstantAt() createdAt: Instant;
}
