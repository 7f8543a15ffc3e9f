import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import { assignmentsOf, requireAssignment, type Reach } from './assignment-scope.js';
import { ENTRY_KIND_NAMES, ENTRY_STATE_NAMES, possibleEntryMoves } from './liaison-entry.rules.js';
import type { LiaisonEntryPage, LiaisonEntryQuery, LiaisonEntryView } from './liaison-entry.wire.js';

/** The lines of the 包联台账, newest first. */
@Injectable()
export class LiaisonEntryLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** `q` finds in the text, the owner or the result. */
  async page(actor: Principal, reach: Reach, query: LiaisonEntryQuery): Promise<LiaisonEntryPage> {
    const today = dateOf(this.clock.now());
    const where = conditions(actor, reach, query, today);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${COUNTED} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY e.occurred_on DESC, e.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map((row) => viewOf(row, today, reach, actor)), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** The ledger of one assignment. Refuses `assignment.not-found`. */
  async of(actor: Principal, reach: Reach, assignmentId: string, query: LiaisonEntryQuery): Promise<LiaisonEntryPage> {
    await requireAssignment(this.db.read, actor, reach, assignmentId);
    return this.page(actor, reach, { ...query, assignmentId });
  }

  /** Refuses `liaison-entry.not-found`. */
  async view(actor: Principal, reach: Reach, id: string): Promise<LiaisonEntryView> {
    const where = assignmentsOf(actor, reach);
    const row = await this.db.read.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE e.id = ? AND ${where.sql}`, [id, ...where.params]);
    return row ? viewOf(row, dateOf(this.clock.now()), reach, actor) : refuse('liaison-entry.not-found');
  }
}

const COUNTED = `FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id JOIN areas a ON a.id = s.area_id`;
const FROM = `${COUNTED} JOIN areas m ON m.id = s.community_id LEFT JOIN units u ON u.id = s.unit_id JOIN accounts c ON c.id = e.recorded_by`;

const COLUMNS = `e.id, e.assignment_id AS assignmentId, a.name AS areaName, m.name AS communityName,
 COALESCE(u.name, s.cadre_name) AS holderName, e.kind, e.state, e.problem_id AS problemId, e.occurred_on AS occurredOn, e.text,
 e.owner, e.due_on AS dueOn, e.done_on AS doneOn, e.result, e.withdraw_reason AS withdrawReason, e.recorded_at AS recordedAt,
 e.recorded_by AS recordedBy, c.display_name AS recordedByName`;

type Row = Omit<LiaisonEntryView, 'kindName' | 'stateName' | 'isOverdue' | 'moves'> & { recordedBy: string };

function viewOf({ recordedBy, ...row }: Row, today: DateOn, reach: Reach, actor: Principal): LiaisonEntryView {
  // A holder takes back only the own lines.
  const isOthers = reach.as === 'HOLDER' && recordedBy !== actor.accountId;
  return {
    ...row,
    kindName: ENTRY_KIND_NAMES[row.kind],
    stateName: ENTRY_STATE_NAMES[row.state],
    isOverdue: row.state === 'OPEN' && row.dueOn !== null && row.dueOn < today,
    moves: possibleEntryMoves(row.state).filter((move) => move !== 'withdraw' || !isOthers),
  };
}

function conditions(actor: Principal, reach: Reach, query: LiaisonEntryQuery, today: DateOn): { sql: string; params: SqlParam[] } {
  const scope = assignmentsOf(actor, reach);
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  if (query.assignmentId) add('e.assignment_id = ?', query.assignmentId);
  if (query.kind) add('e.kind = ?', query.kind);
  if (query.state) add('e.state = ?', query.state);
  if (query.overdue) add(`e.state = 'OPEN' AND e.due_on < ?`, today);
  if (query.from) add('e.occurred_on >= ?', query.from);
  if (query.to) add('e.occurred_on < ?', query.to);
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) {
    const like = likeTerm(term);
    add(`(LOWER(e.text) LIKE ? ESCAPE '!' OR LOWER(e.owner) LIKE ? ESCAPE '!' OR LOWER(e.result) LIKE ? ESCAPE '!')`, like, like, like);
  }
  return { sql: parts.join(' AND '), params };
}
