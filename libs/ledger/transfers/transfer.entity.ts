import { Check, Entity, Index, Unique } from 'typeorm';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { DateOn, Instant } from '@app/kernel/time.js';
import type { Transfer, TransferCode, Unit } from './transfer.rules.js';

/**
 * The ledger itself: append-only (triggers refuse UPDATE and DELETE, see append-only.ts), both sides in one row.
 *
 * What the unique keys judge, whatever the code above them does: a posting is recorded once (cause), a transfer is
 * reversed once (reverses), and a passbook line is written once (lines): two writers that computed from the same
 * stale balance collide there instead of losing an update. The unit belongs to the cause's key because one service
 * record earns minutes and points.
 */
@Entity('transfers')
@Unique('uq_transfers_cause', ['causeType', 'causeId', 'code', 'unit'])
@Unique('uq_transfers_reverses', ['reversesId'])
@Unique('uq_transfers_debit_line', ['debit', 'unit', 'debitLineNo'])
@Unique('uq_transfers_credit_line', ['credit', 'unit', 'creditLineNo'])
@Index('ix_transfers_area', ['areaId', 'effectiveOn'])
@Check('ck_transfers_amount', 'amount > 0')
@Check('ck_transfers_sides', 'debit <> credit')
export class TransferEntity implements Transfer {
  @Id() id: string;
  @Code(8) unit: Unit;
  @Text(64) debit: string;
  @Text(64) credit: string;
  @Int() amount: number;
  @Code(16) code: TransferCode;
  @Code(40) causeType: string;
  @Code(64) causeId: string;
  @Ref({ nullable: true }) areaId: string | null;
  @On() effectiveOn: DateOn;
  @Code(40, { nullable: true }) policyVersion: string | null;
  @Json() explanation: string[];
  @Ref({ nullable: true }) reversesId: string | null;
  @InstantAt() recordedAt: Instant;
  @Int({ nullable: true }) debitLineNo: number | null;
  @Int({ nullable: true }) creditLineNo: number | null;
}
