import fc from 'fast-check';
import { type Refusal } from '@app/kernel/refusals.js';
import { DEFAULT_TEMPLATE } from '../contract-templates/default-template.rules.js';
import { agreementFrom, agreementText, changesBetween, checkAgreement, renewedAgreement, type Agreement } from './agreement.rules.js';
import { nextPeriod } from './contract.rules.js';

let keys = 0;
const newKey = (): string => `k${++keys}`;
const parties = { community: { name: '东风社区居民委员会', head: '陈志远', liaison: '李建国' }, unit: { name: '县人民医院', head: '周院长', liaison: '刘敏' } };
const year = { startOn: '2026-01-01', endOn: '2026-12-31' };
const agreement = (): Agreement => agreementFrom(DEFAULT_TEMPLATE, parties, year, newKey);
const codeOf = (work: () => void): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('the words of an agreement', () => {
  it('start from a template, with every due day inside the term', () => {
    const made = agreement();
    expect(made.obligations.map(({ dueOn }) => dueOn)).toEqual(['2026-02-28', '2026-02-28', '2026-06-30', '2026-06-30', '2026-11-30', '2026-12-31']);
    expect(codeOf(() => checkAgreement(made, 'GJ-1'))).toBeUndefined();
    const short = agreementFrom(DEFAULT_TEMPLATE, parties, { startOn: '2026-07-01', endOn: '2026-09-30' }, newKey);
    expect(short.obligations.every(({ dueOn }) => dueOn <= '2026-09-30')).toBe(true);
  });

  it('read as a contract', () => {
    const text = agreementText(agreement(), 'GJ-DF-2026-001');
    expect(text.split('\n').slice(0, 4)).toEqual([
      '契约化共建协议书',
      '协议编号：GJ-DF-2026-001',
      '甲方：东风社区居民委员会　负责人：陈志远　联络员：李建国',
      '乙方：县人民医院　负责人：周院长　联络员：刘敏',
    ]);
    expect(text).toContain('自2026年1月1日起，至2026年12月31日止。');
    expect(text).toContain('1. 2026年2月28日前，提供本单位可共享的资源清单。');
    expect(text).toContain('2. 2026年6月30日前，开展服务居民活动，2场。');
  });

  it.each<[string, (one: Agreement) => Agreement, string]>([
    ['due after the last day', (one) => ({ ...one, obligations: one.obligations.map((o) => ({ ...o, dueOn: '2027-01-01' })) }), 'contract.due-outside'],
    ['due before the first day', (one) => ({ ...one, obligations: one.obligations.map((o) => ({ ...o, dueOn: '2025-12-31' })) }), 'contract.due-outside'],
    ['one side owes nothing', (one) => ({ ...one, obligations: one.obligations.filter(({ side }) => side === 'UNIT') }), 'contract.no-obligation'],
    ['too long', (one) => ({ ...one, preamble: '长'.repeat(30_000) }), 'contract.too-long'],
    ['a term that ends before it begins', (one) => ({ ...one, endOn: '2025-01-01' }), 'contract.period'],
  ])('are refused: %s', (_, change, code) => expect(codeOf(() => checkAgreement(change(agreement()), 'GJ-1'))).toBe(code));

  it('move on with the year, month ends to month ends', () => {
    const last = agreement();
    const next = renewedAgreement(last, nextPeriod(year), newKey);
    expect(next).toMatchObject({ startOn: '2027-01-01', endOn: '2027-12-31', goals: last.goals });
    expect(next.obligations.map(({ dueOn }) => dueOn)).toEqual(['2027-02-28', '2027-02-28', '2027-06-30', '2027-06-30', '2027-11-30', '2027-12-31']);
    const keysOf = (one: Agreement): string[] => one.obligations.map(({ key }) => key);
    expect(keysOf(next).some((key) => keysOf(last).includes(key))).toBe(false);
    const leap = { ...last, startOn: '2027-01-01', endOn: '2027-12-31', obligations: last.obligations.map((o) => ({ ...o, dueOn: '2027-02-28' })) };
    expect(renewedAgreement(leap, nextPeriod(leap), newKey).obligations[0]!.dueOn).toBe('2028-02-29');
  });
});

describe('what a version changes', () => {
  it('is nothing for the same words', () => expect(changesBetween(agreement(), { ...agreement(), obligations: [] }).length).toBeGreaterThan(0));

  it('is said in sentences', () => {
    const before = agreement();
    const [first, second, third, ...rest] = before.obligations;
    const after: Agreement = {
      ...before,
      endOn: '2027-01-31',
      unit: { ...before.unit, liaison: '赵红' },
      goals: [{ title: '服务居民', target: 300, measure: '人次' }, ...before.goals.slice(0, 1), ...before.goals.slice(2)],
      unitDuties: [...before.unitDuties, '每季度义诊一次。'],
      obligations: [first!, { ...third!, dueOn: '2026-07-31', quantity: 3 }, ...rest, { key: 'new', side: 'UNIT', title: '重阳节走访', dueOn: '2026-10-20', quantity: 20, measure: '户' }],
    };
    expect(changesBetween(before, after)).toEqual([
      '乙方联络员由“刘敏”改为“赵红”。',
      '截止日由“2026年12月31日”改为“2027年1月31日”。',
      '共建目标“服务居民：200人次”改为“服务居民：300人次”。',
      '乙方职责增加“每季度义诊一次。”。',
      '乙方事项“开展服务居民活动”：期限由2026年6月30日改为2026年7月31日，数量由2场改为3场。',
      '增加乙方事项“重阳节走访”，2026年10月20日前，20户。',
      `删去乙方事项“${second!.title}”。`,
    ]);
  });

  it('is never silent about different words, and never speaks about the same', () => {
    const line = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
    const lines = fc.array(line, { maxLength: 4 });
    const base = agreement();
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [one, other].map((clauses) => ({ ...base, clauses }));
        const isSame = agreementText(before!, 'x') === agreementText(after!, 'x');
        expect(changesBetween(before!, after!).length === 0).toBe(isSame);
      }),
    );
  });
});
