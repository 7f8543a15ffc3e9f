import { OBJECTION_STATES, objectionAfter } from './award-objection.rules.js';

describe('an objection', () => {
  it.each([
    ['RECEIVED', { check: 'CHECKING' }],
    ['CHECKING', { uphold: 'UPHELD', reject: 'REJECTED' }],
    ['UPHELD', {}],
    ['REJECTED', {}],
  ] as const)('%s', (state, moves) => {
    const seen = (['check', 'uphold', 'reject'] as const).flatMap((act) => {
      const next = objectionAfter(state, act);
      return next ? [[act, next]] : [];
    });
    expect(Object.fromEntries(seen)).toEqual(moves);
  });

  it('is never decided unchecked', () => {
    expect(OBJECTION_STATES.filter((state) => objectionAfter(state, 'uphold') ?? objectionAfter(state, 'reject'))).toEqual(['CHECKING']);
  });
});
