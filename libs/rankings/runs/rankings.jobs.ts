import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import type { Tx } from '@app/platform/database/tx.js';
import { OnEvent } from '@app/platform/events/on-event.js';
import { RankingMaker } from './ranking-maker.service.js';

@Injectable()
export class RankingsJobs {
  constructor(private readonly maker: RankingMaker) {}

  @OnEvent('ranking-run.due', 'rankings.carry-out')
  async carryOut(tx: Tx, { runId }: EventPayload<'ranking-run.due'>): Promise<void> {
    await this.maker.advance(tx, runId);
  }
}
