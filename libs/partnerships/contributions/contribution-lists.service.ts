import { Injectable, StreamableFile } from '@nestjs/common';
import { allows } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { Conditions } from '../lists/conditions.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { UnitsService } from '../units/units.service.js';
import { contributionSheet } from './contribution-sheet.rules.js';
import { totalsOf, type TotalCell } from './contribution-totals.rules.js';
import { amountOf, CONTRIBUTION_KIND_NAMES, CONTRIBUTION_STATE_NAMES } from './contribution.rules.js';
import type {
  ContributionFilter,
  ContributionLinksView,
  ContributionPage,
  ContributionQuery,
  ContributionTotalsView,
  ContributionView,
  ContributionLinkView,
} from './contribution.wire.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A year of the largest street; what is beyond it the head of the sheet says. */
const MOST_EXPORTED = 20_000;
const RECENT_DAYS = 60;
const SORTS: Record<string, string> = { occurredOn: 'c.occurred_on', amountFen: 'c.amount_fen', loggedAt: 'c.logged_at' };

/** Contributions as staff and as the unit that gave look at them. */
@Injectable()
export class ContributionLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ownUnits: OwnUnits,
    private readonly units: UnitsService,
  ) {}

  /** Newest day first. `q` finds by what was given and by unit. */
  async page(actor: Principal, query: ContributionQuery): Promise<ContributionPage> {
    const where = this.where(actor, query);
    const total = await this.count(where);
    // Whole rows only for the page: sorting twenty thousand wide ones takes ten times as long.
    const page = await this.db.read.query<{ id: string }>(
      `SELECT c.id FROM contributions c JOIN units u ON u.id = c.unit_id WHERE ${where.sql}
        ORDER BY ${orderOf(query.sort)} LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const ids = page.map(({ id }) => id);
    const items = await this.views(actor, `WHERE c.id IN (${placeholders(ids)}) ORDER BY ${orderOf(query.sort)}`, ids);
    return { items, total, page: query.page, size: query.size };
  }

  /** Refuses `contribution.not-found`. */
  async view(actor: Principal, id: string): Promise<ContributionView> {
    const where = this.mine(actor).add('c.id = ?', [id]);
    const [view] = await this.views(actor, `WHERE ${where.sql}`, where.params);
    return view ?? refuse('contribution.not-found');
  }

  /** Confirmed contributions of a year, added up by kind, month and unit. */
  async totals(actor: Principal, filter: ContributionFilter): Promise<ContributionTotalsView> {
    const year = filter.year ?? Number(dateOf(this.clock.now()).slice(0, 4));
    const where = this.where(actor, { ...filter, year, state: 'CONFIRMED' });
    const cells = await this.db.read.query<TotalCell>(
      `SELECT c.contribution_kind AS contributionKind, SUBSTR(c.occurred_on, 1, 7) AS month, c.unit_id AS unitId, c.measure,
          COUNT(*) AS count, SUM(COALESCE(c.amount_fen, 0)) AS amountFen, SUM(c.quantity) AS quantity,
          SUM(CASE WHEN c.activity_id IS NULL THEN 0 ELSE c.quantity END) AS recordedMinutes
         FROM contributions c WHERE ${where.sql}
        GROUP BY c.contribution_kind, SUBSTR(c.occurred_on, 1, 7), c.unit_id, c.measure`,
      where.params,
    );
    const { byUnit, ...totals } = totalsOf(cells.map(numbered));
    const names = await this.units.namesOf(this.db.read, byUnit.map(({ unitId }) => unitId));
    return { year, ...totals, byUnit: byUnit.map((unit) => ({ ...unit, unitName: names.get(unit.unitId) ?? '' })) };
  }

  /** 贡献台账 of a year as a workbook. */
  async workbook(actor: Principal, filter: ContributionFilter): Promise<StreamableFile> {
    const today = dateOf(this.clock.now());
    const year = filter.year ?? Number(today.slice(0, 4));
    const where = this.where(actor, { ...filter, year, state: 'CONFIRMED' });
    const rows = await this.rows(`WHERE ${where.sql} ORDER BY c.occurred_on, c.id LIMIT ${MOST_EXPORTED}`, where.params);
    const total = rows.length < MOST_EXPORTED ? rows.length : await this.count(where);
    const units = [...new Set(rows.map(({ unitName }) => unitName))];
    const sheet = contributionSheet({ year, today, preparedBy: actor.name, unit: units.length === 1 ? units[0]! : null, total }, rows);
    const fileName = encodeURIComponent(`${year}年单位贡献台账.xlsx`);
    return new StreamableFile(await writeWorkbook(sheet), {
      type: XLSX,
      disposition: `attachment; filename="contributions.xlsx"; filename*=UTF-8''${fileName}`,
    });
  }

  /** What a contribution of the unit may be linked to. Refuses `unit.not-found`. */
  async links(actor: Principal, unitId: string): Promise<ContributionLinksView> {
    const { unit } = await this.ownUnits.require(this.db.read, actor, 'contribution.log', unitId);
    const today = dateOf(this.clock.now());
    const projects = await this.db.read.query<ContributionLinkView>(
      `SELECT id, title AS name FROM project_items WHERE (lead_unit_id = ?
        OR id IN (SELECT project_id FROM project_units WHERE unit_id = ?)) ORDER BY id DESC LIMIT 50`,
      [unitId, unitId],
    );
    const obligations = await this.db.read.query<ContributionLinkView>(
      `SELECT id, title AS name FROM obligations
        WHERE unit_id = ? AND side = 'UNIT' AND state IN ('OPEN', 'REJECTED') ORDER BY due_on, id LIMIT 50`,
      [unitId],
    );
    const activities = await this.db.read.query<{ id: string; name: string; firstOn: string }>(
      `SELECT a.id, a.name, a.first_on AS firstOn FROM activities a
        WHERE a.community_id = ? AND a.state NOT IN ('DRAFT', 'CANCELLED') AND a.first_on >= ? AND a.first_on <= ?
          AND NOT EXISTS (SELECT 1 FROM contributions c WHERE c.activity_id = a.id AND c.unit_id = ? AND c.state IN ('SUBMITTED', 'CONFIRMED'))
        ORDER BY a.first_on DESC, a.id LIMIT 50`,
      [unit.communityId, addDays(today, -RECENT_DAYS), today, unitId],
    );
    return { projects, obligations, activities: activities.map(({ id, name, firstOn }) => ({ id, name: `${name}（${firstOn.slice(5).replace('-', '月')}日）` })) };
  }

  private where(actor: Principal, query: Partial<ContributionQuery>): Conditions {
    const where = this.mine(actor)
      .given(query.unitId, 'c.unit_id = ?')
      .given(query.areaId, `c.community_id IN (SELECT x.id FROM areas x JOIN areas top ON x.path LIKE CONCAT(top.path, '%') WHERE top.id = ?)`)
      .given(query.contributionKind, 'c.contribution_kind = ?')
      .given(query.state, 'c.state = ?')
      .given(query.projectId, 'c.project_id = ?');
    const term = query.q?.trim();
    if (term) where.add(`(c.item_name LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!')`, [likeTerm(term), likeTerm(term)]);
    if (query.year) where.add('c.occurred_on >= ? AND c.occurred_on < ?', [`${query.year}-01-01`, `${query.year + 1}-01-01`]);
    return where;
  }

  private async count(where: Conditions): Promise<number> {
    const row = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM contributions c JOIN units u ON u.id = c.unit_id WHERE ${where.sql}`,
      where.params,
    );
    return Number(row!.n);
  }

  private mine(actor: Principal): Conditions {
    const scope = partnershipScope(actor, 'contribution.view').within('c.community_id', 'c.unit_id');
    return new Conditions().add(scope.sql, scope.params);
  }

  /** With what the reader may do: who logged a contribution does not confirm it, nor does a unit its own word. */
  private async views(actor: Principal, rest: string, params: readonly SqlParam[]): Promise<ContributionView[]> {
    const mayConfirm = actor.grants.some(({ role, unitId }) => unitId === null && allows('contribution.confirm', role));
    return (await this.rows(rest, params)).map(({ loggedBy, ...row }) => ({
      ...row,
      isMine: loggedBy === actor.accountId,
      mayConfirm: row.state === 'SUBMITTED' && loggedBy !== actor.accountId && (mayConfirm || row.enteredByStaff),
    }));
  }

  private async rows(rest: string, params: readonly SqlParam[]): Promise<Listed[]> {
    const rows = await this.db.read.query<Row>(
      `SELECT c.id, c.community_id AS communityId, c.unit_id AS unitId, u.name AS unitName, c.contribution_kind AS contributionKind,
          c.item_name AS itemName, c.quantity, c.measure, c.people_count AS peopleCount, c.amount_fen AS amountFen,
          c.occurred_on AS occurredOn, c.note, c.evidence_file_id AS evidenceFileId, c.project_id AS projectId,
          p.title AS projectTitle, c.obligation_id AS obligationId, o.title AS obligationTitle, c.activity_id AS activityId,
          a.name AS activityName, c.is_offered_to_mart AS isOfferedToMart, c.price_points AS pricePoints, c.state, c.version,
          c.replaces_id AS replacesId, c.correction_reason AS correctionReason, c.logged_at AS loggedAt, l.display_name AS loggedByName, c.logged_by AS loggedBy, c.entered_by_staff AS enteredByStaff,
          c.decided_at AS decidedAt, d.display_name AS decidedByName, c.decide_reason AS decideReason, n.id AS nextId
         FROM contributions c JOIN units u ON u.id = c.unit_id
         LEFT JOIN project_items p ON p.id = c.project_id LEFT JOIN obligations o ON o.id = c.obligation_id
         LEFT JOIN activities a ON a.id = c.activity_id LEFT JOIN accounts l ON l.id = c.logged_by
         LEFT JOIN accounts d ON d.id = c.decided_by LEFT JOIN contributions n ON n.replaces_id = c.id ${rest}`,
      params,
    );
    const minutes = await this.activityMinutes(rows);
    return rows.map(({ evidenceFileId, nextId, isOfferedToMart, enteredByStaff, ...row }) => {
      const quantity = Number(row.quantity);
      const amountFen = row.amountFen === null ? null : Number(row.amountFen);
      return {
        ...row,
        kindName: CONTRIBUTION_KIND_NAMES[row.contributionKind],
        quantity,
        peopleCount: row.peopleCount === null ? null : Number(row.peopleCount),
        amountFen,
        amountText: amountOf({ ...row, quantity, amountFen }),
        hasEvidence: evidenceFileId !== null,
        activityMinutes: row.activityId === null ? null : (minutes.get(row.activityId) ?? 0),
        isOfferedToMart: Number(isOfferedToMart) === 1,
        pricePoints: row.pricePoints === null ? null : Number(row.pricePoints),
        stateName: CONTRIBUTION_STATE_NAMES[row.state],
        version: Number(row.version),
        loggedByName: row.loggedByName ?? '',
        enteredByStaff: Number(enteredByStaff ?? 0) === 1,
        isResubmitted: row.state === 'REJECTED' && nextId !== null,
      };
    });
  }

  /** What the service records of the linked activities add up to. */
  private async activityMinutes(rows: readonly Row[]): Promise<Map<string, number>> {
    const ids = [...new Set(rows.flatMap(({ activityId }) => activityId ?? []))];
    if (ids.length === 0) return new Map();
    const sums = await this.db.read.query<{ id: string; n: number }>(
      `SELECT activity_id AS id, SUM(service_minutes) AS n FROM service_records
        WHERE activity_id IN (${placeholders(ids)}) AND state <> 'REVERSED' GROUP BY activity_id`,
      ids,
    );
    return new Map(sums.map(({ id, n }) => [id, Number(n)]));
  }
}

/** With who logged it, which is no reader's. */
type Listed = Omit<ContributionView, 'isMine' | 'mayConfirm'> & { loggedBy: string };
type Row = Omit<
  Listed,
  'kindName' | 'amountText' | 'hasEvidence' | 'activityMinutes' | 'isOfferedToMart' | 'stateName' | 'loggedByName' | 'enteredByStaff' | 'isResubmitted'
> & { evidenceFileId: string | null; isOfferedToMart: number; enteredByStaff: number | null; loggedByName: string | null; nextId: string | null };

function numbered(cell: TotalCell): TotalCell {
  const { count, amountFen, quantity, recordedMinutes } = cell;
  return { ...cell, count: Number(count), amountFen: Number(amountFen), quantity: Number(quantity), recordedMinutes: Number(recordedMinutes) };
}

function orderOf(sort = '-occurredOn'): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORTS[sort.replace(/^-/, '')] ?? 'c.occurred_on'} ${direction}, c.id ${direction}`;
}
