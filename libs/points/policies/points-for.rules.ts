/**
 * How service becomes points, with the why in words. Minutes are what was really served and never change here;
 * every threshold, cap and rounding touches points only. Integers throughout, floored once at the end.
 */
import {
  CREDIT_KIND_NAMES,
  SERVICE_NATURE_NAMES,
  type Coefficient,
  type CreditKind,
  type PointsRules,
  type ServiceNature,
} from './policy.rules.js';
import { factorText, spanText, stepText } from './policy-text.rules.js';

export type ServiceFacts = {
  nature: ServiceNature;
  creditKind: CreditKind;
  /** Confirmed minutes really served. */
  minutes: number;
  plannedMinutes?: number | null;
  role?: string | null;
  category?: string | null;
  emergency?: boolean;
  conduct?: string | null;
  /** Minutes of other records of the same person on the same business day. */
  minutesAlreadyThatDay?: number;
  /** Minutes of other records of the same person in the same activity. */
  minutesAlreadyThatActivity?: number;
  /** Points already earned by service in the month and in the year of the day of service. */
  pointsAlreadyThatMonth?: number;
  pointsAlreadyThatYear?: number;
  secondApproved?: boolean;
  /** What a reviewer allowed of the points where presence was too short; undefined while nobody decided. */
  reviewedPerMille?: number | null;
};

export type PointsDecision = {
  points: number;
  explanation: string[];
  decidedBy:
    | 'rate'
    | 'nature'
    | 'credit-kind'
    | 'day-limit'
    | 'activity-limit'
    | 'presence'
    | 'conduct'
    | 'month-limit'
    | 'year-limit';
  /** What has to happen before more can be earned; points are 0 until then. */
  needs: 'presence-review' | 'second-approval' | null;
};

type Factor = { label: string; perMille: number };

export function pointsFor(rules: PointsRules, facts: ServiceFacts): PointsDecision {
  return nothingAtAll(rules, facts) ?? undecided(rules, facts) ?? earned(rules, facts);
}

/** Service that earns nothing whatever anybody approves. */
function nothingAtAll(rules: PointsRules, facts: ServiceFacts): PointsDecision | undefined {
  if (facts.nature !== 'VOLUNTEER') {
    return none('nature', `${SERVICE_NATURE_NAMES[facts.nature]}不是志愿服务，不计时长和积分`);
  }
  if (!rules.creditKinds[facts.creditKind].earnsPoints) {
    return none('credit-kind', `${CREDIT_KIND_NAMES[facts.creditKind]}不计积分`);
  }
  if (facts.minutes <= 0) return none('rate', '服务时长为 0，没有积分');
  const limit = rules.dailyLimits.noPointsOverMinutes;
  if (limit !== null && dayMinutes(facts) > limit) {
    const day = spanText(dayMinutes(facts));
    return none('day-limit', `当天服务合计 ${day}，超过 ${spanText(limit)}，本次不计积分(时长照记)`);
  }
  if (rules.presenceDecision === 'zero' && isPresenceShort(rules, facts)) {
    return none('presence', `${presenceText(rules, facts)}，按规则本次不计积分(时长照记)`);
  }
  return undefined;
}

/** Service that waits for a person. */
function undecided(rules: PointsRules, facts: ServiceFacts): PointsDecision | undefined {
  if (isPresenceShort(rules, facts) && facts.reviewedPerMille == null) {
    const line = `${presenceText(rules, facts)}，积分由审核人决定，还没有决定`;
    return none('presence', line, 'presence-review');
  }
  if (isLongDay(rules, facts) && !facts.secondApproved) {
    return none('day-limit', `${longDayText(rules, facts)}，要第二人审核后才计积分`, 'second-approval');
  }
  return undefined;
}

function earned(rules: PointsRules, facts: ServiceFacts): PointsDecision {
  const explanation: string[] = [];
  const counted = countedMinutes(rules, facts, explanation);
  if (isLongDay(rules, facts)) explanation.push(`${longDayText(rules, facts)}，已经第二人审核`);
  const base = baseOf(rules, counted.minutes, explanation);

  const multiplied: Factor[] = [
    ...factorOf(rules.roles, facts.role),
    ...factorOf(rules.categories, facts.category),
    ...(facts.emergency ? [{ label: '应急', perMille: rules.emergencyPerMille }] : []),
  ].filter((factor) => factor.perMille !== 1000);
  const after: Factor[] = [
    ...factorOf(rules.conducts, facts.conduct).filter((factor) => factor.perMille !== 1000),
    ...(isPresenceShort(rules, facts)
      ? [{ label: `${presenceText(rules, facts)}，审核人决定`, perMille: facts.reviewedPerMille ?? 0 }]
      : []),
  ];

  const product = productOf(multiplied, rules.productCapPerMille, explanation);
  for (const factor of after) explanation.push(`${factor.label} ×${factorText(factor.perMille)}`);
  const factors = [...product, ...after.map((factor) => factor.perMille)];

  const numerator = factors.reduce((value, perMille) => value * BigInt(perMille), base.numerator);
  const denominator = base.denominator * 1000n ** BigInt(factors.length);
  const points = Number(numerator / denominator);
  if (factors.length > 0 || numerator % denominator !== 0n) {
    explanation.push(sumText(base, factors, numerator, denominator, points));
  }
  const decidedBy = after.some((factor) => factor.perMille === 0)
    ? conductOrPresence(rules, facts)
    : counted.by;
  return capped(rules, facts, { points, explanation, decidedBy, needs: null });
}

/** Month and year hold so many points at most; what is above is cut, and said. */
function capped(rules: PointsRules, facts: ServiceFacts, decision: PointsDecision): PointsDecision {
  const limits = [
    { name: '每月', limit: rules.pointsLimits.month, already: facts.pointsAlreadyThatMonth ?? 0, by: 'month-limit' },
    { name: '每年', limit: rules.pointsLimits.year, already: facts.pointsAlreadyThatYear ?? 0, by: 'year-limit' },
  ] as const;
  return limits.reduce<PointsDecision>((so, { name, limit, already, by }) => {
    if (limit === null || already + so.points <= limit) return so;
    const points = Math.max(0, limit - already);
    const line = `${name}最多得 ${limit} 分，此前已得 ${already} 分，本次计 ${points} 分`;
    return { ...so, points, decidedBy: by, explanation: [...so.explanation, line] };
  }, decision);
}

function countedMinutes(
  rules: PointsRules,
  facts: ServiceFacts,
  explanation: string[],
): { minutes: number; by: PointsDecision['decidedBy'] } {
  let minutes = facts.minutes;
  let by: PointsDecision['decidedBy'] = 'rate';
  if (minutes < rules.countsAtLeastMinutes) {
    minutes = rules.countsAtLeastMinutes;
    explanation.push(`${spanText(facts.minutes)} 不足 ${spanText(minutes)}，积分按 ${spanText(minutes)} 计`);
  }
  const cut = (
    limit: number | null,
    already: number,
    name: string,
    rule: PointsDecision['decidedBy'],
  ): void => {
    if (limit === null || already + minutes <= limit) return;
    minutes = Math.max(0, limit - already);
    by = rule;
    const before = already > 0 ? `，此前已有 ${spanText(already)}` : '';
    explanation.push(`${name}最多 ${spanText(limit)} 计积分${before}，本次按 ${spanText(minutes)} 计`);
  };
  cut(rules.activityLimitMinutes, facts.minutesAlreadyThatActivity ?? 0, '每次活动', 'activity-limit');
  cut(rules.dailyLimits.earningMinutes, facts.minutesAlreadyThatDay ?? 0, '每天', 'day-limit');
  return { minutes, by };
}

type Fraction = { numerator: bigint; denominator: bigint };

function baseOf(rules: PointsRules, minutes: number, explanation: string[]): Fraction {
  const { stepMinutes, pointsPerStep, rounding } = rules;
  if (rounding === 'exact') {
    const base = { numerator: BigInt(minutes) * BigInt(pointsPerStep), denominator: BigInt(stepMinutes) };
    const value = decimalText(base.numerator, base.denominator);
    explanation.push(
      `${spanText(minutes)} 按每${stepText(stepMinutes)} ${pointsPerStep} 分折算 = ${value} 分`,
    );
    return base;
  }
  const steps = rounding === 'step-up' ? Math.ceil(minutes / stepMinutes) : Math.floor(minutes / stepMinutes);
  const points = steps * pointsPerStep;
  const rest = minutes - steps * stepMinutes;
  const unit = stepText(stepMinutes);
  if (minutes === 0) explanation.push('没有剩下可以计积分的时间');
  else if (steps === 0) explanation.push(`${spanText(minutes)} 不足${unit}，不计积分`);
  else {
    const note =
      rest === 0 ? '' : rest > 0 ? `(余下 ${spanText(rest)} 不足${unit}，不计)` : `(不足${unit}的按${unit}计)`;
    explanation.push(`${spanText(minutes)} = ${steps} 个${unit}${note} × ${pointsPerStep} 分 = ${points} 分`);
  }
  return { numerator: BigInt(points), denominator: 1n };
}

/** The coefficients to multiply by, in words; the cap replaces them all when it bites. */
function productOf(factors: Factor[], capPerMille: number, explanation: string[]): number[] {
  for (const factor of factors) explanation.push(`${factor.label} ×${factorText(factor.perMille)}`);
  const product = factors.reduce((value, factor) => value * BigInt(factor.perMille), 1n);
  const scale = 1000n ** BigInt(factors.length);
  if (product * 1000n <= BigInt(capPerMille) * scale) return factors.map((factor) => factor.perMille);
  explanation.push(`系数合计不超过 ${factorText(capPerMille)}`);
  return [capPerMille];
}

function sumText(
  base: Fraction,
  factors: number[],
  numerator: bigint,
  denominator: bigint,
  points: number,
): string {
  const product = decimalText(numerator, denominator);
  const end = numerator % denominator === 0n ? `${points} 分` : `${product}，舍去零头，得 ${points} 分`;
  if (factors.length === 0) return `舍去零头，得 ${points} 分`;
  return `${[decimalText(base.numerator, base.denominator), ...factors.map(factorText)].join(' × ')} = ${end}`;
}

/** Up to three decimals; more are cut and said to be about. */
function decimalText(numerator: bigint, denominator: bigint): string {
  const thousandths = (numerator * 1000n) / denominator;
  const exact = (numerator * 1000n) % denominator === 0n;
  const decimals = String(thousandths % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${exact ? '' : '约 '}${thousandths / 1000n}${decimals ? `.${decimals}` : ''}`;
}

function factorOf(table: Record<string, Coefficient>, code: string | null | undefined): Factor[] {
  const coefficient = code && Object.hasOwn(table, code) ? table[code] : undefined;
  return coefficient ? [{ label: coefficient.name, perMille: coefficient.perMille }] : [];
}

function dayMinutes(facts: ServiceFacts): number {
  return facts.minutes + (facts.minutesAlreadyThatDay ?? 0);
}

function isLongDay(rules: PointsRules, facts: ServiceFacts): boolean {
  const limit = rules.dailyLimits.secondApprovalOverMinutes;
  return limit !== null && dayMinutes(facts) > limit;
}

function longDayText(rules: PointsRules, facts: ServiceFacts): string {
  const limit = spanText(rules.dailyLimits.secondApprovalOverMinutes ?? 0);
  return `当天服务合计 ${spanText(dayMinutes(facts))}，超过 ${limit}`;
}

function isPresenceShort(rules: PointsRules, facts: ServiceFacts): boolean {
  return facts.minutes * 1000 < rules.presenceThresholdPerMille * (facts.plannedMinutes ?? 0);
}

function presenceText(rules: PointsRules, facts: ServiceFacts): string {
  const share = Math.floor((facts.minutes * 100) / (facts.plannedMinutes ?? 1));
  return `在场 ${share}% < ${rules.presenceThresholdPerMille / 10}%`;
}

function conductOrPresence(rules: PointsRules, facts: ServiceFacts): PointsDecision['decidedBy'] {
  return isPresenceShort(rules, facts) && facts.reviewedPerMille === 0 ? 'presence' : 'conduct';
}

function none(
  decidedBy: PointsDecision['decidedBy'],
  line: string,
  needs: PointsDecision['needs'] = null,
): PointsDecision {
  return { points: 0, explanation: [line], decidedBy, needs };
}
