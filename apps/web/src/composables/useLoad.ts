import { shallowReactive, watch, type WatchSource } from 'vue';
import { asRefused, type Refused } from '../api/refused.js';

export type Load<T> = {
  state: 'loading' | 'ready' | 'refused';
  /** The last good answer; kept while a reload is under way or was refused. */
  data: T | undefined;
  refused: Refused | undefined;
  /** A request is under way, the first or a later one. */
  busy: boolean;
  reload: () => Promise<void>;
};

/**
 * A page's data: loads at once, again when `when` changes, again on reload(). An older answer that arrives after a
 * newer question is dropped. With `forget`, a change of `when` is another question: the old answer leaves at once
 * instead of standing under the new heading.
 */
export function useLoad<T>(
  ask: () => Promise<T>,
  when?: WatchSource<unknown> | WatchSource<unknown>[],
  { forget = false }: { forget?: boolean } = {},
): Load<T> {
  let latest = 0;
  const load = shallowReactive<Load<T>>({
    state: 'loading',
    data: undefined,
    refused: undefined,
    busy: false,
    reload,
  });

  async function reload(): Promise<void> {
    const mine = ++latest;
    load.busy = true;
    if (load.data === undefined) load.state = 'loading';
    try {
      const data = await ask();
      if (mine !== latest) return;
      Object.assign(load, { data, refused: undefined, state: 'ready', busy: false });
    } catch (error) {
      if (mine !== latest) return;
      Object.assign(load, { refused: asRefused(error), state: 'refused', busy: false });
    }
  }

  if (when) {
    watch(when, () => {
      if (forget) Object.assign(load, { data: undefined, refused: undefined });
      void reload();
    });
  }
  void reload();
  return load;
}
