import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { WhistleCall } from './whistle-call.entity.js';

/** Refuses `call.not-found` for what is not there or not in the actor's areas. */
export async function requireCall(reader: Reader, actor: Principal, action: Action, id: string): Promise<WhistleCall> {
  const scope = scopeOf(actor, action).within('area_id');
  const found = await reader.one<{ id: string }>(`SELECT id FROM whistle_calls WHERE id = ? AND ${scope.sql}`, [id, ...scope.params]);
  return (found && (await reader.repo(WhistleCall).findOneBy({ id }))) ?? refuse('call.not-found');
}

/** The same, locked until the write ends. */
export async function lockCall(tx: Tx, actor: Principal, action: Action, id: string): Promise<WhistleCall> {
  await requireCall(tx, actor, action, id);
  return (await tx.lockOne(WhistleCall, id))!;
}
