import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';

/** A contact with the community or a visit, as the member notes it in a line. It proves nothing and gives no hours. */
@Entity('member_contacts')
@Index('ix_member_contacts_registration', ['registrationId', 'occurredOn'])
export class MemberContact {
  @Id() id: string;
  @ForeignKey('MemberRegistration', { name: 'fk_member_contacts_registration' })
  @Ref()
  registrationId: string;
  @Code(10) kind: 'CONTACT' | 'VISIT';
  @On() occurredOn: DateOn;
  @Text(200) text: string;
  @InstantAt() recordedAt: Instant;
}
