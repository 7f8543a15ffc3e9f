import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import type { Instant } from '@app/kernel/time.js';
import type { Tx } from '../database/tx.js';
import { Every, OnEvent } from '../events/on-event.js';
import { ImportRunsService } from './import-runs.service.js';

@Injectable()
export class ImportsJobs {
  constructor(private readonly runs: ImportRunsService) {}

  @OnEvent('import.part-due', 'imports.take-part')
  async takePart(tx: Tx, { importId }: EventPayload<'import.part-due'>): Promise<void> {
    await this.runs.run(tx, importId);
  }

  @Every('20 3 * * *', 'imports.purge')
  async purge(tx: Tx, tick: Instant): Promise<void> {
    await this.runs.purge(tx, tick);
  }
}
