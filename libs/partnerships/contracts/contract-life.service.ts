import { Injectable } from '@nestjs/common';
import { addDays, dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { dayWords } from './agreement.rules.js';
import { ContractRecords } from './contract-records.service.js';
import { lockContract } from './contract-scope.js';
import { CoBuildingContract } from './contract.entity.js';
import { CONTRACT_MOVES, moveContract, phaseOf, RENEWAL_DAYS, stalledSince, storedState, type ContractMove } from './contract.rules.js';
import type { ContractStepKind } from './contract-step.rules.js';

const PER_RUN = 200;

const KINDS = { suspend: 'SUSPENDED', resume: 'RESUMED', terminate: 'TERMINATED', drop: 'DROPPED' } as const satisfies Partial<Record<ContractMove, ContractStepKind>>;

/** A signed contract's days: it begins, rests, ends. */
@Injectable()
export class ContractLifeService {
  constructor(
    private readonly db: Database,
    private readonly records: ContractRecords,
  ) {}

  /** Nothing is due while it rests. Refuses `contract.not-found`, `contract.move`. */
  async suspend(actor: Principal, id: string, reason: string): Promise<void> {
    await this.move(actor, id, 'suspend', reason);
  }

  /** Refuses `contract.not-found`, `contract.move`. */
  async resume(actor: Principal, id: string, reason: string): Promise<void> {
    await this.move(actor, id, 'resume', reason);
  }

  /**
   * Ends it for good, by either side; one that is not signed yet is given up. What was accepted stays on record.
   * Refuses `contract.not-found`, `contract.move`.
   */
  async end(actor: Principal, id: string, reason: string): Promise<void> {
    await this.move(actor, id, 'end', reason);
  }

  /** What the calendar brings: signed ones begin on their first day, those in force expire after their last. */
  async turn(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM co_building_contracts
        WHERE in_force_version IS NOT NULL
          AND ((state = 'PENDING_SIGN' AND start_on <= ?) OR (state IN ('PENDING_SIGN', 'ACTIVE', 'SUSPENDED') AND end_on < ?))
        ORDER BY id LIMIT ${PER_RUN}`,
      [today, today],
    );
    for (const contract of await tx.lock(CoBuildingContract, rows.map(({ id }) => id))) {
      const move = contract.endOn < today ? 'expire' : 'activate';
      const isOpen = phaseOf(contract) in CONTRACT_MOVES[move].steps;
      if (isOpen) await this.turnOne(tx, contract, move);
    }
  }

  /** 60 days before the last day both are told that next year's can be drafted, once. */
  async remindRenewals(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<CoBuildingContractRow>(
      `SELECT id, contract_no AS contractNo, community_id AS communityId, unit_id AS unitId, end_on AS endOn
         FROM co_building_contracts c
        WHERE state IN ('ACTIVE', 'SUSPENDED') AND end_on >= ? AND end_on <= ?
          AND NOT EXISTS (SELECT 1 FROM co_building_contracts r WHERE r.renews_contract_id = c.id AND r.state <> 'TERMINATED')
        ORDER BY end_on, id LIMIT ${PER_RUN}`,
      [today, addDays(today, RENEWAL_DAYS)],
    );
    for (const row of rows) {
      const message = { title: '协议快到期了，可以续签', once: `renewal:${row.id}:${row.endOn}` };
      await this.records.tell(tx, row, 'COMMUNITY', { ...message, text: `协议 ${row.contractNo} 到 ${dayWords(row.endOn)}为止。点“续签”就能用今年的文本起草明年的。` });
      await this.records.tell(tx, row, 'UNIT', { ...message, text: `协议 ${row.contractNo} 到 ${dayWords(row.endOn)}为止。续签的草稿由社区起草后送您看；有想法可以先留言。` });
    }
  }

  /** Words that nobody has touched for 90 days: both sides are asked to go on or to give them up, once a standstill. */
  async remindStalled(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<Still>(
      `SELECT id, contract_no AS contractNo, community_id AS communityId, unit_id AS unitId, state, in_force_version AS inForceVersion,
              community_acted_at AS communityActedAt, unit_acted_at AS unitActedAt
         FROM co_building_contracts
        WHERE in_force_version IS NULL AND state IN ('NEGOTIATING', 'PENDING_SIGN') AND end_on >= ? ORDER BY id LIMIT ${PER_RUN}`,
      [addDays(today, -365)],
    );
    for (const row of rows) {
      const since = stalledSince(row, today);
      if (since === null) continue;
      const text = `协议 ${row.contractNo} 从${dayWords(since)}起没有进展。要签就接着商议，不签了请点“作罢”写明原因，免得一直挂着。`;
      for (const side of ['COMMUNITY', 'UNIT'] as const) await this.records.tell(tx, row, side, { title: '协议商议搁置了', text, once: `stalled:${row.id}:${since}` });
    }
  }

  private async move(actor: Principal, id: string, wish: 'suspend' | 'resume' | 'end', given: string): Promise<void> {
    const reason = given.trim();
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, wish === 'end' ? 'contract.end' : 'contract.manage', id);
      const move = wish === 'end' ? (contract.inForceVersion === null ? 'drop' : 'terminate') : wish;
      const to = moveContract(contract, move, side);
      const isOver = to === 'TERMINATED';
      const today = dateOf(tx.at);
      await this.records.save(tx, {
        ...contract,
        state: storedState(to),
        endedOn: isOver ? today : contract.endedOn,
        endReason: isOver ? reason : contract.endReason,
      });
      await this.records.note(tx, id, { kind: KINDS[move], side, accountId: actor.accountId, words: reason });
      if (isOver) await tx.emit('contract.ended', { contractId: id });
      if (contract.sentAt === null) return;
      await this.records.tellOther(tx, contract, side, { title: `协议已${CONTRACT_MOVES[move].name}`, text: `协议 ${contract.contractNo} 已${CONTRACT_MOVES[move].name}。原因：${reason}` });
    });
  }

  private async turnOne(tx: Tx, contract: CoBuildingContract, move: 'activate' | 'expire'): Promise<void> {
    const to = moveContract(contract, move, 'SYSTEM');
    await this.records.save(tx, { ...contract, state: storedState(to) });
    await this.records.note(tx, contract.id, { kind: move === 'activate' ? 'ACTIVATED' : 'EXPIRED', side: null, accountId: null });
    if (move === 'expire') await tx.emit('contract.ended', { contractId: contract.id });
    const message =
      move === 'activate'
        ? { title: '协议今天开始履行', text: `协议 ${contract.contractNo} 从${dayWords(contract.startOn)}起履行，约定事项请按期办理。` }
        : { title: '协议已到期', text: `协议 ${contract.contractNo} 已于${dayWords(contract.endOn)}到期。没有办完的事项还可以补报、确认。` };
    for (const side of ['COMMUNITY', 'UNIT'] as const) await this.records.tell(tx, contract, side, { ...message, once: `${move}:${contract.id}:${contract.endOn}` });
  }
}

type Still = Pick<CoBuildingContract, 'id' | 'contractNo' | 'communityId' | 'unitId' | 'state' | 'inForceVersion' | 'communityActedAt' | 'unitActedAt'>;
type CoBuildingContractRow = Pick<CoBuildingContract, 'id' | 'contractNo' | 'communityId' | 'unitId' | 'endOn'>;
