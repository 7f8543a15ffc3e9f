import { Injectable } from '@nestjs/common';
import { Every } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { StandingsService } from './standings.service.js';

@Injectable()
export class ConsultationsJobs {
  constructor(private readonly standings: StandingsService) {}

  @Every('20 8 * * *', 'partnerships.remind-consultations')
  async remind(tx: Tx): Promise<void> {
    await this.standings.remind(tx);
  }
}
