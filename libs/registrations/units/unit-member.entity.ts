import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { UnitMemberState } from './unit-member.rules.js';

/**
 * Somebody on a unit's list who is asked to report in. The list says who belongs to a party organisation, so name and
 * mobile are encrypted. They are erased when the time to answer is over: until then a person who declined looks to the
 * unit like one who has not answered, so that nobody is pressed.
 */
@Entity('unit_members')
@Unique('uq_unit_members_mobile', ['unitId', 'mobileHash'])
@Unique('uq_unit_members_code', ['codeHash'])
@Index('ix_unit_members_state', ['unitId', 'state'])
@Index('ix_unit_members_person', ['personId'])
export class UnitMember {
  @Id() id: string;
  @ForeignKey('Unit', { name: 'fk_unit_members_unit' })
  @Ref()
  unitId: string;
  @Text(500, { nullable: true }) nameCipher: string | null;
  @Text(250, { nullable: true }) mobileCipher: string | null;
  @Text(43, { nullable: true }) mobileHash: string | null;
  /** The link's code is told once; this is its hash. */
  @Text(64, { nullable: true }) codeHash: string | null;
  @Code(20) state: UnitMemberState;
  @ForeignKey('Person', { name: 'fk_unit_members_person' })
  @Ref({ nullable: true })
  personId: string | null;
  @InstantAt() listedAt: Instant;
  @Ref() listedBy: string;
  @InstantAt({ nullable: true }) answeredAt: Instant | null;
}
