import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { LedgerService, SYSTEM, volunteerAccount, type Posting } from '@app/ledger/index.js';
import { NoticesService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { LotsService } from '../lots/lots.service.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import type { NamedPoints } from '../policies/policy.rules.js';
import { bonusFor, deductionFor, type Adjustment, type AdjustmentKind } from './adjustment.rules.js';
import type { AdjustmentOptionsView, AdjustmentOptionView, AdjustmentView, CreateAdjustment } from './adjustment.wire.js';
import { PointsAdjustment } from './points-adjustment.entity.js';

const AWARD_CAUSE = 'award-bonus';

/** An award that has a record of its own: `causeId` is the certificate, so that one award brings its bonus once. */
export type AwardBonus = { volunteerId: string; communityId: string; code: string; causeId: string; reason: string; decidedBy: string };

/** Points beside service: what an award brings, and what misconduct in service costs. Both only as the policy says. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: PointsPoliciesService,
    private readonly ledger: LedgerService,
    private readonly lots: LotsService,
    private readonly volunteers: VolunteersService,
    private readonly notices: NoticesService,
  ) {}

  /** Refuses volunteer.not-found, points.own, points.not-in-policy, points.bonus-lower. */
  award(actor: Principal, volunteerId: string, input: CreateAdjustment): Promise<AdjustmentView> {
    return this.adjust(actor, volunteerId, input, 'BONUS', async (tx, award) => bonusFor(award, await bonusThisYear(tx, volunteerId, dateOf(tx.at))));
  }

  /** Refuses volunteer.not-found, points.own, points.not-in-policy, transfer.insufficient. */
  deduct(actor: Principal, volunteerId: string, input: CreateAdjustment): Promise<AdjustmentView> {
    return this.adjust(actor, volunteerId, input, 'DEDUCT', (_tx, offence, balance) => Promise.resolve(deductionFor(offence, balance)));
  }

  /** What the policy in force allows, to choose from. Refuses policy.none-in-force. */
  async options(): Promise<AdjustmentOptionsView> {
    const { rules, version } = await this.policies.inForce(dateOf(this.clock.now()));
    const named = (table: Record<string, NamedPoints>): AdjustmentOptionView[] =>
      Object.entries(table).map(([code, { name, points }]) => ({ code, name, points }));
    return { policyVersion: version, bonuses: named(rules.bonuses), deductions: named(rules.deductions) };
  }

  /**
   * The bonus of an award, inside the write that gives it; answers the points, 0 where an award of the same year has
   * brought as many. Given again for the same cause it is the same transfer. Refuses points.not-in-policy.
   */
  async awardBonus(tx: Tx, { volunteerId, communityId, code, causeId, reason, decidedBy }: AwardBonus): Promise<number> {
    const today = dateOf(tx.at);
    const { rules, version } = await this.policies.inForce(today, tx);
    const award = Object.hasOwn(rules.bonuses, code) ? rules.bonuses[code]! : refuse('points.not-in-policy');
    await this.lots.settle(tx, [volunteerId], today);
    const had = await bonusThisYear(tx, volunteerId, today);
    if (had >= award.points) return 0;
    const { points, explanation } = bonusFor(award, had);
    const posting: Posting = {
      debit: SYSTEM.issued,
      credit: volunteerAccount(volunteerId),
      unit: 'points',
      amount: points,
      code: 'BONUS',
      causeType: AWARD_CAUSE,
      causeId,
      areaId: communityId,
      effectiveOn: today,
      policyVersion: String(version),
      explanation: [...explanation, `依据：${reason}`, '表扬奖励不计入排名'],
    };
    await this.ledger.postAll(tx, [posting]);
    await tx.insertMissing(PointsAdjustment, [{ id: causeId, kind: 'BONUS', code, name: award.name, volunteerId, communityId, points, reason, decidedBy, createdAt: tx.at }]);
    const text = `${posting.explanation.join('。')}。`;
    await this.notices.send(tx, [{ to: { volunteerId }, kind: 'POINTS', title: `得到表扬奖励 ${points} 分`, text, link: '/me/ledger' }]);
    return points;
  }

  /** Takes back what an award brought, if it brought anything; doing it again changes nothing. */
  async takeBackAwardBonus(tx: Tx, causeId: string, explanation: string): Promise<void> {
    await this.ledger.reverseCause(tx, AWARD_CAUSE, causeId, [explanation]);
  }

  /** Whether the policy in force has such a bonus. Refuses points.not-in-policy. */
  async requireBonus(tx: Tx, code: string): Promise<void> {
    const { rules } = await this.policies.inForce(dateOf(tx.at), tx);
    if (!Object.hasOwn(rules.bonuses, code)) refuse('points.not-in-policy');
  }

  private async adjust(
    actor: Principal,
    volunteerId: string,
    { code, reason }: CreateAdjustment,
    kind: AdjustmentKind,
    decide: (tx: Tx, named: NamedPoints, balance: number) => Promise<Adjustment>,
  ): Promise<AdjustmentView> {
    const volunteer = await this.volunteers.require(this.db.read, actor, 'points.adjust', volunteerId);
    if (volunteer.id === actor.volunteerId) refuse('points.own');
    return this.db.write(async (tx) => {
      const today = dateOf(tx.at);
      const { rules, version } = await this.policies.inForce(today, tx);
      const table = kind === 'BONUS' ? rules.bonuses : rules.deductions;
      const named = Object.hasOwn(table, code) ? table[code]! : refuse('points.not-in-policy');
      const lots = (await this.lots.settle(tx, [volunteerId], today)).get(volunteerId)!;
      const balance = lots.reduce((sum, lot) => sum + lot.remainingPoints, 0);
      const { points, explanation } = await decide(tx, named, balance);
      const account = volunteerAccount(volunteerId);
      const id = newId();
      const sides = kind === 'BONUS' ? { debit: SYSTEM.issued, credit: account } : { debit: account, credit: SYSTEM.issued };
      const posting: Posting = {
        ...sides,
        unit: 'points',
        amount: points,
        code: kind,
        causeType: kind === 'BONUS' ? AWARD_CAUSE : 'service-conduct',
        causeId: id,
        areaId: volunteer.communityId,
        effectiveOn: today,
        policyVersion: String(version),
        explanation: [...explanation, `依据：${reason.trim()}`],
      };
      const [transfer] = await this.ledger.postAll(tx, [posting]);
      await tx.insert(PointsAdjustment, [
        { id, kind, code, name: named.name, volunteerId, communityId: volunteer.communityId, points, reason: reason.trim(), decidedBy: actor.accountId, createdAt: tx.at },
      ]);
      await this.notices.send(tx, [
        {
          to: { volunteerId },
          kind: 'POINTS',
          title: kind === 'BONUS' ? `得到表扬奖励 ${points} 分` : `扣减 ${points} 分`,
          text: `${posting.explanation.join('。')}。${kind === 'DEDUCT' ? '有异议可以向社区申诉。' : ''}`,
          link: '/me/ledger',
        },
      ]);
      await tx.audit(kind === 'BONUS' ? 'points.bonus' : 'points.deducted', { type: 'volunteer', id: volunteerId }, { code, points });
      return { transferId: transfer!.id, points, explanation: [...posting.explanation] };
    });
  }
}

/** What awards have brought this year and still stands; the account is locked. */
async function bonusThisYear(tx: Tx, volunteerId: string, today: string): Promise<number> {
  const year = today.slice(0, 4);
  const row = await tx.one<{ points: number | null }>(
    `SELECT SUM(t.amount) AS points FROM transfers t LEFT JOIN transfers r ON r.reverses_id = t.id
      WHERE t.credit = ? AND t.unit = 'points' AND t.code = 'BONUS' AND t.effective_on >= ? AND t.effective_on < ? AND r.id IS NULL`,
    [volunteerAccount(volunteerId), `${year}-01-01`, `${Number(year) + 1}-01-01`],
  );
  return Number(row?.points ?? 0);
}
