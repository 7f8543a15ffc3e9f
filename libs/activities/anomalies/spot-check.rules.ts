/** Spot checks: a sample anybody can draw again. Chance decides whom to ask, never what to think of them. */
export const SPOT_CHECK_RESULTS = ['GENUINE', 'DOUBTFUL', 'NOT_REACHED'] as const;
export type SpotCheckResult = (typeof SPOT_CHECK_RESULTS)[number];

export const SPOT_CHECK_RESULT_NAMES: Record<SpotCheckResult, string> = {
  GENUINE: '属实',
  DOUBTFUL: '有疑问',
  NOT_REACHED: '联系不上',
};

/**
 * `size` of the ids, in an order that only seed and ids decide: the same seed and records give the same sample on any
 * machine, and nobody who draws can choose it record by record.
 */
export function sampleOf(ids: readonly string[], seed: string, size: number): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, key: mixed(`${seed}\n${id}`) }))
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}

/** FNV-1a with the finisher of MurmurHash3: spreads well, needs no library, is the same everywhere. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
