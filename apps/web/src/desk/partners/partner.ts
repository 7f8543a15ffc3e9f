import type { PartnerState, ReviewStanding } from '@app/partnerships/partners/partner.rules.js';
import type { components } from '../../api/schema.js';

export type Partner = components['schemas']['PartnerView'];
export type PartnerRow = components['schemas']['PartnerRowView'];

export const PARTNER_TONES: Record<PartnerState, string> = { APPLIED: 'warn', APPROVED: 'ok', REJECTED: '', EXITED: '' };
export const REVIEW_TONES: Record<ReviewStanding, string> = { LATER: '', SOON: 'warn', OVERDUE: 'bad' };
