import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal, type Visitor } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';
import { reportedIn } from './wish-things.js';

const YEAR = { kind: 'YEAR' as const, year: 2026, quarter: 0 };

/** A year's feedback: who agreed is told of, who did not is nowhere; a correction makes a second version. */
describe('the yearly feedback', () => {
  let town: Town;
  let secretary: Someone;
  let liaison: Someone;
  let stranger: Someone;
  let unitId: string;
  let agreeing: Neighbour;
  let refusing: Neighbour;
  let agrees: Someone;
  let refuses: Someone;
  let records: string[];
  let written = '';

  beforeAll(async () => {
    const { write } = process.stderr;
    process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      written += String(chunk);
      return write.call(process.stderr, chunk, ...rest);
    }) as typeof write;
    town = await Town.founded('2026-11-02', '07:00');
    secretary = await town.staff('secretary', 'secretary');
    liaison = await town.liaison('liumin');
    stranger = await town.liaison('caozhigang');
    unitId = (await ok(liaison.api.GET('/api/v1/me/units')))[0]!.id;
    agreeing = await town.volunteer(secretary, '欧阳同意');
    refusing = await town.volunteer(secretary, '慕容不送');
    const idle = await town.volunteer(secretary, '没有服务');
    agrees = await town.accountOf(secretary, agreeing);
    refuses = await town.accountOf(secretary, refusing);
    for (const one of [agreeing, refusing, idle]) await reportedIn(town, one, town.communityId, { unitId });
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '08:00', endTime: '12:00' }, '清洁家园');
    await town.travel('2026-11-02', '13:00');
    records = await town.roll(secretary, slotId, [
      { volunteerId: agreeing.id, minutes: 180 },
      { volunteerId: refusing.id, minutes: 157 },
    ]);
    await ok(secretary.api.POST('/api/v1/service-records/{id}/ratings', { params: { path: { id: records[0]! } }, body: { stars: 5, rater: 'SERVED', source: 'PAPER' } }));
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: records } }));
    await town.travel('2026-11-10');
    // Not confirmed yet: a card does not know of it.
    const pending = await town.activity(secretary, '2026-11-30', { startTime: '08:00', endTime: '09:00' }, '文明劝导');
    await town.travel('2026-11-30', '10:00');
    await town.roll(secretary, pending.slotId, [{ volunteerId: agreeing.id }]);
  });
  afterAll(() => town.close());

  const at = (id: string) => ({ params: { path: { id } } });
  const own = async (who: Visitor) => (await ok(who.api.GET('/api/v1/me/service-cards'))).items;
  const answer = (who: Visitor, id: string, given: boolean) => who.api.PUT('/api/v1/me/service-cards/{id}/answer', { ...at(id), body: { given } });
  const cards = async () => (await ok(secretary.api.GET('/api/v1/service-cards', { params: { query: YEAR } }))).items;
  const received = async (who: Visitor = liaison) => (await ok(who.api.GET('/api/v1/unit-service-cards'))).items;
  const sign = (ids: string[]) => ok(secretary.api.POST('/api/v1/service-cards/signature', { body: { ids, opinion: '热心服务' } }));
  const run = () => secretary.api.POST('/api/v1/feedback-runs', { body: { communityId: town.communityId, ...YEAR } });

  it('is made behind from final records, once the year nears its end', async () => {
    expect(await refusal(run())).toBe('service-card.period');
    await town.travel('2026-12-08');
    const started = await ok(run());
    expect(await refusal(secretary.api.POST('/api/v1/feedback-runs', { body: { communityId: town.communityId, kind: 'QUARTER', year: 2026, quarter: 3 } })).catch(() => 'done')).toMatch(/feedback-run.running|done/);
    await town.settle();
    const { id } = started;
    const done = await ok(secretary.api.GET('/api/v1/feedback-runs/{id}', at(id)));
    expect(done).toMatchObject({ state: 'DONE', membersTotal: 3, membersDone: 3, madeCount: 2, emptyCount: 1, agreed: 0, signed: 0 });
    expect(await own(agrees)).toMatchObject([{ times: 1, serviceMinutes: 180, ratingCenti: 500, ratingCount: 1, state: 'MADE', recipientName: 'liumin的单位', mayAgree: true, mayWithhold: true }]);
    expect((await ok(agrees.api.GET('/api/v1/me/notices'))).items.map(({ title }) => title)).toContain('您的2026年年度服务反馈出来了');
  });

  it('shows the member everything first, and nobody else anything', async () => {
    const [card] = await own(agrees);
    const file = await ok(agrees.api.GET('/api/v1/me/service-cards/{id}', at(card!.id)));
    expect(file).toMatchObject({ isWhole: true, lines: [{ servedOn: '2026-11-02', serviceMinutes: 180, quality: 5 }] });
    expect(file.consentText).toContain('送给liumin的单位');
    expect(await refusal(refuses.api.GET('/api/v1/me/service-cards/{id}', at(card!.id)))).toBe('service-card.not-found');
    expect([await cards(), await received()]).toEqual([[], []]);
    expect(await sign([card!.id])).toMatchObject({ signed: 0, results: [{ code: 'service-card.not-found' }] });
    const empty = await secretary.fetch('/api/v1/service-cards/print.pdf?kind=YEAR&year=2026&quarter=0');
    expect([empty.status, ((await empty.json()) as { code: string }).code]).toEqual([422, 'service-card.none']);
  });

  it('goes to the named unit after a yes and the community’s signature, and is received', async () => {
    const [card] = await own(agrees);
    await ok(answer(agrees, card!.id, true));
    const [refused] = await own(refuses);
    await ok(answer(refuses, refused!.id, false));
    expect(await received()).toEqual([]);
    expect((await cards()).map(({ memberName }) => memberName)).toEqual(['欧阳同意']);
    expect(await sign([card!.id, refused!.id])).toMatchObject({ signed: 1, refused: 1 });
    const [sent] = await received();
    expect(sent).toMatchObject({ memberName: '欧阳同意', times: 1, serviceMinutes: 180, opinion: '热心服务', state: 'SIGNED' });
    expect(sent!.signHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await received(stranger)).toEqual([]);
    expect(await refusal(stranger.api.POST('/api/v1/unit-service-cards/{id}/acknowledgement', at(sent!.id)))).toBe('service-card.not-found');
    await ok(liaison.api.POST('/api/v1/unit-service-cards/{id}/acknowledgement', at(sent!.id)));
    expect(await received()).toMatchObject([{ state: 'ACKNOWLEDGED' }]);
    const rows = await town.app.db.read.query<{ recipient_name: string; answer: string }>('SELECT recipient_name, answer FROM service_card_consents ORDER BY id');
    expect(rows).toEqual([{ recipient_name: 'liumin的单位', answer: 'yes' }, { recipient_name: 'liumin的单位', answer: 'no' }]);
  });

  it('says nothing of who did not agree: not to the unit, in a file, a paper, an event, a job, the audit or the log', async () => {
    const secret = /慕容不送|慕容|157/;
    const [refused] = await own(refuses);
    const params = { query: YEAR };
    expect(await refusal(liaison.api.POST('/api/v1/unit-service-cards/{id}/acknowledgement', at(refused!.id)))).toBe('service-card.not-found');
    const workbook = await readWorkbook(Buffer.from(await (await secretary.fetch('/api/v1/service-cards/annual-feedback.xlsx?year=2026')).arrayBuffer()), '年度反馈表.xlsx');
    const said: [string, unknown][] = [
      ['liaison', [await received(), await ok(liaison.api.GET('/api/v1/me/notices')), (await liaison.api.GET('/api/v1/service-cards', { params })).error]],
      ['community', [await cards(), await ok(secretary.api.GET('/api/v1/service-cards/statistics', { params })), await ok(secretary.api.GET('/api/v1/feedback-runs'))]],
      ['export', workbook],
      ['events', await town.app.db.read.query(`SELECT payload FROM events WHERE name LIKE 'feedback%' OR name LIKE 'notice%'`)],
      ['jobs', await town.app.db.read.query('SELECT handler, last_error FROM deliveries')],
      ['audit', await town.app.db.read.query(`SELECT details FROM audit_entries WHERE action LIKE 'service-card%' OR action LIKE 'feedback%'`)],
      ['outgoing', await town.app.db.read.query('SELECT title, text FROM outgoing_messages')],
    ];
    for (const [where, text] of said) expect([where, secret.exec(JSON.stringify(text).replace(/"[0-7][0-9A-HJKMNP-TV-Z]{25}"/g, '""').replace(/"[0-9a-f]{64}"/g, '""').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''))?.[0]]).toEqual([where, undefined]);
    expect(JSON.stringify(workbook)).toContain('欧阳同意');
    expect(JSON.stringify(workbook)).toContain('少于 5 人');
    const paper = await secretary.fetch('/api/v1/service-cards/print.pdf?kind=YEAR&year=2026&quarter=0&perSheet=1');
    const pdf = Buffer.from(await paper.arrayBuffer()).toString('latin1');
    expect([paper.status, pdf.match(/\/Type \/Page\b/g)!.length]).toEqual([200, 1]);
    expect(written).not.toMatch(/慕容|欧阳|liumin的单位/);
  });

  it('costs nothing to refuse: hours and points are the same', async () => {
    const minutes = async ({ id }: Neighbour) => (await ok(secretary.api.GET('/api/v1/volunteers/{id}/ledger', { params: { path: { id }, query: { unit: 'minutes' } } }))).items.map(({ amount }) => amount);
    expect([await minutes(agreeing), await minutes(refusing)]).toEqual([[180], [157]]);
  });

  it('is made again beside the old one when a record is corrected, and asks again', async () => {
    await ok(secretary.api.POST('/api/v1/service-records/{id}/correction', { ...at(records[0]!), body: { serviceMinutes: 150, reason: '签到表看错了' } }));
    await town.settle();
    const versions = await own(agrees);
    expect(versions.map(({ version, serviceMinutes, isReplaced, state }) => [version, serviceMinutes, isReplaced, state])).toContainEqual([1, 180, true, 'ACKNOWLEDGED']);
    const [latest] = versions;
    expect(latest).toMatchObject({ isReplaced: false, state: 'MADE', serviceMinutes: 150 });
    expect(latest!.changeNote).toContain('2小时30分');
    expect(await received()).toMatchObject([{ version: 1, isReplaced: true, serviceMinutes: 180 }]);
    expect(await cards()).toEqual([]);
    expect(await refusal(answer(agrees, versions.at(-1)!.id, false).then((r) => (r.error ? r : answer(agrees, versions.at(-1)!.id, true))))).toBe('service-card.superseded');
    expect(await received()).toEqual([]);
    await ok(answer(agrees, latest!.id, true));
    expect(await sign([latest!.id])).toMatchObject({ signed: 1 });
    expect(await received()).toMatchObject([{ version: latest!.version, serviceMinutes: 150, isReplaced: false }]);
  });

  it('is shown no longer once the general consent is taken back, and again only after a new yes', async () => {
    const consent = (given: boolean) => ok(agrees.api.PUT('/api/v1/me/consents', { body: { purpose: 'SHARE_WITH_EMPLOYER', given } }));
    await consent(true);
    await town.travel('2026-12-09');
    await consent(false);
    expect([await received(), await cards()]).toEqual([[], []]);
    const [latest] = await own(agrees);
    expect(latest).toMatchObject({ state: 'WITHHELD', mayAgree: true, isSeenByUnit: false });
    await town.travel('2026-12-10');
    await ok(answer(agrees, latest!.id, true));
    expect(await received()).toEqual([]);
    expect(await cards()).toMatchObject([{ state: 'AGREED', signedAt: null }]);
  });

  it('finds a card whose numbers somebody changed behind our back', async () => {
    const [latest] = await own(agrees);
    await town.app.db.write((tx) => tx.execute('UPDATE member_service_cards SET service_minutes = 999 WHERE id = ?', [latest!.id]));
    expect(await ok(agrees.api.GET('/api/v1/me/service-cards/{id}', at(latest!.id)))).toMatchObject({ isWhole: false });
    await expect(town.app.db.write((tx) => tx.execute('DELETE FROM service_card_lines'))).rejects.toThrow('append-only');
  });
});
