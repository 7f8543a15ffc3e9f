import fc from 'fast-check';
import { Refusal } from '@app/kernel/refusals.js';
import { addMinutes, clockText, instantAt, minutesBetween } from '@app/kernel/time.js';
import {
  askText,
  CALL_CIRCLES,
  CALL_LEVELS,
  CALL_MOVES,
  CALL_STATES,
  checkTimes,
  firstCircle,
  moveCall,
  moveResponse,
  nextCircle,
  placeFor,
  possibleCallMoves,
  RESPONSE_MOVES,
  RESPONSE_STATES,
  servedMinutes,
  toAsk,
  widenAt,
  widenReason,
  type CallMove,
  type ResponseMove,
} from './call.rules.js';
import { callTotals, type CallFact } from './call-totals.rules.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('a call', () => {
  it('moves as the table says, and no other way', () => {
    for (const state of CALL_STATES) {
      for (const [move, { from, to }] of Object.entries(CALL_MOVES)) {
        const step = () => moveCall(state, move as CallMove);
        if (from.includes(state)) expect(step()).toBe(to);
        else expect(codeOf(step)).toBe('call.move');
        expect(possibleCallMoves(state).includes(move as CallMove)).toBe(from.includes(state));
      }
    }
  });

  it('ends in the archive or cancelled, and nowhere else', () => {
    expect(CALL_STATES.filter((state) => possibleCallMoves(state).length === 0)).toEqual(['CLOSED', 'CANCELLED']);
  });

  it.each([
    ['an urgent one at two in the night goes on at once', 'URGENT', '2026-11-22', '02:00', '2026-11-22', '02:10'],
    ['a major one at noon, in an hour', 'MAJOR', '2026-11-22', '12:00', '2026-11-22', '13:00'],
    ['a major one at half past nine in the evening, in the morning', 'MAJOR', '2026-11-22', '21:30', '2026-11-23', '07:00'],
    ['a routine one of the afternoon, in the morning', 'ROUTINE', '2026-11-22', '15:00', '2026-11-23', '07:00'],
    ['a routine one of the morning, the same evening', 'ROUTINE', '2026-11-22', '09:00', '2026-11-22', '21:00'],
  ] as const)('%s', (_, level, on, time, toOn, toTime) => expect(widenAt(level, instantAt(on, time))).toBe(instantAt(toOn, toTime)));

  it('never widens by itself at night, unless it is urgent, and never before its time', () => {
    const at = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(
      fc.property(at, fc.constantFrom(...CALL_LEVELS), (now, level) => {
        const due = widenAt(level, now);
        expect(due > now).toBe(true);
        if (level !== 'URGENT') expect(clockText(due) >= '07:00' && clockText(due) < '22:00').toBe(true);
      }),
    );
  });

  it('goes through every circle and stops at the street', () => {
    const passed: string[] = [];
    for (let circle: ReturnType<typeof nextCircle> = firstCircle('COMPOUND'); circle; circle = nextCircle(circle)) passed.push(circle);
    expect(passed).toEqual(CALL_CIRCLES);
    expect(firstCircle('COMMUNITY')).toBe('COMMUNITY');
    expect(widenReason({ neededCount: 5, acceptedCount: 2 }, 'GRID', 'COMMUNITY', true)).toBe('应答时限已到，需要 5 人、已应答 2 人、还差 3 人：由本网格扩大到本社区');
  });

  it('fills with the first ones, and asks nobody for places that are taken', () => {
    expect([placeFor({ neededCount: 2, acceptedCount: 1 }), placeFor({ neededCount: 2, acceptedCount: 2 })]).toEqual(['accept', 'reserve']);
    expect([toAsk('URGENT', 20), toAsk('ROUTINE', 0), toAsk('ROUTINE', -1), toAsk('URGENT', 500)]).toEqual([200, 0, 0, 5_000]);
  });

  it.each([
    ['at once', 30, null, 'nothing'],
    ['in four minutes', 4, null, 'call.respond-by'],
    ['tomorrow', 60, '2026-11-23T02:00:00.000Z', 'nothing'],
    ['yesterday', 60, '2026-11-21T02:00:00.000Z', 'call.starts-at'],
    ['next year', 60, '2027-11-21T02:00:00.000Z', 'call.starts-at'],
  ])('%s', (_, minutes, startsAt, code) => expect(codeOf(() => checkTimes('2026-11-22T02:00:00.000Z', minutes, startsAt))).toBe(code));

  it('says at once that no is an answer, in few words', () => {
    const { title, text } = askText({ level: 'URGENT', title: '地下车库进水', placeName: '幸福里小区', address: '南门', neededCount: 20, startsAt: null, respondBy: '2026-11-21T18:30:00.000Z' });
    expect(title).toBe('紧急吹哨：地下车库进水');
    expect(text).toBe('幸福里小区（南门）需要 20 人，现在就需要。请在 02:30 前点“去”或“去不了”；去不了没有任何影响。');
  });
});

describe('an answer', () => {
  it('moves as the table says, and no other way', () => {
    for (const state of RESPONSE_STATES) {
      for (const [move, { from, to }] of Object.entries(RESPONSE_MOVES)) {
        const step = () => moveResponse(state, move as ResponseMove);
        if (from.includes(state)) expect(step()).toBe(to);
        else expect(codeOf(step)).toBe('call-response.move');
      }
    }
  });

  it('can be changed from no to yes while the call waits', () => {
    expect(moveResponse('DECLINED', 'accept')).toBe('ACCEPTED');
    expect(codeOf(() => moveResponse('RELEASED', 'accept'))).toBe('call-response.move');
  });

  it('counts whole minutes between arrival and end', () => {
    const at = '2026-11-22T02:00:30.000Z';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_440 }), fc.integer({ min: 0, max: 59 }), (minutes, seconds) => {
        const end = new Date(Date.parse(addMinutes(at, minutes)) + seconds * (minutes === 1_440 ? 0 : 1_000)).toISOString();
        expect(servedMinutes(at, end)).toBe(minutesBetween(at, end));
      }),
    );
    expect(codeOf(() => servedMinutes(at, addMinutes(at, -1)))).toBe('call-response.minutes');
    expect(codeOf(() => servedMinutes(at, addMinutes(at, 1_441)))).toBe('call-response.minutes');
  });
});

describe('the sums of a street', () => {
  const fact: CallFact = { communityId: 'a', communityName: '东风', level: 'URGENT', state: 'CLOSED', isFilled: true, asked: 10, came: 3, servedMinutes: 90, firstAnswerMinutes: 4, rating: 5 };

  it('are by community, with a median that was there and a mean of what was rated', () => {
    const rows = callTotals([fact, { ...fact, level: 'ROUTINE', state: 'DISPATCHED', isFilled: false, firstAnswerMinutes: 8, rating: null }, { ...fact, communityId: 'b', state: 'CANCELLED', firstAnswerMinutes: null, rating: 4 }]);
    expect(rows.map(({ communityId, calls, urgent, filled, handled, waiting, servedMinutes: minutes, firstAnswerMinutes, ratingCenti }) => [communityId, calls, urgent, filled, handled, waiting, minutes, firstAnswerMinutes, ratingCenti])).toEqual([
      ['a', 2, 1, 1, 1, 1, 180, 4, 500],
      ['b', 1, 1, 1, 0, 0, 90, null, 400],
    ]);
  });

  it('lose nothing', () => {
    const facts = fc.array(fc.record({ ...Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, fc.constant(value)])), communityId: fc.constantFrom('a', 'b', 'c'), asked: fc.nat(100), came: fc.nat(50) }) as fc.Arbitrary<CallFact>, { maxLength: 30 });
    fc.assert(
      fc.property(facts, (all) => {
        const rows = callTotals(all);
        for (const field of ['asked', 'came', 'servedMinutes'] as const) {
          expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(all.reduce((sum, row) => sum + row[field], 0));
        }
        expect(rows.reduce((sum, { calls }) => sum + calls, 0)).toBe(all.length);
      }),
    );
  });
});
