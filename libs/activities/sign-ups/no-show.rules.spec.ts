import fc from 'fast-check';
import { addDays, startOfDay } from '@app/kernel/time.js';
import { DEFAULT_PAUSE_RULE, pauseFor, pauseRuleText, stillCaused } from './no-show.rules.js';

const TODAY = '2026-11-21';
const ago = (days: number, signUpId = `S${days}`) => ({ signUpId, on: addDays(TODAY, -days) });

describe('no-shows', () => {
  it.each([
    ['two', [ago(1), ago(9)], [], null],
    ['three', [ago(1), ago(9), ago(170)], [], ['S170', 'S9', 'S1']],
    ['the third too long ago', [ago(1), ago(9), ago(180)], [], null],
    ['one of them counted before', [ago(1), ago(9), ago(20)], ['S20'], null],
    ['three new ones after a pause', [ago(1), ago(2), ago(3), ago(50), ago(51), ago(52)], ['S50', 'S51', 'S52'], ['S3', 'S2', 'S1']],
  ])('%s', (_, noShows, counted, ids) => {
    const pause = pauseFor(DEFAULT_PAUSE_RULE, noShows, new Set(counted), TODAY);
    expect(pause?.signUpIds ?? null).toEqual(ids);
    if (pause) expect(pause).toMatchObject({ lastSignUpId: ids!.at(-1), untilAt: startOfDay('2026-12-21') });
  });

  it('the rule is data, and said in words', () => {
    expect(pauseRuleText(DEFAULT_PAUSE_RULE)).toBe('180 天内无故缺席 3 次，暂停报名 30 天。');
    expect(pauseFor({ ...DEFAULT_PAUSE_RULE, noShows: 0 }, [ago(1), ago(2), ago(3)], new Set(), TODAY)).toBeNull();
    const { reason } = pauseFor({ noShows: 1, withinDays: 10, pauseDays: 5 }, [ago(1)], new Set(), TODAY)!;
    expect(reason).toBe('点名登记您在2026年11月20日 周五报名后未到场，共 1 次。按规则，10 天内无故缺席 1 次，暂停报名 5 天，到2026年11月26日 周四恢复。时长和积分不受影响。');
  });

  it('never pauses for fewer than the rule asks, never counts one twice, and fits its column', () => {
    const rules = fc.record({ noShows: fc.integer({ min: 1, max: 20 }), withinDays: fc.integer({ min: 1, max: 730 }), pauseDays: fc.integer({ min: 1, max: 365 }) });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 60 });
    fc.assert(
      fc.property(rules, days, days, (rule, all, before) => {
        const counted = new Set(before.map((day) => `S${day}`));
        const pause = pauseFor(rule, all.map((day) => ago(day)), counted, TODAY);
        const due = all.filter((day) => day < rule.withinDays && !counted.has(`S${day}`));
        expect(pause !== null).toBe(due.length >= rule.noShows);
        if (!pause) return;
        expect(pause.signUpIds.some((id) => counted.has(id))).toBe(false);
        expect(pause.reason.length).toBeLessThanOrEqual(500);
        expect(stillCaused({ signUpIds: pause.signUpIds, rule }, new Set(pause.signUpIds))).toBe(true);
        expect(stillCaused({ signUpIds: pause.signUpIds, rule }, new Set(pause.signUpIds.slice(1)))).toBe(due.length > rule.noShows);
      }),
    );
  });
});
