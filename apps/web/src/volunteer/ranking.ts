import type { components } from '../api/schema.js';

/** My place, with the why. */
export type Ranking = components['schemas']['MyRankingView'];
