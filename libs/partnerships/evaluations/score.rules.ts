/**
 * From facts and indicator scores to a total and a grade, with a line for every point. Hundredths throughout, so that
 * nothing is rounded but each share of a maximum (once) and the weighted sum (once). The same input gives the same
 * bytes.
 */
import { addDays, addMonths, type DateOn, type Period } from '@app/kernel/time.js';
import { dayWords } from '../consultations/consultation.rules.js';
import {
  centiText,
  FACT_SOURCE_NAMES,
  FULL_CENTI,
  sum,
  type DailyItem,
  type DirectionRules,
  type EvaluationDirection,
  type FactSource,
  type Indicator,
  type SchemeRules,
} from './scheme.rules.js';

export const EVALUATION_GRADES = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR'] as const;
export type EvaluationGrade = (typeof EVALUATION_GRADES)[number];
export const GRADE_NAMES: Record<EvaluationGrade, string> = {
  EXCELLENT: '优秀',
  GOOD: '较好',
  FAIR: '一般',
  POOR: '不合格',
};

/** The thing a fact is about: a page can lead to it. */
export type FactRef = { type: 'obligation' | 'contribution' | 'joint-meeting' | 'consultation-round'; id: string };

/** How a thing went for the side that is judged. */
export type FactOutcome = 'DONE' | 'LATE' | 'MISSED' | 'EXCUSED';

/** Per cent of a due thing's share that an outcome earns; null: it is not counted among what was due. */
const CREDIT: Record<FactOutcome, number | null> = { DONE: 100, LATE: 50, MISSED: 0, EXCUSED: null };

export type Fact = {
  source: FactSource;
  outcome: FactOutcome;
  on: DateOn;
  /** One sentence: what it was and how it went. */
  text: string;
  ref: FactRef;
};
/** An opinion of the judged side that the other one took up. */
export type AdoptedIdea = { on: DateOn; text: string; ref: FactRef };

export type YearFacts = {
  facts: readonly Fact[];
  ideas: readonly AdoptedIdea[];
  /** Full calendar quarters of the year that are over and lay within the contract. */
  quarters: readonly Period[];
};

export const SCORE_PARTS = ['DAILY', 'ANNUAL', 'BONUS', 'DEDUCTION'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];
export const SCORE_PART_NAMES: Record<ScorePart, string> = {
  DAILY: '平时分',
  ANNUAL: '年度分',
  BONUS: '加分',
  DEDUCTION: '扣分',
};

/** A line of the account: deductions are negative. The lines of a part sum up to it exactly. */
export type ScoreLine = {
  part: ScorePart;
  item: string;
  text: string;
  centi: number;
  on: DateOn | null;
  ref: FactRef | null;
};

export type Scored = { indicator: Indicator; scoreCenti: number; comment: string | null };

export type Score = {
  dailyCenti: number;
  /** Null where the other side did not score in time. */
  annualCenti: number | null;
  bonusCenti: number;
  /** How much is taken off; never negative. */
  deductionCenti: number;
  totalCenti: number;
  grade: EvaluationGrade;
  lines: ScoreLine[];
  /** How the parts make the total, in words. */
  sumText: string;
};

/** The 平时 score alone; it can be looked at all through the year. */
export function dailyScore(rules: DirectionRules, facts: readonly Fact[]): { centi: number; lines: ScoreLine[] } {
  const lines = rules.daily.flatMap((item) => dailyLines(item, inOrder(facts.filter(({ source }) => source === item.source))));
  return { centi: sum(lines.map(({ centi }) => centi)), lines };
}

/** `annual` null: the other side did not score in time, and the 平时 score stands alone, so that nobody loses by another's silence. */
export function totalScore(
  scheme: SchemeRules,
  direction: EvaluationDirection,
  { facts, ideas, quarters }: YearFacts,
  annual: readonly Scored[] | null,
): Score {
  const rules = scheme.directions[direction];
  const daily = dailyScore(rules, facts);
  const annualLines = (annual ?? []).map(annualLine);
  const bonusLines = [...ideaLines(rules, ideas), ...attendanceLines(rules, facts)];
  const deductionLines = [...absenceLines(rules, facts), ...idleLines(rules, facts, quarters)];
  const annualCenti = annual === null ? null : sum(annualLines.map(({ centi }) => centi));
  const bonusCenti = sum(bonusLines.map(({ centi }) => centi));
  // Not a bare minus: without deductions it would be −0.
  const deductionCenti = 0 - sum(deductionLines.map(({ centi }) => centi));
  const weighted = weightedCenti(scheme.dailyPerCent, daily.centi, annualCenti);
  const totalCenti = Math.min(FULL_CENTI, Math.max(0, weighted + bonusCenti - deductionCenti));
  return {
    dailyCenti: daily.centi,
    annualCenti,
    bonusCenti,
    deductionCenti,
    totalCenti,
    grade: gradeOf(scheme, totalCenti),
    lines: [...daily.lines, ...annualLines, ...bonusLines, ...deductionLines],
    sumText: sumText(scheme, { dailyCenti: daily.centi, annualCenti, bonusCenti, deductionCenti, totalCenti }, weighted),
  };
}

/** Rounded half up, once. */
export function weightedCenti(dailyPerCent: number, dailyCenti: number, annualCenti: number | null): number {
  if (annualCenti === null) return dailyCenti;
  return Math.floor((dailyCenti * dailyPerCent + annualCenti * (100 - dailyPerCent) + 50) / 100);
}

export function gradeOf({ excellentCenti, goodCenti, fairCenti }: Pick<SchemeRules, 'excellentCenti' | 'goodCenti' | 'fairCenti'>, totalCenti: number): EvaluationGrade {
  if (totalCenti >= excellentCenti) return 'EXCELLENT';
  if (totalCenti >= goodCenti) return 'GOOD';
  return totalCenti >= fairCenti ? 'FAIR' : 'POOR';
}

/** The calendar quarters of a year that are over by `today` and lie wholly within the term. */
export function fullQuarters(year: number, term: Period, today: DateOn): Period[] {
  const first = `${year}-01-01`;
  return [0, 3, 6, 9]
    .map((months) => ({ from: addMonths(first, months), to: addMonths(first, months + 3) }))
    .filter(({ from, to }) => from >= term.from && to <= term.to && to <= today);
}

function dailyLines({ source, maxCenti, perFactCenti }: DailyItem, facts: readonly Fact[]): ScoreLine[] {
  const item = FACT_SOURCE_NAMES[source];
  const due = facts.filter(({ outcome }) => CREDIT[outcome] !== null);
  if (perFactCenti === null && due.length === 0) {
    const text = `本年没有应办的${item}，按满分 ${centiText(maxCenti)} 分计。`;
    return [{ part: 'DAILY', item, text, centi: maxCenti, on: null, ref: null }, ...facts.map((fact) => factLine(item, fact, 0))];
  }
  let earned = 0;
  let credits = 0;
  return facts.map((fact) => {
    credits += CREDIT[fact.outcome] ?? 0;
    // What is earned up to here is rounded, never the single line: the lines sum up to the rounded whole.
    const upToHere =
      perFactCenti === null
        ? shareOf(maxCenti, credits, 100 * due.length)
        : Math.min(maxCenti, shareOf(perFactCenti, credits, 100));
    const centi = upToHere - earned;
    earned = upToHere;
    return factLine(item, fact, centi);
  });
}

function factLine(item: string, { text, on, ref }: Fact, centi: number): ScoreLine {
  return { part: 'DAILY', item, text, centi, on, ref };
}

function annualLine({ indicator: { name, maxCenti }, scoreCenti, comment }: Scored): ScoreLine {
  const text = `满分 ${centiText(maxCenti)} 分，评 ${centiText(scoreCenti)} 分${comment ? `：${comment}` : '。'}`;
  return { part: 'ANNUAL', item: name, text, centi: scoreCenti, on: null, ref: null };
}

function ideaLines({ adoptedIdeaCenti, adoptedMostCenti }: DirectionRules, ideas: readonly AdoptedIdea[]): ScoreLine[] {
  if (adoptedIdeaCenti === 0) return [];
  let given = 0;
  return inOrder(ideas).map(({ on, text, ref }) => {
    const centi = Math.min(adoptedIdeaCenti, adoptedMostCenti - given);
    given += centi;
    const most = centi < adoptedIdeaCenti ? `(采纳加分最多 ${centiText(adoptedMostCenti)} 分)` : '';
    return { part: 'BONUS', item: '意见被采纳', text: `${text}${most}`, centi, on, ref };
  });
}

function attendanceLines({ fullAttendanceCenti }: DirectionRules, facts: readonly Fact[]): ScoreLine[] {
  const meetings = facts.filter(({ source }) => source === 'MEETINGS');
  if (fullAttendanceCenti === 0 || meetings.length === 0 || meetings.some(({ outcome }) => outcome !== 'DONE')) return [];
  const text = `本年 ${meetings.length} 次联席会议全部到会。`;
  return [{ part: 'BONUS', item: '全勤', text, centi: fullAttendanceCenti, on: null, ref: null }];
}

function absenceLines({ absenceCenti }: DirectionRules, facts: readonly Fact[]): ScoreLine[] {
  if (absenceCenti === 0) return [];
  return inOrder(facts)
    .filter(({ source, outcome }) => source === 'MEETINGS' && outcome === 'MISSED')
    .map(({ on, text, ref }) => ({ part: 'DEDUCTION', item: '无故缺席', text, centi: -absenceCenti, on, ref }));
}

function idleLines({ idleQuarterCenti, activeBy }: DirectionRules, facts: readonly Fact[], quarters: readonly Period[]): ScoreLine[] {
  if (idleQuarterCenti === 0) return [];
  const active = facts.filter(({ source, outcome }) => activeBy.includes(source) && (outcome === 'DONE' || outcome === 'LATE'));
  const words = activeBy.map((source) => FACT_SOURCE_NAMES[source]).join('、');
  return quarters
    .filter(({ from, to }) => !active.some(({ on }) => on >= from && on < to))
    .map(({ from, to }) => ({
      part: 'DEDUCTION',
      item: '季度没有共建活动',
      text: `${dayWords(from)}至${dayWords(addDays(to, -1))}没有${words}的记录。`,
      centi: -idleQuarterCenti,
      on: addDays(to, -1),
      ref: null,
    }));
}

function sumText(
  { dailyPerCent }: SchemeRules,
  score: Pick<Score, 'dailyCenti' | 'annualCenti' | 'bonusCenti' | 'deductionCenti' | 'totalCenti'>,
  weighted: number,
): string {
  const { dailyCenti, annualCenti, bonusCenti, deductionCenti, totalCenti } = score;
  const base =
    annualCenti === null
      ? `平时分 ${centiText(dailyCenti)}(对方没有按期评分，只按平时分计)`
      : `平时分 ${centiText(dailyCenti)} × ${dailyPerCent}% + 年度分 ${centiText(annualCenti)} × ${100 - dailyPerCent}%`;
  const raw = weighted + bonusCenti - deductionCenti;
  const bound = raw === totalCenti ? '' : raw > totalCenti ? '(超过 100 分按 100 分计)' : '(不足 0 分按 0 分计)';
  return `${base} + 加分 ${centiText(bonusCenti)} − 扣分 ${centiText(deductionCenti)} = ${centiText(totalCenti)} 分${bound}`;
}

/** Rounded half up; whole numbers below 2^53. */
function shareOf(maxCenti: number, part: number, whole: number): number {
  return Math.floor((2 * maxCenti * part + whole) / (2 * whole));
}

/** By day, then by thing: whoever reads the facts in another order gets the same lines. */
function inOrder<T extends { on: DateOn; text: string; ref: FactRef }>(facts: readonly T[]): T[] {
  const key = ({ on, text, ref }: T): string => `${on} ${ref.type} ${ref.id} ${text}`;
  return [...facts].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
