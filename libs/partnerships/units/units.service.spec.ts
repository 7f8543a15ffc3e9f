import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../../../test/app.js';
import { AccountsService, AreasService, type Area } from '@app/people/index.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import { UnitsImport } from './units-import.service.js';
import { UnitsService } from './units.service.js';

const REAL = '../shared/realdata/nyc_service_partner_organisations.csv';

describe('units', () => {
  let app: TestApp;
  let units: UnitsService;
  let community: Area;
  let other: Area;
  let secretary: Principal;
  let stranger: Principal;

  beforeAll(async () => {
    app = await startApp();
    units = app.get(UnitsService);
    const areas = app.get(AreasService);
    await areas.createCommunity('DF', '东风社区');
    await areas.createCommunity('XG', '西关社区');
    community = await areas.requireCommunity(app.db.read, 'DF');
    other = await areas.requireCommunity(app.db.read, 'XG');
    const principal = async (loginName: string, areaId: string): Promise<Principal> => {
      const account = {
        loginName,
        displayName: loginName,
        password: 'Abcdef-123',
        mustChangePassword: false,
      };
      const id = await app.get(AccountsService).open({ ...account, grants: [{ role: 'secretary', areaId }] });
      return (await app.get(Identities).principalOf(id))!;
    };
    secretary = await principal('li', community.id);
    stranger = await principal('wang', other.id);
  });
  afterAll(() => app.close());

  const refusal = (code: string): object => expect.objectContaining({ code });
  const paged = { page: 1, size: 50 };

  /** Takes rows in; the preview must have said the same. */
  async function take(area: Area, rows: Record<string, string>[]): Promise<LineOutcome['outcome'][]> {
    const kind = app.get(UnitsImport);
    const context = { areaId: area.id, headings: {}, survey: null };
    const lines = rows.map((cells, i) => ({ row: i + 2, cells }));
    const planned = await kind.check(app.db.read, context, lines);
    const done = await app.db.write((tx) => kind.apply(tx, context, lines));
    expect(done).toEqual(planned);
    return done.map(({ outcome }) => outcome);
  }

  it('are added with a checked code and a type read from the name', async () => {
    const made = await units.create(secretary, {
      communityId: community.id,
      name: '第二中学',
      uscc: '91350100m000100y43',
    });
    expect(made).toMatchObject({ uscc: '91350100M000100Y43', unitType: 'SCHOOL', communityName: '东风社区' });
    const again = { communityId: community.id, name: '别的学校', uscc: '91350100M000100Y43' };
    await expect(units.create(secretary, again)).rejects.toEqual(refusal('unit.uscc-taken'));
    const wrong = { communityId: community.id, name: '甲', uscc: '91350100M000100Y44' };
    await expect(units.create(secretary, wrong)).rejects.toEqual(refusal('unit.invalid'));
    await expect(units.create(secretary, { communityId: community.id, name: ' 第二 中学' })).rejects.toEqual(
      refusal('unit.exists'),
    );
    await expect(units.create(stranger, { communityId: community.id, name: '乙' })).rejects.toEqual(
      refusal('area.not-found'),
    );
  });

  it('are seen in one’s own area only', async () => {
    expect((await units.page(secretary, { ...paged, q: '第二' })).total).toBe(1);
    expect((await units.page(stranger, { ...paged, q: '第二' })).total).toBe(0);
    const { items } = await units.page(secretary, { ...paged, unitType: 'SCHOOL', areaId: community.id });
    await expect(units.view(stranger, items[0]!.id)).rejects.toEqual(refusal('unit.not-found'));
    expect((await units.view(secretary, items[0]!.id)).name).toBe('第二中学');
  });

  it('have liaisons who act for them', async () => {
    const [unit] = (await units.page(secretary, paged)).items;
    const opened = await units.openLiaison(secretary, unit!.id, {
      loginName: 'liaison',
      displayName: '陈联络',
    });
    expect(opened.initialPassword).toEqual(expect.any(String));
    const liaison = await app.get(Identities).principalOf(opened.accountId);
    expect(liaison!.grants).toMatchObject([{ role: 'liaison', unitId: unit!.id, areaId: community.id }]);
    await expect(
      units.openLiaison(stranger, unit!.id, { loginName: 'l2', displayName: '某' }),
    ).rejects.toEqual(refusal('unit.not-found'));
  });

  it('are changed in part, kept apart, and only by their own community', async () => {
    const first = await units.create(secretary, { communityId: community.id, name: '北街幼儿园', contact: '张园长' });
    const second = await units.create(secretary, { communityId: community.id, name: '北街小学', externalNo: 'B2' });
    const changed = await units.change(secretary, first.id, { name: '北街第一幼儿园', contact: '' });
    expect(changed).toMatchObject({ name: '北街第一幼儿园', contact: null, unitType: first.unitType });
    await expect(units.change(secretary, first.id, { externalNo: 'B2' })).rejects.toEqual(refusal('unit.external-no-taken'));
    await expect(units.change(secretary, second.id, { uscc: '91350100M000100Y44' })).rejects.toEqual(refusal('unit.invalid'));
    await expect(units.change(stranger, first.id, { name: '我的' })).rejects.toEqual(refusal('unit.not-found'));
  });

  it('come from a sheet, and the second time change nothing', async () => {
    const rows: Record<string, string>[] = [
      { externalNo: '1', name: '县人民医院', address: '东街 1 号' },
      { externalNo: '2', name: '县人民医院' },
      { externalNo: '1', name: '县人民医院', contact: '办公室' },
      { name: '第二中学', externalNo: 'S1' },
      { name: '某中心', uscc: '91350100M000100Y44' },
    ];
    expect(await take(community, rows)).toEqual(['imported', 'imported', 'imported', 'imported', 'rejected']);
    expect(await take(community, rows)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
      'rejected',
    ]);
    const ids = await units.byExternalNo(app.db.read, community.id, ['1', 'S1', 'nobody']);
    expect([...(await units.namesOf(app.db.read, [...ids.values()])).values()].sort()).toEqual(
      ['县人民医院', '第二中学'].sort(),
    );
  });

  (existsSync(REAL) ? it : it.skip)('of a real city all come in', async () => {
    const rows = parse(readFileSync(REAL), { columns: true, bom: true }) as Record<string, string>[];
    const lines = rows.map((row) => ({ externalNo: row.org_content_id!, name: row.org_title! }));
    expect((await take(other, lines)).filter((outcome) => outcome === 'imported')).toHaveLength(261);
    expect((await take(other, lines)).every((outcome) => outcome === 'unchanged')).toBe(true);
  });
});
