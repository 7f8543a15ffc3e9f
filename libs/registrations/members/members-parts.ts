import { ActiveMembers } from './active-members.service.js';
import { MemberDecisions } from './member-decisions.service.js';
import { MemberRegistrationLists } from './member-registration-lists.service.js';
import { MemberRegistrationsController } from './member-registrations.controller.js';
import { Memberships } from './memberships.service.js';
import { OwnRegistrationLists } from './own-registration-lists.service.js';
import { OwnRegistrationsController } from './own-registrations.controller.js';
import { OwnRegistrations } from './own-registrations.service.js';
import { RegistrationForms } from './registration-forms.service.js';

/** What the module is told of 党员报到. */
export const membersControllers = [MemberRegistrationsController, OwnRegistrationsController];
export const membersServices = [ActiveMembers, Memberships, OwnRegistrations, OwnRegistrationLists, RegistrationForms, MemberDecisions, MemberRegistrationLists];
