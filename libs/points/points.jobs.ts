import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ExpiryService } from './lots/expiry.service.js';
import { MartStockService } from './marts/mart-stock.service.js';
import { RedemptionsService } from './redemptions/redemptions.service.js';
import { PolicySimulationsService } from './simulations/policy-simulations.service.js';

@Injectable()
export class PointsJobs {
  constructor(
    private readonly expiry: ExpiryService,
    private readonly redemptions: RedemptionsService,
    private readonly stock: MartStockService,
    private readonly simulations: PolicySimulationsService,
  ) {}

  /** Orders first: points that come back from them may be due as well. */
  @Every('5 0 * * *', 'points.expire-orders')
  async expireOrders(tx: Tx): Promise<void> {
    await this.redemptions.expirePart(tx);
  }

  @OnEvent('redemption-order.fell-due', 'points.expire-more-orders')
  async expireMoreOrders(tx: Tx): Promise<void> {
    await this.redemptions.expirePart(tx);
  }

  @Every('20 0 * * *', 'points.expire-lots')
  async expireLots(tx: Tx): Promise<void> {
    await this.expiry.takePart(tx);
  }

  @OnEvent('points-lot.fell-due', 'points.expire-more-lots')
  async expireMoreLots(tx: Tx): Promise<void> {
    await this.expiry.takePart(tx);
  }

  @OnEvent('contribution.offered-to-mart', 'points.receive-gift')
  async receiveGift(tx: Tx, offer: EventPayload<'contribution.offered-to-mart'>): Promise<void> {
    await this.stock.receive(tx, offer);
  }

  @OnEvent('policy-simulation.due', 'points.simulate')
  async simulate(tx: Tx, { simulationId }: EventPayload<'policy-simulation.due'>): Promise<void> {
    await this.simulations.takePart(tx, simulationId);
  }
}
