/**
 * 双报到办法: which skills, kinds of service and classes of posts a street knows, and which yearly targets it shows.
 * All of it is data with an effective date. Targets are shown, never enforced: nobody is obliged, ranked or punished
 * by them (志愿服务条例第二十五条；防治“指尖上的形式主义”的若干意见).
 */
import { refuse } from '@app/kernel/refusals.js';
import { isWithin, periodOf, type DateOn, type Period } from '@app/kernel/time.js';

export type Term = { code: string; name: string };

/** What a post asks for, so that it can be suggested with a reason. */
export type PostType = Term & { skills: string[]; serviceKinds: string[] };

export const TARGET_KINDS = ['HOURS', 'ACTIVITIES', 'CONTACTS', 'VISITS'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_KIND_NAMES: Record<TargetKind, string> = {
  HOURS: '服务时长',
  ACTIVITIES: '参加活动',
  CONTACTS: '与社区联系',
  VISITS: '走访',
};

export const TARGET_UNITS: Record<TargetKind, string> = { HOURS: '小时', ACTIVITIES: '次', CONTACTS: '次', VISITS: '次' };

export const TARGET_SPANS = ['YEAR', 'QUARTER'] as const;
export type TargetSpan = (typeof TARGET_SPANS)[number];

export const TARGET_SPAN_NAMES: Record<TargetSpan, string> = { YEAR: '一年', QUARTER: '一个季度' };

/** `amount` is in the kind's unit: hours or times. `basis` names the document that says so. */
export type Target = { code: string; kind: TargetKind; span: TargetSpan; amount: number; basis: string };

export type SchemeContent = { skills: Term[]; serviceKinds: Term[]; postTypes: PostType[]; targets: Target[] };

/** In force until a street publishes its own. It has no targets: those are a street's to publish, with their basis. */
export const DEFAULT_SCHEME: SchemeContent = {
  skills: [
    { code: 'medical', name: '医疗护理' },
    { code: 'legal', name: '法律咨询' },
    { code: 'teaching', name: '教育辅导' },
    { code: 'counselling', name: '心理疏导' },
    { code: 'electrics', name: '水电维修' },
    { code: 'appliances', name: '家电电脑' },
    { code: 'driving', name: '驾驶出行' },
    { code: 'culture', name: '文艺体育' },
    { code: 'photography', name: '摄影写作' },
    { code: 'sign-language', name: '手语外语' },
    { code: 'mediation', name: '纠纷调解' },
    { code: 'safety', name: '应急安全' },
  ],
  serviceKinds: [
    { code: 'elderly', name: '为老服务' },
    { code: 'children', name: '关爱儿童' },
    { code: 'disabled', name: '助残帮困' },
    { code: 'environment', name: '环境整治' },
    { code: 'policy', name: '政策宣讲' },
    { code: 'mediation', name: '邻里调解' },
    { code: 'patrol', name: '平安巡查' },
    { code: 'culture', name: '文体活动' },
    { code: 'emergency', name: '应急值守' },
  ],
  postTypes: [
    { code: 'policy-talker', name: '政策宣讲岗', skills: ['legal', 'teaching'], serviceKinds: ['policy'] },
    { code: 'mediator', name: '矛盾调解岗', skills: ['mediation', 'legal', 'counselling'], serviceKinds: ['mediation'] },
    { code: 'environment', name: '环境监督岗', skills: [], serviceKinds: ['environment'] },
    { code: 'patrol', name: '治安巡防岗', skills: ['safety'], serviceKinds: ['patrol', 'emergency'] },
    { code: 'care', name: '结对帮扶岗', skills: ['medical', 'counselling'], serviceKinds: ['elderly', 'children', 'disabled'] },
    { code: 'repair', name: '便民维修岗', skills: ['electrics', 'appliances'], serviceKinds: ['elderly', 'disabled'] },
    { code: 'culture', name: '文体活动岗', skills: ['culture', 'photography'], serviceKinds: ['culture', 'children'] },
  ],
  targets: [],
};

/** Published obligations of other places, to begin from. */
export const TARGET_EXAMPLES: readonly { name: string; targets: Target[] }[] = [
  {
    name: '绥棱：每季度至少联系 2 次，每年至少参加 4 次活动',
    targets: [
      { code: 'contacts', kind: 'CONTACTS', span: 'QUARTER', amount: 2, basis: '绥棱县在职党员到社区报到的做法' },
      { code: 'activities', kind: 'ACTIVITIES', span: 'YEAR', amount: 4, basis: '绥棱县在职党员到社区报到的做法' },
    ],
  },
  {
    name: '邢台桥西区：每年服务不少于 50 小时，每季度走访一次',
    targets: [
      { code: 'hours', kind: 'HOURS', span: 'YEAR', amount: 50, basis: '邢台市桥西区“双报到”的做法' },
      { code: 'visits', kind: 'VISITS', span: 'QUARTER', amount: 1, basis: '邢台市桥西区“双报到”的做法' },
    ],
  },
];

const CODE = /^[a-z][a-z0-9-]{0,29}$/;

/** Refuses registration-scheme.invalid: a code twice or ill-formed, or a post that names an unknown skill or kind. */
export function checkScheme(scheme: SchemeContent): void {
  const problem = ((): string | null => {
    for (const [title, terms] of [
      ['技能', scheme.skills],
      ['服务类别', scheme.serviceKinds],
      ['岗位类别', scheme.postTypes],
      ['年度目标', scheme.targets],
    ] as const) {
      const codes = terms.map(({ code }) => code);
      const wrong = codes.find((code) => !CODE.test(code));
      if (wrong !== undefined) return `${title}的代码“${wrong}”应由小写字母、数字和连字符组成`;
      const twice = codes.find((code, i) => codes.indexOf(code) !== i);
      if (twice !== undefined) return `${title}的代码“${twice}”出现了两次`;
    }
    const skills = new Set(scheme.skills.map(({ code }) => code));
    const kinds = new Set(scheme.serviceKinds.map(({ code }) => code));
    for (const post of scheme.postTypes) {
      if (post.skills.some((code) => !skills.has(code))) return `${post.name}用到的技能不在技能表里`;
      if (post.serviceKinds.some((code) => !kinds.has(code))) return `${post.name}用到的服务类别不在类别表里`;
    }
    return null;
  })();
  if (problem) refuse('registration-scheme.invalid', { reason: problem });
}

/** Refuses registration-scheme.unknown-code: nobody is described by words that the street does not know. */
export function checkCodes(terms: readonly Term[], codes: readonly string[]): void {
  const known = new Set(terms.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) refuse('registration-scheme.unknown-code', { code: unknown });
}

/** Names by code; a code that a later scheme dropped is left out. */
export function namesOf(terms: readonly Term[], codes: readonly string[]): string[] {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  return codes.flatMap((code) => names.get(code) ?? []);
}

/** The half-open period of a target that a day lies in. */
export function targetPeriod(span: TargetSpan, today: DateOn): Period {
  return periodOf(today, span === 'YEAR' ? 'year' : 'quarter');
}

export type TargetSource = { on: DateOn; minutes: number; activityId: string | null };
export type TargetContact = { kind: 'CONTACT' | 'VISIT'; on: DateOn };

/** What was really done towards a target, in its unit: whole hours of FINAL records, different activities, or times. */
export function targetDone(target: Pick<Target, 'kind' | 'span'>, records: readonly TargetSource[], contacts: readonly TargetContact[], today: DateOn): number {
  const period = targetPeriod(target.span, today);
  const within = records.filter(({ on }) => isWithin(on, period));
  if (target.kind === 'HOURS') return Math.floor(within.reduce((sum, { minutes }) => sum + minutes, 0) / 60);
  if (target.kind === 'ACTIVITIES') return new Set(within.map(({ activityId, on }) => activityId ?? on)).size;
  const wanted = target.kind === 'CONTACTS' ? 'CONTACT' : 'VISIT';
  return contacts.filter(({ kind, on }) => kind === wanted && isWithin(on, period)).length;
}
