import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import type { Instant } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import { SealingService } from './sealing.service.js';

@Injectable()
export class SealsJobs {
  constructor(private readonly sealing: SealingService) {}

  @Every('*/10 * * * *', 'ledger.close-for-seal')
  async close(tx: Tx, _tick: Instant): Promise<void> {
    await this.sealing.close(tx);
  }

  @OnEvent('seal.due', 'ledger.seal')
  async seal(tx: Tx, { cutoffAt }: EventPayload<'seal.due'>): Promise<void> {
    await this.sealing.seal(tx, cutoffAt);
  }

  @OnEvent('seal.made', 'ledger.note-seals')
  async note(tx: Tx): Promise<void> {
    await this.sealing.note(tx);
  }
}
