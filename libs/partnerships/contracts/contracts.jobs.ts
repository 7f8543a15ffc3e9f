import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { ObligationReminders } from '../obligations/obligation-reminders.service.js';
import { ContractLifeService } from './contract-life.service.js';

@Injectable()
export class ContractsJobs {
  constructor(
    private readonly life: ContractLifeService,
    private readonly reminders: ObligationReminders,
  ) {}

  /** Every hour, so that a machine that slept over midnight catches up in the morning. */
  @Every('5 * * * *', 'partnerships.turn-contracts')
  async turn(tx: Tx): Promise<void> {
    await this.life.turn(tx);
  }

  /** In the morning, when people read. */
  @Every('30 8 * * *', 'partnerships.remind-obligations')
  async remind(tx: Tx): Promise<void> {
    await this.reminders.remind(tx);
  }

  @Every('40 8 * * *', 'partnerships.remind-renewals')
  async remindRenewals(tx: Tx): Promise<void> {
    await this.life.remindRenewals(tx);
  }

  @Every('45 8 * * *', 'partnerships.remind-stalled')
  async remindStalled(tx: Tx): Promise<void> {
    await this.life.remindStalled(tx);
  }
}
