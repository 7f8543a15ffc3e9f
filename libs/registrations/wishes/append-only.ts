import { appendOnly } from '@app/platform/database/append-only.js';

/** What became of a wish, step by step, is never changed or deleted. */
export const WISH_GUARDS = appendOnly('wish_steps');
