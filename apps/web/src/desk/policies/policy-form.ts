import { CREDIT_KINDS, DEFAULT_POINTS_RULES, type Coefficient, type CreditKind, type PointsRules, type Rounding } from '@app/points/policies/policy.rules.js';

/** Factors as people write them (×1.2); the code is what service records keep and never changes. */
export type CoefficientRow = { code: string; name: string; factor: number; isFixed: boolean };

/** A name with a number: 季度之星 200 分, 无故缺席 5 次. */
export type NamedRow = { code: string; name: string; amount: number };

export type StarRow = { hours: number; points: number };

export type PolicyForm = {
  stepMinutes: number;
  pointsPerStep: number;
  rounding: Rounding;
  countsAtLeastMinutes: number;
  roles: CoefficientRow[];
  categories: CoefficientRow[];
  conducts: CoefficientRow[];
  emergency: number;
  productCap: number;
  earningMinutes: number | undefined;
  secondApprovalOverMinutes: number | undefined;
  noPointsOverMinutes: number | undefined;
  activityLimitMinutes: number | undefined;
  monthLimit: number | undefined;
  yearLimit: number | undefined;
  presencePercent: number;
  presenceDecision: 'review' | 'zero';
  earning: CreditKind[];
  validity: 'months' | 'calendar-year' | 'forever';
  validMonths: number;
  bonuses: NamedRow[];
  deductions: NamedRow[];
  exclusions: NamedRow[];
  hasWindow: boolean;
  windowMonths: number[];
  windowFrom: number;
  windowTo: number;
  timesPerQuarter: number | undefined;
  servicesWithinOwnMinutes: boolean;
  pickUpDays: number;
  refundGraceDays: number;
  stars: StarRow[];
};

const EVERY_QUARTER = [3, 6, 9, 12];

export function formOf(rules: PointsRules = DEFAULT_POINTS_RULES): PolicyForm {
  const { dailyLimits, validity, redemption } = rules;
  return {
    stepMinutes: rules.stepMinutes,
    pointsPerStep: rules.pointsPerStep,
    rounding: rules.rounding,
    countsAtLeastMinutes: rules.countsAtLeastMinutes,
    roles: rowsOf(rules.roles, Object.keys(DEFAULT_POINTS_RULES.roles)),
    categories: rowsOf(rules.categories),
    conducts: rowsOf(rules.conducts),
    emergency: rules.emergencyPerMille / 1000,
    productCap: rules.productCapPerMille / 1000,
    earningMinutes: dailyLimits.earningMinutes ?? undefined,
    secondApprovalOverMinutes: dailyLimits.secondApprovalOverMinutes ?? undefined,
    noPointsOverMinutes: dailyLimits.noPointsOverMinutes ?? undefined,
    activityLimitMinutes: rules.activityLimitMinutes ?? undefined,
    monthLimit: rules.pointsLimits.month ?? undefined,
    yearLimit: rules.pointsLimits.year ?? undefined,
    presencePercent: rules.presenceThresholdPerMille / 10,
    presenceDecision: rules.presenceDecision,
    earning: (Object.keys(rules.creditKinds) as CreditKind[]).filter((kind) => rules.creditKinds[kind].earnsPoints),
    validity: validity.kind,
    validMonths: validity.kind === 'months' ? validity.months : 24,
    bonuses: Object.entries(rules.bonuses).map(([code, { name, points }]) => ({ code, name, amount: points })),
    deductions: Object.entries(rules.deductions).map(([code, { name, points }]) => ({ code, name, amount: points })),
    exclusions: Object.entries(rules.exclusions).map(([code, { name, timesPerYear }]) => ({ code, name, amount: timesPerYear })),
    hasWindow: redemption.window !== null,
    windowMonths: [...(redemption.window?.months ?? EVERY_QUARTER)],
    windowFrom: redemption.window?.fromDay ?? 1,
    windowTo: redemption.window?.toDay ?? 31,
    timesPerQuarter: redemption.timesPerQuarter ?? undefined,
    servicesWithinOwnMinutes: redemption.servicesWithinOwnMinutes,
    pickUpDays: redemption.pickUpDays,
    refundGraceDays: redemption.refundGraceDays,
    stars: rules.stars.map(({ minutes, points }) => ({ hours: minutes / 60, points })),
  };
}

export function rulesOf(form: PolicyForm): PointsRules {
  const earns = (kind: CreditKind): { earnsPoints: boolean } => ({ earnsPoints: form.earning.includes(kind) });
  return {
    stepMinutes: form.stepMinutes,
    pointsPerStep: form.pointsPerStep,
    rounding: form.rounding,
    countsAtLeastMinutes: form.countsAtLeastMinutes,
    roles: tableOf(form.roles),
    categories: tableOf(form.categories),
    conducts: tableOf(form.conducts),
    emergencyPerMille: perMille(form.emergency),
    productCapPerMille: perMille(form.productCap),
    dailyLimits: {
      earningMinutes: form.earningMinutes ?? null,
      secondApprovalOverMinutes: form.secondApprovalOverMinutes ?? null,
      noPointsOverMinutes: form.noPointsOverMinutes ?? null,
    },
    activityLimitMinutes: form.activityLimitMinutes ?? null,
    pointsLimits: { month: form.monthLimit ?? null, year: form.yearLimit ?? null },
    presenceThresholdPerMille: Math.round(form.presencePercent * 10),
    presenceDecision: form.presenceDecision,
    creditKinds: Object.fromEntries(CREDIT_KINDS.map((kind) => [kind, earns(kind)])) as PointsRules['creditKinds'],
    validity: form.validity === 'months' ? { kind: 'months', months: form.validMonths } : { kind: form.validity },
    bonuses: Object.fromEntries(form.bonuses.map(({ code, name, amount }) => [code || name.trim(), { name: name.trim(), points: amount }])),
    deductions: Object.fromEntries(form.deductions.map(({ code, name, amount }) => [code || name.trim(), { name: name.trim(), points: amount }])),
    exclusions: Object.fromEntries(form.exclusions.map(({ code, name, amount }) => [code || name.trim(), { name: name.trim(), timesPerYear: amount }])),
    redemption: {
      window: form.hasWindow ? { months: [...form.windowMonths].sort((a, b) => a - b), fromDay: form.windowFrom, toDay: form.windowTo } : null,
      timesPerQuarter: form.timesPerQuarter ?? null,
      servicesWithinOwnMinutes: form.servicesWithinOwnMinutes,
      pickUpDays: form.pickUpDays,
      refundGraceDays: form.refundGraceDays,
    },
    stars: form.stars.map(({ hours, points }, i) => ({ level: i + 1, minutes: Math.round(hours * 60), points })),
  };
}

function rowsOf(table: Record<string, Coefficient>, fixed: readonly string[] = []): CoefficientRow[] {
  return Object.entries(table).map(([code, { name, perMille: factor }]) => ({ code, name, factor: factor / 1000, isFixed: fixed.includes(code) }));
}

/** A new line is known by its name. */
function tableOf(rows: readonly CoefficientRow[]): Record<string, Coefficient> {
  return Object.fromEntries(rows.map(({ code, name, factor }) => [code || name.trim(), { name: name.trim(), perMille: perMille(factor) }]));
}

function perMille(factor: number): number {
  return Math.round(factor * 1000);
}
