/**
 * What the yearly evaluation asks and how it counts, as data. The defaults follow one 大党委 form: indicators
 * 40+40+10+10, 平时 50 % + 年度 50 %, −5 for an absence without excuse or a quarter without joint activity, +2 for an
 * adopted idea, +3 for full attendance; ≥95 优秀, ≥90 较好, ≥60 一般, below 不合格. Where the form says nothing (what
 * the community is measured by, how facts fill the 平时 score) the values are ours [R]. All scores are hundredths.
 */
import type { Side } from '../contracts/contract.rules.js';

export const EVALUATION_DIRECTIONS = ['COMMUNITY_TO_UNIT', 'UNIT_TO_COMMUNITY'] as const;
export type EvaluationDirection = (typeof EVALUATION_DIRECTIONS)[number];

export const DIRECTION_NAMES: Record<EvaluationDirection, string> = {
  COMMUNITY_TO_UNIT: '社区评单位',
  UNIT_TO_COMMUNITY: '单位评社区',
};

/** Whose word the direction is, and whom it is about. */
export const JUDGE: Record<EvaluationDirection, Side> = {
  COMMUNITY_TO_UNIT: 'COMMUNITY',
  UNIT_TO_COMMUNITY: 'UNIT',
};
export const JUDGED: Record<EvaluationDirection, Side> = {
  COMMUNITY_TO_UNIT: 'UNIT',
  UNIT_TO_COMMUNITY: 'COMMUNITY',
};

export const FACT_SOURCES = ['OBLIGATIONS', 'CONTRIBUTIONS', 'MEETINGS', 'CONSULTATIONS', 'REPLIES'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export const FACT_SOURCE_NAMES: Record<FactSource, string> = {
  OBLIGATIONS: '约定事项',
  CONTRIBUTIONS: '单位贡献',
  MEETINGS: '联席会议',
  CONSULTATIONS: '征询意见',
  REPLIES: '答复意见',
};

export type Indicator = { code: string; name: string; hint: string; maxCenti: number };

/** One part of the 平时 score. With `perFactCenti` each fact earns so much up to the maximum; without, the maximum is shared by what was due. */
export type DailyItem = { source: FactSource; maxCenti: number; perFactCenti: number | null };

export type DirectionRules = {
  indicators: Indicator[];
  daily: DailyItem[];
  absenceCenti: number;
  idleQuarterCenti: number;
  /** What makes a quarter one with joint activity. */
  activeBy: FactSource[];
  adoptedIdeaCenti: number;
  /** All adopted ideas together bring no more than this. */
  adoptedMostCenti: number;
  fullAttendanceCenti: number;
};

export type SchemeRules = {
  /** Share of the 平时 score in per cent; the rest is the 年度 score. */
  dailyPerCent: number;
  excellentCenti: number;
  goodCenti: number;
  fairCenti: number;
  directions: Record<EvaluationDirection, DirectionRules>;
};

/** A scheme without its indicators, which are rows of their own. */
export type SchemeSettings = Omit<SchemeRules, 'directions'> & {
  directions: Record<EvaluationDirection, Omit<DirectionRules, 'indicators'>>;
};

export function settingsOf({ directions, ...rest }: SchemeRules): SchemeSettings {
  const { indicators: _one, ...unit } = directions.COMMUNITY_TO_UNIT;
  const { indicators: _other, ...community } = directions.UNIT_TO_COMMUNITY;
  return { ...rest, directions: { COMMUNITY_TO_UNIT: unit, UNIT_TO_COMMUNITY: community } };
}

/** A whole scheme whose indicators are known by more than their words. */
export type SchemeOf<I extends Indicator> = Omit<SchemeRules, 'directions'> & {
  directions: Record<EvaluationDirection, Omit<DirectionRules, 'indicators'> & { indicators: I[] }>;
};

export function schemeOf<I extends Indicator & { direction: EvaluationDirection }>(
  { directions, ...rest }: SchemeSettings,
  indicators: readonly I[],
): SchemeOf<I> {
  const whole = (direction: EvaluationDirection): SchemeOf<I>['directions'][EvaluationDirection] => ({
    ...directions[direction],
    indicators: indicators.filter((one) => one.direction === direction),
  });
  return { ...rest, directions: { COMMUNITY_TO_UNIT: whole('COMMUNITY_TO_UNIT'), UNIT_TO_COMMUNITY: whole('UNIT_TO_COMMUNITY') } };
}

export const FULL_CENTI = 10_000;

export const DEFAULT_SCHEME: SchemeRules = {
  dailyPerCent: 50,
  excellentCenti: 9_500,
  goodCenti: 9_000,
  fairCenti: 6_000,
  directions: {
    COMMUNITY_TO_UNIT: {
      indicators: [
        { code: 'duties', name: '履行共建协议', hint: '约定事项是否按时、保质完成', maxCenti: 4_000 },
        { code: 'service', name: '参与社区服务', hint: '认领需求、参加活动、服务居民的效果', maxCenti: 4_000 },
        { code: 'contact', name: '日常联系配合', hint: '联络员是否主动，有事能否找到人', maxCenti: 1_000 },
        { code: 'opinion', name: '居民反映', hint: '居民和网格员的评价', maxCenti: 1_000 },
      ],
      daily: [
        { source: 'OBLIGATIONS', maxCenti: 4_000, perFactCenti: null },
        { source: 'CONTRIBUTIONS', maxCenti: 4_000, perFactCenti: 1_000 },
        { source: 'MEETINGS', maxCenti: 1_000, perFactCenti: null },
        { source: 'CONSULTATIONS', maxCenti: 1_000, perFactCenti: 250 },
      ],
      absenceCenti: 500,
      idleQuarterCenti: 500,
      activeBy: ['OBLIGATIONS', 'CONTRIBUTIONS'],
      adoptedIdeaCenti: 200,
      adoptedMostCenti: 1_000,
      fullAttendanceCenti: 300,
    },
    UNIT_TO_COMMUNITY: {
      indicators: [
        { code: 'duties', name: '兑现社区承诺', hint: '协议里社区答应的事是否办到', maxCenti: 4_000 },
        { code: 'service', name: '服务驻区单位', hint: '对单位和职工的困难是否上心、办得怎样', maxCenti: 4_000 },
        { code: 'contact', name: '沟通协调', hint: '通知是否及时，安排是否合理', maxCenti: 1_000 },
        { code: 'opinion', name: '意见答复', hint: '提的意见有没有回音、有没有用', maxCenti: 1_000 },
      ],
      daily: [
        { source: 'OBLIGATIONS', maxCenti: 4_000, perFactCenti: null },
        { source: 'CONSULTATIONS', maxCenti: 4_000, perFactCenti: 1_000 },
        { source: 'REPLIES', maxCenti: 2_000, perFactCenti: null },
      ],
      absenceCenti: 0,
      idleQuarterCenti: 500,
      activeBy: ['CONSULTATIONS'],
      adoptedIdeaCenti: 200,
      adoptedMostCenti: 1_000,
      fullAttendanceCenti: 0,
    },
  },
};

const MOST_INDICATORS = 20;
const MOST_CHANGE_CENTI = 2_000;

/** What is wrong with a scheme, in sentences; empty when it can be published. */
export function schemeProblems(rules: SchemeRules): string[] {
  const { dailyPerCent, excellentCenti, goodCenti, fairCenti } = rules;
  const problems: string[] = [];
  if (!isWithin(dailyPerCent, 0, 100)) problems.push('平时分所占比例应为 0 到 100 的整数');
  const grades = [excellentCenti, goodCenti, fairCenti];
  if (!grades.every((centi) => isWithin(centi, 1, FULL_CENTI))) problems.push('等次的分数线应在 0.01 到 100 分之间');
  else if (!(excellentCenti > goodCenti && goodCenti > fairCenti)) problems.push('等次的分数线应从优秀到一般依次降低');
  for (const direction of EVALUATION_DIRECTIONS) {
    problems.push(...directionProblems(rules.directions[direction]).map((what) => `${DIRECTION_NAMES[direction]}：${what}`));
  }
  return problems;
}

function directionProblems({ indicators, daily, ...values }: DirectionRules): string[] {
  const problems: string[] = [];
  if (indicators.length === 0 || indicators.length > MOST_INDICATORS) problems.push(`指标应有 1 到 ${MOST_INDICATORS} 项`);
  if (new Set(indicators.map(({ name }) => name.trim())).size < indicators.length) problems.push('指标名称不能重复');
  if (indicators.some(({ name }) => name.trim() === '')) problems.push('指标名称不能是空的');
  if (new Set(indicators.map(({ code }) => code)).size < indicators.length) problems.push('指标编号不能重复');
  if (!indicators.every(({ maxCenti }) => isWithin(maxCenti, 1, FULL_CENTI))) problems.push('每项指标的满分应大于 0');
  if (sum(indicators.map(({ maxCenti }) => maxCenti)) !== FULL_CENTI) problems.push('各项指标的满分加起来应正好是 100 分');
  if (new Set(daily.map(({ source }) => source)).size < daily.length) problems.push('平时分的来源不能重复');
  if (!daily.every(({ maxCenti }) => isWithin(maxCenti, 1, FULL_CENTI))) problems.push('平时分每项的满分应大于 0');
  if (!daily.every(({ perFactCenti }) => perFactCenti === null || isWithin(perFactCenti, 1, FULL_CENTI)))
    problems.push('平时分每次得分应大于 0');
  if (sum(daily.map(({ maxCenti }) => maxCenti)) !== FULL_CENTI) problems.push('平时分各项的满分加起来应正好是 100 分');
  const { absenceCenti, idleQuarterCenti, adoptedIdeaCenti, adoptedMostCenti, fullAttendanceCenti } = values;
  const changes = [absenceCenti, idleQuarterCenti, adoptedIdeaCenti, adoptedMostCenti, fullAttendanceCenti];
  if (!changes.every((centi) => isWithin(centi, 0, MOST_CHANGE_CENTI))) problems.push('每项加分、扣分应在 0 到 20 分之间');
  return problems;
}

/** 4000 is 40, 9550 is 95.5, −200 is −2. */
export function centiText(centi: number): string {
  const sign = centi < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(centi) / 100);
  const rest = String(Math.abs(centi) % 100).padStart(2, '0').replace(/0+$/, '');
  return `${sign}${whole}${rest ? `.${rest}` : ''}`;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
