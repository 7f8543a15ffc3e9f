import fc from 'fast-check';
import { moveUnitMember, UNIT_MEMBER_MOVES, UNIT_MEMBER_STATES } from '../units/unit-member.rules.js';
import { mayReportFor, moveUnitRegistration, UNIT_REGISTRATION_MOVES, UNIT_REGISTRATION_STATES } from '../units/unit-registration.rules.js';
import { dayPartOf, freeTimeOf, isOpen, MEMBER_MOVES, MEMBER_STATES, moveMember, possibleMemberMoves, type MemberMove } from './member-registration.rules.js';

type Table = Record<string, { from: readonly string[]; to: string }>;
type Machine = { name: string; states: readonly string[]; moves: Table; move: (state: never, move: never) => string; code: string };

const MACHINES: Machine[] = [
  { name: 'a member', states: MEMBER_STATES, moves: MEMBER_MOVES, move: moveMember, code: 'member-registration.move' },
  { name: 'a unit', states: UNIT_REGISTRATION_STATES, moves: UNIT_REGISTRATION_MOVES, move: moveUnitRegistration, code: 'unit-registration.move' },
  { name: 'a listed person', states: UNIT_MEMBER_STATES, moves: UNIT_MEMBER_MOVES, move: moveUnitMember, code: 'unit-member.answered' },
];

describe.each(MACHINES)('the steps of $name', ({ states, moves, move, code }) => {
  it('lead where the table says, and are refused everywhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...Object.keys(moves)), (state, step) => {
        const { from, to } = moves[step]!;
        if (from.includes(state)) expect(move(state as never, step as never)).toBe(to);
        else expect(() => move(state as never, step as never)).toThrow(expect.objectContaining({ code }));
      }),
    );
  });
});

describe('a registration', () => {
  it.each([
    ['SUBMITTED', ['accept', 'return', 'leave']],
    ['RETURNED', ['resubmit', 'leave']],
    ['ACCEPTED', ['transfer', 'leave']],
    ['TRANSFERRED', []],
    ['LEFT', []],
  ] as const)('%s may %j', (state, moves) => {
    expect(possibleMemberMoves(state)).toEqual(moves);
  });

  it('that no longer stands never stands again, whatever is tried', () => {
    const walk = fc.array(fc.constantFrom(...(Object.keys(MEMBER_MOVES) as MemberMove[])), { maxLength: 12 });
    fc.assert(
      fc.property(walk, (moves) => {
        let state: (typeof MEMBER_STATES)[number] = 'SUBMITTED';
        let wasClosed = false;
        for (const move of moves) {
          if (MEMBER_MOVES[move].from.includes(state)) state = moveMember(state, move);
          if (wasClosed) expect(isOpen(state)).toBe(false);
          wasClosed ||= !isOpen(state);
        }
      }),
    );
  });

  it.each([
    [0, 'NIGHT'],
    [5, 'NIGHT'],
    [6, 'MORNING'],
    [12, 'AFTERNOON'],
    [18, 'EVENING'],
    [21, 'EVENING'],
    [22, 'NIGHT'],
  ])('%i o’clock is %s', (hour, part) => {
    expect(dayPartOf(hour)).toBe(part);
  });

  it('knows Sunday as the seventh day', () => {
    expect(freeTimeOf('2026-11-22', 9)).toBe('7-MORNING');
    expect(freeTimeOf('2026-11-23', 2)).toBe('1-NIGHT');
  });
});

describe('a unit’s year', () => {
  it.each([
    [2026, '2026-01-01', true],
    [2027, '2026-11-30', false],
    [2027, '2026-12-01', true],
    [2025, '2026-01-01', false],
    [2028, '2026-12-31', false],
  ])('%i on %s: %s', (year, on, expected) => {
    expect(mayReportFor(year, on)).toBe(expected);
  });
});
