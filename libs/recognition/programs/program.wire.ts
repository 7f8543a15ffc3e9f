import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { QUOTA_TIE_RULES, type Metric, type QuotaTieRule } from '@app/rankings/runs/ranking.rules.js';
import type { CertificateState } from '../certificates/certificate.rules.js';
import type { CandidateOutcome } from './candidates.rules.js';
import { MOST_NOTICE_DAYS, PROGRAM_STATES, type ProgramAct, type ProgramState } from './program.rules.js';
import type { WordingFinding } from './wording.rules.js';

export class ProgramQuery extends PageQuery {
  @IsOptional()
  @IsId()
  communityId?: string;

  @IsOptional()
  @IsIn(PROGRAM_STATES)
  state?: ProgramState;
}

/** 一等奖, 二等奖 …: in order, best first. */
export class CategoryInput {
  @IsString()
  @Length(1, 12, { message: '奖项名称要写 1 到 12 个字' })
  name: string;

  @IsInt()
  @Min(1)
  @Max(1_000)
  quota: number;
}

export class CreateProgram {
  @IsId()
  communityId: string;

  /** The frozen ranking of this community that the list is drawn from. */
  @IsId()
  runId: string;

  @IsString()
  @IsNotEmpty({ message: '请填写评选项目的名称' })
  @MaxLength(60)
  title: string;

  /** What the winners are called, e.g. 年度热心志愿者. */
  @IsString()
  @IsNotEmpty({ message: '请填写荣誉名称' })
  @MaxLength(30)
  honourName: string;

  /** The document or decision that provides for this honour. */
  @IsString()
  @IsNotEmpty({ message: '请填写评选依据' })
  @MaxLength(200)
  basisDoc: string;

  /** Needed where reserved words such as 表彰 are used. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  approvalNo?: string;

  /** Left out: the community's residents' committee. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  issuerName?: string;

  /** The text of the certificate with gaps {期间} {时长} {次数} {积分} {名次}; left out, a standard one. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  citation?: string;

  @IsInt()
  @Min(1)
  @Max(1_000)
  quota: number;

  @IsIn(QUOTA_TIE_RULES)
  tieRule: QuotaTieRule;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minMinutes?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  minPoints?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  minServices?: number;

  /** Who was honoured in the community within so many months is left out; left out or 0: nobody. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  restMonths?: number;

  /** Working days of public notice; left out, 5. 0 leaves the notice out and needs `noticeWaiver`. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_NOTICE_DAYS)
  noticeDays?: number;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  noticeWaiver?: string;

  /** A key of the bonuses of the points policy in force; left out: the honour brings no points. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  bonusCode?: string;

  /** Their quotas add up to `quota`. Left out: one honour for all. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CategoryInput)
  categories?: CategoryInput[];
}

export class AnnounceProgram {
  /** `listHash` of the list that was looked at. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  listHash?: string;
}

export class DrawCandidates {
  /** Another frozen ranking than the one of the program, e.g. because that was superseded. */
  @IsOptional()
  @IsId()
  runId?: string;

  /** Draw again although people have been moved by hand. */
  @IsOptional()
  @IsBoolean()
  discardAdjustments?: boolean;
}

export class AdjustCandidate {
  /** Why the list differs from what the rules say; shown wherever the list is shown. */
  @IsString()
  @Length(2, 200, { message: '请写明调整的理由(2 到 200 字)' })
  reason: string;
}

export class ApproveProgram {
  /** `listHash` of the list that was looked at: what changed meanwhile is not approved unseen. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  listHash?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class AwardProgram {
  /** The day printed on the certificates; left out, today. */
  @IsOptional()
  @IsDateOn()
  issuedOn?: DateOn;
}

export class CancelProgram {
  @IsString()
  @Length(2, 200, { message: '请写明取消的理由(2 到 200 字)' })
  reason: string;
}

export class ProgramView {
  id: string;
  programNo: string;
  title: string;
  honourName: string;
  communityId: string;
  communityName: string;
  state: ProgramState;
  stateName: string;
  quota: number;
  selected: number;
  /** Working days of public notice; 0: none. */
  noticeDays: number;
  createdAt: Instant;
}

export class ProgramPage {
  items: ProgramView[];
  total: number;
  page: number;
  size: number;
}

export class ProgramRunView {
  id: string;
  metric: Metric;
  metricName: string;
  from: DateOn;
  to: DateOn;
  periodText: string;
  cutoffAt: Instant;
  inputHash: string;
  /** A newer ranking has replaced it: the list should be drawn again. */
  isSuperseded: boolean;
}

export class WordingFindingView implements WordingFinding {
  word: string;
  level: 'approval' | 'caution';
  advice: string;
}

/** 建立, 生成名单, 批准, 颁发 or 取消: who and when. */
export class ProgramStepView {
  name: string;
  by: string;
  at: Instant;
  note: string | null;
}

export class CandidateCertificateView {
  id: string;
  certificateNo: string;
  state: CertificateState;
}

export class CandidateView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  name: string;
  /** Has consented to the full name on public pages; without it the honour and the certificate are the same. */
  isNamedPublicly: boolean;
  areaName: string;
  rank: number | null;
  value: number;
  valueText: string;
  finalMinutes: number;
  services: number;
  outcome: CandidateOutcome;
  /** 奖项 by the place on the list; null where the program has one honour for all, or the person is not on it. */
  category: string | null;
  /** What the rules say, in sentences. */
  reasons: string[];
  /** Why even by hand this person cannot be added; null where nothing stands against it. */
  obstacle: string | null;
  manualReason: string | null;
  decidedByName: string | null;
  decidedAt: Instant | null;
  certificate: CandidateCertificateView | null;
}

export class UnprintableView {
  certificateNo: string;
  recipientName: string;
  characters: string[];
}

/** One version of the list as it hung. */
export class ProgramNoticeView {
  id: string;
  version: number;
  publishedOn: DateOn;
  endOn: DateOn;
  workingDays: number;
  termText: string;
  selected: number;
  reissueReason: string | null;
  /** The latest version. */
  isCurrent: boolean;
  isOver: boolean;
}

export class AwardCategoryView {
  name: string;
  quota: number;
}

export class ProgramDetailView extends ProgramView {
  basisDoc: string;
  approvalNo: string | null;
  issuerName: string;
  citation: string;
  tieRule: QuotaTieRule;
  tieRuleText: string;
  criteriaText: string;
  minMinutes: number | null;
  minPoints: number | null;
  minServices: number | null;
  restMonths: number | null;
  /** Why there is no notice. */
  noticeWaiver: string | null;
  /** The last day if it were announced today; null where that cannot be said, with the reason. */
  noticeEndOn: DateOn | null;
  noticeFault: string | null;
  /** Newest version first. */
  notices: ProgramNoticeView[];
  openObjections: number;
  objections: number;
  /** Why the list under notice cannot be approved yet, in words; null when nothing stands against it. */
  approvalObstacle: string | null;
  /** The signed-in person has proposed or moved names, so somebody else approves. */
  isOwnProposal: boolean;
  bonusCode: string | null;
  categories: AwardCategoryView[];
  run: ProgramRunView;
  explanation: string[];
  warnings: WordingFindingView[];
  /** What may be done now. */
  acts: ProgramAct[];
  steps: ProgramStepView[];
  /** To be sent back with the approval. */
  listHash: string;
  candidates: CandidateView[];
  /** Certificates that need a gap to write in; empty when everything can be printed. */
  unprintable: UnprintableView[];
}
