import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import type { Instant } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import { BoardsService } from '../boards/boards.service.js';
import { RankingMaker } from './ranking-maker.service.js';

@Injectable()
export class RankingsJobs {
  constructor(
    private readonly maker: RankingMaker,
    private readonly boards: BoardsService,
  ) {}

  @Every('15 0 * * *', 'rankings.run-boards')
  async runBoards(tx: Tx, _tick: Instant): Promise<void> {
    await this.boards.runDue(tx);
  }

  @OnEvent('ranking-run.due', 'rankings.carry-out')
  async carryOut(tx: Tx, { runId }: EventPayload<'ranking-run.due'>): Promise<void> {
    await this.maker.advance(tx, runId);
  }
}
