import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { unitsOf } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { LIVE_CLAIM_STATES, type WishClaimerType } from './wish-claim.rules.js';
import type { WishClaim } from './wish-claim.entity.js';

/** A promise to many is a promise to none [R]. */
const MOST_LIVE: Record<WishClaimerType, number> = { MEMBER: 3, UNIT: 20 };

/** Who may claim wishes, and where. */
@Injectable()
export class WishClaimers {
  /** The communities whose wishes one may claim: the unit's, or the one where one has reported in. Refuses `unit.not-found`, `wish-claim.not-reported`. */
  async communitiesOf(reader: Reader, actor: Principal, unitId: string | null): Promise<string[]> {
    if (unitId) {
      if (!unitsOf(actor, 'wish.claim').includes(unitId)) refuse('unit.not-found');
      return this.ofUnits(reader, [unitId]);
    }
    const communities = await this.ofMember(reader, actor);
    return communities.length > 0 ? communities : refuse('wish-claim.not-reported');
  }

  /** All of them, for a list to choose from. */
  async everywhere(reader: Reader, actor: Principal): Promise<string[]> {
    const units = unitsOf(actor, 'wish.claim');
    return [...new Set([...(await this.ofUnits(reader, units)), ...(await this.ofMember(reader, actor))])];
  }

  /** For a write that holds the wish. Refuses `wish-claim.too-many`. */
  async refuseTooMany(reader: Reader, { claimerType, personId, unitId }: WishClaim): Promise<void> {
    const [column, id] = unitId ? ['unit_id', unitId] : ['person_id', personId];
    const row = await reader.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM wish_claims WHERE ${column} = ? AND state IN (${placeholders(LIVE_CLAIM_STATES)})`,
      [id, ...LIVE_CLAIM_STATES],
    );
    const most = MOST_LIVE[claimerType];
    if (Number(row!.n) >= most) refuse('wish-claim.too-many', { most });
  }

  private async ofUnits(reader: Reader, unitIds: readonly string[]): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await reader.query<{ id: string }>(`SELECT DISTINCT community_id AS id FROM units WHERE id IN (${placeholders(unitIds)})`, unitIds);
    return rows.map(({ id }) => id);
  }

  private async ofMember(reader: Reader, actor: Principal): Promise<string[]> {
    if (!actor.personId) return [];
    const rows = await reader.query<{ id: string }>(`SELECT community_id AS id FROM member_registrations WHERE person_id = ? AND state = 'ACCEPTED'`, [actor.personId]);
    return rows.map(({ id }) => id);
  }
}
