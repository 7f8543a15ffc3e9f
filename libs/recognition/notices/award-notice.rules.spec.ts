import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import { isWorkingDay } from '@app/kernel/working-calendar.js';
import { approvalObstacle, isNoticeOver, noticeTerm, noticeTermText } from './award-notice.rules.js';

describe('the term of a notice', () => {
  it.each([
    // Saturday: Monday to Friday of the next week.
    ['2026-11-21', 5, '2026-11-27'],
    // Before the National Day holidays, with Saturday 10 October made a working day.
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-11-20', 7, '2026-12-01'],
  ])('that hangs from %s for %d working days ends on %s', (on, days, endOn) => {
    expect(noticeTerm(on, days)).toEqual({ fromOn: addDays(on, 1), endOn });
  });

  it('counts working days only, and never the day of publication', () => {
    const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (on, count) => {
        const { endOn } = noticeTerm(on, count);
        let counted = 0;
        for (let day = addDays(on, 1); day <= endOn; day = addDays(day, 1)) if (isWorkingDay(day)) counted += 1;
        expect(counted).toBe(count);
        expect(isWorkingDay(endOn)).toBe(true);
        expect([isNoticeOver(endOn, endOn), isNoticeOver(endOn, addDays(endOn, 1))]).toEqual([false, true]);
      }),
    );
  });

  it('does not guess a last day in a year without an announced calendar', () => {
    expect(() => noticeTerm('2026-12-29', 5)).toThrow(expect.objectContaining({ code: 'calendar.unknown-year' }));
    expect(noticeTerm('2026-12-29', 5, { years: [2027], days: { '2027-01-01': 'rest' } }).endOn).toBe('2027-01-06');
  });

  it('is said in words', () => {
    expect(noticeTermText('2026-11-21', 5, '2026-11-27')).toBe('2026年11月22日至2026年11月27日（5 个工作日）');
  });
});

describe('the way from the notice to the final list', () => {
  const notice = { endOn: '2026-11-27', listHash: 'a' };
  const facts = { notice, today: '2026-11-28', openObjections: 0, listHash: 'a' };

  it.each([
    ['open', facts, null],
    ['never announced', { ...facts, notice: undefined }, 'program.not-announced'],
    ['on the last day', { ...facts, today: '2026-11-27' }, 'program.notice-running'],
    ['an objection is open', { ...facts, openObjections: 1 }, 'program.objections-open'],
    ['another list than the one that hung', { ...facts, listHash: 'b' }, 'program.list-changed'],
  ])('%s', (_, given, code) => {
    expect(approvalObstacle(given)?.code ?? null).toBe(code);
  });
});
