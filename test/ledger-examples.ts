import { newId } from '@app/kernel/ids.js';
import type { Outcome } from '@app/ledger/transfers/posting.rules.js';
import { SYSTEM, volunteerAccount, type Posting } from '@app/ledger/transfers/transfer.rules.js';

/** Postings as the product makes them, for tests of the ledger. */
const AREA = newId();

export const somebody = (): string => volunteerAccount(newId());

export function earn(account: string, over: Partial<Posting> = {}): Posting {
  return {
    unit: 'points',
    debit: SYSTEM.issued,
    credit: account,
    amount: 10,
    code: 'EARN',
    causeType: 'service-record',
    causeId: newId(),
    areaId: AREA,
    effectiveOn: '2026-11-21',
    policyVersion: '1',
    explanation: ['2026年11月21日 周六 参加“清洁家园”', '服务 60 分钟,每 30 分钟 5 分'],
    ...over,
  };
}

export const spend = (account: string, amount: number, over: Partial<Posting> = {}): Posting =>
  earn(account, { debit: account, credit: SYSTEM.redeemed, amount, code: 'REDEEM', causeType: 'order', ...over });

/** What happened to each posting: `created`, `duplicate`, or the code of the refusal. */
export const said = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.code : outcome.kind));

/** For `rejects.toThrow`: an error that carries the code. */
export const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;
