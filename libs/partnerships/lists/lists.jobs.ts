import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { ClaimReminders } from './claims/claim-reminders.service.js';

@Injectable()
export class ListsJobs {
  constructor(private readonly reminders: ClaimReminders) {}

  /** In the morning, when something can be done about it. */
  @Every('40 8 * * *', 'lists.remind-claims')
  async remindClaims(tx: Tx): Promise<void> {
    await this.reminders.remind(tx);
  }
}
