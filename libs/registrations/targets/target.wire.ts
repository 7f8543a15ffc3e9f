import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { TargetKind } from '../schemes/scheme.rules.js';

export class CreateMemberContact {
  @IsIn(['CONTACT', 'VISIT'])
  kind: 'CONTACT' | 'VISIT';

  /** Left out: today. */
  @IsOptional() @IsDateOn()
  occurredOn?: string;

  @IsString() @MinLength(2) @MaxLength(200)
  text: string;
}

export class MemberContactView {
  id: string;
  kind: 'CONTACT' | 'VISIT';
  kindName: string;
  occurredOn: string;
  text: string;
}

export class TargetProgressView {
  code: string;
  kind: TargetKind;
  name: string;
  unit: string;
  spanName: string;
  amount: number;
  done: number;
  /** From this day, and up to, not on, that one. */
  from: string;
  to: string;
  basis: string;
}

/** For the person alone: nobody else sees how far a single person is. */
export class OwnTargetsView {
  targets: TargetProgressView[];
  contacts: MemberContactView[];
  /** Of this year: FINAL records. */
  serviceMinutes: number;
  services: number;
}

export class CoverageQuery {
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(2020) @Max(2100)
  year?: number;
}

export class TargetCoverageView {
  name: string;
  /** How many reached it; null where so few are counted that it would tell who. */
  reached: number | null;
}

export class CommunityCoverageView {
  communityId: string;
  communityName: string;
  units: number;
  unitsRegistered: number;
  unitsWaiting: number;
  members: number;
  membersWaiting: number;
  /** With a post now. */
  membersWithPost: number;
  /** With a FINAL record in the year. */
  membersServed: number;
  serviceMinutes: number;
  posts: number;
  places: number;
  placesTaken: number;
  targets: TargetCoverageView[];
}

export class RegistrationCoverageView {
  year: number;
  communities: CommunityCoverageView[];
  total: CommunityCoverageView;
}
