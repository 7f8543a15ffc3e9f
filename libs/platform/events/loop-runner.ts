import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DeliveriesService } from './deliveries.service.js';
import { Runner, STOP_MS, SWEEP_MS } from './runner.js';
import { SchedulesService } from './schedules.service.js';

const BATCH = 50;
/** After so long the next delivery is begun beside a slow one: a mail server that hangs must not hold up the ledger. */
const PATIENCE_MS = 250;
const BESIDE = 4;

/** Embedded mode: a loop in this process. It wakes at a commit and sweeps every second for what came due. */
@Injectable()
export class LoopRunner extends Runner {
  private readonly logger = new Logger('runner');
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private readonly running = new Set<Promise<unknown>>();
  private again = false;
  private stopped = true;

  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesService,
    private readonly schedules: SchedulesService,
  ) {
    super();
  }

  async start(): Promise<void> {
    this.stopped = false;
    this.db.onCommitted(() => this.wake());
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
    await Promise.race([Promise.all([this.working, ...this.running]), timeout]);
  }

  /** Runs everything that is due, including what that work announces; for tests and the command line. */
  async settle(): Promise<void> {
    for (let ids = await this.deliveries.due(BATCH); ids.length > 0; ids = await this.deliveries.due(BATCH)) {
      for (const id of ids) await this.deliveries.deliver(id);
    }
  }

  private wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.working ??= this.work()
      .catch((error: unknown) => this.logger.error({ err: error }, 'the delivery loop failed; the sweep goes on'))
      .finally(() => {
        this.working = null;
      });
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const ids = await this.deliveries.due(BATCH);
      for (const id of ids) {
        if (this.stopped) return;
        await this.begin(id);
      }
      if (ids.length > 0) this.again = true;
    }
  }

  private async begin(id: string): Promise<void> {
    const run: Promise<unknown> = this.deliveries.deliver(id).finally(() => this.running.delete(run));
    this.running.add(run);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([run, patience]);
    clearTimeout(timer);
    while (this.running.size >= BESIDE) await Promise.race(this.running);
  }

  private async sweep(): Promise<void> {
    try {
      await this.schedules.fire();
    } catch (error) {
      this.logger.error({ err: error }, 'schedules could not be fired');
    }
    this.wake();
  }
}
