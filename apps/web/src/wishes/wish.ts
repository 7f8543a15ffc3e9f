import type { components } from '../api/schema.js';

export type OpenWish = components['schemas']['OpenWishView'];
export type OwnWish = components['schemas']['WishClaimView'];
export type Contact = components['schemas']['WisherContactView'];

export const CLAIM_TONES: Record<OwnWish['state'], string> = {
  CLAIMED: 'warn',
  CONTACTED: 'info',
  FULFILLED: 'info',
  CLOSED: 'ok',
  GIVEN_BACK: '',
  LAPSED: '',
  CANCELLED: '',
};
