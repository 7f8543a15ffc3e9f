import type { components } from '../../api/schema.js';

export type Contribution = components['schemas']['ContributionView'];

export const CONTRIBUTION_TONES = { SUBMITTED: 'warn', CONFIRMED: 'ok', REJECTED: 'bad', REVERSED: '' } as const;
