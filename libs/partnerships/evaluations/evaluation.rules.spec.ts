import fc from 'fast-check';
import {
  decideDueOn,
  EVALUATION_MOVES,
  EVALUATION_STATES,
  moved,
  objectBefore,
  revealCause,
  scoreProblems,
  seesScores,
  type EvaluationMove,
} from './evaluation.rules.js';
import { EVALUATION_DIRECTIONS } from './scheme.rules.js';

const LAST = '2026-12-20';

describe('the steps of an evaluation', () => {
  it.each([
    ['DRAFT', 'save', 'DRAFT'],
    ['DRAFT', 'submit', 'SUBMITTED'],
    ['SUBMITTED', 'reveal', 'REVEALED'],
    ['DRAFT', 'reveal', 'REVEALED'],
    ['REVEALED', 'object', 'REVEALED'],
    ['SUBMITTED', 'save', null],
    ['SUBMITTED', 'submit', null],
    ['REVEALED', 'submit', null],
    ['REVEALED', 'reveal', null],
    ['SUBMITTED', 'object', null],
  ] as const)('%s, %s → %s', (from, move, to) => {
    expect(moved(from, move)).toBe(to);
  });

  it('never lead back', () => {
    for (const move of Object.keys(EVALUATION_MOVES) as EvaluationMove[]) {
      for (const from of EVALUATION_STATES) {
        const to = moved(from, move);
        if (to) expect(EVALUATION_STATES.indexOf(to)).toBeGreaterThanOrEqual(EVALUATION_STATES.indexOf(from));
      }
    }
  });
});

describe('blindness', () => {
  it('shows each side its own word only, until it is revealed', () => {
    expect(seesScores('COMMUNITY', 'COMMUNITY_TO_UNIT', 'DRAFT')).toBe(true);
    expect(seesScores('UNIT', 'UNIT_TO_COMMUNITY', 'SUBMITTED')).toBe(true);
    for (const state of ['DRAFT', 'SUBMITTED'] as const) {
      expect(seesScores('UNIT', 'COMMUNITY_TO_UNIT', state)).toBe(false);
      expect(seesScores('COMMUNITY', 'UNIT_TO_COMMUNITY', state)).toBe(false);
    }
    for (const side of ['UNIT', 'COMMUNITY'] as const) {
      for (const direction of EVALUATION_DIRECTIONS) expect(seesScores(side, direction, 'REVEALED')).toBe(true);
    }
  });

  it.each([
    [['SUBMITTED', 'SUBMITTED'], '2026-12-01', 'BOTH_IN'],
    [['SUBMITTED', 'DRAFT'], '2026-12-01', null],
    [['SUBMITTED', 'DRAFT'], LAST, null],
    [['SUBMITTED', 'DRAFT'], '2026-12-21', 'DEADLINE'],
    [['DRAFT', 'DRAFT'], '2026-12-21', 'DEADLINE'],
    [['DRAFT', 'DRAFT'], LAST, null],
    [['REVEALED', 'REVEALED'], '2026-12-21', null],
    [['SUBMITTED'], '2026-12-01', null],
    [[], '2026-12-21', null],
  ] as const)('%s on %s opens by %s', (states, today, cause) => {
    expect(revealCause(states, LAST, today)).toBe(cause);
  });

  it('opens nothing before the last day is over unless both are in', () => {
    const state = fc.constantFrom(...EVALUATION_STATES);
    fc.assert(
      fc.property(state, state, (a, b) => {
        if (a === 'DRAFT' || b === 'DRAFT') expect(revealCause([a, b], LAST, LAST)).toBeNull();
      }),
    );
  });
});

describe('scores', () => {
  const indicators = [
    { id: 'a', code: 'a', name: '履行协议', hint: '', maxCenti: 4_000 },
    { id: 'b', code: 'b', name: '参与服务', hint: '', maxCenti: 6_000 },
  ];
  const scored = (a: number, b: number) => [
    { indicatorId: 'a', scoreCenti: a },
    { indicatorId: 'b', scoreCenti: b },
  ];

  it.each([
    ['all right', scored(4_000, 0), true, ''],
    ['an unfinished draft', [{ indicatorId: 'a', scoreCenti: 1 }], false, ''],
    ['one is missing', [{ indicatorId: 'a', scoreCenti: 1 }], true, '还没有评：参与服务'],
    ['beyond the maximum', scored(4_001, 0), false, '0 到 40 分'],
    ['below nothing', scored(-1, 0), false, '0 到 40 分'],
    ['a fraction', scored(0.5, 0), false, '0 到 40 分'],
    ['a stranger', [{ indicatorId: 'x', scoreCenti: 0 }], false, '不在'],
    ['twice', [...scored(1, 1), { indicatorId: 'a', scoreCenti: 2 }], true, '两次'],
  ] as const)('%s', (_, given, toSubmit, words) => {
    const problems = scoreProblems(indicators, given, toSubmit);
    if (words === '') expect(problems).toEqual([]);
    else expect(problems.join()).toContain(words);
  });
});

it('gives fifteen days to object and fifteen to decide, across a year’s end', () => {
  expect(objectBefore('2026-12-21')).toBe('2027-01-05');
  expect(decideDueOn('2026-12-31')).toBe('2027-01-15');
});
