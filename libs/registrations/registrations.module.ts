import { Module } from '@nestjs/common';
import { ActivitiesModule } from '@app/activities/index.js';
import { PartnershipsModule } from '@app/partnerships/index.js';
import { PeopleModule } from '@app/people/index.js';
import { callControllers, callJobs, callServices } from './calls/calls-parts.js';
import { ActiveMembers } from './members/active-members.service.js';
import { cardsControllers, cardsServices } from './cards/cards-parts.js';
import { wishesControllers, wishesServices } from './wishes/wishes-parts.js';
import { SchemesService } from './schemes/schemes.service.js';

/** 双报到: units and in-service members report in, are called, serve, and the home unit hears of it. */
@Module({
  imports: [PeopleModule, PartnershipsModule, ActivitiesModule],
  controllers: [
    ...callControllers,
    ...wishesControllers,
    ...cardsControllers,
  ],
  providers: [
    ...wishesServices,
    ...cardsServices,
    ActiveMembers,
    SchemesService,
    ...callServices,
    ...callJobs,
  ],
  exports: [
    ...callServices,
  ],
})
export class RegistrationsModule {}
