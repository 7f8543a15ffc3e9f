import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { CallDispatch } from './call-dispatch.service.js';

@Injectable()
export class CallsJobs {
  constructor(private readonly dispatch: CallDispatch) {}

  /** Day and night: an urgent call does not wait for the morning. What can wait is due in the morning only. */
  @Every('*/5 * * * *', 'calls.widen')
  async widen(tx: Tx): Promise<void> {
    await this.dispatch.widenDue(tx);
  }
}
