import { ref, watchEffect } from 'vue';

const KEY = 'elder';

const elder = ref(remembered());

watchEffect(() => {
  document.documentElement.classList.toggle('elder', elder.value);
});

/** 长辈版: larger text and targets, fewer things a screen, nothing that pops up. Remembered on this device. */
export function useElder() {
  return {
    elder,
    toggleElder() {
      elder.value = !elder.value;
      remember(elder.value);
    },
  };
}

// A browser may refuse storage (private window); the choice then holds until the page is closed.
function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

function remember(value: boolean): void {
  try {
    localStorage.setItem(KEY, value ? '1' : '0');
  } catch {
    return;
  }
}
