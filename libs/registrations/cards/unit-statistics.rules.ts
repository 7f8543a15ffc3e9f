/**
 * Service by unit, without personal data: what a handful of people did is what each of them did, so numbers of fewer
 * than five are never shown, and none can be found by taking the others from the sum.
 */
export type UnitSums = { unitName: string; members: number; times: number; serviceMinutes: number };

/** A unit, or several small ones together; `members` is at least `FEWEST` in a shown row. */
export type ShownUnit = UnitSums & { units: number };

export type UnitStatistics = {
  rows: ShownUnit[];
  /** Null: all members together are fewer than `FEWEST`. */
  total: ShownUnit | null;
};

export const FEWEST = 5;
export const TOO_FEW = `少于 ${FEWEST} 人`;
export const SMALL_UNITS = '其他单位合计';

/**
 * Units with at least five members stand alone; the others stand together. Where those are fewer than five, the
 * smallest that could have stood alone stands with them: no row and no difference of rows is about fewer than five.
 */
export function statisticsOf(units: readonly UnitSums[]): UnitStatistics {
  const counted = units.filter(({ members }) => members > 0);
  const total = together('合计', counted);
  if (total.members < FEWEST) return { rows: [], total: null };
  const ranked = [...counted].sort((a, b) => b.members - a.members || (a.unitName < b.unitName ? -1 : 1));
  const alone = ranked.filter(({ members }) => members >= FEWEST);
  const small = ranked.filter(({ members }) => members < FEWEST);
  if (small.length > 0 && together('', small).members < FEWEST) small.unshift(alone.pop()!);
  const rows = alone.map((unit) => ({ ...unit, units: 1 }));
  return { rows: small.length > 0 ? [...rows, together(SMALL_UNITS, small)] : rows, total };
}

function together(unitName: string, units: readonly UnitSums[]): ShownUnit {
  return units.reduce<ShownUnit>(
    (sum, unit) => ({
      unitName,
      members: sum.members + unit.members,
      times: sum.times + unit.times,
      serviceMinutes: sum.serviceMinutes + unit.serviceMinutes,
      units: sum.units + 1,
    }),
    { unitName, members: 0, times: 0, serviceMinutes: 0, units: 0 },
  );
}
