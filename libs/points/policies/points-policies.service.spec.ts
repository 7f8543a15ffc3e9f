import type { Principal } from '@app/platform/access/principal.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { POLICY_GUARDS } from './append-only.js';
import type { PointsPolicyView } from './points-policy.wire.js';
import { PointsPoliciesService } from './points-policies.service.js';
import { DEFAULT_POINTS_RULES } from './policy.rules.js';

const STREET = { accountId: '01JD0000000000000000000000' } as Principal;
const RULES = { ...DEFAULT_POINTS_RULES, pointsPerStep: 6 };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

/** One story, told in order: each test goes on where the one before it stopped. */
describe('PointsPoliciesService', () => {
  let app: TestApp;
  let policies: PointsPoliciesService;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    policies = app.get(PointsPoliciesService);
  });
  afterAll(() => app.close());

  const publish = (effectiveFrom: string, rules = RULES): Promise<PointsPolicyView> =>
    policies.publish(STREET, { effectiveFrom, rules });
  const states = async (): Promise<unknown[]> =>
    (await policies.list()).map(({ version, state, effectiveTo }) => [version, state, effectiveTo]);

  it('starts with version 1, once, whoever asks how often', async () => {
    await Promise.all([1, 2, 3].map(() => app.db.write((tx) => policies.ensureDefault(tx))));
    expect(await policies.all()).toHaveLength(1);
    expect(await policies.inForce('2001-05-06')).toMatchObject({ version: 1, rules: DEFAULT_POINTS_RULES });
    await expect(policies.inForce('1999-12-31')).rejects.toThrow(refusal('policy.none-in-force'));
    expect((await policies.current()).description[0]).toBe('志愿服务每满半小时 5 分，不足半小时的部分不计。');
  });

  it('lets one of several through that publish at once for today', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => publish('2026-11-21')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'policy.overlap' });
    }
    expect(await policies.all()).toHaveLength(2);
    expect((await policies.inForce('2026-11-20')).version).toBe(1);
    expect((await policies.inForce('2026-11-21')).version).toBe(2);
  });

  it('publishes a version for later and leaves the past alone', async () => {
    expect(await publish('2027-01-01')).toMatchObject({
      version: 3,
      state: 'COMING',
      effectiveTo: null,
      rules: RULES,
    });
    expect((await policies.inForce('2026-12-31')).version).toBe(2);
    expect((await policies.inForce('2027-01-01')).version).toBe(3);
    expect(await states()).toEqual([
      [3, 'COMING', null],
      [2, 'IN_FORCE', '2027-01-01'],
      [1, 'PAST', '2026-11-21'],
    ]);
    const audited = await app.db.read.query(
      `SELECT action FROM audit_entries WHERE action = 'policy.published'`,
    );
    expect(audited).toHaveLength(2);
  });

  it('refuses the past, overlaps and holes', async () => {
    await expect(publish('2026-11-20')).rejects.toThrow(refusal('policy.past'));
    await expect(publish('2026-12-01')).rejects.toThrow(refusal('policy.overlap'));
    await expect(publish('2027-03-01', { ...RULES, stepMinutes: 0 })).rejects.toThrow(
      refusal('policy.invalid'),
    );
    expect(await policies.all()).toHaveLength(3);
  });

  it('replaces a version that has not begun', async () => {
    await publish('2027-01-01', { ...RULES, pointsPerStep: 7 });
    expect((await policies.inForce('2027-01-01')).rules.pointsPerStep).toBe(7);
    expect((await states()).slice(0, 2)).toEqual([
      [4, 'COMING', null],
      [3, 'REPLACED', null],
    ]);
  });

  it('takes effect at midnight in Shanghai', async () => {
    app.clock.set('2026-12-31T15:59:00.000Z');
    expect((await policies.current()).version).toBe(2);
    app.clock.set('2026-12-31T16:00:00.000Z');
    expect((await policies.current()).version).toBe(4);
    expect((await states()).slice(0, 3)).toEqual([
      [4, 'IN_FORCE', null],
      [3, 'REPLACED', null],
      [2, 'PAST', '2027-01-01'],
    ]);
  });

  it('cannot be changed or deleted, not even past the service', async () => {
    for (const guard of POLICY_GUARDS[app.db.engine])
      await app.db.dataSource.query(guard).catch(() => undefined);
    for (const sql of ['UPDATE points_policies SET version = 9', 'DELETE FROM points_policies']) {
      await expect(app.db.write((tx) => tx.execute(sql))).rejects.toThrow('append-only');
    }
    expect(await policies.all()).toHaveLength(4);
  });
});
