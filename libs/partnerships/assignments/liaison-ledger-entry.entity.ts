import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { EntryKind, EntryState } from './liaison-entry.rules.js';

/** One line of a 包联台账. Its words never change; it is finished once, or withdrawn. */
@Entity('liaison_ledger_entries')
@Index('ix_liaison_ledger_entries_assignment', ['assignmentId', 'occurredOn'])
@Index('ix_liaison_ledger_entries_problem', ['problemId'])
@Index('ix_liaison_ledger_entries_open', ['state', 'dueOn'])
@Index('ix_liaison_ledger_entries_occurred', ['occurredOn'])
export class LiaisonLedgerEntry {
  @Id() id: string;
  @ForeignKey('LiaisonAssignment', { name: 'fk_liaison_ledger_entries_assignment' })
  @Ref()
  assignmentId: string;
  @Code(20) kind: EntryKind;
  @Code(20) state: EntryState;
  /** The problem that a measure or a resource is against. */
  @ForeignKey('LiaisonLedgerEntry', { name: 'fk_liaison_ledger_entries_problem' })
  @Ref({ nullable: true })
  problemId: string | null;
  @On() occurredOn: DateOn;
  @LongText() text: string;
  /** Who sees to it, by name or office. */
  @Text(60, { nullable: true }) owner: string | null;
  @On({ nullable: true }) dueOn: DateOn | null;
  @On({ nullable: true }) doneOn: DateOn | null;
  @LongText({ nullable: true }) result: string | null;
  @Text(200, { nullable: true }) withdrawReason: string | null;
  @InstantAt() recordedAt: Instant;
  @Ref() recordedBy: string;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  @Ref({ nullable: true }) closedBy: string | null;
  /** When somebody was last told that it is late. */
  @On({ nullable: true }) remindedOn: DateOn | null;
}
