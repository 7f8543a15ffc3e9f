import { onMounted, onUnmounted } from 'vue';

const EVERY_MS = 10_000;

/** Asks again every ten seconds while somebody looks at the page and there is something to expect; else not at all. */
export function useLive(isOn: () => boolean, reload: () => Promise<void>): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isBusy = false;

  async function look(): Promise<void> {
    if (isBusy || document.hidden || !isOn()) return;
    isBusy = true;
    await reload();
    isBusy = false;
  }

  function backInView(): void {
    if (!document.hidden) void look();
  }

  onMounted(() => {
    timer = setInterval(() => void look(), EVERY_MS);
    document.addEventListener('visibilitychange', backInView);
  });
  onUnmounted(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', backInView);
  });
}
