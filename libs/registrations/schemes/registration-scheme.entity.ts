import { Entity, ForeignKey, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, Json, On, Ref } from '@app/platform/database/columns.js';
import type { SchemeContent } from './scheme.rules.js';

/** 双报到办法 of a street, one row a version; the version in force on a day is the latest that has begun. */
@Entity('registration_schemes')
@Unique('uq_registration_schemes_version', ['subdistrictId', 'versionNo'])
export class RegistrationScheme {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_registration_schemes_street' })
  @Ref()
  subdistrictId: string;
  @Int() versionNo: number;
  @On() effectiveOn: DateOn;
  @Json() content: SchemeContent;
  @InstantAt() publishedAt: Instant;
  @ForeignKey('Account', { name: 'fk_registration_schemes_publisher' })
  @Ref()
  publishedBy: string;
}
