import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { contractsOf, requireContract } from '../contracts/contract-scope.js';
import type { ContractState, Side } from '../contracts/contract.rules.js';
import type { ObligationView } from '../contracts/contract.wire.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { Obligation } from './obligation.entity.js';
import { isLate, mayAttach, OBLIGATION_STATE_NAMES, obligationMovesOf, wasLate, type ObligationState } from './obligation.rules.js';
import type { ObligationFileView, ObligationPage, ObligationQuery, ObligationStory } from './obligation.wire.js';

/** The lists of what is due, late, and waiting for a word. */
@Injectable()
export class ObligationLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page(actor: Principal, query: ObligationQuery): Promise<ObligationPage> {
    const where = this.conditions(actor, query);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where.sql}`, where.params);
    const order = query.list === 'TO_DECIDE' ? 'o.submitted_on, o.id' : 'o.due_on, o.id';
    const rows = await this.db.read.query<ObligationRow>(`SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`, [
      ...where.params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    const items = rows.map((row) => this.viewOf(actor, row));
    return { items, total: Number(count!.n), page: query.page, size: query.size };
  }

  /** Refuses `obligation.not-found`. */
  async view(actor: Principal, id: string): Promise<ObligationStory> {
    const obligation = await this.db.read.repo(Obligation).findOneBy({ id });
    if (!obligation) refuse('obligation.not-found');
    await requireContract(this.db.read, actor, 'contract.view', obligation.contractId, 'obligation.not-found');
    const row = await this.db.read.one<ObligationRow>(`SELECT ${COLUMNS} ${FROM} WHERE o.id = ?`, [id]);
    const steps = await this.db.read.query<StepRow>(
      `SELECT s.to_state AS toState, s.side, c.display_name AS byName, s.done_on AS doneOn, s.done_quantity AS doneQuantity,
              s.words, s.made_at AS madeAt
         FROM obligation_steps s LEFT JOIN accounts c ON c.id = s.account_id WHERE s.obligation_id = ? ORDER BY s.id`,
      [id],
    );
    const files = await this.db.read.query<ObligationFileView>(
      `SELECT f.id, f.name, c.display_name AS byName, f.attached_at AS attachedAt
         FROM obligation_files f LEFT JOIN accounts c ON c.id = f.attached_by WHERE f.obligation_id = ? ORDER BY f.id`,
      [id],
    );
    const [side] = partnershipScope(actor, 'obligation.submit').sidesOf({ areaPath: row!.areaPath, unitId: row!.unitId });
    return {
      ...this.viewOf(actor, row!),
      files,
      mayAttach: side !== undefined && mayAttach(row!, { state: row!.contractState, inForceVersion: 1 }, side),
      steps: steps.map((step) => ({ ...step, toStateName: OBLIGATION_STATE_NAMES[step.toState], doneQuantity: numberOf(step.doneQuantity) })),
    };
  }

  /** Of one contract, by due day. The caller has decided that the actor may see it. */
  async ofContract(actor: Principal, contractId: string): Promise<ObligationView[]> {
    const rows = await this.db.read.query<ObligationRow>(`SELECT ${COLUMNS} ${FROM} WHERE o.contract_id = ? ORDER BY o.due_on, o.id`, [contractId]);
    return rows.map((row) => this.viewOf(actor, row));
  }

  private conditions(actor: Principal, query: ObligationQuery): { sql: string; params: SqlParam[] } {
    const mine = contractsOf(actor, 'contract.view');
    const parts = [mine.sql];
    const params: SqlParam[] = [...mine.params];
    const add = (sql: string, ...values: SqlParam[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
    if (query.unitId) add('o.unit_id = ?', query.unitId);
    if (query.contractId) add('o.contract_id = ?', query.contractId);
    if (query.state) add('o.state = ?', query.state);
    if (query.side) add('o.side = ?', query.side);
    if (query.list) {
      const list = listSql(actor, query.list, dateOf(this.clock.now()));
      add(list.sql, ...list.params);
    }
    if (query.q?.trim()) {
      const term = likeTerm(query.q.normalize('NFKC').trim().toLowerCase());
      add(`(LOWER(o.title) LIKE ? ESCAPE '!' OR LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(c.contract_no) LIKE ? ESCAPE '!')`, term, term, term);
    }
    return { sql: parts.join(' AND '), params };
  }

  private viewOf(actor: Principal, row: ObligationRow): ObligationView {
    const today = dateOf(this.clock.now());
    const place = { areaPath: row.areaPath, unitId: row.unitId };
    const contract = { state: row.contractState, inForceVersion: 1 };
    const submits = partnershipScope(actor, 'obligation.submit').sidesOf(place).slice(0, 1);
    const { areaPath: _, contractState: __, ...rest } = row;
    return {
      ...rest,
      quantity: numberOf(row.quantity),
      doneQuantity: numberOf(row.doneQuantity),
      fileCount: Number(row.fileCount),
      stateName: OBLIGATION_STATE_NAMES[row.state],
      isLate: isLate(row, today) && LIVE.includes(row.contractState),
      wasLate: wasLate(row),
      moves: obligationMovesOf(row, contract, submits),
    };
  }
}

const LIVE: readonly ContractState[] = ['ACTIVE', 'EXPIRED'];

/**
 * SQL over obligations `o` of contracts `c`. A side is the reader's where the reader may decide there; staff stand on
 * the community's, liaisons on the unit's.
 */
export function listSql(actor: Principal, list: 'TO_DO' | 'TO_DECIDE' | 'LATE', today: DateOn): { sql: string; params: SqlParam[] } {
  if (list === 'LATE') return { sql: `(o.state IN ('OPEN', 'REJECTED') AND o.due_on < ? AND c.state IN ('ACTIVE', 'EXPIRED'))`, params: [today] };
  const scope = partnershipScope(actor, 'obligation.decide');
  const area = scope.areas.within('o.community_id');
  const unit = { sql: `o.unit_id IN (${placeholders(scope.unitIds)})`, params: [...scope.unitIds] };
  const [forArea, forUnit, states] =
    list === 'TO_DO'
      ? (['COMMUNITY', 'UNIT', `o.state IN ('OPEN', 'REJECTED') AND c.state IN ('ACTIVE', 'EXPIRED')`] as const)
      : (['UNIT', 'COMMUNITY', `o.state = 'SUBMITTED' AND c.state IN ('ACTIVE', 'SUSPENDED', 'EXPIRED')`] as const);
  return {
    sql: `(${states} AND ((o.side = '${forArea}' AND ${area.sql}) OR (o.side = '${forUnit}' AND ${unit.sql})))`,
    params: [...area.params, ...unit.params],
  };
}

const FROM = `FROM obligations o JOIN co_building_contracts c ON c.id = o.contract_id JOIN areas a ON a.id = o.community_id
 JOIN units u ON u.id = o.unit_id`;
const COLUMNS = `o.id, o.contract_id AS contractId, c.contract_no AS contractNo, c.state AS contractState, o.community_id AS communityId,
 a.name AS communityName, a.path AS areaPath, o.unit_id AS unitId, u.name AS unitName, o.side, o.title, o.due_on AS dueOn, o.quantity,
 o.measure, o.state, o.submitted_on AS submittedOn, o.done_on AS doneOn, o.done_quantity AS doneQuantity, o.last_words AS lastWords,
 (SELECT COUNT(*) FROM obligation_files f WHERE f.obligation_id = o.id) AS fileCount`;

type ObligationRow = Omit<ObligationView, 'stateName' | 'isLate' | 'wasLate' | 'moves'> & { areaPath: string; contractState: ContractState };
type StepRow = {
  toState: ObligationState;
  side: Side | null;
  byName: string | null;
  doneOn: string | null;
  doneQuantity: number | null;
  words: string | null;
  madeAt: string;
};

/** Drivers give 64-bit integers as text on one engine. */
function numberOf(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
