import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import { AnomalyFinder } from '../anomalies/anomaly-finder.service.js';
import { SettlementService } from './settlement.service.js';

@Injectable()
export class CheckInsJobs {
  constructor(
    private readonly settlement: SettlementService,
    private readonly finder: AnomalyFinder,
  ) {}

  @Every('*/5 * * * *', 'check-ins.announce-due')
  async announceDue(tx: Tx): Promise<void> {
    await this.settlement.announceDue(tx);
  }

  @OnEvent('attendance.fell-due', 'check-ins.settle')
  async settle(tx: Tx, { slotId }: EventPayload<'attendance.fell-due'>): Promise<void> {
    await this.settlement.settleDue(tx, slotId);
  }

  @OnEvent('attendance.settled', 'anomalies.find')
  async find(tx: Tx, { slotId }: EventPayload<'attendance.settled'>): Promise<void> {
    await this.finder.find(tx, slotId);
  }

  @Every('*/10 * * * *', 'anomalies.find-recent')
  async findRecent(tx: Tx): Promise<void> {
    await this.finder.findRecent(tx);
  }
}
