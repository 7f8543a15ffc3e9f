/**
 * 征询意见: within a contract year community and unit ask each other at least four times (运城日报 2024-10-30, the
 * 稷山县 “1234”工作法). A round counts only where both sides spoke, so nobody fills the quota alone.
 */
import { addDays, addMonths, daysBetween, type DateOn, type Period } from '@app/kernel/time.js';
import type { RefusalCode } from '@app/kernel/refusals.js';
import { otherSide, SIDES, type Side } from '../contracts/contract.rules.js';

export const CONSULTATION_CHANNELS = ['JOINT_MEETING', 'VISIT', 'WRITTEN', 'ONLINE'] as const;
export type ConsultationChannel = (typeof CONSULTATION_CHANNELS)[number];

export const CONSULTATION_CHANNEL_NAMES: Record<ConsultationChannel, string> = {
  JOINT_MEETING: '联席会议',
  VISIT: '上门走访',
  WRITTEN: '书面征询',
  ONLINE: '网上征询',
};

/** Short, for sentences that speak of both. */
const SPEAKERS: Record<Side, string> = { COMMUNITY: '社区', UNIT: '单位' };

export const ROUNDS_PER_YEAR = 4;
/** So many calendar days an opinion may wait for its reply [R]. Calendar days: every year's are known. */
export const REPLY_WITHIN_DAYS = 15;
/** From so many days before the end of a quarter its missing round turns the light yellow. */
export const SOON_DAYS = 30;

export type ConsultationRound = {
  id: string;
  channel: ConsultationChannel;
  topic: string;
  /** First and last day on which both sides may speak. */
  openOn: DateOn;
  closeOn: DateOn;
  cancelledAt: string | null;
};

export const ROUND_PHASES = ['COMING', 'OPEN', 'OVER', 'CANCELLED'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];
export const ROUND_PHASE_NAMES: Record<RoundPhase, string> = {
  COMING: '未开始',
  OPEN: '征询中',
  OVER: '已截止',
  CANCELLED: '已取消',
};

export function roundPhase(round: Pick<ConsultationRound, 'openOn' | 'closeOn' | 'cancelledAt'>, today: DateOn): RoundPhase {
  if (round.cancelledAt !== null) return 'CANCELLED';
  if (today < round.openOn) return 'COMING';
  return today > round.closeOn ? 'OVER' : 'OPEN';
}

export type RoundMove = 'speak' | 'extend' | 'cancel';
/** In which phase what may be done; whatever is not listed is refused. Answers are owed whatever the phase. */
export const ROUND_MOVES: Record<RoundMove, { name: string; in: readonly RoundPhase[] }> = {
  speak: { name: '发言', in: ['OPEN'] },
  extend: { name: '延期', in: ['COMING', 'OPEN', 'OVER'] },
  cancel: { name: '取消', in: ['COMING', 'OPEN', 'OVER'] },
};

/** Null when the step may be taken in the phase. */
export function roundRefusal(phase: RoundPhase, move: RoundMove): RefusalCode | null {
  return ROUND_MOVES[move].in.includes(phase) ? null : 'consultation-round.phase';
}

/** How often each side spoke, as far as it counts: what staff wrote down for the unit counts once the unit says so. */
export type Spoken = Record<Side, number>;

export type RoundStanding = { counts: boolean; missing: Side[]; why: string };

/** Whether a round counts towards the year, and why. */
export function roundStanding(isCancelled: boolean, spoken: Spoken): RoundStanding {
  const missing = SIDES.filter((side) => spoken[side] === 0);
  if (isCancelled) return { counts: false, missing, why: '这次征询已取消，不计次数。' };
  if (missing.length === 0) {
    return {
      counts: true,
      missing,
      why: `双方都已发言(社区 ${spoken.COMMUNITY} 条，单位 ${spoken.UNIT} 条)，计 1 次。`,
    };
  }
  if (missing.length === 2) return { counts: false, missing, why: '双方都还没有发言，不计次数。' };
  const silent = SPEAKERS[missing[0]!];
  const heard = SPEAKERS[otherSide(missing[0]!)];
  return { counts: false, missing, why: `只有${heard}发言，${silent}还没有发言，双方都发言才计次数。` };
}

/** The contract year (from 1) that holds the day; a year begins on the day on which the contract began. */
export function contractYearOf(term: Period, on: DateOn): number {
  let year = Math.max(1, Number(on.slice(0, 4)) - Number(term.from.slice(0, 4)));
  while (addMonths(term.from, 12 * year) <= on) year += 1;
  return year;
}

/** The days of a contract year; the last one ends with the contract. */
export function yearPeriod(term: Period, contractYear: number): Period {
  const to = addMonths(term.from, 12 * contractYear);
  return { from: addMonths(term.from, 12 * (contractYear - 1)), to: to < term.to ? to : term.to };
}

/** The quarters of a contract year, from the contract's first day; a contract that ends early has fewer. */
export function contractQuarters(term: Period, contractYear: number): Period[] {
  const first = 12 * (contractYear - 1);
  return Array.from({ length: ROUNDS_PER_YEAR }, (_, k) => ({
    from: addMonths(term.from, first + 3 * k),
    to: addMonths(term.from, first + 3 * (k + 1)),
  }))
    .filter(({ from }) => from < term.to)
    .map(({ from, to }) => ({ from, to: to < term.to ? to : term.to }));
}

export type QuarterPlan = {
  quarter: number;
  from: DateOn;
  /** The last day on which its round is in time. */
  dueOn: DateOn;
  state: 'DONE' | 'DUE' | 'OVERDUE' | 'COMING';
};

/** What is due quarter by quarter: the first round fills the first quarter, whenever it was held in the year. */
export function quarterPlan(term: Period, contractYear: number, countedRounds: number, today: DateOn): QuarterPlan[] {
  return contractQuarters(term, contractYear).map(({ from, to }, k) => ({
    quarter: k + 1,
    from,
    dueOn: addDays(to, -1),
    state: k < countedRounds ? 'DONE' : to <= today ? 'OVERDUE' : from <= today ? 'DUE' : 'COMING',
  }));
}

export const LIGHTS = ['GREEN', 'YELLOW', 'RED'] as const;
export type Light = (typeof LIGHTS)[number];
export const LIGHT_NAMES: Record<Light, string> = { GREEN: '正常', YELLOW: '要抓紧', RED: '已落后' };

/** 2026年6月30日 */
export function dayWords(on: DateOn): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export type LightFacts = {
  term: Period;
  contractYear: number;
  countedRounds: number;
  /** Opinions whose reply is over its date. */
  lateReplies: number;
};
export type Lit = { light: Light; reason: string };

/**
 * How a contract stands this year. Red: a quarter ended without its round. Yellow: this quarter's round is missing and
 * 30 days or fewer are left, or a reply is late. Another round never makes it worse, waiting never makes it better.
 */
export function contractLight({ term, contractYear, countedRounds, lateReplies }: LightFacts, today: DateOn): Lit {
  const plan = quarterPlan(term, contractYear, countedRounds, today);
  const overdue = plan.filter(({ state }) => state === 'OVERDUE');
  const due = plan.find(({ state }) => state === 'DUE');
  const late = lateReplies > 0 ? `有 ${lateReplies} 条意见过了答复日期。` : '';
  if (overdue.length > 0) {
    const { quarter, dueOn } = overdue[0]!;
    const behind = `第 ${quarter} 季度的征询应在 ${dayWords(dueOn)}前完成，至今只有 ${countedRounds} 次有效，差 ${overdue.length} 次。`;
    return { light: 'RED', reason: behind + late };
  }
  if (due && daysBetween(today, due.dueOn) <= SOON_DAYS) {
    const left = daysBetween(today, due.dueOn);
    const soon = `第 ${due.quarter} 季度还没有有效征询，${left === 0 ? '今天到期' : `还剩 ${left} 天`}(${dayWords(due.dueOn)})。`;
    return { light: 'YELLOW', reason: soon + late };
  }
  if (late) return { light: 'YELLOW', reason: late };
  const next = plan.find(({ state }) => state === 'DUE' || state === 'COMING');
  const done = `本协议年度已有 ${countedRounds} 次有效征询`;
  return {
    light: 'GREEN',
    reason: next ? `${done}，下一次最晚 ${dayWords(next.dueOn)}。` : `${done}，全年的次数已够。`,
  };
}

export type Speaking = { side: Side; recordedByStaff: boolean };

/**
 * For which side somebody speaks: one's own, or, as staff, for the unit whose words were heard on a visit; null where
 * it is neither. A unit never speaks for the community.
 */
export function speaksFor(mine: readonly Side[], wanted: Side | undefined): Speaking | null {
  const side = wanted ?? mine[0];
  if (side === undefined) return null;
  if (mine.includes(side)) return { side, recordedByStaff: false };
  return side === 'UNIT' && mine.includes('COMMUNITY') ? { side, recordedByStaff: true } : null;
}

export function replyDueOn(saidOn: DateOn): DateOn {
  return addDays(saidOn, REPLY_WITHIN_DAYS);
}

/** Whether an opinion's reply is over its date. */
export function isReplyLate(opinion: { replyDueOn: DateOn; repliedAt: string | null }, today: DateOn): boolean {
  return opinion.repliedAt === null && opinion.replyDueOn < today;
}
