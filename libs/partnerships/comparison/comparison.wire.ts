import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDateOn } from '@app/platform/http/wire-checks.js';
import type { CommunityFigures } from './comparison.rules.js';

/** Half-open; without ends the running year. */
export class ComparisonQuery {
  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;
}

export class CommunityFiguresView implements CommunityFigures {
  units: number;
  /** In force at some time of the period. */
  contracts: number;
  /** Due in the period, without those waived. */
  dueObligations: number;
  acceptedObligations: number;
  /** Of those due: past their day and nobody has said that they are done. */
  lateObligations: number;
  /** Confirmed, of the period. */
  contributions: number;
  contributedFen: number;
  contributedMinutes: number;
  /** Contracts in force today by the light of their consultations. */
  redContracts: number;
  yellowContracts: number;
  greenContracts: number;
}

export class ComparedCommunityView {
  communityId: string;
  name: string;
  figures: CommunityFiguresView;
  /** Accepted of what was due, of 1000; null where nothing was due. */
  progressPerMille: number | null;
  light: 'RED' | 'YELLOW' | 'GREEN' | null;
  /** Null where nobody has counted. */
  people: number | null;
  countedOn: string | null;
  /** Contributions per 1000 people, in hundredths. */
  perThousandCenti: number | null;
}

export class ComparisonView {
  from: string;
  to: string;
  finding: string;
  communities: ComparedCommunityView[];
  /** All of them together. */
  whole: CommunityFiguresView;
}

export class SetPopulation {
  @IsInt() @Min(1) @Max(10_000_000)
  people: number;

  @IsDateOn()
  countedOn: string;
}
