import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { AccountsService, AreasService, NoticesService, UnitGrants } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { runInContext } from '@app/platform/request-context.js';
import { Unit } from '../units/unit.entity.js';
import { UnitsService } from '../units/units.service.js';
import { LiaisonInvitation } from './invitation.entity.js';
import { checkOpen, expiryOf, INVITATION_STATE_NAMES, invitationCodeFrom, invitationState } from './invitation.rules.js';
import type {
  AcceptedInvitation,
  AcceptInvitation,
  CreateInvitation,
  InvitationOfferView,
  InvitationView,
  NewInvitationView,
  UnitPeopleView,
} from './invitation.wire.js';

/** How somebody becomes a unit's liaison without anybody else ever knowing the password: a link that works once. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly areas: AreasService,
    private readonly accounts: AccountsService,
    private readonly grants: UnitGrants,
    private readonly notices: NoticesService,
  ) {}

  /** Refuses `unit.not-found`, `unit.merged`. */
  async create(actor: Principal, unitId: string, input: CreateInvitation): Promise<NewInvitationView> {
    const unit = await this.units.require(this.db.read, actor, 'account.manage', unitId);
    if (unit.mergedIntoId) refuse('unit.merged', { name: unit.name });
    const code = invitationCodeFrom(randomBytes(25));
    let made = false;
    const id = await this.db.write(async (tx) => {
      made = true;
      const invitation = {
        id: newId(),
        unitId,
        displayName: input.displayName.trim(),
        codeHash: hash(code),
        invitedBy: actor.accountId,
        createdAt: tx.at,
        expiresAt: expiryOf(tx.at),
        usedAt: null,
        accountId: null,
        revokedAt: null,
      };
      await tx.insert(LiaisonInvitation, [invitation]);
      await tx.audit('invitation.created', { type: 'unit', id: unitId }, { invitationId: invitation.id });
      return invitation.id;
    });
    const invitation = await this.db.read.repo(LiaisonInvitation).findOneByOrFail({ id });
    // A repeated request gets the first answer, and that never held the code.
    return { invitation: this.viewOf(invitation), code: made ? code : null };
  }

  /** Liaisons and invitations, newest first. Refuses `unit.not-found`. */
  async people(actor: Principal, unitId: string): Promise<UnitPeopleView> {
    await this.units.require(this.db.read, actor, 'account.manage', unitId);
    const holders = await this.grants.holders(this.db.read, [unitId], this.clock.now());
    const invitations = await this.db.read.repo(LiaisonInvitation).find({ where: { unitId }, order: { id: 'DESC' }, take: 20 });
    return {
      liaisons: holders.map(({ accountId, name, loginName, since }) => ({ accountId, name, loginName, since })),
      invitations: invitations.map((one) => this.viewOf(one)),
    };
  }

  /** Takes an unused link back. Refuses `unit.not-found`, `invitation.not-found`, `invitation.used`. */
  async revoke(actor: Principal, unitId: string, id: string): Promise<void> {
    await this.units.require(this.db.read, actor, 'account.manage', unitId);
    await this.db.write(async (tx) => {
      const invitation = await tx.lockOne(LiaisonInvitation, id);
      if (invitation?.unitId !== unitId || invitation.revokedAt) refuse('invitation.not-found');
      if (invitation.usedAt) refuse('invitation.used');
      await tx.execute('UPDATE liaison_invitations SET revoked_at = ? WHERE id = ?', [tx.at, id]);
      await tx.audit('invitation.revoked', { type: 'unit', id: unitId }, { invitationId: id });
    });
  }

  /** For whoever holds the link. Refuses `invitation.not-found`, `invitation.used`, `invitation.expired`. */
  async offer(code: string): Promise<InvitationOfferView> {
    const invitation = await this.find(this.db.read, code);
    const { unit, communityName } = await this.unitOf(this.db.read, invitation.unitId);
    return { unitName: unit.name, communityName, displayName: invitation.displayName, expiresAt: invitation.expiresAt };
  }

  /**
   * Opens an account with a password of one's own. Of two who hold the link, one gets in. Refuses what `offer` does,
   * `password.weak`, `account.login-name`, `account.login-name-taken`.
   */
  accept(code: string, input: AcceptInvitation): Promise<AcceptedInvitation> {
    // Nothing of a request with a password in it is kept for replay.
    return runInContext({ idempotency: null }, async () => {
      const { displayName } = await this.find(this.db.read, code);
      const prepared = await this.accounts.prepare({ ...input, displayName, mustChangePassword: false, grants: [] });
      return this.db.write(async (tx) => {
        const accountId = await this.accounts.insert(tx, prepared);
        const unitName = await this.use(tx, code, accountId);
        return { loginName: input.loginName.normalize('NFKC').trim().toLowerCase(), unitName };
      });
    });
  }

  /** Takes the office on with the account one has. Refuses what `offer` does and `invitation.already-liaison`. */
  async acceptAs(actor: Principal, code: string): Promise<AcceptedInvitation> {
    const unitName = await this.db.write(async (tx) => {
      const { unitId } = await this.find(tx, code);
      if (actor.grants.some((grant) => grant.unitId === unitId)) refuse('invitation.already-liaison');
      return this.use(tx, code, actor.accountId);
    });
    return { loginName: actor.name, unitName };
  }

  private async use(tx: Tx, code: string, accountId: string): Promise<string> {
    const { id } = await this.find(tx, code);
    const invitation = (await tx.lockOne(LiaisonInvitation, id))!;
    checkOpen(invitation, tx.at);
    const { unit } = await this.unitOf(tx, invitation.unitId);
    await tx.execute('UPDATE liaison_invitations SET used_at = ?, account_id = ? WHERE id = ?', [tx.at, accountId, id]);
    await this.grants.add(tx, accountId, unit.id, unit.communityId);
    await tx.audit('invitation.accepted', { type: 'unit', id: unit.id }, { invitationId: id, accountId });
    await this.notices.send(tx, [
      {
        to: { accountId: invitation.invitedBy },
        kind: 'ACCOUNT',
        title: `${invitation.displayName}已成为${unit.name}的联络员`,
        text: '邀请链接已接受，对方可以登录办理本单位的共建事项。',
        link: `/desk/units?open=${unit.id}`,
      },
    ]);
    return unit.name;
  }

  private async find(reader: Reader, code: string): Promise<LiaisonInvitation> {
    const invitation = await reader.repo(LiaisonInvitation).findOneBy({ codeHash: hash(code) });
    checkOpen(invitation, this.clock.now());
    return invitation!;
  }

  private async unitOf(reader: Reader, unitId: string): Promise<{ unit: Unit; communityName: string }> {
    const unit = await reader.repo(Unit).findOneByOrFail({ id: unitId });
    const [community] = await this.areas.byIds(reader, [unit.communityId]);
    return { unit, communityName: community?.name ?? '' };
  }

  private viewOf(one: LiaisonInvitation): InvitationView {
    const state = invitationState(one, this.clock.now());
    const { id, unitId, displayName, createdAt, expiresAt, usedAt } = one;
    return { id, unitId, displayName, state, stateName: INVITATION_STATE_NAMES[state], createdAt, expiresAt, usedAt };
  }
}

/** Links are typed off paper as well: case, blanks and dashes do not matter. */
function hash(code: string): string {
  const letters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(letters).digest('hex');
}
