import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { PartnersService } from './partners.service.js';

@Injectable()
export class PartnersJobs {
  constructor(private readonly partners: PartnersService) {}

  @Every('40 3 * * *', 'partners.forget')
  async forget(tx: Tx): Promise<void> {
    await this.partners.forget(tx);
  }
}
