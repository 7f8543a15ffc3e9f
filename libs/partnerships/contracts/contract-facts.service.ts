import { Injectable } from '@nestjs/common';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Reader } from '@app/platform/database/reader.js';
import { placeholders } from '@app/platform/database/reader.js';
import { isLate, progressOf, wasLate, type ObligationState, type Progress } from '../obligations/obligation.rules.js';
import { SIDES, type ContractState, type Side } from './contract.rules.js';

/** A contract that both have signed, for whoever builds on it. */
export type ContractInForce = {
  id: string;
  contractNo: string;
  communityId: string;
  unitId: string;
  state: ContractState;
  startOn: DateOn;
  /** The last day on which it was, or will be, in force. */
  endOn: DateOn;
};

export type ObligationFact = { id: string; contractId: string; side: Side; title: string; dueOn: DateOn; state: ObligationState; submittedOn: DateOn | null };

/** How a side kept what it owed. */
export type KeepingOf = {
  total: number;
  accepted: number;
  /** Accepted, and said to be done by the day. */
  acceptedInTime: number;
  /** Overdue and not said to be done. */
  late: number;
  waived: number;
};

/** What contracts say to consultations, evaluations, lists and comparisons. Asks nobody's rights: the caller has. */
@Injectable()
export class ContractFacts {
  /** The contracts in force on a day, of a unit or of a whole community. A resting (suspended) one is in force. */
  async inForce(reader: Reader, of: { unitId: string } | { communityId: string }, on: DateOn): Promise<ContractInForce[]> {
    return this.inForceDuring(reader, of, { from: on, last: on });
  }

  /** Those that were in force on any day from `from` to `last`, both inside. */
  inForceDuring(reader: Reader, of: { unitId: string } | { communityId: string }, { from, last }: { from: DateOn; last: DateOn }): Promise<ContractInForce[]> {
    const [column, id] = 'unitId' in of ? ['unit_id', of.unitId] : ['community_id', of.communityId];
    return reader.query<ContractInForce>(
      `SELECT id, contract_no AS contractNo, community_id AS communityId, unit_id AS unitId, state, start_on AS startOn,
              CASE WHEN ended_on IS NOT NULL AND ended_on < end_on THEN ended_on ELSE end_on END AS endOn
         FROM co_building_contracts
        WHERE ${column} = ? AND in_force_version IS NOT NULL AND start_on <= ?
          AND CASE WHEN ended_on IS NOT NULL AND ended_on < end_on THEN ended_on ELSE end_on END >= ?
        ORDER BY start_on, id`,
      [id, last, from],
    );
  }

  async obligationsOf(reader: Reader, contractIds: readonly string[]): Promise<Map<string, ObligationFact[]>> {
    const rows = await reader.query<ObligationFact>(
      `SELECT id, contract_id AS contractId, side, title, due_on AS dueOn, state, submitted_on AS submittedOn
         FROM obligations WHERE contract_id IN (${placeholders(contractIds)}) ORDER BY due_on, id`,
      contractIds,
    );
    const found = new Map<string, ObligationFact[]>(contractIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.contractId)!.push(row);
    return found;
  }

  /** How each side of each contract has kept what it owed, as of an instant. */
  async keeping(reader: Reader, contractIds: readonly string[], now: string): Promise<Map<string, Record<Side, KeepingOf>>> {
    const today = dateOf(now);
    const all = await this.obligationsOf(reader, contractIds);
    return new Map([...all].map(([id, rows]) => [id, { COMMUNITY: keepingOf(rows, 'COMMUNITY', today), UNIT: keepingOf(rows, 'UNIT', today) }]));
  }

  /** Done of what is agreed, per contract: of both sides with projects, and of each side alone. */
  async progress(reader: Reader, contractIds: readonly string[], now: string): Promise<Map<string, { all: Progress } & Record<Side, Progress>>> {
    const today = dateOf(now);
    const all = await this.obligationsOf(reader, contractIds);
    const projects = await this.projectsOf(reader, contractIds);
    const live = await this.live(reader, contractIds);
    return new Map(
      [...all].map(([id, rows]) => {
        // Nothing is overdue while a contract rests, and nothing is owed any more after it was ended.
        const of = (part: readonly ObligationFact[], counted?: { accepted: number; total: number }): Progress => {
          const progress = progressOf(part, today, counted);
          return live.has(id) ? progress : { ...progress, late: 0 };
        };
        const [community, unit] = SIDES.map((side) => of(rows.filter((one) => one.side === side)));
        return [id, { all: of(rows, projects.get(id)), COMMUNITY: community!, UNIT: unit! }];
      }),
    );
  }

  /** The unit's projects that end within the term: what was refused counts neither way. */
  private async projectsOf(reader: Reader, contractIds: readonly string[]): Promise<Map<string, { accepted: number; total: number }>> {
    const rows = await reader.query<{ id: string; accepted: number; total: number }>(
      `SELECT c.id, SUM(CASE WHEN p.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS accepted, COUNT(*) AS total
         FROM co_building_contracts c
         JOIN project_items p ON p.lead_unit_id = c.unit_id AND p.community_id = c.community_id AND p.end_on >= c.start_on AND p.end_on <= c.end_on
        WHERE c.id IN (${placeholders(contractIds)}) AND p.state <> 'REJECTED' GROUP BY c.id`,
      contractIds,
    );
    return new Map(rows.map(({ id, accepted, total }) => [id, { accepted: Number(accepted), total: Number(total) }]));
  }

  private async live(reader: Reader, contractIds: readonly string[]): Promise<Set<string>> {
    const rows = await reader.query<{ id: string }>(
      `SELECT id FROM co_building_contracts WHERE id IN (${placeholders(contractIds)}) AND state IN ('ACTIVE', 'EXPIRED')`,
      contractIds,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function keepingOf(rows: readonly ObligationFact[], side: Side, today: DateOn): KeepingOf {
  const own = rows.filter((one) => one.side === side);
  const accepted = own.filter(({ state }) => state === 'ACCEPTED');
  const waived = own.filter(({ state }) => state === 'WAIVED').length;
  return {
    total: own.length - waived,
    accepted: accepted.length,
    acceptedInTime: accepted.filter((one) => !wasLate(one)).length,
    late: own.filter((one) => isLate(one, today)).length,
    waived,
  };
}
