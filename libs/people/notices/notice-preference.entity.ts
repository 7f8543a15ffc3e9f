import { Entity, ForeignKey } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Json, Key, Text } from '@app/platform/database/columns.js';
import type { NoticeKind } from './notice.rules.js';

/** Which notices an account wants sent on, and where to. Without a row: none, everything stays in the inbox. */
@Entity('notice_preferences')
export class NoticePreference {
  @ForeignKey('Account', { name: 'fk_notice_preferences_account' })
  @Key(26)
  accountId: string;
  @Text(250, { nullable: true }) emailCipher: string | null;
  @Json() byEmail: NoticeKind[];
  /** Text messages go to the mobile that is registered for the person. */
  @Json() bySms: NoticeKind[];
  @InstantAt() changedAt: Instant;
}
