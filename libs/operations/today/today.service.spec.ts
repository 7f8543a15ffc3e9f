import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { ActivitiesService, ActivityLists, ConfirmationService, RollService } from '@app/activities/index.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { TodayService } from './today.service.js';

const FRIDAY = '2026-11-20T02:00:00.000Z';

describe('today', () => {
  let app: TestApp;
  let secretary: Principal;
  let field: Principal;
  let stranger: Principal;

  const actor = async (role: Role, areaId: string): Promise<Principal> => {
    const { path } = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [areaId]))!;
    const grants = [{ role, areaId, areaPath: path, unitId: null }];
    return { accountId: newId(), personId: null, volunteerId: null, name: '', grants, mustChangePassword: false };
  };

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-02T02:00:00.000Z' });
    const here = await app.get(AreasService).createCommunity('610102001001', '东风社区');
    const elsewhere = await app.get(AreasService).createCommunity('610102001002', '西风社区');
    secretary = await actor('secretary', here.id);
    field = await actor('grid-worker', here.id);
    stranger = await actor('secretary', elsewhere.id);
    const people = await app.db.write(async (tx) => [
      ...(await app.get(VolunteersService).ensureByExternalNo(tx, here.id, ['1', '2', '3'])).values(),
    ]);
    const [old] = await held('2026-11-02', people.slice(0, 2));
    await app.get(ConfirmationService).confirm(secretary, { ids: [old!] });
    app.clock.set(FRIDAY);
    await held('2026-11-10', people.slice(2));
    await held('2026-11-19', []);

    async function held(on: string, present: string[]): Promise<string[]> {
      const id = await app.get(ActivitiesService).create(secretary, {
        communityId: here.id,
        name: `清洁楼道 ${on}`,
        nature: 'VOLUNTEER',
        riskNote: '路面湿滑',
        slots: [{ startOn: on, plannedMinutes: 120 }],
      });
      await app.get(ActivitiesService).move(secretary, id, 'publish');
      const { slots } = await app.get(ActivityLists).view(secretary, id);
      if (present.length === 0) return [];
      const entries = present.map((volunteerId) => ({ volunteerId, present: true }));
      const { results } = await app.get(RollService).record(secretary, slots[0]!.id, { entries });
      return results.map(({ recordId }) => recordId!);
    }
  });
  afterAll(() => app.close());

  it('counts what waits for the secretary, and how long it has waited', async () => {
    const view = await app.get(TodayService).view(secretary);
    expect(view).toMatchObject({
      today: '2026-11-20',
      recordsToConfirm: 2,
      recordsOverdue: 1,
      recordsSoon: 1,
      recordsDisputed: 0,
      rollsMissing: 1,
      missingRolls: [{ activityName: '清洁楼道 2026-11-19', startOn: '2026-11-19' }],
      volunteersToConfirm: 3,
      programsToApprove: 0,
      programsToAward: 0,
      jobsStuck: 0,
    });
  });

  it('leads to the very records that it counts', async () => {
    const { terms } = await app.get(TodayService).view(secretary);
    const older = await app.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM service_records WHERE state = 'PENDING' AND served_on < ?`,
      [terms!.overdueBefore],
    );
    expect(Number(older!.n)).toBe(1);
  });

  it('sums confirmed service by month, with how many people gave it', async () => {
    const { months } = await app.get(TodayService).view(secretary);
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ month: '2026-11', minutes: 120, people: 1 });
  });

  it('tells a grid worker nothing of honours and machines, and a stranger nothing at all', async () => {
    expect(await app.get(TodayService).view(field)).toMatchObject({ recordsToConfirm: 2, programsToApprove: null, jobsStuck: null });
    expect(await app.get(TodayService).view(stranger)).toMatchObject({ recordsToConfirm: 0, rollsMissing: 0, volunteersToConfirm: 0 });
    expect((await app.get(TodayService).view(stranger)).months.every(({ minutes }) => minutes === 0)).toBe(true);
  });
});
