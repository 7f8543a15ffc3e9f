import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../request-context.js';
import { idempotencyOf } from './request-id.js';

/**
 * Gives a request its Idempotency-Key, as a name within the account; `Database.write` does the rest. It runs after
 * the access guard, so that what recognising somebody writes (the session was seen) does not use the key up.
 */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const running = currentContext();
    if (!running) return true;
    const asked = idempotencyOf(context.switchToHttp().getRequest<FastifyRequest>());
    running.idempotency = asked && { ...asked, key: `${running.accountId ?? 'public'}:${asked.key}` };
    return true;
  }
}
