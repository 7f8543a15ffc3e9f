import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, dateText, isWithin, type DateOn } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CoBuildingContract } from '../contracts/contract.entity.js';
import { UnitsService } from '../units/units.service.js';
import { ConsultationRoundEntity } from './consultation-round.entity.js';
import {
  contractYearOf,
  ROUND_MOVES,
  ROUND_PHASE_NAMES,
  roundPhase,
  roundRefusal,
  type ConsultationChannel,
  type RoundMove,
} from './consultation.rules.js';
import { recipientsOn, requireSides, termOf } from './consultation-sides.js';
import type { CreateRounds, ExtendRound } from './consultation.wire.js';

/** A round is open at most so long. */
const LONGEST_ROUND_DAYS = 92;

export type NewRound = {
  channel: ConsultationChannel;
  topic: string;
  openOn: DateOn;
  closeOn: DateOn;
  heldOn: DateOn | null;
  meetingId: string | null;
};

/** Rounds of asking: opened by the community with one or many units, extended, cancelled while nobody has spoken. */
@Injectable()
export class ConsultationRoundsService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Opens one round with each contract. Refuses `contract.not-found`, `consultation-round.dates`,
   * `consultation-round.not-in-force`, `consultation-round.exists`.
   */
  async create(actor: Principal, input: CreateRounds): Promise<string[]> {
    const { contractIds, channel, topic, openOn, closeOn, heldOn = null } = input;
    return this.db.write(async (tx) => {
      const contracts = await tx.lock(CoBuildingContract, contractIds);
      for (const id of new Set(contractIds)) {
        const contract = contracts.find((one) => one.id === id);
        await requireSides(tx, actor, 'consultation.manage', contract, 'contract.not-found');
      }
      const round = { channel, topic: topic.trim(), openOn, closeOn, heldOn, meetingId: null };
      return this.open(tx, actor.accountId, contracts, round);
    });
  }

  /** Opens a round with each of the locked contracts, within a write; also how a joint meeting becomes a consultation. */
  async open(tx: Tx, accountId: string, contracts: readonly CoBuildingContract[], round: NewRound): Promise<string[]> {
    const { openOn, closeOn, heldOn, topic } = round;
    if (topic === '' || closeOn < openOn || closeOn > addDays(openOn, LONGEST_ROUND_DAYS)) refuse('consultation-round.dates');
    if (heldOn !== null && (heldOn < openOn || heldOn > closeOn)) refuse('consultation-round.dates');
    const names = await this.units.namesOf(tx, contracts.map(({ unitId }) => unitId));
    const rows = contracts.map((contract): ConsultationRoundEntity => {
      const term = termOf(contract);
      if (contract.state !== 'ACTIVE' || !isWithin(openOn, term))
        refuse('consultation-round.not-in-force', { unit: names.get(contract.unitId) ?? '', on: dateText(openOn) });
      return {
        ...round,
        id: newId(),
        communityId: contract.communityId,
        unitId: contract.unitId,
        contractId: contract.id,
        contractYear: contractYearOf(term, openOn),
        cancelReason: null,
        cancelledAt: null,
        createdBy: accountId,
        createdAt: tx.at,
      };
    });
    try {
      await tx.insert(ConsultationRoundEntity, rows);
    } catch (error) {
      if (isDuplicateKey(error)) refuse('consultation-round.exists');
      throw error;
    }
    for (const row of rows) {
      await tx.audit('consultation-round.opened', { type: 'consultation-round', id: row.id }, { contractId: row.contractId });
      const text = `${dateText(openOn)} 至 ${dateText(closeOn)} 请就“${topic}”说说意见和建议；社区也会向您征询。双方都发言才计一次。`;
      const told = await recipientsOn(tx, 'UNIT', row, 'consultation.speak');
      await this.notices.send(
        tx,
        told.map((to) => ({ to, kind: 'CONTRACT', title: `征询意见：${topic}`, text, link: `/unit/consultations/${row.id}` })),
      );
    }
    return rows.map(({ id }) => id);
  }

  /** Refuses `consultation-round.not-found`, `consultation-round.phase`, `consultation-round.dates`. */
  async extend(actor: Principal, id: string, { closeOn }: ExtendRound): Promise<void> {
    await this.db.write(async (tx) => {
      const round = await this.lock(tx, actor, id, 'extend');
      const isLonger = closeOn > round.closeOn && closeOn >= dateOf(tx.at);
      if (!isLonger || closeOn > addDays(round.openOn, LONGEST_ROUND_DAYS)) refuse('consultation-round.dates');
      await tx.execute('UPDATE consultation_rounds SET close_on = ? WHERE id = ?', [closeOn, id]);
      await tx.audit('consultation-round.extended', { type: 'consultation-round', id }, { closeOn });
    });
  }

  /** Only while nobody has spoken: words stay. Refuses `consultation-round.phase`, `consultation-round.has-opinions`. */
  async cancel(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, id, 'cancel');
      const spoken = await tx.one('SELECT 1 AS found FROM consultation_opinions WHERE round_id = ?', [id]);
      if (spoken) refuse('consultation-round.has-opinions');
      await tx.execute('UPDATE consultation_rounds SET cancelled_at = ?, cancel_reason = ? WHERE id = ?', [tx.at, reason, id]);
      await tx.audit('consultation-round.cancelled', { type: 'consultation-round', id });
    });
  }

  private async lock(tx: Tx, actor: Principal, id: string, move: RoundMove): Promise<ConsultationRoundEntity> {
    const round = await tx.lockOne(ConsultationRoundEntity, id);
    await requireSides(tx, actor, 'consultation.manage', round, 'consultation-round.not-found');
    refuseInPhase(round!, move, dateOf(tx.at));
    return round!;
  }
}

/** Refuses `consultation-round.phase` for a step that the round's phase does not allow. */
export function refuseInPhase(round: ConsultationRoundEntity, move: RoundMove, today: DateOn): void {
  const phase = roundPhase(round, today);
  const code = roundRefusal(phase, move);
  if (code) refuse(code, { phase: ROUND_PHASE_NAMES[phase], move: ROUND_MOVES[move].name, from: dateText(round.openOn), to: dateText(round.closeOn) });
}
