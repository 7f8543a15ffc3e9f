import type { components } from '../../api/schema.js';

export type Wish = components['schemas']['WishView'];
export type WishFile = components['schemas']['WishFileView'];

/** The columns of the board, in the order in which a wish goes. */
export const COLUMNS = ['COLLECTED', 'VERIFIED', 'CARRIED_OVER', 'PUBLISHED', 'CLAIMED', 'FULFILLED', 'CONFIRMED'] as const satisfies readonly Wish['state'][];

export const WISH_TONES: Record<Wish['state'], string> = {
  COLLECTED: 'warn',
  VERIFIED: 'info',
  PUBLISHED: 'info',
  CARRIED_OVER: 'warn',
  CLAIMED: 'info',
  FULFILLED: 'warn',
  CONFIRMED: 'ok',
  REJECTED: 'bad',
  WITHDRAWN: '',
};
