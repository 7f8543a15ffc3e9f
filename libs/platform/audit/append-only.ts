import { appendOnly } from '../database/append-only.js';

/** The audit log is never changed or deleted, not even by us (H32). */
export const AUDIT_GUARDS = appendOnly('audit_entries');
