import { newId } from '@app/kernel/ids.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CallStep } from './call-step.entity.js';
import type { CallCircle, CallStepKind } from './call.rules.js';

type Step = { kind: CallStepKind; circle?: CallCircle | null; askedCount?: number; reason?: string | null; accountId: string | null };

/** Writes down what happened to a call. */
export async function writeStep(tx: Tx, callId: string, { kind, circle = null, askedCount = 0, reason = null, accountId }: Step): Promise<void> {
  await tx.insert(CallStep, [{ id: newId(), callId, kind, circle, askedCount, reason: reason?.slice(0, 300) ?? null, accountId, at: tx.at }]);
}
