import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import type { Direction } from './check-in.rules.js';

/**
 * Why a check-in or check-out is believed: append-only, because this is what a spot check reads. No photo, no
 * position, no track is ever kept (H19, H25): of a position only the distance to the place, of a phone only a hash.
 */
@Entity('check_in_evidence')
@Unique('uq_check_in_evidence_code', ['volunteerId', 'codeKey'])
@Index('ix_check_in_evidence_check_in', ['checkInId'])
@Index('ix_check_in_evidence_device', ['slotId', 'deviceHash'])
export class CheckInEvidenceEntity {
  @Id() id: string;
  @Ref() @ForeignKey('CheckInEntity', { name: 'fk_check_in_evidence_check_in' }) checkInId: string;
  @Ref() slotId: string;
  @Ref() volunteerId: string;
  @Code(3) direction: Direction;
  @Code(16) evidenceKind: EvidenceKind;
  /** The time that counts. */
  @InstantAt() tappedAt: Instant;
  /** When it reached the server: later than `tappedAt` for tickets and sheets. */
  @InstantAt() receivedAt: Instant;
  /** What the phone's own clock said, for tickets. */
  @InstantAt({ nullable: true }) deviceAt: Instant | null;
  @Flag() isOffline: boolean;
  /** The code that was shown; each counts once a person. */
  @Text(40, { nullable: true }) codeKey: string | null;
  @Text(43, { nullable: true }) deviceHash: string | null;
  @Int({ nullable: true }) distanceMetres: number | null;
  @Ref({ nullable: true }) recorderAccountId: string | null;
  /** Who signed a paper sheet second. */
  @Ref({ nullable: true }) secondAccountId: string | null;
  @Ref({ nullable: true }) sheetId: string | null;
  @Text(200, { nullable: true }) reason: string | null;
}
