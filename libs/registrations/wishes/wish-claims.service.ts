import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import { unitsOf } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MicroWish } from './micro-wish.entity.js';
import { contactDueOf, LIVE_CLAIM_STATES, moveWishClaim, type WishClaimMove } from './wish-claim.rules.js';
import { WishClaim } from './wish-claim.entity.js';
import type { CreateWishClaim } from './wish-claim.wire.js';
import { WishClaimEnds } from './wish-claim-ends.service.js';
import { WishClaimers } from './wish-claimers.service.js';
import { takeStep } from './wish-steps.js';
import type { WisherContactView } from './wish.wire.js';
import { WisherSecrets } from './wisher-secrets.service.js';

/** What whoever claims a wish does with it. Locks the wish before its claim. */
@Injectable()
export class WishClaims {
  constructor(
    private readonly db: Database,
    private readonly claimers: WishClaimers,
    private readonly ends: WishClaimEnds,
    private readonly secrets: WisherSecrets,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Of two at the same moment one is told `micro-wish.taken`. Refuses also `micro-wish.not-found` (not published, or not
   * where one has reported in), `micro-wish.move`, `wish-claim.too-many`,
   * `wish-claim.not-reported`, `unit.not-found`.
   */
  claim(actor: Principal, { wishId, unitId = null, note }: CreateWishClaim): Promise<string> {
    return this.db.write(async (tx) => {
      const communities = await this.claimers.communitiesOf(tx, actor, unitId);
      const wish = await tx.lockOne(MicroWish, wishId);
      if (!wish || wish.publishedOn === null || !communities.includes(wish.communityId)) refuse('micro-wish.not-found');
      const claim: WishClaim = {
        id: newId(),
        wishId,
        communityId: wish.communityId,
        claimerType: unitId ? 'UNIT' : 'MEMBER',
        personId: unitId ? null : actor.personId,
        unitId,
        state: 'CLAIMED',
        liveKey: wishId,
        note: note?.trim() || null,
        claimedBy: actor.accountId,
        claimedAt: tx.at,
        contactDueOn: contactDueOf(dateOf(tx.at)),
        contactedAt: null,
        contactNote: null,
        fulfilledAt: null,
        fulfilNote: null,
        endedAt: null,
        endReason: null,
      };
      await takeStep(tx, wish, 'claim', { accountId: actor.accountId, claimId: claim.id });
      await this.claimers.refuseTooMany(tx, claim);
      await insertLive(tx, claim);
      await this.tellStaff(tx, wish, '一个心愿有人认领了', `“${wish.title}”（${wish.wishNo}）已被认领，请在 7 天内留意双方是否联系上。`);
      await tx.audit('micro-wish.claimed', { type: 'micro-wish', id: wishId }, { claimId: claim.id, unitId });
      return claim.id;
    });
  }

  /** The wisher was reached. Refuses `wish-claim.not-found`, `wish-claim.move`. */
  contacted(actor: Principal, id: string, note: string): Promise<void> {
    return this.move(actor, id, 'contact', async (tx, claim) => {
      await tx.repo(WishClaim).update(claim.id, { state: 'CONTACTED', contactedAt: tx.at, contactNote: note.trim() });
    });
  }

  /** Done, says the claimer; the community asks the wisher. Refuses `wish-claim.not-found`, `wish-claim.move`. */
  fulfil(actor: Principal, id: string, note: string): Promise<void> {
    return this.move(actor, id, 'fulfil', async (tx, claim, wish) => {
      const contacted = { contactedAt: claim.contactedAt ?? tx.at };
      await tx.repo(WishClaim).update(claim.id, { state: 'FULFILLED', fulfilledAt: tx.at, fulfilNote: note.trim(), ...contacted });
      await takeStep(tx, wish, 'fulfil', { accountId: actor.accountId, claimId: claim.id, reason: note.trim() });
      await this.tellStaff(tx, wish, '一个心愿报告办成，请回访', `“${wish.title}”（${wish.wishNo}）报告办成。请听听心愿人本人怎么说，再销号。`);
    });
  }

  /** It cannot be done; somebody else may. Refuses `wish-claim.not-found`, `wish-claim.move`. */
  giveBack(actor: Principal, id: string, reason: string): Promise<void> {
    return this.move(actor, id, 'give-back', async (tx, _claim, wish) => {
      await this.ends.release(tx, wish, 'give-back', { accountId: actor.accountId, reason: reason.trim() });
      await this.tellStaff(tx, wish, '一个心愿的认领退回了', `“${wish.title}”（${wish.wishNo}）退回，原因：${reason.trim()}。心愿已重新放开。`);
    });
  }

  /**
   * Who the wisher is: only for the claimer, only while the claim lives, and every look is on record
   * (个人信息保护法 6, 23). Refuses `wish-claim.not-found`, `wish-claim.over`, `micro-wish.forgotten`.
   */
  async contact(actor: Principal, id: string): Promise<WisherContactView> {
    const claim = await this.own(actor, id);
    const isLive = (LIVE_CLAIM_STATES as readonly string[]).includes(claim.state);
    if (!isLive) refuse('wish-claim.over');
    const wish = (await this.db.read.repo(MicroWish).findOneBy({ id: claim.wishId }))!;
    const contact = this.secrets.contactOf(wish);
    await this.db.write((tx) => tx.audit('micro-wish.contact-seen', { type: 'micro-wish', id: wish.id }, { by: 'claimer', claimId: id }));
    return contact;
  }

  private async move(actor: Principal, id: string, move: WishClaimMove, work: (tx: Tx, claim: WishClaim, wish: MicroWish) => Promise<void>): Promise<void> {
    const { wishId } = await this.own(actor, id);
    await this.db.write(async (tx) => {
      const wish = (await tx.lockOne(MicroWish, wishId))!;
      const claim = (await tx.lockOne(WishClaim, id))!;
      moveWishClaim(claim.state, move);
      await work(tx, claim, wish);
      await tx.audit(`wish-claim.${move}`, { type: 'wish-claim', id });
    });
  }

  private async own(actor: Principal, id: string): Promise<WishClaim> {
    const claim = await this.db.read.repo(WishClaim).findOneBy({ id });
    const isMine = claim && (claim.unitId ? unitsOf(actor, 'wish.claim').includes(claim.unitId) : claim.personId === actor.personId);
    return isMine ? claim : refuse('wish-claim.not-found');
  }

  private async tellStaff(tx: Tx, wish: MicroWish, title: string, text: string): Promise<void> {
    const to = { areaId: wish.communityId, action: 'wish.decide' as const };
    await this.notices.send(tx, [{ to, kind: 'REGISTRATION', title, text, link: `/desk/wishes?open=${wish.id}` }]);
  }
}

/** The unique key judges, whatever was read before. */
async function insertLive(tx: Tx, claim: WishClaim): Promise<void> {
  try {
    await tx.insert(WishClaim, [claim]);
  } catch (error) {
    if (isDuplicateKey(error)) refuse('micro-wish.taken');
    throw error;
  }
}
