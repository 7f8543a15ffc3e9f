import { Injectable } from '@nestjs/common';
import { addDays, dateOf, instantAt, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { listSql } from '../obligations/obligation-lists.service.js';
import { ESCALATION_DAYS } from '../obligations/obligation.rules.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { ContractFacts, type ObligationFact } from './contract-facts.service.js';
import { contractsOf } from './contract-scope.js';
import { CONTRACT_PHASE_NAMES, hasOpenAmendment, isRenewalDue, phaseOf, RENEWAL_DAYS, STALLED_DAYS, type ContractAttention, type ContractState, type Waiting } from './contract.rules.js';
import type { ContractPage, ContractQuery, ContractRowView, ContractSummaryView } from './contract.wire.js';

/** A unit from which nothing is heard for so long is called silent. */
export const SILENT_DAYS = 60;
const DUE_DAYS = 14;

type Where = { sql: string; params: SqlParam[] };

/** All contracts on one screen. */
@Injectable()
export class ContractPortfolio {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: ContractFacts,
  ) {}

  /** `q` finds by number and by the unit's name. */
  async page(actor: Principal, query: ContractQuery): Promise<ContractPage> {
    const where = this.conditions(actor, query);
    const from = `FROM co_building_contracts c JOIN areas a ON a.id = c.community_id JOIN units u ON u.id = c.unit_id WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const rows = await this.db.read.query<Row>(`SELECT ${COLUMNS} ${from} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`, [
      ...where.params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    return { items: await this.viewsOf(rows), total: Number(count!.n), page: query.page, size: query.size };
  }

  async summary(actor: Principal): Promise<ContractSummaryView> {
    const today = this.today();
    const mine = contractsOf(actor, 'contract.view');
    const [row, late, escalated, toDecide, unitsWithout] = await Promise.all([
      this.db.read.query<{ state: ContractState; inForceVersion: number | null; n: number }>(
        `SELECT c.state, MAX(c.in_force_version) AS inForceVersion, COUNT(*) AS n FROM co_building_contracts c WHERE ${mine.sql} GROUP BY c.state`,
        mine.params,
      ),
      this.countObligations(mine, listSql(actor, 'LATE', today)),
      this.countObligations(mine, listSql(actor, 'LATE', addDays(today, -ESCALATION_DAYS))),
      this.countObligations(mine, listSql(actor, 'TO_DECIDE', today)),
      this.unitsWithout(actor, today),
    ]);
    const count = (states: readonly ContractState[]): number => row.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + Number(n), 0);
    return {
      inForce: count(['ACTIVE', 'SUSPENDED']),
      mine: await this.countContracts(mine, attentionSql(actor, 'MINE', today)),
      theirs: await this.countContracts(mine, attentionSql(actor, 'THEIRS', today)),
      late,
      escalated,
      toDecide,
      renewals: await this.countContracts(mine, attentionSql(actor, 'RENEWAL', today)),
      unitsWithout,
    };
  }

  private async viewsOf(rows: readonly Row[]): Promise<ContractRowView[]> {
    const ids = rows.map(({ id }) => id);
    const now = this.clock.now();
    const obligations = await this.facts.obligationsOf(this.db.read, ids);
    const progress = await this.facts.progress(this.db.read, ids, now);
    return rows.map((row) => {
      const contract = { ...row, inForceVersion: numberOf(row.inForceVersion) };
      const own = obligations.get(row.id)!;
      const phase = phaseOf(contract);
      return {
        id: row.id,
        contractNo: row.contractNo,
        communityId: row.communityId,
        communityName: row.communityName,
        unitId: row.unitId,
        unitName: row.unitName,
        state: row.state,
        phase,
        phaseName: CONTRACT_PHASE_NAMES[phase],
        startOn: row.startOn,
        endOn: row.endOn,
        progress: progress.get(row.id)!.all,
        unitProgress: progress.get(row.id)!.UNIT,
        nextDue: nextDueOf(own, phase === 'ACTIVE' || phase === 'EXPIRED'),
        toDecide: own.filter(({ state }) => state === 'SUBMITTED').length,
        waitsFor: row.waitsFor,
        hasAmendment: hasOpenAmendment({ inForceVersion: contract.inForceVersion, latestVersion: Number(row.latestVersion) }, numberOf(row.withdrawnVersion)),
        unitActedAt: row.unitActedAt,
        isRenewalDue: isRenewalDue(row, dateOf(now)) && Number(row.renewals) === 0,
      };
    });
  }

  private conditions(actor: Principal, query: ContractQuery): Where {
    const mine = contractsOf(actor, 'contract.view');
    const parts = [mine.sql];
    const params: SqlParam[] = [...mine.params];
    const add = ({ sql, params: more }: Where): void => {
      parts.push(sql);
      params.push(...more);
    };
    if (query.areaId) add({ sql: `a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, params: [query.areaId] });
    if (query.unitId) add({ sql: 'c.unit_id = ?', params: [query.unitId] });
    if (query.state) add({ sql: 'c.state = ?', params: [query.state] });
    if (query.year) add({ sql: 'c.start_on <= ? AND c.end_on >= ?', params: [`${query.year}-12-31`, `${query.year}-01-01`] });
    if (query.attention) add(attentionSql(actor, query.attention, this.today()));
    if (query.q?.trim()) {
      const term = likeTerm(query.q.normalize('NFKC').trim().toLowerCase());
      add({ sql: `(LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(c.contract_no) LIKE ? ESCAPE '!')`, params: [term, term] });
    }
    return { sql: parts.join(' AND '), params };
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }

  private async countContracts(mine: Where, which: Where): Promise<number> {
    const row = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM co_building_contracts c WHERE ${mine.sql} AND ${which.sql}`, [
      ...mine.params,
      ...which.params,
    ]);
    return Number(row!.n);
  }

  private async countObligations(mine: Where, which: Where): Promise<number> {
    const row = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM obligations o JOIN co_building_contracts c ON c.id = o.contract_id WHERE ${mine.sql} AND ${which.sql}`,
      [...mine.params, ...which.params],
    );
    return Number(row!.n);
  }

  private async unitsWithout(actor: Principal, today: DateOn): Promise<number> {
    const scope = scopeOf(actor, 'contract.view').within('u.community_id');
    const row = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM units u WHERE u.merged_into_id IS NULL AND ${scope.sql}
          AND NOT EXISTS (SELECT 1 FROM co_building_contracts c WHERE c.unit_id = u.id AND c.state NOT IN ('EXPIRED', 'TERMINATED') AND c.end_on >= ?)`,
      [...scope.params, today],
    );
    return Number(row!.n);
  }
}

/** SQL over contracts `c` for what asks for attention. */
function attentionSql(actor: Principal, attention: ContractAttention, today: DateOn): Where {
  const having = (which: Where): Where => ({
    sql: `EXISTS (SELECT 1 FROM obligations o WHERE o.contract_id = c.id AND ${which.sql})`,
    params: which.params,
  });
  switch (attention) {
    case 'LATE':
      return having(listSql(actor, 'LATE', today));
    case 'TO_DECIDE':
      return having(listSql(actor, 'TO_DECIDE', today));
    case 'DUE':
      return having({
        sql: `(o.state IN ('OPEN', 'REJECTED') AND o.due_on >= ? AND o.due_on <= ? AND c.state = 'ACTIVE')`,
        params: [today, addDays(today, DUE_DAYS)],
      });
    case 'SILENT': {
      const since = instantAt(addDays(today, -SILENT_DAYS));
      return { sql: `(c.state = 'ACTIVE' AND c.start_on <= ? AND (c.unit_acted_at IS NULL OR c.unit_acted_at < ?))`, params: [addDays(today, -SILENT_DAYS), since] };
    }
    case 'RENEWAL':
      return {
        sql: `(c.state IN ('ACTIVE', 'SUSPENDED', 'EXPIRED') AND c.end_on <= ? AND c.end_on >= ?
               AND NOT EXISTS (SELECT 1 FROM co_building_contracts r WHERE r.renews_contract_id = c.id AND r.state <> 'TERMINATED'))`,
        params: [addDays(today, RENEWAL_DAYS), addDays(today, -RENEWAL_DAYS)],
      };
    case 'STALLED': {
      const before = instantAt(addDays(today, 1 - STALLED_DAYS));
      return {
        sql: `(c.in_force_version IS NULL AND c.state IN ('NEGOTIATING', 'PENDING_SIGN')
               AND (c.community_acted_at IS NULL OR c.community_acted_at < ?) AND (c.unit_acted_at IS NULL OR c.unit_acted_at < ?))`,
        params: [before, before],
      };
    }
    case 'MINE':
    case 'THEIRS':
      return turnSql(actor, attention);
  }
}

/** Whose turn it is, seen from the reader's side; both sides' turn is everybody's. */
function turnSql(actor: Principal, whose: 'MINE' | 'THEIRS'): Where {
  const { areas, unitIds } = partnershipScope(actor, 'contract.view');
  const area = areas.within('c.community_id');
  const [forArea, forUnit] = whose === 'MINE' ? ['COMMUNITY', 'UNIT'] : ['UNIT', 'COMMUNITY'];
  return {
    sql: `((${area.sql} AND c.waits_for IN ('BOTH', '${forArea}')) OR (c.unit_id IN (${placeholders(unitIds)}) AND c.waits_for IN ('BOTH', '${forUnit}')))`,
    params: [...area.params, ...unitIds],
  };
}

function nextDueOf(obligations: readonly ObligationFact[], isLive: boolean): ContractRowView['nextDue'] {
  const next = isLive ? obligations.find(({ state }) => state === 'OPEN' || state === 'REJECTED') : undefined;
  return next ? { obligationId: next.id, title: next.title, dueOn: next.dueOn, side: next.side } : null;
}

const SORTS: Record<string, string> = { unitName: 'u.name', endOn: 'c.end_on', startOn: 'c.start_on', contractNo: 'c.contract_no', unitActedAt: 'c.unit_acted_at' };

/** At rest: what lives before what is over, then by the last day. */
function orderOf(sort: string | undefined): string {
  const column = SORTS[(sort ?? '').replace(/^-/, '')];
  if (column) return `${column} ${sort!.startsWith('-') ? 'DESC' : 'ASC'}, c.id`;
  return `CASE WHEN c.state IN ('EXPIRED', 'TERMINATED') THEN 1 ELSE 0 END, c.end_on, c.id`;
}

const COLUMNS = `c.id, c.contract_no AS contractNo, c.community_id AS communityId, a.name AS communityName, c.unit_id AS unitId,
 u.name AS unitName, c.state, c.start_on AS startOn, c.end_on AS endOn, c.latest_version AS latestVersion,
 c.in_force_version AS inForceVersion, c.withdrawn_version AS withdrawnVersion, c.waits_for AS waitsFor,
 c.unit_acted_at AS unitActedAt,
 (SELECT COUNT(*) FROM co_building_contracts r WHERE r.renews_contract_id = c.id AND r.state <> 'TERMINATED') AS renewals`;

type Row = {
  id: string;
  contractNo: string;
  communityId: string;
  communityName: string;
  unitId: string;
  unitName: string;
  state: ContractState;
  startOn: DateOn;
  endOn: DateOn;
  latestVersion: number;
  inForceVersion: number | null;
  withdrawnVersion: number | null;
  waitsFor: Waiting | null;
  unitActedAt: string | null;
  renewals: number;
};

function numberOf(value: number | null): number | null {
  return value === null ? null : Number(value);
}
