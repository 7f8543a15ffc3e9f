import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitHoldings } from '@app/partnerships/index.js';

/** What of the cards goes with a unit that is merged into another; what members answered keeps the name they read. */
@Injectable()
export class CardsHoldings implements OnModuleInit {
  constructor(private readonly holdings: UnitHoldings) {}

  onModuleInit(): void {
    this.holdings.register('member_service_cards');
  }
}
