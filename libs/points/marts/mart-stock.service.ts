import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { NoticesService } from '@app/people/index.js';
import { MartsService } from './marts.service.js';
import type { CreateStockMovement } from './mart.wire.js';
import { RewardItem } from './reward-item.entity.js';
import { StockMovement } from './stock-movement.entity.js';
import { stockAfter, type MovementKind } from './stock.rules.js';

export type Movement = {
  kind: MovementKind;
  quantity: number;
  reason: string | null;
  causeType: string;
  causeId: string;
  accountId: string | null;
};

/** The one place where stock changes: the item is locked, the movement added, the count kept in the same write. */
@Injectable()
export class MartStockService {
  constructor(
    private readonly db: Database,
    private readonly marts: MartsService,
    private readonly notices: NoticesService,
  ) {}

  /** Staff bring in or count. Refuses reward-item.not-found, reward-item.invalid, stock.below-zero, stock.too-many. */
  async record(actor: Principal, itemId: string, { kind, quantity, reason }: CreateStockMovement): Promise<void> {
    if (quantity === 0) refuse('reward-item.invalid', { reason: '数量不能是 0' });
    if (kind === 'IN' && quantity < 0) refuse('reward-item.invalid', { reason: '入库的数量要大于 0；减少请用盘点调整' });
    await this.db.write(async (tx) => {
      await this.marts.requireItem(tx, actor, 'mart.manage', itemId, 'whole');
      const item = (await tx.lockOne(RewardItem, itemId))!;
      const cause = { causeType: 'staff', causeId: newId(), accountId: actor.accountId };
      await this.move(tx, item, { kind, quantity, reason: reason.trim(), ...cause });
      await tx.audit('stock.moved', { type: 'reward-item', id: itemId }, { kind, quantity });
    });
  }

  /**
   * Moves the stock of an item that the caller has locked, and keeps the given row in step. Refuses stock.below-zero,
   * stock.too-many.
   */
  async move(tx: Tx, item: RewardItem, movement: Movement): Promise<void> {
    item.stockCount = stockAfter(item.stockCount, movement.quantity);
    await tx.execute('UPDATE reward_items SET stock_count = ? WHERE id = ?', [item.stockCount, item.id]);
    const row = { id: newId(), itemId: item.id, communityId: item.communityId, stockAfter: item.stockCount };
    await tx.insert(StockMovement, [{ ...movement, ...row, movedOn: dateOf(tx.at), recordedAt: tx.at }]);
  }

  /**
   * A partner's gift comes in: onto the shelf of the same name from the same donor, else as a new item that staff put
   * up. Told twice about one contribution, it is taken in once.
   */
  async receive(tx: Tx, offer: EventPayload<'contribution.offered-to-mart'>): Promise<void> {
    const { contributionId, communityId, unitId, quantity, pricePoints } = offer;
    const mart = await this.marts.ensure(tx, communityId);
    const name = offer.itemName.trim().slice(0, 60);
    const found = await tx.one<{ id: string }>('SELECT id FROM reward_items WHERE mart_id = ? AND name = ?', [mart.id, name]);
    const isNew = !found;
    const itemId = found?.id ?? newId();
    if (isNew) {
      const unsaid = { description: null, serviceMinutes: null, donorText: null, limitCount: null, limitPeriod: null, validFrom: null, validTo: null };
      const item = { id: itemId, martId: mart.id, communityId, kind: 'GOODS', name, unitName: '件', donorUnitId: unitId, ...unsaid } as const;
      await tx.insertMissing(RewardItem, [{ ...item, pricePoints: pricePoints ?? 0, state: 'OFF', stockCount: 0, createdAt: tx.at }]);
    }
    const item = await tx.lockOne(RewardItem, itemId);
    // Somebody else made an item of that name in between: the delivery runs again and finds it.
    if (!item) throw new Error(`the item ${name} was made by somebody else at the same time`);
    const known = await tx.one('SELECT id FROM stock_movements WHERE item_id = ? AND cause_type = ? AND cause_id = ?', [itemId, 'contribution', contributionId]);
    if (known) return;
    await this.move(tx, item, { kind: 'IN', quantity, reason: '共建单位捐赠', causeType: 'contribution', causeId: contributionId, accountId: null });
    await this.notices.send(tx, [
      {
        to: { areaId: communityId, action: 'mart.manage' },
        kind: 'TASK',
        title: `收到捐赠“${name}” ${quantity} 件`,
        text: isNew ? '已经入库，还没有上架。请核对数量，定好需要多少积分后上架。' : '已经入库，加在原有的库存上。请核对数量。',
        link: '/desk/mart',
        once: `contribution-${contributionId}`,
      },
    ]);
  }
}
