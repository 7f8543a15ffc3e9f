import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitHoldings } from '@app/partnerships/index.js';

/** What of the wishes goes with a unit that is merged into another. */
@Injectable()
export class WishesHoldings implements OnModuleInit {
  constructor(private readonly holdings: UnitHoldings) {}

  onModuleInit(): void {
    this.holdings.register('wish_claims');
  }
}
