import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { Area, AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { partnershipScope } from '../../units/liaison-scope.js';
import { OwnUnits } from '../../units/own-unit.service.js';
import { UnitsService } from '../../units/units.service.js';
import { Conditions } from '../conditions.js';
import { cleanSkills, cleanWindows, ITEM_KIND_NAMES, windowText } from '../list-item.rules.js';
import { ResourceItem } from './resource-item.entity.js';
import { moveResource, quantityLeft, RESOURCE_STATE_NAMES, type ResourceMove } from './resource.rules.js';
import type { ChangeResource, CreateResource, ReachView, ResourcePage, ResourceQuery, ResourceView } from './resource.wire.js';

const MOST_PLACES = 500;

/** 资源清单: kept by the units themselves, or by staff for a unit. */
@Injectable()
export class ResourcesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly units: UnitsService,
    private readonly ownUnits: OwnUnits,
  ) {}

  async page(actor: Principal, query: ResourceQuery): Promise<ResourcePage> {
    const scope = partnershipScope(actor, 'resource.view').within('r.community_id', 'r.unit_id');
    const where = new Conditions()
      .add(scope.sql, scope.params)
      .given(query.unitId, 'r.unit_id = ?')
      .given(query.communityId, 'r.community_id = ?')
      .given(query.itemKind, 'r.item_kind = ?')
      .given(query.state, 'r.state = ?')
      .given(query.q?.trim(), `(r.title LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!')`, twice(likeTerm(query.q?.trim() ?? '')));
    const from = `FROM resource_items r JOIN units u ON u.id = r.unit_id WHERE ${where.sql}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT r.id ${from} ORDER BY CASE r.state WHEN 'AVAILABLE' THEN 0 WHEN 'PAUSED' THEN 1 ELSE 2 END, r.id DESC
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.views(this.db.read, ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Its community and what lies in it, by code; as many as a list holds. Refuses `unit.not-found`. */
  async places(actor: Principal, unitId: string): Promise<ReachView[]> {
    const { community } = await this.ownUnits.require(this.db.read, actor, 'resource.manage', unitId);
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT id FROM areas WHERE path LIKE ? ORDER BY path LIMIT ${MOST_PLACES}`,
      [`${community.path}%`],
    );
    const names = await this.areas.fullNamesOf(this.db.read, rows.map(({ id }) => id));
    const head = `${names.get(community.id) ?? community.name} / `;
    return rows.map(({ id }) => ({ id, name: id === community.id ? community.name : (names.get(id) ?? '').replace(head, '') }));
  }

  /** Refuses `resource.not-found`. */
  async view(actor: Principal, id: string): Promise<ResourceView> {
    const resource = await this.db.read.repo(ResourceItem).findOneBy({ id });
    await this.ownUnits.requirePlace(this.db.read, actor, 'resource.view', resource, 'resource.not-found');
    return (await this.views(this.db.read, [id]))[0]!;
  }

  /** Refuses `unit.not-found`, `area.not-found` (a reach outside the unit's community), `resource.dates`. */
  create(actor: Principal, input: CreateResource): Promise<string> {
    return this.db.write(async (tx) => {
      const { community } = await this.ownUnits.require(tx, actor, 'resource.manage', input.unitId);
      const resource: ResourceItem = {
        id: newId(),
        communityId: community.id,
        unitId: input.unitId,
        ...(await this.described(tx, input, community)),
        itemKind: input.itemKind,
        state: 'AVAILABLE',
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      await tx.insert(ResourceItem, [resource]);
      await tx.audit('resource.created', { type: 'resource', id: resource.id }, { unitId: input.unitId });
      return resource.id;
    });
  }

  /** Refuses `resource.not-found`, `area.not-found`, `resource.dates`, `resource.short` (less than is promised of it). */
  async change(actor: Principal, id: string, input: ChangeResource): Promise<void> {
    await this.db.write(async (tx) => {
      const before = await this.lock(tx, actor, id);
      const [community] = await this.areas.byIds(tx, [before.communityId]);
      const fields = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const after = await this.described(tx, { ...before, ...fields }, community!);
      const promised = await promisedOfResource(tx, id);
      if (after.quantity !== null && after.quantity < promised) {
        refuse('resource.short', { left: after.quantity, wanted: promised, measure: after.measure ?? '' });
      }
      await tx.repo(ResourceItem).update(id, after);
      await tx.audit('resource.changed', { type: 'resource', id }, { fields: Object.keys(input) });
    });
  }

  /** Promises already given for it stand. Refuses `resource.not-found`, `resource.move`. */
  async move(actor: Principal, id: string, move: ResourceMove): Promise<void> {
    await this.db.write(async (tx) => {
      const resource = await this.lock(tx, actor, id);
      await tx.repo(ResourceItem).update(id, { state: moveResource(resource.state, move) });
      await tx.audit(`resource.${move}`, { type: 'resource', id });
    });
  }

  async views(reader: Reader, ids: readonly string[]): Promise<ResourceView[]> {
    if (ids.length === 0) return [];
    const found = await reader.repo(ResourceItem).findBy({ id: In([...ids]) });
    const byId = new Map(found.map((resource) => [resource.id, resource]));
    const names = await this.units.namesOf(reader, found.map(({ unitId }) => unitId));
    const areas = new Map((await this.areas.byIds(reader, found.map(({ areaId }) => areaId))).map((area) => [area.id, area.name]));
    const used = await reader.query<{ id: string; promised: number; open: number }>(
      `SELECT resource_id AS id, SUM(quantity) AS promised, SUM(CASE WHEN state = 'PROMISED' THEN 1 ELSE 0 END) AS open
         FROM claims WHERE resource_id IN (${placeholders(ids)}) AND state <> 'GIVEN_BACK' GROUP BY resource_id`,
      ids,
    );
    const usedOf = new Map(used.map((row) => [row.id, { promised: Number(row.promised), open: Number(row.open) }]));
    return ids.flatMap((id) => {
      const resource = byId.get(id);
      if (!resource) return [];
      const { createdBy: _by, ...shown } = resource;
      return [
        {
          ...shown,
          unitName: names.get(resource.unitId) ?? '',
          areaName: areas.get(resource.areaId) ?? '',
          itemKindName: ITEM_KIND_NAMES[resource.itemKind],
          leftQuantity: quantityLeft(resource.quantity, usedOf.get(id)?.promised ?? 0),
          windowTexts: resource.windows.map(windowText),
          stateName: RESOURCE_STATE_NAMES[resource.state],
          openClaims: usedOf.get(id)?.open ?? 0,
        },
      ];
    });
  }

  private async lock(tx: Tx, actor: Principal, id: string): Promise<ResourceItem> {
    const resource = await tx.lockOne(ResourceItem, id);
    await this.ownUnits.requirePlace(tx, actor, 'resource.manage', resource, 'resource.not-found');
    return resource!;
  }

  private async described(tx: Tx, input: Partial<CreateResource>, community: Area) {
    const area = input.areaId ? (await this.areas.byIds(tx, [input.areaId]))[0] : community;
    if (!area?.path.startsWith(community.path)) refuse('area.not-found');
    const fromOn = input.fromOn ?? null;
    const toOn = input.toOn ?? null;
    if (fromOn !== null && toOn !== null && fromOn > toOn) refuse('resource.dates');
    return {
      areaId: area.id,
      title: input.title!.trim() || ITEM_KIND_NAMES[input.itemKind!],
      detail: input.detail?.trim() || null,
      quantity: input.quantity ?? null,
      measure: input.measure?.trim() || null,
      fromOn,
      toOn,
      windows: cleanWindows(input.windows ?? []),
      skills: cleanSkills(input.skills ?? []),
    };
  }
}

/** What is promised of a resource and not given back. */
export async function promisedOfResource(tx: Tx, resourceId: string): Promise<number> {
  const row = await tx.one<{ n: number | null }>(
    `SELECT SUM(quantity) AS n FROM claims WHERE resource_id = ? AND state <> 'GIVEN_BACK'`,
    [resourceId],
  );
  return Number(row?.n ?? 0);
}

function twice(term: string): [string, string] {
  return [term, term];
}
