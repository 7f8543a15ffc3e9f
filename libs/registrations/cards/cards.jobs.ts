import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { OnEvent } from '@app/platform/events/on-event.js';
import { CardMaker } from './card-maker.service.js';
import { FeedbackRuns } from './feedback-runs.service.js';

@Injectable()
export class CardsJobs {
  constructor(
    private readonly runs: FeedbackRuns,
    private readonly maker: CardMaker,
  ) {}

  @OnEvent('feedback-run.due', 'cards.make')
  make(tx: Tx, { runId }: { runId: string }): Promise<void> {
    return this.runs.takePart(tx, runId);
  }

  @OnEvent('service-record.final', 'cards.recount-final')
  recountFinal(tx: Tx, { ids }: { ids: string[] }): Promise<void> {
    return this.maker.recount(tx, ids);
  }

  @OnEvent('service-record.reversed', 'cards.recount-reversed')
  recountReversed(tx: Tx, { ids }: { ids: string[] }): Promise<void> {
    return this.maker.recount(tx, ids);
  }
}
