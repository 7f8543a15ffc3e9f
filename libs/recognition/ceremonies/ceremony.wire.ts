import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { AGENDA_KINDS, CEREMONY_STATES, LIMITS, PROPS, ZONE_KINDS, type AgendaKind, type BatchKind, type CeremonyState, type Prop, type ZoneKind } from './ceremony.rules.js';
import { NAME_ORDERS, type NameOrder } from './name-order.rules.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const SEATED_ZONES = ZONE_KINDS.filter((kind) => kind !== 'HONOREE');

export class CeremonyQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;

  @IsOptional() @IsIn(CEREMONY_STATES)
  state?: CeremonyState;
}

export class CreateCeremony {
  @IsId()
  communityId: string;

  /** Programs whose lists a person has approved. */
  @IsArray() @ArrayMinSize(1, { message: '请至少选择一个已批准的评选' }) @ArrayMaxSize(LIMITS.programs) @ArrayUnique() @IsId({ each: true })
  programIds: string[];

  @IsString() @IsNotEmpty({ message: '请填写典礼名称' }) @MaxLength(60)
  title: string;

  @IsDateOn()
  heldOn: DateOn;

  @IsString() @Matches(CLOCK, { message: '开始时间应为 09:30 这样的格式' })
  startTime: string;

  @IsString() @IsNotEmpty({ message: '请填写地点' }) @MaxLength(100)
  venue: string;

  @IsOptional() @IsString() @MaxLength(30)
  hostName?: string;

  /** Winners who come onto the stage together, at most; 8 unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(40)
  batchSize?: number;

  @IsOptional() @IsIn(NAME_ORDERS)
  nameOrder?: NameOrder;
}

export class ChangeCeremony {
  @IsOmissible() @IsString() @IsNotEmpty({ message: '请填写典礼名称' }) @MaxLength(60)
  title?: string;

  @IsOmissible() @IsDateOn()
  heldOn?: DateOn;

  @IsOmissible() @IsString() @Matches(CLOCK, { message: '开始时间应为 09:30 这样的格式' })
  startTime?: string;

  @IsOmissible() @IsString() @IsNotEmpty({ message: '请填写地点' }) @MaxLength(100)
  venue?: string;

  @IsOmissible() @IsString() @MaxLength(30)
  hostName?: string;
}

export class CancelCeremony {
  @IsString() @Length(2, 200, { message: '请写明取消的理由(2 到 200 字)' })
  reason: string;
}

export class OrderNames {
  @IsIn(NAME_ORDERS)
  order: NameOrder;
}

export class MoveInList {
  @IsIn(['up', 'down'])
  direction: 'up' | 'down';
}

export class ChangeBatch {
  @IsOmissible() @IsString() @IsNotEmpty({ message: '请填写批次名称' }) @MaxLength(60)
  title?: string;

  @IsOmissible() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(60, { each: true })
  presenters?: string[];

  @IsOmissible() @IsArray() @ArrayMaxSize(PROPS.length) @ArrayUnique() @IsIn(PROPS, { each: true })
  props?: Prop[];
}

export class ChangeWinner {
  /** Characters that sound as the name is read, for sorting; empty takes it back. */
  @IsOmissible() @IsString() @MaxLength(30)
  sortAs?: string;

  /** 颁奖词 on the screen; empty takes it back. */
  @IsOmissible() @IsString() @MaxLength(200)
  tribute?: string;

  @IsOmissible() @IsString() @MaxLength(30)
  standInName?: string;

  @IsOmissible() @IsString() @MaxLength(30)
  standInRelation?: string;
}

export class GiveSeat {
  @IsInt() @Min(1) @Max(200)
  row: number;

  @IsInt() @Min(1) @Max(200)
  seat: number;
}

export class SeatZone {
  @IsIn(ZONE_KINDS)
  kind: ZoneKind;

  @IsInt() @Min(1) @Max(100)
  fromRow: number;

  @IsInt() @Min(1) @Max(100)
  toRow: number;

  @IsInt() @Min(1) @Max(100)
  fromSeat: number;

  @IsInt() @Min(1) @Max(100)
  toSeat: number;
}

export class SetZones {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LIMITS.zones) @ValidateNested({ each: true }) @Type(() => SeatZone)
  zones: SeatZone[];
}

export class CeremonyGuest {
  @IsString() @IsNotEmpty() @MaxLength(30)
  name: string;

  @IsString() @MaxLength(40)
  title: string;

  @IsIn(SEATED_ZONES)
  zone: 'LEADER' | 'PARTNER' | 'PUBLIC';
}

export class SetGuests {
  /** The most senior first. */
  @IsArray() @ArrayMaxSize(LIMITS.guests) @ValidateNested({ each: true }) @Type(() => CeremonyGuest)
  guests: CeremonyGuest[];
}

export class CeremonyCheck {
  @IsString() @IsNotEmpty() @MaxLength(80)
  text: string;

  @IsString() @MaxLength(20)
  owner: string;

  @IsBoolean()
  isDone: boolean;
}

export class SetChecklist {
  @IsArray() @ArrayMaxSize(LIMITS.checklist) @ValidateNested({ each: true }) @Type(() => CeremonyCheck)
  checklist: CeremonyCheck[];
}

export class AddItem {
  @IsIn(AGENDA_KINDS.filter((kind) => kind !== 'AWARD'))
  kind: Exclude<AgendaKind, 'AWARD'>;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  title?: string;

  @IsOmissible() @IsInt() @Min(1) @Max(240)
  minutes?: number;
}

export class ChangeItem {
  @IsOmissible() @IsString() @IsNotEmpty({ message: '请填写环节名称' }) @MaxLength(60)
  title?: string;

  @IsOmissible() @IsInt() @Min(1) @Max(240)
  minutes?: number;

  @IsOmissible() @IsString() @MaxLength(30)
  owner?: string;

  /** Words of the host for this step; empty goes back to the template. */
  @IsOmissible() @IsString() @MaxLength(600)
  script?: string;
}

export class CeremonyView {
  id: string;
  communityId: string;
  communityName: string;
  title: string;
  heldOn: DateOn;
  startTime: string;
  venue: string;
  state: CeremonyState;
  stateName: string;
  batches: number;
  winners: number;
  signedIn: number;
}

export class CeremonyPage {
  items: CeremonyView[];
  total: number;
  page: number;
  size: number;
}

export class CeremonyWinnerView {
  id: string;
  volunteerId: string;
  name: string;
  /** As the screen shows it: in full with consent, masked without. */
  shownName: string;
  isNamedPublicly: boolean;
  unit: string;
  rank: number | null;
  position: number;
  sortAs: string | null;
  /** 颁奖词 of the person, else the words of the certificate, else empty. */
  citation: string;
  tribute: string | null;
  certificateNo: string | null;
  seatRow: number | null;
  seatNo: number | null;
  signedInAt: Instant | null;
  signedInVia: 'CODE' | 'STAFF' | null;
  standInName: string | null;
  standInRelation: string | null;
  /** Why this person may not be called any more (list or certificate taken back); null is fine. */
  obstacle: string | null;
}

export class AwardBatchView {
  id: string;
  kind: BatchKind;
  kindName: string;
  title: string;
  programTitle: string;
  presenters: string[];
  props: Prop[];
  winners: CeremonyWinnerView[];
}

export class RunSheetItemView {
  id: string;
  kind: AgendaKind;
  kindName: string;
  title: string;
  minutes: number;
  startTime: string;
  endTime: string;
  batchId: string | null;
  owner: string;
  /** What the host says, filled in. */
  script: string;
  /** The words of one's own with their gaps; null where the template stands. */
  ownScript: string | null;
}

export class CeremonyDetailView extends CeremonyView {
  hostName: string;
  nameOrder: NameOrder;
  nameOrderName: string;
  zones: SeatZone[];
  guests: CeremonyGuest[];
  checklist: CeremonyCheck[];
  items: RunSheetItemView[];
  lengthMinutes: number;
  awardBatches: AwardBatchView[];
  /** In sentences; empty when seats and stage agree. */
  seatConflicts: string[];
  warnings: string[];
  cancelReason: string | null;
}
