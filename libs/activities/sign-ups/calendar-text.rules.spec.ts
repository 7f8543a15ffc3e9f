import fc from 'fast-check';
import { instantAt } from '@app/kernel/time.js';
import { calendarText, type CalendarEvent } from './calendar-text.rules.js';

const event: CalendarEvent = {
  uid: '01X@gongjian',
  stampAt: '2026-11-20T01:00:00.000Z',
  startOn: '2026-11-21',
  startAt: instantAt('2026-11-21', '00:30'),
  endAt: instantAt('2026-11-21', '02:00'),
  title: '清洁家园, 第二期; 冬季',
  place: '幸福里小区南门',
  text: '风险提示：路滑\n联系电话：0359-5520001',
  url: 'https://example.cn/me/sign-ups/01X',
  isCancelled: false,
};
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('says when in UTC, and escapes what has a meaning', () => {
    const lines = unfolded(calendarText(event));
    expect(lines).toContain('DTSTART:20261120T163000Z');
    expect(lines).toContain('DTEND:20261120T180000Z');
    expect(lines).toContain('SUMMARY:清洁家园\\, 第二期\\; 冬季');
    expect(lines).toContain('DESCRIPTION:风险提示：路滑\\n联系电话：0359-5520001');
    expect(lines).toContain('STATUS:CONFIRMED');
  });

  it('without a clock time it takes the whole day, and a cancelled one takes itself back', () => {
    const lines = unfolded(calendarText({ ...event, startAt: null, endAt: null, isCancelled: true }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261121');
    expect(lines).toContain('DTEND;VALUE=DATE:20261122');
    expect(lines).toContain('METHOD:CANCEL');
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('no words break out of their line, and no line is longer than 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const text = calendarText({ ...event, title: words, text: words });
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const lines = unfolded(text);
        expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM']);
        expect(lines.every((line) => line === '' || /^[A-Z-]+[:;]/.test(line))).toBe(true);
      }),
    );
  });
});
