import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { ShownUnitMemberState } from './unit-member.rules.js';

export class ListUnitMember {
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(20)
  mobile: string;
}

export class UnitMemberQuery extends PageQuery {}

/** No more than the unit told us itself, and whether the person has confirmed. */
export class UnitMemberView {
  id: string;
  name: string;
  mobileMasked: string | null;
  state: ShownUnitMemberState;
  stateName: string;
  listedAt: string;
  /** A link has been made. */
  hasLink: boolean;
}

export class UnitMemberPage {
  items: UnitMemberView[];
  total: number;
  page: number;
  size: number;
  confirmed: number;
}

export class RejectedListRow {
  row: number;
  column: string;
  reason: string;
}

export class UnitMemberListView {
  total: number;
  /** New on the list (or would be, in a preview). */
  added: number;
  /** On it already. */
  unchanged: number;
  rejected: RejectedListRow[];
  isPreview: boolean;
}

export class UnitMemberLinkView {
  id: string;
  name: string;
  /** Of the link /report-in/<code>, told this once; a new one makes the old one void. Null when the same request was answered before. */
  code: string | null;
}

/** What the page of the link shows before anybody answers; it names nobody. */
export class ReportInOfferView {
  unitName: string;
  communityName: string;
  /** Until when the link works. */
  until: string;
  consentName: string;
  consentText: string;
}

export class AcceptReportIn {
  /** My name as it is to stand on my records. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  loginName: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  password: string;

  /** The community where I live. */
  @IsId()
  communityId: string;

  @IsBoolean()
  agrees: boolean;
}

export class AcceptReportInAsMe {
  /** For an account that is no volunteer's yet: where I live. */
  @IsId()
  communityId: string;

  @IsBoolean()
  agrees: boolean;
}

export class AcceptedReportIn {
  loginName: string;
  unitName: string;
}
