import { startApp, type TestApp } from '../../../test/app.js';
import { visit, ok } from '../../../test/client.js';
import { addMinutes } from '@app/kernel/time.js';
import { AccountsService, AreasService } from '@app/people/index.js';

describe('Idempotency-Key over HTTP', () => {
  let app: TestApp;
  let areaId: string;

  beforeAll(async () => {
    app = await startApp();
    areaId = (await app.get(AreasService).createCommunity('140824001001', '幸福里社区')).id;
    await app.get(AccountsService).open({
      loginName: 'shuji',
      displayName: '陈志远',
      password: 'Correct-2026',
      mustChangePassword: false,
      grants: [{ role: 'secretary', areaId }],
    });
  });
  afterAll(() => app.close());

  it('makes one volunteer of two requests, also when the session is noted as seen in between', async () => {
    const secretary = visit(app.url);
    await secretary.signIn('shuji', 'Correct-2026');
    const post = (): Promise<{ id: string }> =>
      ok(
        secretary.api.POST('/api/v1/volunteers', {
          body: { areaId, name: '王秀兰' },
          headers: { 'Idempotency-Key': 'one-submit-0001' },
        }),
      );
    app.clock.set(addMinutes(app.clock.now(), 6));
    const first = await post();
    const second = await post();
    expect(second.id).toBe(first.id);
    const row = await app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM volunteers');
    expect(Number(row!.n)).toBe(1);
  });
});
