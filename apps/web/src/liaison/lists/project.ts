import type { components } from '../../api/schema.js';

export type Project = components['schemas']['ProjectView'];

export const PROJECT_TONES = { running: 'info', waiting: 'warn', accepted: 'ok', rejected: 'bad' } as const;

export function toneOf({ state, reportedAt }: Pick<Project, 'state' | 'reportedAt'>): keyof typeof PROJECT_TONES {
  if (state === 'ACCEPTED') return 'accepted';
  if (state === 'REJECTED') return 'rejected';
  return reportedAt === null ? 'running' : 'waiting';
}
