import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';

export class ScreenQuery extends PageQuery {
  @IsOptional() @IsId()
  areaId?: string;
}

export class CreateScreen {
  /** A community, or a street. */
  @IsId()
  areaId: string;

  @IsString() @IsNotEmpty({ message: '请写明大屏放在哪里' }) @MaxLength(60)
  name: string;
}

export class ScreenLinkView {
  id: string;
  areaId: string;
  areaName: string;
  name: string;
  createdAt: Instant;
  createdByName: string;
  revokedAt: Instant | null;
  /** The path of the screen; null once taken back. */
  path: string | null;
}

export class ScreenLinkPage {
  items: ScreenLinkView[];
  total: number;
  page: number;
  size: number;
}

export class ScreenMonth {
  /** 1 to 12. */
  month: number;
  minutes: number;
  services: number;
}

export class ScreenBar {
  name: string;
  minutes: number;
}

export class ScreenPerson {
  /** In full with consent to be named, masked without. */
  name: string;
  minutes: number;
}

export class ScreenHonour {
  name: string;
  title: string;
}

/** The year of an area in figures; no person in full without consent. */
export class ScreenView {
  areaName: string;
  year: number;
  minutes: number;
  services: number;
  people: number;
  volunteers: number;
  activities: number;
  contributions: number;
  partnerUnits: number;
  honoured: number;
  months: ScreenMonth[];
  categories: ScreenBar[];
  places: ScreenBar[];
  keenest: ScreenPerson[];
  honours: ScreenHonour[];
  /** When the figures were counted. */
  dataAt: Instant;
}
