import type { components } from '../../apps/web/src/api/schema.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { OBJECTION_NOTICE } from '@app/recognition/objections/award-objection.rules.js';
import { ok, refusal, type Visitor } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

type Program = components['schemas']['ProgramDetailView'];

/** From the proposed list through public notice and an upheld objection to the final list, its bonus and back. */
describe('a list that everybody may look at before it is final', () => {
  let town: Town;
  let secretary: Someone;
  let hero: Someone;
  let people: Neighbour[];
  let program: Program;
  let noticeId: string;
  let queryCode: string;
  const open = (): Visitor['api'] => town.stranger().api;
  const path = () => ({ params: { path: { id: program.id } } });
  const detail = () => ok(secretary.api.GET('/api/v1/recognition-programs/{id}', path()));
  const object = (grounds: string, entryId?: string, id = noticeId) =>
    open().POST('/api/v1/public/award-notices/{id}/objections', {
      params: { path: { id } },
      body: { objectorKind: 'PERSON', name: '周建国', mobile: '13700001234', grounds, agreesToNotice: true, noticeVersion: OBJECTION_NOTICE.version, ...(entryId ? { entryId } : {}) },
    });

  /** Everything that could make the list final before its time. */
  const everyRoute = async (who: Visitor): Promise<string[]> => {
    const post = who.api.POST;
    const candidateId = program.candidates[0]!.id;
    const reason = { reason: '提前定下来' };
    return [
      await refusal(post('/api/v1/recognition-programs/{id}/approval', { ...path(), body: {} })),
      await refusal(post('/api/v1/recognition-programs/{id}/certificates', { ...path(), body: {} })),
      await refusal(post('/api/v1/recognition-programs/{id}/candidates', { ...path(), body: { discardAdjustments: true } })),
      await refusal(post('/api/v1/recognition-programs/{id}/notice', { ...path(), body: {} })),
      await refusal(post('/api/v1/recognition-programs/{id}/candidates/{candidateId}/removal', { params: { path: { id: program.id, candidateId } }, body: reason })),
      await refusal(post('/api/v1/recognition-programs/{id}/candidates/{candidateId}/addition', { params: { path: { id: program.id, candidateId } }, body: reason })),
      String((await who.fetch(`/api/v1/recognition-programs/${program.id}/certificates.pdf`)).status),
    ];
  };
  const EARLY = ['program.notice-running', ...Array<string>(5).fill('program.state'), '422'];

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    const rules = { ...DEFAULT_POINTS_RULES, bonuses: { star: { name: '季度表扬', points: 30 } } };
    await ok(town.admin.api.POST('/api/v1/points-policies', { body: { effectiveFrom: '2026-11-02', rules } }));
    secretary = await town.staff('lishuji', 'secretary');
    people = [];
    for (const name of ['王秀英', '赵铁柱', '孙丽', '周小燕']) people.push(await town.volunteer(secretary, name));
    hero = await town.accountOf(secretary, people[0]!);
    await ok(hero.api.PUT('/api/v1/me/consents', { body: { purpose: 'PUBLISH_NAME', given: true } }));
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '13:00', endTime: '17:00' });
    await town.travel('2026-11-02', '18:00');
    const ids = await town.roll(secretary, slotId, people.map(({ id }, i) => ({ volunteerId: id, minutes: 240 - i * 30 })));
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
    await town.travel('2026-11-10', '10:00');
    const run = await ok(
      secretary.api.POST('/api/v1/ranking-runs', { body: { areaId: town.communityId, metric: 'minutes', from: '2026-11-01', to: '2026-12-01' } }),
    );
    await town.settle();
    const body = {
      communityId: town.communityId,
      runId: run.id,
      title: '2026年第四季度志愿服务表扬',
      honourName: '热心志愿者',
      basisDoc: '居民会议通过的《志愿服务激励办法》第六条',
      quota: 2,
      tieRule: 'tie-order' as const,
      bonusCode: 'star',
    };
    const create = (changes: object) => secretary.api.POST('/api/v1/recognition-programs', { body: { ...body, ...changes } });
    expect(await refusal(create({ noticeDays: 0 }))).toBe('program.notice-waiver');
    expect(await refusal(create({ noticeDays: 2 }))).toBe('program.notice-short');
    expect(await refusal(create({ bonusCode: 'gold' }))).toBe('points.not-in-policy');
    program = await ok(create({}));
    program = await ok(secretary.api.POST('/api/v1/recognition-programs/{id}/candidates', { ...path(), body: {} }));
  });
  afterAll(() => town.close());

  it('is not approved unannounced', async () => {
    expect(program).toMatchObject({ state: 'REVIEWING', noticeDays: 5, noticeEndOn: '2026-11-17', selected: 2 });
    expect(await refusal(town.admin.api.POST('/api/v1/recognition-programs/{id}/approval', { ...path(), body: {} }))).toBe('program.state');
  });

  it('hangs with names of those who agree, and counts the others', async () => {
    program = await ok(secretary.api.POST('/api/v1/recognition-programs/{id}/notice', { ...path(), body: { listHash: program.listHash } }));
    expect(program).toMatchObject({ state: 'PUBLICITY', notices: [{ version: 1, endOn: '2026-11-17', isCurrent: true }] });
    noticeId = program.notices[0]!.id;
    const page = await ok(open().GET('/api/v1/public/award-notices/{id}', { params: { path: { id: noticeId } } }));
    expect(page).toMatchObject({ standing: 'RUNNING', selected: 2, unnamed: 1, mayObject: true, termText: '2026年11月11日至2026年11月17日（5 个工作日）' });
    expect(page.entries.map(({ name, communityName }) => [name, communityName])).toEqual([['王秀英', '东风社区']]);
    expect(JSON.stringify(page)).not.toContain(people[0]!.volunteerNo);
    expect((await ok(open().GET('/api/v1/public/award-notices'))).items).toMatchObject([{ id: noticeId, standing: 'RUNNING' }]);
    const sheet = await secretary.fetch(`/api/v1/award-notices/${noticeId}.pdf`);
    expect([sheet.status, (await sheet.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it('is final early by no route, for nobody', async () => {
    expect(await everyRoute(town.admin)).toEqual(EARLY);
    // The last day is whole.
    await town.travel('2026-11-17', '23:50');
    expect(await everyRoute(town.admin)).toEqual(EARLY);
    expect((await everyRoute(secretary))[0]).toBe('program.own-proposal');
  });

  it('takes objections with real names, which staff see masked until they say why', async () => {
    const { entries } = await ok(open().GET('/api/v1/public/award-notices/{id}', { params: { path: { id: noticeId } } }));
    ({ queryCode } = await ok(object('名单上的这位同志有一次活动是别人代签的，请核实。', entries[0]!.id)));
    expect(await refusal(object('名单上的这位同志有一次活动是别人代签的，请核实。', entries[0]!.id))).toBe('award-objection.exists');
    const { items } = await ok(secretary.api.GET('/api/v1/recognition-programs/{id}/objections', path()));
    expect(items).toMatchObject([{ maskedName: '周*国', candidateName: '王秀英', state: 'RECEIVED', isOwnProposal: true }]);
    expect(JSON.stringify(items)).not.toMatch(/周建国|13700001234/);
    const one = { params: { path: { id: items[0]!.id } } };
    expect(await ok(secretary.api.POST('/api/v1/award-objections/{id}/unmasking', { ...one, body: { reason: '电话核实' } }))).toEqual({ name: '周建国', mobile: '13700001234' });
    const audit = await ok(town.admin.api.GET('/api/v1/audit-entries', { params: { query: { action: 'award-objection.unmasked' } } }));
    expect(audit.items.length).toBeGreaterThan(0);

    const decide = (who: Visitor, body: components['schemas']['DecideAwardObjection']) => who.api.POST('/api/v1/award-objections/{id}/decision', { ...one, body });
    const upheld = { decision: 'UPHELD' as const, reason: '经查确为代签，本次不予表扬。' };
    expect(await refusal(decide(town.admin, upheld))).toBe('award-objection.move');
    await ok(secretary.api.POST('/api/v1/award-objections/{id}/checking', { ...one, body: { note: '查签到表，问负责人' } }));
    expect(await refusal(decide(secretary, upheld))).toBe('award-objection.own-proposal');
    expect(await refusal(decide(town.admin, upheld))).toBe('award-objection.no-change');

    // The term of the first version is over, and still the open objection keeps the list from being final.
    await town.travel('2026-11-18', '09:00');
    expect((await everyRoute(town.admin))[0]).toBe('program.objections-open');
    expect(await refusal(object('公示期已经过了才提出的一件异议。'))).toBe('award-notice.over');
    const [removed, , third] = program.candidates;
    const { items: after } = await ok(decide(town.admin, { ...upheld, removals: [removed!.id], additions: [third!.id] }));
    expect(after[0]).toMatchObject({ state: 'UPHELD', acts: [] });
    expect(await ok(open().GET('/api/v1/public/award-objections/{code}', { params: { path: { code: queryCode } } }))).toMatchObject({ state: 'UPHELD', decisionReason: upheld.reason });
  });

  it('hangs again as a second version for the whole term, and both are kept', async () => {
    program = await detail();
    expect(program.notices.map(({ version, endOn, isCurrent }) => [version, endOn, isCurrent])).toEqual([
      [2, '2026-11-25', true],
      [1, '2026-11-17', false],
    ]);
    const first = await ok(open().GET('/api/v1/public/award-notices/{id}', { params: { path: { id: noticeId } } }));
    expect(first).toMatchObject({ standing: 'SUPERSEDED', currentId: program.notices[0]!.id, mayObject: false });
    expect(first.versions[0]!.reissueReason).toMatch(/移出 1 人、加入 1 人/);
    expect(await everyRoute(town.admin)).toEqual(EARLY);
    noticeId = program.notices[0]!.id;
    await town.travel('2026-11-25', '12:00');
    expect((await everyRoute(town.admin))[0]).toBe('program.notice-running');
  });

  it('is final after the second term, by somebody else than who proposed it; the bonus comes once', async () => {
    await town.travel('2026-11-26', '09:00');
    expect(await refusal(secretary.api.POST('/api/v1/recognition-programs/{id}/approval', { ...path(), body: {} }))).toBe('program.own-proposal');
    program = await ok(town.admin.api.POST('/api/v1/recognition-programs/{id}/approval', { ...path(), body: { listHash: program.listHash } }));
    expect(program.state).toBe('APPROVED');
    const award = () => ok(secretary.api.POST('/api/v1/recognition-programs/{id}/certificates', { ...path(), body: {} }));
    program = await award();
    await award();
    expect(program.candidates.filter(({ outcome }) => outcome === 'IN').map(({ name }) => name)).toEqual(['赵铁柱', '孙丽']);
    expect(await bonuses(people[1]!)).toEqual([30]);
    expect(await bonuses(people[0]!)).toEqual([]);
  });

  it('leaves bonuses out of rankings, and takes one back with its certificate', async () => {
    const body = { areaId: town.communityId, metric: 'points' as const, from: '2026-11-01', to: '2026-12-01' };
    const { id } = await ok(secretary.api.POST('/api/v1/ranking-runs', { body }));
    await town.settle();
    const { items } = await ok(secretary.api.GET('/api/v1/ranking-runs/{id}/entries', { params: { path: { id } } }));
    // 240, 210, 180 and 150 minutes at 5 points for each full half hour.
    expect(items.map(({ value }) => value)).toEqual([40, 35, 30, 25]);
    const certificate = program.candidates.find(({ name }) => name === '赵铁柱')!.certificate!;
    await ok(secretary.api.POST('/api/v1/certificates/{id}/revocation', { params: { path: { id: certificate.id } }, body: { reason: '本人提出放弃' } }));
    expect(await bonuses(people[1]!)).toEqual([30, -30]);
    expect(await town.verify()).toMatchObject({ isSound: true });
  });

  it('proposes stars in the background, a person gives them, and the phone says what is missing to the next', async () => {
    const steps = [
      { level: 1, minutes: 180, points: 30, qualityCenti: 0 },
      { level: 2, minutes: 600, points: 100, qualityCenti: 0 },
    ];
    const ladder = { communityId: town.communityId, name: '社区星级办法', validity: 'YEARLY' as const };
    const publish = (body: components['schemas']['PublishStarLadder']) => secretary.api.POST('/api/v1/star-ladders', { body });
    expect(await refusal(publish({ ...ladder, steps: [steps[1]!] }))).toBe('star.ladder');
    expect(await ok(hero.api.GET('/api/v1/me/star'))).toMatchObject({ level: 0, ladderName: null });
    await ok(publish({ ...ladder, steps }));
    await town.settle();
    const page = () => ok(secretary.api.GET('/api/v1/star-ratings'));
    const { items } = await page();
    // Bonuses are no service: 孙丽's 30 of the award would have lifted nobody.
    expect(items.map(({ name, level }) => [name, level]).sort()).toEqual([['孙丽', 1], ['王秀英', 1], ['赵铁柱', 1]].sort());
    const own = await ok(hero.api.GET('/api/v1/me/star'));
    expect(own).toMatchObject({ level: 0, minutes: 240, points: 40, proposedLevelName: '一星级志愿者', nextLevelName: '二星级志愿者', missing: ['再服务 6小时', '服务所得积分再有 60 分'] });

    const of = (name: string) => items.find((one) => one.name === name)!.id;
    const decide = (ids: string[], isApproved: boolean, reason?: string) =>
      secretary.api.POST('/api/v1/star-ratings/decision', { body: { ids, isApproved, ...(reason ? { reason } : {}) } });
    expect(await refusal(decide([of('孙丽')], false))).toBe('star.reason-missing');
    expect((await ok(decide([of('孙丽')], false, '本人提出暂不参加'))).done).toBe(1);
    const given = await ok(decide([of('王秀英'), of('孙丽')], true));
    expect([given.done, given.results.filter(({ message }) => message !== null).length]).toEqual([1, 1]);
    expect(await ok(hero.api.GET('/api/v1/me/star'))).toMatchObject({ level: 1, levelName: '一星级志愿者', ratedOn: '2026-11-26', validTo: '2027-12-31', proposedLevelName: null });
    const [certificate] = await ok(hero.api.GET('/api/v1/me/certificates'));
    expect(certificate).toMatchObject({ title: '一星级志愿者', state: 'VALID' });
    const verified = await ok(open().GET('/api/v1/public/certificates/{verifyCode}', { params: { path: { verifyCode: certificate!.verifyCode } } }));
    expect(verified).toMatchObject({ title: '一星级志愿者', name: '王*英' });

    // Another night proposes nothing twice.
    await town.travel('2026-11-27', '06:00');
    expect((await page()).total).toBe(items.length);
  });

  /** Award bonuses and what was taken back of them, in the order of the book. */
  async function bonuses({ id }: Neighbour): Promise<number[]> {
    const { items } = await ok(secretary.api.GET('/api/v1/volunteers/{id}/ledger', { params: { path: { id } } }));
    return items.filter(({ title, explanation }) => /表扬/.test(title + explanation.join(''))).map(({ amount }) => amount).reverse();
  }
});
