import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { NoticeKind } from './notice.rules.js';
import type { OutgoingChannel, OutgoingState } from './outgoing.rules.js';

/** A notice on its way out of the house. Its id is what the other side sees, the same at every try. */
@Entity('outgoing_messages')
@Unique('uq_outgoing_messages_once', ['onceKey'])
@Index('ix_outgoing_messages_hook', ['hookId', 'createdAt'])
export class OutgoingMessageRow {
  @Id() id: string;
  @Code(16) channel: OutgoingChannel;
  /** Whose preference asked for it; null where a hook did. */
  @ForeignKey('Account', { name: 'fk_outgoing_messages_account' })
  @Ref({ nullable: true })
  accountId: string | null;
  @ForeignKey('NoticeHook', { name: 'fk_outgoing_messages_hook' })
  @Ref({ nullable: true })
  hookId: string | null;
  @Code(20) kind: NoticeKind;
  @Text(60) title: string;
  @Text(500) text: string;
  @Text(200, { nullable: true }) link: string | null;
  @Code(10) state: OutgoingState;
  @Text(110, { nullable: true }) onceKey: string | null;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  /** Why it was refused; never an address. */
  @Text(200, { nullable: true }) reason: string | null;
}
