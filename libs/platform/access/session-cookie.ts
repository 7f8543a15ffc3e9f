import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to exactly this host over HTTPS; plain HTTP (a trial on one machine) cannot use it. */
const SECURE = '__Host-gongjian';
const PLAIN = 'gongjian';
const LIFE_SECONDS = 30 * 24 * 3_600;

export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SECURE] ?? request.cookies[PLAIN];
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = request.protocol === 'https';
  void reply.setCookie(secure ? SECURE : PLAIN, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: LIFE_SECONDS,
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  void reply.clearCookie(secure ? SECURE : PLAIN, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
