/**
 * Who and where: areas, persons, volunteers, accounts, roles, consents.
 *
 * For other libs: `AreasService` (look up and scope areas), `VolunteersService` (make, find and name volunteers),
 * `ConsentsService` (who agrees to what), `AccountsService` (open accounts). Services take a `Reader` (a tx inside
 * a write, `db.read` outside) where they only look.
 */
export { PeopleModule } from './people.module.js';
export { peopleEntities } from './entities.js';
export { Area } from './areas/area.entity.js';
export { AREA_LEVEL_NAMES, AREA_LEVELS, idsOnPath, type AreaLevel } from './areas/area.rules.js';
export { AreasService } from './areas/areas.service.js';
export { PersonSecrets } from './persons/person-secrets.service.js';
export { Person } from './persons/person.entity.js';
export { cleanName, isMinor, shownName } from './persons/person.rules.js';
export { Volunteer } from './persons/volunteer.entity.js';
export { VOLUNTEER_STATE_NAMES, type PublicName, type VolunteerState } from './persons/volunteer.rules.js';
export { VolunteerFactsService, type VolunteerFacts } from './persons/volunteer-facts.service.js';
export { CredentialsService } from './credentials/credentials.service.js';
export { VolunteerFilesService } from './persons/volunteer-files.service.js';
export { VolunteersService, type NewVolunteer, type VolunteerCard } from './persons/volunteers.service.js';
export { ConfirmationsService } from './persons/confirmations.service.js';
export { AccountsService, type NewAccount, type NewGrant } from './accounts/accounts.service.js';
export { AccountListsService } from './accounts/account-lists.service.js';
export { UnitGrants, type UnitHolder } from './accounts/unit-grants.service.js';
export { StaffService, type AbleStaff } from './accounts/staff.service.js';
export { SetupService } from './accounts/setup.service.js';
export { SignInService } from './accounts/sign-in.service.js';
export { ConsentsService } from './consents/consents.service.js';
export { CONSENT_TEXTS, type ConsentPurpose } from './consents/consent.rules.js';
export { type NewNotice, type NoticeKind, type NoticeTo } from './notices/notice.rules.js';
export { InboxService } from './notices/inbox.service.js';
export { NoticesService } from './notices/notices.service.js';
export { SiteService } from './site/site.service.js';
export { HolidayYearsService } from './working-days/holiday-years.service.js';
