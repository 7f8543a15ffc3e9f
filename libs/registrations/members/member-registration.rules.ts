/**
 * 党员报到: an in-service member reports in where the home is. States and steps as a table; who lives where is
 * decided by the person alone, and what the community decides is only whether it accepts.
 */
import { refuse } from '@app/kernel/refusals.js';
import { weekdayOf, type DateOn } from '@app/kernel/time.js';

export const MEMBER_STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'TRANSFERRED', 'LEFT'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export const MEMBER_STATE_NAMES: Record<MemberState, string> = {
  SUBMITTED: '待受理',
  ACCEPTED: '已报到',
  RETURNED: '已退回',
  TRANSFERRED: '已转出',
  LEFT: '已退出',
};

export type MemberMove = 'accept' | 'return' | 'resubmit' | 'transfer' | 'leave';

type Move = { name: string; from: readonly MemberState[]; to: MemberState };

/** Which step leads from where to where. What is not listed is refused. */
export const MEMBER_MOVES: Record<MemberMove, Move> = {
  accept: { name: '受理', from: ['SUBMITTED'], to: 'ACCEPTED' },
  return: { name: '退回', from: ['SUBMITTED'], to: 'RETURNED' },
  resubmit: { name: '重新提交', from: ['RETURNED'], to: 'SUBMITTED' },
  // Only by the acceptance of the new community, in the same write: nobody falls between two communities.
  transfer: { name: '转出', from: ['ACCEPTED'], to: 'TRANSFERRED' },
  leave: { name: '退出', from: ['SUBMITTED', 'RETURNED', 'ACCEPTED'], to: 'LEFT' },
};

/** The state after a step. Refuses member-registration.move. */
export function moveMember(state: MemberState, move: MemberMove): MemberState {
  const { name, from, to } = MEMBER_MOVES[move];
  if (!from.includes(state)) refuse('member-registration.move', { state: MEMBER_STATE_NAMES[state], move: name });
  return to;
}

export function possibleMemberMoves(state: MemberState): MemberMove[] {
  return (Object.keys(MEMBER_MOVES) as MemberMove[]).filter((move) => MEMBER_MOVES[move].from.includes(state));
}

/** A registration that still stands; of each kind a person has one at most. */
export function isOpen(state: MemberState): boolean {
  return state === 'SUBMITTED' || state === 'RETURNED' || state === 'ACCEPTED';
}

/** What is unique while it stands: the person's registration, and beside it one that moves house. */
export function openKeyOf(personId: string, isMove: boolean): string {
  return isMove ? `${personId}>` : personId;
}

export const DAY_PARTS = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const DAY_PART_NAMES: Record<DayPart, string> = { MORNING: '上午', AFTERNOON: '下午', EVENING: '晚上', NIGHT: '夜间' };

/** Weekday, 1 = Monday … 7 = Sunday, and part of the day: `6-MORNING`. */
export type FreeTime = `${number}-${DayPart}`;

export const FREE_TIME = /^[1-7]-(MORNING|AFTERNOON|EVENING|NIGHT)$/;

/** @param hour 0–23, Asia/Shanghai: 06–12 morning, 12–18 afternoon, 18–22 evening, else night */
export function dayPartOf(hour: number): DayPart {
  if (hour >= 6 && hour < 12) return 'MORNING';
  if (hour >= 12 && hour < 18) return 'AFTERNOON';
  return hour >= 18 && hour < 22 ? 'EVENING' : 'NIGHT';
}

export function freeTimeOf(on: DateOn, hour: number): FreeTime {
  return `${weekdayOf(on)}-${dayPartOf(hour)}`;
}

/** How many calls a month somebody may say to be ready for; 0 = none for the time being. */
export const MOST_CALLS_A_MONTH = 31;
export const USUAL_CALLS_A_MONTH = 4;

export const MEMBERSHIPS = ['FULL', 'PROBATIONARY', 'ACTIVIST'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

export const MEMBERSHIP_NAMES: Record<Membership, string> = { FULL: '中共党员', PROBATIONARY: '中共预备党员', ACTIVIST: '入党积极分子' };

/** Kept encrypted as one value, and only with a separate consent (个人信息保护法第二十八至三十条). */
export type MembershipFacts = { membership: Membership; partyOrgName: string };
