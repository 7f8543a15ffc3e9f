import { actsIn, placesFor, PROGRAM_STATES, stateAfter, type ProgramAct } from './program.rules.js';

const ACTS: ProgramAct[] = ['draw', 'adjust', 'approve', 'award', 'cancel'];

describe('the steps of a program', () => {
  it.each([
    ['DRAFT', { draw: 'REVIEWING', cancel: 'CANCELLED' }],
    ['NOMINATING', { draw: 'REVIEWING', cancel: 'CANCELLED' }],
    ['REVIEWING', { draw: 'REVIEWING', adjust: 'REVIEWING', approve: 'APPROVED', cancel: 'CANCELLED' }],
    ['PUBLICITY', { approve: 'APPROVED', cancel: 'CANCELLED' }],
    ['APPROVED', { award: 'AWARDED', cancel: 'CANCELLED' }],
    ['AWARDED', {}],
    ['CANCELLED', {}],
  ] as const)('%s', (state, moves) => {
    const seen = Object.fromEntries(
      ACTS.flatMap((act) => (stateAfter(state, act) ? [[act, stateAfter(state, act)]] : [])),
    );
    expect(seen).toEqual(moves);
    expect(actsIn(state)).toEqual(ACTS.filter((act) => act in moves));
  });

  it('only an approved list is ever awarded', () => {
    expect(PROGRAM_STATES.filter((state) => stateAfter(state, 'award'))).toEqual(['APPROVED']);
  });

  it('only the tie rule goes over the quota', () => {
    expect(placesFor(15, 12)).toBe(15);
    expect(placesFor(15, 18)).toBe(18);
  });
});
