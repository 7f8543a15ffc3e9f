import { ok, refusal } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';
import { drawnProgram } from './two-communities.js';

/** From an approved list to the last slide, as the secretary, the door and a phone do it. */
describe('a ceremony', () => {
  let town: Town;
  let secretary: Someone;
  let winners: Neighbour[];
  let programId: string;
  let id: string;
  const path = () => ({ params: { path: { id } } });

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    secretary = await town.staff('secretary', 'secretary');
    winners = [];
    for (const name of ['王秀英', '赵铁柱', '阿卜杜热合曼·买买提']) winners.push(await town.volunteer(secretary, name));
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '08:00', endTime: '10:00' }, '清洁家园');
    await town.travel('2026-11-02', '12:00');
    const ids = await town.roll(secretary, slotId, winners.map((one) => ({ volunteerId: one.id })));
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
    await town.travel('2026-11-10');
    const period = { from: '2026-11-01', to: '2026-12-01' };
    const run = await ok(secretary.api.POST('/api/v1/ranking-runs', { body: { areaId: town.communityId, metric: 'minutes', ...period } }));
    await town.settle();
    programId = (await drawnProgram(secretary.api, town.communityId, run.id, '冬季')).id;
  });
  afterAll(() => town.close());

  it('waits for the approval, and then has everything', async () => {
    const body = { communityId: town.communityId, programIds: [programId], title: '冬季致敬', heldOn: '2026-11-10', startTime: '15:00', venue: '礼堂', batchSize: 2 };
    expect(await refusal(secretary.api.POST('/api/v1/ceremonies', { body }))).toBe('ceremony.not-approved');
    await ok(town.admin.api.POST('/api/v1/recognition-programs/{id}/approval', { params: { path: { id: programId } }, body: {} }));
    await ok(secretary.api.POST('/api/v1/recognition-programs/{id}/certificates', { params: { path: { id: programId } }, body: {} }));
    const made = await ok(secretary.api.POST('/api/v1/ceremonies', { body }));
    id = made.id;
    expect(made).toMatchObject({ batches: 2, winners: 3, seatConflicts: [], stateName: '筹备中' });
    const listed = await ok(secretary.api.GET('/api/v1/ceremonies'));
    expect(listed.items.map((one) => one.id)).toEqual([id]);
    for (const paper of ['run-sheet', 'batches', 'seating-plan', 'name-cards', 'script', 'sign-in-sheet', 'checklist']) {
      const file = await secretary.fetch(`/api/v1/ceremonies/${id}/papers/${paper}.pdf`);
      expect([paper, file.status, Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()]).toEqual([paper, 200, '%PDF-']);
    }
  });

  it('lets winners sign in with their own code, seen on their own phone', async () => {
    const owner = await town.accountOf(secretary, winners[0]!);
    const [own] = await ok(owner.api.GET('/api/v1/me/ceremonies'));
    expect(own).toMatchObject({ title: '冬季致敬', signedInAt: null });
    const stranger = town.stranger();
    const done = await ok(stranger.api.POST('/api/v1/public/ceremony-sign-ins', { body: { code: own!.code.toLowerCase() } }));
    expect(done).toMatchObject({ name: '王*英', seatText: own!.seatText });
    expect(await refusal(stranger.api.POST('/api/v1/public/ceremony-sign-ins', { body: { code: 'ZZZZ2222' } }))).toBe('ceremony-sign-in.code');
    const worker = await town.staff('worker', 'grid-worker');
    const other = (await ok(secretary.api.GET('/api/v1/ceremonies/{id}', path()))).awardBatches.flatMap((batch) => batch.winners).find(({ name }) => name === '赵铁柱')!;
    expect((await ok(worker.api.POST('/api/v1/ceremonies/{id}/winners/{winnerId}/sign-in', { params: { path: { id, winnerId: other.id } } }))).signedIn).toBe(2);
    expect((await worker.api.POST('/api/v1/ceremonies/{id}/seating', path())).response.status).toBe(403);
  });

  it('goes over the stage: masked without consent, moved by screen and phone', async () => {
    const stage = await ok(secretary.api.GET('/api/v1/ceremonies/{id}/stage', path()));
    expect(stage.batches.flatMap((batch) => batch.winners.map(({ name }) => name)).sort()).toEqual(['王*英', '赵*柱', '阿卜杜*·买*'].sort());
    expect(JSON.stringify(stage)).not.toContain('王秀英');
    const phone = town.stranger();
    const { code } = await ok(secretary.api.POST('/api/v1/ceremonies/{id}/stage/pairing', path()));
    const { token } = await ok(phone.api.POST('/api/v1/public/stage-remotes', { body: { code } }));
    await ok(secretary.api.PUT('/api/v1/ceremonies/{id}/stage/position', { ...path(), body: { slide: 2, isBlack: false } }));
    expect(await ok(phone.api.POST('/api/v1/public/stage-remotes/presses', { body: { token, move: 'NEXT' } }))).toMatchObject({ slide: 3 });
    expect(await ok(secretary.api.GET('/api/v1/ceremonies/{id}/stage/position', path()))).toMatchObject({ slide: 3, signedIn: expect.arrayContaining(['王*英']) as string[] });
    expect(await refusal(phone.api.POST('/api/v1/public/stage-remotes/looks', { body: { token: '2'.repeat(20) } }))).toBe('stage.remote-lost');
  });

  it('leaves a screen with the year’s figures that can be taken back', async () => {
    const link = await ok(secretary.api.POST('/api/v1/screens', { body: { areaId: town.communityId, name: '大厅' } }));
    const token = link.path!.split('/').pop()!;
    const wall = town.stranger();
    const shown = await ok(wall.api.GET('/api/v1/public/screens/{token}', { params: { path: { token } } }));
    expect(shown).toMatchObject({ minutes: 360, services: 3, people: 3, activities: 1, honoured: 3 });
    expect(shown.months[10]).toMatchObject({ month: 11, minutes: 360 });
    expect(shown.keenest.map(({ name }) => name)).toContain('王*英');
    expect(shown.honours).toEqual([]);
    expect(await refusal(wall.api.GET('/api/v1/public/screens/{token}', { params: { path: { token: `${token.slice(0, -1)}_` } } }))).toBe('screen.not-found');
    await ok(secretary.api.POST('/api/v1/screens/{id}/revocation', { params: { path: { id: link.id } } }));
    expect(await refusal(wall.api.GET('/api/v1/public/screens/{token}', { params: { path: { token } } }))).toBe('screen.not-found');
  });

  it('leaves a wall on paper with consented names only, and a draft', async () => {
    const poster = await secretary.fetch(`/api/v1/honour-walls/${town.communityId}/poster.pdf`);
    expect(Buffer.from(await poster.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    const draft = await (await secretary.fetch(`/api/v1/honour-walls/${town.communityId}/draft.txt`)).text();
    expect(draft).toContain('另有 3 位获奖志愿者选择不公布姓名');
    expect(draft).not.toMatch(/王秀英|表彰/);
  });
});
