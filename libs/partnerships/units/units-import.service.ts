import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { Area } from '@app/people/index.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ImportKind, type ImportContext, type ImportLine } from '@app/platform/imports/import-kind.js';
import type { CellNote, LineOutcome } from '@app/platform/imports/import.rules.js';
import { Unit } from './unit.entity.js';
import {
  decideUnit,
  readUnitRow,
  UNIT_FIELDS,
  UnitIndex,
  type KnownUnit,
  type UnitChange,
  type UnitRow,
} from './units-import.rules.js';

type Plan = { outcomes: LineOutcome[]; news: KnownUnit[]; fills: { unitId: string; change: UnitChange }[] };

const CODES_PER_QUERY = 500;

/** A sheet of units, line by line. */
@Injectable()
export class UnitsImport extends ImportKind {
  readonly kind = 'units';
  readonly title = '单位名单';
  readonly fields = UNIT_FIELDS;
  override readonly rowsPerWrite = 500;

  async check(
    reader: Reader,
    { areaId }: ImportContext,
    lines: readonly ImportLine[],
  ): Promise<LineOutcome[]> {
    return (await plan(reader, areaId, lines)).outcomes;
  }

  async apply(
    tx: Tx,
    { areaId: communityId }: ImportContext,
    lines: readonly ImportLine[],
  ): Promise<LineOutcome[]> {
    await tx.lock(Area, [communityId]);
    const { outcomes, news, fills } = await plan(tx, communityId, lines);
    await tx.insert(
      Unit,
      news.map(({ isOwn: _, ...unit }) => ({ ...unit, communityId, createdAt: tx.at })),
    );
    for (const { unitId, change } of fills) await fill(tx, unitId, change);
    return outcomes;
  }
}

async function plan(reader: Reader, communityId: string, lines: readonly ImportLine[]): Promise<Plan> {
  const read = lines.map(({ cells }) => readUnitRow(cells));
  const index = new UnitIndex(
    await known(
      reader,
      communityId,
      read.flatMap(({ row }) => (row?.uscc ? [row.uscc] : [])),
    ),
  );
  const made = new Map<string, KnownUnit>();
  const result: Plan = { outcomes: [], news: [], fills: [] };
  for (const { row, problems, notes } of read) {
    result.outcomes.push(
      row ? planLine(result, index, made, row, notes) : { outcome: 'rejected', problems, notes: [] },
    );
  }
  return result;
}

function planLine(
  result: Plan,
  index: UnitIndex,
  made: Map<string, KnownUnit>,
  { isTypeTold, ...row }: UnitRow,
  notes: CellNote[],
): LineOutcome {
  const decision = decideUnit({ ...row, isTypeTold }, index);
  if (decision.kind === 'rejected') {
    return { outcome: 'rejected', problems: [{ field: decision.field, reason: decision.reason }], notes: [] };
  }
  if (decision.kind === 'unchanged') return { outcome: 'unchanged', problems: [], notes };
  if (decision.kind === 'new') {
    const unit = { id: newId(), isOwn: true, mergedIntoId: null, ...row };
    result.news.push(unit);
    made.set(unit.id, unit);
    index.add(unit);
  } else {
    const { unitId, change } = decision;
    const unit = made.get(unitId);
    // A second line about a unit of this very sheet fills the row that is still to be inserted.
    if (unit) Object.assign(unit, change);
    else result.fills.push({ unitId, change });
    index.add({ ...index.get(unitId), ...change });
  }
  return { outcome: 'imported', problems: [], notes };
}

/** All units of the community (a few thousand at most), and whoever else holds one of the codes. */
async function known(reader: Reader, communityId: string, codes: readonly string[]): Promise<KnownUnit[]> {
  const columns = 'id, community_id, name, uscc, unit_type, external_no, address, contact, merged_into_id';
  const rows = await reader.query<UnitRecord>(`SELECT ${columns} FROM units WHERE community_id = ?`, [
    communityId,
  ]);
  for (let from = 0; from < codes.length; from += CODES_PER_QUERY) {
    const part = codes.slice(from, from + CODES_PER_QUERY);
    const elsewhere = await reader.query<UnitRecord>(
      `SELECT ${columns} FROM units WHERE community_id <> ? AND uscc IN (${placeholders(part)})`,
      [communityId, ...part],
    );
    rows.push(...elsewhere);
  }
  return rows.map((row) => ({
    id: row.id,
    isOwn: row.community_id === communityId,
    name: row.name,
    uscc: row.uscc,
    unitType: row.unit_type,
    externalNo: row.external_no,
    address: row.address,
    contact: row.contact,
    mergedIntoId: row.merged_into_id,
  }));
}

const COLUMNS = {
  externalNo: 'external_no',
  uscc: 'uscc',
  unitType: 'unit_type',
  address: 'address',
  contact: 'contact',
} as const;

async function fill(tx: Tx, unitId: string, change: UnitChange): Promise<void> {
  const fields = Object.keys(change) as (keyof typeof COLUMNS)[];
  const params: SqlParam[] = fields.map((field) => change[field] ?? null);
  await tx.execute(
    `UPDATE units SET ${fields.map((field) => `${COLUMNS[field]} = ?`).join(', ')} WHERE id = ?`,
    [...params, unitId],
  );
  await tx.audit('unit.filled', { type: 'unit', id: unitId }, { fields });
}

type UnitRecord = {
  id: string;
  community_id: string;
  name: string;
  uscc: string | null;
  unit_type: KnownUnit['unitType'];
  external_no: string | null;
  address: string | null;
  contact: string | null;
  merged_into_id: string | null;
};
