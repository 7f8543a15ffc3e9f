import type { RecordState } from '@app/activities/service-records/service-record.rules.js';
import { clockText, dateText } from '@app/kernel/time.js';
import type { components } from '../../api/schema.js';

export type OwnRecord = components['schemas']['ServiceRecordView'];

export const RECORD_TONES: Record<RecordState, string> = { PENDING: 'warn', CONFIRMED: 'info', FINAL: 'ok', DISPUTED: 'bad', REVERSED: '' };

/** What the state means for me, in a sentence. */
export const STATE_SENTENCES: Record<RecordState, string> = {
  PENDING: '工作人员已记下，等确认。',
  CONFIRMED: '已确认，七天内没有异议就生效，时长和积分那时入账。',
  FINAL: '已生效，时长和积分已经入账。',
  DISPUTED: '您提出了异议，核实之前不会生效。',
  REVERSED: '这一条已冲回，不再计入；原因写在下面。',
};

export function whenText({ servedOn, startAt, endAt }: OwnRecord): string {
  const day = dateText(servedOn);
  if (!startAt) return day;
  return `${day} ${clockText(startAt)}${endAt ? `–${clockText(endAt)}` : ' 起'}`;
}
