import { durationText, type DateOn } from '@app/kernel/time.js';

/** 星级: what a volunteer must have for each star, all conditions together. Zero asks nothing. */
export type StarStep = {
  level: number;
  /** Minutes really served. */
  minutes: number;
  /** Points earned by service; spending them takes nothing away. */
  points: number;
  /** The mean of what served persons and leaders said, in hundredths of 1 to 5. */
  qualityCenti: number;
};

export const STAR_VALIDITIES = ['FOREVER', 'YEARLY'] as const;
/** For ever: everything since the beginning counts. Yearly: a calendar year counts, and the star lasts to the end of the next. */
export type StarValidity = (typeof STAR_VALIDITIES)[number];
export const STAR_VALIDITY_NAMES: Record<StarValidity, string> = {
  FOREVER: '长期有效（累计）',
  YEARLY: '按自然年评定，有效到次年年底',
};

export const STAR_STATES = ['PROPOSED', 'APPROVED', 'DECLINED', 'OVERTAKEN'] as const;
export type StarState = (typeof STAR_STATES)[number];
export const STAR_STATE_NAMES: Record<StarState, string> = {
  PROPOSED: '待认定',
  APPROVED: '已认定',
  DECLINED: '未认定',
  OVERTAKEN: '已有更高星级的提名',
};

export type StarFacts = {
  minutes: number;
  points: number;
  /** Null where nobody has rated anything yet. */
  qualityCenti: number | null;
};

export const LEVEL_NAMES = ['', '一星级', '二星级', '三星级', '四星级', '五星级'] as const;
export function levelName(level: number): string {
  return level === 0 ? '还没有星级' : `${LEVEL_NAMES[level] ?? `${level}星级`}志愿者`;
}

export type StarPreset = { key: string; name: string; validity: StarValidity; steps: StarStep[] };

const byHours = (...hours: number[]): StarStep[] =>
  hours.map((hour, i) => ({ level: i + 1, minutes: hour * 60, points: 0, qualityCenti: 0 }));

/** Ladders in use: 福建 and others 100 to 1500 hours, 北京 100 to 1000, 成都龙泉驿 hours and points together. */
export const STAR_PRESETS: readonly StarPreset[] = [
  { key: 'fujian', name: '福建等地：100/300/600/1000/1500 小时', validity: 'FOREVER', steps: byHours(100, 300, 600, 1_000, 1_500) },
  { key: 'beijing', name: '北京：100/200/500/800/1000 小时', validity: 'FOREVER', steps: byHours(100, 200, 500, 800, 1_000) },
  {
    key: 'longquanyi',
    name: '成都龙泉驿：时长和积分都要达到',
    validity: 'YEARLY',
    steps: [
      { level: 1, minutes: 50 * 60, points: 500, qualityCenti: 0 },
      { level: 2, minutes: 200 * 60, points: 2_000, qualityCenti: 0 },
      { level: 3, minutes: 400 * 60, points: 4_000, qualityCenti: 0 },
      { level: 4, minutes: 600 * 60, points: 6_200, qualityCenti: 0 },
      { level: 5, minutes: 800 * 60, points: 8_400, qualityCenti: 0 },
    ],
  },
];

/** What is wrong with a ladder, in words, or null: levels 1, 2, 3 … and no step below the one before. */
export function ladderFault(steps: readonly StarStep[]): string | null {
  if (steps.length === 0) return '至少要有一个星级';
  const fault = steps.find((step, i) => {
    const before = steps[i - 1];
    const isLower = before && (step.minutes < before.minutes || step.points < before.points || step.qualityCenti < before.qualityCenti);
    return step.level !== i + 1 || isLower || (step.minutes === 0 && step.points === 0);
  });
  if (!fault) return null;
  return `${levelName(fault.level)}的条件有误：级别要从 1 开始逐级排，条件不能比低一级的少，时长和积分至少写一样`;
}

/** The highest star whose conditions, and those of every star below it, are met; 0: none yet. */
export function starFor(facts: StarFacts, steps: readonly StarStep[]): number {
  let level = 0;
  for (const step of steps) {
    if (shortfallsOf(facts, step).length > 0) break;
    level = step.level;
  }
  return level;
}

/** Why a star is reached, condition by condition. */
export function reasonsFor(facts: StarFacts, step: StarStep): string[] {
  return [
    step.minutes > 0 ? `服务时长 ${durationText(facts.minutes)}，达到 ${durationText(step.minutes)}。` : '',
    step.points > 0 ? `服务所得积分 ${facts.points} 分，达到 ${step.points} 分。` : '',
    step.qualityCenti > 0 ? `服务评价平均 ${starsText(facts.qualityCenti ?? 0)}，达到 ${starsText(step.qualityCenti)}。` : '',
  ].filter((reason) => reason !== '');
}

/** What is missing to the next star, condition by condition; empty where it is reached. */
export function shortfallsOf(facts: StarFacts, step: StarStep): string[] {
  const missing: string[] = [];
  if (facts.minutes < step.minutes) missing.push(`再服务 ${durationText(step.minutes - facts.minutes)}`);
  if (facts.points < step.points) missing.push(`服务所得积分再有 ${step.points - facts.points} 分`);
  if (step.qualityCenti > 0 && facts.qualityCenti === null) missing.push('还没有服务评价，要有人评价过');
  else if (step.qualityCenti > (facts.qualityCenti ?? 0)) {
    missing.push(`服务评价平均 ${starsText(facts.qualityCenti!)}，要达到 ${starsText(step.qualityCenti)}`);
  }
  return missing;
}

/** The months that count for a rating made on the day, half-open as `2026-01`, and what the period is called in keys. */
export function ratedMonths(validity: StarValidity, on: DateOn): { from: string; to: string; periodKey: string } {
  const year = Number(on.slice(0, 4));
  if (validity === 'FOREVER') return { from: '2000-01', to: '9999-01', periodKey: 'EVER' };
  return { from: `${year}-01`, to: `${year + 1}-01`, periodKey: String(year) };
}

/** The last day of a star given on the day; null: for ever. */
export function validToOf(validity: StarValidity, on: DateOn): DateOn | null {
  return validity === 'FOREVER' ? null : `${Number(on.slice(0, 4)) + 1}-12-31`;
}

/** 100小时 · 500 分 · 评价 4.50 */
export function stepText({ minutes, points, qualityCenti }: StarStep): string {
  return [minutes > 0 ? durationText(minutes) : '', points > 0 ? `${points} 分` : '', qualityCenti > 0 ? `评价 ${starsText(qualityCenti)}` : '']
    .filter((part) => part !== '')
    .join('，');
}

function starsText(centi: number): string {
  return `${(centi / 100).toFixed(2)} 分`;
}
