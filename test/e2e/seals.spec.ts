import { ok, refusal } from '../client.js';
import { checkHead, checkProof } from '../../apps/web/src/public/check-proof.js';
import { Town, type Neighbour, type Someone } from './town.js';

/** What a volunteer, a passer-by and the notice board can hold against the ledger. */
describe('seals', () => {
  let town: Town;
  let secretary: Someone;
  let hero: Someone;
  let other: Someone;
  let people: Neighbour[];

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    secretary = await town.staff('secretary', 'secretary');
    people = [await town.volunteer(secretary, '王秀英'), await town.volunteer(secretary, '李建国')];
    hero = await town.accountOf(secretary, people[0]!);
    other = await town.accountOf(secretary, people[1]!);
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '06:00', endTime: '08:00' });
    const present = people.map(({ id }) => ({ volunteerId: id, minutes: 120 }));
    const ids = await town.roll(secretary, slotId, present);
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
    await town.travel('2026-11-10');
    await town.travel('2026-11-10', '09:30');
  });
  afterAll(() => town.close());

  it('a volunteer’s own phone proves that a line is as it was sealed', async () => {
    const [line] = (await ok(hero.api.GET('/api/v1/me/ledger/points'))).items;
    const path = { params: { path: { id: line!.id } } };
    const proof = await ok(hero.api.GET('/api/v1/transfers/{id}/proof', path));
    expect(checkProof(proof).map(({ fault }) => fault)).toEqual([null, null, null]);
    const raised = { ...proof, transfer: { ...proof.transfer, amount: proof.transfer.amount + 10 } };
    expect(checkProof(raised)[0]!.fault).toContain('被改动过');
    const forged = { ...proof, head: { ...proof.head, root: '0'.repeat(64) } };
    expect(checkProof(forged).filter(({ fault }) => fault !== null)).toHaveLength(3);
    expect(await ok(secretary.api.GET('/api/v1/transfers/{id}/proof', path))).toEqual(proof);
    expect(await refusal(other.api.GET('/api/v1/transfers/{id}/proof', path))).toBe('transfer.not-found');
    const abroad = await town.staff('elsewhere', 'secretary', await town.community('西风社区'));
    expect(await refusal(abroad.api.GET('/api/v1/transfers/{id}/proof', path))).toBe('transfer.not-found');
    expect(await refusal(hero.api.GET('/api/v1/transfers/{id}/proof', { params: { path: { id: 'nothing' } } }))).toBe(
      'transfer.not-found',
    );
  });

  it('everybody may keep the heads, which hang together and name nobody', async () => {
    const { items } = await ok(town.stranger().api.GET('/api/v1/public/seals'));
    expect(items.length).toBeGreaterThan(0);
    for (const head of items) expect(checkHead(head).every(({ fault }) => fault === null)).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/王秀英|volunteer/);
  });

  it('the month goes on the notice board with its seal', async () => {
    const query = { areaId: town.communityId, month: '2026-11' };
    const notice = await ok(secretary.api.GET('/api/v1/ledger/monthly-notice', { params: { query } }));
    expect(notice.sums).toEqual([
      { unit: 'minutes', code: 'EARN', title: '服务所得', count: 2, amount: 240 },
      { unit: 'points', code: 'EARN', title: '服务所得', count: 2, amount: 40 },
    ]);
    expect(notice).toMatchObject({ areaName: '东风社区', isComplete: false });
    const [head] = (await ok(town.stranger().api.GET('/api/v1/public/seals'))).items;
    expect(notice.seal).toMatchObject({ shortCode: head!.shortCode });
    const paper = await secretary.fetch(`/api/v1/ledger/monthly-notice.pdf?areaId=${query.areaId}&month=2026-11`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    const elsewhere = { params: { query: { areaId: '0'.repeat(26) } } };
    expect(await refusal(secretary.api.GET('/api/v1/ledger/monthly-notice', elsewhere))).toBe('area.not-found');
    await town.travel('2026-12-02');
    const later = await ok(secretary.api.GET('/api/v1/ledger/monthly-notice', { params: { query: { areaId: town.communityId } } }));
    expect(later).toMatchObject({ month: '2026-11', sums: notice.sums, isComplete: true });
  });
});
