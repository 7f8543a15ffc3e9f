import { isDate } from '@app/kernel/time.js';
import type { ContributionKind } from '@app/partnerships/contributions/contribution.rules.js';
import type { components } from '../../api/schema.js';

export type Contribution = components['schemas']['ContributionView'];
export type ContributionBody = components['schemas']['ContributionContent'];

/** What each kind asks for, in its own words. */
export const KIND_FORMS: Record<ContributionKind, { hint: string; what: string; examples: readonly string[]; measures: readonly string[] }> = {
  GOODS: { hint: '书、桌椅、米面', what: '捐了什么', examples: ['图书', '折叠桌椅', '大米', '防暑用品'], measures: ['件', '本', '袋', '箱', '张', '台'] },
  PEOPLE_TIME: { hint: '派人来帮忙', what: '做了什么', examples: ['义诊', '值守', '清洁家园', '课后辅导'], measures: [] },
  VENUE: { hint: '礼堂、会议室', what: '借了什么场地', examples: ['会议室', '礼堂', '操场', '停车位'], measures: ['次', '天', '小时'] },
  SERVICE: { hint: '义诊、维修、讲座', what: '提供了什么服务', examples: ['健康讲座', '法律咨询', '家电维修', '反诈宣传'], measures: ['次', '场', '人次'] },
  FUND: { hint: '只登记，不收款', what: '用在哪里', examples: ['慰问困难户', '助学', '小区改造'], measures: [] },
};

export type ContributionFields = {
  kind: ContributionKind;
  itemName: string;
  /** As typed. */
  quantity: string;
  measure: string;
  people: string;
  hours: string;
  yuan: string;
  occurredOn: string;
  note: string;
  projectId: string;
  obligationId: string;
  activityId: string;
  isOfferedToMart: boolean;
  pricePoints: string;
};

export type Problems = Partial<Record<keyof ContributionFields, string>>;

export function blankFields(today: string): ContributionFields {
  return {
    kind: 'GOODS',
    itemName: '',
    quantity: '1',
    measure: '件',
    people: '1',
    hours: '1',
    yuan: '',
    occurredOn: today,
    note: '',
    projectId: '',
    obligationId: '',
    activityId: '',
    isOfferedToMart: false,
    pricePoints: '',
  };
}

export function fieldsOf(contribution: Contribution): ContributionFields {
  const { contributionKind, quantity, amountFen, peopleCount } = contribution;
  const people = peopleCount ?? 1;
  return {
    kind: contributionKind,
    itemName: contribution.itemName,
    quantity: String(quantity),
    measure: contribution.measure,
    people: String(people),
    hours: contributionKind === 'PEOPLE_TIME' ? String(Math.round((quantity / people / 60) * 100) / 100) : '1',
    yuan: amountFen === null ? '' : String(amountFen / 100),
    occurredOn: contribution.occurredOn,
    note: contribution.note ?? '',
    projectId: contribution.projectId ?? '',
    obligationId: contribution.obligationId ?? '',
    activityId: contribution.activityId ?? '',
    isOfferedToMart: contribution.isOfferedToMart,
    pricePoints: contribution.pricePoints === null ? '' : String(contribution.pricePoints),
  };
}

/** What is wrong, in words at the field; empty when it may be sent. */
export function problemsOf(fields: ContributionFields, today: string): Problems {
  const { kind } = fields;
  const problems: Problems = {};
  if (!fields.itemName.trim()) problems.itemName = `请写${KIND_FORMS[kind].what}。`;
  if (!isDate(fields.occurredOn) || fields.occurredOn > today) problems.occurredOn = '请选今天或以前的日期。';
  if (kind === 'FUND' && !(fenOf(fields.yuan) ?? 0)) problems.yuan = '请填金额，例如 500 或 1234.50。';
  if (kind !== 'FUND' && fields.yuan.trim() && !fenOf(fields.yuan)) problems.yuan = '约值请填数字，例如 600；不清楚可以不填。';
  if (kind === 'PEOPLE_TIME') {
    if (wholeOf(fields.people) === null) problems.people = '请填人数。';
    if (minutesOf(fields) === null) problems.hours = '请填每人大约几小时，例如 2 或 1.5。';
  } else if (kind !== 'FUND' && wholeOf(fields.quantity) === null) problems.quantity = '数量请填整数。';
  if (fields.isOfferedToMart && fields.pricePoints.trim() && wholeOf(fields.pricePoints) === null) problems.pricePoints = '积分请填整数，或不填。';
  return problems;
}

export function bodyOf(fields: ContributionFields): ContributionBody {
  const { kind } = fields;
  const isTime = kind === 'PEOPLE_TIME';
  const isOfferedToMart = kind === 'GOODS' && fields.isOfferedToMart;
  return {
    contributionKind: kind,
    itemName: fields.itemName.trim(),
    quantity: isTime ? minutesOf(fields)! : kind === 'FUND' ? 1 : wholeOf(fields.quantity)!,
    measure: isTime || kind === 'FUND' ? null : fields.measure,
    peopleCount: isTime ? wholeOf(fields.people) : null,
    amountFen: fenOf(fields.yuan),
    occurredOn: fields.occurredOn,
    note: fields.note.trim() || null,
    projectId: fields.projectId || null,
    obligationId: fields.obligationId || null,
    activityId: isTime ? fields.activityId || null : null,
    isOfferedToMart,
    pricePoints: isOfferedToMart ? wholeOf(fields.pricePoints) : null,
  };
}

/** 1,234.5 元 as whole fen; null for what is no sum. */
export function fenOf(yuan: string): number | null {
  const text = yuan.normalize('NFKC').replace(/[,，\s元¥]/gu, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return null;
  const [whole, cents = ''] = text.split('.') as [string, string?];
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return fen > 0 ? fen : null;
}

function wholeOf(text: string): number | null {
  const clean = text.normalize('NFKC').trim();
  return /^\d{1,7}$/.test(clean) && Number(clean) > 0 ? Number(clean) : null;
}

/** People times hours, in whole minutes. */
function minutesOf({ people, hours }: ContributionFields): number | null {
  const count = wholeOf(people);
  const each = hours.normalize('NFKC').trim();
  if (count === null || !/^\d{1,3}(\.\d{1,2})?$/.test(each)) return null;
  const minutes = Math.round(Number(each) * 60) * count;
  return minutes > 0 && minutes <= 10_000_000 ? minutes : null;
}
