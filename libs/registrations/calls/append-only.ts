import { appendOnly } from '@app/platform/database/append-only.js';

/** The story of a call is told once and stays. */
export const CALL_GUARDS = appendOnly('call_steps');
