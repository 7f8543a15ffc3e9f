import fc from 'fast-check';
import type { Refusal } from '@app/kernel/refusals.js';
import { daysBetween } from '@app/kernel/time.js';
import {
  APPEAL_MOVES,
  APPEAL_STATES,
  APPEAL_TARGETS,
  appealDueOn,
  checkRemedy,
  handOf,
  moveAppeal,
  REMEDIES,
  REMEDIES_OF,
  type AppealMove,
} from './appeal.rules.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('the states of an appeal', () => {
  it('move as the table says, and an answer is final', () => {
    fc.assert(
      fc.property(fc.constantFrom(...APPEAL_STATES), fc.constantFrom(...(Object.keys(APPEAL_MOVES) as AppealMove[])), (state, move) => {
        const { from, to } = APPEAL_MOVES[move];
        if (from.includes(state)) expect(moveAppeal(state, move)).toBe(to);
        else expect(codeOf(() => moveAppeal(state, move))).toBe('appeal.move');
        expect(APPEAL_MOVES[move].from).toEqual(['OPEN']);
      }),
    );
  });

  it('are answered within fifteen days', () => {
    expect(appealDueOn('2026-11-21')).toBe('2026-12-06');
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (date) => {
        const on = date.toISOString().slice(0, 10);
        expect(daysBetween(on, appealDueOn(on))).toBe(15);
      }),
    );
  });
});

describe('who answers', () => {
  const appeal = { volunteerId: 'v', involved: ['recorder', null, 'confirmer'] };
  it.each([
    ['somebody else', 'street', ['street', 'confirmer'], 'other'],
    ['not whoever confirmed it, where somebody else can', 'confirmer', ['street', 'confirmer'], 'appeal.same-hand'],
    ['whoever confirmed it where nobody else can', 'confirmer', ['confirmer'], 'same'],
    ['whoever confirmed it where the only other one recorded it', 'confirmer', ['confirmer', 'recorder'], 'same'],
  ])('%s', (_, accountId, able, expected) => {
    let answer = '';
    const code = codeOf(() => (answer = handOf({ accountId, volunteerId: null }, appeal, able)));
    expect(code === 'none' ? answer : code).toBe(expected);
  });

  it('is never the person', () => {
    expect(codeOf(() => handOf({ accountId: 'a', volunteerId: 'v' }, appeal, ['a']))).toBe('appeal.own');
  });

  it('is found wherever somebody is able', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, (able, involved) => {
        const possible = able.filter((accountId) => codeOf(() => handOf({ accountId, volunteerId: null }, { volunteerId: 'v', involved }, able)) === 'none');
        expect(possible.length).toBeGreaterThan(0);
        const free = able.filter((one) => !involved.includes(one));
        expect(possible).toEqual(free.length > 0 ? free : able);
      }),
    );
  });
});

it('lets a granted appeal have the consequences that fit it, and no others', () => {
  fc.assert(
    fc.property(fc.constantFrom(...APPEAL_TARGETS), fc.constantFrom(...REMEDIES, null), (target, remedy) => {
      const fits = remedy !== null && REMEDIES_OF[target].includes(remedy);
      expect(codeOf(() => checkRemedy(target, remedy, 60))).toBe(fits ? 'none' : 'appeal.remedy');
    }),
  );
  expect(codeOf(() => checkRemedy('SERVICE_RECORD', 'CORRECT', null))).toBe('appeal.minutes-missing');
});
