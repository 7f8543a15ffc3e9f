import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { ANOMALY_KINDS, type AnomalyKind } from './anomaly.rules.js';
import { SPOT_CHECK_RESULTS, type SpotCheckResult } from './spot-check.rules.js';

export class AnomalyQuery extends PageQuery {
  @IsOptional() @IsIn(ANOMALY_KINDS)
  kind?: AnomalyKind;

  /** Left out: both. */
  @IsOptional() @IsIn(['open', 'looked'])
  state?: 'open' | 'looked';

  @IsOptional() @IsId()
  slotId?: string;
}

export class AnomalyPerson {
  volunteerId: string;
  name: string;
}

export class AnomalyView {
  id: string;
  kind: AnomalyKind;
  kindName: string;
  onDate: DateOn;
  activityId: string;
  activityName: string;
  slotId: string;
  /** Whom it is about. */
  people: AnomalyPerson[];
  /** What was seen, in words. */
  text: string;
  /** What it may well be, before anybody is suspected. */
  hint: string;
  foundAt: Instant;
  lookedAt: Instant | null;
  lookedByName: string | null;
  lookedNote: string | null;
}

export class AnomalyCount {
  kind: AnomalyKind;
  kindName: string;
  count: number;
}

export class AnomalyPage {
  items: AnomalyView[];
  total: number;
  page: number;
  size: number;
  /** Of each kind, how many nobody has looked at. */
  open: AnomalyCount[];
}

export class LookAtAnomaly {
  /** What came out of it. */
  @IsString() @IsNotEmpty() @MaxLength(300)
  note: string;
}

export class CreateSpotCheck {
  @IsId()
  communityId: string;

  @IsDateOn()
  fromOn: DateOn;

  /** Half-open. */
  @IsDateOn()
  toOn: DateOn;

  @IsInt() @Min(1) @Max(200)
  size: number;

  /** Anything, said aloud in a meeting for instance; left out, one is drawn and kept. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  seed?: string | null;
}

export class SpotCheckRow {
  id: string;
  communityId: string;
  communityName: string;
  fromOn: DateOn;
  toOn: DateOn;
  seed: string;
  recordCount: number;
  sampleSize: number;
  doneCount: number;
  doubtfulCount: number;
  createdAt: Instant;
}

export class SpotCheckPage {
  items: SpotCheckRow[];
  total: number;
  page: number;
  size: number;
}

export class SpotCheckItemView {
  id: string;
  recordId: string;
  volunteerId: string;
  name: string;
  activityId: string;
  activityName: string;
  slotId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  recordStateName: string;
  /** By what it was proved, in words. */
  evidence: string[];
  result: SpotCheckResult | null;
  resultName: string | null;
  note: string | null;
  checkedByName: string | null;
  checkedAt: Instant | null;
}

export class SpotCheckView extends SpotCheckRow {
  items: SpotCheckItemView[];
}

export class RecordSpotCheckResult {
  @IsIn(SPOT_CHECK_RESULTS)
  result: SpotCheckResult;

  @IsOptional() @IsString() @MaxLength(300)
  note?: string | null;
}
