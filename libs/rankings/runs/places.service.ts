import { Injectable } from '@nestjs/common';
import { Refusal } from '@app/kernel/refusals.js';
import { dateOf, periodOf, type Instant, type Period } from '@app/kernel/time.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import { minutesToEarn, PointsPoliciesService } from '@app/points/index.js';
import { explainPlace, placeFacts, type PlaceFacts } from './ranking-place.rules.js';
import type { MyRankingQuery, MyRankingView, PlaceView } from './ranking-run.wire.js';
import { totalsNow } from './ranking-totals.js';
import { rank, type Metric } from './ranking.rules.js';

type Scope = { metric: Metric; period: Period; cutoffAt: Instant; areaName: string; who?: string };

/** Places with their why: on a frozen list, and one's own as it stands now. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly policies: PointsPoliciesService,
  ) {}

  /** The volunteer's own place in the community as posted up to now. Refuses `volunteer.none`. */
  async mine(actor: Principal, { period: length, metric }: MyRankingQuery): Promise<MyRankingView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const cutoffAt = this.clock.now();
    const period = periodOf(dateOf(cutoffAt), length);
    const card = (await this.volunteers.cardsOf(this.db.read, [volunteerId])).get(volunteerId)!;
    const [community] = await this.areas.byIds(this.db.read, [card.communityId]);
    const totals = await totalsNow(this.db.read, { areaPath: community!.path, metric, period });
    const list = rank(totals, { ties: 'competition' });
    const facts = placeFacts(list, volunteerId);
    return this.explain(this.db.read, facts, { metric, period, cutoffAt, areaName: community!.name });
  }

  async explain(reader: Reader, facts: PlaceFacts, scope: Scope): Promise<PlaceView> {
    const { metric, period, cutoffAt, areaName, who } = scope;
    const names = await this.shownNames(reader, facts);
    const rate = metric === 'points' ? await this.rate(reader) : null;
    const place = explainPlace(facts, { metric, period, areaName, who, minutesToEarn: rate, names });
    const { sentences, ...view } = place;
    return { metric, areaName, ...period, cutoffAt, ...view, explanation: sentences };
  }

  /** Full names of those who may appear by a masked one: whoever has not confirmed or has left appears by none (H16). */
  private async shownNames(reader: Reader, { around }: PlaceFacts): Promise<Map<string, string>> {
    const cards = await this.volunteers.cardsOf(
      reader,
      around.map(({ memberId }) => memberId),
    );
    const shown = [...cards.values()].filter(({ state }) => state === 'ACTIVE' || state === 'PAUSED');
    return new Map(shown.map(({ id, name }) => [id, name]));
  }

  private async rate(reader: Reader): Promise<((points: number) => number) | null> {
    try {
      const { rules } = await this.policies.inForce(dateOf(this.clock.now()), reader);
      return (points) => minutesToEarn(rules, points);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}
