import { dateOf, daysBetween, type DateOn } from '@app/kernel/time.js';
import type { ContractPhase, Side, Waiting } from '@app/partnerships/contracts/contract.rules.js';
import type { ObligationState } from '@app/partnerships/obligations/obligation.rules.js';
import type { components } from '../api/schema.js';

export type Contract = components['schemas']['ContractView'];
export type ContractRow = components['schemas']['ContractRowView'];
export type ContractObligation = components['schemas']['ObligationView'];
export type Content = components['schemas']['AgreementWire'];
export type ContentObligation = components['schemas']['AgreementObligationWire'];

export const PHASE_TONES: Record<ContractPhase, string> = {
  DRAFT: '',
  NEGOTIATING: 'info',
  PENDING_SIGN: 'warn',
  SIGNED: 'ok',
  ACTIVE: 'ok',
  SUSPENDED: 'warn',
  EXPIRED: '',
  TERMINATED: '',
};

export const OBLIGATION_TONES: Record<ObligationState, string> = {
  OPEN: '',
  SUBMITTED: 'info',
  ACCEPTED: 'ok',
  REJECTED: 'warn',
  WAIVED: '',
};

/** The community's part, the unit's part. */
export const OWES: Record<Side, string> = { COMMUNITY: '社区办', UNIT: '单位办' };

export function percentText(perMille: number | null): string {
  return perMille === null ? '—' : `${Math.floor(perMille / 10)}%`;
}

/** 60 天没有动静; nothing for somebody who was heard lately. */
export function silenceText(actedAt: string | null, today: DateOn): string {
  if (actedAt === null) return '还没有动静';
  const days = daysBetween(dateOf(actedAt), today);
  return days === 0 ? '今天' : `${days} 天前`;
}

/** Whose turn it is, said to one side. */
export function turnText(waiting: Waiting | null, side: Side): string {
  if (waiting === null) return '';
  if (waiting === 'BOTH') return '等双方签署';
  return waiting === side ? '轮到我方' : '等对方';
}

export function amountText({ quantity, measure }: { quantity: number | null; measure: string | null }): string {
  return quantity === null ? '' : `${quantity}${measure ?? ''}`;
}
