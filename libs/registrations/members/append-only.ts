import { appendOnly } from '@app/platform/database/append-only.js';

/** Where somebody reported in, and what came of it, is never rewritten. */
export const REGISTRATION_GUARDS = appendOnly('member_registration_steps', 'registration_schemes');
