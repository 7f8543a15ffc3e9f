import { appendOnly } from '@app/platform/database/append-only.js';

/** A stock movement is never changed or deleted; a wrong count is put right by another. */
export const STOCK_GUARDS = appendOnly('stock_movements');
