/** What a policy would have given for a history, person by person, and how to show who gains and who loses. */
import { monthOf, type DateOn } from '@app/kernel/time.js';
import { pointsFor, type ServiceFacts } from '../policies/points-for.rules.js';
import type { PointsRules } from '../policies/policy.rules.js';

export const SIMULATION_STATES = ['RUNNING', 'DONE'] as const;
export type SimulationState = (typeof SIMULATION_STATES)[number];
export const SIMULATION_STATE_NAMES: Record<SimulationState, string> = { RUNNING: '正在试算', DONE: '已算完' };

/** How many people's points change by [from, to). */
export type Bucket = { from: number; to: number; people: number };

export type SimulationTotals = {
  people: number;
  records: number;
  pointsBefore: number;
  pointsAfter: number;
  gained: number;
  lost: number;
  same: number;
  distribution: Bucket[];
};

export type PersonResult = { recordCount: number; pointsBefore: number; pointsAfter: number };

type Served = {
  activityId: string;
  servedOn: DateOn;
  points: number;
  facts: Omit<ServiceFacts, 'minutesAlreadyThatDay' | 'minutesAlreadyThatActivity' | 'pointsAlreadyThatMonth' | 'pointsAlreadyThatYear'>;
};

/** One person's records in the order in which they became final, counted anew under the rules. */
export function simulatePerson(rules: PointsRules, records: readonly Served[]): PersonResult {
  const minutes = new Sums();
  const points = new Sums();
  let pointsAfter = 0;
  for (const { activityId, servedOn, facts } of records) {
    const [month, year] = [monthOf(servedOn), servedOn.slice(0, 4)];
    const decided = pointsFor(rules, {
      ...facts,
      minutesAlreadyThatDay: minutes.of(servedOn),
      minutesAlreadyThatActivity: minutes.of(activityId),
      pointsAlreadyThatMonth: points.of(month),
      pointsAlreadyThatYear: points.of(year),
    }).points;
    minutes.add([servedOn, activityId], facts.minutes);
    points.add([month, year], decided);
    pointsAfter += decided;
  }
  return { recordCount: records.length, pointsBefore: records.reduce((sum, record) => sum + record.points, 0), pointsAfter };
}

const MAX_BUCKETS = 15;

/**
 * Buckets of one width (1, 2, 5, 10 … points), zero at an edge, so that nobody who gains stands with those who lose.
 * @param changes how many people's points change by how much
 */
export function distributionOf(changes: readonly { change: number; people: number }[]): Bucket[] {
  const widest = changes.reduce((most, { change }) => Math.max(most, Math.abs(change)), 0);
  if (changes.length === 0) return [];
  const width = widthFor(widest);
  const byStart = new Map<number, number>();
  for (const { change, people } of changes) {
    const from = Math.floor(change / width) * width;
    byStart.set(from, (byStart.get(from) ?? 0) + people);
  }
  const starts = [...byStart.keys()];
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const buckets: Bucket[] = [];
  for (let from = first; from <= last; from += width) buckets.push({ from, to: from + width, people: byStart.get(from) ?? 0 });
  return buckets;
}

/** The finding in one sentence: the title of the chart. */
export function simulationFinding({ people, gained, lost, same, pointsBefore, pointsAfter }: SimulationTotals): string {
  if (people === 0) return '这段时间没有已经生效的服务记录，试算不出变化';
  const change = pointsAfter - pointsBefore;
  const all = change === 0 ? '总积分不变' : `总积分${change > 0 ? '多' : '少'} ${Math.abs(change)} 分`;
  return `${people} 人里 ${gained} 人增加、${lost} 人减少、${same} 人不变，${all}`;
}

function widthFor(widest: number): number {
  for (let magnitude = 1; ; magnitude *= 10) {
    for (const step of [1, 2, 5]) if ((2 * widest) / (step * magnitude) < MAX_BUCKETS - 1) return step * magnitude;
  }
}

class Sums {
  private readonly sums = new Map<string, number>();

  of(key: string): number {
    return this.sums.get(key) ?? 0;
  }

  add(keys: readonly string[], amount: number): void {
    for (const key of keys) this.sums.set(key, this.of(key) + amount);
  }
}
