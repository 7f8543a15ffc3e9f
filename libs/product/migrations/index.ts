import type { EntityClass } from '@app/platform/database/data-sources.js';
import { FirstSchema1795304890236 } from './1795304890236-first-schema.js';

/** In the order in which they run. A migration that has been released is never edited; a new one follows it. */
export const MIGRATIONS: readonly EntityClass[] = [
  FirstSchema1795304890236,
];
