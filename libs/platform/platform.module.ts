import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access/access.guard.js';
import { SessionsService } from './access/sessions.service.js';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { dataSourceOptions, READER, WRITER, type EntityClass } from './database/data-sources.js';
import { Database } from './database/database.js';
import { BullmqRunner } from './events/bullmq-runner.js';
import { DeliveriesService } from './events/deliveries.service.js';
import { HandlersRegistry } from './events/handlers.registry.js';
import { LoopRunner } from './events/loop-runner.js';
import { SchedulesService } from './events/schedules.service.js';
import { FilesService } from './files/files.service.js';
import { HealthController } from './http/health.controller.js';
import { IdempotencyGuard } from './http/idempotency.guard.js';
import { Metrics } from './http/metrics.js';
import { RefusalFilter } from './http/refusal.filter.js';
import { VisitLimits } from './http/visit-limits.service.js';
import { PersonalDataKeys } from './secrets/keys.js';
import { SigningKeys } from './secrets/signing-keys.js';
import { CONFIG } from './tokens.js';

/** The machine every feature stands on. Global, because each of them writes, reads and announces. */
@Global()
@Module({})
export class PlatformModule {
  static for(config: Config, entities: readonly EntityClass[], clock = new Clock()): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      Database,
      HandlersRegistry,
      DeliveriesService,
      SchedulesService,
      LoopRunner,
      BullmqRunner,
      SessionsService,
      PersonalDataKeys,
      SigningKeys,
      FilesService,
      Metrics,
      VisitLimits,
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        ...([WRITER, READER] as const).map((name) =>
          TypeOrmModule.forRoot({ ...dataSourceOptions(config.database, name, entities), name, retryAttempts: 3, retryDelay: 500 }),
        ),
      ],
      controllers: [HealthController],
      providers: [
        ...providers,
        // The order is the order in which they run: a key belongs to the account that the first one recognises.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: IdempotencyGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
      exports: providers,
    };
  }
}
