import { onBeforeUnmount, onMounted } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router';

/**
 * Guards what is typed and not saved: leaving the page asks first. `rest()` says that the form now stands as it is
 * on record.
 */
export function useUnsaved(state: () => unknown): { rest: () => void } {
  let saved = JSON.stringify(state());
  const isDirty = (): boolean => JSON.stringify(state()) !== saved;
  const guard = (event: BeforeUnloadEvent): void => {
    if (isDirty()) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', guard));
  onBeforeUnmount(() => removeEventListener('beforeunload', guard));
  const ask = (): boolean => !isDirty() || confirm('填写的内容还没有保存，确定离开吗？');
  onBeforeRouteLeave(ask);
  onBeforeRouteUpdate(ask);
  return { rest: () => (saved = JSON.stringify(state())) };
}
