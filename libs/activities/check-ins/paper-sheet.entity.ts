import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { PaperSheetState, SheetLine } from './paper-sheet.rules.js';

/** A printed sign-in sheet and what was on it when it came back: entered by one account, signed by another. */
@Entity('paper_sheets')
@Index('ix_paper_sheets_slot', ['slotId', 'state'])
export class PaperSheetEntity {
  @Id() id: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_paper_sheets_slot' }) slotId: string;
  @Code(10) state: PaperSheetState;
  /** Who is on it, in the printed order. */
  @Json() volunteerIds: string[];
  @Ref() printedBy: string;
  @InstantAt() printedAt: Instant;
  @Json() entryLines: SheetLine[];
  @Ref({ nullable: true }) enteredBy: string | null;
  @InstantAt({ nullable: true }) enteredAt: Instant | null;
  @Ref({ nullable: true }) signedBy: string | null;
  @InstantAt({ nullable: true }) signedAt: Instant | null;
  /** Why the second person sent it back. */
  @Text(300, { nullable: true }) returnReason: string | null;
}
