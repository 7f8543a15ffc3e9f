import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders } from '@app/platform/database/reader.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { UnitsService } from '../../units/units.service.js';
import { Conditions } from '../conditions.js';
import { ITEM_KIND_NAMES, windowText } from '../list-item.rules.js';
import { DemandItem } from './demand-item.entity.js';
import { DEMAND_SOURCE_NAMES, DEMAND_STATE_NAMES, openQuantity, possibleDemandMoves, URGENCY_NAMES } from './demand.rules.js';
import type {
  DemandPage,
  DemandQuery,
  DemandRowView,
  DemandView,
  OpenDemandPage,
  OpenDemandView,
  PublicDemandQuery,
} from './demand.wire.js';
import { ASKER } from './demands.service.js';

const SORTS: Record<string, string> = {
  urgency: 'd.urgency_rank',
  toOn: 'd.to_on',
  title: 'd.title',
  createdAt: 'd.created_at',
};

/** 需求清单 as staff and as anybody may read it. */
@Injectable()
export class DemandLists {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly units: UnitsService,
    private readonly keys: PersonalDataKeys,
  ) {}

  /** Most urgent first, then what is wanted soonest. `q` finds by title. */
  async page(actor: Principal, query: DemandQuery): Promise<DemandPage> {
    const scope = scopeOf(actor, 'demand.view').within('d.area_id');
    const where = new Conditions()
      .add(scope.sql, scope.params)
      .given(query.state, 'd.state = ?')
      .given(query.itemKind, 'd.item_kind = ?')
      .given(query.source, 'd.source = ?')
      .given(query.urgency, 'd.urgency = ?')
      .given(query.areaId, `a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`)
      .given(query.q?.trim(), `d.title LIKE ? ESCAPE '!'`, [likeTerm(query.q?.trim() ?? '')]);
    if (query.replyOwed === 1) where.add('d.is_reply_owed = 1 AND d.replied_at IS NULL');
    const from = `FROM demand_items d JOIN areas a ON a.id = d.area_id WHERE ${where.sql}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT d.id ${from} ORDER BY ${orderOf(query.sort)} LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.rows(ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `demand.not-found`. */
  async view(actor: Principal, id: string): Promise<DemandView> {
    const demand = await this.db.read.repo(DemandItem).findOneBy({ id });
    const [area] = demand ? await this.areas.byIds(this.db.read, [demand.areaId]) : [];
    scopeOf(actor, 'demand.view').requires(area?.path, 'demand.not-found');
    const [row] = await this.rows([id]);
    const { detail, channelNote, askerCipher, windows, skills, reply, closeReason, state } = demand!;
    return {
      ...row!,
      detail,
      channelNote,
      asker: askerCipher && this.keys.decrypt(askerCipher, ASKER),
      windows,
      skills,
      reply,
      closeReason,
      moves: possibleDemandMoves(state),
    };
  }

  /** What is open, for anybody: no names, no places finer than the compound. */
  async open(query: PublicDemandQuery): Promise<OpenDemandPage> {
    const where = new Conditions()
      .add(`d.state = 'OPEN'`)
      .given(query.itemKind, 'd.item_kind = ?')
      .given(query.communityCode, 'd.community_id IN (SELECT id FROM areas WHERE code = ?)')
      .given(query.q?.trim(), `d.title LIKE ? ESCAPE '!'`, [likeTerm(query.q?.trim() ?? '')]);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM demand_items d WHERE ${where.sql}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT d.id FROM demand_items d WHERE ${where.sql} ORDER BY ${orderOf(undefined)}
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.openViews(ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Public views in the order of the ids; what is no longer there is left out. */
  async openViews(ids: readonly string[]): Promise<OpenDemandView[]> {
    if (ids.length === 0) return [];
    const demands = await this.db.read.repo(DemandItem).findBy({ id: In([...ids]) });
    const byId = new Map(demands.map((demand) => [demand.id, demand]));
    const places = await this.areas.byIds(this.db.read, demands.flatMap(({ areaId, communityId }) => [areaId, communityId]));
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const promised = await this.promised(ids);
    return ids.flatMap((id) => {
      const demand = byId.get(id);
      if (!demand) return [];
      const isCounted = demand.isShared || demand.quantity !== null;
      return [
        {
          id,
          title: demand.title,
          itemKind: demand.itemKind,
          itemKindName: ITEM_KIND_NAMES[demand.itemKind],
          urgency: demand.urgency,
          urgencyName: URGENCY_NAMES[demand.urgency],
          beneficiaryKind: demand.beneficiaryKind,
          beneficiaryCount: demand.beneficiaryCount,
          openQuantity: !isCounted ? null : demand.isShared ? openQuantity(demand, promised.get(id) ?? 0) : demand.quantity,
          measure: demand.measure,
          communityName: names.get(demand.communityId) ?? '',
          placeName: names.get(demand.areaId) ?? '',
          fromOn: demand.fromOn,
          toOn: demand.toOn,
          windowTexts: demand.windows.map(windowText),
          skills: demand.skills,
          publishedOn: dateOf(demand.publishedAt ?? demand.createdAt),
        },
      ];
    });
  }

  /** What is promised of each demand and not given back. */
  async promised(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.read.query<{ id: string; n: number }>(
      `SELECT demand_id AS id, SUM(quantity) AS n FROM claims
        WHERE demand_id IN (${placeholders(ids)}) AND state <> 'GIVEN_BACK' GROUP BY demand_id`,
      ids,
    );
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  private async rows(ids: readonly string[]): Promise<DemandRowView[]> {
    if (ids.length === 0) return [];
    const demands = await this.db.read.repo(DemandItem).findBy({ id: In([...ids]) });
    const byId = new Map(demands.map((demand) => [demand.id, demand]));
    const areas = await this.areas.byIds(this.db.read, demands.map(({ areaId }) => areaId));
    const areaNames = new Map(areas.map(({ id, name }) => [id, name]));
    const promised = await this.promised(ids);
    const claims = await this.db.read.query<{ demandId: string; unitId: string }>(
      `SELECT demand_id AS demandId, unit_id AS unitId FROM claims
        WHERE demand_id IN (${placeholders(ids)}) AND state <> 'GIVEN_BACK' ORDER BY id`,
      ids,
    );
    const unitNames = await this.units.namesOf(this.db.read, claims.map(({ unitId }) => unitId));
    return ids.map((id) => {
      const demand = byId.get(id) ?? refuse('demand.not-found');
      const claimerNames = claims.filter(({ demandId }) => demandId === id).map(({ unitId }) => unitNames.get(unitId) ?? '');
      return {
        id,
        communityId: demand.communityId,
        areaId: demand.areaId,
        areaName: areaNames.get(demand.areaId) ?? '',
        title: demand.title,
        itemKind: demand.itemKind,
        itemKindName: ITEM_KIND_NAMES[demand.itemKind],
        source: demand.source,
        sourceName: DEMAND_SOURCE_NAMES[demand.source],
        urgency: demand.urgency,
        urgencyName: URGENCY_NAMES[demand.urgency],
        beneficiaryKind: demand.beneficiaryKind,
        beneficiaryCount: demand.beneficiaryCount,
        quantity: demand.quantity,
        measure: demand.measure,
        isShared: demand.isShared,
        openQuantity: openQuantity(demand, promised.get(id) ?? 0),
        fromOn: demand.fromOn,
        toOn: demand.toOn,
        state: demand.state,
        stateName: DEMAND_STATE_NAMES[demand.state],
        isReplyOwed: demand.isReplyOwed,
        repliedAt: demand.repliedAt,
        claimCount: claimerNames.length,
        claimerNames,
        createdAt: demand.createdAt,
      };
    });
  }
}

/** A demand without a day comes after those with one, on both engines. */
function orderOf(sort: string | undefined): string {
  const column = SORTS[sort?.replace(/^-/, '') ?? ''];
  if (!column) return `d.urgency_rank, COALESCE(d.to_on, '9999-12-31'), d.id`;
  return `${column} ${sort!.startsWith('-') ? 'DESC' : 'ASC'}, d.id`;
}
