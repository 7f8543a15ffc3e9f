import type { Light, RoundPhase } from '@app/partnerships/consultations/consultation.rules.js';
import type { MeetingState, Presence } from '@app/partnerships/consultations/joint-meeting.rules.js';

/** A sign beside the word, so that nobody has to tell colours apart. */
export const LIGHT_LOOKS: Record<Light, { tone: string; sign: string }> = {
  RED: { tone: 'bad', sign: '✗' },
  YELLOW: { tone: 'warn', sign: '!' },
  GREEN: { tone: 'ok', sign: '✓' },
};
export const PHASE_TONES: Record<RoundPhase, string> = { COMING: '', OPEN: 'info', OVER: '', CANCELLED: '' };
export const MEETING_TONES: Record<MeetingState, string> = { PLANNED: 'info', HELD: 'ok', CANCELLED: '' };
export const PRESENCE_TONES: Record<Presence | 'INVITED', string> = { INVITED: '', PRESENT: 'ok', EXCUSED: 'info', ABSENT: 'bad' };
