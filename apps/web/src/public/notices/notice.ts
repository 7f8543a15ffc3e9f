import type { components } from '../../api/schema.js';

export type Notice = components['schemas']['PublicNoticeView'];

export const STANDING_TONES: Record<Notice['standing'], string> = {
  RUNNING: 'info',
  OVER: '',
  SUPERSEDED: 'warn',
  CANCELLED: '',
};
