import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { AreasService, StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { MicroWish } from './micro-wish.entity.js';
import { WISH_KIND_NAMES, WISH_MOVES, WISH_STATE_NAMES, WISH_STATES, WISHER_KIND_NAMES, type WishState } from './wish.rules.js';
import { LIVE_CLAIM_STATES, WISH_CLAIM_STATE_NAMES, WISH_CLAIMER_NAMES, type WishClaimerType, type WishClaimState } from './wish-claim.rules.js';
import { WishStep } from './wish-step.entity.js';
import type { WishClaimOfWishView, WishCountsView, WishFileView, WishPage, WishQuery, WishView } from './wish.wire.js';

/** Carried-over wishes first, then the oldest: whoever has waited longest is served first. */
const ORDER = `CASE w.state WHEN 'CARRIED_OVER' THEN 0 ELSE 1 END, w.published_on, w.id`;

/** Wishes as staff look at them: within their areas, the wisher masked. */
@Injectable()
export class WishLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
  ) {}

  /** `q` finds by title or number. */
  async page(actor: Principal, { state, areaId, q, page, size }: WishQuery): Promise<WishPage> {
    const where = this.mine(actor, areaId);
    if (state) where.push(['w.state = ?', [state]]);
    if (q?.trim()) where.push([`(w.title LIKE ? ESCAPE '!' OR w.wish_no LIKE ? ESCAPE '!')`, [likeTerm(q.trim()), likeTerm(q.trim())]]);
    const { sql, params } = joined(where);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM micro_wishes w WHERE ${sql}`, params);
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT w.id FROM micro_wishes w WHERE ${sql} ORDER BY ${ORDER} LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    return { items: await this.views(rows.map(({ id }) => id)), total: Number(total!.n), page, size };
  }

  /** How many stand where; what the board's columns say. */
  async counts(actor: Principal, areaId?: string): Promise<WishCountsView> {
    const { sql, params } = joined(this.mine(actor, areaId));
    const rows = await this.db.read.query<{ state: WishState; n: number }>(`SELECT w.state, COUNT(*) AS n FROM micro_wishes w WHERE ${sql} GROUP BY w.state`, params);
    const soon = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM wish_claims c JOIN micro_wishes w ON w.id = c.wish_id
        WHERE c.state = 'CLAIMED' AND c.contact_due_on <= ? AND ${sql}`,
      [addDays(dateOf(this.clock.now()), 2), ...params],
    );
    const count = new Map(rows.map(({ state, n }) => [state, Number(n)]));
    return {
      states: WISH_STATES.map((state) => ({ state, stateName: WISH_STATE_NAMES[state], count: count.get(state) ?? 0 })),
      contactDueSoon: Number(soon!.n),
    };
  }

  /** With every claim and step. Refuses `micro-wish.not-found`. */
  async view(actor: Principal, id: string, action: Action = 'wish.view'): Promise<WishFileView> {
    const found = await this.db.read.repo(MicroWish).findOneBy({ id });
    const [area] = found ? await this.areas.byIds(this.db.read, [found.areaId]) : [];
    scopeOf(actor, action).requires(area?.path, 'micro-wish.not-found');
    const [view] = await this.views([id]);
    const claims = (await this.claimsOf([id])).map(claimViewOf);
    const steps = await this.db.read.repo(WishStep).find({ where: { wishId: id }, order: { id: 'ASC' } });
    const names = await this.staff.namesOf(this.db.read, steps.map(({ accountId }) => accountId));
    return {
      ...(view ?? refuse('micro-wish.not-found')),
      claims,
      steps: steps.map((step) => ({
        moveName: step.fromState === null ? '收集' : WISH_MOVES[step.move].name,
        toStateName: WISH_STATE_NAMES[step.toState],
        at: step.at,
        byName: step.accountId && (names.get(step.accountId) ?? null),
        reason: step.reason,
      })),
    };
  }

  private mine(actor: Principal, areaId?: string): Condition[] {
    const scope = scopeOf(actor, 'wish.view').within('w.area_id');
    const where: Condition[] = [[scope.sql, scope.params]];
    if (areaId) where.push([`w.area_id IN (SELECT a.id FROM areas a JOIN areas top ON top.id = ? WHERE a.path LIKE CONCAT(top.path, '%'))`, [areaId]]);
    return where;
  }

  private async views(ids: readonly string[]): Promise<WishView[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read.repo(MicroWish).createQueryBuilder('w').where('w.id IN (:...ids)', { ids: [...ids] }).getMany();
    const areaNames = await this.areas.fullNamesOf(this.db.read, rows.map(({ areaId }) => areaId));
    const claims = new Map<string, WishClaimOfWishView>();
    for (const claim of await this.claimsOf(ids)) {
      if (claim.state === 'CLOSED' || (LIVE_CLAIM_STATES as readonly string[]).includes(claim.state)) claims.set(claim.wishId, claimViewOf(claim));
    }
    const views = new Map(rows.map((row) => [row.id, viewOf(row, areaNames.get(row.areaId) ?? '', claims.get(row.id) ?? null)]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  private claimsOf(wishIds: readonly string[]): Promise<ClaimRow[]> {
    return this.db.read.query<ClaimRow>(
      `SELECT c.id, c.wish_id AS wishId, c.claimer_type AS claimerType, COALESCE(u.name, p.name) AS claimerName, c.state, c.claimed_at AS claimedAt,
              c.contact_due_on AS contactDueOn, c.contacted_at AS contactedAt, c.contact_note AS contactNote,
              c.fulfilled_at AS fulfilledAt, c.fulfil_note AS fulfilNote, c.ended_at AS endedAt, c.end_reason AS endReason
         FROM wish_claims c LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN persons p ON p.id = c.person_id
        WHERE c.wish_id IN (${placeholders(wishIds)}) ORDER BY c.id`,
      wishIds,
    );
  }
}

type Condition = [sql: string, params: readonly SqlParam[]];

function joined(conditions: readonly Condition[]): { sql: string; params: SqlParam[] } {
  return { sql: conditions.map(([sql]) => sql).join(' AND '), params: conditions.flatMap(([, params]) => params) };
}

type ClaimRow = {
  id: string;
  wishId: string;
  claimerType: WishClaimerType;
  claimerName: string | null;
  state: WishClaimState;
  claimedAt: string;
  contactDueOn: DateOn;
  contactedAt: string | null;
  contactNote: string | null;
  fulfilledAt: string | null;
  fulfilNote: string | null;
  endedAt: string | null;
  endReason: string | null;
};

function claimViewOf({ wishId: _wishId, ...claim }: ClaimRow): WishClaimOfWishView {
  return {
    ...claim,
    claimerTypeName: WISH_CLAIMER_NAMES[claim.claimerType],
    claimerName: claim.claimerName ?? '',
    stateName: WISH_CLAIM_STATE_NAMES[claim.state],
  };
}

function viewOf(wish: MicroWish, areaName: string, claim: WishClaimOfWishView | null): WishView {
  const { id, wishNo, communityId, title, detail, wishKind, wisherKind, wisherMasked, consentNote, state } = wish;
  return {
    ...{ id, wishNo, communityId, areaName, title, detail, wishKind, wisherKind, wisherMasked, consentNote, state },
    wishKindName: WISH_KIND_NAMES[wishKind],
    wisherKindName: WISHER_KIND_NAMES[wisherKind],
    hasContact: wish.wisherNameCipher !== null,
    stateName: WISH_STATE_NAMES[state],
    collectedAt: wish.collectedAt,
    publishedOn: wish.publishedOn,
    carriedOverOn: wish.carriedOverOn,
    wisherWord: wish.wisherWord,
    stars: wish.stars,
    endReason: wish.endReason,
    closedOn: wish.closedOn,
    claim,
  };
}
