import type { components } from '../../api/schema.js';

export type MyOrder = components['schemas']['MyOrderView'];

export const ORDER_TONES: Record<MyOrder['state'], string> = {
  HELD: 'info',
  READY: 'ok',
  PICKED_UP: '',
  CANCELLED: '',
  EXPIRED: 'warn',
};

/** ABCD EFGH: read out in two halves. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
