import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CertificateState } from '../certificates/certificate.rules.js';
import type { ProvenService } from './service-proof.rules.js';

/**
 * 志愿服务记录证明 (民政部令第67号第十三至十七条): free, from records only, with time, content and recording unit. What it
 * says is a snapshot of the records of that day; a record that is corrected later makes a new proof, not another text.
 */
@Entity('service_proofs')
@Unique('uq_service_proofs_no', ['certificateNo'])
@Unique('uq_service_proofs_verify_code', ['verifyCode'])
@Index('ix_service_proofs_volunteer', ['volunteerId', 'issuedOn'])
export class ServiceProof {
  @Id() id: string;
  @Text(60) certificateNo: string;
  @Text(20) verifyCode: string;
  @ForeignKey('Volunteer', { name: 'fk_service_proofs_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_service_proofs_community' })
  @Ref()
  communityId: string;
  @Text(60) recipientName: string;
  /** The recording unit. */
  @Text(80) issuerName: string;
  /** Half-open. */
  @On() fromOn: DateOn;
  @On() toOn: DateOn;
  @Json() services: ProvenService[];
  @Int() serviceCount: number;
  @Int() totalMinutes: number;
  @On() issuedOn: DateOn;
  @Text(64) contentHash: string;
  @Code(20) state: CertificateState;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) revokedBy: string | null;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
  @Text(200, { nullable: true }) revokedReason: string | null;
}
