import type { BatchKind } from './ceremony.rules.js';

/** 集体 before 个人, otherwise as they were put. */
export function batchOrder<B extends { kind: BatchKind; seq: number }>(batches: readonly B[]): B[] {
  const first = ({ kind }: B): number => (kind === 'COLLECTIVE' ? 0 : 1);
  return [...batches].sort((a, b) => first(a) - first(b) || a.seq - b.seq);
}

/** As few groups of at most `most` as needed, and none much smaller than the others: 13 by 12 is 7 and 6. */
export function evenGroups<T>(people: readonly T[], most: number): T[][] {
  const count = Math.ceil(people.length / most);
  const groups: T[][] = [];
  for (let i = 0, from = 0; i < count; i++) {
    const size = Math.ceil((people.length - from) / (count - i));
    groups.push(people.slice(from, from + size));
    from += size;
  }
  return groups;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 季度热心志愿者; with several groups 季度热心志愿者(第二组). */
export function batchTitle(honourName: string, index: number, count: number): string {
  return count === 1 ? honourName : `${honourName}(第${ORDINALS[index] ?? String(index + 1)}组)`;
}
