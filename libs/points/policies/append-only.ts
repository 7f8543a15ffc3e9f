import { appendOnly } from '@app/platform/database/append-only.js';

/** A published policy is never changed. */
export const POLICY_GUARDS = appendOnly('points_policies');
