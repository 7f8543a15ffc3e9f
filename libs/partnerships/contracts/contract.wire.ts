import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { ObligationMove, ObligationState } from '../obligations/obligation.rules.js';
import { AGREEMENT_LIMITS } from './agreement.rules.js';
import { CONTRACT_ATTENTIONS, CONTRACT_STATES, SIDES, type ContractAttention, type ContractMove, type ContractPhase, type ContractState, type Side, type Waiting } from './contract.rules.js';
import type { ContractStepKind, SignatureMethod } from './contract-step.rules.js';

/** One side, with its head and its liaison named. */
export class PartyWire {
  @IsString() @IsNotEmpty() @MaxLength(120)
  name: string;

  @IsString() @MaxLength(60)
  head: string;

  @IsString() @MaxLength(60)
  liaison: string;
}

/** 服务居民 300 人次 */
export class GoalWire {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsInt() @Min(1) @Max(100_000_000)
  target: number;

  @IsString() @MaxLength(20)
  measure: string;
}

export class AgreementObligationWire {
  /** The matter's own id through all versions; left out for a new one. */
  @IsOptional() @IsId()
  key?: string;

  /** Who owes it. */
  @IsIn(SIDES)
  side: Side;

  @IsString() @IsNotEmpty() @MaxLength(AGREEMENT_LIMITS.title)
  title: string;

  @IsDateOn()
  dueOn: string;

  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  quantity: number | null;

  @IsOptional() @IsString() @MaxLength(20)
  measure: string | null;
}

/** All words of an agreement. */
export class AgreementWire {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsObject() @ValidateNested() @Type(() => PartyWire)
  community: PartyWire;

  @IsObject() @ValidateNested() @Type(() => PartyWire)
  unit: PartyWire;

  @IsDateOn()
  startOn: string;

  /** The last day. */
  @IsDateOn()
  endOn: string;

  @IsString() @MaxLength(AGREEMENT_LIMITS.preamble)
  preamble: string;

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.goals) @ValidateNested({ each: true }) @Type(() => GoalWire)
  goals: GoalWire[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.duties) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.duty, { each: true })
  communityDuties: string[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.duties) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.duty, { each: true })
  unitDuties: string[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.obligations) @ValidateNested({ each: true }) @Type(() => AgreementObligationWire)
  obligations: AgreementObligationWire[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.clauses) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.clause, { each: true })
  clauses: string[];
}

export class CreateContract {
  @IsId()
  unitId: string;

  @IsDateOn()
  startOn: string;

  @IsDateOn()
  endOn: string;

  /** Left out: the built-in template. */
  @IsOptional() @IsId()
  templateId?: string;

  /** Left out: numbered by the system. */
  @IsOptional() @IsString() @MaxLength(60) @Matches(/^[\p{L}\p{N}（）()〔〕[\]._-]+$/u, { message: '协议编号只能是文字、数字、括号、点和横线' })
  contractNo?: string;
}

/** The next proposal: a change of the draft, a counter-proposal or an amendment, as the state has it. */
export class CreateVersion {
  /** The version that was on the screen; if another one came since, it is refused. */
  @IsInt() @Min(1) @Max(100_000)
  basedOn: number;

  @IsObject() @ValidateNested() @Type(() => AgreementWire)
  content: AgreementWire;

  /** Why. */
  @IsOptional() @IsString() @MaxLength(300)
  note?: string;
}

export class CreateAgreementGiven {
  @IsInt() @Min(1) @Max(100_000)
  versionNo: number;
}

export class CreateSignature {
  @IsInt() @Min(1) @Max(100_000)
  versionNo: number;

  /** The hash of the text that was read; another text is refused. */
  @IsString() @Matches(/^[0-9a-f]{64}$/, { message: '文本校验码格式不对' })
  textHash: string;
}

export class PrintVersionQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000)
  versionNo?: number;
}

export class CreateComment {
  @IsString() @IsNotEmpty() @MaxLength(500)
  words: string;
}

export class ContractReason {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ContractQuery extends PageQuery {
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsIn(CONTRACT_STATES)
  state?: ContractState;

  /** Contracts whose term touches this year. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2999)
  year?: number;

  /** What asks for attention: LATE something is overdue, DUE within 14 days, SILENT nothing heard from the unit for 60 days, RENEWAL ends within 60 days, MINE and THEIRS whose turn it is, TO_DECIDE something waits for acceptance, STALLED nobody has signed and neither side has touched it for 90 days. */
  @IsOptional() @IsIn(CONTRACT_ATTENTIONS)
  attention?: ContractAttention;
}

export class ProgressView {
  /** Of 1000; null where nothing is agreed that counts. */
  perMille: number | null;
  accepted: number;
  total: number;
  /** How many of the total are projects. */
  projects: number;
  late: number;
}

export class NextDueView {
  obligationId: string;
  title: string;
  dueOn: string;
  side: Side;
}

/** A contract in the portfolio. */
export class ContractRowView {
  id: string;
  contractNo: string;
  communityId: string;
  communityName: string;
  unitId: string;
  unitName: string;
  state: ContractState;
  phase: ContractPhase;
  phaseName: string;
  startOn: string;
  endOn: string;
  progress: ProgressView;
  /** The unit's own part of it. */
  unitProgress: ProgressView;
  nextDue: NextDueView | null;
  /** Said to be done, waiting for the other side's word. */
  toDecide: number;
  waitsFor: Waiting | null;
  hasAmendment: boolean;
  /** When the unit last did something; null for never. */
  unitActedAt: string | null;
  isRenewalDue: boolean;
}

export class ContractPage {
  items: ContractRowView[];
  total: number;
  page: number;
  size: number;
}

/** Numbers over all contracts that the reader sees. */
export class ContractSummaryView {
  inForce: number;
  /** Waiting for the reader's side: words or a signature. */
  mine: number;
  theirs: number;
  /** Overdue obligations, of both sides. */
  late: number;
  /** Overdue for more than a week. */
  escalated: number;
  /** Waiting for the reader's acceptance. */
  toDecide: number;
  renewals: number;
  /** Units of the reader's areas without a contract in force or on the way. */
  unitsWithout: number;
}

export class ContractVersionView {
  versionNo: number;
  side: Side;
  byName: string;
  proposedAt: string;
  note: string | null;
  textHash: string;
  /** What it says differently from the version before, in words. */
  changes: string[];
}

export class ContractVersionText {
  versionNo: number;
  content: AgreementWire;
  /** The exact text. */
  wording: string;
  textHash: string;
}

export class ContractSignatureView {
  id: string;
  versionNo: number;
  side: Side;
  method: SignatureMethod;
  signerName: string;
  signedOn: string;
  recordedAt: string;
  textHash: string;
  hasScan: boolean;
  /** The words have changed since: it says nothing about the latest ones. */
  isVoid: boolean;
}

export class ContractStepView {
  id: string;
  kind: ContractStepKind;
  kindName: string;
  side: Side | null;
  byName: string | null;
  versionNo: number | null;
  words: string | null;
  madeAt: string;
}

export class ObligationView {
  id: string;
  contractId: string;
  contractNo: string;
  communityId: string;
  communityName: string;
  unitId: string;
  unitName: string;
  side: Side;
  title: string;
  dueOn: string;
  quantity: number | null;
  measure: string | null;
  state: ObligationState;
  stateName: string;
  /** Overdue and not said to be done. */
  isLate: boolean;
  submittedOn: string | null;
  wasLate: boolean;
  doneOn: string | null;
  doneQuantity: number | null;
  lastWords: string | null;
  /** How many pictures or papers show how it was done. */
  fileCount: number;
  /** What the reader may do with it now. */
  moves: ObligationMove[];
}

export class ContractView {
  id: string;
  contractNo: string;
  communityId: string;
  communityName: string;
  unitId: string;
  unitName: string;
  state: ContractState;
  phase: ContractPhase;
  phaseName: string;
  startOn: string;
  endOn: string;
  endedOn: string | null;
  endReason: string | null;
  latestVersion: number;
  latestSide: Side;
  finalVersion: number | null;
  inForceVersion: number | null;
  waitsFor: Waiting | null;
  hasAmendment: boolean;
  /** The sides on which the reader stands. */
  sides: Side[];
  /** What the reader may do now. */
  moves: ContractMove[];
  /** The latest words. */
  latest: ContractVersionText;
  /** The words in force, where an amendment is being discussed. */
  inForce: ContractVersionText | null;
  /** Newest first. */
  versions: ContractVersionView[];
  signatures: ContractSignatureView[];
  /** Newest first. */
  steps: ContractStepView[];
  obligations: ObligationView[];
  progress: ProgressView;
  communityProgress: ProgressView;
  unitProgress: ProgressView;
  /** By which anybody can check the version in force; null before both have signed. */
  verifyCode: string | null;
  renewsContractId: string | null;
  renewsContractNo: string | null;
  renewedById: string | null;
  renewedByNo: string | null;
  isRenewalDue: boolean;
  /** The last day on which anything was done about words that nobody has signed, if that was 90 days ago or more. */
  stalledSince: string | null;
  createdAt: string;
}

/** What anybody holding the code may read: the parties, the term and where it stands. Nobody's name. */
export class VerifiedAgreementView {
  contractNo: string;
  title: string;
  communityName: string;
  unitName: string;
  startOn: string;
  /** The last day of the term. */
  endOn: string;
  versionNo: number;
  /** The version in force; an earlier one was replaced by an amendment. */
  isCurrent: boolean;
  phase: ContractPhase;
  phaseName: string;
  /** The last day on which it was in force, for one that was terminated. */
  endedOn: string | null;
  /** The day of the later signature. */
  signedOn: string;
  textHash: string;
  /** False when the text on record no longer has this hash. */
  isWhole: boolean;
}
