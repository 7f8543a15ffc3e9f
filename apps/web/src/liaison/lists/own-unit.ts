import { computed, ref } from 'vue';
import { answer, api } from '../../api/client.js';
import { useLoad } from '../../composables/useLoad.js';

/** The unit one acts for; who acts for several chooses, and the choice holds until the page is closed. */
const chosen = ref<string>();

export function useOwnUnit() {
  const units = useLoad(() => answer(api.GET('/api/v1/me/units')));
  const unit = computed(() => units.data?.find(({ id }) => id === chosen.value) ?? units.data?.[0]);
  return {
    units,
    unit,
    unitId: computed(() => unit.value?.id),
    choose: (id: string) => (chosen.value = id),
  };
}
