import { newId } from '@app/kernel/ids.js';
import { reactive } from 'vue';
import { answer, api } from '../../api/client.js';
import { asRefused } from '../../api/refused.js';
import type { components } from '../../api/schema.js';

export type CheckInResult = components['schemas']['CheckInResultView'];
export type Direction = CheckInResult['direction'];

/** A scanned code that could not be sent: the server will know by its signature when it was on the screen. */
export type Ticket = { id: string; code: string; direction: Direction | null; deviceAt: string; volunteerId: string; fault?: string };

const TICKETS = 'check-in-tickets';
const DEVICE = 'device-id';

export const tickets = reactive<{ items: Ticket[] }>({ items: read<Ticket[]>(TICKETS) ?? [] });

/** Keeps a code for later. */
export function keepTicket(code: string, direction: Direction | null, volunteerId: string): Ticket {
  const ticket = { id: newId(), code, direction, deviceAt: new Date().toISOString(), volunteerId };
  tickets.items = [...tickets.items, ticket];
  write(TICKETS, tickets.items);
  return ticket;
}

export function dropTicket(id: string): void {
  tickets.items = tickets.items.filter((ticket) => ticket.id !== id);
  write(TICKETS, tickets.items);
}

/**
 * Hands in what was kept, oldest first. What the server took goes away; what it refused stays with its reason, for the
 * person to read; without a network everything stays.
 */
export async function sendTickets(volunteerId: string): Promise<CheckInResult[]> {
  const sent: CheckInResult[] = [];
  for (const ticket of tickets.items.filter((one) => one.volunteerId === volunteerId)) {
    const { code, direction, deviceAt } = ticket;
    try {
      sent.push(await answer(api.POST('/api/v1/me/check-ins', { body: { code, direction, deviceAt, isOffline: true, deviceId: deviceId() } })));
      dropTicket(ticket.id);
    } catch (error) {
      const refused = asRefused(error);
      if (refused.isUnanswered || refused.status >= 429) break;
      ticket.fault = refused.message;
      tickets.items = [...tickets.items];
      write(TICKETS, tickets.items);
    }
  }
  return sent;
}

/** A random number this browser made up for itself; the server keeps only a hash of it. */
export function deviceId(): string {
  const known = read<string>(DEVICE);
  if (known) return known;
  const made = newId();
  write(DEVICE, made);
  return made;
}

// A browser may refuse storage (private window); then a ticket lives as long as the page.
function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
