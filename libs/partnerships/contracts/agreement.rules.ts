/** The words of an agreement: what it holds, how it reads, and what one version changes in another. */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import { checkPeriod, SIDES, type Side } from './contract.rules.js';

/** One side, with its head and its liaison named. */
export type AgreementParty = { name: string; head: string; liaison: string };
/** 服务居民 300 人次 */
export type AgreementGoal = { title: string; target: number; measure: string };
export type AgreementObligation = {
  /** Stays with the matter through all versions. */
  key: string;
  side: Side;
  title: string;
  dueOn: DateOn;
  quantity: number | null;
  measure: string | null;
};
export type Agreement = {
  title: string;
  community: AgreementParty;
  unit: AgreementParty;
  startOn: DateOn;
  /** The last day of it. */
  endOn: DateOn;
  preamble: string;
  goals: AgreementGoal[];
  communityDuties: string[];
  unitDuties: string[];
  obligations: AgreementObligation[];
  clauses: string[];
};

/** Together they keep the text and its fields below the 64 KiB that a column holds. */
export const AGREEMENT_LIMITS = { goals: 12, duties: 12, clauses: 12, obligations: 40, preamble: 600, duty: 200, clause: 300, title: 80 } as const;
const MOST_BYTES = 60_000;

/** Refuses `contract.period`, `contract.due-outside`, `contract.no-obligation`, `contract.too-long`. */
export function checkAgreement(agreement: Agreement, contractNo: string): void {
  checkPeriod(agreement.startOn, agreement.endOn);
  const outside = agreement.obligations.find(({ dueOn }) => dueOn < agreement.startOn || dueOn > agreement.endOn);
  if (outside) refuse('contract.due-outside', { title: outside.title, dueOn: outside.dueOn });
  const bare = SIDES.find((side) => !agreement.obligations.some((obligation) => obligation.side === side));
  if (bare) refuse('contract.no-obligation', { side: PARTY_NAMES[bare] });
  const bytes = Math.max(byteLength(JSON.stringify(agreement)), byteLength(agreementText(agreement, contractNo)));
  if (bytes > MOST_BYTES) refuse('contract.too-long');
}

const PARTY_NAMES: Record<Side, string> = { COMMUNITY: '甲方(社区)', UNIT: '乙方(单位)' };

/** The exact text that is signed. What it says depends on nothing but its arguments. */
export function agreementText(agreement: Agreement, contractNo: string): string {
  const { community, unit, startOn, endOn, goals, communityDuties, unitDuties, clauses } = agreement;
  const lines = [
    agreement.title,
    `协议编号：${contractNo}`,
    partyLine('甲方', community),
    partyLine('乙方', unit),
    '',
    agreement.preamble,
    '',
    '一、协议期限',
    `自${dayWords(startOn)}起，至${dayWords(endOn)}止。`,
    '二、共建目标',
    ...numbered(goals.map(goalWords)),
    '三、甲方职责',
    ...numbered(communityDuties),
    '四、乙方职责',
    ...numbered(unitDuties),
    '五、约定事项',
    ...SIDES.flatMap((side) => [`（${side === 'COMMUNITY' ? '一' : '二'}）${side === 'COMMUNITY' ? '甲方' : '乙方'}`, ...numbered(obligationsOf(agreement, side).map(obligationWords))]),
    '六、其他约定',
    ...numbered(clauses),
  ];
  return lines.join('\n');
}

export function obligationsOf({ obligations }: Pick<Agreement, 'obligations'>, side: Side): AgreementObligation[] {
  return obligations.filter((one) => one.side === side).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export function goalWords({ title, target, measure }: AgreementGoal): string {
  return `${title}：${target}${measure}`;
}

export function obligationWords({ dueOn, title, quantity, measure }: Omit<AgreementObligation, 'key' | 'side'>): string {
  return `${dayWords(dueOn)}前，${title}${amountWords(quantity, measure, '，')}。`;
}

/** ，2 次; nothing where no quantity is agreed. */
export function amountWords(quantity: number | null, measure: string | null, before = ''): string {
  return quantity === null ? '' : `${before}${quantity}${measure ?? ''}`;
}

/** What the later version says differently, a sentence each; nothing for versions that say the same. */
export function changesBetween(before: Agreement, after: Agreement): string[] {
  const changes: string[] = [];
  const word = (name: string, one: string, other: string): void => {
    if (one !== other) changes.push(`${name}由“${shortened(one)}”改为“${shortened(other)}”。`);
  };
  word('标题', before.title, after.title);
  for (const [name, side] of [['甲方', 'community'], ['乙方', 'unit']] as const) {
    word(`${name}名称`, before[side].name, after[side].name);
    word(`${name}负责人`, before[side].head, after[side].head);
    word(`${name}联络员`, before[side].liaison, after[side].liaison);
  }
  word('起始日', dayWords(before.startOn), dayWords(after.startOn));
  word('截止日', dayWords(before.endOn), dayWords(after.endOn));
  word('前言', before.preamble, after.preamble);
  changes.push(...listChanges('共建目标', before.goals.map(goalWords), after.goals.map(goalWords)));
  changes.push(...listChanges('甲方职责', before.communityDuties, after.communityDuties));
  changes.push(...listChanges('乙方职责', before.unitDuties, after.unitDuties));
  changes.push(...obligationChanges(before, after));
  changes.push(...listChanges('其他约定', before.clauses, after.clauses));
  return changes;
}

function obligationChanges(before: Agreement, after: Agreement): string[] {
  const earlier = new Map(before.obligations.map((one) => [one.key, one]));
  const later = new Map(after.obligations.map((one) => [one.key, one]));
  const name = ({ side, title }: AgreementObligation): string => `${side === 'COMMUNITY' ? '甲方' : '乙方'}事项“${shortened(title)}”`;
  return [
    ...after.obligations.flatMap((one) => {
      const old = earlier.get(one.key);
      if (!old) return [`增加${name(one)}，${dayWords(one.dueOn)}前${amountWords(one.quantity, one.measure, '，')}。`];
      const parts = [
        old.title === one.title ? '' : `改为“${shortened(one.title)}”`,
        old.side === one.side ? '' : `改由${one.side === 'COMMUNITY' ? '甲方' : '乙方'}办理`,
        old.dueOn === one.dueOn ? '' : `期限由${dayWords(old.dueOn)}改为${dayWords(one.dueOn)}`,
        amountWords(old.quantity, old.measure) === amountWords(one.quantity, one.measure)
          ? ''
          : `数量由${amountWords(old.quantity, old.measure) || '不限'}改为${amountWords(one.quantity, one.measure) || '不限'}`,
      ].filter((part) => part !== '');
      return parts.length === 0 ? [] : [`${name(old)}：${parts.join('，')}。`];
    }),
    ...before.obligations.filter(({ key }) => !later.has(key)).map((one) => `删去${name(one)}。`),
  ];
}

/** Lines that stand in both are left alone; of the others, those at the same place are read as changed. */
function listChanges(name: string, before: readonly string[], after: readonly string[]): string[] {
  const gone = without(before, after);
  const come = without(after, before);
  const changes: string[] = [];
  const pairs = Math.min(gone.length, come.length);
  for (let i = 0; i < pairs; i++) changes.push(`${name}“${shortened(gone[i]!)}”改为“${shortened(come[i]!)}”。`);
  changes.push(...come.slice(pairs).map((line) => `${name}增加“${shortened(line)}”。`));
  changes.push(...gone.slice(pairs).map((line) => `${name}删去“${shortened(line)}”。`));
  if (changes.length === 0 && before.join('\n') !== after.join('\n')) changes.push(`${name}调整了次序。`);
  return changes;
}

/** Each line as often as it stands in the one list more than in the other. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** A template says when in the year something is due; a year's agreement says the day. */
export type TemplateObligation = { side: Side; title: string; afterMonths: number; quantity: number | null; measure: string | null };
export type TemplateContent = {
  title: string;
  preamble: string;
  goals: AgreementGoal[];
  communityDuties: string[];
  unitDuties: string[];
  obligations: TemplateObligation[];
  clauses: string[];
};

/** The text for a term, from a template; what would fall due after the last day is due on it. */
export function agreementFrom(
  template: TemplateContent,
  parties: Pick<Agreement, 'community' | 'unit'>,
  { startOn, endOn }: { startOn: DateOn; endOn: DateOn },
  newKey: () => string,
): Agreement {
  return {
    ...template,
    ...parties,
    startOn,
    endOn,
    obligations: template.obligations.map(({ afterMonths, ...rest }) => {
      const due = addDays(addMonths(startOn, afterMonths), -1);
      return { ...rest, key: newKey(), dueOn: due > endOn ? endOn : due };
    }),
  };
}

/** Last year's text for the next term, its days moved on by as many months. */
export function renewedAgreement(
  last: Agreement,
  { startOn, endOn, months }: { startOn: DateOn; endOn: DateOn; months: number },
  newKey: () => string,
): Agreement {
  const moved = (on: DateOn): DateOn => {
    const next = isMonthEnd(on) ? addDays(addMonths(addDays(on, 1), months), -1) : addMonths(on, months);
    return next > endOn ? endOn : next < startOn ? startOn : next;
  };
  return {
    ...last,
    startOn,
    endOn,
    obligations: last.obligations.map((one) => ({ ...one, key: newKey(), dueOn: moved(one.dueOn) })),
  };
}

function isMonthEnd(on: DateOn): boolean {
  return addDays(on, 1).endsWith('-01');
}

/** 2026年3月31日 */
export function dayWords(on: DateOn): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function partyLine(name: string, { name: party, head, liaison }: AgreementParty): string {
  return `${name}：${party}　负责人：${head || '(待定)'}　联络员：${liaison || '(待定)'}`;
}

function numbered(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['（无）'] : lines.map((line, i) => `${i + 1}. ${line}`);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
