/**
 * Whom to ask first. Equal people are asked in turn: whoever was asked least in the last weeks comes first, whatever
 * they answered then, so that no is never held against anybody. Every place in the list says why, in words, and a
 * person decides (个人信息保护法 24).
 */
import { CALL_LEVEL_RULES, type CallCircle, type CallLevel } from './call.rules.js';

/** Days over which being asked counts. */
export const LOAD_DAYS = 30;

/** How near somebody lives: 0 the same compound, 1 the grid, 2 the community, 3 the street. */
export type Nearness = 0 | 1 | 2 | 3;
const NEARNESS_NAMES: Record<Nearness, string> = { 0: '住在同一小区', 1: '住在同一网格', 2: '住在本社区', 3: '住在相邻社区' };

export type Candidate = {
  memberId: string;
  personId: string;
  communityId: string;
  /** As far as they said where they live. */
  gridId: string | null;
  compoundId: string | null;
  skills: readonly string[];
  serviceKinds: readonly string[];
  /** Whether they said that they have time then; null where they said nothing about times. */
  isFree: boolean | null;
  /** How many calls a month they offered to answer; null: no limit. */
  monthlyCapacity: number | null;
  /** Accepted, arrived or completed this month. */
  takenThisMonth: number;
  /** How often they were asked in the last LOAD_DAYS days. */
  askedLately: number;
  /** The level rank of a call they are on the way to. */
  committedRank: number | null;
  /** The highest level rank of a call that waits for their answer. */
  waitingRank: number | null;
};

export type Place = { communityId: string; gridId: string | null; compoundId: string | null };

/** What a call wants, and what its codes are called. */
export type Wanted = Place & {
  level: CallLevel;
  skills: readonly string[];
  skillNames: ReadonlyMap<string, string>;
  needKind: string | null;
  needKindName: string | null;
};

export type Suggested = {
  memberId: string;
  personId: string;
  nearness: Nearness;
  /** The skills asked for that they have. */
  skills: string[];
  isFree: boolean | null;
  load: number;
  why: string[];
};

export type LeftOut = { memberId: string; reason: string };

/**
 * The candidates in the order in which to ask them: skill, kind of service, nearness, time, load, and last the number
 * of the registration, so that the same facts always give the same list. Left out, with the reason, are those who are
 * on the way to something as urgent, who are asked for something more urgent, and who have given what they offered.
 */
export function suggest(wanted: Wanted, candidates: readonly Candidate[]): { suggested: Suggested[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const able: { candidate: Candidate; fit: Fit }[] = [];
  for (const candidate of candidates) {
    const reason = whyNot(wanted, candidate);
    if (reason) leftOut.push({ memberId: candidate.memberId, reason });
    else able.push({ candidate, fit: fitOf(wanted, candidate) });
  }
  able.sort(compare);
  const suggested = able.map(({ candidate, fit }) => ({
    memberId: candidate.memberId,
    personId: candidate.personId,
    nearness: fit.nearness,
    skills: fit.skills,
    isFree: candidate.isFree,
    load: candidate.askedLately,
    why: wordsOf(wanted, candidate, fit),
  }));
  return { suggested, leftOut };
}

/** Two people are equally suitable where only their load tells them apart. */
export function suitability(wanted: Wanted, candidate: Candidate): string {
  const { skills, isOfKind, nearness, time } = fitOf(wanted, candidate);
  return [skills.length, isOfKind ? 1 : 0, nearness, time].join('.');
}

export function nearnessOf(place: Place, home: Place): Nearness {
  if (place.compoundId !== null && home.compoundId === place.compoundId) return 0;
  if (place.gridId !== null && home.gridId === place.gridId) return 1;
  return home.communityId === place.communityId ? 2 : 3;
}

/** Which circle a person belongs to, seen from the call. */
export function circleOf(nearness: Nearness): CallCircle {
  if (nearness <= 1) return 'GRID';
  return nearness === 2 ? 'COMMUNITY' : 'NEIGHBOURS';
}

/** What speaks for somebody. What is missing concerns whoever decides; the person who is asked need not read it. */
export function goodReasons(why: readonly string[]): string[] {
  return why.filter((reason) => !MISSING.includes(reason));
}

const [NO_SKILL, NOT_FREE] = ['没有登记所需专长', '登记的空闲时间不含那个时段'];
const MISSING: readonly string[] = [NO_SKILL, NOT_FREE];

type Fit = { skills: string[]; isOfKind: boolean; nearness: Nearness; time: 0 | 1 | 2 };

function fitOf(wanted: Wanted, candidate: Candidate): Fit {
  return {
    skills: wanted.skills.filter((skill) => candidate.skills.includes(skill)),
    isOfKind: wanted.needKind !== null && candidate.serviceKinds.includes(wanted.needKind),
    nearness: nearnessOf(wanted, candidate),
    time: candidate.isFree === true ? 0 : candidate.isFree === null ? 1 : 2,
  };
}

function whyNot({ level }: Wanted, candidate: Candidate): string | null {
  const { rank } = CALL_LEVEL_RULES[level];
  const { committedRank, waitingRank, monthlyCapacity, takenThisMonth } = candidate;
  if (committedRank !== null && committedRank >= rank) return '正在赶去另一处吹哨';
  if (waitingRank !== null && waitingRank > rank) return '有更紧急的吹哨正在等他答复';
  if (monthlyCapacity !== null && takenThisMonth >= monthlyCapacity) {
    return monthlyCapacity === 0 ? '本人表示近期不接吹哨' : `本月已应答 ${takenThisMonth} 次，达到本人愿意的次数`;
  }
  return null;
}

function compare(a: { candidate: Candidate; fit: Fit }, b: { candidate: Candidate; fit: Fit }): number {
  return (
    b.fit.skills.length - a.fit.skills.length ||
    Number(b.fit.isOfKind) - Number(a.fit.isOfKind) ||
    a.fit.nearness - b.fit.nearness ||
    a.fit.time - b.fit.time ||
    a.candidate.askedLately - b.candidate.askedLately ||
    (a.candidate.memberId < b.candidate.memberId ? -1 : 1)
  );
}

function wordsOf(wanted: Wanted, candidate: Candidate, fit: Fit): string[] {
  const { askedLately, committedRank, isFree } = candidate;
  return [
    ...(fit.skills.length > 0 ? [`会${fit.skills.map((skill) => wanted.skillNames.get(skill) ?? skill).join('、')}`] : wanted.skills.length > 0 ? [NO_SKILL] : []),
    ...(fit.isOfKind ? [`愿意做${wanted.needKindName ?? '这一类服务'}`] : []),
    NEARNESS_NAMES[fit.nearness],
    ...(isFree === true ? ['那个时间有空'] : isFree === false ? [NOT_FREE] : []),
    askedLately === 0 ? `近 ${LOAD_DAYS} 天没有被请过` : `近 ${LOAD_DAYS} 天请过 ${askedLately} 次`,
    ...(committedRank === null ? [] : ['已应答一处较缓的吹哨，来这里会让出那边']),
  ];
}
