import { Injectable } from '@nestjs/common';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { RecordNotices } from './record-notices.service.js';

@Injectable()
export class RecordsJobs {
  constructor(private readonly notices: RecordNotices) {}

  @OnEvent('service-record.confirmed', 'activities.tell-confirmed')
  async tellConfirmed(tx: Tx, { ids }: { ids: string[] }): Promise<void> {
    await this.notices.tellConfirmed(tx, ids);
  }

  @OnEvent('service-record.reversed', 'activities.tell-reversed')
  async tellReversed(tx: Tx, { ids }: { ids: string[] }): Promise<void> {
    await this.notices.tellReversed(tx, ids);
  }

  /** At nine, when somebody is at the desk. */
  @Every('0 9 * * *', 'activities.remind-late')
  async remindLate(tx: Tx): Promise<void> {
    await this.notices.remindLate(tx);
  }
}
