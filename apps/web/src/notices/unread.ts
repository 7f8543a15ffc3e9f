import { ref } from 'vue';
import { answer, api } from '../api/client.js';

/** How many messages wait; the same number on every page that shows it. */
export const unread = ref(0);

/** A number that cannot be had is no reason to trouble anybody. */
export async function refreshUnread(): Promise<void> {
  try {
    unread.value = (await answer(api.GET('/api/v1/me/notices/unread'))).unread;
  } catch {
    return;
  }
}

export async function markRead(ids?: string[]): Promise<void> {
  unread.value = (await answer(api.POST('/api/v1/me/notices/readings', { body: ids ? { ids } : {} }))).unread;
}
