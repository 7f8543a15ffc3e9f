import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../apps/web/src/api/schema.js';

/** A browser's worth of API: the client that the pages use, with a cookie jar of its own. */
export type Visitor = {
  api: Client<paths>;
  /** Any request, for what the typed client cannot say (files, wrong bodies). */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  signIn(loginName: string, password: string): Promise<void>;
};

export function visit(url: string): Visitor {
  let cookie = '';
  const send = async (request: Request): Promise<Response> => {
    if (cookie) request.headers.set('Cookie', cookie);
    const response = await fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0]!;
      cookie = pair.endsWith('=') ? '' : pair;
    }
    return response;
  };
  const api = createClient<paths>({ baseUrl: url, fetch: send });
  return {
    api,
    fetch: (path, init) => send(new Request(`${url}${path}`, init)),
    async signIn(loginName, password) {
      const { error } = await api.POST('/api/v1/session', { body: { loginName, password } });
      if (error) throw new Error(`${loginName} could not sign in: ${JSON.stringify(error)}`);
    },
  };
}

/** The body of an answer that must be a success. */
export async function ok<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(error)}`);
  return data as NonNullable<T>;
}

/** The code of an answer that must be a refusal. */
export async function refusal(call: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<string> {
  const { error, response } = await call;
  if (response.ok) throw new Error('the call was not refused');
  return (error as { code: string }).code;
}
