import fc from 'fast-check';
import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import { SIDES } from '../contracts/contract.rules.js';
import {
  contractLight,
  contractQuarters,
  contractYearOf,
  isReplyLate,
  LIGHTS,
  quarterPlan,
  replyDueOn,
  ROUND_MOVES,
  roundPhase,
  roundRefusal,
  roundStanding,
  speaksFor,
  yearPeriod,
  type RoundMove,
} from './consultation.rules.js';

const TERM = { from: '2026-03-15', to: '2028-03-15' };

describe('a round', () => {
  it.each([
    [0, 0, false, '双方都还没有发言'],
    [1, 0, false, '单位还没有发言'],
    [0, 3, false, '社区还没有发言'],
    [1, 1, true, '计 1 次'],
    [2, 5, true, '社区 2 条，单位 5 条'],
  ])('with %i words of the community and %i of the unit counts: %s', (COMMUNITY, UNIT, counts, words) => {
    const standing = roundStanding(false, { COMMUNITY, UNIT });
    expect(standing.counts).toBe(counts);
    expect(standing.why).toContain(words);
  });

  it('counts exactly when it stands and nobody is missing', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(5), fc.nat(5), (isCancelled, COMMUNITY, UNIT) => {
        const { counts, missing } = roundStanding(isCancelled, { COMMUNITY, UNIT });
        expect(counts).toBe(!isCancelled && COMMUNITY > 0 && UNIT > 0);
        expect(missing).toEqual(SIDES.filter((side) => ({ COMMUNITY, UNIT })[side] === 0));
      }),
    );
  });

  it.each([
    ['2026-03-31', 'COMING'],
    ['2026-04-01', 'OPEN'],
    ['2026-04-10', 'OPEN'],
    ['2026-04-11', 'OVER'],
  ])('on %s is %s', (today, phase) => {
    const round = { openOn: '2026-04-01', closeOn: '2026-04-10', cancelledAt: null };
    expect(roundPhase(round, today)).toBe(phase);
    expect(roundPhase({ ...round, cancelledAt: '2026-04-01T00:00:00.000Z' }, today)).toBe('CANCELLED');
  });

  it('takes the steps of the table and no other', () => {
    for (const phase of ['COMING', 'OPEN', 'OVER', 'CANCELLED'] as const) {
      for (const move of Object.keys(ROUND_MOVES) as RoundMove[]) {
        const isListed = ROUND_MOVES[move].in.includes(phase);
        expect(roundRefusal(phase, move)).toBe(isListed ? null : 'consultation-round.phase');
      }
    }
    expect(roundRefusal('OVER', 'speak')).not.toBeNull();
    expect(roundRefusal('CANCELLED', 'extend')).not.toBeNull();
  });
});

it.each([
  [['COMMUNITY'], undefined, { side: 'COMMUNITY', recordedByStaff: false }],
  [['UNIT'], undefined, { side: 'UNIT', recordedByStaff: false }],
  [['COMMUNITY'], 'UNIT', { side: 'UNIT', recordedByStaff: true }],
  [['UNIT'], 'COMMUNITY', null],
  [['COMMUNITY', 'UNIT'], 'UNIT', { side: 'UNIT', recordedByStaff: false }],
  [[], undefined, null],
] as const)('%j, wanting %s, speaks as %j', (mine, wanted, speaking) => {
  expect(speaksFor(mine, wanted)).toEqual(speaking);
});

describe('a contract year', () => {
  it.each([
    ['2026-03-15', 1],
    ['2027-03-14', 1],
    ['2027-03-15', 2],
    ['2028-03-14', 2],
    ['2026-01-01', 1],
  ])('on %s is number %i', (on, year) => {
    expect(contractYearOf(TERM, on)).toBe(year);
  });

  it('has four quarters that follow each other and fill it', () => {
    fc.assert(
      fc.property(day(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 }), (from, contractYear, months) => {
        const term = { from, to: addMonths(from, months) };
        const quarters = contractQuarters(term, contractYear);
        const whole = yearPeriod(term, contractYear);
        if (quarters.length === 0) return expect(whole.from >= term.to).toBe(true);
        expect(quarters[0]!.from).toBe(whole.from);
        expect(quarters.at(-1)!.to).toBe(whole.to);
        quarters.slice(1).forEach((quarter, i) => expect(quarter.from).toBe(quarters[i]!.to));
        for (const { from: first, to } of quarters) {
          expect(first < to).toBe(true);
          expect(contractYearOf(term, first)).toBe(contractYear);
          expect(contractYearOf(term, addDays(to, -1))).toBe(contractYear);
        }
      }),
    );
  });

  it('asks for fewer rounds where the contract ends early', () => {
    expect(contractQuarters({ from: '2026-01-01', to: '2026-05-01' }, 1)).toEqual([
      { from: '2026-01-01', to: '2026-04-01' },
      { from: '2026-04-01', to: '2026-05-01' },
    ]);
  });
});

describe('the traffic light', () => {
  const at = (today: DateOn, countedRounds: number, lateReplies = 0) =>
    contractLight({ term: TERM, contractYear: 1, countedRounds, lateReplies }, today);

  it.each([
    ['2026-03-20', 0, 0, 'GREEN', '下一次最晚 2026年6月14日'],
    ['2026-05-16', 0, 0, 'YELLOW', '还剩 29 天'],
    ['2026-06-14', 0, 0, 'YELLOW', '今天到期'],
    ['2026-06-15', 0, 0, 'RED', '差 1 次'],
    ['2026-12-20', 1, 0, 'RED', '差 2 次'],
    ['2026-06-15', 1, 0, 'GREEN', '下一次最晚 2026年9月14日'],
    ['2026-06-15', 1, 2, 'YELLOW', '2 条意见过了答复日期'],
    ['2027-03-01', 4, 0, 'GREEN', '全年的次数已够'],
  ])('on %s with %i rounds and %i late replies is %s', (today, rounds, late, light, words) => {
    const lit = at(today, rounds, late);
    expect(lit.light).toBe(light);
    expect(lit.reason).toContain(words);
  });

  it('never gets worse by another round, nor better by waiting or by a late reply', () => {
    fc.assert(
      fc.property(fc.nat(364), fc.nat(120), fc.nat(5), fc.nat(3), (days, more, rounds, late) => {
        const today = addDays(TERM.from, days);
        const later = addDays(TERM.from, Math.min(364, days + more));
        const rank = LIGHTS.indexOf(at(today, rounds, late).light);
        expect(LIGHTS.indexOf(at(today, rounds + 1, late).light)).toBeLessThanOrEqual(rank);
        expect(LIGHTS.indexOf(at(later, rounds, late).light)).toBeGreaterThanOrEqual(rank);
        expect(LIGHTS.indexOf(at(today, rounds, late + 1).light)).toBeGreaterThanOrEqual(rank);
      }),
    );
  });

  it('is red exactly while a quarter of the plan is overdue', () => {
    fc.assert(
      fc.property(fc.nat(364), fc.nat(5), (days, rounds) => {
        const today = addDays(TERM.from, days);
        const isOverdue = quarterPlan(TERM, 1, rounds, today).some(({ state }) => state === 'OVERDUE');
        expect(at(today, rounds).light === 'RED').toBe(isOverdue);
      }),
    );
  });
});

describe('a reply', () => {
  it('is owed fifteen days after the word, and late the day after', () => {
    const due = replyDueOn('2026-12-20');
    expect(due).toBe('2027-01-04');
    expect(isReplyLate({ replyDueOn: due, repliedAt: null }, due)).toBe(false);
    expect(isReplyLate({ replyDueOn: due, repliedAt: null }, addDays(due, 1))).toBe(true);
    expect(isReplyLate({ replyDueOn: due, repliedAt: '2027-02-01T00:00:00.000Z' }, addDays(due, 90))).toBe(false);
  });
});

function day(): fc.Arbitrary<DateOn> {
  return fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-31', days));
}
