import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { allows, type Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { currentContext } from '../request-context.js';
import { BEFORE_PASSWORD_CHANGE, CAN, PUBLIC, type SignedRequest } from './access.decorators.js';
import { Identities } from './principal.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Decides every route. A route that says nothing about who may use it is denied. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly identities: Identities,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<SignedRequest>();
    await this.recognise(request);
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler)) return true;
    const action = this.reflector.get<Action | undefined>(CAN, handler);
    if (!action) refuse('request.not-decided');
    const { principal } = request;
    if (!principal) refuse('session.missing');
    if (principal.mustChangePassword && !this.reflector.get<boolean | undefined>(BEFORE_PASSWORD_CHANGE, handler)) {
      refuse('session.password-change');
    }
    if (!principal.grants.some((grant) => allows(action, grant.role))) refuse('session.forbidden');
    return true;
  }

  private async recognise(request: SignedRequest): Promise<void> {
    const token = sessionTokenOf(request);
    if (!token) return;
    const session = await this.sessions.accountOf(token);
    if (!session) return;
    const principal = await this.identities.principalOf(session.accountId);
    if (!principal) return;
    request.principal = principal;
    request.sessionId = session.sessionId;
    const running = currentContext();
    if (running) running.accountId = principal.accountId;
  }
}
