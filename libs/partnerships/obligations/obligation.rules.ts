/** What one side owes the other by a day: who may say it is done, and who says that it is. */
import { refuse } from '@app/kernel/refusals.js';
import { daysBetween, type DateOn } from '@app/kernel/time.js';
import { phaseOf, type ContractPhase, type ContractState, type Side } from '../contracts/contract.rules.js';

export const OBLIGATION_STATES = ['OPEN', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'WAIVED'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export const OBLIGATION_STATE_NAMES: Record<ObligationState, string> = {
  OPEN: '待办理',
  SUBMITTED: '待确认',
  ACCEPTED: '已确认',
  REJECTED: '退回补办',
  WAIVED: '免办',
};

type Row = {
  name: string;
  /** The side that owes it, or the one it is owed to. */
  by: 'debtor' | 'creditor';
  from: readonly ObligationState[];
  to: ObligationState;
  /** The phases of the contract in which it is possible: what is over can still be settled, what was ended cannot. */
  during: readonly ContractPhase[];
};

export const OBLIGATION_MOVES = {
  submit: { name: '填报完成', by: 'debtor', from: ['OPEN', 'REJECTED'], to: 'SUBMITTED', during: ['ACTIVE', 'EXPIRED'] },
  accept: { name: '确认', by: 'creditor', from: ['SUBMITTED'], to: 'ACCEPTED', during: ['ACTIVE', 'SUSPENDED', 'EXPIRED'] },
  reject: { name: '退回', by: 'creditor', from: ['SUBMITTED'], to: 'REJECTED', during: ['ACTIVE', 'SUSPENDED', 'EXPIRED'] },
  waive: { name: '免办', by: 'creditor', from: ['OPEN', 'REJECTED', 'SUBMITTED'], to: 'WAIVED', during: ['ACTIVE', 'SUSPENDED', 'EXPIRED'] },
} as const satisfies Record<string, Row>;
export type ObligationMove = keyof typeof OBLIGATION_MOVES;

type Owed = { state: ObligationState; side: Side };
type Under = { state: ContractState; inForceVersion: number | null };

/** The state after the move. Refuses `obligation.contract`, `obligation.side`, `obligation.move`. */
export function moveObligation(obligation: Owed, contract: Under, move: ObligationMove, by: Side): ObligationState {
  const row: Row = OBLIGATION_MOVES[move];
  if (!row.during.includes(phaseOf(contract))) refuse('obligation.contract', { move: row.name });
  const isDebtor = obligation.side === by;
  if (isDebtor !== (row.by === 'debtor')) refuse('obligation.side', { move: row.name, whose: row.by === 'debtor' ? '承办' : '对' });
  if (!row.from.includes(obligation.state)) refuse('obligation.move', { state: OBLIGATION_STATE_NAMES[obligation.state], move: row.name });
  return row.to;
}

export function obligationMovesOf(obligation: Owed, contract: Under, sides: readonly Side[]): ObligationMove[] {
  return (Object.keys(OBLIGATION_MOVES) as ObligationMove[]).filter((move) => {
    const row: Row = OBLIGATION_MOVES[move];
    return (
      row.during.includes(phaseOf(contract)) &&
      row.from.includes(obligation.state) &&
      sides.some((side) => (side === obligation.side) === (row.by === 'debtor'))
    );
  });
}

export const MOST_FILES = 9;
export const MOST_FILE_BYTES = 8 * 1024 * 1024;

/** The side that owes a matter shows how it was done, until the other side has settled it. */
export function mayAttach(obligation: Owed, contract: Under, by: Side): boolean {
  const isLive = (OBLIGATION_MOVES.submit.during as readonly ContractPhase[]).includes(phaseOf(contract));
  return isLive && obligation.side === by && (obligation.state === 'OPEN' || obligation.state === 'SUBMITTED' || obligation.state === 'REJECTED');
}

/** Nobody has said that it is done, and its day is over. */
export function isLate(obligation: { state: ObligationState; dueOn: DateOn }, today: DateOn): boolean {
  return (obligation.state === 'OPEN' || obligation.state === 'REJECTED') && obligation.dueOn < today;
}

/** Said to be done after its day; the day of the first word counts, not that of the acceptance. */
export function wasLate(obligation: { submittedOn: DateOn | null; dueOn: DateOn }): boolean {
  return obligation.submittedOn !== null && obligation.submittedOn > obligation.dueOn;
}

/** Days before (positive) and after (negative) the due day on which people are reminded. */
const REMINDED: readonly number[] = [14, 7, 1, -1, -7];
/** From here on the secretary is told as well. */
export const ESCALATION_DAYS = 7;

/**
 * The reminder that is owed today: the nearest mark that has been reached, so that a machine that slept over a mark
 * sends it later, once. Null while none is owed.
 */
export function reminderMark(dueOn: DateOn, today: DateOn): number | null {
  const left = daysBetween(today, dueOn);
  const reached = REMINDED.filter((mark) => left <= mark);
  const mark = reached.at(-1);
  return mark === undefined ? null : mark;
}

/** 还有 7 天, 今天到期, 已过期 3 天 */
export function dueWords(dueOn: DateOn, today: DateOn): string {
  const left = daysBetween(today, dueOn);
  return left > 0 ? `还有 ${left} 天` : left === 0 ? '今天到期' : `已过期 ${-left} 天`;
}

export type Progress = {
  /** Of 1000; null where nothing is agreed that counts. */
  perMille: number | null;
  accepted: number;
  total: number;
  /** How many of the total are projects. */
  projects: number;
  late: number;
};

/** Only what the other side has accepted counts; what was waived counts neither way. */
export function progressOf(
  obligations: readonly { state: ObligationState; dueOn: DateOn }[],
  today: DateOn,
  projects: { accepted: number; total: number } = { accepted: 0, total: 0 },
): Progress {
  const counted = obligations.filter(({ state }) => state !== 'WAIVED');
  const accepted = counted.filter(({ state }) => state === 'ACCEPTED').length + projects.accepted;
  const total = counted.length + projects.total;
  return {
    perMille: total === 0 ? null : Math.floor((accepted * 1000) / total),
    accepted,
    total,
    projects: projects.total,
    late: counted.filter((one) => isLate(one, today)).length,
  };
}
