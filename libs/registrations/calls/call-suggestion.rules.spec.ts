import fc from 'fast-check';
import { CALL_LEVEL_RULES, CALL_LEVELS } from './call.rules.js';
import { circleOf, goodReasons, nearnessOf, suggest, suitability, type Candidate, type Wanted } from './call-suggestion.rules.js';

const wanted: Wanted = {
  level: 'MAJOR',
  communityId: 'c',
  gridId: 'g',
  compoundId: 'p',
  skills: ['electrics'],
  skillNames: new Map([['electrics', '水电维修']]),
  needKind: 'elderly',
  needKindName: '为老服务',
};
const li: Candidate = {
  memberId: 'li',
  personId: 'li',
  communityId: 'c',
  gridId: 'g',
  compoundId: 'p',
  skills: ['electrics'],
  serviceKinds: ['elderly'],
  isFree: true,
  monthlyCapacity: 4,
  takenThisMonth: 0,
  askedLately: 0,
  committedRank: null,
  waitingRank: null,
};
const order = (...candidates: Candidate[]): string[] => suggest(wanted, candidates).suggested.map(({ memberId }) => memberId);

describe('whom to ask', () => {
  it.each<[string, Partial<Candidate>]>([
    ['skill before everything', { skills: [] }],
    ['the kind of service', { serviceKinds: [] }],
    ['the same compound before the grid', { compoundId: 'q' }],
    ['the grid before the community', { compoundId: null, gridId: null }],
    ['the community before its neighbours', { compoundId: null, gridId: null, communityId: 'd' }],
    ['free before not said', { isFree: null }],
    ['not said before busy', { isFree: false }],
    ['seldom asked before often asked', { askedLately: 1 }],
  ])('%s', (_, less) => expect(order({ ...li, memberId: 'a', ...less }, { ...li, memberId: 'z' })).toEqual(['z', 'a']));

  it('says why, in words', () => {
    expect(suggest(wanted, [li]).suggested[0]!.why).toEqual(['会水电维修', '愿意做为老服务', '住在同一小区', '那个时间有空', '近 30 天没有被请过']);
    const far = { ...li, skills: [], serviceKinds: [], compoundId: null, gridId: null, communityId: 'd', isFree: false, askedLately: 3, committedRank: 1 };
    expect(suggest(wanted, [far]).suggested[0]!.why).toEqual(['没有登记所需专长', '住在相邻社区', '登记的空闲时间不含那个时段', '近 30 天请过 3 次', '已应答一处较缓的吹哨，来这里会让出那边']);
    expect(goodReasons(suggest(wanted, [far]).suggested[0]!.why)).toEqual(['住在相邻社区', '近 30 天请过 3 次', '已应答一处较缓的吹哨，来这里会让出那边']);
  });

  it.each<[string, Partial<Candidate>, string]>([
    ['is on the way to something as urgent', { committedRank: 2 }, '正在赶去另一处吹哨'],
    ['has something more urgent to answer', { waitingRank: 3 }, '有更紧急的吹哨正在等他答复'],
    ['has given what was offered', { takenThisMonth: 4 }, '本月已应答 4 次，达到本人愿意的次数'],
    ['wants no calls now', { monthlyCapacity: 0 }, '本人表示近期不接吹哨'],
  ])('leaves out who %s, and says so', (_, facts, reason) => {
    expect(suggest(wanted, [{ ...li, ...facts }])).toEqual({ suggested: [], leftOut: [{ memberId: 'li', reason }] });
  });

  it('knows circles by nearness', () => {
    expect(nearnessOf({ ...wanted, compoundId: null }, li)).toBe(1);
    expect(([0, 1, 2, 3] as const).map(circleOf)).toEqual(['GRID', 'GRID', 'COMMUNITY', 'NEIGHBOURS']);
  });
});

const some = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const candidateOf: fc.Arbitrary<Candidate> = fc.record({
  memberId: fc.uuid(),
  personId: fc.uuid(),
  communityId: some('c', 'd'),
  gridId: some('g', 'h', null),
  compoundId: some('p', 'q', null),
  skills: some<string[]>([], ['electrics']),
  serviceKinds: some<string[]>([], ['elderly']),
  isFree: some(true, false, null),
  monthlyCapacity: some(0, 1, 4, null),
  takenThisMonth: fc.nat(5),
  askedLately: fc.nat(5),
  committedRank: some(null, null, 1, 2, 3),
  waitingRank: some(null, null, 1, 3),
});
const crowd = fc.uniqueArray(candidateOf, { maxLength: 40, selector: ({ memberId }) => memberId });

describe('whom to ask, always', () => {
  it('gives the same list for the same facts, in whatever order they come', () => {
    fc.assert(fc.property(crowd, (all) => expect(suggest(wanted, [...all].reverse())).toMatchObject({ suggested: suggest(wanted, all).suggested })));
  });

  it('asks nobody beyond what they offered, and nobody away from something as urgent', () => {
    fc.assert(
      fc.property(crowd, some(...CALL_LEVELS), (all, level) => {
        const { suggested, leftOut } = suggest({ ...wanted, level }, all);
        const byId = new Map(all.map((one) => [one.memberId, one]));
        for (const { memberId } of suggested) {
          const { monthlyCapacity, takenThisMonth, committedRank, waitingRank } = byId.get(memberId)!;
          expect(monthlyCapacity === null || takenThisMonth < monthlyCapacity).toBe(true);
          expect((committedRank ?? 0) < CALL_LEVEL_RULES[level].rank && (waitingRank ?? 0) <= CALL_LEVEL_RULES[level].rank).toBe(true);
        }
        expect(suggested.length + leftOut.length).toBe(all.length);
      }),
    );
  });

  it('keeps the loads of equally suitable people within one of each other, however many calls there are and however they answer', () => {
    const calls = fc.array(fc.record({ ask: fc.integer({ min: 1, max: 12 }), yes: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }) }), { maxLength: 25 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), calls, (size, rounds) => {
        let people = Array.from({ length: size }, (_, i): Candidate => ({ ...li, memberId: `m${i}`, personId: `m${i}`, monthlyCapacity: null }));
        for (const { ask, yes } of rounds) {
          const asked = suggest(wanted, people).suggested.slice(0, ask).map(({ memberId }) => memberId);
          people = people.map((one) => {
            const at = asked.indexOf(one.memberId);
            return at < 0 ? one : { ...one, askedLately: one.askedLately + 1, takenThisMonth: one.takenThisMonth + (yes[at] ? 1 : 0) };
          });
          const loads = people.map(({ askedLately }) => askedLately);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('puts whoever was asked less often first among equally suitable people', () => {
    fc.assert(
      fc.property(crowd, (all) => {
        const byId = new Map(all.map((one) => [one.memberId, one]));
        const { suggested } = suggest(wanted, all);
        for (const [i, one] of suggested.entries()) {
          const before = suggested[i - 1];
          if (!before || suitability(wanted, byId.get(before.memberId)!) !== suitability(wanted, byId.get(one.memberId)!)) continue;
          expect(before.load).toBeLessThanOrEqual(one.load);
        }
      }),
    );
  });

  it('never looks at what somebody answered: a no changes nothing', () => {
    expect(Object.keys(li).some((key) => /declin|refus|no$/i.test(key))).toBe(false);
  });
});
