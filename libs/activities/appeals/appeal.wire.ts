import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { APPEAL_STATES, APPEAL_TARGETS, REMEDIES, type AppealState, type AppealTarget, type Remedy } from './appeal.rules.js';

export class AppealQuery extends PageQuery {
  @IsOptional() @IsIn(APPEAL_STATES)
  state?: AppealState;

  @IsOptional() @IsIn(APPEAL_TARGETS)
  target?: AppealTarget;

  /** `late`: open and over its date. */
  @IsOptional() @IsIn(['late'])
  due?: 'late';
}

export class CreateAppeal {
  @IsIn(APPEAL_TARGETS)
  target: AppealTarget;

  /** The service record, the line of the ledger, the pause or the request. */
  @IsId()
  targetId: string;

  /** What is wrong and how it really was. */
  @IsString() @MinLength(2, { message: '请写明哪里不对' }) @MaxLength(300)
  reason: string;

  /** The minutes really served, where it is about those. */
  @IsOptional() @IsInt() @Min(1) @Max(1440)
  wantedMinutes?: number;

  /** “不是我”. */
  @IsOmissible() @IsBoolean()
  isNotMe?: boolean;
}

export class DecideAppeal {
  @IsIn(['GRANTED', 'REJECTED'])
  outcome: 'GRANTED' | 'REJECTED';

  /** Told to the person. */
  @IsString() @MinLength(2, { message: '请写明理由' }) @MaxLength(200)
  reason: string;

  /** What is done where it is granted. */
  @IsOptional() @IsIn(REMEDIES)
  remedy?: Remedy;

  /** With CORRECT: minutes really served. */
  @IsOptional() @IsInt() @Min(1) @Max(1440)
  serviceMinutes?: number;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  role?: string;

  /** With CORRECT, where the minutes fall short of what the policy asks of presence: how much of the points counts. */
  @IsOptional() @IsInt() @Min(0) @Max(1000)
  reviewedPerMille?: number;
}

export class AppealView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors. */
  personName: string;
  target: AppealTarget;
  targetName: string;
  targetId: string;
  subject: string;
  isNotMe: boolean;
  reason: string;
  wantedMinutes: number | null;
  state: AppealState;
  stateName: string;
  filedAt: Instant;
  dueOn: DateOn;
  /** Open and over its date. */
  isLate: boolean;
  decidedAt: Instant | null;
  decidedByName: string | null;
  decision: string | null;
  remedy: Remedy | null;
  remedyName: string | null;
  /** Answered by somebody who had a hand in it, because there was nobody else. */
  isSameHand: boolean;
  resultId: string | null;
  /** What can be done where it is granted. */
  remedies: Remedy[];
}

export class AppealPage {
  items: AppealView[];
  total: number;
  page: number;
  size: number;
}

/** For whoever answers: what stands against it. */
export class AppealDetailView {
  appeal: AppealView;
  /** Whether I may answer it; null when I may, else why not. */
  refusal: string | null;
  /** Who else could. */
  others: string[];
}
