/** What stands on the shelf of a 爱心超市, and whether it is offered on a day. */
import { periodOf, type DateOn, type Period } from '@app/kernel/time.js';

export const ITEM_KINDS = ['GOODS', 'SERVICE'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const ITEM_KIND_NAMES: Record<ItemKind, string> = { GOODS: '物品', SERVICE: '服务' };

export const ITEM_STATES = ['OFF', 'ON_SALE'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const ITEM_STATE_NAMES: Record<ItemState, string> = { OFF: '未上架', ON_SALE: '在架' };

export const LIMIT_PERIODS = ['TOTAL', 'YEAR', 'QUARTER', 'MONTH'] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];
export const LIMIT_PERIOD_NAMES: Record<LimitPeriod, string> = { TOTAL: '总共', YEAR: '每年', QUARTER: '每季度', MONTH: '每月' };

export type RewardItemFacts = {
  kind: ItemKind;
  name: string;
  unitName: string;
  pricePoints: number;
  serviceMinutes: number | null;
  limitCount: number | null;
  limitPeriod: LimitPeriod | null;
  validFrom: DateOn | null;
  validTo: DateOn | null;
  state: ItemState;
  stockCount: number;
};

/** The half-open days over which a limit counts. */
export function limitPeriod(period: LimitPeriod, on: DateOn): Period {
  if (period === 'TOTAL') return { from: '0000-01-01', to: '9999-12-31' };
  return periodOf(on, period === 'YEAR' ? 'year' : period === 'QUARTER' ? 'quarter' : 'month');
}

/** What is wrong with an item as it was filled in, in sentences; empty when it is all right. */
export function itemProblems(item: Omit<RewardItemFacts, 'stockCount'>): string[] {
  const problems: string[] = [];
  if (item.name.trim() === '') problems.push('名称没有填写');
  if (item.unitName.trim() === '') problems.push('计量单位没有填写');
  if (item.kind === 'SERVICE' && item.serviceMinutes === null) problems.push('服务要写明一次多少分钟');
  if (item.kind === 'GOODS' && item.serviceMinutes !== null) problems.push('物品不填服务时间');
  if ((item.limitCount === null) !== (item.limitPeriod === null)) problems.push('每人限量要同时写明数量和期间');
  if (item.validFrom && item.validTo && item.validFrom >= item.validTo) problems.push('下架日期要晚于上架日期');
  if (item.state === 'ON_SALE' && item.pricePoints === 0) problems.push('上架前要定好需要多少积分');
  return problems;
}

export function isOffered(item: Pick<RewardItemFacts, 'state' | 'validFrom' | 'validTo'>, on: DateOn): boolean {
  return item.state === 'ON_SALE' && !(item.validFrom && item.validFrom > on) && !(item.validTo && item.validTo <= on);
}
