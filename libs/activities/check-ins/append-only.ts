import { appendOnly } from '@app/platform/database/append-only.js';

/** Evidence of attendance is never changed or deleted: what was believed when has to be readable later. */
export const CHECK_IN_GUARDS = appendOnly('check_in_evidence');
