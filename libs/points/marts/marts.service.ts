import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CareMart } from './care-mart.entity.js';
import { martsOf } from './mart-scope.js';
import type { ChangeRewardItem, CreateRewardItem, SetMart } from './mart.wire.js';
import { RewardItem } from './reward-item.entity.js';
import { itemProblems } from './reward-item.rules.js';
import { StockMovement } from './stock-movement.entity.js';
import { dateOf } from '@app/kernel/time.js';

/** A community's 爱心超市 and what stands on its shelf. */
@Injectable()
export class MartsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  /** Sets it up or changes it. Refuses area.not-found for what is no community of one's own. */
  async set(actor: Principal, communityId: string, input: SetMart): Promise<void> {
    await this.areas.requireCommunityOf(this.db.read, actor, 'mart.manage', communityId);
    await this.db.write(async (tx) => {
      const { id } = await this.ensure(tx, communityId);
      const { name, address, openingHours, isOpen } = input;
      await tx.execute('UPDATE care_marts SET name = ?, address = ?, opening_hours = ?, is_open = ? WHERE id = ?', [
        name.trim(),
        address?.trim() || null,
        openingHours?.trim() || null,
        isOpen ? 1 : 0,
        id,
      ]);
      await tx.audit('mart.set', { type: 'care-mart', id }, { isOpen });
    });
  }

  /** The community's mart; made under its plain name where there is none. */
  async ensure(tx: Tx, communityId: string): Promise<CareMart> {
    const found = await tx.repo(CareMart).findOneBy({ communityId });
    if (found) return found;
    const plain = { name: '爱心超市', address: null, openingHours: null, isOpen: true };
    await tx.insertMissing(CareMart, [{ id: newId(), communityId, ...plain, createdAt: tx.at }]);
    return tx.repo(CareMart).findOneByOrFail({ communityId });
  }

  /** Refuses area.not-found, reward-item.invalid, reward-item.name-taken. Answers the id. */
  async createItem(actor: Principal, input: CreateRewardItem): Promise<string> {
    const { communityId, stockCount: stocked, ...given } = input;
    const stockCount = stocked ?? 0;
    await this.areas.requireCommunityOf(this.db.read, actor, 'mart.manage', communityId);
    const facts = {
      ...given,
      name: given.name.trim(),
      unitName: given.unitName.trim(),
      description: given.description?.trim() || null,
      donorText: given.donorText?.trim() || null,
      serviceMinutes: given.serviceMinutes ?? null,
      limitCount: given.limitCount ?? null,
      limitPeriod: given.limitPeriod ?? null,
      validFrom: given.validFrom ?? null,
      validTo: given.validTo ?? null,
    };
    checkItem(facts);
    return this.db.write(async (tx) => {
      const mart = await this.ensure(tx, communityId);
      const item = { ...facts, id: newId(), martId: mart.id, communityId, donorUnitId: null, stockCount, createdAt: tx.at };
      await unlessTaken(facts.name, () => tx.insert(RewardItem, [item]));
      if (stockCount > 0) await tx.insert(StockMovement, [firstStock(item, actor.accountId, tx)]);
      await tx.audit('reward-item.created', { type: 'reward-item', id: item.id });
      return item.id;
    });
  }

  /** Refuses reward-item.not-found, .invalid, .name-taken. Orders that are placed keep their price. */
  async changeItem(actor: Principal, id: string, input: ChangeRewardItem): Promise<void> {
    await this.db.write(async (tx) => {
      await this.requireItem(tx, actor, 'mart.manage', id, 'whole');
      const item = (await tx.lockOne(RewardItem, id))!;
      const next = { ...item, ...given(input) };
      checkItem(next);
      const { name, description, unitName, pricePoints, serviceMinutes, donorText, limitCount, limitPeriod, validFrom, validTo, state } = next;
      await unlessTaken(name, () =>
        tx.execute(
          `UPDATE reward_items SET name = ?, description = ?, unit_name = ?, price_points = ?, service_minutes = ?, donor_text = ?,
             limit_count = ?, limit_period = ?, valid_from = ?, valid_to = ?, state = ? WHERE id = ?`,
          [name, description, unitName, pricePoints, serviceMinutes, donorText, limitCount, limitPeriod, validFrom, validTo, state, id],
        ),
      );
      await tx.audit('reward-item.changed', { type: 'reward-item', id }, { fields: Object.keys(given(input)) });
    });
  }

  /** Refuses reward-item.not-found for what is not there or not the actor's. */
  async requireItem(reader: Reader, actor: Principal, action: Action, id: string, reach: 'part' | 'whole'): Promise<void> {
    const where = martsOf(actor, action, 'community_id', reach);
    const row = await reader.one(`SELECT id FROM reward_items WHERE id = ? AND ${where.sql}`, [id, ...where.params]);
    if (!row) refuse('reward-item.not-found');
  }
}

function checkItem(item: Parameters<typeof itemProblems>[0]): void {
  const problems = itemProblems(item);
  if (problems.length > 0) refuse('reward-item.invalid', { reason: problems.join('；') });
}

/** Fields that were sent, texts trimmed and empty ones taken for none. */
function given(input: ChangeRewardItem): Partial<RewardItem> {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() || (name === 'name' || name === 'unitName' ? '' : null) : (value as unknown)]),
  );
}

function firstStock(item: Pick<RewardItem, 'id' | 'communityId' | 'stockCount'>, accountId: string, tx: Tx): StockMovement {
  const { id: itemId, communityId, stockCount } = item;
  const cause = { causeType: 'staff', causeId: newId(), accountId, movedOn: dateOf(tx.at), recordedAt: tx.at };
  return { id: newId(), itemId, communityId, kind: 'IN', quantity: stockCount, stockAfter: stockCount, reason: '上架时的库存', ...cause };
}

async function unlessTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('reward-item.name-taken', { name });
    throw error;
  }
}
