import type { ProgramState } from '@app/recognition/programs/program.rules.js';
import type { components } from '../../api/schema.js';

export type Program = components['schemas']['ProgramDetailView'];
export type Candidate = Program['candidates'][number];

export const PROGRAM_TONES: Record<ProgramState, string> = {
  DRAFT: '',
  NOMINATING: 'info',
  REVIEWING: 'warn',
  PUBLICITY: 'info',
  APPROVED: 'info',
  AWARDED: 'ok',
  CANCELLED: '',
};

const DONE_IN: Record<ProgramState, number> = {
  DRAFT: 1,
  NOMINATING: 1,
  REVIEWING: 2,
  PUBLICITY: 2,
  APPROVED: 3,
  AWARDED: 4,
  CANCELLED: 0,
};

/** 冻结 → 候选 → 批准 → 证书, with what is done and what is next. */
export function programSteps(state: ProgramState): { name: string; state: 'done' | 'now' | 'todo' }[] {
  const done = DONE_IN[state];
  return ['冻结', '候选', '批准', '证书'].map((name, i) => ({
    name,
    state: i < done ? 'done' : i === done && state !== 'CANCELLED' ? 'now' : 'todo',
  }));
}
