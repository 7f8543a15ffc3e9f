/**
 * Policies of other places as data, to begin a draft from. The numbers are those that the places published (the
 * domain handbook, §4); what a place did not publish is our default, and `source` says so.
 */
import { DEFAULT_POINTS_RULES, type PointsRules } from './policy.rules.js';

export type PolicyTemplate = { code: string; name: string; source: string; rules: PointsRules };

/** A bare rate: what a place says nothing about has no effect. */
const PLAIN: PointsRules = {
  ...DEFAULT_POINTS_RULES,
  stepMinutes: 60,
  pointsPerStep: 1,
  roles: {
    PARTICIPANT: { name: '参加者', perMille: 1000 },
    LEADER: { name: '组长', perMille: 1000 },
    ORGANIZER: { name: '负责人', perMille: 1000 },
  },
  emergencyPerMille: 1000,
  validity: { kind: 'forever' },
};

export const POLICY_TEMPLATES: readonly PolicyTemplate[] = [
  {
    code: 'default',
    name: '建议做法',
    source: '本系统的建议：每满半小时 5 分，角色系数 1.0、1.2、1.4，应急 1.5，24 个月有效。',
    rules: DEFAULT_POINTS_RULES,
  },
  {
    code: 'hailin',
    name: '海林',
    source: '海林市：1 小时 1 分，每次活动最多计 2 小时；被投诉的那次不计；每季度兑换一次，时长保留。',
    rules: {
      ...PLAIN,
      activityLimitMinutes: 120,
      conducts: { COMPLAINT: { name: '投诉属实', perMille: 0 } },
      redemption: { ...PLAIN.redemption, timesPerQuarter: 1 },
    },
  },
  {
    code: 'longquanyi',
    name: '成都龙泉驿',
    source:
      '龙泉驿区：星级同时看时长和积分，一星 50 小时、500 分，五星 800 小时、8400 分；兑换服务不超过本人时长；一年 5 次无故缺席或 3 次恶意行为退出。二到四星的标准和每小时分值没有公布，这里是估计，请核对。',
    rules: {
      ...PLAIN,
      pointsPerStep: 10,
      exclusions: {
        NO_SHOW: { name: '无故缺席', timesPerYear: 5 },
        MALICIOUS: { name: '恶意行为', timesPerYear: 3 },
      },
      redemption: { ...PLAIN.redemption, servicesWithinOwnMinutes: true },
      stars: [
        { level: 1, minutes: 50 * 60, points: 500 },
        { level: 2, minutes: 200 * 60, points: 2_000 },
        { level: 3, minutes: 400 * 60, points: 4_000 },
        { level: 4, minutes: 600 * 60, points: 6_200 },
        { level: 5, minutes: 800 * 60, points: 8_400 },
      ],
    },
  },
  {
    code: 'huangshi',
    name: '黄石',
    source: '黄石市：信用时数 1 小时 1 分，事后补登的荣誉时数不计分；积分按自然年清零；商城兑换。',
    rules: { ...PLAIN, validity: { kind: 'calendar-year' } },
  },
  {
    code: 'kunshan',
    name: '昆山 2025',
    source: '昆山市 2025 年：1 小时 10 分；兑换品 800 到 3800 分。',
    rules: { ...PLAIN, pointsPerStep: 10 },
  },
  {
    code: 'huangyan',
    name: '黄岩',
    source: '黄岩区：2 小时 1 分，按年清零；10 小时换一块肥皂。',
    rules: { ...PLAIN, stepMinutes: 120, validity: { kind: 'calendar-year' } },
  },
  {
    code: 'hengde',
    name: '雷州恒德协会',
    source: '恒德协会：基础分 × 角色 1.0、1.2、1.4 × 表现 1、0.5、0，确认后计入，缺席 0 分。基础分没有公布，这里按 1 小时 10 分。',
    rules: {
      ...PLAIN,
      pointsPerStep: 10,
      roles: DEFAULT_POINTS_RULES.roles,
      conducts: {
        GOOD: { name: '表现良好', perMille: 1000 },
        FAIR: { name: '表现一般', perMille: 500 },
        POOR: { name: '表现差', perMille: 0 },
      },
    },
  },
  {
    code: 'jiaozhou',
    name: '胶州',
    source: '胶州市：不足 1 小时的按 1 小时计分；时长仍按实际记录。',
    rules: { ...PLAIN, countsAtLeastMinutes: 60 },
  },
];
