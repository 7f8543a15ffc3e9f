import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { ASSIGNMENT_TARGETS, type AssignmentStanding, type AssignmentTarget } from './assignment.rules.js';
import type { EntryCounts } from './liaison-entry.rules.js';
import type { RollUpLevel } from './roll-up.rules.js';

export class CreateAssignment {
  @IsIn(ASSIGNMENT_TARGETS)
  target: AssignmentTarget;

  /** A community for a cadre, a compound for a unit. */
  @IsId()
  areaId: string;

  /** The cadre's account, where there is one. */
  @IsOptional() @IsId()
  accountId?: string;

  /** The cadre by name; left out with an account, it is the account's. */
  @IsOptional() @IsString() @MaxLength(60)
  cadreName?: string;

  @IsOptional() @IsString() @MaxLength(120)
  cadrePost?: string;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsString() @MaxLength(60)
  dutyContact?: string;

  @IsString() @IsNotEmpty() @MaxLength(1000)
  duties: string;

  @IsDateOn()
  fromOn: string;

  /** The first day that no longer counts; without it, it runs on. */
  @IsOptional() @IsDateOn()
  toOn?: string;
}

/** What may be mended; who looks after what, and since when, may not: end it and make another. */
export class ChangeAssignment {
  @IsOptional() @IsString() @MaxLength(120)
  cadrePost?: string;

  @IsOptional() @IsString() @MaxLength(60)
  dutyContact?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(1000)
  duties?: string;
}

export class EndAssignment {
  /** The first day that no longer counts. */
  @IsDateOn()
  toOn: string;

  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class AssignmentQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsIn(ASSIGNMENT_TARGETS)
  target?: AssignmentTarget;

  @IsOptional() @IsIn(['AHEAD', 'RUNNING', 'OVER'])
  standing?: AssignmentStanding;
}

export class AssignmentView {
  id: string;
  target: AssignmentTarget;
  areaId: string;
  areaName: string;
  communityId: string;
  communityName: string;
  /** The cadre's name or the unit's. */
  holderName: string;
  accountId: string | null;
  cadrePost: string | null;
  unitId: string | null;
  dutyContact: string | null;
  duties: string;
  fromOn: string;
  toOn: string | null;
  endReason: string | null;
  standing: AssignmentStanding;
  standingName: string;
  lastVisitOn: string | null;
  openProblems: number;
  overdue: number;
}

export class AssignmentPage {
  items: AssignmentView[];
  total: number;
  page: number;
  size: number;
}

export class OwnAssignmentsView {
  assignments: AssignmentView[];
}

/** A half-open period; both ends left out is the running year. */
export class LiaisonPeriodQuery {
  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;
}

export class LiaisonRollUpQuery extends LiaisonPeriodQuery {
  @IsOptional() @IsId()
  areaId?: string;
}

export class EntryCountsView implements EntryCounts {
  visits: number;
  /** Found in the period. */
  problems: number;
  /** Solved in the period, whenever found. */
  solved: number;
  measures: number;
  resources: number;
  /** Problems and measures past their term and unfinished at the end of the period. */
  overdue: number;
}

export class LiaisonRollUpRowView {
  level: RollUpLevel;
  areaId: string | null;
  name: string;
  depth: number;
  assignments: number;
  counts: EntryCountsView;
}

export class LiaisonRollUpView {
  from: string;
  to: string;
  rows: LiaisonRollUpRowView[];
}
