/** 覆盖情况: how far double registration reaches, by community. Counts of people only, and none that would tell who. */
import { targetDone, targetPeriod, TARGET_KIND_NAMES, TARGET_SPAN_NAMES, TARGET_UNITS, type Target, type TargetContact, type TargetSource } from '../schemes/scheme.rules.js';
import type { DateOn } from '@app/kernel/time.js';

/** Below so many people a count of who reached a target is not told. */
export const FEWEST_COUNTED = 5;

export type CountedMember = { volunteerId: string; records: readonly TargetSource[]; contacts: readonly TargetContact[] };

/** How many reached each target in the span that `on` lies in; null where too few are counted. */
export function reachedTargets(targets: readonly Target[], members: readonly CountedMember[], on: DateOn): { name: string; reached: number | null }[] {
  return targets.map((target) => ({
    name: targetName(target, on),
    reached:
      members.length < FEWEST_COUNTED ? null : members.filter(({ records, contacts }) => targetDone(target, records, contacts, on) >= target.amount).length,
  }));
}

/** 服务时长 50 小时（一年） */
export function targetName(target: Pick<Target, 'kind' | 'span' | 'amount'>, on: DateOn): string {
  const span = target.span === 'YEAR' ? TARGET_SPAN_NAMES.YEAR : `${quarterOf(targetPeriod('QUARTER', on).from)}季度`;
  return `${TARGET_KIND_NAMES[target.kind]} ${target.amount} ${TARGET_UNITS[target.kind]}（${span}）`;
}

function quarterOf(from: DateOn): string {
  return ['一', '二', '三', '四'][Math.floor((Number(from.slice(5, 7)) - 1) / 3)]!;
}
