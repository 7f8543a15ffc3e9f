import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';

/** A link by which somebody becomes a unit's liaison, once. Only the hash of its code is kept. */
@Entity('liaison_invitations')
@Unique('uq_liaison_invitations_code', ['codeHash'])
@Index('ix_liaison_invitations_unit', ['unitId'])
export class LiaisonInvitation {
  @Id() id: string;
  @ForeignKey('Unit', { name: 'fk_liaison_invitations_unit' })
  @Ref()
  unitId: string;
  @Text(60) displayName: string;
  @Text(64) codeHash: string;
  @Ref() invitedBy: string;
  @InstantAt() createdAt: Instant;
  @InstantAt() expiresAt: Instant;
  @InstantAt({ nullable: true }) usedAt: Instant | null;
  @Ref({ nullable: true }) accountId: string | null;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
}
