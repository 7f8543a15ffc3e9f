import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { PROJECT_STATES, type ProjectMove, type ProjectState } from './project.rules.js';

export class MilestoneInput {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsDateOn()
  dueOn: DateOn;
}

export class CreateProject {
  /** The claim it comes from: its unit leads, its demand is what is met. */
  @IsId()
  claimId: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsOptional() @IsString() @MaxLength(1_000)
  plan?: string | null;

  /** What is counted: 服务老人（人次）. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  targetMetric: string;

  @IsInt() @Min(1) @Max(10_000_000)
  targetNumber: number;

  @IsOptional() @IsString() @MaxLength(300)
  communityGain?: string | null;

  @IsOptional() @IsString() @MaxLength(300)
  unitGain?: string | null;

  @IsDateOn()
  startOn: DateOn;

  @IsDateOn()
  endOn: DateOn;

  /** Units that take part beside the leading one. */
  @IsOmissible() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsId({ each: true })
  partnerUnitIds?: string[];

  @IsOmissible() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => MilestoneInput)
  milestones?: MilestoneInput[];
}

export class ReportProject {
  /** What was reached of the target. */
  @IsInt() @Min(0) @Max(10_000_000)
  resultNumber: number;

  @IsOptional() @IsString() @MaxLength(500)
  note?: string | null;

  @IsOptional() @IsString() @MaxLength(300)
  communityGain?: string | null;

  @IsOptional() @IsString() @MaxLength(300)
  unitGain?: string | null;
}

export class RejectProject {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ProjectQuery extends PageQuery {
  /** Leads it or takes part in it. */
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  communityId?: string;

  @IsOptional() @IsIn(PROJECT_STATES)
  state?: ProjectState;

  /** 1: reported and waiting for acceptance. */
  @IsOptional() @Type(() => Number) @IsIn([0, 1])
  reported?: number;
}

export class MilestoneView {
  id: string;
  title: string;
  dueOn: DateOn;
  doneOn: DateOn | null;
  isLate: boolean;
}

export class ProjectUnitView {
  id: string;
  name: string;
}

/** What can be counted of a project, beside what the two sides say of it. */
export class ProjectFactsView {
  beneficiaryKind: string | null;
  beneficiaryCount: number | null;
  contributionCount: number;
  amountFen: number;
  peopleMinutes: number;
}

export class ProjectView {
  id: string;
  communityId: string;
  claimId: string;
  demandId: string;
  demandTitle: string;
  title: string;
  plan: string | null;
  leadUnitId: string;
  leadUnitName: string;
  partners: ProjectUnitView[];
  targetMetric: string;
  targetNumber: number;
  resultNumber: number | null;
  progressPerMille: number | null;
  communityGain: string | null;
  unitGain: string | null;
  facts: ProjectFactsView;
  startOn: DateOn;
  endOn: DateOn;
  isLate: boolean;
  milestones: MilestoneView[];
  state: ProjectState;
  stateName: string;
  reportedAt: Instant | null;
  reportNote: string | null;
  decidedAt: Instant | null;
  decideReason: string | null;
  moves: ProjectMove[];
  createdAt: Instant;
}

export class ProjectPage {
  items: ProjectView[];
  total: number;
  page: number;
  size: number;
}
