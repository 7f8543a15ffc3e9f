/** 需求清单: what residents need, from hearing it (问需于民) to having it met and answered. */
import { refuse } from '@app/kernel/refusals.js';

export const DEMAND_SOURCES = ['VISIT', 'MEETING', 'GROUP', 'LETTER_BOX', 'OTHER'] as const;
export type DemandSource = (typeof DEMAND_SOURCES)[number];

export const DEMAND_SOURCE_NAMES: Record<DemandSource, string> = {
  VISIT: '入户走访',
  MEETING: '恳谈会',
  GROUP: '微信群',
  LETTER_BOX: '意见信箱',
  OTHER: '其他',
};

export const URGENCIES = ['URGENT', 'SOON', 'ROUTINE'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_NAMES: Record<Urgency, string> = { URGENT: '紧急', SOON: '较急', ROUTINE: '一般' };

export const DEMAND_STATES = ['RECORDED', 'OPEN', 'CLAIMED', 'MET', 'CLOSED'] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

export const DEMAND_STATE_NAMES: Record<DemandState, string> = {
  RECORDED: '已记下',
  OPEN: '待认领',
  CLAIMED: '已认领',
  MET: '已办成',
  CLOSED: '已关闭',
};

export type DemandMove = 'publish' | 'claim' | 'release' | 'meet' | 'close' | 'reopen';

type Move = { name: string; from: readonly DemandState[]; to: DemandState };

/** Which step leads from where to where. What is not listed is refused; `claim` and `release` follow the claims. */
export const DEMAND_MOVES: Record<DemandMove, Move> = {
  publish: { name: '公开征集', from: ['RECORDED'], to: 'OPEN' },
  claim: { name: '认领', from: ['OPEN'], to: 'CLAIMED' },
  release: { name: '退回', from: ['CLAIMED'], to: 'OPEN' },
  meet: { name: '办成', from: ['OPEN', 'CLAIMED'], to: 'MET' },
  close: { name: '关闭', from: ['RECORDED', 'OPEN'], to: 'CLOSED' },
  reopen: { name: '重新打开', from: ['CLOSED'], to: 'RECORDED' },
};

/** The state after a step. Refuses demand.move. */
export function moveDemand(state: DemandState, move: DemandMove): DemandState {
  const { name, from, to } = DEMAND_MOVES[move];
  if (!from.includes(state)) refuse('demand.move', { state: DEMAND_STATE_NAMES[state], move: name });
  return to;
}

/** The steps a person may press; the others follow from what happens to the claims. */
export function possibleDemandMoves(state: DemandState): DemandMove[] {
  return (['publish', 'meet', 'close', 'reopen'] as const).filter((move) => DEMAND_MOVES[move].from.includes(state));
}

const PERSONAL: readonly (readonly [string, RegExp])[] = [
  ['手机号或证件号', /\d{7,}/u],
  ['楼栋和门牌', /\d+\s*(号楼|栋|幢|单元|室)|[一二三四五六七八九十]+(号楼|栋|幢|单元)/u],
];

/**
 * What of a public title would tell who somebody is, null when nothing does: places no finer than the compound, no
 * numbers by which a person is reached (民政部令67号 16; PIPL 25). Names no machine can find; the form says so.
 */
export function personalIn(title: string): string | null {
  const text = title.normalize('NFKC');
  return PERSONAL.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** How much of a demand is still to be claimed; a demand that one takes whole counts as 1. */
export function openQuantity(demand: { quantity: number | null; isShared: boolean }, promised: number): number {
  const whole = demand.isShared ? (demand.quantity ?? 1) : 1;
  return Math.max(0, whole - promised);
}
