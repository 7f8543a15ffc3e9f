import fc from 'fast-check';
import { NO_ENTRIES, type EntryCounts } from './liaison-entry.rules.js';
import { addCounts, rollUp, type OwnCounts, type RollUpArea } from './roll-up.rules.js';

const area = (path: string, level: string): RollUpArea => ({ id: path.split('/').at(-2)!, level, name: path, path });
const TREE: RollUpArea[] = [
  area('/s1/', 'SUBDISTRICT'),
  area('/s1/c1/', 'COMMUNITY'),
  area('/s1/c1/g1/', 'GRID'),
  area('/s1/c1/g1/p1/', 'COMPOUND'),
  area('/s1/c1/p2/', 'COMPOUND'),
  area('/s1/c2/', 'COMMUNITY'),
  area('/s2/', 'SUBDISTRICT'),
  area('/s2/c3/', 'COMMUNITY'),
];
const counts = fc.record(
  Object.fromEntries(Object.keys(NO_ENTRIES).map((name) => [name, fc.nat({ max: 999 })])) as Record<keyof EntryCounts, fc.Arbitrary<number>>,
);
const own: fc.Arbitrary<OwnCounts[]> = fc.uniqueArray(
  fc.record({ areaId: fc.constantFrom('c1', 'c2', 'c3', 'p1', 'p2'), assignments: fc.nat({ max: 9 }), counts }),
  { selector: ({ areaId }) => areaId },
);

describe('the roll-up', () => {
  it('stands in tree order, the county first, communities with nothing as well, compounds only where somebody is', () => {
    const rows = rollUp(TREE, [{ areaId: 'p1', assignments: 1, counts: { ...NO_ENTRIES, visits: 3 } }]);
    expect(rows.map(({ level, areaId, depth, counts: { visits } }) => [level, areaId, depth, visits])).toEqual([
      ['COUNTY', null, 0, 3],
      ['SUBDISTRICT', 's1', 1, 3],
      ['COMMUNITY', 'c1', 2, 3],
      ['COMPOUND', 'p1', 3, 3],
      ['COMMUNITY', 'c2', 2, 0],
      ['SUBDISTRICT', 's2', 1, 0],
      ['COMMUNITY', 'c3', 2, 0],
    ]);
  });

  it('of one community starts with it and needs no county', () => {
    const rows = rollUp(TREE.slice(1, 5), [{ areaId: 'c1', assignments: 2, counts: NO_ENTRIES }]);
    expect(rows).toEqual([{ level: 'COMMUNITY', areaId: 'c1', name: '/s1/c1/', depth: 0, assignments: 2, counts: NO_ENTRIES }]);
  });

  it('gives every level the sum of the level below, whatever is counted', () => {
    fc.assert(
      fc.property(own, (list) => {
        const rows = rollUp(TREE, list);
        const of = (areaId: string | null) => rows.find((row) => row.areaId === areaId)!.counts;
        const ownOf = (areaId: string) => list.find((one) => one.areaId === areaId)?.counts ?? NO_ENTRIES;
        const sum = (...all: EntryCounts[]) => all.reduce(addCounts, NO_ENTRIES);
        expect(of('c1')).toEqual(sum(ownOf('c1'), ownOf('p1'), ownOf('p2')));
        expect(of('s1')).toEqual(sum(of('c1'), of('c2')));
        expect(of('s2')).toEqual(of('c3'));
        expect(of(null)).toEqual(sum(of('s1'), of('s2')));
        expect(of(null)).toEqual(sum(...list.map((one) => one.counts)));
      }),
    );
  });

  it('does not depend on the order in which areas and counts come', () => {
    fc.assert(
      fc.property(own, fc.shuffledSubarray(TREE, { minLength: TREE.length }), (list, shuffled) => {
        expect(rollUp(shuffled, [...list].reverse())).toEqual(rollUp(TREE, list));
      }),
    );
  });
});
