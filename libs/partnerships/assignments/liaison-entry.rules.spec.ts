import fc from 'fast-check';
import { addDays, type Period } from '@app/kernel/time.js';
import {
  checkEntryDates,
  countEntries,
  ENTRY_KINDS,
  ENTRY_MOVES,
  ENTRY_STATES,
  hasTerm,
  isOverdue,
  moveEntry,
  NO_ENTRIES,
  possibleEntryMoves,
  type CountedEntry,
  type EntryMove,
} from './liaison-entry.rules.js';

const FIRST = '2026-01-01';
const TODAY = '2026-11-22';
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(FIRST, days));

/** Entries as the rules let them come about. */
const entry: fc.Arbitrary<CountedEntry> = fc
  .record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    occurredOn: day,
    dueIn: fc.option(fc.integer({ min: 0, max: 60 })),
    doneIn: fc.option(fc.integer({ min: 0, max: 120 })),
    isWithdrawn: fc.boolean(),
  })
  .map(({ kind, occurredOn, dueIn, doneIn, isWithdrawn }): CountedEntry => {
    const term = hasTerm(kind);
    const doneOn = term ? (doneIn === null ? null : addDays(occurredOn, doneIn)) : occurredOn;
    return {
      kind,
      state: isWithdrawn ? 'WITHDRAWN' : doneOn === null ? 'OPEN' : 'DONE',
      occurredOn,
      dueOn: term && dueIn !== null ? addDays(occurredOn, dueIn) : null,
      doneOn,
    };
  });

describe('a line’s steps', () => {
  it.each([
    ['OPEN', ['finish', 'withdraw']],
    ['DONE', ['withdraw']],
    ['WITHDRAWN', []],
  ] as const)('from %s are %j', (state, moves) => {
    expect(possibleEntryMoves(state)).toEqual(moves);
  });

  it('are refused where the table has none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTRY_STATES), fc.constantFrom(...(Object.keys(ENTRY_MOVES) as EntryMove[])), (state, move) => {
        if (ENTRY_MOVES[move].from.includes(state)) expect(moveEntry(state, move)).toBe(ENTRY_MOVES[move].to);
        else expect(() => moveEntry(state, move)).toThrow(expect.objectContaining({ code: 'liaison-entry.move' }));
      }),
    );
  });
});

describe('the dates of a line', () => {
  it.each([
    ['VISIT', TODAY, null, null],
    ['PROBLEM', TODAY, TODAY, null],
    ['VISIT', addDays(TODAY, 1), null, 'liaison-entry.in-future'],
    ['VISIT', TODAY, addDays(TODAY, 3), 'liaison-entry.due'],
    ['MEASURE', TODAY, addDays(TODAY, -1), 'liaison-entry.due'],
  ] as const)('%s on %s due %s: %s', (kind, occurredOn, dueOn, code) => {
    const check = (): void => checkEntryDates(kind, occurredOn, dueOn, TODAY);
    if (code) expect(check).toThrow(expect.objectContaining({ code }));
    else expect(check).not.toThrow();
  });

  it.each([
    ['due yesterday and open', { dueOn: '2026-11-21', doneOn: null }, true],
    ['due today', { dueOn: '2026-11-22', doneOn: null }, false],
    ['done in time', { dueOn: '2026-11-10', doneOn: '2026-11-10' }, false],
    ['done late, but before', { dueOn: '2026-11-10', doneOn: '2026-11-20' }, false],
    ['done on the very day', { dueOn: '2026-11-10', doneOn: '2026-11-22' }, true],
    ['without a term', { dueOn: null, doneOn: null }, false],
  ])('%s is overdue at the start of the day: %o %s', (_, dates, expected) => {
    expect(isOverdue({ kind: 'PROBLEM', state: 'OPEN', occurredOn: '2026-11-01', ...dates }, TODAY)).toBe(expected);
  });
});

describe('counts', () => {
  const period: Period = { from: '2026-04-01', to: '2026-07-01' };

  it('take the first day in and leave the last one out', () => {
    const visit = (occurredOn: string): CountedEntry => ({ kind: 'VISIT', state: 'DONE', occurredOn, dueOn: null, doneOn: occurredOn });
    const visits = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(visit);
    expect(countEntries(visits, period, TODAY).visits).toBe(2);
  });

  it('of two lists are the counts of both together', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.array(entry, { maxLength: 30 }), (one, other) => {
        const [a, b, both] = [one, other, [...one, ...other]].map((list) => countEntries(list, period, TODAY));
        for (const name of Object.keys(NO_ENTRIES) as (keyof typeof NO_ENTRIES)[]) expect(both![name]).toBe(a![name] + b![name]);
      }),
    );
  });

  it('of neighbouring periods add up to those of the whole, and what is withdrawn is nowhere', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), day, day, day, (list, ...days) => {
        const [from, between, to] = days.sort() as [string, string, string];
        const counts = (start: string, end: string) => countEntries(list, { from: start, to: end }, addDays(FIRST, 900));
        const [first, second, whole] = [counts(from, between), counts(between, to), counts(from, to)];
        for (const name of ['visits', 'problems', 'solved', 'measures', 'resources'] as const)
          expect(whole[name]).toBe(first[name] + second[name]);
        // What is overdue is asked at the end, so it is the later period's.
        if (between < to) expect(whole.overdue).toBe(second.overdue);
        const withdrawn = list.map((one) => ({ ...one, state: 'WITHDRAWN' as const }));
        expect(countEntries(withdrawn, { from, to }, TODAY)).toEqual(NO_ENTRIES);
      }),
    );
  });
});
