import { appendOnly } from '@app/platform/database/append-only.js';

/** What hung, hung. */
export const RECOGNITION_GUARDS = appendOnly('award_notices', 'award_notice_entries');
