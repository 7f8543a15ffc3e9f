import {
  attendanceText,
  isYetToCome,
  meetingMoved,
  MEETING_MOVES,
  MEETING_STATES,
  minutesFileType,
  undecided,
  type MeetingMove,
} from './joint-meeting.rules.js';

describe('a joint meeting', () => {
  it.each([
    ['PLANNED', 'hold', 'HELD'],
    ['PLANNED', 'cancel', 'CANCELLED'],
    ['PLANNED', 'excuse', 'PLANNED'],
    ['HELD', 'correct', 'HELD'],
    ['HELD', 'minute', 'HELD'],
    ['HELD', 'cancel', null],
    ['HELD', 'hold', null],
    ['HELD', 'excuse', null],
    ['CANCELLED', 'hold', null],
    ['PLANNED', 'minute', null],
  ] as const)('%s, %s → %s', (from, move, to) => {
    expect(meetingMoved(from, move)).toBe(to);
  });

  it('stays as it is once it is held or cancelled', () => {
    for (const move of Object.keys(MEETING_MOVES) as MeetingMove[]) {
      expect([null, 'HELD']).toContain(meetingMoved('HELD', move));
      expect(meetingMoved('CANCELLED', move)).toBeNull();
    }
    expect(MEETING_STATES).toHaveLength(3);
  });

  it('is held when every invited unit is accounted for, on its day at the earliest', () => {
    expect(undecided(['a', 'b'], [{ unitId: 'b' }])).toEqual(['a']);
    expect(undecided(['a'], [{ unitId: 'a' }])).toEqual([]);
    expect(isYetToCome('2026-12-01', '2026-11-30')).toBe(true);
    expect(isYetToCome('2026-12-01', '2026-12-01')).toBe(false);
  });

  it('says who came', () => {
    expect(attendanceText(['PRESENT', 'PRESENT', 'ABSENT'])).toBe('应到 3 家，到会 2 家、请假 0 家、缺席 1 家');
    expect(attendanceText(['INVITED'])).toContain('1 家未登记');
  });

  it('knows a scan by its bytes', () => {
    const pdf = Buffer.from('%PDF-1.7');
    expect(minutesFileType('纪要.PDF', pdf)).toBe('application/pdf');
    expect(minutesFileType('纪要.png', pdf)).toBeNull();
    expect(minutesFileType('纪要.pdf', Buffer.from('MZ..'))).toBeNull();
    expect(minutesFileType('pdf', Buffer.alloc(0))).toBeNull();
  });
});
