import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';

export class AuditQuery extends PageQuery {
  /** Only this kind of action, e.g. `account.opened`. */
  @IsOptional() @IsString() @MaxLength(60)
  action?: string;
}

export class AuditEntryView {
  id: string;
  recordedAt: Instant;
  /** Who, by the name of the account; empty for the system's own work. */
  actor: string;
  action: string;
  targetType: string;
  targetId: string;
  requestId: string | null;
}

export class AuditPage {
  items: AuditEntryView[];
  total: number;
  page: number;
  size: number;
}
