import { computed, reactive, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router';
import { useLoad, type Load } from './useLoad.js';

export type Page<T> = { items: T[]; total: number; page: number; size: number };
export type Filters = Record<string, string>;

/** What the server is asked: filters that say something, and which page. */
export type Asked<F extends Filters> = { [K in keyof F]?: Exclude<F[K], ''> } & {
  page: number;
  size: number;
};

export type List<T, F extends Filters> = {
  /** What the filter controls are bound to. Changing one goes back to page 1 and into the address. */
  filters: F;
  load: Load<Page<T>>;
  page: ComputedRef<number>;
  goTo: (page: number) => void;
  /** The row whose drawer is open: ?open=<id>, so the browser's back button closes it. */
  open: ComputedRef<string | undefined>;
  show: (id: string | undefined) => void;
  isFiltered: ComputedRef<boolean>;
  clear: () => void;
};

const TYPING_MS = 300;

/**
 * A list page: filters, page and open row live in the address, so a reload, a bookmark and the back button show the
 * same rows. `blank` names the filters and their resting values.
 */
export function useList<T, F extends Filters>(
  blank: F,
  ask: (query: Asked<F>) => Promise<Page<T>>,
  size = 50,
): List<T, F> {
  const route = useRoute();
  const router = useRouter();
  const home = route.name;

  const applied = computed(() => fromQuery(blank, route.query));
  const filters = reactive({ ...applied.value }) as F;
  const page = computed(() => Math.max(1, Number(one(route.query.page)) || 1));
  const open = computed(() => one(route.query.open));

  let typing: ReturnType<typeof setTimeout> | undefined;
  watch(filters, () => {
    clearTimeout(typing);
    typing = setTimeout(() => go({ ...toQuery(blank, filters as F) }), TYPING_MS);
  });
  watch(applied, (now) => {
    // Back button or a link with filters: the controls follow the address.
    if (JSON.stringify(now) !== JSON.stringify({ ...filters })) Object.assign(filters, now);
  });

  const key = computed(() => (route.name === home ? JSON.stringify([applied.value, page.value]) : asked));
  let asked = '';
  const load = useLoad(() => {
    asked = key.value;
    return ask({ ...given(applied.value), page: page.value, size } as Asked<F>);
  }, key);

  function go(query: Record<string, string | undefined>): void {
    if (route.name !== home) return;
    void router.replace({ query });
  }

  return {
    filters,
    load,
    page,
    open,
    goTo: (to) => go({ ...toQuery(blank, applied.value), page: to > 1 ? String(to) : undefined }),
    show: (id) => {
      const query = { ...route.query, open: id };
      void (id && !open.value ? router.push({ query }) : router.replace({ query }));
    },
    // An order hides nothing.
    isFiltered: computed(() => Object.keys(toQuery(blank, applied.value)).some((name) => name !== 'sort')),
    clear: () => Object.assign(filters, blank),
  };
}

function one(value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined;
}

function fromQuery<F extends Filters>(
  blank: F,
  query: Record<string, LocationQueryValue | LocationQueryValue[]>,
): F {
  return Object.fromEntries(
    Object.entries(blank).map(([name, rest]) => [name, one(query[name]) ?? rest]),
  ) as F;
}

/** Only what differs from rest goes into the address; a cleared control may be undefined. */
function toQuery<F extends Filters>(blank: F, filters: F): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters)
      .map(([name, value]) => [name, value ?? ''] as const)
      .filter(([name, value]) => value !== blank[name]),
  );
}

/** Every filter that says something, its resting value included. */
function given(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}
