import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { Side } from '../contracts/contract.rules.js';
import { OBJECTION_DECISIONS, type ObjectionDecision, type ObjectionState } from './evaluation.rules.js';
import { EVALUATION_DIRECTIONS, type EvaluationDirection } from './scheme.rules.js';
import type { EvaluationGrade, FactRef, ScorePart } from './score.rules.js';

export class OpenYear {
  @IsId()
  communityId: string;

  @IsInt() @Min(2000) @Max(2100)
  year: number;

  /** The last day to submit; not before today. */
  @IsDateOn()
  deadlineOn: DateOn;
}

export class ExtendYear {
  /** Later than before. */
  @IsDateOn()
  deadlineOn: DateOn;
}

export class ScoreLineInput {
  @IsId()
  indicatorId: string;

  /** Hundredths of a point, 0 to the indicator's maximum. */
  @IsInt() @Min(0) @Max(10_000)
  scoreCenti: number;

  @IsOptional() @IsString() @MaxLength(200)
  comment?: string | null;
}

/** A draft may leave indicators out; what is submitted has them all. */
export class GiveScores {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ScoreLineInput)
  scores: ScoreLineInput[];
}

export class CreateObjection {
  @IsString() @IsNotEmpty() @MaxLength(1_000)
  text: string;
}

export class DecideObjection {
  @IsIn(OBJECTION_DECISIONS)
  decision: ObjectionDecision;

  /** Told to the unit and kept with the new result. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;

  /** With UPHELD: indicator scores that change; facts that were mended count by themselves. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ScoreLineInput)
  scores?: ScoreLineInput[];
}

export class YearQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;

  /** Only years with an objection that nobody has decided. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  objected?: boolean;
}

export class ResultsQuery {
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year: number;

  /** An area: the communities in it. Without it, all that one manages. */
  @IsOptional() @IsId()
  areaId?: string;
}

export class EvaluationQuery extends PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsIn(EVALUATION_DIRECTIONS)
  direction?: EvaluationDirection;
}

export class YearRowView {
  id: string;
  communityId: string;
  communityName: string;
  year: number;
  deadlineOn: DateOn;
  state: 'OPEN' | 'REVEALED';
  stateName: string;
  schemeVersion: number;
  unitCount: number;
  /** How many of the units' and of the community's forms are in; never what they say. */
  unitsSubmitted: number;
  communitySubmitted: number;
  revealedPairs: number;
  openObjections: number;
}

export class YearPage {
  items: YearRowView[];
  total: number;
  page: number;
  size: number;
}

/** One direction of a pair as the board shows it; the score is null until it is revealed. */
export class BoardSideView {
  evaluationId: string;
  isSubmitted: boolean;
  totalCenti: number | null;
  grade: EvaluationGrade | null;
  gradeName: string | null;
  resultVersion: number | null;
}

export class BoardRowView {
  unitId: string;
  unitName: string;
  isRevealed: boolean;
  revealCauseName: string | null;
  /** The community's word about the unit. */
  ofUnit: BoardSideView;
  /** The unit's word about the community. */
  ofCommunity: BoardSideView;
  objectionState: ObjectionState | null;
  objectionStateName: string | null;
}

export class YearView extends YearRowView {
  openedAt: Instant;
  openedByName: string;
  revealedAt: Instant | null;
  rows: BoardRowView[];
}

export class EvaluationRowView {
  id: string;
  yearId: string;
  year: number;
  communityId: string;
  communityName: string;
  unitId: string;
  unitName: string;
  direction: EvaluationDirection;
  directionName: string;
  deadlineOn: DateOn;
  isSubmitted: boolean;
  isRevealed: boolean;
  totalCenti: number | null;
  grade: EvaluationGrade | null;
  gradeName: string | null;
  /** My side gives the scores. */
  isMine: boolean;
  objectionState: ObjectionState | null;
}

export class EvaluationPage {
  items: EvaluationRowView[];
  total: number;
  page: number;
  size: number;
}

export class IndicatorScoreView {
  indicatorId: string;
  name: string;
  hint: string;
  maxCenti: number;
  /** Null: not scored, or not mine to see yet. */
  scoreCenti: number | null;
  comment: string | null;
}

export class ScoreLineView {
  part: ScorePart;
  partName: string;
  item: string;
  text: string;
  centi: number;
  on: DateOn | null;
  refType: FactRef['type'] | null;
  refId: string | null;
}

export class ResultView {
  id: string;
  version: number;
  dailyCenti: number;
  /** Null where the other side did not score in time. */
  annualCenti: number | null;
  bonusCenti: number;
  deductionCenti: number;
  totalCenti: number;
  grade: EvaluationGrade;
  gradeName: string;
  sumText: string;
  cause: string;
  computedAt: Instant;
  lines: ScoreLineView[];
}

export class ObjectionView {
  id: string;
  text: string;
  raisedByName: string;
  raisedAt: Instant;
  dueOn: DateOn;
  isLate: boolean;
  state: ObjectionState;
  stateName: string;
  decisionReason: string | null;
  decidedByName: string | null;
  decidedAt: Instant | null;
  /** The result it was about. */
  resultVersion: number;
}

export class EvaluationView extends EvaluationRowView {
  submittedAt: Instant | null;
  revealedAt: Instant | null;
  revealCauseName: string | null;
  /** Whether the other direction is in: yes or no, and nothing else. */
  otherIsSubmitted: boolean;
  mySides: Side[];
  mayScore: boolean;
  /** Last day to object; null where nobody can. */
  objectUntil: DateOn | null;
  mayObject: boolean;
  indicators: IndicatorScoreView[];
  /** Newest first; empty until it is revealed. */
  results: ResultView[];
  objections: ObjectionView[];
}

/** The 平时 score so far: facts that both sides know, no opinion of anybody. */
export class DailyView {
  dailyCenti: number;
  lines: ScoreLineView[];
}
