import { shallowReactive } from 'vue';
import { asRefused, type Refused } from '../api/refused.js';
import type { Page } from './useList.js';

export type More<T> = {
  items: T[];
  total: number;
  hasMore: boolean;
  busy: boolean;
  refused: Refused | undefined;
  /** Starts over; throws what is refused, for useLoad to show. */
  first: () => Promise<Page<T>>;
  next: () => Promise<void>;
};

/** A phone's list that grows by a button. Pages that arrive after starting over are dropped. */
export function useMore<T>(ask: (page: number) => Promise<Page<T>>): More<T> {
  let round = 0;
  let page = 1;
  const more = shallowReactive<More<T>>({
    items: [],
    total: 0,
    hasMore: false,
    busy: false,
    refused: undefined,
    first,
    next,
  });

  async function first(): Promise<Page<T>> {
    const mine = ++round;
    const answered = await ask(1);
    if (mine === round) {
      page = 1;
      Object.assign(more, { items: answered.items, total: answered.total, busy: false, refused: undefined });
      more.hasMore = more.items.length < answered.total;
    }
    return answered;
  }

  async function next(): Promise<void> {
    if (more.busy) return;
    const mine = round;
    Object.assign(more, { busy: true, refused: undefined });
    try {
      const answered = await ask(page + 1);
      if (mine !== round) return;
      page += 1;
      Object.assign(more, { items: [...more.items, ...answered.items], total: answered.total });
      more.hasMore = answered.items.length > 0 && more.items.length < answered.total;
    } catch (error) {
      if (mine === round) more.refused = asRefused(error);
    } finally {
      if (mine === round) more.busy = false;
    }
  }

  return more;
}
