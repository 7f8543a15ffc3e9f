import { Injectable } from '@nestjs/common';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { EvaluationYearsService } from './evaluation-years.service.js';
import { RevealsService } from './reveals.service.js';

@Injectable()
export class EvaluationsJobs {
  constructor(
    private readonly reveals: RevealsService,
    private readonly years: EvaluationYearsService,
  ) {}

  /** Every hour, so that a last day ends at midnight and not somewhere in the next one. */
  @Every('2 * * * *', 'partnerships.reveal-evaluations')
  async reveal(tx: Tx): Promise<void> {
    await this.reveals.revealPastDeadline(tx);
  }

  @OnEvent('evaluation.deadline-passed', 'partnerships.reveal-more-evaluations')
  async revealMore(tx: Tx): Promise<void> {
    await this.reveals.revealPastDeadline(tx);
  }

  @Every('30 8 * * *', 'partnerships.remind-evaluations')
  async remind(tx: Tx): Promise<void> {
    await this.years.remind(tx);
  }
}
