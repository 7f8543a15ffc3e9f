import { Injectable } from '@nestjs/common';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { jobTitle } from './job-titles.rules.js';
import type { JobsView, JobView } from './job.wire.js';

const SHOWN = 200;

/** The background work as the secretary sees it: what waits, what failed, and the button that tries again. */
@Injectable()
export class JobsService {
  constructor(private readonly deliveries: DeliveriesService) {}

  async overview(): Promise<JobsView> {
    const [waiting, stuck, troubled] = await Promise.all([
      this.deliveries.pendingCount(),
      this.deliveries.stuckCount(),
      this.deliveries.troubled(SHOWN),
    ]);
    return {
      waiting,
      stuck,
      troubled: troubled.map(({ event: _event, ...row }) => ({
        ...row,
        title: jobTitle(row.handler),
        state: row.state as JobView['state'],
        attempts: Number(row.attempts),
      })),
    };
  }

  /** Refuses: job.not-found, job.not-stuck. */
  async retry(id: string): Promise<void> {
    await this.deliveries.retry(id);
  }
}
