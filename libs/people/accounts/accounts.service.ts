import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { ROLE_NAMES, type Role } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import { hashPassword, passwordMatches } from '@app/platform/access/passwords.js';
import type { Principal } from '@app/platform/access/principal.js';
import { SessionsService } from '@app/platform/access/sessions.service.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { runInContext } from '@app/platform/request-context.js';
import { AreasService } from '../areas/areas.service.js';
import { VolunteersService } from '../persons/volunteers.service.js';
import { Account, RoleGrant } from './account.entity.js';
import type { ChangePassword, CreateAccount, CreateGrant } from './account.wire.js';
import { cleanLoginName, initialPasswordFrom, isStrongPassword } from './password.rules.js';
import { fitsLevel, mayGrant } from './role.rules.js';

export type NewGrant = {
  role: Role;
  areaId: string;
  unitId?: string | null;
  fromOn?: DateOn | null;
  toOn?: DateOn | null;
};

/** An account to be opened by the system itself (set-up, command line, demo worlds). */
export type NewAccount = {
  loginName: string;
  displayName: string;
  password: string;
  /** True when somebody else knows the password. */
  mustChangePassword: boolean;
  personId?: string | null;
  grants: readonly NewGrant[];
};

/** What of an account has been decided before the write: hashing takes 50 ms and must not hold the database. */
type PreparedAccount = Omit<NewAccount, 'password'> & { passwordHash: string };

/** Opening, ending and mending accounts. Signing in is `SignInService`; lists are `AccountListsService`. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly sessions: SessionsService,
    private readonly volunteers: VolunteersService,
  ) {}

  /**
   * Opens an account for somebody of the actor's area; the first password is answered once and must be changed.
   * Refuses `area.not-found`, `volunteer.not-found`, `account.role-above`, `account.role-area`, `account.no-role`,
   * `account.liaison-needs-unit`, `account.login-name`, `account.login-name-taken`, `account.exists`.
   *
   * @param unitId the unit for grants of the role liaison; the partnerships library passes it after its own checks
   */
  async createByStaff(
    actor: Principal,
    input: CreateAccount,
    unitId: string | null = null,
  ): Promise<{ id: string; initialPassword: string | null }> {
    const initialPassword = initialPasswordFrom(randomBytes(12));
    const passwordHash = await hashPassword(initialPassword);
    let opened = false;
    const id = await this.db.write(async (tx) => {
      opened = true;
      const card = input.volunteerId
        ? await this.volunteers.require(tx, actor, 'account.manage', input.volunteerId)
        : undefined;
      const own: NewGrant[] = card ? [{ role: 'volunteer', areaId: card.communityId }] : [];
      const grants: NewGrant[] = [];
      for (const grant of input.grants ?? []) grants.push(await this.decideGrant(tx, actor, grant, unitId));
      if (own.length + grants.length === 0) refuse('account.no-role');
      const accountId = await this.insert(tx, {
        loginName: input.loginName ?? card?.volunteerNo ?? '',
        displayName: input.displayName?.trim() || card?.name || input.loginName || '',
        passwordHash,
        mustChangePassword: true,
        personId: card?.personId ?? null,
        grants: [...own, ...grants],
      });
      await tx.audit(
        'account.opened',
        { type: 'account', id: accountId },
        { roles: grants.map(({ role }) => role) },
      );
      return accountId;
    });
    // A repeated request gets the first answer, and that never held the password.
    return { id, initialPassword: opened ? initialPassword : null };
  }

  /** Opens an account with a given password, without asking who may: the caller is the system itself. */
  async open(input: NewAccount): Promise<string> {
    const prepared = await this.prepare(input);
    return this.db.write(async (tx) => {
      const id = await this.insert(tx, prepared);
      await tx.audit(
        'account.opened',
        { type: 'account', id },
        { roles: input.grants.map(({ role }) => role) },
      );
      return id;
    });
  }

  /** Checks the password and hashes it, before a write. Refuses `password.weak`. */
  async prepare({ password, ...rest }: NewAccount): Promise<PreparedAccount> {
    if (!isStrongPassword(password)) refuse('password.weak');
    return { ...rest, passwordHash: await hashPassword(password) };
  }

  /** Inside a write. Refuses `account.login-name`, `account.login-name-taken`, `account.exists`. */
  async insert(tx: Tx, input: PreparedAccount): Promise<string> {
    const loginName = cleanLoginName(input.loginName) ?? refuse('account.login-name');
    const personId = input.personId ?? null;
    if (personId && (await tx.one('SELECT id FROM accounts WHERE person_id = ?', [personId])))
      refuse('account.exists');
    const { displayName, passwordHash, mustChangePassword } = input;
    const id = newId();
    const account = {
      id,
      loginName,
      passwordHash,
      personId,
      displayName,
      mustChangePassword,
      createdAt: tx.at,
    };
    await this.orTaken(loginName, () => tx.insert(Account, [{ ...account, state: 'ACTIVE' as const }]));
    await tx.insert(
      RoleGrant,
      input.grants.map((grant) => grantRow(id, grant, tx.at)),
    );
    return id;
  }

  /** An account without a person becomes that of one: its holder says who it is. Refuses `account.exists`. */
  async attachPerson(tx: Tx, accountId: string, personId: string, communityId: string): Promise<void> {
    const attached = await tx.execute('UPDATE accounts SET person_id = ? WHERE id = ? AND person_id IS NULL', [personId, accountId]);
    if (attached === 0) refuse('account.exists');
    await tx.insert(RoleGrant, [grantRow(accountId, { role: 'volunteer', areaId: communityId }, tx.at)]);
    await tx.audit('account.attached', { type: 'account', id: accountId });
  }

  /** Refuses `account.not-found`, `account.beyond-scope` and what `createByStaff` says about roles. */
  async addGrant(
    actor: Principal,
    accountId: string,
    input: CreateGrant,
    unitId: string | null = null,
  ): Promise<void> {
    await this.db.write(async (tx) => {
      await this.requireVisible(tx, actor, accountId);
      const grant = await this.decideGrant(tx, actor, input, unitId);
      await tx.insert(RoleGrant, [grantRow(accountId, grant, tx.at)]);
      await tx.audit(
        'account.granted',
        { type: 'account', id: accountId },
        { role: grant.role, areaId: grant.areaId },
      );
    });
  }

  /** Ends a role today. Refuses `account.not-found`, `account.own`. */
  async endGrant(actor: Principal, accountId: string, grantId: string): Promise<void> {
    if (accountId === actor.accountId) refuse('account.own');
    await this.db.write(async (tx) => {
      const grant = await tx.one<{ role: Role; path: string }>(
        'SELECT g.role, a.path FROM role_grants g JOIN areas a ON a.id = g.area_id WHERE g.id = ? AND g.account_id = ?',
        [grantId, accountId],
      );
      scopeOf(actor, 'account.manage').requires(grant?.path, 'account.not-found');
      if (!actor.grants.some((own) => mayGrant(own.role, grant!.role))) refuse('account.beyond-scope');
      await tx.execute('UPDATE role_grants SET to_on = ? WHERE id = ?', [dateOf(tx.at), grantId]);
      await tx.audit('account.grant-ended', { type: 'account', id: accountId }, { role: grant!.role });
    });
  }

  /** A new first password, and all sessions end. Refuses `account.not-found`, `account.beyond-scope`, `account.own`. */
  async resetPassword(actor: Principal, accountId: string): Promise<string | null> {
    if (accountId === actor.accountId) refuse('account.own');
    const password = initialPasswordFrom(randomBytes(12));
    const passwordHash = await hashPassword(password);
    let reset = false;
    await this.db.write(async (tx) => {
      reset = true;
      await this.requireManaged(tx, actor, accountId);
      await this.setPassword(tx, accountId, passwordHash, true);
      await this.sessions.endAll(tx, accountId, null);
      await tx.audit('account.password-reset', { type: 'account', id: accountId });
    });
    return reset ? password : null;
  }

  /** Ends the sessions at once. Refuses `account.not-found`, `account.beyond-scope`, `account.own`. */
  async disable(actor: Principal, accountId: string): Promise<void> {
    if (accountId === actor.accountId) refuse('account.own');
    await this.db.write(async (tx) => {
      await this.requireManaged(tx, actor, accountId);
      await tx.execute(`UPDATE accounts SET state = 'DISABLED' WHERE id = ?`, [accountId]);
      await this.sessions.endAll(tx, accountId, null);
      await tx.audit('account.disabled', { type: 'account', id: accountId });
    });
  }

  async enable(actor: Principal, accountId: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.requireManaged(tx, actor, accountId);
      await tx.execute(`UPDATE accounts SET state = 'ACTIVE' WHERE id = ?`, [accountId]);
      await tx.audit('account.enabled', { type: 'account', id: accountId });
    });
  }

  /** Other browsers are signed out. Refuses `password.wrong`, `password.weak`, `password.same`, `login.locked`. */
  async changeOwnPassword(actor: Principal, sessionId: string | null, input: ChangePassword): Promise<void> {
    // Nothing of a request with passwords in it is kept for replay, not even a hash of its body.
    await runInContext({ idempotency: null }, async () => {
      const account = await this.db.read.repo(Account).findOneByOrFail({ id: actor.accountId });
      await this.sessions.refuseLocked(account.loginName);
      if (!(await passwordMatches(account.passwordHash, input.currentPassword))) {
        await this.sessions.noteFailure(account.loginName);
        refuse('password.wrong');
      }
      if (input.newPassword === input.currentPassword) refuse('password.same');
      if (!isStrongPassword(input.newPassword)) refuse('password.weak');
      const passwordHash = await hashPassword(input.newPassword);
      await this.db.write(async (tx) => {
        await this.setPassword(tx, account.id, passwordHash, false);
        await this.sessions.endAll(tx, account.id, sessionId);
        await tx.audit('account.password-changed', { type: 'account', id: account.id });
      });
    });
  }

  private async decideGrant(
    tx: Tx,
    actor: Principal,
    grant: CreateGrant,
    unitId: string | null,
  ): Promise<NewGrant> {
    const area = await this.areas.require(tx, actor, 'account.manage', grant.areaId);
    const { role } = grant;
    const may = actor.grants.some((own) => mayGrant(own.role, role) && area.path.startsWith(own.areaPath));
    if (!may) refuse('account.role-above', { role: ROLE_NAMES[role] });
    if (!fitsLevel(role, area.level))
      refuse('account.role-area', { role: ROLE_NAMES[role], area: area.name });
    if (role === 'liaison' && !unitId) refuse('account.liaison-needs-unit');
    const { fromOn = null, toOn = null } = grant;
    if (fromOn && toOn && fromOn >= toOn) refuse('account.role-period');
    return { role, areaId: area.id, unitId: role === 'liaison' ? unitId : null, fromOn, toOn };
  }

  private setPassword(tx: Tx, id: string, passwordHash: string, mustChange: boolean): Promise<number> {
    const params = [passwordHash, mustChange ? 1 : 0, id];
    return tx.execute('UPDATE accounts SET password_hash = ?, must_change_password = ? WHERE id = ?', params);
  }

  /** One of the account's roles lies in the actor's area. */
  private async requireVisible(reader: Reader, actor: Principal, accountId: string): Promise<GrantRow[]> {
    const grants = await reader.query<GrantRow>(
      'SELECT g.role, a.path FROM role_grants g JOIN areas a ON a.id = g.area_id WHERE g.account_id = ?',
      [accountId],
    );
    const scope = scopeOf(actor, 'account.manage');
    if (!grants.some(({ path }) => scope.covers(path))) refuse('account.not-found');
    return grants;
  }

  /** All of them do, and none is above what the actor could have handed out. */
  private async requireManaged(reader: Reader, actor: Principal, accountId: string): Promise<void> {
    const grants = await this.requireVisible(reader, actor, accountId);
    const may = ({ role, path }: GrantRow): boolean =>
      actor.grants.some((own) => mayGrant(own.role, role) && path.startsWith(own.areaPath));
    if (!grants.every(may)) refuse('account.beyond-scope');
  }

  private async orTaken(loginName: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isDuplicateKey(error)) refuse('account.login-name-taken', { loginName });
      throw error;
    }
  }
}

type GrantRow = { role: Role; path: string };

function grantRow(accountId: string, grant: NewGrant, at: string): RoleGrant {
  const { role, areaId, unitId = null, fromOn = null, toOn = null } = grant;
  return { id: newId(), accountId, role, areaId, unitId, fromOn, toOn, createdAt: at };
}
