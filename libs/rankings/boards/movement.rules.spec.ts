import fc from 'fast-check';
import { movements, movementText, type Placed } from './movement.rules.js';

const placed = (volunteerId: string, rank: number, value: number): Placed => ({ volunteerId, rank, value });

describe('what changed between two lists', () => {
  const before = [placed('甲', 1, 90), placed('乙', 2, 80), placed('丙', 3, 70), placed('丁', 4, 60)];
  const now = [placed('乙', 1, 120), placed('甲', 2, 95), placed('丙', 3, 75), placed('戊', 4, 20)];

  it('says who rose, fell, stayed, came and went, and why', () => {
    expect(movements(before, now).map((one) => `${one.volunteerId} ${one.change} ${one.steps}: ${movementText(one, 'points')}`)).toEqual([
      '乙 UP 1: 从第 2 名到第 1 名，上升 1 名，80 分 → 120 分。',
      '甲 DOWN -1: 从第 1 名到第 2 名，下降 1 名，90 分 → 95 分。自己没有减少，是别人增加得更多。',
      '丙 SAME 0: 名次没有变，70 分 → 75 分。',
      '戊 NEW 0: 新上榜，20 分。',
      '丁 GONE 0: 上次第 4 名，这次没有上榜。',
    ]);
  });

  it('names everybody of either list once, whatever the lists', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((ids) => ids.map((id, i) => placed(`V${id}`, i + 1, 100 - i)));
    fc.assert(
      fc.property(list, list, (first, second) => {
        const all = movements(first, second);
        const ids = all.map(({ volunteerId }) => volunteerId);
        expect([...ids].sort()).toEqual([...new Set([...first, ...second].map(({ volunteerId }) => volunteerId))].sort());
        expect(all.slice(0, second.length).map(({ rankNow }) => rankNow)).toEqual(second.map(({ rank }) => rank));
        for (const one of all) if (one.rankBefore && one.rankNow) expect(one.steps).toBe(one.rankBefore - one.rankNow);
      }),
    );
  });
});
