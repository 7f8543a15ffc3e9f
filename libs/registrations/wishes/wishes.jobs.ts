import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import { WishWatch } from './wish-watch.service.js';

@Injectable()
export class WishesJobs {
  constructor(private readonly wishes: WishWatch) {}

  /** In the morning, when something can be done about it. */
  @Every('50 8 * * *', 'wishes.watch')
  async watch(tx: Tx): Promise<void> {
    if (await this.wishes.watch(tx)) await tx.emit('micro-wish.fell-due', {});
  }

  @OnEvent('micro-wish.fell-due', 'wishes.watch-more')
  watchMore(tx: Tx): Promise<void> {
    return this.watch(tx);
  }

  /** Every day, for what a first of the quarter left over: it changes nothing on the others. */
  @Every('15 0 * * *', 'wishes.carry-over')
  async carryOver(tx: Tx): Promise<void> {
    for (let isMore = true; isMore; ) isMore = await this.wishes.carryOver(tx);
  }

  @Every('50 3 * * *', 'wishes.forget')
  async forget(tx: Tx): Promise<void> {
    await this.wishes.forget(tx);
  }
}
