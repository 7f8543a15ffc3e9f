import fc from 'fast-check';
import { ITEM_KINDS } from '../list-item.rules.js';
import { byScore, matchOf, MOST_POINTS, type OfferedThing, type WantedThing } from './match.rules.js';

const OPEN_DAYS = { fromOn: null, toOn: null };

const wanted = (more: Partial<WantedThing> = {}): WantedThing => ({
  id: 'd',
  kind: 'VENUE',
  areaPath: '/s/c/g/',
  days: OPEN_DAYS,
  windows: [],
  skills: [],
  quantity: null,
  ...more,
});
const offered = (more: Partial<OfferedThing> = {}): OfferedThing => ({
  id: 'r',
  kind: 'VENUE',
  areaPath: '/s/c/',
  days: OPEN_DAYS,
  windows: [],
  skills: [],
  quantity: null,
  load: { open: 0, late: 0 },
  ...more,
});
const scoreOf = (w: Partial<WantedThing>, o: Partial<OfferedThing>): number | null => matchOf(wanted(w), offered(o))?.score ?? null;
const partOf = (name: string, w: Partial<WantedThing>, o: Partial<OfferedThing>) =>
  matchOf(wanted(w), offered(o))!.parts.find((part) => part.name === name)!;

describe('a match between what is wanted and what is offered', () => {
  it('says why, point by point', () => {
    const match = matchOf(
      wanted({ windows: [{ weekday: 2, from: '14:00', to: '17:00' }], skills: ['理发'], quantity: 20 }),
      offered({ windows: [{ weekday: 2, from: '15:00', to: '18:00' }], skills: ['理发', '缝补'], quantity: 30 }),
    )!;
    expect(match.parts.map(({ name, points, text }) => `${name} ${points} ${text}`)).toEqual([
      '类别 30 都是“场地”',
      '区域 15 在服务范围内',
      '时间 12 每周有 2 小时以上碰得上',
      '技能 25 会理发',
      '数量 10 还有 30，够用',
      '负担 5 手上没有未办的认领',
    ]);
    expect(match.score).toBe(97);
  });

  it.each([
    ['another kind', { kind: 'VENUE' as const }, { kind: 'FUND' as const }],
    ['nothing left', {}, { quantity: 0 }],
    ['never on the same day', { days: { fromOn: null, toOn: '2026-11-30' } }, { days: { fromOn: '2026-12-01', toOn: null } }],
  ])('is none with %s', (_, w, o) => expect(scoreOf(w, o)).toBeNull());

  it.each([
    ['/s/c/', '/s/c/g/', 15, '在服务范围内'],
    ['/s/c/g/', '/s/c/g/h/', 15, '在服务范围内'],
    ['/s/c/g/h/', '/s/c/g/i/', 12, '在同一个网格'],
    ['/s/c/g/', '/s/c/k/', 9, '在同一个社区'],
    ['/s/c/', '/s/e/', 3, '在同一个街道，要跨社区'],
    ['/s/c/', '/t/c/', 0, '不在同一个街道'],
  ])('reach %s, needed in %s: %i', (reach, place, points, text) =>
    expect(partOf('区域', { areaPath: place }, { areaPath: reach })).toMatchObject({ points, text }),
  );

  it('meets on the last day they share', () => {
    expect(scoreOf({ days: { fromOn: null, toOn: '2026-12-01' } }, { days: { fromOn: '2026-12-01', toOn: null } })).not.toBeNull();
  });

  it('of kinds that can stand in for one another is worth half', () => {
    expect(partOf('类别', { kind: 'SKILL' }, { kind: 'SERVICE' }).points).toBe(15);
    expect(partOf('类别', { kind: 'FUND' }, { kind: 'GOODS' }).points).toBe(15);
  });

  it('windows that only touch do not meet', () => {
    const at = (from: string, to: string) => [{ weekday: 1, from, to }];
    expect(partOf('时间', { windows: at('09:00', '10:00') }, { windows: at('10:00', '11:00') }).points).toBe(0);
    expect(partOf('时间', { windows: at('09:00', '10:30') }, { windows: at('10:00', '11:00') }).text).toBe('每周有 30 分钟碰得上');
  });

  const clock = fc.constantFrom('08:00', '10:00', '12:00', '14:00', '18:00');
  const windows = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), { maxLength: 5 });
  const skills = fc.uniqueArray(fc.constantFrom('理发', '书法', '医疗', '维修'), { maxLength: 4 });
  const path = fc.constantFrom('/s/', '/s/c/', '/s/c/g/', '/s/c/g/h/', '/s/e/', '/t/x/');
  const quantity = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null });
  const wantedThing: fc.Arbitrary<WantedThing> = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...ITEM_KINDS),
    areaPath: path,
    days: fc.constant(OPEN_DAYS),
    windows,
    skills,
    quantity,
  });
  const offeredThing: fc.Arbitrary<OfferedThing> = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...ITEM_KINDS),
    areaPath: path,
    days: fc.constant(OPEN_DAYS),
    windows,
    skills,
    quantity,
    load: fc.record({ open: fc.integer({ min: 0, max: 20 }), late: fc.integer({ min: 0, max: 20 }) }),
  });

  it('is a whole number from 0 to 100, the sum of its reasons', () => {
    fc.assert(
      fc.property(wantedThing, offeredThing, (w, o) => {
        const match = matchOf(w, o);
        if (!match) return;
        expect(Number.isInteger(match.score)).toBe(true);
        expect(match.score).toBe(match.parts.reduce((sum, { points }) => sum + points, 0));
        expect(match.score).toBeLessThanOrEqual(Object.values(MOST_POINTS).reduce((a, b) => a + b, 0));
        for (const { points, most, text } of match.parts) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(most);
          expect(text).not.toBe('');
        }
      }),
    );
  });

  it('never falls when a unit can do more, has more or is less busy', () => {
    fc.assert(
      fc.property(wantedThing, offeredThing, fc.constantFrom('理发', '书法', '医疗', '维修'), (w, o, skill) => {
        const before = matchOf(w, o);
        if (!before) return;
        const more = [
          { ...o, skills: [...new Set([...o.skills, skill])] },
          { ...o, quantity: o.quantity === null ? null : o.quantity + 1 },
          { ...o, load: { open: Math.max(0, o.load.open - 1), late: Math.max(0, o.load.late - 1) } },
        ];
        for (const better of more) expect(matchOf(w, better)!.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  it('has one order, whatever the order in which things were read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ id: fc.uuid(), score: fc.integer({ min: 0, max: 100 }) }), { selector: ({ id }) => id }), (things) => {
        const there = [...things].sort(byScore);
        const back = [...things].reverse().sort(byScore);
        expect(back).toEqual(there);
      }),
    );
  });
});
