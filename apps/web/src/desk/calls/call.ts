import type { CallLevel, CallState, ResponseState } from '@app/registrations/calls/call.rules.js';
import { clockText, dateOf } from '@app/kernel/time.js';
import type { components } from '../../api/schema.js';
import { dayText } from '../../wording.js';

export type CallRow = components['schemas']['CallRowView'];
export type Call = components['schemas']['CallView'];
export type CallResponse = components['schemas']['CallResponseView'];

export const LEVEL_TONES: Record<CallLevel, string> = { ROUTINE: '', MAJOR: 'warn', URGENT: 'bad' };
export const STATE_TONES: Record<CallState, string> = { OPEN: 'warn', DISPATCHED: 'info', HANDLED: 'warn', RATED: 'ok', CLOSED: '', CANCELLED: '' };
export const RESPONSE_TONES: Record<ResponseState, string> = {
  ASKED: '',
  RESERVE: 'info',
  ACCEPTED: 'info',
  DECLINED: '',
  WITHDRAWN: '',
  YIELDED: '',
  ARRIVED: 'ok',
  COMPLETED: 'ok',
  RELEASED: '',
};

/** 今天 02:10 */
export function momentText(at: string): string {
  return `${dayText(dateOf(at))} ${clockText(at)}`;
}

/** Where it is, in few words; a place that is the community itself is not said twice. */
export function placeText({ areaName, communityName, address }: Pick<CallRow, 'areaName' | 'communityName' | 'address'>): string {
  return areaName === communityName ? `${communityName} ${address}` : `${communityName} ${areaName} ${address}`;
}
