/**
 * No-shows that somebody wrote down, and the pause that too many of them bring. No roll, no no-show; an excused one
 * counts for nothing, and none counts for two pauses. Points are never touched.
 */
import { addDays, dateText, startOfDay, type DateOn, type Instant } from '@app/kernel/time.js';

export type PauseRule = {
  /** So many unexcused no-shows (0: never) … */
  noShows: number;
  /** … within so many days … */
  withinDays: number;
  /** … pause the sign-up for so many days. */
  pauseDays: number;
};

export const DEFAULT_PAUSE_RULE: PauseRule = { noShows: 3, withinDays: 180, pauseDays: 30 };

export type NoShow = { signUpId: string; on: DateOn };

export type NewPause = { signUpIds: string[]; lastSignUpId: string; untilAt: Instant; reason: string };

/**
 * The pause that these no-shows bring today, or null. `counted` are those that earlier pauses were for; the window
 * of `withinDays` ends today, so that what was written down late is not counted late.
 */
export function pauseFor(rule: PauseRule, noShows: readonly NoShow[], counted: ReadonlySet<string>, today: DateOn): NewPause | null {
  if (rule.noShows === 0) return null;
  const open = noShows
    .filter(({ signUpId }) => !counted.has(signUpId))
    .sort((a, b) => (a.on === b.on ? (a.signUpId < b.signUpId ? -1 : 1) : a.on < b.on ? -1 : 1));
  const last = open.at(-1);
  if (!last) return null;
  const recent = open.filter(({ on }) => on > addDays(today, -rule.withinDays));
  if (recent.length < rule.noShows) return null;
  const untilOn = addDays(today, rule.pauseDays);
  return {
    signUpIds: recent.map(({ signUpId }) => signUpId),
    lastSignUpId: last.signUpId,
    untilAt: startOfDay(untilOn),
    reason: pauseText(rule, recent, untilOn),
  };
}

/** Whether a pause still has its cause: enough of its no-shows stand. */
export function stillCaused(pause: { signUpIds: readonly string[]; rule: PauseRule }, standing: ReadonlySet<string>): boolean {
  return pause.signUpIds.filter((id) => standing.has(id)).length >= pause.rule.noShows;
}

export function pauseRuleText({ noShows, withinDays, pauseDays }: PauseRule): string {
  if (noShows === 0) return '缺席不暂停报名。';
  return `${withinDays} 天内无故缺席 ${noShows} 次，暂停报名 ${pauseDays} 天。`;
}

/** A sentence is for reading. */
const MAX_DAYS_SHOWN = 8;

function pauseText(rule: PauseRule, noShows: readonly NoShow[], untilOn: DateOn): string {
  const days = noShows.slice(-MAX_DAYS_SHOWN).map(({ on }) => dateText(on)).join('、');
  return `点名登记您在${days}报名后未到场，共 ${noShows.length} 次。按规则，${pauseRuleText(rule).slice(0, -1)}，到${dateText(untilOn)}恢复。时长和积分不受影响。`;
}
