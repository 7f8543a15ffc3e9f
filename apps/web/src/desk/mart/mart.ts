import type { components } from '../../api/schema.js';

export type Item = components['schemas']['RewardItemView'];
export type Order = components['schemas']['OrderView'];
export type Movement = components['schemas']['StockMovementView'];

export const ORDER_TONES: Record<Order['state'], string> = { HELD: 'info', READY: 'ok', PICKED_UP: '', CANCELLED: '', EXPIRED: 'warn' };
export const ITEM_TONES: Record<Item['state'], string> = { ON_SALE: 'ok', OFF: '' };

/** ABCD EFGH: read out in two halves. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
