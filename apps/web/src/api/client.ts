import { newId } from '@app/kernel/ids.js';
import createClient from 'openapi-fetch';
import { Refused } from './refused.js';
import type { paths } from './schema.js';

const PATIENCE_MS = 30_000;

/** The typed client of /api/v1. Every refusal and every lost answer is thrown as Refused. */
export const api = createClient<paths>({ baseUrl: '/', fetch: ask });

type Answered = { data?: unknown };

/** The body of a call: `const me = await answer(api.GET('/api/v1/session'))`. */
export async function answer<C extends Promise<Answered>>(call: C): Promise<NonNullable<Awaited<C>['data']>> {
  return (await call).data as NonNullable<Awaited<C>['data']>;
}

/** Told when the session is gone or must set a password first; the router decides where to go. */
export const onSessionRefused: { tell: (refused: Refused) => void } = { tell: () => undefined };

/**
 * Keys of submits that got no answer yet. The same submit again (a second tap, a retry after a lost network) carries
 * the same key, so it counts once; after an answer the next submit is a new one.
 */
const unanswered = new Map<string, string>();

async function ask(request: Request): Promise<Response> {
  const submit = request.method === 'GET' ? undefined : await submitOf(request);
  if (submit) request.headers.set('Idempotency-Key', keyOf(submit));
  const response = await send(request, submit !== undefined);
  if (submit && response.status < 500) unanswered.delete(submit);
  if (response.ok) return response;
  const refused = await refusedOf(response);
  if (SESSION_CODES.includes(refused.code)) onSessionRefused.tell(refused);
  throw refused;
}

const SESSION_CODES = ['session.missing', 'session.password-change'];

async function submitOf(request: Request): Promise<string> {
  const isForm = request.headers.get('Content-Type')?.startsWith('multipart/') ?? false;
  return `${request.method} ${request.url} ${isForm ? newId() : await request.clone().text()}`;
}

function keyOf(submit: string): string {
  const key = unanswered.get(submit) ?? newId();
  unanswered.set(submit, key);
  return key;
}

async function send(request: Request, isSubmit: boolean): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(new Request(request, { signal: patience.signal }));
  } catch {
    if (patience.signal.aborted) throw new Refused('network.slow', SLOW[isSubmit ? 'submit' : 'read']);
    throw new Refused('network.lost', LOST[isSubmit ? 'submit' : 'read']);
  } finally {
    clearTimeout(timer);
  }
}

const LOST = {
  read: '网络不通，页面没有打开。请检查手机信号或网线，再点“重试”。',
  submit: '网络不通，没有收到结果。您填的内容还在；网络恢复后再提交一次即可，不会重复记。',
};
const SLOW = {
  read: '网络太慢，等了半分钟还没有打开。请换个信号好的地方，再点“重试”。',
  submit: '网络太慢，没有收到结果。您填的内容还在；稍后再提交一次即可，不会重复记。',
};

async function refusedOf(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isRefusalBody(body)) {
    return new Refused(body.code, body.message, body.details ?? {}, body.requestId, response.status);
  }
  return new Refused(
    'server.down',
    '服务器没有正常回应，可能正在更新。请过一分钟再试。',
    {},
    undefined,
    response.status,
  );
}

type RefusalBody = { code: string; message: string; details?: Record<string, unknown>; requestId?: string };

function isRefusalBody(body: unknown): body is RefusalBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
