import { movedTo, slidesOf, type Slide, type StageMove, type StagePlace } from '@app/recognition/ceremonies/stage.rules.js';
import { computed, onMounted, onUnmounted, reactive, ref } from 'vue';
import { answer, api } from '../api/client.js';
import { asRefused, type Refused } from '../api/refused.js';
import type { components } from '../api/schema.js';

type View = components['schemas']['StageView'];
type Position = components['schemas']['StagePositionView'];
type Kept = { view: View; place: StagePlace; version: number; isAhead: boolean };

const LOOK_MS = 1_000;
const LOOK_OFFLINE_MS = 4_000;

/**
 * The screen's own copy of the evening. It moves at once and tells the server afterwards; without a network it goes on
 * alone, and a reload finds the place again. What the remote did is taken over when it is newer than the own place.
 */
export function useStage(id: string) {
  const key = `stage-${id}`;
  const view = ref<View>();
  const place = reactive<StagePlace>({ slide: 0, isBlack: false });
  const isOffline = ref(false);
  const refused = ref<Refused>();
  let version = 0;
  /** Moved here and not told yet. */
  let isAhead = false;
  let isTelling = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  const slides = computed<Slide[]>(() => (view.value ? slidesOf(view.value) : []));
  const slide = computed(() => slides.value[Math.min(place.slide, slides.value.length - 1)]);

  function keep(): void {
    if (!view.value) return;
    try {
      localStorage.setItem(key, JSON.stringify({ view: view.value, place: { ...place }, version, isAhead } satisfies Kept));
    } catch {
      return; // a full or closed store costs the resume, not the evening
    }
  }

  function recall(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
      if (!kept) return;
      view.value = kept.view;
      Object.assign(place, kept.place);
      ({ version, isAhead } = kept);
    } catch {
      localStorage.removeItem(key);
    }
  }

  async function load(): Promise<void> {
    try {
      const found = await answer(api.GET('/api/v1/ceremonies/{id}/stage', { params: { path: { id } } }));
      view.value = found;
      isOffline.value = false;
      follow(found.position);
      keep();
      if (isAhead) void tell();
    } catch (error) {
      missed(asRefused(error));
    }
  }

  function missed(why: Refused): void {
    isOffline.value = true;
    if (!view.value) refused.value = why;
  }

  function follow(position: Position): void {
    if (view.value) view.value = { ...view.value, position };
    if (isAhead || isTelling || position.version <= version) return;
    version = position.version;
    Object.assign(place, { slide: position.slide, isBlack: position.isBlack });
    keep();
  }

  async function look(): Promise<void> {
    try {
      const position = await answer(api.GET('/api/v1/ceremonies/{id}/stage/position', { params: { path: { id } } }));
      const hasChanged = position.invited !== view.value?.position.invited || position.slides !== slides.value.length;
      isOffline.value = false;
      follow(position);
      if (hasChanged || !view.value) await load();
      if (isAhead) await tell();
    } catch (error) {
      missed(asRefused(error));
    }
    if (!isGone) timer = setTimeout(() => void look(), isOffline.value ? LOOK_OFFLINE_MS : LOOK_MS);
  }

  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    try {
      while (isAhead) {
        isAhead = false;
        const told = await answer(api.PUT('/api/v1/ceremonies/{id}/stage/position', { params: { path: { id } }, body: { ...place } }));
        version = Math.max(version, told.version);
      }
    } catch {
      isAhead = true;
      isOffline.value = true;
    } finally {
      isTelling = false;
      keep();
    }
  }

  function press(move: StageMove): void {
    Object.assign(place, movedTo(place, move, slides.value.length));
    isAhead = true;
    keep();
    void tell();
  }

  recall();
  onMounted(async () => {
    await load();
    if (!isGone) timer = setTimeout(() => void look(), LOOK_MS);
  });
  onUnmounted(() => {
    isGone = true;
    clearTimeout(timer);
  });

  return { view, place, slides, slide, isOffline, refused, press, reload: load };
}
