import type { components } from '../../api/schema.js';

export type MemberRow = components['schemas']['MemberRegistrationView'];
export type UnitRow = components['schemas']['UnitRegistrationView'];
export type PostRow = components['schemas']['ServicePostView'];

export const MEMBER_TONES: Record<MemberRow['state'], string> = { SUBMITTED: 'warn', ACCEPTED: 'ok', RETURNED: 'bad', TRANSFERRED: 'info', LEFT: '' };
export const UNIT_TONES: Record<UnitRow['state'], string> = { SUBMITTED: 'warn', ACCEPTED: 'ok', RETURNED: 'bad', CANCELLED: '' };
export const POST_TONES: Record<PostRow['standing'], string> = { AHEAD: 'info', OPEN: 'ok', OVER: '', CLOSED: '' };
