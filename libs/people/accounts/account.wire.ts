import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ROLES, type Action, type Role } from '@app/kernel/permissions.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { VolunteerState } from '../persons/volunteer.rules.js';
import type { AccountState } from './role.rules.js';

export class CreateSession {
  @IsString() @IsNotEmpty() @MaxLength(60)
  loginName: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  password: string;
}

export class SessionRole {
  role: Role;
  roleName: string;
  areaId: string;
  areaName: string;
  /** The unit a liaison acts for. */
  unitId: string | null;
}

export class SessionVolunteer {
  id: string;
  volunteerNo: string;
  state: VolunteerState;
}

export class SessionView {
  accountId: string;
  loginName: string;
  name: string;
  roles: SessionRole[];
  volunteer: SessionVolunteer | null;
  /** A password set by staff: nothing but changing it is possible. */
  mustChangePassword: boolean;
  /** What the roles allow; menus and buttons follow it. */
  actions: Action[];
}

export class ChangePassword {
  @IsString() @IsNotEmpty() @MaxLength(200)
  currentPassword: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  newPassword: string;
}

export class SetupView {
  /** True until the first account is made. */
  isNeeded: boolean;
}

export class CreateSetup {
  /** Printed in the log when the system starts. */
  @IsString() @IsNotEmpty() @MaxLength(40)
  code: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  loginName: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  password: string;

  /** The administrator's name. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  streetName: string;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(60)
  communityName?: string;
}

export class CreateGrant {
  @IsIn(ROLES)
  role: Role;

  @IsId()
  areaId: string;

  @IsOptional() @IsDateOn()
  fromOn?: string;

  /** The first day without the role. */
  @IsOptional() @IsDateOn()
  toOn?: string;
}

export class CreateAccount {
  /** Left out for a volunteer: the volunteer number. */
  @IsOptional() @IsString() @MaxLength(60)
  loginName?: string;

  /** Left out for a volunteer: the person's name. */
  @IsOptional() @IsString() @MaxLength(60)
  displayName?: string;

  /** The volunteer whose account it is; gets the role volunteer. */
  @IsOptional() @IsId()
  volunteerId?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => CreateGrant)
  grants?: CreateGrant[];
}

export class GrantView {
  id: string;
  role: Role;
  roleName: string;
  areaId: string;
  areaName: string;
  unitId: string | null;
  fromOn: string | null;
  toOn: string | null;
}

export class AccountView {
  id: string;
  loginName: string;
  displayName: string;
  volunteerId: string | null;
  state: AccountState;
  mustChangePassword: boolean;
  createdAt: string;
  grants: GrantView[];
}

export class AccountPage {
  items: AccountView[];
  total: number;
  page: number;
  size: number;
}

export class AccountQuery extends PageQuery {
  @IsOptional() @IsIn(ROLES)
  role?: Role;
}

export class OpenedAccount {
  account: AccountView;
  /** Shown this once. Null when the same request was answered before: then reset the password. */
  initialPassword: string | null;
}

export class InitialPassword {
  initialPassword: string | null;
}
