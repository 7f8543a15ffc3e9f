import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { AGENDA, LIMITS } from './ceremony.rules.js';
import type { AddItem, ChangeItem, MoveInList } from './ceremony.wire.js';
import { CeremoniesService } from './ceremonies.service.js';
import { endsThatDay, moved } from './run-sheet.rules.js';
import { RunSheetItem } from './run-sheet-item.entity.js';
import { SCRIPT_GAPS, unknownScriptGaps } from './script.rules.js';

const MANAGE = 'ceremony.manage';

/** The 流程单: steps added, changed, moved, taken away; times follow by themselves. */
@Injectable()
export class RunSheetsService {
  constructor(
    private readonly db: Database,
    private readonly ceremonies: CeremoniesService,
  ) {}

  /** At the end. Refuses `ceremony.not-found`, `ceremony.state`, `ceremony.too-many-steps`, `ceremony.too-long`. */
  add(actor: Principal, id: string, { kind, title, minutes }: AddItem): Promise<void> {
    return this.db.write(async (tx) => {
      const { startTime } = await this.ceremonies.take(tx, actor, MANAGE, id);
      const items = await itemsOf(tx, id);
      if (items.length >= LIMITS.items) refuse('ceremony.too-many-steps', { most: LIMITS.items });
      const item: RunSheetItem = {
        id: newId(),
        ceremonyId: id,
        seq: (items.at(-1)?.seq ?? 0) + 1,
        kind,
        title: title?.trim() ?? AGENDA[kind].name,
        minutes: minutes ?? AGENDA[kind].minutes,
        batchId: null,
        owner: '',
        script: null,
      };
      if (!endsThatDay([...items, item], startTime)) refuse('ceremony.too-long');
      await tx.insert(RunSheetItem, [item]);
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `run-sheet-item.not-found`, `ceremony.script-gap`, `ceremony.too-long`. */
  change(actor: Principal, id: string, itemId: string, input: ChangeItem): Promise<void> {
    return this.db.write(async (tx) => {
      const { startTime } = await this.ceremonies.take(tx, actor, MANAGE, id);
      const items = await itemsOf(tx, id);
      const item = items.find((one) => one.id === itemId) ?? refuse('run-sheet-item.not-found');
      const gaps = unknownScriptGaps(input.script ?? '');
      if (gaps.length > 0) refuse('ceremony.script-gap', { gaps: shown(gaps), allowed: shown(SCRIPT_GAPS) });
      const changed: RunSheetItem = {
        ...item,
        title: input.title?.trim() ?? item.title,
        minutes: input.minutes ?? item.minutes,
        owner: input.owner?.trim() ?? item.owner,
        script: input.script === undefined ? item.script : input.script.trim() || null,
      };
      if (!endsThatDay(items.map((one) => (one.id === itemId ? changed : one)), startTime)) refuse('ceremony.too-long');
      const { title, minutes, owner, script } = changed;
      await tx.repo(RunSheetItem).update(itemId, { title, minutes, owner, script });
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `run-sheet-item.not-found`. */
  move(actor: Principal, id: string, itemId: string, { direction }: MoveInList): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      const items = await itemsOf(tx, id);
      if (!items.some((one) => one.id === itemId)) refuse('run-sheet-item.not-found');
      const order = moved(items, itemId, direction);
      const awards = (steps: readonly RunSheetItem[]): string => steps.flatMap(({ batchId }) => batchId ?? []).join();
      if (awards(order) !== awards(items)) refuse('ceremony.batch-order');
      for (const [i, one] of order.entries()) await tx.execute('UPDATE run_sheet_items SET seq = ? WHERE id = ?', [i + 1, one.id]);
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `run-sheet-item.not-found`, `ceremony.award-step`. */
  remove(actor: Principal, id: string, itemId: string): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      const item = (await tx.repo(RunSheetItem).findOneBy({ id: itemId, ceremonyId: id })) ?? refuse('run-sheet-item.not-found');
      if (item.batchId !== null) refuse('ceremony.award-step');
      await tx.execute('DELETE FROM run_sheet_items WHERE id = ?', [itemId]);
    });
  }
}

function itemsOf(tx: Tx, ceremonyId: string): Promise<RunSheetItem[]> {
  return tx.repo(RunSheetItem).find({ where: { ceremonyId }, order: { seq: 'ASC', id: 'ASC' } });
}

function shown(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join('、');
}
