import fc from 'fast-check';
import type { Refusal } from '@app/kernel/refusals.js';
import {
  CARD_MOVES,
  CARD_STATES,
  cardKeyOf,
  changeText,
  checkCardPeriod,
  consentText,
  hashedCard,
  moveCard,
  periodOfCard,
  SENT_STATES,
  signedText,
  sumsOf,
  type CardLine,
  type CardMove,
  type CardPeriod,
  type CardState,
} from './service-card.rules.js';
import { FEWEST, SMALL_UNITS, statisticsOf, type UnitSums } from './unit-statistics.rules.js';

const MOVES = Object.keys(CARD_MOVES) as CardMove[];
const YEAR: CardPeriod = { cardKind: 'YEAR', year: 2026, quarter: 0 };
const current = (state: CardState) => ({ state, currentKey: 'key' });

const lines = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record<CardLine>({
          recordId: fc.constant(`R${id}`),
          servedOn: fc.constantFrom('2026-03-01', '2026-07-12', '2026-11-30'),
          serviceMinutes: fc.integer({ min: 1, max: 720 }),
          category: fc.constantFrom('助老', '环境', null),
          quality: fc.option(fc.integer({ min: 1, max: 5 })),
        }),
      ),
    ),
  );

describe('the way of a card', () => {
  it.each<[CardMove, string]>([
    ['agree', 'MADE>AGREED WITHHELD>AGREED'],
    ['withhold', 'MADE>WITHHELD AGREED>WITHHELD SIGNED>WITHHELD ACKNOWLEDGED>WITHHELD'],
    ['sign', 'AGREED>SIGNED'],
    ['acknowledge', 'SIGNED>ACKNOWLEDGED'],
  ])('%s: %s, and from nowhere else', (move, ways) => {
    const found = CARD_STATES.flatMap((state) => (codeOf(() => moveCard(current(state), move)) ? [] : [`${state}>${moveCard(current(state), move)}`]));
    expect(found.join(' ')).toBe(ways);
  });

  it('reaches the unit only after the member agreed, and never while the last word was no', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }), (presses) => {
        let state: CardState = 'MADE';
        let lastWord: CardMove | null = null;
        for (const move of presses) {
          if (codeOf(() => moveCard(current(state), move))) continue;
          state = moveCard(current(state), move);
          if (move === 'agree' || move === 'withhold') lastWord = move;
        }
        if ((SENT_STATES as readonly CardState[]).includes(state)) expect(lastWord).toBe('agree');
      }),
    );
  });

  it('lets a replaced version only be withheld', () => {
    const old = (state: CardState) => ({ state, currentKey: null });
    expect(codeOf(() => moveCard(old('MADE'), 'agree'))).toBe('service-card.superseded');
    expect(codeOf(() => moveCard(old('AGREED'), 'sign'))).toBe('service-card.superseded');
    expect(moveCard(old('SIGNED'), 'withhold')).toBe('WITHHELD');
  });
});

describe('a card', () => {
  it.each<[CardPeriod, string, string]>([
    [YEAR, '2026-01-01', '2027-01-01'],
    [{ cardKind: 'QUARTER', year: 2026, quarter: 1 }, '2026-01-01', '2026-04-01'],
    [{ cardKind: 'QUARTER', year: 2026, quarter: 4 }, '2026-10-01', '2027-01-01'],
  ])('%j covers %s to %s, the last day outside', (card, from, to) => expect(periodOfCard(card)).toEqual({ from, to }));

  it('is made from the last month on, and not of a quarter that does not exist', () => {
    expect(codeOf(() => checkCardPeriod(YEAR, '2026-11-30'))).toBe('service-card.period');
    expect(codeOf(() => checkCardPeriod(YEAR, '2026-12-01'))).toBeNull();
    expect(codeOf(() => checkCardPeriod({ cardKind: 'QUARTER', year: 2026, quarter: 5 }, '2030-01-01'))).toBe('service-card.period');
    expect(codeOf(() => checkCardPeriod({ ...YEAR, quarter: 2 }, '2030-01-01'))).toBe('service-card.period');
  });

  it('is one a person, community and period', () => {
    expect(cardKeyOf('P', 'C', YEAR)).toBe('P:C:2026');
    expect(cardKeyOf('P', 'C', { cardKind: 'QUARTER', year: 2026, quarter: 3 })).toBe('P:C:2026Q3');
  });

  it('sums what its lines say, and its categories sum to the whole', () => {
    fc.assert(
      fc.property(lines, (own) => {
        const { times, serviceMinutes, categories, ratingCount, ratingCenti } = sumsOf(own);
        expect([times, serviceMinutes]).toEqual([own.length, own.reduce((sum, line) => sum + line.serviceMinutes, 0)]);
        expect(categories.reduce((sum, one) => sum + one.minutes, 0)).toBe(serviceMinutes);
        expect(categories.reduce((sum, one) => sum + one.times, 0)).toBe(times);
        expect(ratingCount).toBe(own.filter(({ quality }) => quality !== null).length);
        if (ratingCenti === null) expect(ratingCount).toBe(0);
        else expect(ratingCenti >= 100 && ratingCenti <= 500).toBe(true);
      }),
    );
  });

  it('hashes the same whatever order its lines came in, and differently when a minute changes', () => {
    fc.assert(
      fc.property(lines, (own) => {
        expect(hashedCard('k', [...own].reverse())).toBe(hashedCard('k', own));
        const [first, ...rest] = own;
        if (first) expect(hashedCard('k', [{ ...first, serviceMinutes: first.serviceMinutes + 1 }, ...rest])).not.toBe(hashedCard('k', own));
      }),
    );
  });

  it('says what changed', () => {
    const line = { recordId: 'a', servedOn: '2026-03-01', serviceMinutes: 60, category: '助老', quality: 5 };
    const before = sumsOf([line, { ...line, recordId: 'b', serviceMinutes: 90 }]);
    expect(changeText(before, sumsOf([line]))).toBe('制卡后服务记录有更正：服务次数由 2 次变为 1 次，时长由 2小时30分变为 1小时。');
    expect(changeText(before, sumsOf([]))).toContain('评价由 5.00 分变为 暂无评价');
    expect(changeText(before, before)).toContain('合计不变');
  });

  it('names the recipient in the words of the consent, and hashes no name into the signature', () => {
    expect(consentText('东风社区', '县第一小学')).toMatch(/东风社区.*送给县第一小学.*不影响我的时长、积分和评选/);
    expect(signedText({ id: 'x', version: 1, inputHash: 'h', recipient: 'U', opinion: null, signedAt: 't' })).toBe('["service-card-signature/1","x",1,"h","U",null,"t"]');
  });
});

describe('statistics by unit', () => {
  const unit = (unitName: string, members: number): UnitSums => ({ unitName, members, times: members * 2, serviceMinutes: members * 100 });

  it('shows who is many and puts the few together', () => {
    const { rows, total } = statisticsOf([unit('小学', 8), unit('银行', 3), unit('医院', 2)]);
    expect(rows.map(({ unitName, members, units }) => [unitName, members, units])).toEqual([['小学', 8, 1], [SMALL_UNITS, 5, 2]]);
    expect(total).toMatchObject({ members: 13, serviceMinutes: 1_300 });
  });

  it('shows nothing where all together are few', () => expect(statisticsOf([unit('银行', 3), unit('医院', 1)])).toEqual({ rows: [], total: null }));

  it('never tells of fewer than five: no row, no difference of the sum and some rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (sizes) => {
        const units = sizes.map((members, i) => unit(`单位${i}`, members));
        const { rows, total } = statisticsOf(units);
        const everybody = sizes.reduce((sum, one) => sum + one, 0);
        expect(total?.members ?? 0).toBe(everybody < FEWEST ? 0 : everybody);
        expect(rows.reduce((sum, { members }) => sum + members, 0)).toBe(total?.members ?? 0);
        expect(rows.reduce((sum, { serviceMinutes }) => sum + serviceMinutes, 0)).toBe(total?.serviceMinutes ?? 0);
        for (const row of rows) expect(row.members).toBeGreaterThanOrEqual(FEWEST);
      }),
    );
  });
});

function codeOf(step: () => unknown): string | null {
  try {
    step();
    return null;
  } catch (error) {
    return (error as Refusal).code;
  }
}
