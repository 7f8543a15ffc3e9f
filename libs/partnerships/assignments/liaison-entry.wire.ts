import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { ENTRY_KINDS, ENTRY_STATES, type EntryKind, type EntryMove, type EntryState } from './liaison-entry.rules.js';

export class CreateLiaisonEntry {
  @IsIn(ENTRY_KINDS)
  kind: EntryKind;

  /** Left out: today. */
  @IsOptional() @IsDateOn()
  occurredOn?: string | null;

  @IsString() @IsNotEmpty() @MaxLength(1000)
  text: string;

  /** The problem that a measure (needed) or a resource (may be) is against. */
  @IsOptional() @IsId()
  problemId?: string;

  @IsOptional() @IsString() @MaxLength(60)
  owner?: string;

  /** For problems and measures. */
  @IsOptional() @IsDateOn()
  dueOn?: string;
}

export class FinishLiaisonEntry {
  /** Left out: today. */
  @IsOptional() @IsDateOn()
  doneOn?: string;

  @IsString() @MinLength(2) @MaxLength(1000)
  result: string;
}

export class WithdrawLiaisonEntry {
  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class LiaisonEntryQuery extends PageQuery {
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsId()
  assignmentId?: string;

  @IsOptional() @IsIn(ENTRY_KINDS)
  kind?: EntryKind;

  @IsOptional() @IsIn(ENTRY_STATES)
  state?: EntryState;

  /** Only what is past its term and open. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  overdue?: boolean;

  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;
}

export class LiaisonEntryView {
  id: string;
  assignmentId: string;
  areaName: string;
  communityName: string;
  holderName: string;
  kind: EntryKind;
  kindName: string;
  state: EntryState;
  stateName: string;
  problemId: string | null;
  occurredOn: string;
  text: string;
  owner: string | null;
  dueOn: string | null;
  isOverdue: boolean;
  doneOn: string | null;
  result: string | null;
  withdrawReason: string | null;
  recordedAt: string;
  recordedByName: string;
  moves: EntryMove[];
}

export class LiaisonEntryPage {
  items: LiaisonEntryView[];
  total: number;
  page: number;
  size: number;
}
