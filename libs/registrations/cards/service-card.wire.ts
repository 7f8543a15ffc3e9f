import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { AGREED_STATES, CARD_KINDS, type CardKind, type CardState } from './service-card.rules.js';

/** Of which time: a quarter of a year, or the year. */
export class CardPeriodQuery extends PageQuery {
  @IsIn(CARD_KINDS)
  kind: CardKind = 'YEAR';

  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year: number;

  /** 1 to 4; 0 for a year. */
  @Type(() => Number) @IsInt() @Min(0) @Max(4)
  quarter: number = 0;

  /** A community. Without it, everything one may see. */
  @IsOptional() @IsId()
  communityId?: string;
}

export class ServiceCardQuery extends CardPeriodQuery {
  @IsOptional() @IsIn(AGREED_STATES)
  state?: CardState;
}

export class PrintCardsQuery extends CardPeriodQuery {
  /** Cards on an A4 sheet. */
  @Type(() => Number) @IsIn([1, 2])
  perSheet: number = 2;
}

export class AnnualFeedbackQuery {
  @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year: number;

  @IsOptional() @IsId()
  communityId?: string;
}

export class CreateFeedbackRun {
  @IsId()
  communityId: string;

  @IsIn(CARD_KINDS)
  kind: CardKind;

  @IsInt() @Min(2000) @Max(2100)
  year: number;

  /** 1 to 4; 0 for a year. */
  @IsInt() @Min(0) @Max(4)
  quarter: number;
}

export class FeedbackRunQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;
}

export class FeedbackRunView {
  id: string;
  communityId: string;
  communityName: string;
  kind: CardKind;
  kindName: string;
  year: number;
  quarter: number;
  periodText: string;
  state: 'RUNNING' | 'DONE';
  membersTotal: number;
  membersDone: number;
  madeCount: number;
  unchangedCount: number;
  emptyCount: number;
  startedByName: string;
  startedAt: Instant;
  finishedAt: Instant | null;
  /** Of the cards of this period that count now: those their members agreed to send. */
  agreed: number;
  signed: number;
  acknowledged: number;
}

export class FeedbackRunPage {
  items: FeedbackRunView[];
  total: number;
  page: number;
  size: number;
}

export class CardCategoryView {
  category: string;
  times: number;
  minutes: number;
}

export class CardLineView {
  servedOn: DateOn;
  serviceMinutes: number;
  category: string | null;
  quality: number | null;
}

/** The numbers of a card, for whoever may see it. */
export class CardNumbersView {
  id: string;
  kind: CardKind;
  kindName: string;
  year: number;
  quarter: number;
  periodText: string;
  communityName: string;
  version: number;
  /** A later version stands in its place. */
  isReplaced: boolean;
  /** Why this version replaced the one before. */
  changeNote: string | null;
  times: number;
  serviceMinutes: number;
  ratingCount: number;
  /** Hundredths of a star. */
  ratingCenti: number | null;
  categories: CardCategoryView[];
  opinion: string | null;
  state: CardState;
  stateName: string;
  madeAt: Instant;
  signedAt: Instant | null;
  acknowledgedAt: Instant | null;
  inputHash: string;
  signHash: string | null;
}

/** A member's own card. */
export class OwnCardView extends CardNumbersView {
  /** Who would receive it; null when no employer was named. */
  recipientName: string | null;
  /** The words that are agreed to; null without a recipient. */
  consentText: string | null;
  decidedAt: Instant | null;
  /** Whether a yes, or a no, is possible now. */
  mayAgree: boolean;
  mayWithhold: boolean;
  /** The unit sees it at this moment. */
  isSeenByUnit: boolean;
}

export class OwnCardFileView extends OwnCardView {
  lines: CardLineView[];
  /** Recounted from its lines just now: the same. */
  isWhole: boolean;
}

export class OwnCardList {
  items: OwnCardView[];
}

export class AnswerCard {
  /** True: it may be sent to the unit that is named. False: it is not sent, or no longer shown. */
  @IsBoolean()
  given: boolean;
}

/** A card that its member agreed to send, as the community or the unit sees it. */
export class ServiceCardView extends CardNumbersView {
  memberName: string;
  unitId: string | null;
  recipientName: string;
}

export class ServiceCardPage {
  items: ServiceCardView[];
  total: number;
  page: number;
  size: number;
}

export class SignCards {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsId({ each: true })
  ids: string[];

  /** What the community says of the year; one sentence for all that are named. */
  @IsOptional() @IsString() @MaxLength(300)
  opinion?: string | null;
}

export class CardSigned {
  id: string;
  outcome: 'signed' | 'refused';
  code: string | null;
  message: string | null;
}

export class CardsSigned {
  signed: number;
  refused: number;
  results: CardSigned[];
}

export class PaperReceipt {
  /** Who signed the receipt, and where the paper is. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  note: string;
}

export class UnitCardQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}

export class UnitServiceRow {
  /** A unit, or 其他单位合计. */
  unitName: string;
  /** How many units stand in this row. */
  units: number;
  members: number;
  times: number;
  serviceMinutes: number;
}

export class UnitServiceView {
  rows: UnitServiceRow[];
  total: UnitServiceRow | null;
  /** 少于 5 人: said where numbers are not shown. */
  tooFew: string;
}
