import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Tx } from '@app/platform/database/tx.js';
import { lockContract } from '../contracts/contract-scope.js';
import type { CoBuildingContract } from '../contracts/contract.entity.js';
import type { Side } from '../contracts/contract.rules.js';
import { Obligation } from './obligation.entity.js';

/** A matter with its contract, both locked, and the side on which somebody stands. */
export type LockedObligation = { obligation: Obligation; contract: CoBuildingContract; side: Side };

/** The contract first: it cannot be ended while something of it is being decided. Refuses `obligation.not-found`. */
export async function lockObligation(tx: Tx, actor: Principal, action: Action, id: string): Promise<LockedObligation> {
  const found = await tx.repo(Obligation).findOneBy({ id });
  if (!found) refuse('obligation.not-found');
  const mine = await lockContract(tx, actor, action, found.contractId, 'obligation.not-found');
  const obligation = (await tx.lockOne(Obligation, id))!;
  return { obligation, contract: mine.contract, side: mine.side };
}
