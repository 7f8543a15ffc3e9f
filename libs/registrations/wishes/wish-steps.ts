import { newId } from '@app/kernel/ids.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MicroWish } from './micro-wish.entity.js';
import { moveWish, type WishMove, type WishState } from './wish.rules.js';
import { WishStep } from './wish-step.entity.js';

export type StepFacts = {
  accountId: string | null;
  claimId?: string | null;
  reason?: string | null;
  /** Where it goes when the move's table alone does not say (`release`). */
  to?: WishState;
  change?: Partial<MicroWish>;
};

/** Moves a locked wish and writes the step down. Refuses `micro-wish.taken`, `micro-wish.move`. */
export async function takeStep(tx: Tx, wish: MicroWish, move: WishMove, { accountId, claimId = null, reason = null, to, change = {} }: StepFacts): Promise<void> {
  const moved = moveWish(wish.state, move);
  const toState = to ?? moved;
  await tx.repo(MicroWish).update(wish.id, { ...change, state: toState });
  await tx.insert(WishStep, [{ id: newId(), wishId: wish.id, move, fromState: wish.state, toState, claimId, accountId, at: tx.at, reason }]);
}
