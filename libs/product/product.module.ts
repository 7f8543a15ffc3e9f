import { Module, type DynamicModule } from '@nestjs/common';
import { ActivitiesModule } from '@app/activities/index.js';
import { LedgerModule } from '@app/ledger/index.js';
import { OperationsModule } from '@app/operations/index.js';
import { PartnershipsModule } from '@app/partnerships/index.js';
import { PeopleModule } from '@app/people/index.js';
import type { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { ImportsModule } from '@app/platform/imports/imports.module.js';
import { PlatformModule } from '@app/platform/platform.module.js';
import { PointsModule } from '@app/points/index.js';
import { RankingsModule } from '@app/rankings/index.js';
import { RecognitionModule } from '@app/recognition/index.js';
import { RegistrationsModule } from '@app/registrations/index.js';
import { ENTITIES } from './entities.js';

/** The whole product: the one list of modules. */
@Module({})
export class ProductModule {
  static for(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ProductModule,
      imports: [
        PlatformModule.for(config, ENTITIES, clock),
        ImportsModule,
        PeopleModule,
        PartnershipsModule,
        LedgerModule,
        PointsModule,
        ActivitiesModule,
        RegistrationsModule,
        RankingsModule,
        RecognitionModule,
        OperationsModule,
      ],
    };
  }
}
