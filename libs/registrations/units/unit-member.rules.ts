/**
 * 单位党员名单: a list only asks. Nobody is registered by it: each person answers alone, by a link that works once
 * (志愿服务条例第二十五条). What the unit hears back is whether somebody answered, nothing else.
 */
import { refuse } from '@app/kernel/refusals.js';

export const UNIT_MEMBER_STATES = ['LISTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'REMOVED'] as const;
export type UnitMemberState = (typeof UNIT_MEMBER_STATES)[number];

export const UNIT_MEMBER_STATE_NAMES: Record<UnitMemberState, string> = {
  LISTED: '等待本人确认',
  CONFIRMED: '本人已确认',
  DECLINED: '本人不参加',
  EXPIRED: '已过期',
  REMOVED: '已移除',
};

/** How long names wait for an answer before they are erased. */
export const ANSWER_DAYS = 60;

export type UnitMemberMove = 'confirm' | 'decline' | 'expire' | 'remove';

export const UNIT_MEMBER_MOVES: Record<UnitMemberMove, { name: string; from: readonly UnitMemberState[]; to: UnitMemberState }> = {
  // Declining is not for ever.
  confirm: { name: '确认', from: ['LISTED', 'DECLINED'], to: 'CONFIRMED' },
  decline: { name: '谢绝', from: ['LISTED', 'DECLINED'], to: 'DECLINED' },
  expire: { name: '过期', from: ['LISTED', 'DECLINED'], to: 'EXPIRED' },
  remove: { name: '移除', from: ['LISTED', 'DECLINED'], to: 'REMOVED' },
};

/** The state after a step. Refuses unit-member.answered. */
export function moveUnitMember(state: UnitMemberState, move: UnitMemberMove): UnitMemberState {
  const { from, to } = UNIT_MEMBER_MOVES[move];
  if (!from.includes(state)) refuse('unit-member.answered', { state: UNIT_MEMBER_STATE_NAMES[state] });
  return to;
}

/** What the unit sees: who declined, and who let it pass, looks like who has not answered. */
export type ShownUnitMemberState = 'WAITING' | 'CONFIRMED';

export const SHOWN_UNIT_MEMBER_STATE_NAMES: Record<ShownUnitMemberState, string> = { WAITING: '未确认', CONFIRMED: '本人已确认' };

export function shownUnitMemberState(state: UnitMemberState): ShownUnitMemberState {
  return state === 'CONFIRMED' ? 'CONFIRMED' : 'WAITING';
}
