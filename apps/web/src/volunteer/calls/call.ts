import type { ResponseState } from '@app/registrations/calls/call.rules.js';

export const CALL_TONES: Record<ResponseState, string> = {
  ASKED: 'warn',
  RESERVE: 'info',
  ACCEPTED: 'info',
  DECLINED: '',
  WITHDRAWN: '',
  YIELDED: '',
  ARRIVED: 'ok',
  COMPLETED: 'ok',
  RELEASED: '',
};
