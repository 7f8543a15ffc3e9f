import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { UnitMembers } from './unit-members.service.js';
import { UnitRegistrations } from './unit-registrations.service.js';

@Injectable()
export class UnitRegistrationsJobs {
  constructor(
    private readonly registrations: UnitRegistrations,
    private readonly members: UnitMembers,
  ) {}

  /** In December and January, by day. Each unit is told once a year. */
  @Every('40 9 * 1,12 *', 'unit-registrations.remind')
  async remind(tx: Tx): Promise<void> {
    await this.registrations.remind(tx);
  }

  /** Names on lists that nobody confirmed in time are erased. */
  @Every('15 3 * * *', 'unit-members.expire')
  async expire(tx: Tx): Promise<void> {
    await this.members.expire(tx);
  }
}
