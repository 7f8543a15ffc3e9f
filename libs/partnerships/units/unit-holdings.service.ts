import { Injectable } from '@nestjs/common';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';

/** Moves what belongs to one unit to another, inside the merging write; answers how many things were moved. */
export type UnitMover = (tx: Tx, fromId: string, intoId: string) => Promise<number>;

/**
 * Everything that belongs to units, noun by noun: each noun with a column that points to a unit says here, when the
 * application starts, how it moves in a merger. The table's name is its key, so a spec can show that none is missing.
 * Other libs listen to `unit.merged` or register as well.
 */
@Injectable()
export class UnitHoldings {
  private readonly movers = new Map<string, UnitMover>();

  register(table: string, mover: UnitMover = moveColumn(table)): void {
    if (this.movers.has(table)) throw new Error(`units: two movers for ${table}`);
    this.movers.set(table, mover);
  }

  get tables(): string[] {
    return [...this.movers.keys()].sort();
  }

  /** In the order of the names, so that two mergers lock in one order. Answers the counts that are not zero. */
  async moveAll(tx: Tx, fromId: string, intoId: string): Promise<Record<string, number>> {
    const moved: Record<string, number> = {};
    for (const table of this.tables) {
      const count = await this.movers.get(table)!(tx, fromId, intoId);
      if (count > 0) moved[table] = count;
    }
    return moved;
  }
}

/** For a table whose only tie to the unit is one column. */
export function moveColumn(table: string, column = 'unit_id'): UnitMover {
  return (tx, fromId, intoId) => tx.execute(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [intoId, fromId]);
}

/**
 * For a table where a unit stands once per meeting, per year and the like: rows move where the other unit has none of
 * its own; where both have one, the alias keeps its row as history.
 */
export function moveWhereFree(table: string, ...once: readonly string[]): UnitMover {
  return async (tx, fromId, intoId) => {
    const same = once.map((column) => `o.${column} = m.${column}`).join(' AND ');
    const rows = await tx.query<{ id: string }>(
      `SELECT m.id FROM ${table} m LEFT JOIN ${table} o ON o.unit_id = ? AND ${same} WHERE m.unit_id = ? AND o.id IS NULL ORDER BY m.id`,
      [intoId, fromId],
    );
    const ids = rows.map(({ id }) => id);
    return ids.length === 0 ? 0 : tx.execute(`UPDATE ${table} SET unit_id = ? WHERE id IN (${placeholders(ids)})`, [intoId, ...ids]);
  };
}
