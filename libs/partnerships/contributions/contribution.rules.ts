/** 单位贡献: what partners gave, confirmed by the community. Money is recorded here and never moved. */
import { refuse } from '@app/kernel/refusals.js';
import { durationText, type DateOn } from '@app/kernel/time.js';

export const CONTRIBUTION_KINDS = ['FUND', 'GOODS', 'PEOPLE_TIME', 'VENUE', 'SERVICE'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const CONTRIBUTION_KIND_NAMES: Record<ContributionKind, string> = {
  FUND: '资金',
  GOODS: '物资',
  PEOPLE_TIME: '人员时间',
  VENUE: '场地',
  SERVICE: '服务',
};

/** What each kind is counted in unless somebody says otherwise. People's time is always minutes, times people. */
export const DEFAULT_MEASURES: Record<ContributionKind, string> = {
  FUND: '笔',
  GOODS: '件',
  PEOPLE_TIME: '分钟',
  VENUE: '次',
  SERVICE: '次',
};

/** REVERSED: taken back, or replaced by a corrected version. */
export const CONTRIBUTION_STATES = ['SUBMITTED', 'CONFIRMED', 'REJECTED', 'REVERSED'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const CONTRIBUTION_STATE_NAMES: Record<ContributionState, string> = {
  SUBMITTED: '待确认',
  CONFIRMED: '已确认',
  REJECTED: '已退回',
  REVERSED: '已撤回',
};

export type ContributionMove = 'confirm' | 'return' | 'resubmit' | 'withdraw' | 'reverse';

/** `resubmit` makes a new version and leaves the returned one as it is. */
export const CONTRIBUTION_MOVES: Record<ContributionMove, { name: string; from: readonly ContributionState[]; to: ContributionState }> = {
  confirm: { name: '确认', from: ['SUBMITTED'], to: 'CONFIRMED' },
  return: { name: '退回', from: ['SUBMITTED'], to: 'REJECTED' },
  resubmit: { name: '重新提交', from: ['REJECTED'], to: 'REJECTED' },
  withdraw: { name: '撤回', from: ['SUBMITTED'], to: 'REVERSED' },
  reverse: { name: '更正', from: ['CONFIRMED'], to: 'REVERSED' },
};

/** The state after a step. Refuses contribution.move. */
export function moveContribution(state: ContributionState, move: ContributionMove): ContributionState {
  const { name, from, to } = CONTRIBUTION_MOVES[move];
  if (!from.includes(state)) refuse('contribution.move', { state: CONTRIBUTION_STATE_NAMES[state], move: name });
  return to;
}

export type Confirming = { state: ContributionState; loggedBy: string; enteredByStaff: boolean | null };

/**
 * Two people stand behind every confirmed contribution, whatever their roles: nobody confirms what they wrote down.
 * The community confirms what the unit logged; what staff logged for a unit is confirmed by the unit or by other staff.
 * Refuses `contribution.own-entry`, `contribution.own-unit` (a unit's own word is not its own confirmation), `contribution.move`.
 */
export function confirmContribution(row: Confirming, by: { accountId: string; isCommunity: boolean }): ContributionState {
  const state = moveContribution(row.state, 'confirm');
  if (row.loggedBy === by.accountId) refuse('contribution.own-entry');
  if (!by.isCommunity && row.enteredByStaff !== true) refuse('contribution.own-unit');
  return state;
}

/** What somebody says was given. */
export type GivenThing = {
  contributionKind: ContributionKind;
  itemName: string;
  quantity: number;
  measure: string;
  amountFen: number | null;
  occurredOn: DateOn;
  activityId: string | null;
  isOfferedToMart: boolean;
};

/**
 * Refuses `contribution.amount` (money without a sum), `contribution.future`, `contribution.link-kind` (only people's
 * time belongs to an activity, only goods go to the 爱心超市).
 */
export function checkGiven(given: GivenThing, today: DateOn): void {
  if (given.contributionKind === 'FUND' && given.amountFen === null) refuse('contribution.amount');
  if (given.occurredOn > today) refuse('contribution.future', { on: given.occurredOn });
  if (given.activityId !== null && given.contributionKind !== 'PEOPLE_TIME') refuse('contribution.link-kind');
  if (given.isOfferedToMart && given.contributionKind !== 'GOODS') refuse('contribution.link-kind');
}

/**
 * A unit's time at one activity is counted once, however many people log it. Kept in a unique column while the row
 * stands; the people's own minutes are in the service records, and totals show them apart.
 */
export function activityKeyOf({ unitId, activityId }: { unitId: string; activityId: string | null }): string | null {
  return activityId === null ? null : `${unitId}:${activityId}`;
}

/** 1,200.00 元, from whole fen. */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(rest).padStart(2, '0')} 元`;
}

/** 书籍 30 本, 12小时, 5,000.00 元: how much, in words. */
export function amountOf({ contributionKind, quantity, measure, amountFen }: Omit<GivenThing, 'itemName' | 'occurredOn' | 'activityId' | 'isOfferedToMart'>): string {
  if (contributionKind === 'FUND') return yuanText(amountFen ?? 0);
  const much = contributionKind === 'PEOPLE_TIME' ? durationText(quantity) : `${quantity} ${measure}`;
  return amountFen === null ? much : `${much}（约 ${yuanText(amountFen)}）`;
}

export type EvidenceType = 'image/jpeg' | 'image/png' | 'application/pdf';

const JPG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const PDF = [0x25, 0x50, 0x44, 0x46];
export const MOST_EVIDENCE_BYTES = 8 * 1024 * 1024;

/** The type of a piece of evidence by its first bytes, whatever it is called; undefined for anything else. */
export function evidenceType(first: Uint8Array): EvidenceType | undefined {
  const starts = (bytes: readonly number[]): boolean => bytes.every((byte, i) => first[i] === byte);
  return starts(JPG) ? 'image/jpeg' : starts(PNG) ? 'image/png' : starts(PDF) ? 'application/pdf' : undefined;
}
