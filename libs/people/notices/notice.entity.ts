import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { NoticeKind } from './notice.rules.js';

/** Something somebody was told, in their inbox. Addressed to a person, or to an account that is nobody's (staff). */
@Entity('notices')
@Index('ix_notices_person', ['personId', 'readAt'])
@Index('ix_notices_account', ['accountId', 'readAt'])
@Unique('uq_notices_once', ['onceKey'])
export class Notice {
  @Id() id: string;
  @ForeignKey('Person', { name: 'fk_notices_person' })
  @Ref({ nullable: true })
  personId: string | null;
  @ForeignKey('Account', { name: 'fk_notices_account' })
  @Ref({ nullable: true })
  accountId: string | null;
  @Code(20) kind: NoticeKind;
  @Text(60) title: string;
  @Text(500) text: string;
  @Text(200, { nullable: true }) link: string | null;
  /** `<recipient>:<key>`; null where a notice may be sent again. */
  @Text(110, { nullable: true }) onceKey: string | null;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) readAt: Instant | null;
}
