import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from './principal.js';

export const CAN = 'gongjian:can';
export const PUBLIC = 'gongjian:public';
export const BEFORE_PASSWORD_CHANGE = 'gongjian:before-password-change';

/** The route needs a role that the action lists. */
export const Can = (action: Action): MethodDecorator => SetMetadata(CAN, action) as MethodDecorator;

/** The route is open to anybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true) as MethodDecorator;

/** The route works while a password set by staff is still to be changed. */
export const BeforePasswordChange = (): MethodDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true) as MethodDecorator;

export type SignedRequest = FastifyRequest & { principal?: Principal; sessionId?: string };

/** The principal; refuses `session.missing` when nobody is signed in (public routes use `MaybeActor`). */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<SignedRequest>();
  return principal ?? refuse('session.missing');
});

export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal | null =>
    context.switchToHttp().getRequest<SignedRequest>().principal ?? null,
);
