import { AsyncLocalStorage } from 'node:async_hooks';

/** What travels with one piece of work without being passed by hand: who asked, and whether a write is open. */
export type RequestContext = {
  requestId: string;
  accountId: string | null;
  /** Set for HTTP writes that carry an Idempotency-Key. */
  idempotency: { key: string; requestHash: string; used: number } | null;
  insideWrite: boolean;
};

const storage = new AsyncLocalStorage<RequestContext>();

export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** Enters a context that others may fill in later (the guard adds the account to a request's). */
export function enterContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Runs work in a copy of the current context with some facts changed. */
export function runInContext<T>(changes: Partial<RequestContext>, work: () => T): T {
  return storage.run({ ...EMPTY, ...storage.getStore(), ...changes }, work);
}

const EMPTY: RequestContext = { requestId: '', accountId: null, idempotency: null, insideWrite: false };
