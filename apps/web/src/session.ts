import type { Action } from '@app/kernel/permissions.js';
import { computed, shallowReactive } from 'vue';
import { answer, api } from './api/client.js';
import { Refused } from './api/refused.js';
import type { components } from './api/schema.js';

export type Me = components['schemas']['SessionView'];

type Session = { me: Me | undefined; isKnown: boolean };

/** Who is using the page. */
export const session = shallowReactive<Session>({ me: undefined, isKnown: false });

let asking: Promise<void> | undefined;

/** Asks the server once who this is; nobody is a fine answer. */
export function knowSession(): Promise<void> {
  if (session.isKnown) return Promise.resolve();
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

export async function signIn(input: { loginName: string; password: string }): Promise<Me> {
  return enter(await answer(api.POST('/api/v1/session', { body: input })));
}

/** The server has just opened a session for this person. */
export function enter(me: Me): Me {
  Object.assign(session, { me, isKnown: true });
  return me;
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/session');
  forgetSession();
}

export async function refreshSession(): Promise<void> {
  session.isKnown = false;
  await knowSession();
}

export function forgetSession(): void {
  Object.assign(session, { me: undefined, isKnown: true });
}

export function can(action: Action): boolean {
  return session.me?.actions.includes(action) ?? false;
}

export const isStaff = computed(() => can('person.view'));
/** Acts for a unit. */
export const isLiaison = computed(() => session.me?.roles.some(({ role }) => role === 'liaison') ?? false);
export const isVolunteer = computed(() => Boolean(session.me?.volunteer));

async function ask(): Promise<void> {
  try {
    Object.assign(session, { me: await answer(api.GET('/api/v1/session')), isKnown: true });
  } catch (error) {
    if (!(error instanceof Refused) || error.isUnanswered || error.status >= 500) throw error;
    forgetSession();
  }
}
