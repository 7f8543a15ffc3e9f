import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { OwnUnits } from '../../units/own-unit.service.js';
import { DemandItem } from '../demands/demand-item.entity.js';
import { DemandLists } from '../demands/demand-lists.service.js';
import { openQuantity } from '../demands/demand.rules.js';
import { ResourceItem } from '../resources/resource-item.entity.js';
import { quantityLeft } from '../resources/resource.rules.js';
import { ResourcesService } from '../resources/resources.service.js';
import { byScore, matchOf, type Match, type OfferedThing, type WantedThing } from './match.rules.js';
import type { MatchedResourceView, MatchQuery, MatchView } from './match.wire.js';

/** How many of each list are compared; beyond it the oldest are left out, and a list that long is no longer read. */
const MOST_COMPARED = 500;

type Scored = { id: string; score: number; match: Match; resourceId: string };

/** Which resource may meet which demand, and why. Nothing is decided here. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly ownUnits: OwnUnits,
    private readonly demands: DemandLists,
    private readonly resources: ResourcesService,
  ) {}

  /**
   * For a demand: resources of its community, best first. For a unit: the open demands of its community, those its
   * resources fit first and the others after. Refuses `demand.not-found`, `unit.not-found`.
   */
  suggest(actor: Principal, query: MatchQuery): Promise<MatchView[]> {
    if (query.demandId) return this.forDemand(actor, query.demandId, query.size);
    return this.forUnit(actor, query.unitId ?? refuse('unit.not-found'), query.size);
  }

  /** How well one resource fits one demand, as it stands in this write; null when it does not. */
  async matchNow(reader: Reader, demand: DemandItem, resource: ResourceItem): Promise<Match | null> {
    const [wanted] = await this.wanted(reader, [demand]);
    const [offered] = await this.offered(reader, [resource]);
    return matchOf(wanted!, offered!);
  }

  private async forDemand(actor: Principal, demandId: string, size: number): Promise<MatchView[]> {
    const demand = await this.db.read.repo(DemandItem).findOneBy({ id: demandId });
    const [area] = demand ? await this.areas.byIds(this.db.read, [demand.areaId]) : [];
    scopeOf(actor, 'match.view').requires(area?.path, 'demand.not-found');
    const [wanted] = await this.wanted(this.db.read, [demand!]);
    const found = await this.db.read.repo(ResourceItem).find({
      where: { communityId: demand!.communityId, state: 'AVAILABLE' },
      order: { id: 'DESC' },
      take: MOST_COMPARED,
    });
    const offered = await this.offered(this.db.read, found);
    const scored = offered.flatMap((one) => scoredOf(one.id, matchOf(wanted!, one), one.id)).sort(byScore);
    const [view] = await this.demands.openViews([demandId]);
    return this.views(scored.slice(0, size), () => view!);
  }

  private async forUnit(actor: Principal, unitId: string, size: number): Promise<MatchView[]> {
    const { community } = await this.ownUnits.require(this.db.read, actor, 'match.view', unitId);
    const open = await this.db.read.repo(DemandItem).find({
      where: { communityId: community.id, state: 'OPEN' },
      order: { urgencyRank: 'ASC', id: 'ASC' },
      take: MOST_COMPARED,
    });
    const own = await this.db.read.repo(ResourceItem).findBy({ unitId, state: 'AVAILABLE' });
    const offered = await this.offered(this.db.read, own);
    const wanted = await this.wanted(this.db.read, open);
    const best = wanted.map((one): Scored => {
      const fits = offered.flatMap((offer) => scoredOf(one.id, matchOf(one, offer), offer.id));
      fits.sort((a, b) => b.score - a.score || (a.resourceId < b.resourceId ? -1 : 1));
      return fits[0] ?? { id: one.id, score: 0, match: { score: 0, parts: [] }, resourceId: '' };
    });
    // Nothing on the unit's list fits: the most urgent first, as the public page has them.
    const order = new Map(open.map(({ id }, i) => [id, i]));
    best.sort((a, b) => b.score - a.score || order.get(a.id)! - order.get(b.id)!);
    const shown = best.slice(0, size);
    const views = new Map((await this.demands.openViews(shown.map(({ id }) => id))).map((view) => [view.id, view]));
    return this.views(shown, ({ id }) => views.get(id)!);
  }

  private async views(scored: readonly Scored[], demandOf: (one: Scored) => MatchView['demand']): Promise<MatchView[]> {
    const ids = scored.map(({ resourceId }) => resourceId).filter((id) => id !== '');
    const resources = new Map((await this.resources.views(this.db.read, [...new Set(ids)])).map((view) => [view.id, view]));
    return scored.map((one) => {
      const found = resources.get(one.resourceId);
      const resource: MatchedResourceView | null = found
        ? {
            id: found.id,
            unitId: found.unitId,
            unitName: found.unitName,
            title: found.title,
            leftQuantity: found.leftQuantity,
            measure: found.measure,
            windowTexts: found.windowTexts,
            toOn: found.toOn,
          }
        : null;
      return { demand: demandOf(one), resource, score: one.score, parts: one.match.parts };
    });
  }

  private async wanted(reader: Reader, demands: readonly DemandItem[]): Promise<WantedThing[]> {
    const paths = await this.pathsOf(reader, demands);
    const promised = await sums(reader, 'demand_id', demands);
    return demands.map((demand) => ({
      id: demand.id,
      kind: demand.itemKind,
      areaPath: paths.get(demand.areaId) ?? '',
      days: { fromOn: demand.fromOn, toOn: demand.toOn },
      windows: demand.windows,
      skills: demand.skills,
      quantity: demand.isShared ? openQuantity(demand, promised.get(demand.id) ?? 0) : demand.quantity,
    }));
  }

  private async offered(reader: Reader, resources: readonly ResourceItem[]): Promise<OfferedThing[]> {
    const paths = await this.pathsOf(reader, resources);
    const promised = await sums(reader, 'resource_id', resources);
    const unitIds = [...new Set(resources.map(({ unitId }) => unitId))];
    const today = dateOf(this.clock.now());
    const loads = await reader.query<{ id: string; open: number; late: number }>(
      `SELECT unit_id AS id, COUNT(*) AS open, SUM(CASE WHEN due_on < ? THEN 1 ELSE 0 END) AS late
         FROM claims WHERE state = 'PROMISED' AND unit_id IN (${placeholders(unitIds)}) GROUP BY unit_id`,
      [today, ...unitIds],
    );
    const loadOf = new Map(loads.map(({ id, open, late }) => [id, { open: Number(open), late: Number(late) }]));
    return resources.map((resource) => ({
      id: resource.id,
      kind: resource.itemKind,
      areaPath: paths.get(resource.areaId) ?? '',
      days: { fromOn: resource.fromOn, toOn: resource.toOn },
      windows: resource.windows,
      skills: resource.skills,
      quantity: quantityLeft(resource.quantity, promised.get(resource.id) ?? 0),
      load: loadOf.get(resource.unitId) ?? { open: 0, late: 0 },
    }));
  }

  private async pathsOf(reader: Reader, items: readonly { areaId: string }[]): Promise<Map<string, string>> {
    const ids = [...new Set(items.map(({ areaId }) => areaId))];
    if (ids.length === 0) return new Map();
    const areas = await reader.query<{ id: string; path: string }>(
      `SELECT id, path FROM areas WHERE id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(areas.map(({ id, path }) => [id, path]));
  }
}

function scoredOf(id: string, match: Match | null, resourceId: string): Scored[] {
  return match ? [{ id, score: match.score, match, resourceId }] : [];
}

async function sums(reader: Reader, column: 'demand_id' | 'resource_id', items: readonly { id: string }[]): Promise<Map<string, number>> {
  if (items.length === 0) return new Map();
  const ids = items.map(({ id }) => id);
  const rows = await reader.query<{ id: string; n: number }>(
    `SELECT ${column} AS id, SUM(quantity) AS n FROM claims
      WHERE ${column} IN (${placeholders(ids)}) AND state <> 'GIVEN_BACK' GROUP BY ${column}`,
    ids,
  );
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

