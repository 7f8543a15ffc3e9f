import fc from 'fast-check';
import { type Refusal } from '@app/kernel/refusals.js';
import { addDays, daysBetween } from '@app/kernel/time.js';
import {
  isLate,
  moveObligation,
  OBLIGATION_MOVES,
  OBLIGATION_STATES,
  obligationMovesOf,
  progressOf,
  reminderMark,
  wasLate,
  type ObligationMove,
  type ObligationState,
} from './obligation.rules.js';

const active = { state: 'ACTIVE', inForceVersion: 1 } as const;
const MOVES = Object.keys(OBLIGATION_MOVES) as ObligationMove[];
const codeOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('an obligation', () => {
  const TABLE: Record<ObligationState, Partial<Record<ObligationMove, ObligationState>>> = {
    OPEN: { submit: 'SUBMITTED', waive: 'WAIVED' },
    SUBMITTED: { accept: 'ACCEPTED', reject: 'REJECTED', waive: 'WAIVED' },
    ACCEPTED: {},
    REJECTED: { submit: 'SUBMITTED', waive: 'WAIVED' },
    WAIVED: {},
  };
  const cases = OBLIGATION_STATES.flatMap((state) => MOVES.map((move) => [state, move] as const));

  it.each(cases)('%s: %s', (state, move) => {
    const by = move === 'submit' ? 'UNIT' : 'COMMUNITY';
    expect(codeOf(() => moveObligation({ state, side: 'UNIT' }, active, move, by))).toBe(TABLE[state][move] ?? 'obligation.move');
    const other = by === 'UNIT' ? 'COMMUNITY' : 'UNIT';
    expect(codeOf(() => moveObligation({ state, side: 'UNIT' }, active, move, other))).toBe('obligation.side');
  });

  it.each([
    ['SUSPENDED', 1, ['accept', 'reject', 'waive']],
    ['EXPIRED', 1, ['submit', 'accept', 'reject', 'waive']],
    ['TERMINATED', 1, []],
    ['PENDING_SIGN', 1, []],
    ['NEGOTIATING', null, []],
  ] as const)('under a contract that is %s', (state, inForceVersion, possible) => {
    const found = MOVES.filter((move) => {
      const from = OBLIGATION_MOVES[move].from[0];
      return codeOf(() => moveObligation({ state: from, side: 'UNIT' }, { state, inForceVersion }, move, move === 'submit' ? 'UNIT' : 'COMMUNITY')) !== 'obligation.contract';
    });
    expect(found).toEqual(possible);
  });

  it('offers exactly what is not refused', () => {
    const any = fc.record({ state: fc.constantFrom(...OBLIGATION_STATES), side: fc.constantFrom('UNIT' as const, 'COMMUNITY' as const) });
    fc.assert(
      fc.property(any, fc.constantFrom('UNIT' as const, 'COMMUNITY' as const), (one, by) => {
        const taken = MOVES.filter((move) => !codeOf(() => moveObligation(one, active, move, by)).includes('.'));
        expect(obligationMovesOf(one, active, [by])).toEqual(taken);
      }),
    );
  });
});

describe('days', () => {
  it('are late when they are over, and not on the day', () => {
    expect(isLate({ state: 'OPEN', dueOn: '2026-03-31' }, '2026-03-31')).toBe(false);
    expect(isLate({ state: 'OPEN', dueOn: '2026-03-31' }, '2026-04-01')).toBe(true);
    expect(isLate({ state: 'SUBMITTED', dueOn: '2026-03-31' }, '2026-04-01')).toBe(false);
    expect(wasLate({ submittedOn: '2026-04-01', dueOn: '2026-03-31' })).toBe(true);
    expect(wasLate({ submittedOn: null, dueOn: '2026-03-31' })).toBe(false);
  });

  it.each([
    ['2026-03-16', null],
    ['2026-03-17', 14],
    ['2026-03-20', 14],
    ['2026-03-24', 7],
    ['2026-03-30', 1],
    ['2026-03-31', 1],
    ['2026-04-01', -1],
    ['2026-04-07', -7],
    ['2026-05-31', -7],
  ])('on %s the reminder is %s', (today, mark) => expect(reminderMark('2026-03-31', today)).toBe(mark));

  it('reach each mark in order, whatever days the machine slept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 20 }), (days) => {
        const marks = days.sort((a, b) => a - b).flatMap((day) => reminderMark('2026-06-30', addDays('2026-06-30', day)) ?? []);
        expect([...marks].sort((a, b) => b - a)).toEqual(marks);
        expect(daysBetween('2026-06-30', '2026-07-01')).toBe(1);
      }),
    );
  });
});

describe('progress', () => {
  it('counts what was accepted, of what was not waived', () => {
    const of = (...states: ObligationState[]) => progressOf(states.map((state) => ({ state, dueOn: '2026-01-31' })), '2026-02-01');
    expect(of('ACCEPTED', 'SUBMITTED', 'OPEN', 'WAIVED')).toEqual({ perMille: 333, accepted: 1, total: 3, projects: 0, late: 1 });
    expect(of('WAIVED')).toEqual({ perMille: null, accepted: 0, total: 0, projects: 0, late: 0 });
    expect(progressOf([], '2026-02-01', { accepted: 1, total: 2 })).toMatchObject({ perMille: 500, projects: 2 });
  });

  it('stays between nothing and all', () => {
    const states = fc.array(fc.constantFrom(...OBLIGATION_STATES), { maxLength: 40 });
    fc.assert(
      fc.property(states, (all) => {
        const { perMille, accepted, total, late } = progressOf(all.map((state) => ({ state, dueOn: '2026-01-31' })), '2026-02-01');
        expect(accepted + late).toBeLessThanOrEqual(total);
        expect(perMille === null ? total : perMille <= 1000 && perMille >= 0).toBe(total === 0 ? 0 : true);
      }),
    );
  });
});
