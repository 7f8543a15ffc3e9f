import { appendOnly } from '@app/platform/database/append-only.js';

/** What hung, hung; and a ladder that was published stays as people read it. */
export const RECOGNITION_GUARDS = appendOnly('award_notices', 'award_notice_entries', 'star_ladders');
