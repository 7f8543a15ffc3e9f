import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, periodOf, type Period } from '@app/kernel/time.js';
import { AreasService, UnitGrants } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { writeWorkbook, type SheetSpec } from '@app/platform/spreadsheets/write-workbook.js';
import { overdueAsOf } from '../assignments/liaison-entry.rules.js';
import { RollUpService } from '../assignments/roll-up.service.js';
import { liaisonLedgerSheet, rollUpSheet, unitSheet, type LedgerLine, type SheetFacts, type UnitLine } from './partnership-sheets.rules.js';
import type { PartnershipExportQuery } from './partnership-export.wire.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_ROWS = 10_000;
const IDS_PER_QUERY = 1_000;

type Where = { sql: string; params: SqlParam[] };

/** The 台账 of the partnerships as they are handed in: one workbook each, every number from rows that can be opened. */
@Injectable()
export class PartnershipExports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly grants: UnitGrants,
    private readonly rollUps: RollUpService,
  ) {}

  /** Lines and sums, a sheet each. Refuses `area.not-found`, `partnership-export.period`, `partnership-export.too-long`. */
  async liaisonLedger(actor: Principal, query: PartnershipExportQuery): Promise<StreamableFile> {
    const facts = await this.factsOf(actor, query);
    const { from, to } = facts.period;
    const where = this.within(actor, 'a.path', query);
    const source = `FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id JOIN areas a ON a.id = s.area_id
      JOIN areas m ON m.id = s.community_id LEFT JOIN units u ON u.id = s.unit_id
      WHERE e.state <> 'WITHDRAWN' AND e.occurred_on >= ? AND e.occurred_on < ? AND ${where.sql}`;
    const params = [from, to, ...where.params];
    await this.refuseTooLong(`SELECT COUNT(*) AS n ${source}`, params);
    const lines = await this.db.read.query<LedgerLine>(
      `SELECT m.name AS communityName, a.name AS areaName, COALESCE(u.name, s.cadre_name) AS holderName, s.cadre_post AS cadrePost,
              e.kind, e.state, e.occurred_on AS occurredOn, e.text, e.owner, e.due_on AS dueOn, e.done_on AS doneOn, e.result
         ${source} ORDER BY e.occurred_on, e.id`,
      params,
    );
    const { rows } = await this.rollUps.view(actor, { from, to, ...(query.areaId ? { areaId: query.areaId } : {}) });
    return file('包联台账', facts, [liaisonLedgerSheet(facts, lines, overdueAsOf(facts.period, facts.on)), rollUpSheet(facts, rows)]);
  }

  /** One line a unit. Refuses `area.not-found`, `partnership-export.period`, `partnership-export.too-long`. */
  async units(actor: Principal, query: PartnershipExportQuery): Promise<StreamableFile> {
    const facts = await this.factsOf(actor, query);
    const where = this.within(actor, 'a.path', query);
    const source = `FROM units u JOIN areas a ON a.id = u.community_id WHERE u.merged_into_id IS NULL AND ${where.sql}`;
    await this.refuseTooLong(`SELECT COUNT(*) AS n ${source}`, where.params);
    const units = await this.db.read.query<UnitRow>(
      `SELECT u.id, a.name AS communityName, u.name, u.unit_type AS unitType, u.uscc, u.contact ${source} ORDER BY a.code, u.name, u.id`,
      where.params,
    );
    const [contracts, owed, given, liaisons] = await Promise.all([
      this.contracts(where),
      this.owed(where, facts),
      this.given(where, facts.period),
      this.liaisons(units.map(({ id }) => id)),
    ]);
    const lines = units.map(({ id, ...unit }): UnitLine => ({
      ...unit,
      liaisonNames: liaisons.get(id) ?? [],
      contract: contracts.get(id) ?? null,
      ...(owed.get(id) ?? { dueObligations: 0, acceptedObligations: 0, lateObligations: 0 }),
      ...(given.get(id) ?? { contributions: 0, fundFen: 0, peopleMinutes: 0 }),
    }));
    return file('共建单位台账', facts, [unitSheet(facts, lines)]);
  }

  private async factsOf(actor: Principal, { from, to, areaId }: PartnershipExportQuery): Promise<SheetFacts> {
    const on = dateOf(this.clock.now());
    const year = periodOf(on, 'year');
    const period = { from: from ?? year.from, to: to ?? year.to };
    if (period.from >= period.to) refuse('partnership-export.period');
    const grants = actor.grants.map((grant) => grant.areaId);
    const [named] = areaId
      ? [await this.areas.require(this.db.read, actor, 'partnership.export', areaId)]
      : await this.areas.byIds(this.db.read, grants.slice(0, 1));
    return { unit: named?.name ?? '', period, preparedBy: actor.name, on };
  }

  /** What lies in the actor's areas, and in the one that was asked for. */
  private within(actor: Principal, pathColumn: string, { areaId }: PartnershipExportQuery): Where {
    const { paths } = scopeOf(actor, 'partnership.export');
    const mine = paths.length > 0 ? paths.map(() => `${pathColumn} LIKE ?`).join(' OR ') : '1 = 0';
    const asked = areaId ? ` AND ${pathColumn} LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    return { sql: `(${mine})${asked}`, params: [...paths.map((path) => `${path}%`), ...(areaId ? [areaId] : [])] };
  }

  /** The contract that counts for each unit: the one in force, else the one that began last. */
  private async contracts(where: Where): Promise<Map<string, UnitLine['contract']>> {
    const rows = await this.db.read.query<NonNullable<UnitLine['contract']> & { unitId: string }>(
      `SELECT c.unit_id AS unitId, c.contract_no AS contractNo, c.state, c.in_force_version AS inForceVersion, c.start_on AS startOn, c.end_on AS endOn
         FROM co_building_contracts c JOIN areas a ON a.id = c.community_id WHERE ${where.sql}
        ORDER BY CASE WHEN c.state = 'ACTIVE' THEN 1 ELSE 0 END, c.start_on, c.id`,
      where.params,
    );
    return new Map(rows.map(({ unitId, ...contract }) => [unitId, contract]));
  }

  private async owed(where: Where, { period: { from, to }, on }: SheetFacts): Promise<Map<string, Owed>> {
    const rows = await this.db.read.query<Owed & { unitId: string }>(
      `SELECT o.unit_id AS unitId, COUNT(*) AS dueObligations, SUM(CASE WHEN o.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS acceptedObligations,
              SUM(CASE WHEN o.state IN ('OPEN', 'REJECTED') AND o.due_on < ? THEN 1 ELSE 0 END) AS lateObligations
         FROM obligations o JOIN areas a ON a.id = o.community_id
        WHERE o.state <> 'WAIVED' AND o.due_on >= ? AND o.due_on < ? AND ${where.sql} GROUP BY o.unit_id`,
      [on, from, to, ...where.params],
    );
    return numbersBy(rows);
  }

  private async given(where: Where, { from, to }: Period): Promise<Map<string, Given>> {
    const rows = await this.db.read.query<Given & { unitId: string }>(
      `SELECT g.unit_id AS unitId, COUNT(*) AS contributions,
              SUM(CASE WHEN g.contribution_kind = 'FUND' THEN g.amount_fen ELSE 0 END) AS fundFen,
              SUM(CASE WHEN g.contribution_kind = 'PEOPLE_TIME' THEN g.quantity ELSE 0 END) AS peopleMinutes
         FROM contributions g JOIN areas a ON a.id = g.community_id
        WHERE g.state = 'CONFIRMED' AND g.occurred_on >= ? AND g.occurred_on < ? AND ${where.sql} GROUP BY g.unit_id`,
      [from, to, ...where.params],
    );
    return numbersBy(rows);
  }

  private async liaisons(unitIds: readonly string[]): Promise<Map<string, string[]>> {
    const names = new Map<string, string[]>();
    for (let from = 0; from < unitIds.length; from += IDS_PER_QUERY) {
      const holders = await this.grants.holders(this.db.read, unitIds.slice(from, from + IDS_PER_QUERY), this.clock.now());
      for (const { unitId, name } of holders) names.set(unitId, [...(names.get(unitId) ?? []), name]);
    }
    return names;
  }

  private async refuseTooLong(sql: string, params: SqlParam[]): Promise<void> {
    const count = Number((await this.db.read.one<{ n: number }>(sql, params))!.n);
    if (count > MOST_ROWS) refuse('partnership-export.too-long', { count, limit: MOST_ROWS });
  }
}

type UnitRow = Pick<UnitLine, 'communityName' | 'name' | 'unitType' | 'uscc' | 'contact'> & { id: string };
type Owed = Pick<UnitLine, 'dueObligations' | 'acceptedObligations' | 'lateObligations'>;
type Given = Pick<UnitLine, 'contributions' | 'fundFen' | 'peopleMinutes'>;

function numbersBy<T extends Record<string, number>>(rows: readonly (T & { unitId: string })[]): Map<string, T> {
  return new Map(
    rows.map(({ unitId, ...given }) => [
      unitId,
      Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)])) as unknown as T,
    ]),
  );
}

async function file(name: string, { unit, period, on }: SheetFacts, sheets: readonly SheetSpec[]): Promise<StreamableFile> {
  const fileName = encodeURIComponent(`${unit}${name} ${period.from}至${addDays(period.to, -1)} ${on}.xlsx`);
  return new StreamableFile(await writeWorkbook(sheets), {
    type: XLSX,
    disposition: `attachment; filename="ledger.xlsx"; filename*=UTF-8''${fileName}`,
  });
}
