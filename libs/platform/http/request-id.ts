import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '@app/kernel/refusals.js';
import { enterContext, type RequestContext } from '../request-context.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\w-]{8,64}$/;

/**
 * Before anything else runs: a request id, the context that carries it, and the Origin check (a page of another
 * site cannot make a signed-in browser write).
 */
export function followRequests(fastify: FastifyInstance, publicUrl: string | null): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const context: RequestContext = { requestId: randomUUID(), accountId: null, idempotency: null, insideWrite: false };
    contexts.set(request, context);
    void reply.header('X-Request-Id', context.requestId);
    const refusal = SAFE.has(request.method) ? null : foreignOrigin(request, publicUrl);
    if (!refusal) return done();
    const { code, message } = refusal;
    void reply.status(403).send({ code, message, details: {}, requestId: context.requestId });
  });
  // Reading a body continues on the socket's own async path, so the context is entered after it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context) enterContext(context, done);
    else done();
  });
}

function foreignOrigin(request: FastifyRequest, publicUrl: string | null): Refusal | null {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') return new Refusal('request.origin');
  const { origin } = request.headers;
  // Browsers send Origin with every write; its absence means a program, which holds no one else's cookie.
  if (!origin || origin === publicUrl) return null;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host === request.headers.host ? null : new Refusal('request.origin');
}

/** Reads the key of a write; refuses one of the wrong form. The body is part of it: other content, other request. */
export function idempotencyOf(request: FastifyRequest): { key: string; requestHash: string; used: number } | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || SAFE.has(request.method)) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('request.idempotency-key');
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  const requestHash = createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex');
  return { key, requestHash, used: 0 };
}
