import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { BullmqRunner } from '@app/platform/events/bullmq-runner.js';
import { LoopRunner } from '@app/platform/events/loop-runner.js';
import type { Runner } from '@app/platform/events/runner.js';
import { httpAdapter, prepareHttp } from '@app/platform/http/http-app.js';
import type { PinoLogger } from '@app/platform/log.js';
import { ProductModule } from '@app/product/product.module.js';

export type Running = { app: NestFastifyApplication; runner: Runner };

/** Builds the HTTP application on a migrated database. Who runs the jobs depends on whether there is a Redis. */
export async function createApi(config: Config, logger: PinoLogger | false, clock?: Clock): Promise<Running> {
  const app = await NestFactory.create<NestFastifyApplication>(ProductModule.for(config, clock), httpAdapter(config), {
    logger,
    abortOnError: false,
    forceCloseConnections: true,
  });
  await prepareHttp(app, config);
  const runner = app.get<Runner>(config.redisUrl ? BullmqRunner : LoopRunner);
  return { app, runner };
}
