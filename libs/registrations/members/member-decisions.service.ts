import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { Area, AreasService, NoticesService, Person, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MemberRegistration } from './member-registration.entity.js';
import { openKeyOf } from './member-registration.rules.js';
import type { AcceptMemberRegistration, ShownMembershipView } from './member-registration.wire.js';
import { Memberships } from './memberships.service.js';
import { placeColumns } from './own-registrations.service.js';
import { closeMember, stepMember } from './registration-steps.js';

const PAGE = '/me/report-in';

/** What the community decides about who reports in. */
@Injectable()
export class MemberDecisions {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly memberships: Memberships,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Accepts. Somebody who moves house is closed at the old community in the same write, and the volunteer's file goes
   * along. Refuses `member-registration.not-found`, `member-registration.move`, `member-registration.place`.
   */
  async accept(actor: Principal, id: string, input: AcceptMemberRegistration): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'member-registration.decide', id);
      const community = await tx.repo(Area).findOneByOrFail({ id: row.communityId });
      const area = await this.placeIn(tx, community, input.areaId ?? row.areaId);
      const old = row.movesFromId ? await tx.lockOne(MemberRegistration, row.movesFromId) : undefined;
      if (old?.state === 'ACCEPTED') {
        await closeMember(tx, old, 'transfer', actor.accountId, `已在${community.name}报到`);
        await this.notices.send(tx, [
          {
            to: { areaId: old.communityId, action: 'member-registration.decide' },
            kind: 'REGISTRATION',
            title: '社区报到',
            text: '一位报到人员因搬家已转到其他社区，认领的岗位已空出。',
            link: `/desk/member-registrations?open=${old.id}`,
          },
        ]);
      }
      const changes = { ...(await placeColumns(tx, area)), openKey: openKeyOf(row.personId, false), decidedAt: tx.at, decidedBy: actor.accountId, acceptedAt: tx.at, returnReason: null };
      await stepMember(tx, row, 'accept', actor.accountId, changes);
      await this.volunteers.moveTo(tx, row.volunteerId, community, area.id);
      await this.tell(tx, row, `${community.name}已受理您的报到。可以看看有哪些服务岗位。`);
    });
  }

  /** Refuses `member-registration.not-found`, `member-registration.move`. */
  async return(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'member-registration.decide', id);
      const changes = { decidedAt: tx.at, decidedBy: actor.accountId, returnReason: reason.trim() };
      await stepMember(tx, row, 'return', actor.accountId, changes, reason.trim());
      await this.tell(tx, row, `您的报到被退回：${reason.trim()}。改好后可以再提交。`);
    });
  }

  /** Somebody has gone and did not say so. Refuses `member-registration.not-found`, `member-registration.move`. */
  async depart(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'member-registration.decide', id);
      // What waits is returned with a reason, so that the person can mend it; only who is accepted can have gone.
      if (row.state !== 'ACCEPTED') refuse('member-registration.not-accepted');
      await closeMember(tx, row, 'leave', actor.accountId, reason.trim());
      const moving = await tx.repo(MemberRegistration).findOneBy({ openKey: openKeyOf(row.personId, true) });
      if (moving) await tx.repo(MemberRegistration).update(moving.id, { openKey: openKeyOf(row.personId, false), movesFromId: null });
      else await this.memberships.forget(tx, row.personId);
      await this.tell(tx, row, `社区登记您已退出报到：${reason.trim()}。如有不对，请联系社区，也可以重新报到。`);
    });
  }

  /** Looks at what was told of membership; who looked and why is logged, what was seen is not. Refuses `member-registration.not-found`. */
  async showMembership(actor: Principal, id: string, reason: string): Promise<ShownMembershipView> {
    return this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'membership.view', id);
      await tx.audit('member-registration.membership-shown', { type: 'member-registration', id }, { reason: reason.trim() });
      return { membership: await this.memberships.shown(tx, row.personId, row.membershipCipher) };
    });
  }

  /** The person first, as the person's own steps do, then the registration. */
  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<MemberRegistration> {
    const found = await tx.one<{ personId: string; path: string }>(
      'SELECT r.person_id AS personId, a.path FROM member_registrations r JOIN areas a ON a.id = r.community_id WHERE r.id = ?',
      [id],
    );
    scopeOf(actor, action).requires(found?.path, 'member-registration.not-found');
    await tx.lockOne(Person, found!.personId);
    return (await tx.lockOne(MemberRegistration, id))!;
  }

  private async placeIn(tx: Tx, community: Area, areaId: string): Promise<Area> {
    const [area] = await this.areas.byIds(tx, [areaId]);
    return area?.path.startsWith(community.path) ? area : refuse('member-registration.place');
  }

  private async tell(tx: Tx, { personId }: MemberRegistration, text: string): Promise<void> {
    await this.notices.send(tx, [{ to: { personId }, kind: 'REGISTRATION', title: '社区报到', text, link: PAGE }]);
  }
}
