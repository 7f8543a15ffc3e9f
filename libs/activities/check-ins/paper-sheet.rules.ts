/** A paper sheet's way: printed, entered by one, signed by another. Paper proves nothing that only one person read. */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, instantAt, type DateOn, type Instant } from '@app/kernel/time.js';

export const PAPER_SHEET_STATES = ['PRINTED', 'ENTERED', 'SIGNED'] as const;
export type PaperSheetState = (typeof PAPER_SHEET_STATES)[number];

export const PAPER_SHEET_STATE_NAMES: Record<PaperSheetState, string> = {
  PRINTED: '已打印，待录入',
  ENTERED: '已录入，待第二人签名',
  SIGNED: '已签名入账',
};

export type PaperSheetMove = 'enter' | 'return' | 'sign';

export const PAPER_SHEET_MOVES: Record<PaperSheetMove, { name: string; from: readonly PaperSheetState[]; to: PaperSheetState }> = {
  enter: { name: '录入', from: ['PRINTED', 'ENTERED'], to: 'ENTERED' },
  return: { name: '退回', from: ['ENTERED'], to: 'PRINTED' },
  sign: { name: '签名', from: ['ENTERED'], to: 'SIGNED' },
};

/** More would not fit into one row, and nobody signs two hundred lines in good faith. */
export const MOST_ON_A_SHEET = 200;

/** What the sheet says of one person: clock times as written. */
export type SheetLine = { volunteerId: string; inTime: string; outTime: string | null };

/** The state after a step. Refuses paper-sheet.move. */
export function moveSheet(state: PaperSheetState, move: PaperSheetMove): PaperSheetState {
  const { name, from, to } = PAPER_SHEET_MOVES[move];
  if (!from.includes(state)) refuse('paper-sheet.move', { state: PAPER_SHEET_STATE_NAMES[state], move: name });
  return to;
}

/** The instants behind the clock times of a line; a time out that is not later than the time in is on the next day. */
export function timesOf(line: SheetLine, on: DateOn): { inAt: Instant; outAt: Instant | null } {
  const { inTime, outTime } = line;
  return {
    inAt: instantAt(on, inTime),
    outAt: outTime === null ? null : instantAt(outTime > inTime ? on : addDays(on, 1), outTime),
  };
}
