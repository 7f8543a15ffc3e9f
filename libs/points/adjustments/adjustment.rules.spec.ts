import fc from 'fast-check';
import { bonusFor, deductionFor } from './adjustment.rules.js';

const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('an award’s bonus', () => {
  it('counts the highest of a year only, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }), (awards) => {
        let had = 0;
        for (const points of awards) {
          if (points > had) had += bonusFor({ name: '季度之星', points }, had).points;
          else expect(() => bonusFor({ name: '季度之星', points }, had)).toThrow(refusal('points.bonus-lower'));
        }
        expect(had).toBe(Math.max(...awards));
      }),
    );
  });

  it('says why it is less than the award', () => {
    expect(bonusFor({ name: '年度之星', points: 300 }, 200)).toEqual({
      points: 100,
      explanation: ['获得“年度之星”，奖励 300 分', '今年已有表扬奖励 200 分，同一年只按最高的一项计，本次补 100 分'],
    });
  });
});

describe('a deduction', () => {
  it('never goes below zero', () => {
    expect(deductionFor({ name: '冒名签到', points: 50 }, 200).points).toBe(50);
    expect(deductionFor({ name: '冒名签到', points: 50 }, 20)).toMatchObject({ points: 20 });
    expect(() => deductionFor({ name: '冒名签到', points: 50 }, 0)).toThrow(refusal('transfer.insufficient'));
  });
});
