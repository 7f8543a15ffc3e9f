import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import { dateOf, durationText } from '@app/kernel/time.js';
import { Area, AreasService, NoticesService, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { certificateNo, VERIFY_CODE_LENGTH, verifyCodeFrom } from '../certificates/certificate-number.rules.js';
import { contentHash } from '../certificates/certificates.service.js';
import { HonorCertificate } from '../certificates/honor-certificate.entity.js';
import { obstacleOf } from '../programs/candidates.rules.js';
import { factsOf } from '../programs/candidates.service.js';
import { StarFactsService } from './star-facts.service.js';
import { StarLadder, StarRating } from './star.entity.js';
import { levelName, ratedMonths, starFor, validToOf } from './star.rules.js';
import type { DecideStars, StarDecisionView, StarResultView } from './star.wire.js';

/** A person gives the stars that the rules propose, or says why not. */
@Injectable()
export class StarDecisions {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly facts: StarFactsService,
    private readonly volunteers: VolunteersService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Each star has an answer of its own. Refuses `star.reason-missing`; for a single star `star.not-found`,
   * `star.decided`, `star.own`, `star.not-reached` (a record was taken back meanwhile), `candidate.not-eligible`.
   */
  async decide(actor: Principal, input: DecideStars): Promise<StarDecisionView> {
    const reason = input.reason?.trim() || null;
    if (!input.isApproved && reason === null) refuse('star.reason-missing');
    return this.db.write(async (tx) => {
      const results: StarResultView[] = [];
      for (const id of [...new Set(input.ids)].sort()) {
        try {
          await tx.attempt(() => this.one(tx, actor, id, input.isApproved, reason));
          results.push({ id, message: null });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          results.push({ id, message: error.message });
        }
      }
      return { done: results.filter(({ message }) => message === null).length, results };
    });
  }

  private async one(tx: Tx, actor: Principal, id: string, isApproved: boolean, reason: string | null): Promise<void> {
    const rating = await tx.lockOne(StarRating, id);
    const [community] = rating ? await this.areas.byIds(tx, [rating.communityId]) : [];
    scopeOf(actor, 'star.approve').requires(community?.path, 'star.not-found');
    const { volunteerId, level, ladderId } = rating!;
    if (rating!.state !== 'PROPOSED') refuse('star.decided');
    if (volunteerId === actor.volunteerId) refuse('star.own');
    const decided = [actor.accountId, tx.at, reason] as const;
    if (!isApproved) {
      await tx.execute(`UPDATE star_ratings SET state = 'DECLINED', decided_by = ?, decided_at = ?, decision_reason = ? WHERE id = ?`, [...decided, id]);
    } else {
      const ladder = (await tx.repo(StarLadder).findOneBy({ id: ladderId }))!;
      const ratedOn = dateOf(tx.at);
      const minutes = await this.stillReached(tx, rating!, ladder);
      const certificateId = await this.certify(tx, rating!, community!, minutes);
      await tx.execute(
        `UPDATE star_ratings SET state = 'APPROVED', decided_by = ?, decided_at = ?, decision_reason = ?, rated_on = ?, valid_to = ?, certificate_id = ? WHERE id = ?`,
        [...decided, ratedOn, validToOf(ladder.validity, dateOf(rating!.proposedAt)), certificateId, id],
      );
      const text = `经认定，您是${levelName(level)}：${rating!.reasons.join('')}证书在“我的证书”里。`;
      await this.notices.send(tx, [{ to: { volunteerId }, kind: 'HONOUR', title: `认定为${levelName(level)}`, text, link: '/me/star' }]);
    }
    await tx.audit(isApproved ? 'star.approved' : 'star.declined', { type: 'star-rating', id }, { level });
  }

  /** Looked at again, because a record may have been taken back since the proposal. Answers the minutes. */
  private async stillReached(tx: Tx, rating: StarRating, ladder: StarLadder): Promise<number> {
    const { periodKey: _, ...months } = ratedMonths(ladder.validity, dateOf(rating.proposedAt));
    const facts = (await this.facts.of(tx, [rating.volunteerId], months)).get(rating.volunteerId)!;
    if (starFor(facts, ladder.steps) < rating.level) refuse('star.not-reached');
    return facts.minutes;
  }

  /** An honour like any other: verified, printed and revoked in the same places. */
  private async certify(tx: Tx, rating: StarRating, community: Area, minutes: number): Promise<string> {
    const card = (await this.volunteers.cardsOf(tx, [rating.volunteerId])).get(rating.volunteerId);
    const obstacle = obstacleOf(factsOf(card));
    if (obstacle !== null) refuse('candidate.not-eligible', { reason: obstacle });
    await tx.lock(Area, [community.id]);
    const issuedOn = dateOf(tx.at);
    const prefix = `${community.code}-XJ${issuedOn.slice(0, 4)}`;
    const counted = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM honor_certificates WHERE community_id = ? AND certificate_no LIKE ?', [
      community.id,
      `${prefix}-%`,
    ]);
    const content = {
      certificateNo: certificateNo(prefix, Number(counted?.n ?? 0) + 1),
      recipientName: card!.name,
      programTitle: `${issuedOn.slice(0, 4)}年志愿服务星级认定`,
      honourName: levelName(rating.level),
      citation: `累计志愿服务时长${durationText(minutes)}，经认定达到${levelName(rating.level)}标准。特颁此证，以资鼓励。`,
      issuerName: `${community.name}居民委员会`,
      issuedOn,
    };
    const id = newId();
    await tx.insert(HonorCertificate, [
      {
        id,
        ...content,
        verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
        programId: null,
        volunteerId: rating.volunteerId,
        communityId: community.id,
        contentHash: contentHash(content),
        state: 'VALID' as const,
        createdAt: tx.at,
        revokedBy: null,
        revokedAt: null,
        revokedReason: null,
      },
    ]);
    return id;
  }
}
