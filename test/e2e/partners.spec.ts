import { PARTNER_NOTICE } from '@app/partnerships/partners/partner-texts.rules.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal, type Visitor } from '../client.js';
import { Town, type Someone } from './town.js';

/** A barber walks in from the street: applies on the phone, is accepted, gives, is looked back on, leaves. */
describe('社区合伙人', () => {
  let town: Town;
  let secretary: Someone;
  let barber: Visitor;
  let code: string;
  let id: string;
  let unitId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-03-02', '00:30');
    secretary = await town.staff('chen', 'secretary');
    barber = town.stranger();
  });
  afterAll(() => town.close());

  const application = {
    partnerType: 'SHOP' as const,
    name: '阿强理发店',
    contactName: '强师傅',
    mobile: '138 0000 1234',
    brings: ['SERVICE' as const],
    bringsText: '每月第一个周六给老人理发',
    noticeVersion: PARTNER_NOTICE.version,
    agreesToNotice: true,
  };
  const at = (path: string) => ({ params: { path: { code: path } } });
  const partner = () => ok(secretary.api.GET('/api/v1/partners/{id}', { params: { path: { id } } }));
  const wall = async () => (await ok(barber.api.GET('/api/v1/public/partners'))).items;

  it('applies without an account, once, and looks up how it stands', async () => {
    const [place] = await ok(barber.api.GET('/api/v1/public/partner-communities'));
    const body = { ...application, communityId: place!.id };
    const applied = await ok(barber.api.POST('/api/v1/public/partner-applications', { body }));
    code = applied.queryCode;
    expect(applied.communityName).toBe('东风社区');
    expect(await refusal(barber.api.POST('/api/v1/public/partner-applications', { body }))).toBe('partner.open-already');
    expect(await ok(barber.api.GET('/api/v1/public/partner-applications/{code}', at(code)))).toMatchObject({ state: 'APPLIED', isPublic: false });
    expect(await refusal(barber.api.GET('/api/v1/public/partner-applications/{code}', at('AAAABBBBCCCC')))).toBe('partner.code-unknown');
  });

  it('waits on the secretary’s list and in the inbox, the number masked', async () => {
    const list = await ok(secretary.api.GET('/api/v1/partners', { params: { query: { state: 'APPLIED' } } }));
    expect(list.items.map(({ name }) => name)).toEqual(['阿强理发店']);
    id = list.items[0]!.id;
    expect(await partner()).toMatchObject({ mobileMasked: '138****1234', contactName: '强师傅', appliedAt: expect.stringMatching(/^2026-03-01T16:3/) as string });
    const inbox = await ok(secretary.api.GET('/api/v1/me/notices'));
    expect(inbox.items.map(({ link }) => link)).toContain(`/desk/partners?open=${id}`);
    const whole = await ok(secretary.api.POST('/api/v1/partners/{id}/unmasking', { params: { path: { id } }, body: { reason: '电话核实' } }));
    expect(whole.mobile).toBe('13800001234');
  });

  it('is accepted with what is agreed, and stands on the wall only after saying yes', async () => {
    const term = { fromOn: '2026-03-05', toOn: '2027-03-05', duties: '每月义剪一次', benefits: '合伙人墙致谢' };
    await ok(secretary.api.POST('/api/v1/partners/{id}/approval', { params: { path: { id } }, body: { ...term, reason: '两委会同意' } }));
    expect(await wall()).toEqual([]);
    await ok(barber.api.PUT('/api/v1/public/partner-applications/{code}/publication', { ...at(code), body: { given: true } }));
    expect(await wall()).toMatchObject([{ name: '阿强理发店', contributionCount: 0, joinedOn: '2026-03-05' }]);
    expect(JSON.stringify(await wall())).not.toMatch(/1234|强师傅/);
  });

  it('gives as a unit; the wall and the ledger show the sum of what was confirmed', async () => {
    const unit = await ok(secretary.api.POST('/api/v1/units', { body: { communityId: town.communityId, name: '阿强理发店', unitType: 'SHOP' } }));
    unitId = unit.id;
    await ok(secretary.api.PUT('/api/v1/partners/{id}/unit', { params: { path: { id } }, body: { unitId } }));
    await town.travel('2026-04-06');
    const given = [
      { contributionKind: 'FUND' as const, itemName: '节日慰问', quantity: 1, amountFen: 50_000, occurredOn: '2026-04-04' },
      { contributionKind: 'PEOPLE_TIME' as const, itemName: '义剪', quantity: 90, peopleCount: 2, occurredOn: '2026-04-04' },
    ];
    const logged = [];
    for (const one of given) logged.push(await ok(secretary.api.POST('/api/v1/contributions', { body: { unitId, ...one } })));
    expect(await wall()).toMatchObject([{ contributionCount: 0 }]);
    // Who writes something down does not confirm it.
    const other = await town.staff('wang', 'secretary');
    await ok(other.api.POST('/api/v1/contributions/confirmation', { body: { ids: logged.map((one) => one.id) } }));
    const rows = await town.app.db.read.query<{ kind: string; quantity: number; fen: number | null }>(
      `SELECT contribution_kind AS kind, quantity, amount_fen AS fen FROM contributions WHERE unit_id = ? AND state = 'CONFIRMED'`,
      [unitId],
    );
    const fen = rows.reduce((sum, row) => sum + (row.kind === 'FUND' ? Number(row.fen) : 0), 0);
    const minutes = rows.reduce((sum, row) => sum + (row.kind === 'PEOPLE_TIME' ? Number(row.quantity) : 0), 0);
    expect(rows).toHaveLength(2);
    expect(await wall()).toMatchObject([{ contributionCount: rows.length, fundFen: fen, peopleMinutes: minutes }]);
    const table = await sheet('/api/v1/partnership-exports/units.xlsx?from=2026-01-01&to=2027-01-01');
    const line = table.find((row) => row[2] === '阿强理发店')!;
    expect(line.slice(13, 16)).toEqual([rows.length, fen / 100, minutes]);
    expect(table.at(-1)!.slice(13, 16)).toEqual([rows.length, fen / 100, minutes]);
    const outside = await sheet('/api/v1/partnership-exports/units.xlsx?from=2026-04-05&to=2026-05-01');
    expect(outside.find((row) => row[2] === '阿强理发店')!.slice(13, 16)).toEqual([0, 0, 0]);
    const compared = await ok(town.admin.api.GET('/api/v1/community-comparison'));
    expect(compared.communities[0]!.figures).toMatchObject({ contributions: rows.length, contributedFen: fen, contributedMinutes: minutes });
  });

  it('is looked back on after a year, goes on, and leaves when it wants to', async () => {
    await town.travel('2027-02-10');
    const due = await ok(secretary.api.GET('/api/v1/partners', { params: { query: { review: 'due' } } }));
    expect(due.items.map((row) => [row.id, row.reviewStanding])).toEqual([[id, 'SOON']]);
    const body = { fromOn: '2027-03-05', toOn: '2028-03-05', duties: '每月义剪两次', benefits: '合伙人墙致谢', note: '一年 12 次，老人都说好' };
    const renewed = await ok(secretary.api.POST('/api/v1/partners/{id}/renewal', { params: { path: { id } }, body }));
    expect(renewed).toMatchObject({ reviewOn: '2028-03-05', reviewStanding: 'LATER' });
    expect(renewed.agreements.map(({ version }) => version)).toEqual([2, 1]);
    await ok(barber.api.POST('/api/v1/public/partner-applications/{code}/withdrawal', at(code)));
    expect(await wall()).toEqual([]);
    expect(await partner()).toMatchObject({ state: 'EXITED', contactName: null, mobileMasked: null, unitId });
    expect(await refusal(secretary.api.POST('/api/v1/partners/{id}/exit', { params: { path: { id } }, body: { reason: '再来' } }))).toBe('partner.move');
  });

  async function sheet(path: string): Promise<unknown[][]> {
    const answer = await secretary.fetch(path);
    expect(answer.status).toBe(200);
    const { sheets } = await readWorkbook(Buffer.from(await answer.arrayBuffer()), 'ledger.xlsx');
    return sheets[0]!.rows as unknown[][];
  }
});
