import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { moveColumn, UnitHoldings } from '../units/unit-holdings.service.js';

/** What of the lists and contributions goes with a unit that is merged into another. */
@Injectable()
export class ListsHoldings implements OnModuleInit {
  constructor(private readonly holdings: UnitHoldings) {}

  onModuleInit(): void {
    this.holdings.register('resource_items');
    this.holdings.register('claims', moveClaims);
    this.holdings.register('project_items', moveColumn('project_items', 'lead_unit_id'));
    this.holdings.register('project_units', moveProjectUnits);
    this.holdings.register('contributions', moveContributions);
    this.holdings.register('contribution_statements', moveStatements);
  }
}

/** Both may share one demand: the second promise stands, without the key that keeps one unit from promising twice. */
async function moveClaims(tx: Tx, fromId: string, intoId: string): Promise<number> {
  await tx.execute(`UPDATE claims SET live_key = NULL WHERE unit_id = ? AND live_key LIKE ?`, [fromId, `%:${fromId}`]);
  return tx.execute('UPDATE claims SET unit_id = ? WHERE unit_id = ?', [intoId, fromId]);
}

/** Who takes part in one project as both takes part once, and not beside itself as the leading unit. */
async function moveProjectUnits(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const twice = await tx.query<{ id: string }>(
    `SELECT x.id FROM project_units x JOIN project_items p ON p.id = x.project_id
      WHERE x.unit_id = ? AND (p.lead_unit_id IN (?, ?) OR EXISTS (SELECT 1 FROM project_units y WHERE y.project_id = x.project_id AND y.unit_id = ?))`,
    [fromId, fromId, intoId, intoId],
  );
  for (const { id } of twice) await tx.execute('DELETE FROM project_units WHERE id = ?', [id]);
  const moved = await tx.execute('UPDATE project_units SET unit_id = ? WHERE unit_id = ?', [intoId, fromId]);
  return moved + twice.length;
}

/** A key of the unit that is no more still keeps its activity from being counted again under the new one where both were there. */
async function moveContributions(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const linked = await tx.query<{ id: string; activityId: string }>(
    'SELECT id, activity_id AS activityId FROM contributions WHERE unit_id = ? AND activity_key IS NOT NULL',
    [fromId],
  );
  for (const { id, activityId } of linked) {
    const key = `${intoId}:${activityId}`;
    const taken = await tx.one('SELECT 1 AS found FROM contributions WHERE activity_key = ?', [key]);
    if (!taken) await tx.execute('UPDATE contributions SET activity_key = ? WHERE id = ?', [key, id]);
  }
  return tx.execute('UPDATE contributions SET unit_id = ? WHERE unit_id = ?', [intoId, fromId]);
}

/** A paper in the old name stays true and checkable; the next one of the year is made for the merged unit. */
async function moveStatements(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const rows = await tx.query<{ id: string; year: number }>(
    'SELECT id, year_no AS year FROM contribution_statements WHERE unit_id = ? AND valid_key IS NOT NULL',
    [fromId],
  );
  for (const { id, year } of rows) {
    const key = `${intoId}:${Number(year)}`;
    const taken = await tx.one('SELECT 1 AS found FROM contribution_statements WHERE valid_key = ?', [key]);
    if (!taken) await tx.execute('UPDATE contribution_statements SET valid_key = ? WHERE id = ?', [key, id]);
  }
  return tx.execute('UPDATE contribution_statements SET unit_id = ? WHERE unit_id = ?', [intoId, fromId]);
}
