import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateText, instantText } from '@app/kernel/time.js';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import { StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CorrectionsService } from '../service-records/corrections.service.js';
import { RECORD_CAUSE } from '../service-records/finalisation.service.js';
import { SupplementRequest } from '../supplements/supplement-request.entity.js';
import { stepped } from '../supplements/supplement.rules.js';
import { AppealBook } from './appeal-book.service.js';
import { Appeal } from './appeal.entity.js';
import { checkRemedy, handOf, moveAppeal, type AppealTarget, type Hand, type Remedy } from './appeal.rules.js';
import type { CreateAppeal, DecideAppeal } from './appeal.wire.js';

/** Volunteers object, staff answer; what a granted appeal asks for is done in the same write. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly db: Database,
    private readonly book: AppealBook,
    private readonly corrections: CorrectionsService,
    private readonly ledger: LedgerService,
    private readonly staff: StaffService,
  ) {}

  /**
   * A line of the ledger that a service record earned is the record's appeal. Refuses `service-record.not-yours`,
   * `appeal.target-missing` (nothing of mine), `appeal.over` (settled or taken back), `appeal.open`.
   */
  async file(actor: Principal, input: CreateAppeal): Promise<string> {
    return this.db.write(async (tx) => {
      const { isNotMe = false, wantedMinutes = null, reason } = input;
      const objection = { reason: reason.trim(), isNotMe, wantedMinutes };
      const volunteerId = actor.volunteerId ?? refuse('appeal.target-missing');
      const { target, targetId } = await this.resolve(tx, volunteerId, input);
      if (target === 'SERVICE_RECORD') {
        return this.corrections.objectIn(tx, await this.corrections.lockOwn(tx, actor, targetId), objection);
      }
      const found = await this.aboutOf(tx, volunteerId, target, targetId);
      if (!found) refuse('appeal.target-missing');
      if (found.isOver) refuse('appeal.over');
      return this.book.open(tx, { ...objection, target, targetId, volunteerId, communityId: found.communityId, subject: found.subject });
    });
  }

  /** Takes it back; a record that was held goes on waiting for its seven days. Refuses `appeal.not-found`, `.move`. */
  async withdraw(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const appeal = await tx.lockOne(Appeal, id);
      if (!appeal || !actor.volunteerId || appeal.volunteerId !== actor.volunteerId) refuse('appeal.not-found');
      const state = moveAppeal(appeal.state, 'withdraw');
      await tx.repo(Appeal).update({ id }, { state, decidedAt: tx.at, openKey: null });
      if (appeal.target === 'SERVICE_RECORD') await this.corrections.releaseIn(tx, appeal.targetId);
      await tx.audit('appeal.withdrawn', { type: 'appeal', id });
    });
  }

  /**
   * Answers. Refuses `appeal.not-found`, `.move`, `.own`, `.same-hand` (somebody else could), `.remedy`,
   * `.minutes-missing`, and whatever the remedy itself refuses.
   */
  async decide(actor: Principal, id: string, input: DecideAppeal): Promise<void> {
    await this.db.write(async (tx) => {
      await this.require(tx, actor, id);
      const appeal = (await tx.lockOne(Appeal, id))!;
      moveAppeal(appeal.state, input.outcome === 'GRANTED' ? 'grant' : 'reject');
      const hand = await this.handIn(tx, actor, appeal);
      const remedy = input.outcome === 'GRANTED' ? checkRemedy(appeal.target, input.remedy ?? null, input.serviceMinutes ?? null) : null;
      const resultId = remedy ? await this.grant(tx, actor, appeal, remedy, input) : await this.reject(tx, actor, appeal, input.reason);
      await this.book.close(tx, appeal.targetId, {
        state: input.outcome,
        by: actor,
        decision: input.reason,
        remedy,
        resultId,
      });
      if (hand === 'same') await tx.repo(Appeal).update({ id }, { isSameHand: true });
    });
  }

  /** Refuses what `decide` would for this actor. */
  async handIn(reader: Reader, actor: Principal, appeal: Appeal): Promise<Hand> {
    const able = await this.staff.ableIn(reader, appeal.communityId, 'appeal.decide', appeal.filedAt);
    const involved = await this.involvedIn(reader, appeal);
    return handOf(actor, { volunteerId: appeal.volunteerId, involved }, able.map(({ accountId }) => accountId));
  }

  /** The accounts that had a hand in what the appeal is about. */
  async involvedIn(reader: Reader, appeal: Appeal): Promise<string[]> {
    const sql: Record<AppealTarget, string> = {
      SERVICE_RECORD: 'SELECT recorder_account_id AS a, first_approved_by AS b, confirmed_by AS c FROM service_records WHERE id = ?',
      SUPPLEMENT: 'SELECT requested_by AS a, first_approved_by AS b, decided_by AS c FROM supplement_requests WHERE id = ?',
      SIGN_UP_PAUSE: 'SELECT lifted_by AS a, NULL AS b, NULL AS c FROM sign_up_pauses WHERE id = ?',
      POINTS_ENTRY: 'SELECT x.decided_by AS a, NULL AS b, NULL AS c FROM transfers t LEFT JOIN points_adjustments x ON x.id = t.cause_id WHERE t.id = ?',
    };
    const row = await reader.one<{ a: string | null; b: string | null; c: string | null }>(sql[appeal.target], [appeal.targetId]);
    return [row?.a, row?.b, row?.c].flatMap((accountId) => accountId ?? []);
  }

  /** Refuses `appeal.not-found`. */
  async require(reader: Reader, actor: Principal, id: string): Promise<Appeal> {
    const appeal = await reader.repo(Appeal).findOneBy({ id });
    const area = appeal && (await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [appeal.communityId]));
    scopeOf(actor, 'appeal.decide').requires(area?.path, 'appeal.not-found');
    return appeal!;
  }

  private async grant(tx: Tx, actor: Principal, appeal: Appeal, remedy: Remedy, input: DecideAppeal): Promise<string | null> {
    const { targetId } = appeal;
    if (remedy === 'CORRECT') {
      const { serviceMinutes, role, reviewedPerMille, reason } = input;
      return this.corrections.correctIn(tx, actor, targetId, { serviceMinutes: serviceMinutes!, role, reviewedPerMille, reason });
    }
    if (remedy === 'LIFT') return this.lift(tx, actor, targetId, input.reason);
    if (remedy === 'REOPEN') return this.reopen(tx, targetId);
    if (appeal.target === 'POINTS_ENTRY') {
      const cause = { causeType: 'appeal', causeId: appeal.id, explanation: [`申诉采纳，更正冲回：${input.reason}`] };
      return (await this.ledger.reverse(tx, targetId, cause)).id;
    }
    await this.corrections.reverseIn(tx, actor, targetId, input.reason);
    return null;
  }

  /** A record that was held stands again, and its seven days begin anew; everything else is as it was. */
  private async reject(tx: Tx, actor: Principal, appeal: Appeal, reason: string): Promise<null> {
    if (appeal.target !== 'SERVICE_RECORD') return null;
    const record = await tx.one<{ state: string }>('SELECT state FROM service_records WHERE id = ?', [appeal.targetId]);
    if (record?.state === 'DISPUTED') await this.corrections.upholdIn(tx, actor, appeal.targetId, reason);
    return null;
  }

  private async lift(tx: Tx, actor: Principal, pauseId: string, reason: string): Promise<null> {
    await tx.execute('UPDATE sign_up_pauses SET lifted_at = ?, lifted_by = ?, lift_reason = ? WHERE id = ? AND lifted_at IS NULL', [
      tx.at,
      actor.accountId,
      reason,
      pauseId,
    ]);
    return null;
  }

  private async reopen(tx: Tx, supplementId: string): Promise<null> {
    const request = (await tx.lockOne(SupplementRequest, supplementId))!;
    const verdict = stepped(request.state, 'reopen');
    if (verdict.kind === 'refused') refuse(verdict.code, verdict.details);
    const fresh = { firstApprovedBy: null, firstApprovedAt: null, decidedBy: null, decidedAt: null, decision: null };
    await tx.repo(SupplementRequest).update(supplementId, {
      ...fresh,
      state: verdict.state,
      openKey: `${request.slotId}:${request.volunteerId}`,
    });
    return null;
  }

  private async resolve(reader: Reader, volunteerId: string, { target, targetId }: CreateAppeal): Promise<{ target: AppealTarget; targetId: string }> {
    if (target !== 'POINTS_ENTRY') return { target, targetId };
    const address = volunteerAccount(volunteerId);
    const entry = await reader.one<{ causeType: string; causeId: string }>(
      'SELECT cause_type AS causeType, cause_id AS causeId FROM transfers WHERE id = ? AND (debit = ? OR credit = ?)',
      [targetId, address, address],
    );
    return entry?.causeType === RECORD_CAUSE ? { target: 'SERVICE_RECORD', targetId: entry.causeId } : { target, targetId };
  }

  private async aboutOf(reader: Reader, volunteerId: string, target: AppealTarget, targetId: string): Promise<About | undefined> {
    if (target === 'POINTS_ENTRY') return entryAbout(reader, volunteerId, targetId);
    return target === 'SUPPLEMENT' ? supplementAbout(reader, volunteerId, targetId) : pauseAbout(reader, volunteerId, targetId);
  }
}

type About = { communityId: string; subject: string; isOver: boolean };

async function entryAbout(reader: Reader, volunteerId: string, id: string): Promise<About | undefined> {
  const address = volunteerAccount(volunteerId);
  const row = await reader.one<{ communityId: string; effectiveOn: string; amount: number; debit: string; unit: string; reversed: number; reversal: string | null }>(
    `SELECT v.community_id AS communityId, t.effective_on AS effectiveOn, t.amount, t.debit, t.unit, t.reverses_id AS reversal,
            (SELECT COUNT(*) FROM transfers x WHERE x.reverses_id = t.id) AS reversed
       FROM transfers t JOIN volunteers v ON v.id = ? WHERE t.id = ? AND (t.debit = ? OR t.credit = ?)`,
    [volunteerId, id, address, address],
  );
  if (!row) return undefined;
  const sign = row.debit === address ? '减' : '加';
  const subject = `${dateText(row.effectiveOn)}${sign} ${Number(row.amount)} ${row.unit === 'points' ? '积分' : '分钟'}`;
  return { communityId: row.communityId, subject, isOver: Number(row.reversed) > 0 || row.reversal !== null };
}

async function supplementAbout(reader: Reader, volunteerId: string, id: string): Promise<About | undefined> {
  const row = await reader.one<{ communityId: string; servedOn: string; name: string; state: string }>(
    `SELECT q.community_id AS communityId, q.served_on AS servedOn, a.name, q.state FROM supplement_requests q
       JOIN activities a ON a.id = q.activity_id WHERE q.id = ? AND q.volunteer_id = ?`,
    [id, volunteerId],
  );
  return row && { communityId: row.communityId, subject: `${dateText(row.servedOn)}“${row.name}”的补录申请`, isOver: row.state !== 'REJECTED' };
}

async function pauseAbout(reader: Reader, volunteerId: string, id: string): Promise<About | undefined> {
  const row = await reader.one<{ communityId: string; untilAt: string; liftedAt: string | null }>(
    'SELECT community_id AS communityId, until_at AS untilAt, lifted_at AS liftedAt FROM sign_up_pauses WHERE id = ? AND volunteer_id = ?',
    [id, volunteerId],
  );
  return row && { communityId: row.communityId, subject: `暂停报名到${instantText(row.untilAt)}`, isOver: row.liftedAt !== null };
}
