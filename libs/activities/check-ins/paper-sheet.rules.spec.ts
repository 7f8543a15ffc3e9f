import { instantAt } from '@app/kernel/time.js';
import { moveSheet, PAPER_SHEET_MOVES, PAPER_SHEET_STATES, timesOf, type PaperSheetMove } from './paper-sheet.rules.js';

describe('a paper sheet', () => {
  it.each(Object.keys(PAPER_SHEET_MOVES) as PaperSheetMove[])('%s is possible from where the table says, and nowhere else', (move) => {
    for (const state of PAPER_SHEET_STATES) {
      const { from, to } = PAPER_SHEET_MOVES[move];
      if (from.includes(state)) expect(moveSheet(state, move)).toBe(to);
      else expect(() => moveSheet(state, move)).toThrow('这张签到表现在是');
    }
  });

  it('has clock times; leaving earlier than coming is the next morning', () => {
    const line = { volunteerId: 'V', inTime: '22:00', outTime: '01:30' };
    expect(timesOf(line, '2026-11-21')).toEqual({ inAt: instantAt('2026-11-21', '22:00'), outAt: instantAt('2026-11-22', '01:30') });
    expect(timesOf({ ...line, outTime: null }, '2026-11-21').outAt).toBeNull();
  });
});
