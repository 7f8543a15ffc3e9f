import { shallowReactive } from 'vue';
import type { Router } from 'vue-router';
import { asRefused, Refused } from './api/refused.js';

/** A page that is being opened: slow ones say so, ones that cannot be fetched offer to try again. */
export const opening = shallowReactive<{ isSlow: boolean; refused: Refused | undefined }>({
  isSlow: false,
  refused: undefined,
});

let wanted = '';

export function watchOpening(router: Router): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  router.beforeEach((to) => {
    wanted = to.fullPath;
    opening.refused = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => (opening.isSlow = true), 800);
  });
  router.afterEach(settle);
  router.onError((error) => {
    settle();
    opening.refused = isMissingFile(error)
      ? new Refused('network.lost', '这个页面没有取到：网络不通，或系统刚刚更新过。请点“重试”。')
      : asRefused(error);
  });

  function settle(): void {
    clearTimeout(timer);
    opening.isSlow = false;
  }
}

/** A browser keeps a failed module failed, and a new version renames its files: only a fresh load helps. */
export function reopen(router: Router): void {
  if (opening.refused?.code === 'network.lost') {
    location.assign(router.resolve(wanted).href);
    return;
  }
  opening.refused = undefined;
  void router.replace(wanted);
}

/** Each browser has its own words for a script that did not come; Vite adds some for styles. */
function isMissingFile(error: unknown): boolean {
  return (
    error instanceof Error &&
    /imported module|importing a module|module script|preload css/i.test(error.message)
  );
}
