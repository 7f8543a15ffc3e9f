/**
 * 社区吹哨、党员报到: a community calls, members who live nearby come. What a call asks is a request: whoever declines
 * is asked again like everybody else (志愿服务条例 25: nobody may be made to serve).
 */
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, clockText, dateText, dateOf, durationText, instantAt, addDays, type Instant } from '@app/kernel/time.js';

export const CALL_LEVELS = ['ROUTINE', 'MAJOR', 'URGENT'] as const;
export type CallLevel = (typeof CALL_LEVELS)[number];

export type CallLevelRule = {
  name: string;
  /** Says in a sentence when it is used (北京: 群众强烈诉求, 综合执法, 应急处置). */
  use: string;
  /** Where two calls want the same person, the higher one goes first. */
  rank: number;
  /** Answers are wanted within so many minutes, unless the call says otherwise (平谷: 30 minutes to be there). */
  respondMinutes: number;
  /** So many are asked for each that is missing. */
  askedPerPlace: number;
  /** Too few have accepted: the circle grows after so many minutes. */
  widenMinutes: number;
  /** May widen by itself between 22:00 and 7:00. */
  isDayAndNight: boolean;
};

export const CALL_LEVEL_RULES: Record<CallLevel, CallLevelRule> = {
  ROUTINE: { name: '一般', use: '日常服务缺人手', rank: 1, respondMinutes: 24 * 60, askedPerPlace: 2, widenMinutes: 12 * 60, isDayAndNight: false },
  MAJOR: { name: '重点', use: '群众反映强烈、一家解决不了', rank: 2, respondMinutes: 4 * 60, askedPerPlace: 3, widenMinutes: 60, isDayAndNight: false },
  URGENT: { name: '紧急', use: '应急抢险、突发情况', rank: 3, respondMinutes: 30, askedPerPlace: 10, widenMinutes: 10, isDayAndNight: true },
};

/** The shortest and the longest time that may be given to answer. */
export const LEAST_RESPOND_MINUTES = 5;
export const MOST_RESPOND_MINUTES = 14 * 24 * 60;
export const MOST_NEEDED = 500;
export const MOST_ASKED_AT_ONCE = 5_000;

export const CALL_STATES = ['OPEN', 'DISPATCHED', 'HANDLED', 'RATED', 'CLOSED', 'CANCELLED'] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALL_STATE_NAMES: Record<CallState, string> = {
  OPEN: '待派发',
  DISPATCHED: '响应中',
  HANDLED: '已办结',
  RATED: '已评价',
  CLOSED: '已归档',
  CANCELLED: '已取消',
};

export type CallMove = 'dispatch' | 'handle' | 'rate' | 'close' | 'cancel';

/** Which step leads from where to where. What is not listed is refused; no step is left out. */
export const CALL_MOVES: Record<CallMove, { name: string; from: readonly CallState[]; to: CallState }> = {
  dispatch: { name: '派发', from: ['OPEN', 'DISPATCHED'], to: 'DISPATCHED' },
  handle: { name: '办结', from: ['DISPATCHED'], to: 'HANDLED' },
  rate: { name: '评价', from: ['HANDLED'], to: 'RATED' },
  close: { name: '归档', from: ['RATED'], to: 'CLOSED' },
  cancel: { name: '取消', from: ['OPEN', 'DISPATCHED'], to: 'CANCELLED' },
};

/** The state after a step. Refuses call.move. */
export function moveCall(state: CallState, move: CallMove): CallState {
  const { name, from, to } = CALL_MOVES[move];
  if (!from.includes(state)) refuse('call.move', { state: CALL_STATE_NAMES[state], move: name });
  return to;
}

export function possibleCallMoves(state: CallState): CallMove[] {
  return (Object.keys(CALL_MOVES) as CallMove[]).filter((move) => CALL_MOVES[move].from.includes(state));
}

export const RESPONSE_STATES = ['ASKED', 'RESERVE', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'YIELDED', 'ARRIVED', 'COMPLETED', 'RELEASED'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

export const RESPONSE_STATE_NAMES: Record<ResponseState, string> = {
  ASKED: '待答复',
  RESERVE: '候补',
  ACCEPTED: '已应答，在路上',
  DECLINED: '去不了',
  WITHDRAWN: '临时去不了',
  YIELDED: '转去更紧急的',
  ARRIVED: '已到场',
  COMPLETED: '已完成',
  RELEASED: '不用再答复',
};

export type ResponseMove = 'accept' | 'reserve' | 'decline' | 'withdraw' | 'yield' | 'arrive' | 'complete' | 'release';

/** Somebody who said no may still come: the answer can be changed as long as the call waits. */
export const RESPONSE_MOVES: Record<ResponseMove, { name: string; from: readonly ResponseState[]; to: ResponseState }> = {
  accept: { name: '应答', from: ['ASKED', 'DECLINED', 'WITHDRAWN', 'RESERVE', 'YIELDED'], to: 'ACCEPTED' },
  reserve: { name: '候补', from: ['ASKED', 'DECLINED', 'WITHDRAWN', 'YIELDED'], to: 'RESERVE' },
  decline: { name: '婉拒', from: ['ASKED', 'RESERVE'], to: 'DECLINED' },
  withdraw: { name: '退出', from: ['ACCEPTED'], to: 'WITHDRAWN' },
  yield: { name: '让给更紧急的', from: ['ACCEPTED'], to: 'YIELDED' },
  arrive: { name: '到场', from: ['ACCEPTED', 'RESERVE'], to: 'ARRIVED' },
  complete: { name: '完成', from: ['ARRIVED'], to: 'COMPLETED' },
  release: { name: '结束', from: ['ASKED', 'RESERVE', 'ACCEPTED'], to: 'RELEASED' },
};

/** The state after a step. Refuses call-response.move. */
export function moveResponse(state: ResponseState, move: ResponseMove): ResponseState {
  const { name, from, to } = RESPONSE_MOVES[move];
  if (!from.includes(state)) refuse('call-response.move', { state: RESPONSE_STATE_NAMES[state], move: name });
  return to;
}

/** Holds a place: a person holds one at a time. */
export const COMMITTED_STATES: readonly ResponseState[] = ['ACCEPTED', 'ARRIVED'];
/** Counts against what a person offered to do in a month. */
export const COUNTED_STATES: readonly ResponseState[] = ['ACCEPTED', 'ARRIVED', 'COMPLETED'];

export const DECLINE_REASONS = ['BUSY', 'AWAY', 'HEALTH', 'FAMILY', 'UNABLE', 'PRIVATE', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const DECLINE_REASON_NAMES: Record<DeclineReason, string> = {
  BUSY: '正在上班',
  AWAY: '人在外地',
  HEALTH: '身体不便',
  FAMILY: '家里走不开',
  UNABLE: '这件事我不会',
  PRIVATE: '不便说明',
  OTHER: '其他原因',
};

export const ARRIVAL_EVIDENCES = ['CODE', 'STAFF'] as const;
export type ArrivalEvidence = (typeof ARRIVAL_EVIDENCES)[number];
export const ARRIVAL_EVIDENCE_NAMES: Record<ArrivalEvidence, string> = { CODE: '现场码', STAFF: '现场人员登记' };

/**
 * How far a call reaches, from near to far: those of the grid, of the whole community, of the neighbouring communities
 * of the street; then the liaisons of the partner units and the street itself are told.
 */
export const CALL_CIRCLES = ['GRID', 'COMMUNITY', 'NEIGHBOURS', 'UNITS', 'STREET'] as const;
export type CallCircle = (typeof CALL_CIRCLES)[number];

export const CALL_CIRCLE_NAMES: Record<CallCircle, string> = {
  GRID: '本网格',
  COMMUNITY: '本社区',
  NEIGHBOURS: '相邻社区',
  UNITS: '共建单位联络员',
  STREET: '街道',
};

/** Circles that ask members; the others tell somebody who can send people. */
export const MEMBER_CIRCLES = ['GRID', 'COMMUNITY', 'NEIGHBOURS'] as const satisfies readonly CallCircle[];
export type MemberCircle = (typeof MEMBER_CIRCLES)[number];

export function isMemberCircle(circle: CallCircle): circle is MemberCircle {
  return (MEMBER_CIRCLES as readonly CallCircle[]).includes(circle);
}

export function nextCircle(circle: CallCircle): CallCircle | null {
  return CALL_CIRCLES[CALL_CIRCLES.indexOf(circle) + 1] ?? null;
}

/** Where a call begins: a place inside a grid begins with the grid. */
export function firstCircle(placeLevel: 'COMMUNITY' | 'GRID' | 'COMPOUND' | 'SUBDISTRICT'): MemberCircle {
  return placeLevel === 'GRID' || placeLevel === 'COMPOUND' ? 'GRID' : 'COMMUNITY';
}

const NIGHT_FROM = '22:00';
const NIGHT_TO = '07:00';

/** When the circle may grow by itself: at once or, for what can wait until the morning, at seven. */
export function widenAt(level: CallLevel, at: Instant): Instant {
  const { widenMinutes, isDayAndNight } = CALL_LEVEL_RULES[level];
  const due = addMinutes(at, widenMinutes);
  if (isDayAndNight) return due;
  const clock = clockText(due);
  if (clock >= NIGHT_FROM) return instantAt(addDays(dateOf(due), 1), NIGHT_TO);
  return clock < NIGHT_TO ? instantAt(dateOf(due), NIGHT_TO) : due;
}

/** How many to ask for what is still missing. */
export function toAsk(level: CallLevel, missing: number): number {
  return Math.min(MOST_ASKED_AT_ONCE, Math.max(0, missing) * CALL_LEVEL_RULES[level].askedPerPlace);
}

export type Filling = { neededCount: number; acceptedCount: number };

/** Those who accept beyond what is needed wait in reserve; the first to accept come first. */
export function placeFor({ neededCount, acceptedCount }: Filling): 'accept' | 'reserve' {
  return acceptedCount < neededCount ? 'accept' : 'reserve';
}

export function missingFor({ neededCount, acceptedCount }: Filling): number {
  return Math.max(0, neededCount - acceptedCount);
}

/** Why the circle grows, in a sentence for the book. */
export function widenReason(filling: Filling, from: CallCircle, to: CallCircle, isLate: boolean): string {
  const when = isLate ? '应答时限已到' : '应答进度慢';
  return `${when}，需要 ${filling.neededCount} 人、已应答 ${filling.acceptedCount} 人、还差 ${missingFor(filling)} 人：由${CALL_CIRCLE_NAMES[from]}扩大到${CALL_CIRCLE_NAMES[to]}`;
}

/** Minutes really served, from arrival to the end, both of one call. Refuses call-response.minutes. */
export function servedMinutes(arrivedAt: Instant, doneAt: Instant): number {
  const minutes = Math.floor((Date.parse(doneAt) - Date.parse(arrivedAt)) / 60_000);
  if (minutes < 0 || minutes > MOST_SERVED_MINUTES) refuse('call-response.minutes', { hours: MOST_SERVED_MINUTES / 60 });
  return minutes;
}

export const MOST_SERVED_MINUTES = 24 * 60;

/** Refuses call.respond-by, call.starts-at. */
export function checkTimes(at: Instant, respondMinutes: number, startsAt: Instant | null): void {
  if (respondMinutes < LEAST_RESPOND_MINUTES || respondMinutes > MOST_RESPOND_MINUTES) {
    refuse('call.respond-by', { least: LEAST_RESPOND_MINUTES, most: durationText(MOST_RESPOND_MINUTES) });
  }
  if (startsAt && (startsAt < addMinutes(at, -60) || startsAt > addMinutes(at, 90 * 24 * 60))) refuse('call.starts-at');
}

type Said = { level: CallLevel; title: string; placeName: string; address: string; neededCount: number; startsAt: Instant | null; respondBy: Instant };

/** What a member reads first: where, what, when, and that no is an answer. At most 500 characters. */
export function askText({ level, title, placeName, address, neededCount, startsAt, respondBy }: Said): { title: string; text: string } {
  const when = startsAt ? `${dateText(dateOf(startsAt))} ${clockText(startsAt)}开始` : '现在就需要';
  return {
    title: level === 'URGENT' ? `紧急吹哨：${title}` : `社区吹哨：${title}`,
    text: `${placeName}${address ? `（${address}）` : ''}需要 ${neededCount} 人，${when}。请在 ${clockText(respondBy)} 前点“去”或“去不了”；去不了没有任何影响。`,
  };
}

/** A year's number of a community: CS2026-0001. */
export function callNoOf(year: string, sequence: number): string {
  return `CS${year}-${String(sequence).padStart(4, '0')}`;
}

export const CALL_STEP_KINDS = ['OPENED', 'DISPATCHED', 'WIDENED', 'FILLED', 'SHORT', 'HANDLED', 'RATED', 'CLOSED', 'CANCELLED'] as const;
export type CallStepKind = (typeof CALL_STEP_KINDS)[number];

export const CALL_STEP_KIND_NAMES: Record<CallStepKind, string> = {
  OPENED: '登记',
  DISPATCHED: '派发',
  WIDENED: '扩大范围',
  FILLED: '人已够',
  SHORT: '又缺人',
  HANDLED: '办结',
  RATED: '评价',
  CLOSED: '归档',
  CANCELLED: '取消',
};
