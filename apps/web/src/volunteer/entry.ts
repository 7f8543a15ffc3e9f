import { dateOf } from '@app/kernel/time.js';
import type { components } from '../api/schema.js';
import { amountText, dayText } from '../wording.js';

/** A line of the statement. */
export type Entry = components['schemas']['StatementLineView'];
export type Unit = 'points' | 'minutes';

export type EntryWords = {
  /** What it was for: the activity where there is one. */
  headline: string;
  /** Under it: the day, then how the amount came about. */
  parts: string[];
  /** All that is known about it, for the sheet. */
  why: string[];
};

/** A statement is read from the activity: “独居老人探访” says more than 服务所得 on a hundred lines. */
export function wordsOf(entry: Entry, unit: Unit): EntryWords {
  const [first, ...rest] = entry.explanation;
  const activity = entry.reversesId ? undefined : /“(.+?)”/.exec(first ?? '')?.[1];
  return {
    // What was spent names the goods in the same way, and says that it was spent.
    headline: activity ? (entry.code === 'EARN' ? activity : `${entry.title} · ${activity}`) : entry.title,
    parts: [dayText(entry.effectiveOn), ...(activity ? rest : entry.explanation)],
    why: [...entry.explanation, ...bookkeeping(entry, unit)],
  };
}

function bookkeeping(entry: Entry, unit: Unit): string[] {
  const held = unit === 'points' ? '可用积分' : '累计时长';
  return [
    entry.policyVersion ? `按积分规则第 ${entry.policyVersion} 版计算。` : undefined,
    `${dayText(dateOf(entry.recordedAt))}记账，记完后${held} ${amountText(entry.balance, unit)}。`,
    entry.reversedAt ? `${dayText(dateOf(entry.reversedAt))}已更正冲回，见那一天的更正。` : undefined,
  ].filter((line) => line !== undefined);
}
