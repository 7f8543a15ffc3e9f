import { appendOnly } from '@app/platform/database/append-only.js';

/** How a sign-up came to be what it is, and the rules of the pauses, are never changed afterwards. */
export const SIGN_UP_GUARDS = appendOnly('sign_up_steps', 'sign_up_rules');
