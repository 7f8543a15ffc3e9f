import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../tokens.js';
import type { Config } from '../config.js';
import { Public } from '../access/access.decorators.js';
import { Database } from '../database/database.js';
import { BullmqRunner } from '../events/bullmq-runner.js';
import { Metrics } from './metrics.js';

/** For the machine that watches over this one; outside /api. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly bullmq: BullmqRunner,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Public()
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when the database answers. Redis down is told but not fatal: changes are recorded and relayed later. */
  @Get('health/ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; database: boolean; redis: boolean | null }> {
    const database = await this.db.read.one('SELECT 1 AS one').then(() => true, () => false);
    const redis = this.config.redisUrl ? await this.bullmq.ping() : null;
    if (!database) void reply.status(503);
    return { status: database ? 'ready' : 'not ready', database, redis };
  }

  @Get('metrics')
  @Public()
  async metricsText(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('Content-Type', this.metrics.contentType).send(await this.metrics.text());
  }
}
