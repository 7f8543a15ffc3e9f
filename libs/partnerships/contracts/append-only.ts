import { appendOnly } from '@app/platform/database/append-only.js';

/** What was proposed, said and signed is never changed or deleted, not even by us. */
export const CONTRACT_GUARDS = appendOnly('contract_versions', 'contract_signatures', 'contract_steps', 'obligation_steps');
