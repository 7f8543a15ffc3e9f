import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { EXPORT_KINDS, type ExportKind } from './record-export.rules.js';

export class CreateRecordExport {
  @IsId()
  communityId: string;

  /** One person only. */
  @IsOptional() @IsId()
  volunteerId?: string;

  @IsIn(EXPORT_KINDS)
  kind: ExportKind;

  /** First day. */
  @IsDateOn()
  from: DateOn;

  /** The day after the last one. */
  @IsDateOn()
  to: DateOn;

  /** Names, identity numbers and mobiles in full; those of minors never. */
  @IsOmissible() @IsBoolean()
  isUnmasked?: boolean;

  /** Why; kept for ever. */
  @IsString() @MinLength(4, { message: '请用至少 4 个字说明用途' }) @MaxLength(200)
  reason: string;
}

export class RecordExportView {
  id: string;
  kind: ExportKind;
  kindName: string;
  communityName: string;
  /** Masked: whose records, where it is one person's. */
  personName: string | null;
  from: DateOn;
  to: DateOn;
  isUnmasked: boolean;
  reason: string;
  createdByName: string;
  createdAt: Instant;
  /** Whether I may fetch the file: mine, and not older than seven days. */
  canFetch: boolean;
  fetchCount: number;
}

export class RecordExportList {
  items: RecordExportView[];
}
