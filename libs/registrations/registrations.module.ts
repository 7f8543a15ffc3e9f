import { Module } from '@nestjs/common';
import { ActivitiesModule } from '@app/activities/index.js';
import { PartnershipsModule } from '@app/partnerships/index.js';
import { PeopleModule } from '@app/people/index.js';
import { callControllers, callJobs, callServices } from './calls/calls-parts.js';
import { cardsControllers, cardsServices } from './cards/cards-parts.js';
import { membersControllers, membersServices } from './members/members-parts.js';
import { postsControllers, postsServices } from './posts/posts-parts.js';
import { targetsControllers, targetsServices } from './targets/targets-parts.js';
import { unitsControllers, unitsServices } from './units/units-parts.js';
import { wishesControllers, wishesServices } from './wishes/wishes-parts.js';

/** 双报到: units and in-service members report in, are called, serve, and the home unit hears of it. */
@Module({
  imports: [PeopleModule, PartnershipsModule, ActivitiesModule],
  controllers: [
    ...callControllers,
    ...wishesControllers,
    ...cardsControllers,
    ...membersControllers,
    ...postsControllers,
    ...targetsControllers,
    ...unitsControllers,
  ],
  providers: [
    ...callServices,
    ...callJobs,
    ...wishesServices,
    ...cardsServices,
    ...membersServices,
    ...postsServices,
    ...targetsServices,
    ...unitsServices,
  ],
  exports: [
    ...callServices,
  ],
})
export class RegistrationsModule {}
