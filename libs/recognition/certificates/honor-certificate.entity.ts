import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CertificateState } from './certificate.rules.js';

/**
 * 荣誉证书. What it says is a snapshot of the day of award: a person who changes the name later, or a program that is
 * retitled, changes nothing on paper that is already in somebody's hands. The hash tells whether a row was altered.
 */
@Entity('honor_certificates')
@Unique('uq_honor_certificates_no', ['certificateNo'])
@Unique('uq_honor_certificates_verify_code', ['verifyCode'])
@Unique('uq_honor_certificates_winner', ['programId', 'volunteerId'])
@Index('ix_honor_certificates_volunteer', ['volunteerId', 'issuedOn'])
@Index('ix_honor_certificates_wall', ['communityId', 'issuedOn'])
export class HonorCertificate {
  @Id() id: string;
  @Text(60) certificateNo: string;
  /** Unguessable, so that certificates cannot be listed by trying. */
  @Text(20) verifyCode: string;
  /** Null: a star, which is given by its ladder and not by a program. */
  @ForeignKey('RecognitionProgram', { name: 'fk_honor_certificates_program' })
  @Ref({ nullable: true })
  programId: string | null;
  @ForeignKey('Volunteer', { name: 'fk_honor_certificates_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_honor_certificates_community' })
  @Ref()
  communityId: string;
  @Text(60) recipientName: string;
  @Text(60) programTitle: string;
  @Text(30) honourName: string;
  @Text(500) citation: string;
  @Text(60) issuerName: string;
  @On() issuedOn: DateOn;
  @Text(64) contentHash: string;
  @Code(20) state: CertificateState;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) revokedBy: string | null;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
  @Text(200, { nullable: true }) revokedReason: string | null;
}
