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

/** Drafted, nominated, drawn, announced, approved, awarded: how many are behind a program in each state. */
const DONE_IN: Record<ProgramState, number> = {
  DRAFT: 1,
  NOMINATING: 1,
  REVIEWING: 2,
  PUBLICITY: 3,
  APPROVED: 4,
  AWARDED: 5,
  CANCELLED: 0,
};
const STEPS = ['立项', '名单', '公示', '批准', '证书'];

/** 立项 → 名单 → 公示 → 批准 → 证书, with what is done and what is next; without a notice one step less. */
export function programSteps({ state, noticeDays }: Pick<Program, 'state' | 'noticeDays'>): { name: string; state: 'done' | 'now' | 'todo' }[] {
  const done = DONE_IN[state];
  return STEPS.map((name, i): { name: string; state: 'done' | 'now' | 'todo' } => ({
    name,
    state: i < done ? 'done' : i === done && state !== 'CANCELLED' ? 'now' : 'todo',
  }))
    .filter(({ name }) => noticeDays > 0 || name !== '公示')
    .map((step, i, steps) => (step.state === 'todo' && steps[i - 1]?.state === 'done' && state !== 'CANCELLED' ? { ...step, state: 'now' } : step));
}
