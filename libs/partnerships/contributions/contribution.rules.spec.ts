import fc from 'fast-check';
import { Refusal } from '@app/kernel/refusals.js';
import { periodWithLength } from '../exports/sheet-length.rules.js';
import { contributionSheet } from './contribution-sheet.rules.js';
import { totalsOf, type TotalCell } from './contribution-totals.rules.js';
import {
  activityKeyOf,
  amountOf,
  checkGiven,
  confirmContribution,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_MOVES,
  CONTRIBUTION_STATES,
  evidenceType,
  moveContribution,
  yuanText,
  type ContributionMove,
  type GivenThing,
} from './contribution.rules.js';
import { hashedStatement, inOrder, statementTotals, type StatementLine } from './statement.rules.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const books: GivenThing = {
  contributionKind: 'GOODS',
  itemName: '图书',
  quantity: 30,
  measure: '本',
  amountFen: null,
  occurredOn: '2026-11-21',
  activityId: null,
  isOfferedToMart: false,
};

describe('what was given', () => {
  it.each<[string, Partial<GivenThing>, string]>([
    ['books today', {}, 'nothing'],
    ['money without a sum', { contributionKind: 'FUND' }, 'contribution.amount'],
    ['money', { contributionKind: 'FUND', amountFen: 1 }, 'nothing'],
    ['tomorrow', { occurredOn: '2026-11-22' }, 'contribution.future'],
    ['books at an activity', { activityId: 'a' }, 'contribution.link-kind'],
    ['time at an activity', { contributionKind: 'PEOPLE_TIME', activityId: 'a' }, 'nothing'],
    ['a hall for the mart', { contributionKind: 'VENUE', isOfferedToMart: true }, 'contribution.link-kind'],
  ])('%s: %s', (_, more, code) => expect(codeOf(() => checkGiven({ ...books, ...more }, '2026-11-21'))).toBe(code));

  it('is said in words', () => {
    expect(amountOf(books)).toBe('30 本');
    expect(amountOf({ ...books, amountFen: 60_000 })).toBe('30 本（约 600.00 元）');
    expect(amountOf({ ...books, contributionKind: 'PEOPLE_TIME', quantity: 750, measure: '分钟' })).toBe('12小时30分');
    expect(amountOf({ ...books, contributionKind: 'FUND', amountFen: 500_000 })).toBe('5,000.00 元');
  });

  it.each([
    [0, '0.00 元'],
    [5, '0.05 元'],
    [100, '1.00 元'],
    [123_456_789, '1,234,567.89 元'],
    [-5, '−0.05 元'],
  ])('%i fen is %s', (fen, text) => expect(yuanText(fen)).toBe(text));

  it('never loses a fen in words', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_000), (fen) => {
        expect(Number(yuanText(fen).replace(/[,. 元]/g, ''))).toBe(fen);
      }),
    );
  });

  it('moves as the table says, and no other way', () => {
    for (const state of CONTRIBUTION_STATES) {
      for (const [move, { from, to }] of Object.entries(CONTRIBUTION_MOVES)) {
        const step = () => moveContribution(state, move as ContributionMove);
        if (from.includes(state)) expect(step()).toBe(to);
        else expect(codeOf(step)).toBe('contribution.move');
      }
    }
  });

  it('counts a unit at an activity once', () => {
    expect(activityKeyOf({ unitId: 'u', activityId: null })).toBeNull();
    expect(activityKeyOf({ unitId: 'u', activityId: 'a' })).toBe('u:a');
  });

  it('knows evidence by its first bytes', () => {
    expect(evidenceType(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(evidenceType(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe('image/png');
    expect(evidenceType(Buffer.from('<svg onload=…>'))).toBeUndefined();
    expect(evidenceType(Buffer.alloc(0))).toBeUndefined();
  });
});

const lineOf: fc.Arbitrary<StatementLine> = fc
  .record({
    id: fc.uuid(),
    contributionKind: fc.constantFrom(...CONTRIBUTION_KINDS),
    itemName: fc.constantFrom('图书', '会议室', '义诊'),
    quantity: fc.integer({ min: 1, max: 10_000_000 }),
    measure: fc.constantFrom('件', '本', '次'),
    amountFen: fc.option(fc.integer({ min: 1, max: 1_000_000_000_000 }), { nil: null }),
    occurredOn: fc.constantFrom('2026-01-31', '2026-02-01', '2026-12-31'),
    activityId: fc.option(fc.constant('a'), { nil: null }),
  })
  .map((line) => ({ ...line, activityId: line.contributionKind === 'PEOPLE_TIME' ? line.activityId : null }));
const linesOf = fc.uniqueArray(lineOf, { maxLength: 40, selector: ({ id }) => id });

const cellOf = (line: StatementLine, unitId: string): TotalCell => ({
  contributionKind: line.contributionKind,
  month: line.occurredOn.slice(0, 7),
  unitId,
  measure: line.measure,
  count: 1,
  amountFen: line.amountFen ?? 0,
  quantity: line.quantity,
  recordedMinutes: line.activityId === null ? 0 : line.quantity,
});

describe('confirming', () => {
  const [logger, colleague, liaison] = ['logger', 'colleague', 'liaison'];
  const cases: [string, Parameters<typeof confirmContribution>[0], string, boolean, string][] = [
    ['the unit logged, the community confirms', { state: 'SUBMITTED', loggedBy: liaison, enteredByStaff: false }, colleague, true, 'CONFIRMED'],
    ['the unit logged, its other liaison may not', { state: 'SUBMITTED', loggedBy: liaison, enteredByStaff: false }, 'second', false, 'contribution.own-unit'],
    ['staff logged, a colleague confirms', { state: 'SUBMITTED', loggedBy: logger, enteredByStaff: true }, colleague, true, 'CONFIRMED'],
    ['staff logged, the unit confirms', { state: 'SUBMITTED', loggedBy: logger, enteredByStaff: true }, liaison, false, 'CONFIRMED'],
    ['staff logged, and may not', { state: 'SUBMITTED', loggedBy: logger, enteredByStaff: true }, logger, true, 'contribution.own-entry'],
    ['somebody who is both logged, and may not', { state: 'SUBMITTED', loggedBy: logger, enteredByStaff: false }, logger, true, 'contribution.own-entry'],
    ['from before it was asked who logged: the unit may not', { state: 'SUBMITTED', loggedBy: logger, enteredByStaff: null }, liaison, false, 'contribution.own-unit'],
    ['once is enough', { state: 'CONFIRMED', loggedBy: liaison, enteredByStaff: false }, colleague, true, 'contribution.move'],
  ];
  it.each(cases)('%s', (_, row, accountId, isCommunity, outcome) => {
    let state: string = '';
    const code = codeOf(() => (state = confirmContribution(row, { accountId, isCommunity })));
    expect(code === 'nothing' ? state : code).toBe(outcome);
  });
});

describe('a sheet that does not hold every line', () => {
  it('says so, and is silent when it does', () => {
    expect(periodWithLength('2026年', { total: 20_001, shown: 20_000 })).toBe('2026年（共 20001 条，本表列出前 20000 条）');
    expect(periodWithLength('2026年', { total: 3, shown: 3 })).toBe('2026年');
  });
});

describe('totals', () => {
  it('are the same by kind, by month, by unit and altogether, in whole fen', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const totals = totalsOf(lines.map((line, i) => cellOf(line, `u${i % 3}`)));
        for (const part of [totals.byKind, totals.byMonth, totals.byUnit]) {
          for (const field of ['count', 'amountFen', 'peopleMinutes', 'recordedMinutes'] as const) {
            expect(part.reduce((sum, one) => sum + one[field], 0)).toBe(totals[field]);
          }
        }
        expect(totals.count).toBe(lines.length);
        expect(totals.amountFen).toBe(lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0));
        expect(totals.recordedMinutes).toBeLessThanOrEqual(totals.peopleMinutes);
      }),
    );
  });

  it('do not depend on the order, nor on whether the database added up first', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const cells = lines.map((line, i) => cellOf(line, `u${i % 2}`));
        expect(totalsOf([...cells].reverse())).toEqual(totalsOf(cells));
        expect(totalsOf(folded(cells))).toEqual(totalsOf(cells));
      }),
    );
  });

  it('do not add boxes to pieces', () => {
    const line = { id: '1', contributionKind: 'GOODS' as const, itemName: '', amountFen: null, occurredOn: '2026-01-01', activityId: null };
    const { byKind } = statementTotals([
      { ...line, quantity: 3, measure: '箱' },
      { ...line, id: '2', quantity: 30, measure: '本' },
      { ...line, id: '3', quantity: 1, measure: '箱' },
    ]);
    expect(byKind[0]!.quantities).toEqual([
      { measure: '本', quantity: 30 },
      { measure: '箱', quantity: 4 },
    ]);
  });
});

/** As GROUP BY would give them. */
function folded(cells: readonly TotalCell[]): TotalCell[] {
  const groups = new Map<string, TotalCell>();
  for (const cell of cells) {
    const key = [cell.contributionKind, cell.month, cell.unitId, cell.measure].join();
    const before = groups.get(key);
    if (!before) groups.set(key, { ...cell });
    else {
      for (const field of ['count', 'amountFen', 'quantity', 'recordedMinutes'] as const) before[field] += cell[field];
    }
  }
  return [...groups.values()];
}

describe('a statement', () => {
  const head = { verifyCode: 'X', unitName: '第二中学', communityName: '东风社区', yearNo: 2026, issuedOn: '2026-12-31' };

  it('is the sum of its lines', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const totals = statementTotals(lines);
        expect(totals.count).toBe(lines.length);
        expect(totals.amountFen).toBe(lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0));
      }),
    );
  });

  it('hashes the same for the same lines in any order, and differently for any change', () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const hash = hashedStatement(head, lines);
        expect(hashedStatement(head, [...lines].reverse())).toBe(hash);
        expect(hashedStatement({ ...head, unitName: '第三中学' }, lines)).not.toBe(hash);
        const [first, ...rest] = lines;
        if (first) expect(hashedStatement(head, [{ ...first, quantity: first.quantity + 1 }, ...rest])).not.toBe(hash);
      }),
    );
  });

  it('has its lines by day', () => {
    expect(inOrder([{ id: '2', occurredOn: '2026-02-01' }, { id: '3', occurredOn: '2026-01-01' }, { id: '1', occurredOn: '2026-02-01' }]).map(({ id }) => id)).toEqual(['3', '1', '2']);
  });

  it('as a sheet has sums that a hand can check', () => {
    const line = { unitName: '第二中学', occurredOn: '2026-11-21', kindName: '资金', itemName: '助学', quantity: 1, measure: '笔', projectTitle: null, note: null, decidedByName: null };
    const sheet = contributionSheet({ year: 2026, today: '2026-11-21', preparedBy: '陈', unit: null, total: 9 }, [
      { ...line, contributionKind: 'FUND', amountFen: 12_345 },
      { ...line, contributionKind: 'PEOPLE_TIME', kindName: '人员时间', quantity: 90, amountFen: null },
    ]);
    expect(sheet.rows[0]!.slice(5, 8)).toEqual(['', null, 123.45]);
    expect(sheet.rows[1]!.slice(5, 8)).toEqual(['1小时30分', 90, null]);
    expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
  });
});
