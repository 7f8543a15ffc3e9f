/** Who took a wish upon himself, and what became of it. Whoever claims speaks with the wisher within seven days. */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, daysBetween, type DateOn } from '@app/kernel/time.js';

export const WISH_CLAIMER_TYPES = ['MEMBER', 'UNIT'] as const;
export type WishClaimerType = (typeof WISH_CLAIMER_TYPES)[number];
export const WISH_CLAIMER_NAMES: Record<WishClaimerType, string> = { MEMBER: '报到党员', UNIT: '共建单位' };

export const WISH_CLAIM_STATES = ['CLAIMED', 'CONTACTED', 'FULFILLED', 'CLOSED', 'GIVEN_BACK', 'LAPSED', 'CANCELLED'] as const;
export type WishClaimState = (typeof WISH_CLAIM_STATES)[number];

export const WISH_CLAIM_STATE_NAMES: Record<WishClaimState, string> = {
  CLAIMED: '待联系',
  CONTACTED: '办理中',
  FULFILLED: '待销号',
  CLOSED: '已销号',
  GIVEN_BACK: '已退回',
  LAPSED: '超期放开',
  CANCELLED: '心愿已撤回',
};

/** The wish is this claimer's, and its wisher may be known. */
export const LIVE_CLAIM_STATES = ['CLAIMED', 'CONTACTED', 'FULFILLED'] as const satisfies readonly WishClaimState[];

export type WishClaimMove = 'contact' | 'fulfil' | 'reopen' | 'close' | 'give-back' | 'lapse' | 'cancel';

type Step = { name: string; from: readonly WishClaimState[]; to: WishClaimState };

export const WISH_CLAIM_MOVES: Record<WishClaimMove, Step> = {
  contact: { name: '登记已联系', from: ['CLAIMED'], to: 'CONTACTED' },
  fulfil: { name: '报告办成', from: ['CLAIMED', 'CONTACTED'], to: 'FULFILLED' },
  reopen: { name: '退回继续办', from: ['FULFILLED'], to: 'CONTACTED' },
  close: { name: '销号', from: ['FULFILLED'], to: 'CLOSED' },
  'give-back': { name: '退回', from: ['CLAIMED', 'CONTACTED'], to: 'GIVEN_BACK' },
  lapse: { name: '超期放开', from: ['CLAIMED'], to: 'LAPSED' },
  cancel: { name: '撤销', from: ['CLAIMED', 'CONTACTED'], to: 'CANCELLED' },
};

/** The state after a step. Refuses wish-claim.move. */
export function moveWishClaim(state: WishClaimState, move: WishClaimMove): WishClaimState {
  const { name, from, to } = WISH_CLAIM_MOVES[move];
  if (!from.includes(state)) refuse('wish-claim.move', { state: WISH_CLAIM_STATE_NAMES[state], move: name });
  return to;
}

/** 上高: whoever claims a wish meets the wisher within seven days. */
const CONTACT_DAYS = 7;
const REMIND_BEFORE_DAYS = 2;

/** The last day to get in touch. */
export function contactDueOf(claimedOn: DateOn): DateOn {
  return addDays(claimedOn, CONTACT_DAYS);
}

/** What the watch does today about a claim nobody has followed up: remind two days before and on the day, then let go. */
export function watchOf(contactDueOn: DateOn, today: DateOn): 'remind' | 'lapse' | null {
  const left = daysBetween(today, contactDueOn);
  if (left < 0) return 'lapse';
  return left === REMIND_BEFORE_DAYS || left === 0 ? 'remind' : null;
}

export const LAPSE_REASON = '认领后 7 天内没有登记联系，已重新放开';
