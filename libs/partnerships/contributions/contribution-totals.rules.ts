/** What was given, added up: in whole fen and whole minutes, so that no total depends on the order of adding. */
import { CONTRIBUTION_KIND_NAMES, CONTRIBUTION_KINDS, type ContributionKind } from './contribution.rules.js';

/** Contributions of one kind, month and unit, or a single one. */
export type TotalCell = {
  contributionKind: ContributionKind;
  /** 2026-11 */
  month: string;
  unitId: string;
  measure: string;
  count: number;
  amountFen: number;
  quantity: number;
  /** Minutes of people's time that are in the activity's service records as well. */
  recordedMinutes: number;
};

export type Sums = { count: number; amountFen: number; peopleMinutes: number; recordedMinutes: number };
export type KindTotal = Sums & { contributionKind: ContributionKind; name: string; quantities: { measure: string; quantity: number }[] };
export type Totals = Sums & { byKind: KindTotal[]; byMonth: (Sums & { month: string })[]; byUnit: (Sums & { unitId: string })[] };

/** Totals by kind (in the order of the table), by month (in order) and by unit (most often given first, then by id). */
export function totalsOf(cells: readonly TotalCell[]): Totals {
  const byMonth = grouped(cells, ({ month }) => month).sort(([a], [b]) => (a < b ? -1 : 1));
  const byUnit = grouped(cells, ({ unitId }) => unitId);
  const units = byUnit.map(([unitId, own]) => ({ unitId, ...sumsOf(own) }));
  return {
    ...sumsOf(cells),
    byKind: CONTRIBUTION_KINDS.flatMap((contributionKind) => {
      const own = cells.filter((cell) => cell.contributionKind === contributionKind);
      if (own.length === 0) return [];
      return [{ contributionKind, name: CONTRIBUTION_KIND_NAMES[contributionKind], ...sumsOf(own), quantities: quantitiesOf(own) }];
    }),
    byMonth: byMonth.map(([month, own]) => ({ month, ...sumsOf(own) })),
    byUnit: units.sort((a, b) => b.count - a.count || (a.unitId < b.unitId ? -1 : 1)),
  };
}

function sumsOf(cells: readonly TotalCell[]): Sums {
  return {
    count: sum(cells, ({ count }) => count),
    amountFen: sum(cells, ({ amountFen }) => amountFen),
    peopleMinutes: sum(cells, (cell) => (cell.contributionKind === 'PEOPLE_TIME' ? cell.quantity : 0)),
    recordedMinutes: sum(cells, ({ recordedMinutes }) => recordedMinutes),
  };
}

/** Pieces and boxes cannot be added to each other: one line for each measure. */
function quantitiesOf(cells: readonly TotalCell[]): { measure: string; quantity: number }[] {
  return grouped(cells, ({ measure }) => measure)
    .map(([measure, own]) => ({ measure, quantity: sum(own, ({ quantity }) => quantity) }))
    .sort((a, b) => b.quantity - a.quantity || (a.measure < b.measure ? -1 : 1));
}

function grouped(cells: readonly TotalCell[], keyOf: (cell: TotalCell) => string): [string, TotalCell[]][] {
  const groups = new Map<string, TotalCell[]>();
  for (const cell of cells) {
    const own = groups.get(keyOf(cell));
    if (own) own.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups];
}

function sum(cells: readonly TotalCell[], of: (cell: TotalCell) => number): number {
  return cells.reduce((total, cell) => total + of(cell), 0);
}
