/** What changed between two lists of one board: who rose, who fell, and by which amount. */
import { amountText } from '../runs/ranking-place.rules.js';
import type { Metric } from '../runs/ranking.rules.js';

export const CHANGES = ['UP', 'DOWN', 'SAME', 'NEW', 'GONE'] as const;
export type Change = (typeof CHANGES)[number];

export type Placed = { volunteerId: string; rank: number; value: number };

export type Movement = {
  volunteerId: string;
  change: Change;
  rankBefore: number | null;
  rankNow: number | null;
  valueBefore: number;
  valueNow: number;
  /** Places won; negative for places lost, 0 for who came or went. */
  steps: number;
};

/** Everybody of either list once: in the order of the list now, then who is gone in the order before. */
export function movements(before: readonly Placed[], now: readonly Placed[]): Movement[] {
  const was = new Map(before.map((one) => [one.volunteerId, one]));
  const is = new Set(now.map(({ volunteerId }) => volunteerId));
  const stays = now.map(({ volunteerId, rank, value }): Movement => {
    const old = was.get(volunteerId);
    const steps = old ? old.rank - rank : 0;
    const change = !old ? 'NEW' : steps > 0 ? 'UP' : steps < 0 ? 'DOWN' : 'SAME';
    return { volunteerId, change, rankBefore: old?.rank ?? null, rankNow: rank, valueBefore: old?.value ?? 0, valueNow: value, steps };
  });
  const gone = before
    .filter(({ volunteerId }) => !is.has(volunteerId))
    .map(({ volunteerId, rank, value }): Movement => ({ volunteerId, change: 'GONE', rankBefore: rank, rankNow: null, valueBefore: value, valueNow: 0, steps: 0 }));
  return [...stays, ...gone];
}

/** Why somebody stands elsewhere now, in one sentence. */
export function movementText({ change, rankBefore, rankNow, valueBefore, valueNow, steps }: Movement, metric: Metric): string {
  const amounts = `${amountText(valueBefore, metric)} → ${amountText(valueNow, metric)}`;
  if (change === 'NEW') return `新上榜，${amountText(valueNow, metric)}。`;
  if (change === 'GONE') return `上次第 ${rankBefore} 名，这次没有上榜。`;
  if (change === 'SAME') return `名次没有变，${amounts}。`;
  const moved = change === 'UP' ? `上升 ${steps} 名` : `下降 ${-steps} 名`;
  // Who earned more and fell all the same is told so: others earned more still.
  const overtaken = change === 'DOWN' && valueNow >= valueBefore ? '自己没有减少，是别人增加得更多。' : '';
  return `从第 ${rankBefore} 名到第 ${rankNow} 名，${moved}，${amounts}。${overtaken}`;
}
