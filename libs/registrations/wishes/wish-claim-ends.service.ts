import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { NoticesService, UnitGrants, type NewNotice } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MicroWish } from './micro-wish.entity.js';
import { openStateOf } from './wish.rules.js';
import { moveWishClaim, type WishClaimMove } from './wish-claim.rules.js';
import { WishClaim } from './wish-claim.entity.js';
import { takeStep } from './wish-steps.js';

const TITLES: Record<'close' | 'reopen' | 'give-back' | 'lapse' | 'cancel', string> = {
  close: '您认领的心愿已销号',
  reopen: '心愿还没有办好，请再联系',
  'give-back': '您认领的心愿已退回',
  lapse: '您认领的心愿已重新放开',
  cancel: '您认领的心愿已撤回',
};

/** What becomes of the claim when its wish moves, for writes that hold the wish locked. */
@Injectable()
export class WishClaimEnds {
  constructor(
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  /** Moves the live claim, if there is one, and tells its claimer. Refuses `wish-claim.move`. */
  async end(tx: Tx, wish: MicroWish, move: 'close' | 'reopen' | 'give-back' | 'lapse' | 'cancel', reason: string | null): Promise<WishClaim | null> {
    const claim = await this.live(tx, wish.id);
    if (!claim) return null;
    const state = moveWishClaim(claim.state, move satisfies WishClaimMove);
    const ended = move === 'reopen' ? { fulfilledAt: null } : { liveKey: null, endedAt: tx.at };
    await tx.repo(WishClaim).update(claim.id, { ...ended, state, endReason: reason });
    const why = reason ? `原因：${reason}。` : '谢谢您把这件事放在心上。';
    await this.tellClaimer(tx, claim, TITLES[move], `“${wish.title}”（${wish.wishNo}）：${TITLES[move]}。${why}`);
    return claim;
  }

  /** The wish waits for somebody else again. Refuses `micro-wish.move`, `wish-claim.move`. */
  async release(tx: Tx, wish: MicroWish, move: 'give-back' | 'lapse', { accountId, reason }: { accountId: string | null; reason: string }): Promise<void> {
    const claim = await this.live(tx, wish.id);
    await takeStep(tx, wish, 'release', { accountId, claimId: claim?.id ?? null, reason, to: openStateOf(wish) });
    await this.end(tx, wish, move, reason);
    await tx.audit('micro-wish.released', { type: 'micro-wish', id: wish.id }, { claimId: claim?.id ?? null });
  }

  /** Nobody crosses off what they claimed themselves. Refuses `micro-wish.own-claim`. */
  async refuseOwn(tx: Tx, actor: Principal, wish: MicroWish): Promise<void> {
    const claim = await this.live(tx, wish.id);
    if (claim && (claim.claimedBy === actor.accountId || (claim.personId !== null && claim.personId === actor.personId))) refuse('micro-wish.own-claim');
  }

  async tellClaimer(tx: Tx, claim: Pick<WishClaim, 'personId' | 'unitId'>, title: string, text: string, once?: string): Promise<void> {
    const holders = claim.unitId ? await this.grants.holders(tx, [claim.unitId], tx.at) : [];
    const to: NewNotice['to'][] = claim.personId ? [{ personId: claim.personId }] : holders.map(({ accountId }) => ({ accountId }));
    const link = claim.personId ? '/me/wishes?tab=mine' : '/unit/wishes?tab=mine';
    await this.notices.send(tx, to.map((one) => ({ to: one, kind: 'REGISTRATION', title, text, link, ...(once ? { once } : {}) })));
  }

  private async live(tx: Tx, wishId: string): Promise<WishClaim | null> {
    const found = await tx.repo(WishClaim).findOneBy({ liveKey: wishId });
    return found ? ((await tx.lockOne(WishClaim, found.id)) ?? null) : null;
  }
}
