import type { components } from '../../api/schema.js';

export type Demand = components['schemas']['DemandRowView'];
export type Resource = components['schemas']['ResourceView'];
export type Claim = components['schemas']['ClaimView'];
export type Project = components['schemas']['ProjectView'];
export type Match = components['schemas']['MatchView'];

export const DEMAND_TONES = { RECORDED: 'warn', OPEN: 'info', CLAIMED: 'info', MET: 'ok', CLOSED: '' } as const;
export const URGENCY_TONES = { URGENT: 'bad', SOON: 'warn', ROUTINE: '' } as const;
export const RESOURCE_TONES = { AVAILABLE: 'ok', PAUSED: 'warn', WITHDRAWN: '' } as const;
export const CLAIM_TONES = { PROMISED: 'info', FULFILLED: 'ok', GIVEN_BACK: '' } as const;

/** 独居老人约 12 人 */
export function beneficiariesText({ beneficiaryKind, beneficiaryCount }: Pick<Demand, 'beneficiaryKind' | 'beneficiaryCount'>): string {
  if (beneficiaryCount === null) return beneficiaryKind ?? '—';
  return `${beneficiaryKind ?? '居民'}约 ${beneficiaryCount} 人`;
}

/** What can be read of a match, line by line. */
export function whyLines({ parts, score }: Match): string[] {
  return [...parts.map(({ name, points, most, text }) => `${name} ${points}/${most}：${text}`), `合计 ${score} 分。`];
}
