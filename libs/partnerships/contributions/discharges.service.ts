import { Injectable } from '@nestjs/common';
import { dateText } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ObligationsService } from '../obligations/obligations.service.js';
import type { Contribution } from './contribution.entity.js';
import { amountOf } from './contribution.rules.js';

/** A confirmed contribution may be what an agreement asked of the unit. */
@Injectable()
export class Discharges {
  constructor(private readonly obligations: ObligationsService) {}

  /** What the community has confirmed needs no second confirmation. A matter that is settled already stays as it is. */
  async discharge(tx: Tx, actor: Principal, row: Contribution): Promise<void> {
    if (row.obligationId === null) return;
    const words = `贡献“${row.itemName}”（${amountOf(row)}，${dateText(row.occurredOn).split(' ')[0]}）经社区确认。`;
    await this.obligations.discharge(tx, actor, row.obligationId, { words, doneOn: row.occurredOn, doneQuantity: row.quantity });
  }
}
