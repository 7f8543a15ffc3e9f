/**
 * 微心愿: a small wish is collected, verified, numbered, published without saying whose it is, claimed, fulfilled and
 * crossed off with the wisher's own word. What nobody claimed is carried over and stands first.
 */
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, periodOf, type DateOn } from '@app/kernel/time.js';
import { personalIn } from '@app/partnerships/lists/demands/demand.rules.js';

export const WISH_STATES = [
  'COLLECTED',
  'VERIFIED',
  'PUBLISHED',
  'CARRIED_OVER',
  'CLAIMED',
  'FULFILLED',
  'CONFIRMED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type WishState = (typeof WISH_STATES)[number];

export const WISH_STATE_NAMES: Record<WishState, string> = {
  COLLECTED: '待核实',
  VERIFIED: '已核实',
  PUBLISHED: '待认领',
  CARRIED_OVER: '结转待认领',
  CLAIMED: '已认领',
  FULFILLED: '待销号',
  CONFIRMED: '已销号',
  REJECTED: '已退回',
  WITHDRAWN: '已撤回',
};

/** What anybody may claim. */
export const OPEN_WISH_STATES = ['CARRIED_OVER', 'PUBLISHED'] as const satisfies readonly WishState[];

export const WISH_KINDS = ['GOODS', 'SERVICE', 'COMPANY', 'OTHER'] as const;
export type WishKind = (typeof WISH_KINDS)[number];
export const WISH_KIND_NAMES: Record<WishKind, string> = { GOODS: '物品', SERVICE: '帮忙', COMPANY: '陪伴', OTHER: '其他' };

/** Whose wish it is, as coarse as the public may know. */
export const WISHER_KINDS = ['ELDER', 'CHILD', 'DISABLED', 'HARDSHIP', 'RESIDENT'] as const;
export type WisherKind = (typeof WISHER_KINDS)[number];
export const WISHER_KIND_NAMES: Record<WisherKind, string> = {
  ELDER: '老人',
  CHILD: '儿童',
  DISABLED: '残疾人',
  HARDSHIP: '困难家庭',
  RESIDENT: '居民',
};

export type WishMove =
  | 'correct'
  | 'verify'
  | 'reject'
  | 'publish'
  | 'carry-over'
  | 'claim'
  | 'release'
  | 'fulfil'
  | 'reopen'
  | 'confirm'
  | 'withdraw';

type Step = { name: string; from: readonly WishState[]; to: WishState };

/** `release` leads back to CARRIED_OVER for a wish that had been carried over before; see `openStateOf`. */
export const WISH_MOVES: Record<WishMove, Step> = {
  correct: { name: '修改', from: ['COLLECTED', 'REJECTED'], to: 'COLLECTED' },
  verify: { name: '核实', from: ['COLLECTED'], to: 'VERIFIED' },
  reject: { name: '退回', from: ['COLLECTED', 'VERIFIED'], to: 'REJECTED' },
  publish: { name: '公布', from: ['VERIFIED'], to: 'PUBLISHED' },
  'carry-over': { name: '结转', from: ['PUBLISHED'], to: 'CARRIED_OVER' },
  claim: { name: '认领', from: ['PUBLISHED', 'CARRIED_OVER'], to: 'CLAIMED' },
  release: { name: '重新放开', from: ['CLAIMED'], to: 'PUBLISHED' },
  fulfil: { name: '办成', from: ['CLAIMED'], to: 'FULFILLED' },
  reopen: { name: '退回继续办', from: ['FULFILLED'], to: 'CLAIMED' },
  confirm: { name: '销号', from: ['FULFILLED'], to: 'CONFIRMED' },
  withdraw: { name: '撤回', from: ['COLLECTED', 'VERIFIED', 'PUBLISHED', 'CARRIED_OVER', 'CLAIMED'], to: 'WITHDRAWN' },
};

/** The state after a step. Refuses micro-wish.taken (a claim came too late), micro-wish.move. */
export function moveWish(state: WishState, move: WishMove): WishState {
  const { name, from, to } = WISH_MOVES[move];
  if (from.includes(state)) return to;
  if (move === 'claim' && ['CLAIMED', 'FULFILLED', 'CONFIRMED'].includes(state)) refuse('micro-wish.taken');
  return refuse('micro-wish.move', { state: WISH_STATE_NAMES[state], move: name });
}

/** Where a wish stands while it waits for somebody. */
export function openStateOf(wish: { carriedOverOn: DateOn | null }): 'PUBLISHED' | 'CARRIED_OVER' {
  return wish.carriedOverOn === null ? 'PUBLISHED' : 'CARRIED_OVER';
}

/** What waits since before this day is carried over: at the first of a quarter, what earlier quarters left. */
export function carriedOverBefore(today: DateOn): DateOn {
  return periodOf(today, 'quarter').from;
}

/** XY-2026-0007: the number within a community and year. */
export function wishNoOf(year: number, seq: number): string {
  return `XY-${year}-${String(seq).padStart(4, '0')}`;
}

/** 138 1234 5678 and 0359-5520001 as people write them. */
const SPACED_NUMBER = /(?<!\d)(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8})(?!\d)/u;

/**
 * What is published names nobody: no telephone, identity number or name of the wisher, no door number (个人信息保护法 25).
 * Refuses micro-wish.personal.
 */
export function checkPublic(texts: readonly (string | null)[], wisherName: string, address: string | null): void {
  const text = texts.map((one) => one ?? '').join('\n').normalize('NFKC');
  const name = wisherName.normalize('NFKC').trim();
  const where = address?.normalize('NFKC').trim();
  const what = SPACED_NUMBER.test(text)
    ? '电话'
    : [...name].length >= 2 && text.includes(name)
      ? '心愿人的姓名'
      : where && [...where].length >= 4 && text.includes(where)
        ? '住址'
        : personalIn(text);
  if (what) refuse('micro-wish.personal', { what });
}

/** 张奶奶 and 张秀英 both come out masked; nobody is told more before a claim. */
export function maskedWisher(name: string): string {
  return maskName(name) || '*';
}

/** So long after the end the wisher's name, telephone and address are forgotten (个人信息保护法 19) [R]. */
const FORGET_AFTER_DAYS = 180;

/** What ended before this day is forgotten. */
export function forgottenBefore(today: DateOn): DateOn {
  return addDays(today, -FORGET_AFTER_DAYS);
}
