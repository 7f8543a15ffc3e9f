import fc from 'fast-check';
import { rank, type MemberTotal } from '@app/rankings/runs/ranking.rules.js';
import { proposeCandidates, RESERVES, type CandidateFacts } from './candidates.rules.js';
import type { QuotaTerms } from './program.rules.js';

const total = (memberNo: string, value: number, more: Partial<MemberTotal> = {}): MemberTotal => ({
  memberId: `id-${memberNo}`,
  memberNo,
  value,
  finalMinutes: value,
  services: 6,
  reachedOn: '2026-11-01',
  ...more,
});
const CONFIRMED: CandidateFacts = { standing: 'CONFIRMED', hasFullName: true };
const terms = (changes: Partial<QuotaTerms> = {}): QuotaTerms => ({
  criteria: {},
  quota: 2,
  tieRule: 'tie-order',
  ...changes,
});
const propose = (
  totals: MemberTotal[],
  changes: Partial<QuotaTerms> = {},
  facts: Record<string, CandidateFacts> = {},
) =>
  proposeCandidates(
    rank(totals, { ties: 'competition' }),
    terms(changes),
    'minutes',
    (id) => facts[id] ?? CONFIRMED,
  );
const names = (proposal: ReturnType<typeof propose>) =>
  proposal.candidates
    .filter(({ outcome }) => outcome === 'IN')
    .map(({ memberNo }) => memberNo)
    .join('');
const why = (proposal: ReturnType<typeof propose>, memberNo: string) =>
  proposal.candidates.find((candidate) => candidate.memberNo === memberNo)!.reasons;

describe('drawing candidates', () => {
  const list = [total('A', 600), total('B', 480), total('C', 480), total('D', 480), total('E', 60)];

  it('takes the first ones and says why', () => {
    const proposal = propose([total('A', 600), total('B', 500), total('C', 60)], {
      criteria: { minMinutes: 300 },
    });
    expect(names(proposal)).toBe('AB');
    expect(why(proposal, 'A')).toEqual([
      '服务时长 10小时，排第 1 名。',
      '符合条件：服务时长不少于 5小时。',
      '在名额 2 个之内入选。',
    ]);
    expect(why(proposal, 'C')).toEqual([
      '服务时长 1小时，排第 3 名。',
      '服务时长 1小时，条件是不少于 5小时，差 4小时。',
    ]);
  });

  it('cuts a tie by order, never by chance, and says what decided', () => {
    const tied = [
      total('A', 600),
      total('B', 480, { services: 4 }),
      total('C', 480, { services: 9 }),
      total('D', 480),
    ];
    const proposal = propose(tied);
    expect(names(proposal)).toBe('AC');
    expect(why(proposal, 'C').at(-1)).toContain('第 2 名有 3 人并列，名额内还剩 1 个');
    expect(why(proposal, 'C').at(-1)).toMatch(/服务次数更多。入选。$/);
    expect(why(proposal, 'D').at(-1)).toMatch(/未入选。$/);
  });

  it('may take a whole tie over the quota, or leave places empty', () => {
    const all = propose(list, { tieRule: 'include-all' });
    expect(names(all)).toBe('ABCD');
    expect(why(all, 'D').at(-1)).toBe(
      '名额 2 个，第 2 名有 3 人并列，名额内还剩 1 个；按规则并列者全部入选。入选。',
    );
    const none = propose(list, { tieRule: 'include-none' });
    expect(names(none)).toBe('A');
    expect(why(none, 'B').at(-1)).toMatch(/按规则并列者都不入选。未入选。$/);
    expect(why(none, 'E').at(-1)).toBe('符合条件，但名次在未入选的并列者之后。');
    expect(none.explanation).toContain('空缺 1 个名额，宁缺毋滥，不降低条件补足。');
  });

  it('leaves places empty rather than lower the conditions', () => {
    const proposal = propose(list, { quota: 10, criteria: { minMinutes: 480, minServices: 6 } });
    expect(names(proposal)).toBe('ABCD');
    expect(proposal.explanation).toEqual([
      '榜上 5 人，符合条件 4 人，名额 10 个，入选 4 人。',
      '空缺 6 个名额，宁缺毋滥，不降低条件补足。',
    ]);
  });

  it('passes over who has not confirmed, has left, or has no full name; the place goes to the next', () => {
    const proposal = propose(
      [total('A', 600), total('B', 500), total('C', 400), total('D', 300)],
      { quota: 1 },
      {
        'id-A': { standing: 'UNCONFIRMED', hasFullName: true },
        'id-B': { standing: 'LEFT', hasFullName: true },
        'id-C': { standing: 'CONFIRMED', hasFullName: false },
      },
    );
    expect(names(proposal)).toBe('D');
    expect(why(proposal, 'A').at(-1)).toContain('还没有确认志愿者登记');
    expect(why(proposal, 'B').at(-1)).toContain('已退出');
    expect(why(proposal, 'C').at(-1)).toContain('姓名不完整');
  });

  it('a tie that only ineligible people complete is no tie at the cut', () => {
    const proposal = propose(
      [total('A', 600), total('B', 480), total('C', 480)],
      { quota: 2 },
      {
        'id-C': { standing: 'UNCONFIRMED', hasFullName: true },
      },
    );
    expect(names(proposal)).toBe('AB');
    expect(why(proposal, 'B').at(-1)).toBe('在名额 2 个之内入选。');
  });

  it('keeps who the ranking excluded, with the reason', () => {
    const ranked = rank(list, {
      ties: 'competition',
      exclusions: [{ memberId: 'id-A', reason: '社区工作人员' }],
    });
    const { candidates } = proposeCandidates(ranked, terms(), 'minutes', () => CONFIRMED);
    expect(candidates.find(({ memberNo }) => memberNo === 'A')).toMatchObject({
      rank: null,
      outcome: 'OUT',
      reasons: ['不参加排名：社区工作人员。'],
    });
  });

  it('asks for points only where points are ranked', () => {
    const ranked = rank([total('A', 90)], { ties: 'competition' });
    const points = proposeCandidates(
      ranked,
      terms({ criteria: { minPoints: 100 } }),
      'points',
      () => CONFIRMED,
    );
    expect(points.candidates[0]!.reasons).toEqual([
      '积分 90 分，排第 1 名。',
      '积分 90 分，条件是不少于 100 分，差 10 分。',
    ]);
  });

  it('names the reserves and counts the rest', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      total(String(index).padStart(3, '0'), 1_000 - index),
    );
    const proposal = propose(many, { quota: 15 });
    expect(proposal.candidates).toHaveLength(15 + RESERVES);
    expect(proposal.explanation.at(-1)).toBe(`其后 ${300 - 15 - RESERVES} 人名次在名额之外，未逐一列出。`);
  });

  it('holds for any list: nobody in without reason, no better eligible person out, the quota kept', () => {
    const totals = fc
      .array(
        fc.record({
          value: fc.integer({ min: 0, max: 6 }),
          services: fc.integer({ min: 1, max: 3 }),
          ok: fc.boolean(),
        }),
        { maxLength: 40 },
      )
      .map((rows) =>
        rows.map((row, index) => ({
          ...total(String(index).padStart(3, '0'), row.value * 60, row),
          value: row.value * 60,
          ok: row.ok,
        })),
      );
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('tie-order', 'include-all', 'include-none'),
        (rows, quota, tieRule) => {
          const ok = new Map(rows.map((row) => [row.memberId, row.ok]));
          const proposal = proposeCandidates(
            rank(rows, { ties: 'competition' }),
            terms({ quota, tieRule }),
            'minutes',
            (id) => (ok.get(id) ? CONFIRMED : { standing: 'UNCONFIRMED', hasFullName: true }),
          );
          const inside = proposal.candidates.filter(({ outcome }) => outcome === 'IN');
          const outside = proposal.candidates.filter(
            ({ outcome, memberId }) => outcome === 'OUT' && ok.get(memberId),
          );
          expect(inside).toHaveLength(proposal.selected);
          for (const candidate of proposal.candidates)
            expect(candidate.reasons.length).toBeGreaterThanOrEqual(2);
          for (const winner of inside) {
            expect(ok.get(winner.memberId)).toBe(true);
            for (const loser of outside) expect(winner.value).toBeGreaterThanOrEqual(loser.value);
          }
          const eligible = inside.length + outside.length;
          if (tieRule === 'tie-order') expect(inside).toHaveLength(Math.min(quota, eligible));
          if (tieRule === 'include-none') expect(inside.length).toBeLessThanOrEqual(quota);
          if (tieRule === 'include-all')
            expect(inside.length).toBeGreaterThanOrEqual(Math.min(quota, eligible));
        },
      ),
    );
  });
});
