/** How points are spent: who may order what, and how an order moves. */
import { refuse, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { addDays, durationText, type DateOn } from '@app/kernel/time.js';
import { isOffered, LIMIT_PERIOD_NAMES, type RewardItemFacts } from '../marts/reward-item.rules.js';
import { minutesToEarn, spanText } from '../policies/policy-text.rules.js';
import type { PointsRules } from '../policies/policy.rules.js';

export const ORDER_STATES = ['HELD', 'READY', 'PICKED_UP', 'CANCELLED', 'EXPIRED'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_STATE_NAMES: Record<OrderState, string> = {
  HELD: '已预留',
  READY: '可以来取',
  PICKED_UP: '已取走',
  CANCELLED: '已取消',
  EXPIRED: '过期未取',
};

export type OrderMove = 'prepare' | 'pick-up' | 'cancel' | 'expire';

export const ORDER_MOVES: Record<OrderMove, { name: string; from: readonly OrderState[]; to: OrderState }> = {
  prepare: { name: '备好', from: ['HELD'], to: 'READY' },
  'pick-up': { name: '取走', from: ['HELD', 'READY'], to: 'PICKED_UP' },
  cancel: { name: '取消', from: ['HELD', 'READY'], to: 'CANCELLED' },
  expire: { name: '过期', from: ['HELD', 'READY'], to: 'EXPIRED' },
};

/** Orders that still hold points and goods. */
export const OPEN_ORDERS: readonly OrderState[] = ['HELD', 'READY'];

/** The state after a step. Refuses redemption-order.move. */
export function moveOrder(state: OrderState, move: OrderMove): OrderState {
  const { name, from, to } = ORDER_MOVES[move];
  if (!from.includes(state)) refuse('redemption-order.move', { state: ORDER_STATE_NAMES[state], move: name });
  return to;
}

export type OrderFacts = {
  today: DateOn;
  isMartOpen: boolean;
  isActiveVolunteer: boolean;
  item: RewardItemFacts;
  quantity: number;
  /** What the person can spend today. */
  points: number;
  /** Of this item, in the period of its limit, cancelled ones left out. */
  hadOfItem: number;
  /** Orders of any kind in this quarter, cancelled ones left out. */
  ordersThisQuarter: number;
  /** Really served in all, and spent on services so far. */
  ownMinutes: number;
  serviceMinutesSpent: number;
  rules: PointsRules;
};

export type OrderRefusal = { code: RefusalCode; details: RefusalDetails };

/** Why somebody cannot order now, the reason first that tells them most; null when they can. */
export function refuseOrder(facts: OrderFacts): OrderRefusal | null {
  const { item, quantity, rules, today } = facts;
  const { redemption } = rules;
  if (!facts.isActiveVolunteer) return no('redemption.not-active');
  if (!facts.isMartOpen) return no('mart.closed');
  if (!isOffered(item, today)) return no('reward-item.not-on-sale', { name: item.name });
  if (redemption.window && !isWithinWindow(redemption.window, today)) {
    return no('redemption.window', { window: windowText(redemption.window) });
  }
  if (redemption.timesPerQuarter !== null && facts.ordersThisQuarter >= redemption.timesPerQuarter) {
    return no('redemption.quarter-full', { times: redemption.timesPerQuarter });
  }
  if (item.limitCount !== null && item.limitPeriod && facts.hadOfItem + quantity > item.limitCount) {
    return no('redemption.item-limit', {
      limit: `${LIMIT_PERIOD_NAMES[item.limitPeriod]} ${item.limitCount} ${item.unitName}`,
      had: `${facts.hadOfItem} ${item.unitName}`,
    });
  }
  if (item.stockCount < quantity) return no('reward-item.sold-out', { name: item.name, left: item.stockCount });
  const wanted = (item.serviceMinutes ?? 0) * quantity;
  if (redemption.servicesWithinOwnMinutes && wanted > 0 && facts.serviceMinutesSpent + wanted > facts.ownMinutes) {
    return no('redemption.service-hours', {
      own: durationText(facts.ownMinutes),
      spent: durationText(facts.serviceMinutesSpent),
      wanted: durationText(wanted),
    });
  }
  const price = item.pricePoints * quantity;
  if (price > facts.points) {
    const missing = price - facts.points;
    return no('redemption.points-short', { have: facts.points, price, missing, time: spanText(minutesToEarn(rules, missing)) });
  }
  return null;
}

/** The first day on which an order placed today is too late to pick up. */
export function pickUpBefore(rules: PointsRules, today: DateOn): DateOn {
  return addDays(today, rules.redemption.pickUpDays);
}

type Window = NonNullable<PointsRules['redemption']['window']>;

function isWithinWindow({ months, fromDay, toDay }: Window, today: DateOn): boolean {
  const [, month, day] = today.split('-').map(Number) as [number, number, number];
  return months.includes(month) && day >= fromDay && day <= toDay;
}

function windowText({ months, fromDay, toDay }: Window): string {
  return `每年 ${[...months].sort((a, b) => a - b).join('、')} 月的 ${fromDay} 日到 ${toDay} 日`;
}

function no(code: RefusalCode, details: RefusalDetails = {}): OrderRefusal {
  return { code, details };
}

/** 32 characters that nobody mixes up when they are read out: no 0 O 1 I. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** Eight characters out of random bytes: one of 10^12. */
export function pickupCodeFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** What somebody typed or scanned: the code itself, with or without a gap, or the address behind the square. */
export function cleanPickupCode(text: string): string {
  const scanned = /[?&]code=([^&#\s]+)/.exec(text)?.[1] ?? text;
  return scanned.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');
}
