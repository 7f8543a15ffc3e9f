import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';

/**
 * Whom an imported list names as a unit's liaison. Only a wish: staff make an invitation of it, and only who accepts
 * that one has an account.
 */
@Entity('liaison_nominations')
@Unique('uq_liaison_nominations_name', ['unitId', 'displayName'])
export class LiaisonNomination {
  @Id() id: string;
  @ForeignKey('Unit', { name: 'fk_liaison_nominations_unit' })
  @Ref()
  unitId: string;
  @Text(60) displayName: string;
  /** Encrypted; gone once the matter is settled. */
  @Text(250, { nullable: true }) mobileCipher: string | null;
  @InstantAt() createdAt: Instant;
  /** Invited, or set aside. */
  @InstantAt({ nullable: true }) settledAt: Instant | null;
  @ForeignKey('LiaisonInvitation', { name: 'fk_liaison_nominations_invitation' })
  @Ref({ nullable: true })
  invitationId: string | null;
}
