/**
 * What a points policy is: data only, versioned, with the day it takes effect. Towns differ in rate, steps,
 * coefficients and limits; all of that is here, so a new town needs a new version and no new code. What is law
 * (only volunteer service is recorded, points never touch minutes) is in the code and cannot be set.
 */
import { refuse } from '@app/kernel/refusals.js';
import { addMonths, type DateOn } from '@app/kernel/time.js';

export const SERVICE_NATURES = ['VOLUNTEER', 'DUTY', 'MEETING', 'TRAINING'] as const;
export type ServiceNature = (typeof SERVICE_NATURES)[number];
export const SERVICE_NATURE_NAMES: Record<ServiceNature, string> = {
  VOLUNTEER: '志愿服务',
  DUTY: '值班履职',
  MEETING: '会议',
  TRAINING: '培训',
};

export const CREDIT_KINDS = ['VERIFIED', 'SUPPLEMENT', 'IMPORTED', 'HONOUR'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];
export const CREDIT_KIND_NAMES: Record<CreditKind, string> = {
  VERIFIED: '现场核实',
  SUPPLEMENT: '补录',
  IMPORTED: '历史导入',
  HONOUR: '荣誉时数',
};

export const ROUNDINGS = ['step-down', 'step-up', 'exact'] as const;
/** Only full steps count, a begun step counts as full, or minutes count in proportion. */
export type Rounding = (typeof ROUNDINGS)[number];

/** A factor in thousandths with the words people know it by: 组长 ×1.2. */
export type Coefficient = { name: string; perMille: number };

/** A whole number of points under a name: 季度之星 200 分. */
export type NamedPoints = { name: string; points: number };

/** What a star asks for; 0 where it does not ask. */
export type StarStep = { level: number; minutes: number; points: number };

/** So many times in a year, established by people, and the person is out of the scheme: 无故缺席 5 次. */
export type Exclusion = { name: string; timesPerYear: number };

/** How points are spent. The order of the fields is the order in which people read about them. */
export type RedemptionRules = {
  /** Days on which one may order, in these months; null: all year. */
  window: { months: number[]; fromDay: number; toDay: number } | null;
  /** Orders a person may place in a quarter of the calendar; null: any number. */
  timesPerQuarter: number | null;
  /** Services (理发, 维修) only up to the time one has served oneself. */
  servicesWithinOwnMinutes: boolean;
  /** What was not picked up within so many days goes back on the shelf, and the points back to the person. */
  pickUpDays: number;
  /** Points that come back after their own date stay valid for so many days more; 0: they expire at once. */
  refundGraceDays: number;
};

export type Validity = { kind: 'months'; months: number } | { kind: 'calendar-year' } | { kind: 'forever' };

export type PointsRules = {
  stepMinutes: number;
  pointsPerStep: number;
  rounding: Rounding;
  /** Shorter service counts as this long, for points only; 0 where there is no such rule. */
  countsAtLeastMinutes: number;
  roles: Record<string, Coefficient>;
  categories: Record<string, Coefficient>;
  emergencyPerMille: number;
  /** The product of role, category and emergency stops here. */
  productCapPerMille: number;
  /** How the service went (投诉属实 ×0). Applied after the cap, so that it always bites. */
  conducts: Record<string, Coefficient>;
  dailyLimits: {
    /** Minutes of one day that earn at most; the rest of the record earns nothing. */
    earningMinutes: number | null;
    /** Above this a second person has to approve before anything is earned. */
    secondApprovalOverMinutes: number | null;
    /** A record that takes the day above this is not plausible and earns nothing at all. */
    noPointsOverMinutes: number | null;
  };
  activityLimitMinutes: number | null;
  /** Points one person may earn by service in a month and in a year (of the day of service); null: no limit. */
  pointsLimits: { month: number | null; year: number | null };
  /** Below this share of the planned time it is not simply the rate; 0 where there is no such rule. */
  presenceThresholdPerMille: number;
  /** What then happens: somebody decides, or there are no points. */
  presenceDecision: 'review' | 'zero';
  creditKinds: Record<CreditKind, { earnsPoints: boolean }>;
  validity: Validity;
  /** What an award brings. Of several awards in one calendar year only the highest counts. */
  bonuses: Record<string, NamedPoints>;
  /** What misconduct in service costs; nothing else may ever take points away (see `policy-check`). */
  deductions: Record<string, NamedPoints>;
  /** What ends somebody's part in the scheme. People establish and decide it; nothing happens by itself. */
  exclusions: Record<string, Exclusion>;
  redemption: RedemptionRules;
  /** Where stars ask for points beside time; empty: stars follow the hours alone. */
  stars: StarStep[];
};

export type PointsPolicy = {
  version: number;
  effectiveFrom: DateOn;
  /** Half-open; without it the policy holds until the next one begins. */
  effectiveTo?: DateOn | null;
  rules: PointsRules;
};

export const DEFAULT_POINTS_RULES: PointsRules = {
  stepMinutes: 30,
  pointsPerStep: 5,
  rounding: 'step-down',
  countsAtLeastMinutes: 0,
  roles: {
    PARTICIPANT: { name: '参加者', perMille: 1000 },
    LEADER: { name: '组长', perMille: 1200 },
    ORGANIZER: { name: '负责人', perMille: 1400 },
  },
  categories: {},
  emergencyPerMille: 1500,
  productCapPerMille: 2000,
  conducts: {},
  dailyLimits: { earningMinutes: null, secondApprovalOverMinutes: 480, noPointsOverMinutes: 720 },
  activityLimitMinutes: null,
  pointsLimits: { month: null, year: null },
  presenceThresholdPerMille: 600,
  presenceDecision: 'review',
  creditKinds: {
    VERIFIED: { earnsPoints: true },
    SUPPLEMENT: { earnsPoints: false },
    IMPORTED: { earnsPoints: false },
    HONOUR: { earnsPoints: false },
  },
  validity: { kind: 'months', months: 24 },
  bonuses: {},
  deductions: {},
  exclusions: {},
  redemption: { window: null, timesPerQuarter: null, servicesWithinOwnMinutes: false, pickUpDays: 14, refundGraceDays: 14 },
  stars: [],
};

/**
 * The policy that decides service given on a day: the one that began last. Two versions for the same day are
 * allowed only as a correction of one that had not begun when it was replaced, so the higher version counts.
 * Refuses policy.none-in-force and policy.overlap.
 */
export function policyInForce<P extends Pick<PointsPolicy, 'version' | 'effectiveFrom' | 'effectiveTo'>>(
  policies: readonly P[],
  on: DateOn,
): P {
  const timeline = policyTimeline(policies);
  const policy = timeline.findLast((candidate) => candidate.effectiveFrom <= on);
  if (!policy || (policy.effectiveTo && policy.effectiveTo <= on)) refuse('policy.none-in-force', { on });
  return policy;
}

/** Policies in the order they take effect, replaced ones left out. Refuses policy.overlap. */
export function policyTimeline<P extends Pick<PointsPolicy, 'version' | 'effectiveFrom' | 'effectiveTo'>>(
  policies: readonly P[],
): P[] {
  const sorted = [...policies].sort(
    (a, b) => compare(a.effectiveFrom, b.effectiveFrom) || a.version - b.version,
  );
  const timeline = sorted.filter((policy, i) => sorted[i + 1]?.effectiveFrom !== policy.effectiveFrom);
  const versions = new Set<number>();
  for (const policy of sorted) {
    if (versions.has(policy.version))
      refuse('policy.overlap', { summary: `第 ${policy.version} 版出现了两次` });
    versions.add(policy.version);
  }
  timeline.forEach((policy, i) => {
    const next = timeline[i + 1];
    if (next && policy.effectiveTo && policy.effectiveTo > next.effectiveFrom) {
      refuse('policy.overlap', {
        summary: `第 ${policy.version} 版到 ${policy.effectiveTo} 才结束，第 ${next.version} 版 ${next.effectiveFrom} 已开始`,
      });
    }
  });
  return timeline;
}

/**
 * Whether a new version may join the published ones: nothing that has begun changes, and later versions never
 * begin before earlier ones, so "which rule held that day" has one answer for ever.
 */
export function checkPublication(
  published: readonly Pick<PointsPolicy, 'version' | 'effectiveFrom' | 'effectiveTo'>[],
  next: Pick<PointsPolicy, 'version' | 'effectiveFrom' | 'effectiveTo'>,
  today: DateOn,
): void {
  if (next.effectiveFrom < today) refuse('policy.past', { effectiveFrom: next.effectiveFrom, today });
  for (const policy of published) {
    const replacesBegun = policy.effectiveFrom === next.effectiveFrom && policy.effectiveFrom <= today;
    if (policy.effectiveFrom > next.effectiveFrom || replacesBegun) {
      refuse('policy.overlap', { summary: `第 ${policy.version} 版 ${policy.effectiveFrom} 起生效` });
    }
  }
  policyTimeline([...published, next]);
}

/** The first day on which points earned on `earnedOn` are no longer valid; null where they stay for ever. */
export function expiresOn(rules: PointsRules, earnedOn: DateOn): DateOn | null {
  if (rules.validity.kind === 'months') return addMonths(earnedOn, rules.validity.months);
  if (rules.validity.kind === 'calendar-year') return `${Number(earnedOn.slice(0, 4)) + 1}-01-01`;
  return null;
}

/** The highest star that the totals reach, 0 for none; it falls again when points fall below its floor. */
export function starFor(rules: Pick<PointsRules, 'stars'>, minutes: number, points: number): number {
  const reached = rules.stars.filter((star) => minutes >= star.minutes && points >= star.points);
  return Math.max(0, ...reached.map(({ level }) => level));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
