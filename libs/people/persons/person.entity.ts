import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Gender } from '@app/kernel/identity-numbers.js';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { IdType } from './person.rules.js';

/**
 * A human being (H2). Identity numbers and mobiles are encrypted; the hashes are blind indexes, good for equality
 * only. Two rows cannot hold the same ID number; a mobile may be shared by a family.
 */
@Entity('persons')
@Unique('uq_persons_id_number', ['idNumberHash'])
@Index('ix_persons_mobile', ['mobileHash'])
@Index('ix_persons_name', ['name'])
@Index('ix_persons_pinyin', ['namePinyin'])
@Index('ix_persons_initials', ['nameInitials'])
@Index('ix_persons_community', ['communityId'])
@Index('ix_persons_area', ['areaId'])
export class Person {
  @Id() id: string;
  /** Null for people known by a number only (imports of anonymous sheets). May be masked (张*三) as imported. */
  @Text(60, { nullable: true }) name: string | null;
  /** `zhangxiaosan`; for search and sorting. */
  @Text(250, { nullable: true }) namePinyin: string | null;
  /** `zxs` */
  @Text(60, { nullable: true }) nameInitials: string | null;
  @Code(10, { nullable: true }) gender: Gender | null;
  @On({ nullable: true }) birthOn: DateOn | null;
  @Code(20, { nullable: true }) idType: IdType | null;
  @Text(250, { nullable: true }) idNumberCipher: string | null;
  @Text(43, { nullable: true }) idNumberHash: string | null;
  @Text(250, { nullable: true }) mobileCipher: string | null;
  @Text(43, { nullable: true }) mobileHash: string | null;
  @ForeignKey('Area', { name: 'fk_persons_community' })
  @Ref()
  communityId: string;
  /** Where the person lives, as far as known: the community itself, one of its grids or compounds. */
  @ForeignKey('Area', { name: 'fk_persons_area' })
  @Ref()
  areaId: string;
  @ForeignKey('Person', { name: 'fk_persons_guardian' })
  @Ref({ nullable: true })
  guardianPersonId: string | null;
  @InstantAt() createdAt: Instant;
}
