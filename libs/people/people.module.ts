import { Global, Module } from '@nestjs/common';
import { Identities } from '@app/platform/access/principal.js';
import { AccountIdentities } from './accounts/account-identities.js';
import { AccountListsService } from './accounts/account-lists.service.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { OwnPasswordController, SessionController, SetupController } from './accounts/session.controller.js';
import { SetupService } from './accounts/setup.service.js';
import { SignInService } from './accounts/sign-in.service.js';
import { UnitGrants } from './accounts/unit-grants.service.js';
import { StaffService } from './accounts/staff.service.js';
import { AreasController } from './areas/areas.controller.js';
import { AreasImport } from './areas/areas-import.service.js';
import { AreasService } from './areas/areas.service.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsService } from './consents/consents.service.js';
import { ConfirmationsService } from './persons/confirmations.service.js';
import { CorrectionsService } from './persons/corrections.service.js';
import { HooksController } from './notices/hooks.controller.js';
import { HooksService } from './notices/hooks.service.js';
import { InboxController } from './notices/inbox.controller.js';
import { InboxService } from './notices/inbox.service.js';
import { NoticesJobs } from './notices/notices.jobs.js';
import { NoticesService } from './notices/notices.service.js';
import { OutgoingService } from './notices/outgoing.service.js';
import { PreferencesService } from './notices/preferences.service.js';
import { PersonSecrets } from './persons/person-secrets.service.js';
import { VolunteerFilesService } from './persons/volunteer-files.service.js';
import { OwnConfirmationController, VolunteersController } from './persons/volunteers.controller.js';
import { VolunteersService } from './persons/volunteers.service.js';
import { RosterImport } from './roster/roster-import.service.js';
import { SiteController } from './site/site.controller.js';
import { SiteService } from './site/site.service.js';
import { HolidayYearsController } from './working-days/holiday-years.controller.js';
import { HolidayYearsService } from './working-days/holiday-years.service.js';
import { CredentialsController } from './credentials/credentials.controller.js';
import { CredentialsService } from './credentials/credentials.service.js';
import { VolunteerFactsService } from './persons/volunteer-facts.service.js';

const services = [
  AreasService,
  AreasImport,
  RosterImport,
  PersonSecrets,
  VolunteersService,
  VolunteerFilesService,
  ConfirmationsService,
  CorrectionsService,
  AccountsService,
  AccountListsService,
  UnitGrants,
  SignInService,
  SetupService,
  ConsentsService,
  SiteService,
  StaffService,
  CredentialsService,
  VolunteerFactsService,
  NoticesService,
  InboxService,
  OutgoingService,
  PreferencesService,
  HooksService,
  HolidayYearsService,
];

/** Global because the access guard of the platform asks it who is signed in. */
@Global()
@Module({
  controllers: [
    AreasController,
    VolunteersController,
    OwnConfirmationController,
    AccountsController,
    SessionController,
    SetupController,
    OwnPasswordController,
    ConsentsController,
    SiteController,
    InboxController,
    CredentialsController,
    HooksController,
    HolidayYearsController,
  ],
  providers: [...services, NoticesJobs, AccountIdentities, { provide: Identities, useExisting: AccountIdentities }],
  exports: [...services, Identities],
})
export class PeopleModule {}
