import { addDays, dateText, type DateOn } from '@app/kernel/time.js';
import { addWorkingDays, type CalendarEdits } from '@app/kernel/working-calendar.js';

/** The days a 公示 runs: `fromOn` is the first that counts, `endOn` the last; both belong to it. */
export type NoticeTerm = { fromOn: DateOn; endOn: DateOn };

/**
 * The term of a notice that hangs from `publishedOn`. The day of publication does not count (民法典 201); the last
 * day is whole, so the list can be final on the day after. Refuses `calendar.unknown-year` when the term reaches into
 * a year whose holidays the State Council has not announced: a last day must not be guessed.
 */
export function noticeTerm(publishedOn: DateOn, workingDays: number, edits?: CalendarEdits): NoticeTerm {
  return { fromOn: addDays(publishedOn, 1), endOn: addWorkingDays(publishedOn, workingDays, edits) };
}

export function isNoticeOver(endOn: DateOn, today: DateOn): boolean {
  return today > endOn;
}

/** 2026年11月24日至2026年11月30日(5 个工作日) */
export function noticeTermText(publishedOn: DateOn, workingDays: number, endOn: DateOn): string {
  return `${day(addDays(publishedOn, 1))}至${day(endOn)}（${workingDays} 个工作日）`;
}

export type ApprovalFacts = {
  /** The latest notice, if the list was ever announced. */
  notice: { endOn: DateOn; listHash: string } | undefined;
  today: DateOn;
  /** Objections that are not decided yet, to whatever version. */
  openObjections: number;
  /** Of the list as it is now. */
  listHash: string;
};

export type ApprovalObstacle =
  | { code: 'program.not-announced' | 'program.list-changed' }
  | { code: 'program.notice-running'; until: string }
  | { code: 'program.objections-open'; count: number };

/**
 * What stands between a list under notice and its approval, or null. The whole term has passed, every objection is
 * decided, and the list is the very one that hung.
 */
export function approvalObstacle({ notice, today, openObjections, listHash }: ApprovalFacts): ApprovalObstacle | null {
  if (!notice) return { code: 'program.not-announced' };
  if (!isNoticeOver(notice.endOn, today)) return { code: 'program.notice-running', until: day(notice.endOn) };
  if (openObjections > 0) return { code: 'program.objections-open', count: openObjections };
  return notice.listHash === listHash ? null : { code: 'program.list-changed' };
}

function day(on: DateOn): string {
  return dateText(on).split(' ')[0]!;
}
