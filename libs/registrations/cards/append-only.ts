import { appendOnly } from '@app/platform/database/append-only.js';

/** What a card counted and what the member answered is never changed or deleted. */
export const CARD_GUARDS = appendOnly('service_card_lines', 'service_card_consents');
