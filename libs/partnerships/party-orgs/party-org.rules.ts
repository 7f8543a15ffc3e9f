export const PARTY_ORG_LEVELS = ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH'] as const;
export type PartyOrgLevel = (typeof PARTY_ORG_LEVELS)[number];

export const PARTY_ORG_LEVEL_NAMES: Record<PartyOrgLevel, string> = {
  COMMITTEE: '党委',
  GENERAL_BRANCH: '党总支',
  BRANCH: '党支部',
};
