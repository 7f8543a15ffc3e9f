import fc from 'fast-check';
import {
  ACTIVITY_MOVES,
  ACTIVITY_STATES,
  agesRefusal,
  moveActivity,
  possibleMoves,
  publicationGaps,
  rollRefusal,
  slotKey,
  slotTimes,
  stateAt,
  type Activity,
  type ActivityMove,
} from './activity.rules.js';

describe('the steps of an activity', () => {
  it.each([
    ['DRAFT', 'publish', 'PUBLISHED'],
    ['DRAFT', 'cancel', 'CANCELLED'],
    ['PUBLISHED', 'close-sign-up', 'SIGNUP_CLOSED'],
    ['SIGNUP_CLOSED', 'reopen-sign-up', 'PUBLISHED'],
    ['PUBLISHED', 'start', 'RUNNING'],
    ['SIGNUP_CLOSED', 'start', 'RUNNING'],
    ['RUNNING', 'end', 'ENDED'],
    ['ENDED', 'settle', 'SETTLED'],
  ] as const)('%s, %s → %s', (from, move, to) => {
    expect(moveActivity(from, move)).toBe(to);
  });

  it('refuses every step that the table does not list, in words', () => {
    for (const state of ACTIVITY_STATES) {
      for (const move of Object.keys(ACTIVITY_MOVES) as ActivityMove[]) {
        if (ACTIVITY_MOVES[move].from.includes(state)) continue;
        expect(() => moveActivity(state, move)).toThrow('不能');
      }
    }
  });

  it('nothing leads out of the last states', () => {
    expect(possibleMoves('SETTLED')).toEqual([]);
    expect(possibleMoves('CANCELLED')).toEqual([]);
  });

  it('volunteers are told of risks and times before they are recruited', () => {
    const activity = { nature: 'VOLUNTEER', riskNote: null } as Activity;
    expect(publicationGaps(activity, 0)[0]?.code).toBe('activity.no-slot');
    expect(publicationGaps(activity, 1)[0]?.code).toBe('activity.risk-note-missing');
    expect(publicationGaps({ ...activity, riskNote: '路面湿滑' }, 1)).toEqual([]);
    expect(publicationGaps({ ...activity, nature: 'MEETING' }, 1)).toEqual([]);
  });

  it.each([
    ['DRAFT', '2026-11-21', 'attendance.not-open'],
    ['CANCELLED', '2026-11-21', 'attendance.not-open'],
    ['SETTLED', '2026-11-21', 'attendance.not-open'],
    ['PUBLISHED', '2026-11-22', 'attendance.in-future'],
    ['PUBLISHED', '2026-11-21', null],
    ['ENDED', '2026-11-01', null],
  ] as const)('roll of %s on %s: %s', (state, startOn, refusal) => {
    expect(rollRefusal(state, startOn, '2026-11-21')).toBe(refusal);
  });
});

describe('the times of a slot', () => {
  it.each([
    [['09:00', '11:30', null], { startAt: '2026-11-21T01:00:00.000Z', endAt: '2026-11-21T03:30:00.000Z', plannedMinutes: 150 }],
    [['22:00', '02:00', null], { startAt: '2026-11-21T14:00:00.000Z', endAt: '2026-11-21T18:00:00.000Z', plannedMinutes: 240 }],
    [['20:00', '24:00', null], { startAt: '2026-11-21T12:00:00.000Z', endAt: '2026-11-21T16:00:00.000Z', plannedMinutes: 240 }],
    [['09:00', '11:00', 90], { startAt: '2026-11-21T01:00:00.000Z', endAt: '2026-11-21T03:00:00.000Z', plannedMinutes: 90 }],
    [['09:00', null, null], { startAt: '2026-11-21T01:00:00.000Z', endAt: null, plannedMinutes: null }],
    [[null, '11:00', 60], { startAt: null, endAt: null, plannedMinutes: 60 }],
  ] as const)('%j', ([from, to, planned], expected) => {
    expect(slotTimes('2026-11-21', from, to, planned)).toEqual(expected);
  });

  it('two slots of one day are told apart by their clock time', () => {
    expect(slotKey('2026-11-21', null)).toBe('2026-11-21');
    expect(slotKey('2026-11-21', '09:00')).toBe('2026-11-21T09:00');
    expect(slotKey('2026-11-21', null, 2)).toBe('2026-11-21#2');
  });
});

describe('what the clock does', () => {
  const times = { signUpUntil: '2026-11-21T00:00:00.000Z', startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-28T03:00:00.000Z' };
  it.each([
    ['PUBLISHED', '2026-11-20T23:59:59.999Z', 'PUBLISHED'],
    ['PUBLISHED', '2026-11-21T00:00:00.000Z', 'SIGNUP_CLOSED'],
    ['PUBLISHED', '2026-11-21T01:00:00.000Z', 'RUNNING'],
    ['SIGNUP_CLOSED', '2026-11-21T01:00:00.000Z', 'RUNNING'],
    ['RUNNING', '2026-11-28T02:59:59.999Z', 'RUNNING'],
    ['RUNNING', '2026-11-28T03:00:00.000Z', 'ENDED'],
    ['PUBLISHED', '2026-12-01T00:00:00.000Z', 'ENDED'],
    ['DRAFT', '2026-12-01T00:00:00.000Z', 'DRAFT'],
    ['CANCELLED', '2026-12-01T00:00:00.000Z', 'CANCELLED'],
    ['SETTLED', '2026-12-01T00:00:00.000Z', 'SETTLED'],
  ] as const)('%s at %s is %s', (state, now, after) => {
    expect(stateAt({ state, ...times }, now)).toBe(after);
  });

  it('takes only steps that the table knows, and never one back', () => {
    const instants = fc.integer({ min: 0, max: 200 }).map((hours) => new Date(Date.UTC(2026, 10, 20) + hours * 3_600_000).toISOString());
    fc.assert(
      fc.property(fc.constantFrom(...ACTIVITY_STATES), instants, instants, (state, one, two) => {
        const [first, second] = [one, two].sort() as [string, string];
        const then = stateAt({ state, ...times }, first);
        const later = stateAt({ state: then, ...times }, second);
        const reachable = (from: string, to: string): boolean =>
          from === to || Object.values(ACTIVITY_MOVES).some((move) => (move.from as readonly string[]).includes(from) && move.to === to);
        expect(reachable(state, then) && reachable(then, later)).toBe(true);
        // Looking in between makes no difference to where it ends up.
        expect(later).toBe(stateAt({ state, ...times }, second));
      }),
    );
  });

  it('insurance comes before danger, and ages make sense', () => {
    const activity = { nature: 'VOLUNTEER', riskNote: '登高', insuranceRequired: true, insuranceConfirmedAt: null } as Activity;
    expect(publicationGaps(activity, 1)[0]?.code).toBe('activity.insurance-missing');
    expect(publicationGaps({ ...activity, insuranceConfirmedAt: '2026-11-20T00:00:00.000Z' }, 1)).toEqual([]);
    expect(publicationGaps(activity, 0, ['两人以上同行']).map(({ code }) => code)).toEqual(['activity.no-slot', 'activity.insurance-missing', 'activity.checklist-open']);
    expect(agesRefusal({ minAge: 60, maxAge: 59 })).toBe('activity.ages');
    expect(agesRefusal({ minAge: 60, maxAge: 60 })).toBeNull();
    expect(agesRefusal({ minAge: null, maxAge: 10 })).toBeNull();
  });
});
