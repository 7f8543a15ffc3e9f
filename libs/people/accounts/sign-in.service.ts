import { Injectable } from '@nestjs/common';
import { allows, PERMISSIONS, ROLE_NAMES, type Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { passwordMatches, pretendToCheck } from '@app/platform/access/passwords.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { SessionsService } from '@app/platform/access/sessions.service.js';
import { Database } from '@app/platform/database/database.js';
import { runInContext } from '@app/platform/request-context.js';
import { AreasService } from '../areas/areas.service.js';
import { Volunteer } from '../persons/volunteer.entity.js';
import { Account } from './account.entity.js';
import type { CreateSession, SessionView } from './account.wire.js';
import { cleanLoginName } from './password.rules.js';

const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Signing in, and what a signed-in browser needs to know about itself. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly identities: Identities,
    private readonly areas: AreasService,
  ) {}

  /**
   * Answers the token for the cookie. Refuses `login.wrong` (unknown name, wrong password and disabled account
   * alike, after the same time) and `login.locked`.
   */
  signIn(
    { loginName, password }: CreateSession,
    userAgent: string,
  ): Promise<{ token: string; view: SessionView }> {
    // Neither the token nor a hash of a body with a password in it may be kept for replay.
    return runInContext({ idempotency: null }, async () => {
      const name = cleanLoginName(loginName) ?? loginName.slice(0, 60);
      await this.sessions.refuseLocked(name);
      const account = await this.db.read.repo(Account).findOneBy({ loginName: name });
      const isRight = account
        ? await passwordMatches(account.passwordHash, password)
        : await pretendToCheck(password);
      if (!account || !isRight || account.state !== 'ACTIVE') {
        await this.sessions.noteFailure(name);
        refuse('login.wrong');
      }
      // From here on we know who is asking, and so does the audit log.
      const token = await runInContext({ accountId: account.id }, () =>
        this.db.write(async (tx) => {
          // Of many guesses sent at once, one that comes after the lock is too late even if it is right.
          await this.sessions.refuseLocked(name, tx);
          await this.sessions.forgetFailures(tx, name);
          await tx.audit('account.signed-in', { type: 'account', id: account.id });
          return this.sessions.start(tx, account.id, userAgent);
        }),
      );
      const principal = (await this.identities.principalOf(account.id)) ?? refuse('login.wrong');
      return { token, view: await this.view(principal) };
    });
  }

  async signOut(sessionId: string | undefined): Promise<void> {
    if (sessionId) await this.sessions.end(sessionId);
  }

  async view(actor: Principal): Promise<SessionView> {
    const { read } = this.db;
    const account = await read.repo(Account).findOneByOrFail({ id: actor.accountId });
    const areas = await this.areas.byIds(
      read,
      actor.grants.map(({ areaId }) => areaId),
    );
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    const volunteer = actor.volunteerId
      ? await read.repo(Volunteer).findOneBy({ id: actor.volunteerId })
      : null;
    return {
      accountId: actor.accountId,
      loginName: account.loginName,
      name: actor.name,
      roles: actor.grants.map(({ role, areaId, unitId }) => ({
        role,
        roleName: ROLE_NAMES[role],
        areaId,
        areaName: names.get(areaId) ?? '',
        unitId,
      })),
      volunteer: volunteer && {
        id: volunteer.id,
        volunteerNo: volunteer.volunteerNo,
        state: volunteer.state,
      },
      mustChangePassword: actor.mustChangePassword,
      actions: ACTIONS.filter((action) => actor.grants.some(({ role }) => allows(action, role))),
    };
  }
}
