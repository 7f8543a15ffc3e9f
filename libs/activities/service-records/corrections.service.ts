import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateText, durationText, type Instant } from '@app/kernel/time.js';
import { LedgerService } from '@app/ledger/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { AppealBook, type Objection } from '../appeals/appeal-book.service.js';
import { FinalisationService, lockVolunteers, RECORD_CAUSE } from './finalisation.service.js';
import { blankRecord, markReversed } from './record-versions.js';
import { ServiceRecordEntity } from './service-record.entity.js';
import { moveRecord, stateAfterCorrection } from './service-record.rules.js';
import type { CorrectRecord } from './service-record.wire.js';

/** Mistakes are taken back and made again, never edited; objections are heard. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Database,
    private readonly finalisation: FinalisationService,
    private readonly ledger: LedgerService,
    private readonly appeals: AppealBook,
  ) {}

  /**
   * Reverses a record with everything posted for it and makes its next version in the same write. Where the old
   * one was final the new one is final at once, so that nobody's total drops for a week over a typing mistake.
   * Refuses `service-record.not-found`, `.self-confirm`, `.move` (already reversed), `.unchanged`, and where the new
   * version leaves something to decide, `.presence-undecided` and `.second-approver`.
   */
  correct(actor: Principal, id: string, input: CorrectRecord): Promise<string> {
    return this.db.write((tx) => this.correctIn(tx, actor, id, input));
  }

  /** Like `correct`, inside a write. */
  async correctIn(tx: Tx, actor: Principal, id: string, input: CorrectRecord): Promise<string> {
    const old = await this.lock(tx, actor, 'service-record.correct', id);
    const state = stateAfterCorrection(old.state);
    const role = input.role?.trim() ?? old.role;
    const reviewedPerMille = input.reviewedPerMille ?? old.reviewedPerMille;
    const conduct = input.conduct === undefined ? old.conduct : input.conduct;
    if (
      input.serviceMinutes === old.serviceMinutes &&
      role === old.role &&
      reviewedPerMille === old.reviewedPerMille &&
      conduct === old.conduct
    ) {
      refuse('service-record.unchanged');
    }
    await this.takeBack(tx, actor, old, input.reason);
    const { id: _oldId, ...kept } = old;
    const next = blankRecord({
      ...kept,
      ...UNDECIDED,
      ...(state === 'PENDING' ? {} : confirmedAgain(old, actor, tx.at)),
      state: state === 'PENDING' ? 'PENDING' : 'CONFIRMED',
      serviceMinutes: input.serviceMinutes,
      role,
      reviewedPerMille,
      conduct,
      version: old.version + 1,
      replacesId: old.id,
      recorderAccountId: actor.accountId,
      recordedAt: tx.at,
      correctionReason: input.reason,
    });
    if (state !== 'PENDING') await this.finalisation.refuseUndecided(tx, next);
    await tx.insert(ServiceRecordEntity, [next]);
    if (state === 'FINAL') await this.finalisation.finalise(tx, [next]);
    await tx.audit('service-record.corrected', { type: 'service-record', id }, { nextId: next.id, reason: input.reason });
    await this.appeals.close(tx, id, { state: 'GRANTED', by: actor, decision: input.reason, remedy: 'CORRECT', resultId: next.id });
    return next.id;
  }

  /** Takes a record back for good. Refuses `service-record.not-found`, `.self-confirm`, `.move`. */
  reverse(actor: Principal, id: string, reason: string): Promise<void> {
    return this.db.write((tx) => this.reverseIn(tx, actor, id, reason));
  }

  /** Like `reverse`, inside a write. */
  async reverseIn(tx: Tx, actor: Principal, id: string, reason: string): Promise<void> {
    const record = await this.lock(tx, actor, 'service-record.correct', id);
    moveRecord(record.state, 'reverse');
    await this.takeBack(tx, actor, record, reason);
    await tx.audit('service-record.reversed', { type: 'service-record', id }, { reason });
    await this.appeals.close(tx, id, { state: 'GRANTED', by: actor, decision: reason, remedy: 'REVERSE', resultId: null });
  }

  /**
   * “不是我” or “时长不对”: the volunteer objects, and before it counts the record is held until somebody answered.
   * Refuses `service-record.not-yours`, `.move`, `appeal.open`.
   */
  async dispute(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const record = await this.lockOwn(tx, actor, id);
      moveRecord(record.state, 'dispute');
      await this.objectIn(tx, record, { reason, isNotMe: false, wantedMinutes: null });
    });
  }

  /** A record of the actor's own, locked. Refuses `service-record.not-yours`. */
  async lockOwn(tx: Tx, actor: Principal, id: string): Promise<ServiceRecordEntity> {
    const record = await tx.lockOne(ServiceRecordEntity, id);
    if (!record || !actor.volunteerId || record.volunteerId !== actor.volunteerId) refuse('service-record.not-yours');
    return record;
  }

  /**
   * Opens an appeal about a record that the caller holds locked. What has not counted yet is held; what counts goes
   * on counting until somebody finds that it should not. Refuses `appeal.open`, `appeal.over` (reversed already).
   */
  async objectIn(tx: Tx, record: ServiceRecordEntity, objection: Objection): Promise<string> {
    if (record.state === 'REVERSED') refuse('appeal.over');
    const activity = await tx.one<{ name: string }>('SELECT name FROM activities WHERE id = ?', [record.activityId]);
    const appealId = await this.appeals.open(tx, {
      ...objection,
      target: 'SERVICE_RECORD',
      targetId: record.id,
      volunteerId: record.volunteerId,
      communityId: record.communityId,
      subject: `${dateText(record.servedOn)}“${activity!.name}”${durationText(record.serviceMinutes)}`,
    });
    if (record.state === 'PENDING' || record.state === 'CONFIRMED') {
      const state = moveRecord(record.state, 'dispute');
      await tx.repo(ServiceRecordEntity).update(record.id, { state, disputedAt: tx.at, disputeReason: objection.reason });
      await tx.audit('service-record.disputed', { type: 'service-record', id: record.id });
    }
    return appealId;
  }

  /** The person took the objection back: a held record waits again, for confirmation or for seven days. */
  async releaseIn(tx: Tx, id: string): Promise<void> {
    const record = (await tx.lockOne(ServiceRecordEntity, id))!;
    if (record.state !== 'DISPUTED') return;
    const state = record.confirmedAt ? 'CONFIRMED' : 'PENDING';
    const confirmedAt = record.confirmedAt && tx.at;
    await tx.repo(ServiceRecordEntity).update(id, { state, confirmedAt, disputedAt: null, disputeReason: null });
  }

  /**
   * The objection was looked into and the record stands; seven days begin anew. Correction and reversal are the
   * other two answers. Refuses `service-record.not-found`, `.self-confirm`, `.move`.
   */
  uphold(actor: Principal, id: string, reason: string): Promise<void> {
    return this.db.write((tx) => this.upholdIn(tx, actor, id, reason));
  }

  /** Like `uphold`, inside a write. */
  async upholdIn(tx: Tx, actor: Principal, id: string, reason: string): Promise<void> {
    const record = await this.lock(tx, actor, 'service-record.correct', id);
    const state = moveRecord(record.state, 'uphold');
    const standing = { state, confirmedBy: actor.accountId, confirmedAt: tx.at, upholdReason: reason };
    await tx.repo(ServiceRecordEntity).update(id, standing);
    await tx.audit('service-record.upheld', { type: 'service-record', id }, { reason });
    await this.appeals.close(tx, id, { state: 'REJECTED', by: actor, decision: reason, remedy: null, resultId: null });
    await tx.emit('service-record.confirmed', { ids: [id] });
  }

  private async takeBack(tx: Tx, actor: Principal, record: ServiceRecordEntity, reason: string): Promise<void> {
    await lockVolunteers(tx, [record.volunteerId]);
    await markReversed(tx, [record.id], actor.accountId, reason);
    if (record.state === 'FINAL') {
      await this.ledger.reverseCause(tx, RECORD_CAUSE, record.id, [`服务记录更正：${reason}`]);
    }
    await tx.emit('service-record.reversed', { ids: [record.id] });
  }

  /** The record, locked behind its slot so that the roll cannot make another version meanwhile. */
  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<ServiceRecordEntity> {
    const scope = scopeOf(actor, action).within('community_id');
    const found = await tx.one<{ slot_id: string }>(
      `SELECT slot_id FROM service_records WHERE id = ? AND ${scope.sql}`,
      [id, ...scope.params],
    );
    if (!found) refuse('service-record.not-found');
    await tx.lockOne(ActivitySlotEntity, found.slot_id);
    const record = (await tx.lockOne(ServiceRecordEntity, id))!;
    if (record.volunteerId === actor.volunteerId) refuse('service-record.self-confirm');
    return record;
  }
}

/** Whoever confirmed the old version and whoever corrects it are the two people that a long day asks for. */
function confirmedAgain(old: ServiceRecordEntity, actor: Principal, at: Instant): Partial<ServiceRecordEntity> {
  const first = [old.confirmedBy, old.firstApprovedBy].find((by) => by !== null && by !== actor.accountId) ?? null;
  return { confirmedBy: actor.accountId, confirmedAt: at, firstApprovedBy: first, firstApprovedAt: first && old.confirmedAt };
}

/** What the next version does not inherit. */
const UNDECIDED = {
  firstApprovedBy: null,
  firstApprovedAt: null,
  confirmedBy: null,
  confirmedAt: null,
  disputedAt: null,
  disputeReason: null,
  upholdReason: null,
  finalAt: null,
  points: null,
  policyVersion: null,
  explanation: [],
  reversedAt: null,
  reversedBy: null,
  reversalReason: null,
};
