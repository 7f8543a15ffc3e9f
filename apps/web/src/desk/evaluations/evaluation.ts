import type { EvaluationGrade } from '@app/partnerships/evaluations/score.rules.js';

export const GRADE_TONES: Record<EvaluationGrade, string> = { EXCELLENT: 'warn', GOOD: 'ok', FAIR: '', POOR: 'bad' };

/** Where staff look at the thing that a line of a result is about. */
export function deskLinkOf(type: 'obligation' | 'contribution' | 'joint-meeting' | 'consultation-round', id: string): string | undefined {
  if (type === 'joint-meeting') return `/desk/meetings/${id}`;
  return type === 'consultation-round' ? `/desk/consultations/${id}` : undefined;
}
