/** Communities side by side: numbers that help to ask, not a ranking of staff. No person is in them. */
export type CommunityFigures = {
  units: number;
  /** In force at some time of the period. */
  contracts: number;
  /** Due in the period, without those waived. */
  dueObligations: number;
  /** Of these: accepted by the other side. */
  acceptedObligations: number;
  /** Of these: past their day and nobody has said that they are done. */
  lateObligations: number;
  /** Confirmed, of the period. */
  contributions: number;
  contributedFen: number;
  contributedMinutes: number;
  /** Contracts in force today by the light of their consultations. */
  redContracts: number;
  yellowContracts: number;
  greenContracts: number;
};

export const NO_FIGURES: CommunityFigures = {
  units: 0,
  contracts: 0,
  dueObligations: 0,
  acceptedObligations: 0,
  lateObligations: 0,
  contributions: 0,
  contributedFen: 0,
  contributedMinutes: 0,
  redContracts: 0,
  yellowContracts: 0,
  greenContracts: 0,
};

/** Accepted of what was due, of 1000; null where nothing was due: nothing to do is no achievement and no failure. */
export function progressPerMille({ dueObligations, acceptedObligations }: Pick<CommunityFigures, 'dueObligations' | 'acceptedObligations'>): number | null {
  return dueObligations === 0 ? null : Math.floor((acceptedObligations * 1_000) / dueObligations);
}

/** Contributions per 1000 people in hundredths; null where nobody has counted the people. */
export function perThousandCenti(contributions: number, people: number | null): number | null {
  return people === null || people === 0 ? null : Math.floor((contributions * 100_000) / people);
}

/** The worst light that shines: one contract left behind is a contract to ask about. */
export function worstLight({ redContracts, yellowContracts, greenContracts }: Pick<CommunityFigures, 'redContracts' | 'yellowContracts' | 'greenContracts'>): 'RED' | 'YELLOW' | 'GREEN' | null {
  if (redContracts > 0) return 'RED';
  if (yellowContracts > 0) return 'YELLOW';
  return greenContracts > 0 ? 'GREEN' : null;
}

export function sumFigures(all: readonly CommunityFigures[]): CommunityFigures {
  return all.reduce((sum, one) => {
    const added = (Object.keys(NO_FIGURES) as (keyof CommunityFigures)[]).map((name) => [name, sum[name] + one[name]] as const);
    return Object.fromEntries(added) as CommunityFigures;
  }, NO_FIGURES);
}

/** What the chart shows, in one sentence. */
export function comparisonFinding(rows: readonly { name: string; figures: CommunityFigures }[]): string {
  const late = rows.filter(({ figures }) => figures.lateObligations > 0);
  const total = rows.reduce((sum, { figures }) => sum + figures.contributions, 0);
  if (rows.every(({ figures }) => figures.contracts === 0)) return '这段时间还没有履行中的协议';
  if (late.length === 0) return `${rows.length} 个社区都没有逾期的约定事项，共确认贡献 ${total} 次`;
  const most = late.reduce((worst, row) => (row.figures.lateObligations > worst.figures.lateObligations ? row : worst));
  return `${late.length} 个社区有逾期的约定事项，${most.name}最多，${most.figures.lateObligations} 项；共确认贡献 ${total} 次`;
}
