import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActiveMembers } from '../members/active-members.service.js';
import { MemberRegistration } from '../members/member-registration.entity.js';
import { ServicePost, ServicePostClaim } from './service-post.entity.js';
import { checkClaimable, claimKeyOf } from './service-post.rules.js';
import { takenOf } from './service-posts.service.js';

/** Who holds which post: chosen by the person alone, left without giving a reason. */
@Injectable()
export class PostClaims {
  constructor(
    private readonly db: Database,
    private readonly members: ActiveMembers,
  ) {}

  /**
   * Claiming what one holds changes nothing. Of many who want the last place one gets it: they queue at the post's row.
   * Refuses `member-registration.none`, `service-post.not-found`, `service-post.closed`, `service-post.full`.
   */
  async claim(actor: Principal, postId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const registration = await this.lockOwn(tx, actor);
      const post = await tx.lockOne(ServicePost, postId);
      if (post?.communityId !== registration.communityId) refuse('service-post.not-found');
      const openKey = claimKeyOf(postId, registration.id);
      if (await tx.repo(ServicePostClaim).existsBy({ openKey })) return;
      checkClaimable(post, await takenOf(tx, postId), dateOf(tx.at));
      const row = { id: newId(), postId, registrationId: registration.id, openKey, claimedAt: tx.at, leftAt: null, leaveReason: null };
      await tx.insert(ServicePostClaim, [row]);
      await tx.audit('service-post.claimed', { type: 'service-post', id: postId }, { claimId: row.id });
    });
  }

  /** Refuses `member-registration.none`, `service-post.not-held`. */
  async leave(actor: Principal, postId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const registration = await this.lockOwn(tx, actor);
      await tx.lockOne(ServicePost, postId);
      const left = await tx.execute('UPDATE service_post_claims SET open_key = NULL, left_at = ? WHERE open_key = ?', [tx.at, claimKeyOf(postId, registration.id)]);
      if (left === 0) refuse('service-post.not-held');
      await tx.audit('service-post.left', { type: 'service-post', id: postId });
    });
  }

  /** Locked, so that nobody claims while the registration is being closed. */
  private async lockOwn(tx: Tx, actor: Principal): Promise<MemberRegistration> {
    const { registrationId } = await this.members.requireOwn(tx, actor);
    const registration = await tx.lockOne(MemberRegistration, registrationId);
    return registration?.state === 'ACCEPTED' ? registration : refuse('member-registration.none');
  }
}
