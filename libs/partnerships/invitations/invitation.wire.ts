import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { InvitationState } from './invitation.rules.js';

export class CreateInvitation {
  /** The name of who is invited. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  displayName: string;
}

export class InvitationView {
  id: string;
  unitId: string;
  displayName: string;
  state: InvitationState;
  stateName: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

export class NewInvitationView {
  invitation: InvitationView;
  /** The code of the link /join/<code>, told this once. Null when the same request was answered before. */
  code: string | null;
}

export class LiaisonView {
  accountId: string;
  name: string;
  loginName: string;
  since: string;
}

/** Who acts for a unit, and who has been asked to. */
export class UnitPeopleView {
  liaisons: LiaisonView[];
  invitations: InvitationView[];
}

/** What the page of the link shows before anybody accepts. */
export class InvitationOfferView {
  unitName: string;
  communityName: string;
  displayName: string;
  expiresAt: string;
}

export class AcceptInvitation {
  @IsString() @IsNotEmpty() @MaxLength(60)
  loginName: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  password: string;
}

export class AcceptedInvitation {
  loginName: string;
  unitName: string;
}
