import { refuse } from '@app/kernel/refusals.js';
import type { NamedPoints } from '../policies/policy.rules.js';

export const ADJUSTMENT_KINDS = ['BONUS', 'DEDUCT'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];
export const ADJUSTMENT_KIND_NAMES: Record<AdjustmentKind, string> = { BONUS: '表扬奖励', DEDUCT: '扣减' };

export type Adjustment = { points: number; explanation: string[] };

/**
 * An award's bonus: of several awards in one calendar year only the highest counts, so a higher one brings the rest.
 * @param had what awards of the same year have brought already
 * Refuses points.bonus-lower.
 */
export function bonusFor(award: NamedPoints, had: number): Adjustment {
  const points = award.points - had;
  if (points <= 0) refuse('points.bonus-lower', { had });
  const line = `获得“${award.name}”，奖励 ${award.points} 分`;
  return { points, explanation: had === 0 ? [line] : [line, `今年已有表扬奖励 ${had} 分，同一年只按最高的一项计，本次补 ${points} 分`] };
}

/** What misconduct in service costs; nobody falls below zero. Refuses transfer.insufficient where nothing is left. */
export function deductionFor(offence: NamedPoints, balance: number): Adjustment {
  const points = Math.min(offence.points, balance);
  if (points === 0) refuse('transfer.insufficient', { balance, amount: offence.points });
  const line = `服务中${offence.name}，经核实扣 ${offence.points} 分`;
  return { points, explanation: points < offence.points ? [line, `余额只有 ${balance} 分，扣到 0 为止，不会变成负数`] : [line] };
}
