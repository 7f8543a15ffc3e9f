/** 联席会议: community and units at one table; who came counts in the yearly evaluation. */
import type { DateOn } from '@app/kernel/time.js';

export const MEETING_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const MEETING_STATE_NAMES: Record<MeetingState, string> = { PLANNED: '待召开', HELD: '已召开', CANCELLED: '已取消' };

export type MeetingMove = 'change' | 'excuse' | 'hold' | 'correct' | 'cancel' | 'minute';
/** Which step leads from where to where; whatever is not listed is refused. */
export const MEETING_MOVES: Record<MeetingMove, { name: string; from: readonly MeetingState[]; to: MeetingState }> = {
  change: { name: '修改', from: ['PLANNED'], to: 'PLANNED' },
  excuse: { name: '请假', from: ['PLANNED'], to: 'PLANNED' },
  hold: { name: '登记召开', from: ['PLANNED'], to: 'HELD' },
  correct: { name: '更正到会', from: ['HELD'], to: 'HELD' },
  cancel: { name: '取消', from: ['PLANNED'], to: 'CANCELLED' },
  minute: { name: '写纪要', from: ['HELD'], to: 'HELD' },
};

/** Null when the step is not in the table. */
export function meetingMoved(state: MeetingState, move: MeetingMove): MeetingState | null {
  const { from, to } = MEETING_MOVES[move];
  return from.includes(state) ? to : null;
}

export const PRESENCES = ['PRESENT', 'EXCUSED', 'ABSENT'] as const;
export type Presence = (typeof PRESENCES)[number];
export const PRESENCE_NAMES: Record<Presence | 'INVITED', string> = {
  INVITED: '已邀请',
  PRESENT: '到会',
  EXCUSED: '请假',
  ABSENT: '缺席',
};

export type AgendaItem = { title: string; speaker: string | null };

/** Invited units whose attendance nobody has said: a meeting is held when all are known. */
export function undecided(invited: readonly string[], said: readonly { unitId: string }[]): string[] {
  const known = new Set(said.map(({ unitId }) => unitId));
  return invited.filter((unitId) => !known.has(unitId));
}

/** A meeting is registered on its day at the earliest. */
export function isYetToCome(heldOn: DateOn, today: DateOn): boolean {
  return heldOn > today;
}

/** 12 家单位应到，10 家到会、1 家请假、1 家缺席。 */
export function attendanceText(presences: readonly (Presence | 'INVITED')[]): string {
  const count = (presence: Presence | 'INVITED'): number => presences.filter((one) => one === presence).length;
  const open = count('INVITED') > 0 ? `、${count('INVITED')} 家未登记` : '';
  return `应到 ${presences.length} 家，到会 ${count('PRESENT')} 家、请假 ${count('EXCUSED')} 家、缺席 ${count('ABSENT')} 家${open}`;
}

const SIGNATURES: readonly { mimeType: string; endings: readonly string[]; starts: readonly number[] }[] = [
  { mimeType: 'application/pdf', endings: ['pdf'], starts: [0x25, 0x50, 0x44, 0x46] },
  { mimeType: 'image/jpeg', endings: ['jpg', 'jpeg'], starts: [0xff, 0xd8, 0xff] },
  { mimeType: 'image/png', endings: ['png'], starts: [0x89, 0x50, 0x4e, 0x47] },
];

/** What a signed sheet of minutes may be: a scan or a photo, known by its first bytes and not by its name alone. */
export function minutesFileType(name: string, bytes: Uint8Array): string | null {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const found = SIGNATURES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  return found?.endings.includes(ending) ? found.mimeType : null;
}
