import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { LiaisonEntriesService } from './liaison-entries.service.js';

@Injectable()
export class AssignmentsJobs {
  constructor(private readonly entries: LiaisonEntriesService) {}

  /** By day only: a reminder at night helps nobody. Each round takes a part of what is late. */
  @Every('20 8-18 * * *', 'assignments.remind')
  async remind(tx: Tx): Promise<void> {
    await this.entries.remind(tx);
  }
}
