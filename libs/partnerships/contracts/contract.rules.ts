/** The life of an agreement between a community and a unit: who may take which step, and when. */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, addMonths, dateOf, daysBetween, type DateOn, type Instant } from '@app/kernel/time.js';

export const SIDES = ['COMMUNITY', 'UNIT'] as const;
export type Side = (typeof SIDES)[number];
export const SIDE_NAMES: Record<Side, string> = { COMMUNITY: '社区', UNIT: '共建单位' };

export const CONTRACT_STATES = [
  'DRAFT',
  'NEGOTIATING',
  'PENDING_SIGN',
  'ACTIVE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

export const CONTRACT_STATE_NAMES: Record<ContractState, string> = {
  DRAFT: '草稿',
  NEGOTIATING: '商议中',
  PENDING_SIGN: '待签署',
  ACTIVE: '履行中',
  SUSPENDED: '中止',
  EXPIRED: '到期',
  TERMINATED: '终止',
};

/** A contract that both have signed and whose first day has not come is stored as PENDING_SIGN, and moves otherwise. */
export type ContractPhase = ContractState | 'SIGNED';
export const CONTRACT_PHASES: readonly ContractPhase[] = [...CONTRACT_STATES, 'SIGNED'];
export const CONTRACT_PHASE_NAMES: Record<ContractPhase, string> = { ...CONTRACT_STATE_NAMES, SIGNED: '已签署，未到起始日' };

export function phaseOf(contract: { state: ContractState; inForceVersion: number | null }): ContractPhase {
  return contract.state === 'PENDING_SIGN' && contract.inForceVersion !== null ? 'SIGNED' : contract.state;
}

export type Mover = Side | 'SYSTEM';
type MoveRow = {
  name: string;
  by: readonly Mover[];
  /** From → to; what is missing cannot be done. */
  steps: Partial<Record<ContractPhase, ContractPhase>>;
};

const BOTH: readonly Mover[] = SIDES;

export const CONTRACT_MOVES = {
  revise: { name: '修改草稿', by: ['COMMUNITY'], steps: { DRAFT: 'DRAFT' } },
  send: { name: '送单位商议', by: ['COMMUNITY'], steps: { DRAFT: 'NEGOTIATING' } },
  propose: { name: '提出修改', by: BOTH, steps: { NEGOTIATING: 'NEGOTIATING', PENDING_SIGN: 'NEGOTIATING' } },
  amend: { name: '提出变更', by: BOTH, steps: { SIGNED: 'SIGNED', ACTIVE: 'ACTIVE' } },
  agree: {
    name: '同意文本',
    by: BOTH,
    steps: { NEGOTIATING: 'PENDING_SIGN', SIGNED: 'SIGNED', ACTIVE: 'ACTIVE' },
  },
  sign: { name: '签署', by: BOTH, steps: { PENDING_SIGN: 'PENDING_SIGN', SIGNED: 'SIGNED', ACTIVE: 'ACTIVE' } },
  conclude: { name: '签署完成', by: ['SYSTEM'], steps: { PENDING_SIGN: 'SIGNED', SIGNED: 'SIGNED', ACTIVE: 'ACTIVE' } },
  withdraw: { name: '撤回变更', by: BOTH, steps: { SIGNED: 'SIGNED', ACTIVE: 'ACTIVE' } },
  activate: { name: '开始履行', by: ['SYSTEM'], steps: { SIGNED: 'ACTIVE' } },
  suspend: { name: '中止', by: ['COMMUNITY'], steps: { ACTIVE: 'SUSPENDED' } },
  resume: { name: '恢复履行', by: ['COMMUNITY'], steps: { SUSPENDED: 'ACTIVE' } },
  expire: { name: '到期', by: ['SYSTEM'], steps: { SIGNED: 'EXPIRED', ACTIVE: 'EXPIRED', SUSPENDED: 'EXPIRED' } },
  terminate: { name: '终止', by: BOTH, steps: { SIGNED: 'TERMINATED', ACTIVE: 'TERMINATED', SUSPENDED: 'TERMINATED' } },
  drop: { name: '作罢', by: BOTH, steps: { DRAFT: 'TERMINATED', NEGOTIATING: 'TERMINATED', PENDING_SIGN: 'TERMINATED' } },
} as const satisfies Record<string, MoveRow>;
export type ContractMove = keyof typeof CONTRACT_MOVES;

export type ContractFacts = {
  state: ContractState;
  inForceVersion: number | null;
  latestVersion: number;
  /** The version whose words both agree to and which is being signed. */
  finalVersion: number | null;
  /** Who wrote the latest version. */
  latestSide: Side;
};

/** The phase after the move. Refuses `contract.move` and `contract.side`. */
export function moveContract(contract: Pick<ContractFacts, 'state' | 'inForceVersion'>, move: ContractMove, by: Mover): ContractPhase {
  const phase = phaseOf(contract);
  const row: MoveRow = CONTRACT_MOVES[move];
  const to = row.steps[phase];
  if (!to) refuse('contract.move', { state: CONTRACT_PHASE_NAMES[phase], move: row.name });
  if (!row.by.includes(by)) refuse('contract.side', { move: row.name });
  return to;
}

/** SIGNED is stored as PENDING_SIGN. */
export function storedState(phase: ContractPhase): ContractState {
  return phase === 'SIGNED' ? 'PENDING_SIGN' : phase;
}

/** A change of what is in force that waits for words or signatures. */
export function hasOpenAmendment(contract: Pick<ContractFacts, 'inForceVersion' | 'latestVersion'>, withdrawnVersion: number | null): boolean {
  return contract.inForceVersion !== null && contract.latestVersion > Math.max(contract.inForceVersion, withdrawnVersion ?? 0);
}

export type Waiting = Side | 'BOTH';

/** Whose turn it is with the words and the signatures; null when nobody's. */
export function waitsFor(contract: ContractFacts & { withdrawnVersion: number | null; signedSides: readonly Side[] }): Waiting | null {
  const phase = phaseOf(contract);
  if (phase === 'DRAFT') return 'COMMUNITY';
  const isOpen = phase === 'NEGOTIATING' || phase === 'PENDING_SIGN' || hasOpenAmendment(contract, contract.withdrawnVersion);
  if (!isOpen || phase === 'SUSPENDED' || phase === 'EXPIRED' || phase === 'TERMINATED') return null;
  if (contract.finalVersion !== contract.latestVersion) return otherSide(contract.latestSide);
  const missing = SIDES.filter((side) => !contract.signedSides.includes(side));
  return missing.length === 2 ? 'BOTH' : (missing[0] ?? null);
}

export function otherSide(side: Side): Side {
  return side === 'COMMUNITY' ? 'UNIT' : 'COMMUNITY';
}

/** What a viewer may do now, by the table; the page shows these and no other buttons. */
export function movesOf(
  contract: ContractFacts & { withdrawnVersion: number | null; signedSides: readonly Side[] },
  sides: readonly Side[],
): ContractMove[] {
  const phase = phaseOf(contract);
  const isAmending = hasOpenAmendment(contract, contract.withdrawnVersion);
  const isFinal = contract.finalVersion === contract.latestVersion;
  const inForce = contract.inForceVersion !== null;
  return (Object.keys(CONTRACT_MOVES) as ContractMove[]).filter((move) => {
    const row: MoveRow = CONTRACT_MOVES[move];
    if (!row.steps[phase]) return false;
    const mine = sides.filter((side) => row.by.includes(side));
    if (move === 'agree') return !isFinal && (!inForce || isAmending) && mine.some((side) => side !== contract.latestSide);
    if (move === 'sign') return isFinal && (!inForce || isAmending) && mine.some((side) => !contract.signedSides.includes(side));
    if (move === 'withdraw') return isAmending && mine.length > 0;
    if (move === 'drop' && phase === 'DRAFT') return mine.includes('COMMUNITY');
    return mine.length > 0;
  });
}

export const RENEWAL_DAYS = 60;
const LONGEST_YEARS = 5;

/** The last day is inside. Refuses `contract.period`. */
export function checkPeriod(startOn: DateOn, endOn: DateOn): void {
  if (endOn <= startOn || endOn >= addMonths(startOn, 12 * LONGEST_YEARS)) refuse('contract.period', { years: LONGEST_YEARS });
}

/** From 60 days before the last day until 60 days after it. */
export function isRenewalDue(contract: { state: ContractState; endOn: DateOn }, today: DateOn): boolean {
  const days = daysBetween(today, contract.endOn);
  return (contract.state === 'ACTIVE' || contract.state === 'SUSPENDED' || contract.state === 'EXPIRED') && days <= RENEWAL_DAYS && days >= -RENEWAL_DAYS;
}

/** Words on the table that neither side has touched for so long are asked about: go on, or give them up. */
export const STALLED_DAYS = 90;

/** When either side last did something about a contract that nobody has signed; null where it does not lie still. */
export function stalledSince(
  contract: { state: ContractState; inForceVersion: number | null; communityActedAt: Instant | null; unitActedAt: Instant | null },
  today: DateOn,
): DateOn | null {
  const isOpen = contract.inForceVersion === null && (contract.state === 'NEGOTIATING' || contract.state === 'PENDING_SIGN');
  const last = [contract.communityActedAt, contract.unitActedAt].filter((at) => at !== null).sort().at(-1);
  if (!isOpen || last === undefined) return null;
  const since = dateOf(last);
  return daysBetween(since, today) >= STALLED_DAYS ? since : null;
}

/** The year (or whatever it was) after this one. */
export function nextPeriod(contract: { startOn: DateOn; endOn: DateOn }): { startOn: DateOn; endOn: DateOn; months: number } {
  const startOn = addDays(contract.endOn, 1);
  const months = monthsFrom(contract.startOn, startOn);
  return { startOn, endOn: addDays(addMonths(startOn, months), -1), months };
}

/** Whole months from one day to the other, at least one. */
export function monthsFrom(from: DateOn, to: DateOn): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  return Math.max(1, (toYear - fromYear) * 12 + toMonth - fromMonth);
}

/** Two contracts of one unit may not be in force on one day. */
export function overlaps(one: { startOn: DateOn; endOn: DateOn }, other: { startOn: DateOn; endOn: DateOn }): boolean {
  return one.startOn <= other.endOn && other.startOn <= one.endOn;
}

/** What one looks for among contracts; each is a condition of the portfolio. */
export const CONTRACT_ATTENTIONS = ['LATE', 'DUE', 'SILENT', 'RENEWAL', 'MINE', 'THEIRS', 'TO_DECIDE', 'STALLED'] as const;
export type ContractAttention = (typeof CONTRACT_ATTENTIONS)[number];
