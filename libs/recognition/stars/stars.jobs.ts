import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { StarsService } from './stars.service.js';

@Injectable()
export class StarsJobs {
  constructor(private readonly stars: StarsService) {}

  /** Each night, after what became final during the day. */
  @Every('40 4 * * *', 'stars.look')
  async look(tx: Tx): Promise<void> {
    await this.stars.due(tx);
  }

  @OnEvent('star-ladder.due', 'stars.propose')
  async propose(tx: Tx, { ladderId, afterId }: EventPayload<'star-ladder.due'>): Promise<void> {
    await this.stars.propose(tx, ladderId, afterId);
  }
}
