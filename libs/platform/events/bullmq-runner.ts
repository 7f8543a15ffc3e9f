import { Inject, Injectable, Logger } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { CONFIG } from '../tokens.js';
import { ConfigError, type Config } from '../config.js';
import { Database } from '../database/database.js';
import { DeliveriesService } from './deliveries.service.js';
import { Runner, STOP_MS, SWEEP_MS } from './runner.js';
import { SchedulesService } from './schedules.service.js';

const CONCURRENCY = 8;
const RELAY = 500;

/**
 * Production mode. Redis only carries the intent to run a delivery; the truth is the row in the database. A job
 * that runs twice finds its row done, and one that Redis lost is relayed again by the worker's sweep.
 */
@Injectable()
export class BullmqRunner extends Runner {
  private readonly logger = new Logger('runner');
  private connection: Redis | null = null;
  private queue: Queue | null = null;
  private worker: Worker | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly deliveries: DeliveriesService,
    private readonly schedules: SchedulesService,
  ) {
    super();
  }

  /** The API's half: tell Redis what was just committed. Failing is harmless, the worker's sweep finds it. */
  async start(): Promise<void> {
    // A request never waits for Redis: without a connection the command fails at once.
    this.connection = new Redis(this.config.redisUrl!, { maxRetriesPerRequest: null, enableOfflineQueue: false, lazyConnect: true });
    this.connection.on('error', (error: Error) => this.logger.warn({ reason: error.message }, 'redis'));
    await this.connection.connect().catch(() => undefined);
    this.queue = new Queue(`${this.config.queueName}-deliveries`, { connection: this.connection, skipVersionCheck: true });
    this.queue.on('error', () => undefined);
    this.db.onCommitted((ids) => void this.relay(ids));
  }

  /** The worker's half: carry out jobs, fire schedules, and relay whatever is due but unknown to Redis. */
  async work(): Promise<void> {
    await this.refuseUnsafeRedis();
    const connection = new Redis(this.config.redisUrl!, { maxRetriesPerRequest: null });
    this.worker = new Worker(`${this.config.queueName}-deliveries`, async (job) => void (await this.deliveries.deliver(job.data as string)), {
      connection,
      concurrency: CONCURRENCY,
      skipVersionCheck: true,
    });
    this.worker.on('error', (error) => this.logger.warn({ reason: error.message }, 'worker'));
    this.worker.on('closed', () => connection.disconnect());
    this.timer = setInterval(() => this.sweep(), SWEEP_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
    await Promise.race([this.close(), timeout]);
  }

  async ping(): Promise<boolean> {
    return (await this.connection?.ping().catch(() => 'no')) === 'PONG';
  }

  private async close(): Promise<void> {
    await this.sweeping;
    await this.worker?.close();
    await this.queue?.close().catch(() => undefined);
    this.connection?.disconnect();
  }

  private sweep(): void {
    this.sweeping ??= this.fireAndRelay()
      .catch((error: unknown) => this.logger.error({ err: error }, 'the sweep failed; it is tried again'))
      .finally(() => {
        this.sweeping = null;
      });
  }

  private async fireAndRelay(): Promise<void> {
    await this.schedules.fire();
    await this.relay(await this.deliveries.due(RELAY));
  }

  private async relay(ids: readonly string[]): Promise<void> {
    try {
      await this.queue!.addBulk(
        ids.map((id) => ({
          name: 'delivery',
          data: id,
          // One waiting job a delivery; removed when it ran, so that a later try can be queued again.
          opts: { jobId: `delivery-${id}`, removeOnComplete: true, removeOnFail: true },
        })),
      );
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'redis did not take the jobs; the sweep relays them');
    }
  }

  private async refuseUnsafeRedis(): Promise<void> {
    if (this.config.redisUnsafe) return;
    const redis = new Redis(this.config.redisUrl!, { maxRetriesPerRequest: 2 });
    try {
      const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
      const [, appendOnly] = (await redis.config('GET', 'appendonly')) as string[];
      if (policy !== 'noeviction' || appendOnly !== 'yes') {
        throw new ConfigError(
          `Redis 的设置会丢任务(maxmemory-policy=${policy}, appendonly=${appendOnly})。请改为 noeviction 和 yes；只是试用可设 REDIS_UNSAFE=1。`,
        );
      }
    } finally {
      redis.disconnect();
    }
  }
}
