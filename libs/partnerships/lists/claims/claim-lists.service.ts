import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, daysBetween } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import { partnershipScope } from '../../units/liaison-scope.js';
import { Conditions } from '../conditions.js';
import { ITEM_KIND_NAMES, type ItemKind } from '../list-item.rules.js';
import { CLAIM_STATE_NAMES, type ClaimerType, type ClaimState } from './claim.rules.js';
import type { ClaimPage, ClaimQuery, ClaimView } from './claim.wire.js';

/** Promises as staff and the unit that gave them look at them. */
@Injectable()
export class ClaimLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What is open first, by the promised day; then what is done, newest first. */
  async page(actor: Principal, query: ClaimQuery): Promise<ClaimPage> {
    const where = this.mine(actor)
      .given(query.unitId, 'c.unit_id = ?')
      .given(query.demandId, 'c.demand_id = ?')
      .given(query.state, 'c.state = ?')
      .given(query.q?.trim(), `d.title LIKE ? ESCAPE '!'`, [likeTerm(query.q?.trim() ?? '')]);
    if (query.late === 1) where.add(`c.state = 'PROMISED' AND c.due_on < ?`, [dateOf(this.clock.now())]);
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM claims c JOIN demand_items d ON d.id = c.demand_id WHERE ${where.sql}`,
      where.params,
    );
    const items = await this.rows(
      `WHERE ${where.sql} ORDER BY CASE c.state WHEN 'PROMISED' THEN 0 ELSE 1 END,
        CASE c.state WHEN 'PROMISED' THEN c.due_on ELSE '' END, c.id DESC
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `claim.not-found`. */
  async view(actor: Principal, id: string): Promise<ClaimView> {
    const where = this.mine(actor).add('c.id = ?', [id]);
    const [view] = await this.rows(`WHERE ${where.sql}`, where.params);
    return view ?? refuse('claim.not-found');
  }

  private mine(actor: Principal): Conditions {
    const scope = partnershipScope(actor, 'claim.view').within('c.community_id', 'c.unit_id');
    return new Conditions().add(scope.sql, scope.params);
  }

  private async rows(rest: string, params: readonly SqlParam[]): Promise<ClaimView[]> {
    const today = dateOf(this.clock.now());
    const rows = await this.db.read.query<Row>(
      `SELECT c.id, c.demand_id AS demandId, d.title AS demandTitle, d.detail AS demandDetail, d.item_kind AS itemKind,
          c.community_id AS communityId, c.claimer_type AS claimerType, c.unit_id AS unitId, u.name AS unitName,
          c.resource_id AS resourceId, r.title AS resourceTitle, c.quantity, d.measure, c.due_on AS dueOn, c.note,
          c.score, c.reasons, c.state, c.claimed_at AS claimedAt, c.ended_at AS endedAt,
          c.give_back_reason AS giveBackReason, p.id AS projectId
         FROM claims c JOIN demand_items d ON d.id = c.demand_id JOIN units u ON u.id = c.unit_id
         LEFT JOIN resource_items r ON r.id = c.resource_id LEFT JOIN project_items p ON p.claim_id = c.id ${rest}`,
      params,
    );
    return rows.map((row) => ({
      ...row,
      itemKindName: ITEM_KIND_NAMES[row.itemKind],
      quantity: Number(row.quantity),
      score: row.score === null ? null : Number(row.score),
      reasons: JSON.parse(row.reasons) as string[],
      lateDays: row.state === 'PROMISED' ? Math.max(0, daysBetween(row.dueOn, today)) : 0,
      stateName: CLAIM_STATE_NAMES[row.state],
    }));
  }
}

type Row = {
  id: string;
  demandId: string;
  demandTitle: string;
  demandDetail: string | null;
  itemKind: ItemKind;
  communityId: string;
  claimerType: ClaimerType;
  unitId: string;
  unitName: string;
  resourceId: string | null;
  resourceTitle: string | null;
  quantity: number;
  measure: string | null;
  dueOn: string;
  note: string | null;
  score: number | null;
  reasons: string;
  state: ClaimState;
  claimedAt: string;
  endedAt: string | null;
  giveBackReason: string | null;
  projectId: string | null;
};
