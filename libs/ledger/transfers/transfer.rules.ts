import { isDate, type DateOn, type Instant } from '@app/kernel/time.js';

/** The two things we count. They never mix: minutes are what was served, points are what a policy gave for it. */
export const UNITS = ['points', 'minutes'] as const;
export type Unit = (typeof UNITS)[number];

/** Why something moved. */
export const TRANSFER_CODES = [
  'EARN',
  'BONUS',
  'DEDUCT',
  'HOLD',
  'RELEASE',
  'REDEEM',
  'REFUND',
  'EXPIRE',
  'REVERSE',
  'ADJUST',
] as const;
export type TransferCode = (typeof TRANSFER_CODES)[number];

export const TRANSFER_CODE_NAMES: Record<TransferCode, string> = {
  EARN: '服务所得',
  BONUS: '表扬奖励',
  DEDUCT: '扣减',
  HOLD: '兑换预留',
  RELEASE: '预留退回',
  REDEEM: '兑换',
  REFUND: '退还',
  EXPIRE: '到期',
  REVERSE: '更正冲回',
  ADJUST: '调整',
};

/**
 * Codes that count towards standings and rankings. Only what was earned by service does: a bonus for an award
 * would lift its winner in the next ranking, and spending or expiry says nothing about service.
 */
export const EARNING_CODES: readonly TransferCode[] = ['EARN'];

/** `volunteer:<id>`, `held:<order>`, `system:issued`: who holds, and nothing about the person behind. */
export type Address = string;

/**
 * Where everything comes from and goes to. System accounts keep no balance row: every posting touches one of
 * them, so a row would be one lock for the whole town. Their totals are sums of transfers.
 */
export const SYSTEM = {
  issued: 'system:issued',
  redeemed: 'system:redeemed',
  expired: 'system:expired',
  /** Lends what a volunteer has already spent when the earning behind it is taken back. */
  covered: 'system:covered',
} as const;

export const volunteerAccount = (volunteerId: string): Address => `volunteer:${volunteerId}`;
export const heldAccount = (orderId: string): Address => `held:${orderId}`;

export function isSystemAccount(address: Address): boolean {
  return address.startsWith('system:');
}

/** What somebody asks the ledger to record. */
export type Posting = {
  unit: Unit;
  /** Gives. */
  debit: Address;
  /** Receives. */
  credit: Address;
  /** Whole points or minutes, 1 to MAX_AMOUNT. */
  amount: number;
  code: TransferCode;
  /** What made it happen. Cause, code and unit together are the idempotency key of the posting. */
  causeType: string;
  causeId: string;
  /** The community whose books this belongs to; totals and staff are scoped by it. */
  areaId: string | null;
  /** The day it counts for: the day of the service, not the day of the click. */
  effectiveOn: DateOn;
  /** Which version of the rules gave the amount. */
  policyVersion?: string | null;
  /** Why, in sentences for the person. */
  explanation: readonly string[];
  /** The transfer this one takes back, whole. */
  reversesId?: string | null;
};

/** A posting that was recorded. Never changed again. */
export type Transfer = Omit<Posting, 'policyVersion' | 'reversesId'> & {
  id: string;
  policyVersion: string | null;
  reversesId: string | null;
  recordedAt: Instant;
  /** Which line of the giving account's passbook this is, from 1 without gaps; system accounts count none. */
  debitLineNo: number | null;
  creditLineNo: number | null;
};

export const MAX_AMOUNT = 10_000_000;
const MAX_SENTENCES = 20;
const MAX_SENTENCE_LENGTH = 300;
const ADDRESS = /^[a-z]+:[0-9A-Za-z_-]+$/;

/** The first field that no database column could hold as meant, or null. SQLite would take all of it silently. */
export function malformedField(posting: Posting): keyof Posting | null {
  if (!UNITS.includes(posting.unit)) return 'unit';
  if (!isAddress(posting.debit)) return 'debit';
  if (!isAddress(posting.credit)) return 'credit';
  if (!TRANSFER_CODES.includes(posting.code)) return 'code';
  if (!isWord(posting.causeType, 40)) return 'causeType';
  if (!isWord(posting.causeId, 64)) return 'causeId';
  if (posting.areaId !== null && !isWord(posting.areaId, 26)) return 'areaId';
  if (typeof posting.effectiveOn !== 'string' || !isDate(posting.effectiveOn)) return 'effectiveOn';
  if (posting.policyVersion && !isWord(posting.policyVersion, 40)) return 'policyVersion';
  if (!isExplanation(posting.explanation)) return 'explanation';
  if ((posting.code === 'REVERSE') !== Boolean(posting.reversesId)) return 'reversesId';
  return null;
}

function isAddress(text: unknown): boolean {
  return typeof text === 'string' && text.length <= 64 && ADDRESS.test(text);
}

function isWord(text: unknown, maxLength: number): boolean {
  return typeof text === 'string' && text.length <= maxLength && /^\S+$/.test(text);
}

function isExplanation(sentences: readonly string[]): boolean {
  return (
    Array.isArray(sentences) &&
    sentences.length <= MAX_SENTENCES &&
    sentences.every((sentence) => typeof sentence === 'string' && sentence.length <= MAX_SENTENCE_LENGTH)
  );
}

/** What makes a posting the same one: asked twice, it is recorded once. */
export function postingKey(posting: Pick<Posting, 'causeType' | 'causeId' | 'code' | 'unit'>): string {
  return `${posting.causeType} ${posting.causeId} ${posting.code} ${posting.unit}`;
}

/**
 * Whether a repeated key asks for the same thing. The explanation is left out: it puts the other fields into
 * words, and a release that words them better must not turn a retry into an error.
 */
export function sameContent(posting: Posting, recorded: Transfer): boolean {
  return (
    posting.debit === recorded.debit &&
    posting.credit === recorded.credit &&
    posting.amount === recorded.amount &&
    posting.effectiveOn === recorded.effectiveOn &&
    posting.areaId === recorded.areaId &&
    (posting.policyVersion ?? null) === recorded.policyVersion &&
    (posting.reversesId ?? null) === recorded.reversesId
  );
}

/** The mirror image of a transfer. It counts for the same day, so a correction mends the month that was wrong. */
export function reversalOf(
  original: Transfer,
  cause: Pick<Posting, 'causeType' | 'causeId' | 'explanation'>,
): Posting {
  return {
    unit: original.unit,
    debit: original.credit,
    credit: original.debit,
    amount: original.amount,
    code: 'REVERSE',
    causeType: cause.causeType,
    causeId: cause.causeId,
    areaId: original.areaId,
    effectiveOn: original.effectiveOn,
    policyVersion: original.policyVersion,
    explanation: cause.explanation,
    reversesId: original.id,
  };
}

export function isMirror(reversal: Posting, original: Transfer): boolean {
  return (
    reversal.unit === original.unit &&
    reversal.debit === original.credit &&
    reversal.credit === original.debit &&
    reversal.amount === original.amount &&
    reversal.effectiveOn === original.effectiveOn &&
    reversal.areaId === original.areaId
  );
}
