import type { EntityClass } from '@app/platform/database/data-sources.js';
import { callEntities } from './calls/calls-parts.js';
import { cardsEntities } from './cards/cards-parts.js';
import { MemberRegistration } from './members/member-registration.entity.js';
import { MemberRegistrationStep } from './members/member-registration-step.entity.js';
import { ServicePost, ServicePostClaim } from './posts/service-post.entity.js';
import { RegistrationScheme } from './schemes/registration-scheme.entity.js';
import { MemberContact } from './targets/member-contact.entity.js';
import { UnitMember } from './units/unit-member.entity.js';
import { UnitRegistration } from './units/unit-registration.entity.js';
import { wishesEntities } from './wishes/wishes-parts.js';

export const registrationsEntities: EntityClass[] = [
  RegistrationScheme,
  MemberRegistration,
  MemberRegistrationStep,
  ServicePost,
  ServicePostClaim,
  MemberContact,
  UnitRegistration,
  UnitMember,
  ...callEntities,
  ...wishesEntities,
  ...cardsEntities,
];
