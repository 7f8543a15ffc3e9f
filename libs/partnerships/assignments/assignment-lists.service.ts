import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { ASSIGNMENT_STANDING_NAMES, assignmentStanding, type AssignmentStanding } from './assignment.rules.js';
import { assignmentsOf, HOLDER, type Reach } from './assignment-scope.js';
import type { AssignmentPage, AssignmentQuery, AssignmentView, OwnAssignmentsView } from './assignment.wire.js';

const VIEW: Reach = { as: 'STAFF', action: 'assignment.view' };
const MOST_OWN = 200;

/** Who looks after what, and how it stands there. */
@Injectable()
export class AssignmentLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** `q` finds by cadre, unit or place. */
  async page(actor: Principal, query: AssignmentQuery): Promise<AssignmentPage> {
    const where = conditions(actor, query, this.today());
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${where.needsNames ? FROM : 'FROM liaison_assignments s'} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: await this.views(rows), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** What the signed-in person keeps, as a cadre or as a unit's liaison; running ones first. */
  async own(actor: Principal): Promise<OwnAssignmentsView> {
    const where = assignmentsOf(actor, HOLDER);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY s.from_on DESC, s.id LIMIT ${MOST_OWN}`,
      where.params,
    );
    const views = await this.views(rows);
    const isOver = ({ standing }: AssignmentView): number => (standing === 'OVER' ? 1 : 0);
    return { assignments: views.sort((a, b) => isOver(a) - isOver(b)) };
  }

  /** Refuses `assignment.not-found`. */
  async view(actor: Principal, reach: Reach, id: string): Promise<AssignmentView> {
    const where = assignmentsOf(actor, reach);
    const rows = await this.db.read.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE s.id = ? AND ${where.sql}`, [id, ...where.params]);
    return (await this.views(rows))[0] ?? refuse('assignment.not-found');
  }

  private async views(rows: readonly Row[]): Promise<AssignmentView[]> {
    const ids = rows.map(({ id }) => id);
    const today = this.today();
    const standings = await this.db.read.query<Standing>(
      `SELECT e.assignment_id AS id, MAX(CASE WHEN e.kind = 'VISIT' THEN e.occurred_on END) AS lastVisitOn,
              SUM(CASE WHEN e.kind = 'PROBLEM' AND e.state = 'OPEN' THEN 1 ELSE 0 END) AS openProblems,
              SUM(CASE WHEN e.state = 'OPEN' AND e.due_on < ? THEN 1 ELSE 0 END) AS overdue
         FROM liaison_ledger_entries e WHERE e.assignment_id IN (${placeholders(ids)}) AND e.state <> 'WITHDRAWN' GROUP BY e.assignment_id`,
      [today, ...ids],
    );
    const standingOf = new Map(standings.map((one) => [one.id, one]));
    return rows.map((row) => {
      const now = standingOf.get(row.id);
      const standing = assignmentStanding(row, today);
      return {
        ...row,
        standing,
        standingName: ASSIGNMENT_STANDING_NAMES[standing],
        lastVisitOn: now?.lastVisitOn ?? null,
        openProblems: Number(now?.openProblems ?? 0),
        overdue: Number(now?.overdue ?? 0),
      };
    });
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

const FROM = `FROM liaison_assignments s JOIN areas a ON a.id = s.area_id JOIN areas m ON m.id = s.community_id
 LEFT JOIN units u ON u.id = s.unit_id`;

const COLUMNS = `s.id, s.target, s.area_id AS areaId, a.name AS areaName, s.community_id AS communityId, m.name AS communityName,
 COALESCE(u.name, s.cadre_name) AS holderName, s.account_id AS accountId, s.cadre_post AS cadrePost, s.unit_id AS unitId,
 s.duty_contact AS dutyContact, s.duties, s.from_on AS fromOn, s.to_on AS toOn, s.end_reason AS endReason`;

type Row = Omit<AssignmentView, 'standing' | 'standingName' | 'lastVisitOn' | 'openProblems' | 'overdue'>;
type Standing = { id: string; lastVisitOn: string | null; openProblems: number; overdue: number };

/** `needsNames` when the words of other tables decide what is found. */
function conditions(actor: Principal, query: AssignmentQuery, today: DateOn): { sql: string; params: SqlParam[]; needsNames: boolean } {
  const scope = assignmentsOf(actor, VIEW);
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  if (query.unitId) add('s.unit_id = ?', query.unitId);
  if (query.target) add('s.target = ?', query.target);
  if (query.standing) add(...STANDING_SQL[query.standing](today));
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) {
    const like = likeTerm(term);
    add(`(LOWER(s.cadre_name) LIKE ? ESCAPE '!' OR LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(a.name) LIKE ? ESCAPE '!')`, like, like, like);
  }
  return { sql: parts.join(' AND '), params, needsNames: Boolean(term || query.areaId) };
}

const STANDING_SQL: Record<AssignmentStanding, (today: DateOn) => [string, ...SqlParam[]]> = {
  AHEAD: (today) => ['s.from_on > ?', today],
  RUNNING: (today) => ['s.from_on <= ? AND (s.to_on IS NULL OR s.to_on > ?)', today, today],
  OVER: (today) => ['s.to_on <= ?', today],
};

const SORTS: Record<string, string> = { fromOn: 's.from_on', toOn: 's.to_on', areaName: 'a.name', communityName: 'm.name' };

function orderOf(sort = '-fromOn'): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORTS[sort.replace(/^-/, '')] ?? 's.from_on'} ${direction}, s.id ${direction}`;
}
