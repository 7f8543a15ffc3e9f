import fc from 'fast-check';
import {
  actsIn,
  categoryAt,
  DEFAULT_NOTICE_DAYS,
  noticeTermsFault,
  placesFor,
  PROGRAM_ACTS,
  PROGRAM_STATES,
  stateAfter,
  type ProgramState,
} from './program.rules.js';

const DAYS = DEFAULT_NOTICE_DAYS;

describe('the steps of a program', () => {
  it.each([
    ['DRAFT', { 'open-nominations': 'NOMINATING', draw: 'REVIEWING', cancel: 'CANCELLED' }],
    ['NOMINATING', { draw: 'REVIEWING', cancel: 'CANCELLED' }],
    ['REVIEWING', { draw: 'REVIEWING', adjust: 'REVIEWING', announce: 'PUBLICITY', cancel: 'CANCELLED' }],
    ['PUBLICITY', { reissue: 'PUBLICITY', approve: 'APPROVED', cancel: 'CANCELLED' }],
    ['APPROVED', { award: 'AWARDED', cancel: 'CANCELLED' }],
    ['AWARDED', {}],
    ['CANCELLED', {}],
  ] as const)('%s', (state, moves) => {
    const seen = Object.fromEntries(
      PROGRAM_ACTS.flatMap((act) => (stateAfter(state, act, DAYS) ? [[act, stateAfter(state, act, DAYS)]] : [])),
    );
    expect(seen).toEqual(moves);
    expect(actsIn(state, DAYS)).toEqual(PROGRAM_ACTS.filter((act) => act in moves));
  });

  it('approves straight from the review only where there is no notice', () => {
    expect(PROGRAM_STATES.filter((state) => stateAfter(state, 'approve', 0))).toEqual(['REVIEWING']);
    expect(PROGRAM_STATES.filter((state) => stateAfter(state, 'announce', 0) ?? stateAfter(state, 'reissue', 0))).toEqual([]);
  });

  it('comes to certificates on no way but notice, approval, award, whatever is tried in whatever order', () => {
    const acts = fc.array(fc.constantFrom(...PROGRAM_ACTS), { maxLength: 40 });
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 30 }), (tries, days) => {
        let state: ProgramState = 'DRAFT';
        const passed: ProgramState[] = [state];
        for (const act of tries) {
          state = stateAfter(state, act, days) ?? state;
          passed.push(state);
        }
        for (const [state, before] of [
          ['AWARDED', 'APPROVED'],
          ['APPROVED', 'PUBLICITY'],
          ['PUBLICITY', 'REVIEWING'],
        ] as const) {
          const at = passed.indexOf(state);
          if (at >= 0) expect(passed.slice(0, at)).toContain(before);
        }
        // What is over stays over.
        for (const end of ['AWARDED', 'CANCELLED'] as const) {
          const at = passed.indexOf(end);
          if (at >= 0) expect(new Set(passed.slice(at))).toEqual(new Set([end]));
        }
      }),
    );
  });

  it('only the tie rule goes over the quota', () => {
    expect(placesFor(15, 12)).toBe(15);
    expect(placesFor(15, 18)).toBe(18);
  });

  it.each([
    [5, null, null],
    [3, null, null],
    [2, null, 'too-short'],
    [0, null, 'no-reason'],
    [0, '省', 'no-reason'],
    [0, '内部演练，不对外表扬', null],
  ] as const)('takes a notice of %d days with the reason %s: %s', (days, waiver, fault) => {
    expect(noticeTermsFault(days, waiver)).toBe(fault);
  });

  it('fills the categories from the top', () => {
    const categories = [
      { name: '一等奖', quota: 1 },
      { name: '二等奖', quota: 2 },
    ];
    expect([0, 1, 2, 3].map((i) => categoryAt(categories, i))).toEqual(['一等奖', '二等奖', '二等奖', '二等奖']);
    expect(categoryAt([], 0)).toBeNull();
  });
});
