import type { components } from '../../api/schema.js';

export type Appeal = components['schemas']['AppealView'];

export const APPEAL_TONES: Record<Appeal['state'], string> = { OPEN: 'warn', GRANTED: 'ok', REJECTED: 'bad', WITHDRAWN: '' };

/** What granting does, as the choice says it. */
export const REMEDY_WORDS: Record<Appeal['remedies'][number], string> = {
  CORRECT: '更正时长，另记一版',
  REVERSE: '整条冲回，时长和积分一并退回',
  LIFT: '马上恢复报名',
  REOPEN: '退回重新审核',
};
