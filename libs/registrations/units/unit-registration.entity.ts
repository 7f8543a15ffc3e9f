import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { UnitRegistrationState } from './unit-registration.rules.js';

/** 报到单 of a unit for a year, and its 回执 when it is accepted. Every year is a row of its own. */
@Entity('unit_registrations')
@Unique('uq_unit_registrations_open', ['openKey'])
@Unique('uq_unit_registrations_receipt', ['communityId', 'receiptNo'])
@Unique('uq_unit_registrations_verify_code', ['verifyCode'])
@Index('ix_unit_registrations_unit', ['unitId', 'yearNo'])
@Index('ix_unit_registrations_community', ['communityId', 'yearNo', 'state'])
export class UnitRegistration {
  @Id() id: string;
  @ForeignKey('Unit', { name: 'fk_unit_registrations_unit' })
  @Ref()
  unitId: string;
  /** The community in which the unit lay when it reported in. */
  @ForeignKey('Area', { name: 'fk_unit_registrations_community' })
  @Ref()
  communityId: string;
  @Int() yearNo: number;
  /** The organisation that reports: 某某局机关党支部. */
  @Text(120) partyOrgName: string;
  /** A duty contact, not personal data. */
  @Text(60) dutyContact: string;
  /** How many of the organisation there are; no names. */
  @Int() memberCount: number;
  @LongText() offers: string;
  @Code(20) state: UnitRegistrationState;
  @Text(40, { nullable: true }) openKey: string | null;
  @Text(20, { nullable: true }) receiptNo: string | null;
  /** Unguessable; printed on the receipt. */
  @Text(20, { nullable: true }) verifyCode: string | null;
  @InstantAt() submittedAt: Instant;
  @Ref() submittedBy: string;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @Text(200, { nullable: true }) returnReason: string | null;
  @On({ nullable: true }) acceptedOn: DateOn | null;
  @InstantAt({ nullable: true }) cancelledAt: Instant | null;
  @Text(200, { nullable: true }) cancelReason: string | null;
}
