import type { ContractAttention } from '@app/partnerships/contracts/contract.rules.js';

export type Attention = ContractAttention;

/** What one looks for among the contracts. */
export const ATTENTION_NAMES: Record<Attention, string> = {
  MINE: '轮到我方',
  THEIRS: '等单位',
  TO_DECIDE: '有待我确认的',
  LATE: '有过期未办的',
  DUE: '14 天内到期',
  SILENT: '60 天没有动静',
  RENEWAL: '可以续签',
  STALLED: '商议搁置 90 天',
};
