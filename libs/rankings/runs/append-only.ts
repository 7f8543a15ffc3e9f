import { appendOnly } from '@app/platform/database/append-only.js';

/** A list is never rewritten. */
export const RANKING_GUARDS = appendOnly('ranking_entries');
