import { Injectable } from '@nestjs/common';
import { dateOf, periodOf, type DateOn, type Period } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { StandingsService } from '../consultations/standings.service.js';
import { CommunityPopulation } from './community-population.entity.js';
import { comparisonFinding, NO_FIGURES, perThousandCenti, progressPerMille, sumFigures, worstLight, type CommunityFigures } from './comparison.rules.js';
import type { ComparisonQuery, ComparisonView, SetPopulation } from './comparison.wire.js';

/** The communities of a street side by side, in sums only: nothing here names a person. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly standings: StandingsService,
  ) {}

  async view(actor: Principal, query: ComparisonQuery): Promise<ComparisonView> {
    const year = periodOf(dateOf(this.clock.now()), 'year');
    const period = { from: query.from ?? year.from, to: query.to ?? year.to };
    const figures = await this.figures(actor, period);
    const scope = scopeOf(actor, 'community.compare').within('a.id');
    const rows = await this.db.read.query<{ communityId: string; name: string; people: number | null; countedOn: DateOn | null }>(
      `SELECT a.id AS communityId, a.name, p.people, p.counted_on AS countedOn FROM areas a LEFT JOIN community_populations p ON p.id = a.id
        WHERE a.level = 'COMMUNITY' AND ${scope.sql} ORDER BY a.code LIMIT 2000`,
      scope.params,
    );
    const communities = rows.map(({ communityId, name, people, countedOn }) => {
      const own = figures.get(communityId) ?? NO_FIGURES;
      const counted = people === null ? null : Number(people);
      return {
        communityId,
        name,
        figures: own,
        progressPerMille: progressPerMille(own),
        light: worstLight(own),
        people: counted,
        countedOn,
        perThousandCenti: perThousandCenti(own.contributions, counted),
      };
    });
    return { ...period, finding: comparisonFinding(communities), communities, whole: sumFigures(communities.map((one) => one.figures)) };
  }

  /** Refuses `area.not-found`. */
  async setPopulation(actor: Principal, communityId: string, { people, countedOn }: SetPopulation): Promise<void> {
    await this.db.write(async (tx) => {
      const { id } = await this.areas.requireCommunityOf(tx, actor, 'community.compare', communityId);
      const row = { id, people, countedOn, recordedAt: tx.at, recordedBy: actor.accountId };
      await tx.insertMissing(CommunityPopulation, [row]);
      await tx.execute('UPDATE community_populations SET people = ?, counted_on = ?, recorded_at = ?, recorded_by = ? WHERE id = ?', [
        people,
        countedOn,
        tx.at,
        actor.accountId,
        id,
      ]);
      await tx.audit('community.population-set', { type: 'area', id }, { people, countedOn });
    });
  }

  private async figures(actor: Principal, period: Period): Promise<Map<string, CommunityFigures>> {
    const { from, to } = period;
    const today = dateOf(this.clock.now());
    const parts = await Promise.all([
      this.grouped(actor, 'SELECT u.community_id AS id, COUNT(*) AS units FROM units u WHERE u.merged_into_id IS NULL AND', 'u.community_id', []),
      this.grouped(
        actor,
        // A term's last day is in it. What ended earlier counts up to that day.
        `SELECT c.community_id AS id, COUNT(*) AS contracts FROM co_building_contracts c
          WHERE c.in_force_version IS NOT NULL AND c.start_on < ? AND COALESCE(c.ended_on, c.end_on) >= ? AND`,
        'c.community_id',
        [to, from],
      ),
      this.grouped(
        actor,
        `SELECT o.community_id AS id, COUNT(*) AS dueObligations, SUM(CASE WHEN o.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS acceptedObligations,
                SUM(CASE WHEN o.state IN ('OPEN', 'REJECTED') AND o.due_on < ? THEN 1 ELSE 0 END) AS lateObligations
           FROM obligations o WHERE o.state <> 'WAIVED' AND o.due_on >= ? AND o.due_on < ? AND`,
        'o.community_id',
        [today, from, to],
      ),
      this.grouped(
        actor,
        `SELECT g.community_id AS id, COUNT(*) AS contributions, SUM(CASE WHEN g.contribution_kind = 'FUND' THEN g.amount_fen ELSE 0 END) AS contributedFen,
                SUM(CASE WHEN g.contribution_kind = 'PEOPLE_TIME' THEN g.quantity ELSE 0 END) AS contributedMinutes
           FROM contributions g WHERE g.state = 'CONFIRMED' AND g.occurred_on >= ? AND g.occurred_on < ? AND`,
        'g.community_id',
        [from, to],
      ),
      this.lights(actor),
    ]);
    const figures = new Map<string, CommunityFigures>();
    for (const { id, ...given } of parts.flat()) {
      const numbers = Object.entries(given).map(([name, value]) => [name, Number(value)]);
      figures.set(id, { ...(figures.get(id) ?? NO_FIGURES), ...(Object.fromEntries(numbers) as Partial<CommunityFigures>) });
    }
    return figures;
  }

  private grouped(actor: Principal, sql: string, column: string, params: SqlParam[]): Promise<Part[]> {
    const scope = scopeOf(actor, 'community.compare').within(column);
    return this.db.read.query<Part>(`${sql} ${scope.sql} GROUP BY ${column}`, [...params, ...scope.params]);
  }

  private async lights(actor: Principal): Promise<Part[]> {
    const lights = await this.standings.lightsByCommunity(actor);
    return [...lights].map(([id, { RED, YELLOW, GREEN }]) => ({ id, redContracts: RED, yellowContracts: YELLOW, greenContracts: GREEN }));
  }
}

type Part = { id: string } & Partial<CommunityFigures>;
