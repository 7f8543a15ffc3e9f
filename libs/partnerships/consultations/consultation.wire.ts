import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { SIDES, type Side } from '../contracts/contract.rules.js';
import {
  CONSULTATION_CHANNELS,
  LIGHTS,
  ROUND_PHASES,
  type ConsultationChannel,
  type Light,
  type QuarterPlan,
  type RoundPhase,
} from './consultation.rules.js';

/** One round with each of the contracts. */
export class CreateRounds {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsId({ each: true })
  contractIds: string[];

  @IsIn(CONSULTATION_CHANNELS)
  channel: ConsultationChannel;

  /** What is asked about. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  topic: string;

  /** First day on which both sides may speak. */
  @IsDateOn()
  openOn: DateOn;

  /** Last day on which both sides may speak. */
  @IsDateOn()
  closeOn: DateOn;

  /** The day of a visit or meeting. */
  @IsOptional() @IsDateOn()
  heldOn?: DateOn | null;
}

export class ExtendRound {
  /** The new last day; later than before and not before today. */
  @IsDateOn()
  closeOn: DateOn;
}

export class CancelRound {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class CreateOpinion {
  @IsString() @IsNotEmpty() @MaxLength(1_000)
  text: string;

  /** Left out: one's own side. Staff may write down what the unit said; the unit confirms it. */
  @IsOptional() @IsIn(SIDES)
  side?: Side;

  /** Who of the unit said it and where the paper is; needed where staff writes for the unit. */
  @IsOptional() @IsString() @MaxLength(200)
  evidence?: string | null;
}

export class ReplyToOpinion {
  @IsString() @IsNotEmpty() @MaxLength(1_000)
  reply: string;

  @IsBoolean()
  adopted: boolean;

  /** What will be done, or why it is not taken up. */
  @IsString() @IsNotEmpty() @MaxLength(500)
  reason: string;
}

export class RoundQuery extends PageQuery {
  @IsOptional() @IsId()
  contractId?: string;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsIn(CONSULTATION_CHANNELS)
  channel?: ConsultationChannel;

  @IsOptional() @IsIn(ROUND_PHASES)
  phase?: RoundPhase;
}

export class OpinionQuery extends PageQuery {
  /** Only those whose reply my side still owes. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  owed?: boolean;

  @IsOptional() @IsId()
  unitId?: string;
}

export class StandingQuery extends PageQuery {
  @IsOptional() @IsIn(LIGHTS)
  light?: Light;

  @IsOmissible() @IsId()
  communityId?: string;
}

export class RoundRowView {
  id: string;
  contractId: string;
  contractNo: string;
  /** From 1, counted from the contract's first day. */
  contractYear: number;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
  channel: ConsultationChannel;
  channelName: string;
  topic: string;
  openOn: DateOn;
  closeOn: DateOn;
  heldOn: DateOn | null;
  meetingId: string | null;
  phase: RoundPhase;
  phaseName: string;
  /** Opinions of each side that count. */
  communityCount: number;
  unitCount: number;
  /** Counts towards the year: both sides spoke. */
  counts: boolean;
  why: string;
  /** Opinions that still wait for their reply. */
  unansweredCount: number;
}

export class RoundPage {
  items: RoundRowView[];
  total: number;
  page: number;
  size: number;
}

export class OpinionView {
  id: string;
  roundId: string;
  topic: string;
  unitId: string;
  unitName: string;
  side: Side;
  sideName: string;
  text: string;
  saidByName: string;
  saidAt: Instant;
  /** Written down by staff for the unit. */
  recordedByStaff: boolean;
  evidence: string | null;
  confirmedAt: Instant | null;
  replyDueOn: DateOn;
  isReplyLate: boolean;
  reply: string | null;
  adopted: boolean | null;
  adoptedReason: string | null;
  repliedByName: string | null;
  repliedAt: Instant | null;
  /** I may answer it now. */
  mayReply: boolean;
  /** It was written down for my unit, which has not confirmed it. */
  mayConfirm: boolean;
}

export class OpinionPage {
  items: OpinionView[];
  total: number;
  page: number;
  size: number;
}

export class RoundView extends RoundRowView {
  cancelReason: string | null;
  opinions: OpinionView[];
  /** The sides on which I stand here. */
  mySides: Side[];
  maySpeak: boolean;
}

export class CreatedRounds {
  ids: string[];
}

export class QuarterPlanView implements QuarterPlan {
  quarter: number;
  from: DateOn;
  dueOn: DateOn;
  state: 'DONE' | 'DUE' | 'OVERDUE' | 'COMING';
}

/** How one contract stands this contract year. */
export class StandingView {
  contractId: string;
  contractNo: string;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
  contractYear: number;
  yearFrom: DateOn;
  /** The last day of the contract year. */
  yearLastOn: DateOn;
  countedRounds: number;
  dueRounds: number;
  quarters: QuarterPlanView[];
  light: Light;
  lightName: string;
  reason: string;
  lateReplies: number;
  unansweredCount: number;
}

export class StandingPage {
  items: StandingView[];
  total: number;
  page: number;
  size: number;
  redCount: number;
  yellowCount: number;
  greenCount: number;
}
