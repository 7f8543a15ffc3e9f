import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal, type Visitor } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';
import { publishedWish, reportedIn, WISH } from './wish-things.js';

const WISHER = { wisherName: '张秀英', wisherPhone: '13812345678', wisherAddress: '幸福里3号楼2单元502' };

/** A wish from the door at which it was heard to its 销号; a race that one wins; seven days that nobody used. */
describe('a small wish', () => {
  let town: Town;
  let secretary: Someone;
  let member: Someone;
  let rival: Someone;
  let liaison: Someone;
  let unitId: string;
  let first: Neighbour;
  let wishId: string;
  let claimId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-09-28');
    secretary = await town.staff('secretary', 'secretary');
    liaison = await town.liaison('liumin');
    unitId = (await ok(liaison.api.GET('/api/v1/me/units')))[0]!.id;
    first = await town.volunteer(secretary, '王建国');
    member = await town.accountOf(secretary, first);
    rival = await town.accountOf(secretary, await town.volunteer(secretary, '李卫东'));
  });
  afterAll(() => town.close());

  const at = (id: string) => ({ params: { path: { id } } });
  const claim = (who: Visitor, id: string, more: object = {}) => who.api.POST('/api/v1/wish-claims', { body: { wishId: id, ...more } });
  const state = async (id: string): Promise<string> => (await ok(secretary.api.GET('/api/v1/micro-wishes/{id}', at(id)))).state;
  const inbox = async (who: Visitor) => (await ok(who.api.GET('/api/v1/me/notices', { params: { query: { size: 50 } } }))).items.map(({ title }) => title);

  it('is collected, corrected, verified with a number and published without saying whose it is', async () => {
    const body = { ...WISH, ...WISHER, areaId: town.communityId };
    const made = await ok(secretary.api.POST('/api/v1/micro-wishes', { body: { ...body, detail: '送到张秀英家' } }));
    wishId = made.id;
    expect(made).toMatchObject({ state: 'COLLECTED', wishNo: null, wisherMasked: '张*英' });
    expect(await refusal(secretary.api.POST('/api/v1/micro-wishes/{id}/verification', { ...at(wishId), body: { consentNote: '本人同意' } }))).toBe('micro-wish.personal');
    await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/rejection', { ...at(wishId), body: { reason: '说明里有姓名' } }));
    await ok(secretary.api.PATCH('/api/v1/micro-wishes/{id}', { ...at(wishId), body: { ...WISH, detail: '300 度，看报用' } }));
    expect(await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/verification', { ...at(wishId), body: { consentNote: '本人签字，档案第 3 页' } }))).toMatchObject({ wishNo: 'XY-2026-0001' });
    expect((await ok(town.stranger().api.GET('/api/v1/public/micro-wishes'))).total).toBe(0);
    await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/publication', at(wishId)));
    const open = await ok(town.stranger().api.GET('/api/v1/public/micro-wishes'));
    expect(open.items).toMatchObject([{ wishNo: 'XY-2026-0001', title: '想要一副老花镜', wisherMasked: '张*英', wisherKindName: '老人' }]);
    expect(JSON.stringify(open)).not.toMatch(/张秀英|13812345678|502/);
    const file = JSON.stringify(await ok(secretary.api.GET('/api/v1/micro-wishes/{id}', at(wishId))));
    expect(file).not.toMatch(/张秀英|13812345678|502/);
    const rows = await town.app.db.read.query('SELECT * FROM micro_wishes');
    expect(JSON.stringify(rows)).not.toMatch(/张秀英|13812345678|502/);
  });

  it('waits over the turn of the quarter, and stands first', async () => {
    await town.travel('2026-10-08');
    const later = await publishedWish(secretary, town.communityId, { title: '想学用手机挂号', wishKind: 'SERVICE' });
    const open = await ok(town.stranger().api.GET('/api/v1/public/micro-wishes'));
    expect(open.items.map(({ id, isCarriedOver }) => [id, isCarriedOver])).toEqual([[wishId, true], [later, false]]);
    expect(await state(wishId)).toBe('CARRIED_OVER');
  });

  it('is claimed only by who has reported in where it is, or by a unit', async () => {
    expect(await refusal(claim(member, wishId))).toBe('wish-claim.not-reported');
    await reportedIn(town, first);
    const elsewhere = await publishedWish(town.admin, await town.community('西关社区'));
    expect(await refusal(claim(member, elsewhere))).toBe('micro-wish.not-found');
    expect((await ok(member.api.GET('/api/v1/open-micro-wishes'))).items.map(({ id }) => id)).toContain(wishId);
    expect(await refusal(claim(member, wishId, { unitId }))).toBe('unit.not-found');
    const made = await ok(claim(member, wishId));
    claimId = made.id;
    expect(made).toMatchObject({ state: 'CLAIMED', contactDueOn: '2026-10-15', contactDaysLeft: 7 });
    expect(await refusal(claim(liaison, wishId, { unitId }))).toBe('micro-wish.taken');
    expect((await ok(town.stranger().api.GET('/api/v1/public/micro-wishes'))).items.map(({ id }) => id)).not.toContain(wishId);
  });

  it('tells the claimer alone whom to call, and writes down who looked', async () => {
    const look = (who: Visitor) => who.api.POST('/api/v1/wish-claims/{id}/contact-viewing', at(claimId));
    expect(await refusal(look(liaison))).toBe('wish-claim.not-found');
    expect(await refusal(look(rival))).toBe('wish-claim.not-found');
    expect(await ok(look(member))).toEqual(WISHER);
    const staff = { ...at(wishId), body: { reason: '回访' } };
    expect(await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/contact-viewing', staff))).toEqual(WISHER);
    const looks = await town.app.db.read.query<{ account_id: string; details: string }>(`SELECT account_id, details FROM audit_entries WHERE action = 'micro-wish.contact-seen' ORDER BY id`);
    expect(looks.map(({ account_id }) => account_id)).toEqual([member.accountId, secretary.accountId]);
    expect(JSON.stringify(looks)).not.toMatch(/张秀英|13812345678/);
  });

  it('is called to mind on the fifth day and let go after the seventh, with its reason', async () => {
    await town.travel('2026-10-13');
    await town.travel('2026-10-15', '23:30');
    expect((await inbox(member)).filter((title) => title === '认领的心愿还没有登记联系')).toHaveLength(2);
    expect(await state(wishId)).toBe('CLAIMED');
    await town.travel('2026-10-16');
    expect(await state(wishId)).toBe('CARRIED_OVER');
    expect(await inbox(member)).toContain('您认领的心愿已重新放开');
    expect(await inbox(secretary)).toContain('一个心愿已重新放开');
    expect((await ok(member.api.GET('/api/v1/wish-claims'))).items).toMatchObject([{ state: 'LAPSED', endReason: '认领后 7 天内没有登记联系，已重新放开', mayContact: false }]);
    expect(await refusal(member.api.POST('/api/v1/wish-claims/{id}/contact-viewing', at(claimId)))).toBe('wish-claim.over');
  });

  it('is given to one of many who reach for it at once', async () => {
    const others = await Promise.all(['赵一', '钱二', '孙三', '周四'].map((name) => town.volunteer(secretary, name)));
    const reaching: Visitor[] = [member];
    for (const one of others) {
      await reportedIn(town, one);
      reaching.push(await town.accountOf(secretary, one));
    }
    for (let round = 0; round < 3; round++) {
      const id = round === 0 ? wishId : await publishedWish(secretary, town.communityId, { title: `想要一本字典 ${round}` });
      const answers = await Promise.all([...reaching.map((who) => claim(who, id)), claim(liaison, id, { unitId })]);
      expect(answers.filter(({ response }) => response.ok)).toHaveLength(1);
      expect(answers.flatMap(({ error }) => (error ? [(error as { code: string }).code] : []))).toEqual(Array(5).fill('micro-wish.taken'));
      const live = await town.app.db.read.query('SELECT id FROM wish_claims WHERE wish_id = ? AND live_key IS NOT NULL', [id]);
      expect(live).toHaveLength(1);
      if (round > 0) continue;
      const { claim: won } = await ok(secretary.api.GET('/api/v1/micro-wishes/{id}', at(id)));
      await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/release', { ...at(id), body: { reason: '重新安排' } }));
      expect((await ok(secretary.api.GET('/api/v1/micro-wishes/{id}', at(id)))).claims.map((one) => [one.id, one.state])).toContainEqual([won!.id, 'GIVEN_BACK']);
    }
  });

  it('is fulfilled by the unit, sent back once, and crossed off with the wisher’s own word', async () => {
    const { id } = await ok(claim(liaison, wishId, { unitId, note: '单位采购' }));
    await ok(liaison.api.POST('/api/v1/wish-claims/{id}/contact', { ...at(id), body: { note: '电话约了周三' } }));
    await town.travel('2026-10-26');
    expect(await state(wishId)).toBe('CLAIMED');
    const fulfil = () => ok(liaison.api.POST('/api/v1/wish-claims/{id}/fulfilment', { ...at(id), body: { note: '眼镜已送到' } }));
    await fulfil();
    expect(await refusal(secretary.api.POST('/api/v1/micro-wishes/{id}/withdrawal', { ...at(wishId), body: { reason: '不要了' } }))).toBe('micro-wish.move');
    await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/reopening', { ...at(wishId), body: { reason: '度数不对' } }));
    await fulfil();
    expect(await refusal(member.api.POST('/api/v1/micro-wishes/{id}/confirmation', { ...at(wishId), body: { wisherWord: '好' } }))).toBe('session.forbidden');
    const done = await ok(secretary.api.POST('/api/v1/micro-wishes/{id}/confirmation', { ...at(wishId), body: { wisherWord: '戴上看报清楚了', stars: 5 } }));
    expect(done).toMatchObject({ state: 'CONFIRMED', wisherWord: '戴上看报清楚了', closedOn: '2026-10-26' });
    expect(done.steps.map(({ moveName }) => moveName)).toEqual([
      ...['收集', '退回', '修改', '核实', '公布', '结转', '认领', '重新放开', '认领', '重新放开'],
      ...['认领', '办成', '退回继续办', '办成', '销号'],
    ]);
    expect((await ok(liaison.api.GET('/api/v1/wish-claims', { params: { query: { unitId } } }))).items[0]).toMatchObject({ state: 'CLOSED', wisherWord: '戴上看报清楚了' });
    await expect(town.app.db.write((tx) => tx.execute('DELETE FROM wish_steps'))).rejects.toThrow('append-only');
  });

  it('is handed in as a ledger without names, and forgotten half a year later', async () => {
    const answer = await secretary.fetch('/api/v1/micro-wishes/ledger.xlsx');
    const sheet = await readWorkbook(Buffer.from(await answer.arrayBuffer()), 'ledger.xlsx');
    const text = JSON.stringify(sheet);
    expect(text).toMatch(/微心愿台账.*XY-2026-0001.*张\*英/s);
    expect(text).toContain('liumin的单位');
    expect(text).not.toMatch(/张秀英|13812345678|王建国/);
    await town.travel('2027-05-01');
    expect(await refusal(secretary.api.POST('/api/v1/micro-wishes/{id}/contact-viewing', { ...at(wishId), body: { reason: '再看看' } }))).toBe('micro-wish.forgotten');
    expect(await ok(secretary.api.GET('/api/v1/micro-wishes/{id}', at(wishId)))).toMatchObject({ wisherMasked: '张*英', hasContact: false });
  });
});
