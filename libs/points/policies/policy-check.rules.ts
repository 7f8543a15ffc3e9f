import { isDate, type DateOn } from '@app/kernel/time.js';
import {
  CREDIT_KIND_NAMES,
  CREDIT_KINDS,
  DEFAULT_POINTS_RULES,
  ROUNDINGS,
  type Coefficient,
  type PointsRules,
  type RedemptionRules,
  type StarStep,
} from './policy.rules.js';

const DAY_MINUTES = 1440;
const MAX_POINTS = 1_000_000;
const CODE = /^[\p{L}\p{N}_-]{1,40}$/u;

/**
 * What is wrong with a policy, in sentences; empty when it can be published. Takes unknown on purpose: rules come
 * from a form or an API client as JSON, and a policy with a hole in it would miscount for months.
 */
export function policyProblems(rules: unknown, effectiveFrom: DateOn, effectiveTo: DateOn | null): string[] {
  const problems: string[] = [];
  if (!isDate(effectiveFrom)) problems.push('生效日期不是有效的日期');
  if (effectiveTo !== null && !isDate(effectiveTo)) problems.push('失效日期不是有效的日期');
  else if (effectiveTo !== null && effectiveTo <= effectiveFrom) problems.push('失效日期要晚于生效日期');
  if (!isRecord(rules)) return [...problems, '没有规则内容'];
  // It is stored in one text column of 64 KiB.
  if (JSON.stringify(rules).length > 20_000) return [...problems, '规则内容太长'];

  const given = rules as Partial<PointsRules>;
  const unknown = Object.keys(rules).filter((key) => !Object.hasOwn(DEFAULT_POINTS_RULES, key));
  if (unknown.length > 0) problems.push(`规则里有不认识的内容：${unknown.slice(0, 5).join('、')}`);
  const whole = (name: string, value: unknown, min: number, max: number): void => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
      problems.push(`${name}应为 ${min} 到 ${max} 的整数`);
    }
  };
  const limit = (name: string, value: unknown): void => {
    if (value !== null) whole(`${name}(分钟)`, value, 1, DAY_MINUTES);
  };
  const coefficients = (name: string, value: unknown): void => {
    if (!isRecord(value)) return void problems.push(`${name}系数没有填写`);
    const entries = Object.entries(value);
    if (entries.length > 100) problems.push(`${name}系数不能超过 100 项`);
    for (const [code, coefficient] of entries) {
      const { name: label, perMille } = (isRecord(coefficient) ? coefficient : {}) as Partial<Coefficient>;
      if (!CODE.test(code)) problems.push(`${name}系数的代码“${code}”应为 1 到 40 个字母、汉字、数字、横线`);
      if (typeof label !== 'string' || label.trim() === '' || label.length > 20) {
        problems.push(`${name}系数“${code}”的名称应为 1 到 20 个字`);
      }
      whole(`${name}系数“${code}”(千分之)`, perMille, 0, 10_000);
    }
  };

  whole('计分步长(分钟)', given.stepMinutes, 1, DAY_MINUTES);
  whole('每步积分', given.pointsPerStep, 1, 1000);
  if (!ROUNDINGS.includes(given.rounding as never)) problems.push('取整方式没有选择');
  whole('最少按多少分钟计', given.countsAtLeastMinutes, 0, DAY_MINUTES);
  coefficients('角色', given.roles);
  coefficients('类别', given.categories);
  coefficients('表现', given.conducts);
  whole('应急系数(千分之)', given.emergencyPerMille, 0, 10_000);
  whole('系数合计上限(千分之)', given.productCapPerMille, 1, 100_000);
  whole('在场比例下限(千分之)', given.presenceThresholdPerMille, 0, 1000);
  if (given.presenceDecision !== 'review' && given.presenceDecision !== 'zero') problems.push('在场不足时怎么办没有选择');
  limit('每次活动计分上限', given.activityLimitMinutes);

  const daily = given.dailyLimits;
  if (!isRecord(daily)) problems.push('每日上限没有填写');
  else {
    limit('每日计分上限', daily.earningMinutes);
    limit('每日二次审核起点', daily.secondApprovalOverMinutes);
    limit('每日不计分起点', daily.noPointsOverMinutes);
    if ((daily.secondApprovalOverMinutes ?? 0) > (daily.noPointsOverMinutes ?? Infinity)) {
      problems.push('每日二次审核起点不能高于不计分起点');
    }
  }

  const { pointsLimits } = given;
  if (!isRecord(pointsLimits)) problems.push('每月、每年积分上限没有填写');
  else {
    if (pointsLimits.month !== null) whole('每月积分上限', pointsLimits.month, 1, MAX_POINTS);
    if (pointsLimits.year !== null) whole('每年积分上限', pointsLimits.year, 1, MAX_POINTS);
    if ((pointsLimits.month ?? 0) > (pointsLimits.year ?? Infinity)) problems.push('每月积分上限不能高于每年积分上限');
  }

  const named = (name: string, value: unknown, number: 'points' | 'timesPerYear' = 'points'): void => {
    if (!isRecord(value)) return void problems.push(`${name}没有填写`);
    const entries = Object.entries(value);
    if (entries.length > 50) problems.push(`${name}不能超过 50 项`);
    for (const [code, entry] of entries) {
      const { name: label, [number]: amount } = (isRecord(entry) ? entry : {}) as Record<string, unknown>;
      if (!CODE.test(code)) problems.push(`${name}的代码“${code}”应为 1 到 40 个字母、汉字、数字、横线`);
      if (typeof label !== 'string' || label.trim() === '' || label.length > 20) problems.push(`${name}“${code}”的名称应为 1 到 20 个字`);
      whole(`${name}“${code}”的${number === 'points' ? '分数' : '次数'}`, amount, 1, number === 'points' ? MAX_POINTS : 1000);
    }
  };
  named('表扬奖励', given.bonuses);
  named('服务表现扣分', given.deductions);
  named('停止参加的情形', given.exclusions, 'timesPerYear');
  problems.push(...redemptionProblems(given.redemption), ...starProblems(given.stars));

  for (const kind of CREDIT_KINDS) {
    if (typeof given.creditKinds?.[kind]?.earnsPoints !== 'boolean')
      problems.push(`没有写明“${CREDIT_KIND_NAMES[kind]}”是否计积分`);
  }
  const validity = given.validity;
  if (validity?.kind === 'months') whole('积分有效期(月)', validity.months, 1, 1200);
  else if (validity?.kind !== 'calendar-year' && validity?.kind !== 'forever')
    problems.push('积分有效期没有选择');
  return problems;
}

function redemptionProblems(given: unknown): string[] {
  if (!isRecord(given)) return ['兑换办法没有填写'];
  const { window, timesPerQuarter, servicesWithinOwnMinutes, pickUpDays, refundGraceDays } = given as Partial<RedemptionRules>;
  const problems: string[] = [];
  const isWhole = (value: unknown, min: number, max: number): boolean =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  if (window !== null) {
    const { months, fromDay, toDay } = (isRecord(window) ? window : {}) as Partial<NonNullable<RedemptionRules['window']>>;
    const areMonths = Array.isArray(months) && months.length > 0 && months.length <= 12 && months.every((month) => isWhole(month, 1, 12));
    if (!areMonths || new Set(months).size !== months.length) problems.push('开放兑换的月份应为 1 到 12 月中的几个月');
    if (!isWhole(fromDay, 1, 31) || !isWhole(toDay, 1, 31) || fromDay! > toDay!) problems.push('开放兑换的日子应为 1 到 31 日，先早后晚');
  }
  if (timesPerQuarter !== null && !isWhole(timesPerQuarter, 1, 100)) problems.push('每季度兑换次数应为 1 到 100 的整数');
  if (typeof servicesWithinOwnMinutes !== 'boolean') problems.push('没有写明兑换服务是否以本人服务时长为限');
  if (!isWhole(pickUpDays, 1, 90)) problems.push('取货期限应为 1 到 90 天');
  if (!isWhole(refundGraceDays, 0, 365)) problems.push('退回积分的宽限应为 0 到 365 天');
  return problems;
}

function starProblems(given: unknown): string[] {
  if (!Array.isArray(given) || given.length > 10) return ['星级标准没有填写，或超过 10 级'];
  const isSound = (given as unknown[]).every(
    (star, i) =>
      isRecord(star) &&
      star.level === i + 1 &&
      [star.minutes, star.points].every((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_POINTS) &&
      (i === 0 || ((given as StarStep[])[i - 1]!.minutes <= (star as StarStep).minutes && (given as StarStep[])[i - 1]!.points <= (star as StarStep).points)),
  );
  return isSound ? [] : ['星级标准应从一星起逐级填写，时长和积分都不能比低一级的少'];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
