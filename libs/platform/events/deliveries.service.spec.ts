import { startApp, type TestApp } from '../../../test/app.js';
import { newId } from '@app/kernel/ids.js';
import type { EventName } from '@app/kernel/events.js';
import type { Tx } from '../database/tx.js';
import { DeliveriesService, MAX_ATTEMPTS, backoffMs } from './deliveries.service.js';
import { HandlersRegistry } from './handlers.registry.js';
import { lastTick, SchedulesService } from './schedules.service.js';

/** Handlers put straight into the registry: what they do is the test's business, that it happens once is ours. */
function adopt(app: TestApp, event: string, handler: string, run: (tx: Tx, payload: unknown) => Promise<void>): void {
  const registry = app.get(HandlersRegistry) as unknown as {
    handles: Map<string, unknown>;
    byEvent: Map<string, string[]>;
  };
  registry.handles.set(handler, run);
  registry.byEvent.set(event, [...(registry.byEvent.get(event) ?? []), handler]);
}

describe('deliveries', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    await app.db.write((tx) => tx.execute('CREATE TABLE effects (id varchar(26) PRIMARY KEY, what varchar(40) NOT NULL)'));
    adopt(app, 'test.happened', 'test.effect', (tx, payload) =>
      tx
        .execute('INSERT INTO effects (id, what) VALUES (?, ?)', [newId(), (payload as { what: string }).what])
        .then(() => undefined),
    );
    adopt(app, 'test.failing', 'test.fails', async (tx, payload) => {
      await tx.execute('INSERT INTO effects (id, what) VALUES (?, ?)', [newId(), (payload as { what: string }).what]);
      throw new Error('the printer is on fire');
    });
  });
  afterAll(() => app.close());

  const announce = (event: string, what: string): Promise<string[]> =>
    app.db.write(async (tx) => {
      await tx.emit(event as EventName, { what } as never);
      return [...tx.deliveryIds];
    });
  const effects = async (what: string): Promise<number> => {
    const row = await app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM effects WHERE what = ?', [what]);
    return Number(row!.n);
  };

  it('carries an effect out once, however often and by how many it is delivered', async () => {
    const [id] = await announce('test.happened', 'once');
    const deliveries = app.get(DeliveriesService);
    await Promise.all(Array.from({ length: 10 }, () => deliveries.deliver(id!)));
    await app.settle();
    expect(await effects('once')).toBe(1);
  });

  it('announces nothing when the change itself fails', async () => {
    await expect(
      app.db.write(async (tx) => {
        await tx.emit('test.happened' as EventName, { what: 'never' } as never);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await app.settle();
    expect(await effects('never')).toBe(0);
  });

  it('tries eight times with growing pauses, then is stuck, and can be tried again by a person', async () => {
    const [id] = await announce('test.failing', 'burning');
    const deliveries = app.get(DeliveriesService);
    for (let i = 0; i < MAX_ATTEMPTS + 2; i++) {
      await deliveries.deliver(id!);
    }
    const row = (await deliveries.troubled(10)).find((r) => r.id === id);
    expect(row).toMatchObject({ state: 'STUCK', attempts: MAX_ATTEMPTS, lastError: 'the printer is on fire' });
    expect(await effects('burning')).toBe(0);
    await deliveries.retry(id!);
    await expect(deliveries.retry(id!)).rejects.toMatchObject({ code: 'job.not-stuck' });
    await expect(deliveries.retry(newId())).rejects.toMatchObject({ code: 'job.not-found' });
    expect([1, 2, 8, 20].map(backoffMs)).toEqual([1_000, 2_000, 128_000, 300_000]);
  });

  it('fires a schedule once for each tick, by however many workers', async () => {
    adopt(app, 'none', 'test.nightly', (tx, payload) =>
      tx
        .execute('INSERT INTO effects (id, what) VALUES (?, ?)', [newId(), (payload as { tick: string }).tick])
        .then(() => undefined),
    );
    const registry = app.get(HandlersRegistry);
    registry.schedules.push({ name: 'test.nightly', cron: '5 0 1 * *' });
    const schedules = app.get(SchedulesService);
    await Promise.all([schedules.fire(), schedules.fire(), schedules.fire()]);
    await app.settle();
    expect(await effects(lastTick('5 0 1 * *', app.clock.now()))).toBe(1);
  });

  it('reads crons on a Shanghai clock, also at a month’s edge', () => {
    expect(lastTick('5 0 1 * *', '2026-02-28T16:04:59.000Z')).toBe('2026-01-31T16:05:00.000Z');
    expect(lastTick('5 0 1 * *', '2026-02-28T16:05:00.000Z')).toBe('2026-02-28T16:05:00.000Z');
  });
});
