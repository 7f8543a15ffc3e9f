/** The 包联台账 summed up the area tree: compound → community → street → county. */
import { NO_ENTRIES, type EntryCounts } from './liaison-entry.rules.js';

export const ROLL_UP_LEVELS = ['COUNTY', 'SUBDISTRICT', 'COMMUNITY', 'COMPOUND'] as const;
export type RollUpLevel = (typeof ROLL_UP_LEVELS)[number];

export const ROLL_UP_LEVEL_NAMES: Record<RollUpLevel, string> = {
  COUNTY: '全县',
  SUBDISTRICT: '街道',
  COMMUNITY: '社区',
  COMPOUND: '小区',
};

/** A node that something may be counted for. `path` holds the ids from the root down to itself. */
export type RollUpArea = { id: string; level: string; name: string; path: string };

/** What was counted for the assignments of one area itself. */
export type OwnCounts = { areaId: string; assignments: number; counts: EntryCounts };

export type RollUpRow = {
  level: RollUpLevel;
  /** Null for the county: it is all streets together. */
  areaId: string | null;
  name: string;
  /** How many steps below the first row. */
  depth: number;
  assignments: number;
  counts: EntryCounts;
};

export function addCounts(one: EntryCounts, other: EntryCounts): EntryCounts {
  return {
    visits: one.visits + other.visits,
    problems: one.problems + other.problems,
    solved: one.solved + other.solved,
    measures: one.measures + other.measures,
    resources: one.resources + other.resources,
    overdue: one.overdue + other.overdue,
  };
}

/**
 * One row an area, parents before children, each the sum of its own assignments and everything below. Streets and
 * communities stand there with zeros as well: who has written nothing is part of the answer. Grids give no row, their
 * compounds count in the community. The county's row leads where there is more than one street.
 */
export function rollUp(areas: readonly RollUpArea[], own: readonly OwnCounts[]): RollUpRow[] {
  const ownOf = new Map(own.map((one) => [one.areaId, one]));
  const sorted = [...areas].sort((a, b) => (a.path < b.path ? -1 : 1));
  const streets = sorted.filter(({ level }) => level === 'SUBDISTRICT').length;
  const rows = sorted.flatMap((area): RollUpRow[] => {
    const level = ROLL_UP_LEVELS.find((one) => one === area.level);
    if (!level || (level === 'COMPOUND' && !ownOf.has(area.id))) return [];
    const below = sorted.filter(({ path }) => path.startsWith(area.path)).flatMap(({ id }) => ownOf.get(id) ?? []);
    const above = sorted.filter((one) => one.path !== area.path && area.path.startsWith(one.path) && one.level !== 'GRID');
    return [{ level, areaId: area.id, name: area.name, depth: above.length + (streets > 1 ? 1 : 0), ...sumOf(below) }];
  });
  const known = new Set(areas.map(({ id }) => id));
  const whole = own.filter(({ areaId }) => known.has(areaId));
  return streets > 1 ? [{ level: 'COUNTY', areaId: null, name: ROLL_UP_LEVEL_NAMES.COUNTY, depth: 0, ...sumOf(whole) }, ...rows] : rows;
}

function sumOf(own: readonly OwnCounts[]): { assignments: number; counts: EntryCounts } {
  return own.reduce(
    (sum, one) => ({ assignments: sum.assignments + one.assignments, counts: addCounts(sum.counts, one.counts) }),
    { assignments: 0, counts: NO_ENTRIES },
  );
}
