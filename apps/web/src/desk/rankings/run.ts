import { addDays, dateText, durationText, type DateOn } from '@app/kernel/time.js';
import type { Metric, RunState } from '@app/rankings/runs/ranking.rules.js';
import type { components } from '../../api/schema.js';
import { countText } from '../../wording.js';

export type Run = components['schemas']['RankingRunView'];
export type Board = components['schemas']['RankingBoardView'];
export type Entry = components['schemas']['RankingEntryView'];

export const RUN_STATE_NAMES: Record<RunState, string> = {
  RUNNING: '计算中',
  FROZEN: '已冻结',
  SUPERSEDED: '已有更新的',
  FAILED: '没有算成',
};

export const RUN_TONES: Record<RunState, string> = { RUNNING: 'info', FROZEN: 'ok', SUPERSEDED: '', FAILED: 'bad' };

/** 2026年7月1日 到 2026年9月30日: people count both days in. */
export function periodText({ from, to }: { from: DateOn; to: DateOn }): string {
  const plain = (on: DateOn): string => dateText(on).split(' ')[0]!;
  return `${plain(from)} 到 ${plain(addDays(to, -1))}`;
}

export function valueText(value: number, metric: Metric): string {
  if (metric === 'minutes') return durationText(value);
  return `${countText(value)} ${metric === 'points' ? '分' : '次'}`;
}
