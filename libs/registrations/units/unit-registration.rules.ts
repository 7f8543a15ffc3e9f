/** 单位报到: a unit's party organisation reports to the community where it is located, once a year. */
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';

export const UNIT_REGISTRATION_STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'CANCELLED'] as const;
export type UnitRegistrationState = (typeof UNIT_REGISTRATION_STATES)[number];

export const UNIT_REGISTRATION_STATE_NAMES: Record<UnitRegistrationState, string> = {
  SUBMITTED: '待受理',
  ACCEPTED: '已报到',
  RETURNED: '已退回',
  CANCELLED: '已撤销',
};

export type UnitRegistrationMove = 'accept' | 'return' | 'resubmit' | 'cancel';

type Move = { name: string; from: readonly UnitRegistrationState[]; to: UnitRegistrationState };

/** Which step leads from where to where. What is not listed is refused. */
export const UNIT_REGISTRATION_MOVES: Record<UnitRegistrationMove, Move> = {
  accept: { name: '受理', from: ['SUBMITTED'], to: 'ACCEPTED' },
  return: { name: '退回', from: ['SUBMITTED'], to: 'RETURNED' },
  resubmit: { name: '重新提交', from: ['RETURNED'], to: 'SUBMITTED' },
  cancel: { name: '撤销', from: ['SUBMITTED', 'RETURNED', 'ACCEPTED'], to: 'CANCELLED' },
};

/** The state after a step. Refuses unit-registration.move. */
export function moveUnitRegistration(state: UnitRegistrationState, move: UnitRegistrationMove): UnitRegistrationState {
  const { name, from, to } = UNIT_REGISTRATION_MOVES[move];
  if (!from.includes(state)) refuse('unit-registration.move', { state: UNIT_REGISTRATION_STATE_NAMES[state], move: name });
  return to;
}

export function possibleUnitRegistrationMoves(state: UnitRegistrationState): UnitRegistrationMove[] {
  return (Object.keys(UNIT_REGISTRATION_MOVES) as UnitRegistrationMove[]).filter((move) => UNIT_REGISTRATION_MOVES[move].from.includes(state));
}

/** A unit has one registration a year that is not cancelled. */
export function openUnitKey(unitId: string, year: number): string {
  return `${unitId}:${year}`;
}

/** 报到回执 第 2026-0007 号: counted by community and year. */
export function receiptNoOf(year: number, n: number): string {
  return `${year}-${String(n).padStart(4, '0')}`;
}

/** A year can be reported in from December before it, so that nobody is without a registration on New Year's Day. */
export function mayReportFor(year: number, today: DateOn): boolean {
  const current = Number(today.slice(0, 4));
  return year === current || (year === current + 1 && today.slice(5, 7) === '12');
}
