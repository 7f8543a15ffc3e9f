import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { dateOf } from '@app/kernel/time.js';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MartsService } from '@app/points/index.js';
import { startApp, type TestApp } from './app.js';
import { earn } from './ledger-examples.js';

/** A community with volunteers who hold points, for tests of what points are spent on. */
export class PointsWorld {
  private constructor(
    readonly app: TestApp,
    readonly communityId: string,
    private readonly path: string,
    private readonly free: string[],
  ) {}

  static async open(at: string, people = 300): Promise<PointsWorld> {
    const app = await startApp({ at });
    const { id } = await app.get(AreasService).createCommunity('610102001001', '东风社区');
    const { path } = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [id]))!;
    const numbers = Array.from({ length: people }, (_, i) => `A-${i + 1}`);
    const byNo = await app.db.write(async (tx) => {
      const made = await app.get(VolunteersService).ensureByExternalNo(tx, id, numbers);
      await tx.execute(`UPDATE volunteers SET state = 'ACTIVE'`);
      return [...made];
    });
    return new PointsWorld(app, id, path, byNo.map(([, volunteerId]) => volunteerId));
  }

  actor(role: Role, volunteerId: string | null = null, areaPath = this.path): Principal {
    const grants = [{ role, areaId: this.communityId, areaPath, unitId: null }];
    return { accountId: newId(), personId: null, volunteerId, name: '', grants, mustChangePassword: false };
  }

  /** Somebody nobody has used before, with points earned today. */
  async somebody(points = 0): Promise<{ id: string; actor: Principal }> {
    const id = this.free.pop()!;
    if (points > 0) await this.give(id, points);
    return { id, actor: this.actor('volunteer', id) };
  }

  async give(volunteerId: string, points: number, unit: 'points' | 'minutes' = 'points', policyVersion: string | null = null): Promise<string> {
    const posting = earn(volunteerAccount(volunteerId), { amount: points, unit, policyVersion, areaId: this.communityId, effectiveOn: dateOf(this.app.clock.now()) });
    const [transfer] = await this.app.db.write((tx) => this.app.get(LedgerService).postAll(tx, [posting]));
    return transfer!.id;
  }

  item(by: Principal, more: Partial<Parameters<MartsService['createItem']>[1]> = {}): Promise<string> {
    return this.app.get(MartsService).createItem(by, {
      communityId: this.communityId,
      kind: 'GOODS',
      name: `洗衣液 ${newId().slice(-6)}`,
      unitName: '桶',
      pricePoints: 80,
      state: 'ON_SALE',
      stockCount: 5,
      ...more,
    });
  }

  async points(volunteerId: string): Promise<number> {
    return (await this.app.get(LedgerService).balanceOf(this.app.db.read, volunteerAccount(volunteerId))).points;
  }

  async stock(itemId: string): Promise<{ stock: number; sum: number }> {
    const row = await this.app.db.read.one<{ stock: number; total: number }>(
      `SELECT stock_count AS stock, (SELECT COALESCE(SUM(quantity), 0) FROM stock_movements WHERE item_id = i.id) AS total FROM reward_items i WHERE id = ?`,
      [itemId],
    );
    return { stock: Number(row!.stock), sum: Number(row!.total) };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
