import { durationText } from '@app/kernel/time.js';
import {
  CREDIT_KIND_NAMES,
  CREDIT_KINDS,
  type Coefficient,
  type NamedPoints,
  type PointsRules,
  type RedemptionRules,
  type StarStep,
} from './policy.rules.js';

/** 1200 → 1.2, 2000 → 2.0, 1250 → 1.25. */
export function factorText(perMille: number): string {
  const decimals = String(perMille % 1000)
    .padStart(3, '0')
    .replace(/0{1,2}$/, '');
  return `${Math.floor(perMille / 1000)}.${decimals}`;
}

/** 150 → 2小时30分, 45 → 45分钟: beside points a bare 分 would be read as points. */
export function spanText(minutes: number): string {
  return minutes < 60 ? `${minutes}分钟` : durationText(minutes);
}

/** 30 → 半小时, 60 → 小时, 120 → 2小时. */
export function stepText(stepMinutes: number): string {
  if (stepMinutes === 30) return '半小时';
  return stepMinutes === 60 ? '小时' : spanText(stepMinutes);
}

/** How long one serves for so many points as an ordinary participant; what explanations call "about". */
export function minutesToEarn(rules: PointsRules, points: number): number {
  if (points <= 0) return 0;
  if (rules.rounding === 'exact') return Math.ceil((points * rules.stepMinutes) / rules.pointsPerStep);
  return Math.ceil(points / rules.pointsPerStep) * rules.stepMinutes;
}

/** The whole policy as sentences a volunteer understands, made from the data alone. */
export function describePolicy(rules: PointsRules): string[] {
  const { dailyLimits: daily } = rules;
  const lines = [rateLine(rules)];
  if (rules.countsAtLeastMinutes > 0) {
    lines.push(
      `不足 ${spanText(rules.countsAtLeastMinutes)} 的服务，积分按 ${spanText(rules.countsAtLeastMinutes)} 计。`,
    );
  }
  lines.push(...coefficientLine('角色', rules.roles), ...coefficientLine('类别', rules.categories));
  if (rules.emergencyPerMille !== 1000) lines.push(`应急服务 ×${factorText(rules.emergencyPerMille)}。`);
  lines.push(`各项系数相乘，合计不超过 ${factorText(rules.productCapPerMille)}，最后舍去零头取整数。`);
  lines.push(...coefficientLine('服务表现', rules.conducts));
  if (rules.activityLimitMinutes !== null) {
    lines.push(`每次活动最多 ${spanText(rules.activityLimitMinutes)} 计积分。`);
  }
  lines.push(...limitLines(rules));
  if (daily.earningMinutes !== null) lines.push(`每天最多 ${spanText(daily.earningMinutes)} 计积分。`);
  if (daily.secondApprovalOverMinutes !== null) {
    lines.push(`一天合计超过 ${spanText(daily.secondApprovalOverMinutes)} 的，要第二人审核后才计积分。`);
  }
  if (daily.noPointsOverMinutes !== null) {
    lines.push(`一天合计超过 ${spanText(daily.noPointsOverMinutes)} 的，超过的那次不计积分。`);
  }
  if (rules.presenceThresholdPerMille > 0) {
    const then = rules.presenceDecision === 'zero' ? '不计积分' : '积分由审核人决定';
    lines.push(`在场时间不到计划的 ${rules.presenceThresholdPerMille / 10}% 的，${then}。`);
  }
  lines.push(creditLine(rules), validityLine(rules));
  lines.push(...namedLine('获得表扬另有奖励：', rules.bonuses, '同一年里只按最高的一项计'));
  lines.push(...namedLine('服务中有下列情形、经核实的扣分：', rules.deductions, '除此之外任何事情都不扣分'));
  lines.push(...exclusionLine(rules), ...redemptionLines(rules.redemption), ...starLines(rules.stars));
  lines.push('以上只影响积分；服务时长按实际服务时间如实记录。');
  return lines;
}

function limitLines({ pointsLimits: { month, year } }: PointsRules): string[] {
  const parts = [month !== null ? `每月最多 ${month} 分` : '', year !== null ? `每年最多 ${year} 分` : ''].filter(Boolean);
  return parts.length > 0 ? [`服务所得积分${parts.join('，')}。`] : [];
}

function namedLine(before: string, table: Record<string, NamedPoints>, after: string): string[] {
  const parts = Object.values(table).map(({ name, points }) => `${name} ${points} 分`);
  return parts.length > 0 ? [`${before}${parts.join('，')}；${after}。`] : [];
}

function exclusionLine({ exclusions }: PointsRules): string[] {
  const parts = Object.values(exclusions).map(({ name, timesPerYear }) => `${name} ${timesPerYear} 次`);
  return parts.length > 0 ? [`一年内${parts.join('，或')}的，由社区核实后停止参加积分，本人可以申诉。`] : [];
}

function redemptionLines({ window, timesPerQuarter, servicesWithinOwnMinutes, pickUpDays, refundGraceDays }: RedemptionRules): string[] {
  const lines: string[] = [];
  if (window) {
    const days = window.fromDay === 1 && window.toDay === 31 ? '' : `的 ${window.fromDay} 日到 ${window.toDay} 日`;
    lines.push(`兑换在每年 ${[...window.months].sort((a, b) => a - b).join('、')} 月${days}开放。`);
  }
  if (timesPerQuarter !== null) lines.push(`每人每季度最多兑换 ${timesPerQuarter} 次。`);
  if (servicesWithinOwnMinutes) lines.push('兑换服务的时间，合计不超过本人已经服务的时间。');
  const grace = refundGraceDays === 0 ? '已经过了有效期的当天到期' : `已经过了有效期的，再给 ${refundGraceDays} 天`;
  lines.push(`兑换后 ${pickUpDays} 天内来取，没有取的自动取消；积分退回原来那一批，有效期不变，${grace}。`);
  return lines;
}

function starLines(stars: readonly StarStep[]): string[] {
  const parts = stars.map(({ level, minutes, points }) => `${level}星 ${minutes / 60} 小时${points > 0 ? `、${points} 分` : ''}`);
  return parts.length > 0 ? [`星级：${parts.join('；')}。时长和积分都要达到；积分降到标准以下，星级随之下降。`] : [];
}

function rateLine(rules: PointsRules): string {
  const unit = stepText(rules.stepMinutes);
  if (rules.rounding === 'exact') return `志愿服务每${unit} ${rules.pointsPerStep} 分，按实际分钟数折算。`;
  const rest = rules.rounding === 'step-down' ? `不足${unit}的部分不计` : `不足${unit}的按${unit}计`;
  return `志愿服务每满${unit} ${rules.pointsPerStep} 分，${rest}。`;
}

function coefficientLine(name: string, table: Record<string, Coefficient>): string[] {
  const parts = Object.values(table).map(
    (coefficient) => `${coefficient.name} ×${factorText(coefficient.perMille)}`,
  );
  return parts.length > 0 ? [`${name}系数：${parts.join('，')}。`] : [];
}

function creditLine(rules: PointsRules): string {
  const named = (earns: boolean): string =>
    CREDIT_KINDS.filter((kind) => rules.creditKinds[kind].earnsPoints === earns)
      .map((kind) => CREDIT_KIND_NAMES[kind])
      .join('、');
  const not = named(false);
  return `${named(true) || '没有哪一种'}的服务计积分${not ? `；${not}的不计积分，时长照记` : ''}。`;
}

function validityLine(rules: PointsRules): string {
  if (rules.validity.kind === 'months') return `积分自获得之日起 ${rules.validity.months} 个月内有效。`;
  return rules.validity.kind === 'calendar-year' ? '积分当年有效，次年 1 月 1 日起失效。' : '积分长期有效。';
}
