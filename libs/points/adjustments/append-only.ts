import { appendOnly } from '@app/platform/database/append-only.js';

/** What was decided stays; a wrong one is taken back by a transfer of its own. */
export const ADJUSTMENT_GUARDS = appendOnly('points_adjustments');
