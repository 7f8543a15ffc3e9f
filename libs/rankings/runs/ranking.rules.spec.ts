import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inputLines, listLines, type RankingInput } from './ranking-bytes.rules.js';
import {
  explainPlace,
  periodText,
  placeFacts,
  type Place,
  type PlaceContext,
} from './ranking-place.rules.js';
import { cutAtQuota, rank, tieOrder, TIE_RULES, type MemberTotal, type RankedList } from './ranking.rules.js';

const total = (memberNo: string, value: number, more: Partial<MemberTotal> = {}): MemberTotal => ({
  memberId: `id-${memberNo}`,
  memberNo,
  value,
  finalMinutes: value,
  services: 1,
  reachedOn: '2026-11-01',
  ...more,
});
const places = (values: number[], ties: 'competition' | 'dense'): [string, number][] =>
  rank(
    values.map((value, i) => total(`V${i}`, value)),
    { ties },
  ).entries.map((e) => [e.memberNo, e.rank]);

/** Few values, so that most lists are full of ties. */
const anyTotals = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 5 }),
      finalMinutes: fc.integer({ min: 0, max: 2 }),
      services: fc.integer({ min: 0, max: 2 }),
      reachedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((row, i): MemberTotal => ({
      ...row,
      memberId: `id-${i}`,
      memberNo: `V${String(i).padStart(3, '0')}`,
    })),
  );

describe('ranks', () => {
  it('competition: after two seconds comes a fourth', () => {
    expect(places([10, 8, 8, 5], 'competition')).toEqual([
      ['V0', 1],
      ['V1', 2],
      ['V2', 2],
      ['V3', 4],
    ]);
  });

  it('dense: after two seconds comes a third', () => {
    expect(places([10, 8, 8, 5], 'dense')).toEqual([
      ['V0', 1],
      ['V1', 2],
      ['V2', 2],
      ['V3', 3],
    ]);
  });

  it('5 times 360, 39 times 240, 65 times 120 minutes: ranks 1, 6 and 45', () => {
    const values = [
      ...Array<number>(5).fill(360),
      ...Array<number>(39).fill(240),
      ...Array<number>(65).fill(120),
    ];
    const { entries } = rank(
      values.map((value, i) => total(`V${i}`, value)),
      { ties: 'competition' },
    );
    expect(entries).toHaveLength(109);
    const counts = new Map<number, number>();
    for (const entry of entries) counts.set(entry.rank, (counts.get(entry.rank) ?? 0) + 1);
    expect([...counts]).toEqual([
      [1, 5],
      [6, 39],
      [45, 65],
    ]);
  });

  it('who achieved nothing is not on the list; who is excluded is shown apart and takes no place', () => {
    const standing = rank([total('A', 10), total('B', 8), total('C', 8), total('D', 0), total('E', 0)], {
      ties: 'competition',
      exclusions: [
        { memberId: 'id-A', reason: '社区工作人员不参加排名' },
        { memberId: 'id-E', reason: '本人不愿参加' },
        { memberId: 'id-nobody', reason: '查无此人' },
      ],
    });
    expect(standing.entries.map((e) => [e.memberNo, e.rank, e.tiedWith])).toEqual([
      ['B', 1, 1],
      ['C', 1, 1],
    ]);
    expect(standing.excluded.map((e) => [e.memberNo, e.value, e.exclusionReason])).toEqual([
      ['A', 10, '社区工作人员不参加排名'],
      ['E', 0, '本人不愿参加'],
    ]);
  });

  it('agrees with the naive model: one plus how many (distinct) values are better', () => {
    fc.assert(
      fc.property(anyTotals, fc.constantFrom(...TIE_RULES), fc.nat(3), (totals, ties, every) => {
        const exclusions = totals
          .filter((_, i) => every > 0 && i % (every + 3) === 0)
          .map(({ memberId }) => ({ memberId, reason: '排除' }));
        const out = new Set(exclusions.map(({ memberId }) => memberId));
        const { entries, excluded } = rank(totals, { ties, exclusions });
        const counted = totals.filter((t) => t.value > 0 && !out.has(t.memberId));
        expect(entries).toHaveLength(counted.length);
        expect(excluded).toHaveLength(exclusions.length);
        for (const entry of entries) {
          const better = counted.filter((t) => t.value > entry.value).map((t) => t.value);
          expect(entry.rank).toBe(1 + (ties === 'dense' ? new Set(better).size : better.length));
          expect(entry.tiedWith).toBe(counted.filter((t) => t.value === entry.value).length - 1);
        }
        expect(entries.map((e) => e.position)).toEqual(entries.map((_, i) => i + 1));
      }),
    );
  });

  it('does not depend on the order in which totals arrive', () => {
    fc.assert(
      fc.property(
        anyTotals.chain((totals) =>
          fc.tuple(fc.constant(totals), fc.shuffledSubarray(totals, { minLength: totals.length })),
        ),
        fc.constantFrom(...TIE_RULES),
        ([totals, shuffled], ties) => {
          expect(rank(shuffled, { ties })).toEqual(rank(totals, { ties }));
        },
      ),
    );
  });

  it('earning more never worsens a rank and never changes who is ahead among the others', () => {
    fc.assert(
      fc.property(
        anyTotals.filter((totals) => totals.length > 0),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (totals, pick, more) => {
          const lucky = totals[pick % totals.length]!;
          const before = rank(totals, { ties: 'competition' }).entries;
          const after = rank(
            totals.map((t) => (t === lucky ? { ...t, value: t.value + more } : t)),
            { ties: 'competition' },
          ).entries;
          const place = (list: typeof before): number =>
            list.find((e) => e.memberId === lucky.memberId)?.rank ?? Infinity;
          expect(place(after)).toBeLessThanOrEqual(place(before));
          const others = (list: typeof before): string[] =>
            list.map((e) => e.memberId).filter((id) => id !== lucky.memberId);
          expect(others(after)).toEqual(others(before));
        },
      ),
    );
  });
});

describe('the quota', () => {
  const list = rank(
    [
      total('A', 10),
      total('B', 8, { finalMinutes: 90 }),
      total('C', 8, { finalMinutes: 120 }),
      total('D', 8, { finalMinutes: 90, services: 2 }),
      total('E', 8, { finalMinutes: 90, reachedOn: '2026-10-01' }),
      total('F', 5),
    ],
    { ties: 'competition' },
  ).entries;
  const names = (entries: readonly MemberTotal[]): string => entries.map((e) => e.memberNo).join('');

  it('orders a tie by FINAL minutes, services, earlier reach, number', () => {
    expect(names(list)).toBe('ACDEBF');
    expect(list.map((e) => e.rank)).toEqual([1, 2, 2, 2, 2, 6]);
  });

  it.each([
    [1, 'include-all', 'A', ''],
    [3, 'include-all', 'ACDEB', ''],
    [3, 'include-none', 'A', 'CDEB'],
    [3, 'tie-order', 'ACD', 'EB'],
    [5, 'include-none', 'ACDEB', ''],
    [9, 'tie-order', 'ACDEBF', ''],
    [0, 'include-all', '', ''],
  ] as const)('%d places, %s: %s', (quota, rule, inside, cut) => {
    const result = cutAtQuota(list, quota, rule);
    expect([names(result.inside), names(result.cutTie)]).toEqual([inside, cut]);
  });

  it('says what happened at the cut', () => {
    expect(cutAtQuota(list, 3, 'tie-order').explanation).toBe(
      '名额 3 个，第 2 名有 4 人并列，名额内还剩 2 个；并列者依次按最终确认时长、服务次数、达到先后、志愿者编号排列，入选的最后一位服务次数更多',
    );
    expect(cutAtQuota(list, 1, 'tie-order').explanation).toBeNull();
  });

  it('never lets in who has less while leaving out who has more; tie order is total', () => {
    fc.assert(
      fc.property(
        anyTotals,
        fc.nat(45),
        fc.constantFrom('include-all', 'include-none', 'tie-order'),
        (totals, quota, rule) => {
          const { entries } = rank(totals, { ties: 'competition' });
          const { inside } = cutAtQuota(entries, quota, rule);
          const outside = entries.filter((e) => !inside.includes(e));
          const lowest = Math.min(...inside.map((e) => e.value), Infinity);
          const highest = Math.max(...outside.map((e) => e.value), -Infinity);
          expect(lowest).toBeGreaterThanOrEqual(highest);
          if (rule === 'tie-order') expect(inside).toHaveLength(Math.min(quota, entries.length));
          if (rule === 'include-none') expect(inside.length).toBeLessThanOrEqual(quota);
          for (let i = 1; i < entries.length; i += 1) {
            if (entries[i]!.rank === entries[i - 1]!.rank)
              expect(tieOrder(entries[i - 1]!, entries[i]!)).toBeLessThan(0);
          }
        },
      ),
    );
  });
});

describe('reproducible bytes', () => {
  const input: RankingInput = {
    areaId: 'area',
    metric: 'minutes',
    period: { from: '2026-10-01', to: '2027-01-01' },
    ties: 'competition',
    exclusions: [{ memberId: 'id-A', reason: '工作人员' }],
    totals: [total('B', 8), total('A', 10)],
  };
  const hash = (lines: Iterable<string>): string =>
    createHash('sha256')
      .update([...lines].join(''))
      .digest('hex');

  it('pins the bytes, so that a change of format cannot pass unseen', () => {
    expect([...inputLines(input)].join('')).toBe(
      '["ranking-input/1","area","minutes","2026-10-01","2027-01-01","competition"]\n' +
        '["x","A","id-A","工作人员"]\n' +
        '["t","A","id-A",10,10,1,"2026-11-01"]\n' +
        '["t","B","id-B",8,8,1,"2026-11-01"]\n',
    );
    expect([...listLines(rank(input.totals, input))].join('')).toBe(
      '["ranking-list/1",1,1]\n[1,1,"B","id-B",8]\n["x","A","id-A",10,"工作人员"]\n',
    );
  });

  it('the hash ignores the order of arrival and notices every change of an input', () => {
    const base = hash(inputLines(input));
    expect(hash(inputLines({ ...input, totals: [...input.totals].reverse() }))).toBe(base);
    const changes: RankingInput[] = [
      { ...input, areaId: 'other' },
      { ...input, metric: 'points' },
      { ...input, ties: 'dense' },
      { ...input, period: { ...input.period, to: '2027-01-02' } },
      { ...input, exclusions: [] },
      { ...input, exclusions: [{ memberId: 'id-A', reason: '其他' }] },
      { ...input, totals: [total('B', 9), total('A', 10)] },
      { ...input, totals: [total('B', 8, { services: 2 }), total('A', 10)] },
    ];
    expect(new Set(changes.map((change) => hash(inputLines(change))).concat(base)).size).toBe(
      changes.length + 1,
    );
  });
});

const placeOf = (list: RankedList, memberId: string, context: PlaceContext): Place =>
  explainPlace(placeFacts(list, memberId), context);

describe('why am I here, and what is missing', () => {
  const context: PlaceContext = {
    metric: 'points',
    period: { from: '2026-10-01', to: '2027-01-01' },
    areaName: '幸福社区',
    minutesToEarn: (points) => Math.ceil(points / 5) * 30,
    names: new Map([
      ['id-A', '张小华'],
      ['id-B', '刘伟'],
      ['id-C', '阿卜杜热合曼·买买提'],
    ]),
  };
  const standing = rank(
    [
      total('A', 100),
      total('B', 80, { services: 4 }),
      total('C', 80),
      total('D', 45),
      total('E', 20),
      total('F', 10),
    ],
    { ties: 'competition', exclusions: [{ memberId: 'id-F', reason: '社区工作人员不参加排名' }] },
  );

  it('a tied place', () => {
    expect(placeOf(standing, 'id-B', context)).toEqual({
      rank: 2,
      value: 80,
      services: 4,
      of: 5,
      tiedWith: 1,
      next: {
        rank: 1,
        missing: 20,
        missingMinutes: 120,
        text: '再有 20 分(约 2小时 服务)，就能与第 1 名并列。',
      },
      neighbours: [
        { rank: 1, value: 100, name: '张*华', isMe: false },
        { rank: 2, value: 80, name: '刘伟', isMe: true },
        { rank: 2, value: 80, name: '阿卜杜*·买*', isMe: false },
        { rank: 4, value: 45, name: '一位志愿者', isMe: false },
        { rank: 5, value: 20, name: '一位志愿者', isMe: false },
      ],
      exclusionReason: null,
      sentences: [
        '幸福社区 2026年第4季度，您以 80 分 排第 2 名，共 5 人上榜。',
        '这些积分来自 4 次服务。',
        '另有 1 人也是 80 分，名次并列，前面有 1 人。',
        '再有 20 分(约 2小时 服务)，就能与第 1 名并列。',
      ],
    });
  });

  it('the first, the unranked and the excluded', () => {
    expect(placeOf(standing, 'id-A', context).sentences.at(-1)).toBe('您已经是第 1 名。');
    expect(placeOf(standing, 'id-nobody', context)).toMatchObject({
      rank: null,
      next: { rank: 5, missing: 20, missingMinutes: 120 },
      neighbours: [],
    });
    expect(placeOf(standing, 'id-F', context)).toMatchObject({
      rank: null,
      next: null,
      exclusionReason: '社区工作人员不参加排名',
      sentences: [
        '幸福社区 2026年第4季度，您有 10 分，不参加排名。',
        '原因：社区工作人员不参加排名。如有异议，请联系社区工作人员。',
      ],
    });
    expect(placeOf({ entries: [], excluded: [] }, 'id-A', context).sentences).toEqual([
      '幸福社区 2026年第4季度，您还没有计入排名的积分。',
      '参加一次志愿服务并经确认后，就会出现在榜上。',
    ]);
  });

  it('minutes speak of time', () => {
    const place = placeOf(standing, 'id-D', { ...context, metric: 'minutes' });
    expect(place.next).toEqual({
      rank: 2,
      missing: 35,
      missingMinutes: 35,
      text: '再有 35分钟，就能与第 2 名并列。',
    });
  });

  it('what is missing is exactly enough to tie', () => {
    fc.assert(
      fc.property(anyTotals, fc.constantFrom(...TIE_RULES), (totals, ties) => {
        const ranked = rank(totals, { ties });
        for (const { memberId } of totals) {
          const { next, neighbours } = placeOf(ranked, memberId, context);
          expect(neighbours.length).toBeLessThanOrEqual(7);
          if (!next) continue;
          const reach = (extra: number): number =>
            rank(
              totals.map((t) => (t.memberId === memberId ? { ...t, value: t.value + extra } : t)),
              { ties },
            ).entries.find((e) => e.memberId === memberId)!.rank;
          expect(reach(next.missing)).toBe(next.rank);
          if (next.missing > 1) expect(reach(next.missing - 1)).toBeGreaterThan(next.rank);
        }
      }),
    );
  });

  it.each([
    ['2026-01-01', '2027-01-01', '2026年'],
    ['2026-07-01', '2027-01-01', '2026年下半年'],
    ['2026-10-01', '2027-01-01', '2026年第4季度'],
    ['2026-11-01', '2026-12-01', '2026年11月'],
    ['2019-12-01', '2020-03-01', '2019年12月1日至2020年2月29日'],
    ['2026-11-01', '2026-11-16', '2026年11月1日至11月15日'],
  ])('[%s, %s) is %s', (from, to, text) => {
    expect(periodText({ from, to })).toBe(text);
  });
});
