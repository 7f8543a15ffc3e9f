import fc from 'fast-check';
import type { Refusal } from '@app/kernel/refusals.js';
import { addDays } from '@app/kernel/time.js';
import {
  carriedOverBefore,
  checkPublic,
  forgottenBefore,
  maskedWisher,
  moveWish,
  openStateOf,
  WISH_MOVES,
  WISH_STATES,
  wishNoOf,
  type WishMove,
  type WishState,
} from './wish.rules.js';
import {
  contactDueOf,
  LIVE_CLAIM_STATES,
  moveWishClaim,
  watchOf,
  WISH_CLAIM_MOVES,
  WISH_CLAIM_STATES,
  type WishClaimMove,
  type WishClaimState,
} from './wish-claim.rules.js';

const MOVES = Object.keys(WISH_MOVES) as WishMove[];
const CLAIM_MOVES = Object.keys(WISH_CLAIM_MOVES) as WishClaimMove[];

describe('the way of a wish', () => {
  it.each<[WishMove, string]>([
    ['correct', 'COLLECTED>COLLECTED REJECTED>COLLECTED'],
    ['verify', 'COLLECTED>VERIFIED'],
    ['reject', 'COLLECTED>REJECTED VERIFIED>REJECTED'],
    ['publish', 'VERIFIED>PUBLISHED'],
    ['carry-over', 'PUBLISHED>CARRIED_OVER'],
    ['claim', 'PUBLISHED>CLAIMED CARRIED_OVER>CLAIMED'],
    ['release', 'CLAIMED>PUBLISHED'],
    ['fulfil', 'CLAIMED>FULFILLED'],
    ['reopen', 'FULFILLED>CLAIMED'],
    ['confirm', 'FULFILLED>CONFIRMED'],
    ['withdraw', 'COLLECTED>WITHDRAWN VERIFIED>WITHDRAWN PUBLISHED>WITHDRAWN CARRIED_OVER>WITHDRAWN CLAIMED>WITHDRAWN'],
  ])('%s: %s, and from nowhere else', (move, ways) => {
    const found = WISH_STATES.flatMap((state) => (allowed(() => moveWish(state, move)) ? [`${state}>${moveWish(state, move)}`] : []));
    expect(found.join(' ')).toBe(ways);
  });

  it('ends once: after 销号 or withdrawal nothing moves it', () => {
    for (const state of ['CONFIRMED', 'WITHDRAWN'] as const) {
      expect(MOVES.filter((move) => allowed(() => moveWish(state, move)))).toEqual([]);
    }
  });

  it('tells whoever comes too late that it is taken, and everybody else what it is', () => {
    expect(codeOf(() => moveWish('CLAIMED', 'claim'))).toBe('micro-wish.taken');
    expect(codeOf(() => moveWish('VERIFIED', 'claim'))).toBe('micro-wish.move');
  });

  it('is never crossed off without having been verified, claimed and fulfilled, whatever people press', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }), (presses) => {
        const passed = pressAll(presses);
        const end = passed.at(-1)!;
        if (end !== 'CONFIRMED') return;
        for (const must of ['VERIFIED', 'CLAIMED', 'FULFILLED'] as const) expect(passed).toContain(must);
      }),
    );
  });

  it('goes back to where it waited: first, when it had been carried over', () => {
    expect(openStateOf({ carriedOverOn: null })).toBe('PUBLISHED');
    expect(openStateOf({ carriedOverOn: '2026-10-01' })).toBe('CARRIED_OVER');
  });

  it.each([
    ['2026-10-01', '2026-10-01'],
    ['2026-12-31', '2026-10-01'],
    ['2027-01-01', '2027-01-01'],
  ])('on %s carries over what waits since before %s', (today, before) => expect(carriedOverBefore(today)).toBe(before));

  it('numbers within a year', () => {
    expect(wishNoOf(2026, 7)).toBe('XY-2026-0007');
    expect(wishNoOf(2026, 12_345)).toBe('XY-2026-12345');
  });

  it('forgets half a year after the end', () => expect(forgottenBefore('2026-11-22')).toBe('2026-05-26'));
});

describe('what is published', () => {
  it.each([
    ['想要一副老花镜，电话13812345678', '张秀英', null],
    ['请打 138 1234 5678', '张秀英', null],
    ['座机 0359-5520001', '张秀英', null],
    ['证件 11010519491231002X', '张秀英', null],
    ['张秀英想要一副老花镜', '张秀英', null],
    ['请到3号楼2单元来', '张秀英', null],
    ['想请人到东风小区3号楼2单元502修灯', '张秀英', '东风小区3号楼2单元502'],
  ])('does not say “%s”', (text, name, address) => {
    expect(codeOf(() => checkPublic([text, null], name, address))).toBe('micro-wish.personal');
  });

  it.each(['想要一副老花镜（300 度）', '2026 年想看一次升旗', '12345 热线转来：楼道灯坏了', '书包一个，预算 150 元'])('may say “%s”', (text) => {
    expect(() => checkPublic([text], '张秀英', '3号楼')).not.toThrow();
  });

  it('masks every name, so that the whole name never stands there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/), (name) => {
        expect(maskedWisher(name)).not.toContain(name);
        expect(maskedWisher(name)).toContain('*');
      }),
    );
  });
});

describe('a claim', () => {
  it.each<[WishClaimMove, string]>([
    ['contact', 'CLAIMED>CONTACTED'],
    ['fulfil', 'CLAIMED>FULFILLED CONTACTED>FULFILLED'],
    ['reopen', 'FULFILLED>CONTACTED'],
    ['close', 'FULFILLED>CLOSED'],
    ['give-back', 'CLAIMED>GIVEN_BACK CONTACTED>GIVEN_BACK'],
    ['lapse', 'CLAIMED>LAPSED'],
    ['cancel', 'CLAIMED>CANCELLED CONTACTED>CANCELLED'],
  ])('%s: %s, and from nowhere else', (move, ways) => {
    const found = WISH_CLAIM_STATES.flatMap((state) => (allowed(() => moveWishClaim(state, move)) ? [`${state}>${moveWishClaim(state, move)}`] : []));
    expect(found.join(' ')).toBe(ways);
  });

  it('lives exactly while something can still become of it', () => {
    const live: readonly WishClaimState[] = LIVE_CLAIM_STATES;
    for (const state of WISH_CLAIM_STATES) {
      expect([state, CLAIM_MOVES.some((move) => allowed(() => moveWishClaim(state, move)))]).toEqual([state, live.includes(state)]);
    }
  });

  it('leaves seven days to get in touch: called to mind on the fifth and the seventh, let go on the eighth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (n) => {
        const claimedOn = addDays('2020-01-01', n);
        const days = Array.from({ length: 12 }, (_, i) => watchOf(contactDueOf(claimedOn), addDays(claimedOn, i)));
        expect(days.map((what, i) => (what ? `${i}:${what}` : '')).join('')).toBe('5:remind7:remind8:lapse9:lapse10:lapse11:lapse');
      }),
    );
  });
});

function pressAll(presses: readonly WishMove[]): WishState[] {
  const passed: WishState[] = ['COLLECTED'];
  for (const move of presses) if (allowed(() => moveWish(passed.at(-1)!, move))) passed.push(moveWish(passed.at(-1)!, move));
  return passed;
}

function allowed(step: () => unknown): boolean {
  return codeOf(step) === null;
}

function codeOf(step: () => unknown): string | null {
  try {
    step();
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
}
