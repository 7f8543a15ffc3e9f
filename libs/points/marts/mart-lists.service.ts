import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { minutesToEarn } from '../policies/policy-text.rules.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import type { PointsRules } from '../policies/policy.rules.js';
import { martsOf } from './mart-scope.js';
import type { MartView, RewardItemPage, RewardItemQuery, RewardItemView, StockMovementPage } from './mart.wire.js';
import { RewardItem } from './reward-item.entity.js';
import { ITEM_KIND_NAMES, ITEM_STATE_NAMES } from './reward-item.rules.js';
import { StockMovement } from './stock-movement.entity.js';
import { MOVEMENT_KIND_NAMES } from './stock.rules.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';

const SORTS: Record<string, string> = { name: 'i.name', pricePoints: 'i.price_points', stockCount: 'i.stock_count' };

/** Shelves as staff look at them. */
@Injectable()
export class MartLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: PointsPoliciesService,
  ) {}

  /** One line for each community of one's own, whether its mart is set up or not. */
  async marts(actor: Principal): Promise<MartView[]> {
    const scope = scopeOf(actor, 'mart.view').within('a.id');
    const part = martsOf(actor, 'mart.view', 'a.id', 'part');
    const rows = await this.db.read.query<Omit<MartView, 'isSetUp' | 'isOpen'> & { isOpen: number | null }>(
      `SELECT a.id AS communityId, a.name AS communityName, m.name, m.address, m.opening_hours AS openingHours, m.is_open AS isOpen,
              (SELECT COUNT(*) FROM reward_items i WHERE i.community_id = a.id AND i.state = 'ON_SALE') AS itemCount,
              (SELECT COUNT(*) FROM redemption_orders o WHERE o.community_id = a.id AND o.state IN ('HELD', 'READY')) AS openOrderCount
         FROM areas a LEFT JOIN care_marts m ON m.community_id = a.id
        WHERE a.level = 'COMMUNITY' AND (${scope.sql} OR ${part.sql}) ORDER BY a.code LIMIT 1000`,
      [...scope.params, ...part.params],
    );
    return rows.map(({ isOpen, name, itemCount, openOrderCount, ...row }) => ({
      ...row,
      name: name ?? '爱心超市',
      isSetUp: isOpen !== null,
      isOpen: Number(isOpen) === 1,
      itemCount: Number(itemCount),
      openOrderCount: Number(openOrderCount),
    }));
  }

  /** Refuses area.not-found. */
  async mart(actor: Principal, communityId: string): Promise<MartView> {
    return (await this.marts(actor)).find((mart) => mart.communityId === communityId) ?? refuse('area.not-found');
  }

  async page(actor: Principal, { page, size, q, sort, communityId, state }: RewardItemQuery): Promise<RewardItemPage> {
    const scope = martsOf(actor, 'mart.view', 'i.community_id', 'part');
    const conditions = [
      scope,
      ...(communityId ? [{ sql: 'i.community_id = ?', params: [communityId] as SqlParam[] }] : []),
      ...(state ? [{ sql: 'i.state = ?', params: [state] as SqlParam[] }] : []),
      ...(q ? [{ sql: `(i.name LIKE ? ESCAPE '!' OR i.donor_text LIKE ? ESCAPE '!')`, params: [likeTerm(q), likeTerm(q)] as SqlParam[] }] : []),
    ];
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    const params = conditions.flatMap((condition) => condition.params);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM reward_items i WHERE ${where}`, params);
    const descending = sort?.startsWith('-') ?? false;
    const column = SORTS[sort?.replace(/^-/, '') ?? ''];
    const order = column ? `${column}${descending ? ' DESC' : ''}, i.id` : 'i.state DESC, i.id DESC';
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT i.id FROM reward_items i WHERE ${where} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    const items = await this.views(ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page, size };
  }

  /** Refuses reward-item.not-found. */
  async item(actor: Principal, id: string): Promise<RewardItemView> {
    const where = martsOf(actor, 'mart.view', 'community_id', 'part');
    const row = await this.db.read.one(`SELECT id FROM reward_items WHERE id = ? AND ${where.sql}`, [id, ...where.params]);
    if (!row) refuse('reward-item.not-found');
    const [view] = await this.views([id]);
    return view!;
  }

  /** Newest first. Refuses reward-item.not-found. */
  async movements(actor: Principal, itemId: string, { page, size }: PageQuery): Promise<StockMovementPage> {
    await this.item(actor, itemId);
    const [rows, total] = await this.db.read
      .repo(StockMovement)
      .findAndCount({ where: { itemId }, order: { id: 'DESC' }, take: size, skip: (page - 1) * size });
    const items = rows.map(({ id, kind, quantity, stockAfter, reason, movedOn, recordedAt }) => ({
      id,
      kind,
      kindName: MOVEMENT_KIND_NAMES[kind],
      quantity,
      stockAfter,
      reason,
      movedOn,
      recordedAt,
    }));
    return { items, total, page, size };
  }

  private async views(ids: readonly string[]): Promise<RewardItemView[]> {
    if (ids.length === 0) return [];
    const items = await this.db.read.repo(RewardItem).findBy(ids.map((id) => ({ id })));
    const byId = new Map(items.map((item) => [item.id, item]));
    const reserved = await this.db.read.query<{ itemId: string; n: number }>(
      `SELECT item_id AS itemId, SUM(quantity) AS n FROM redemption_orders
        WHERE item_id IN (${placeholders(ids)}) AND state IN ('HELD', 'READY') GROUP BY item_id`,
      ids,
    );
    const reservedOf = new Map(reserved.map(({ itemId, n }) => [itemId, Number(n)]));
    const rules = await this.rules();
    return ids.map((id) => viewOf(byId.get(id)!, rules, reservedOf.get(id) ?? 0));
  }

  /** Those in force; where none is, nothing can be said in hours. */
  private async rules(): Promise<PointsRules | null> {
    const found = await this.policies.findInForce(dateOf(this.clock.now()));
    return found?.rules ?? null;
  }
}

export function viewOf(item: RewardItem, rules: PointsRules | null, reservedCount: number): RewardItemView {
  const { martId: _mart, createdAt: _at, ...shown } = item;
  return {
    ...shown,
    kindName: ITEM_KIND_NAMES[item.kind],
    stateName: ITEM_STATE_NAMES[item.state],
    equivalentMinutes: rules ? minutesToEarn(rules, item.pricePoints) : 0,
    reservedCount,
  };
}
