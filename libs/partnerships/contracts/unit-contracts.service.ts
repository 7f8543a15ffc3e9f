import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { Tx } from '@app/platform/database/tx.js';
import { moveColumn, moveWhereFree, UnitHoldings } from '../units/unit-holdings.service.js';
import { ContractRecords } from './contract-records.service.js';
import { overlaps } from './contract.rules.js';

type Term = { id: string; contractNo: string; startOn: string; endOn: string; unitId: string };

/** What becomes of contracts, what hangs on them, party organisations and invitations when two units turn out to be one. */
@Injectable()
export class UnitContracts implements OnModuleInit {
  constructor(
    private readonly holdings: UnitHoldings,
    private readonly records: ContractRecords,
  ) {}

  onModuleInit(): void {
    this.holdings.register('co_building_contracts', (tx, fromId, intoId) => this.move(tx, fromId, intoId));
    for (const table of ['obligations', 'party_orgs', 'liaison_invitations']) this.holdings.register(table, moveColumn(table));
    // What hangs on the contract goes with it; meetings and evaluations have one row a unit.
    this.holdings.register('consultation_rounds');
    this.holdings.register('joint_meeting_attendances', moveWhereFree('joint_meeting_attendances', 'meeting_id'));
    this.holdings.register('mutual_evaluations', moveWhereFree('mutual_evaluations', 'year_id', 'direction'));
  }

  /** Refuses `unit.merge-contracts`: the unit that stays would have two agreements in force on one day. */
  private async move(tx: Tx, fromId: string, intoId: string): Promise<number> {
    const rows = await tx.query<Term>(
      `SELECT id, contract_no AS contractNo, start_on AS startOn, COALESCE(ended_on, end_on) AS endOn, unit_id AS unitId
         FROM co_building_contracts WHERE unit_id IN (?, ?) AND in_force_version IS NOT NULL ORDER BY id`,
      [fromId, intoId],
    );
    const [from, into] = [fromId, intoId].map((unitId) => rows.filter((row) => row.unitId === unitId));
    for (const one of from!) {
      const other = into!.find((row) => overlaps(one, row));
      if (other) refuse('unit.merge-contracts', { one: one.contractNo, other: other.contractNo });
    }
    const all = await tx.query<{ id: string }>('SELECT id FROM co_building_contracts WHERE unit_id = ? ORDER BY id', [fromId]);
    for (const { id } of all) await this.records.note(tx, id, { kind: 'UNIT_MERGED', side: null, accountId: null });
    return moveColumn('co_building_contracts')(tx, fromId, intoId);
  }
}
