import { ok, refusal, type Visitor } from '../client.js';
import type { components } from '../../apps/web/src/api/schema.js';
import { PASSWORD, Town, type Someone } from './town.js';

type Contract = components['schemas']['ContractView'];
type Wire = components['schemas']['AgreementWire'];
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'));

/** A year between a community and a unit: drafted in January, argued over, signed, kept late and in time, amended, renewed. */
describe('a contract year', () => {
  let town: Town;
  let secretary: Someone;
  let liaison: Someone;
  let unitId: string;
  let contract: Contract;

  beforeAll(async () => {
    town = await Town.founded('2026-01-05');
    secretary = await town.staff('chenzhiyuan', 'secretary');
    const { communityId } = town;
    const unit = await ok(secretary.api.POST('/api/v1/units', { body: { communityId, name: '县人民医院', uscc: '91350100M000100Y43' } }));
    unitId = unit.id;
  });
  afterAll(() => town.close());

  const at = (id = contract.id) => ({ path: { id } });
  const see = async (who: Visitor = secretary): Promise<Contract> => (contract = await ok(who.api.GET('/api/v1/contracts/{id}', { params: at() })));
  const propose = (who: Visitor, change: (content: Wire) => Wire, basedOn = contract.latestVersion, note?: string) =>
    who.api.POST('/api/v1/contracts/{id}/versions', { params: at(), body: { basedOn, content: change(contract.latest.content), ...(note ? { note } : {}) } });
  const agree = (who: Visitor, versionNo = contract.latestVersion) => who.api.POST('/api/v1/contracts/{id}/agreement', { params: at(), body: { versionNo } });
  const sign = (who: Visitor, textHash = contract.latest.textHash, versionNo = contract.latestVersion) =>
    who.api.POST('/api/v1/contracts/{id}/signatures', { params: at(), body: { versionNo, textHash } });
  const obligation = (title: string) => contract.obligations.find((one) => one.title.includes(title))!;
  const submit = (who: Visitor, id: string, body: object = {}) =>
    who.api.POST('/api/v1/obligations/{id}/submission', { params: { path: { id } }, body: { words: '已在社区广场完成，居民签到 63 人。', ...body } });
  const inbox = async (who: Visitor): Promise<string[]> => (await ok(who.api.GET('/api/v1/me/notices', { params: { query: { size: 50 } } }))).items.map(({ title }) => title);

  it('opens with a liaison who was invited by a link that works once', async () => {
    const { code, invitation } = await ok(secretary.api.POST('/api/v1/units/{id}/invitations', { params: at(unitId), body: { displayName: '刘敏' } }));
    expect(invitation).toMatchObject({ state: 'OPEN', displayName: '刘敏' });
    const visitor = town.stranger();
    const params = { path: { code: code! } };
    expect(await ok(visitor.api.GET('/api/v1/public/invitations/{code}', { params }))).toMatchObject({ unitName: '县人民医院', displayName: '刘敏' });
    const accept = (loginName: string, password: string) => visitor.api.POST('/api/v1/public/invitations/{code}/acceptance', { params, body: { loginName, password } });
    expect(await refusal(accept('liumin', 'simple'))).toBe('password.weak');
    expect(await ok(accept('LiuMin', PASSWORD))).toEqual({ loginName: 'liumin', unitName: '县人民医院' });
    expect(await refusal(accept('another', PASSWORD))).toBe('invitation.used');
    expect(await refusal(town.stranger().api.GET('/api/v1/public/invitations/{code}', { params: { path: { code: 'NOTHING' } } }))).toBe('invitation.not-found');
    await visitor.signIn('liumin', PASSWORD);
    liaison = town.know(visitor, 'liumin', '');
    expect(await ok(liaison.api.GET('/api/v1/me/units'))).toMatchObject([{ id: unitId, name: '县人民医院' }]);
    const people = await ok(secretary.api.GET('/api/v1/units/{id}/people', { params: at(unitId) }));
    expect(people.liaisons.map(({ name }) => name)).toEqual(['刘敏']);
    const late = await ok(secretary.api.POST('/api/v1/units/{id}/invitations', { params: at(unitId), body: { displayName: '赵红' } }));
    await town.travel('2026-01-13');
    expect(await refusal(accept2(late.code!))).toBe('invitation.expired');
    const taken = await ok(secretary.api.POST('/api/v1/units/{id}/invitations', { params: at(unitId), body: { displayName: '赵红' } }));
    await ok(secretary.api.DELETE('/api/v1/units/{id}/invitations/{invitationId}', { params: { path: { id: unitId, invitationId: taken.invitation.id } } }));
    expect(await refusal(accept2(taken.code!))).toBe('invitation.not-found');
  });

  const accept2 = (code: string) =>
    town.stranger().api.POST('/api/v1/public/invitations/{code}/acceptance', { params: { path: { code } }, body: { loginName: 'zhaohong', password: PASSWORD } });

  it('is drafted from a template, unseen by the unit until it is sent', async () => {
    const body = { unitId, startOn: '2026-02-01', endOn: '2027-01-31' };
    contract = await ok(secretary.api.POST('/api/v1/contracts', { body }));
    expect(contract).toMatchObject({ state: 'DRAFT', waitsFor: 'COMMUNITY', latest: { content: { unit: { name: '县人民医院', liaison: '刘敏' } } } });
    expect(contract.contractNo).toMatch(/^GJ-.+-2026-001$/);
    expect(contract.moves.sort()).toEqual(['drop', 'revise', 'send']);
    expect(await refusal(liaison.api.GET('/api/v1/contracts/{id}', { params: at() }))).toBe('contract.not-found');
    expect((await ok(liaison.api.GET('/api/v1/contracts'))).total).toBe(0);
    contract = await ok(propose(secretary, (content) => ({ ...content, community: { ...content.community, head: '陈志远' } })));
    expect(await refusal(propose(secretary, (content) => content))).toBe('contract.unchanged');
    contract = await ok(secretary.api.POST('/api/v1/contracts/{id}/sending', { params: at() }));
    expect(contract).toMatchObject({ state: 'NEGOTIATING', waitsFor: 'UNIT' });
    expect(await inbox(liaison)).toContain('社区送来一份共建协议');
  });

  it('is argued over in versions that say in words what they change', async () => {
    await see(liaison);
    expect(contract.moves.sort()).toEqual(['agree', 'drop', 'propose']);
    await ok(liaison.api.POST('/api/v1/contracts/{id}/comments', { params: at(), body: { words: '义诊想放在重阳节前后。' } }));
    contract = await ok(
      propose(
        liaison,
        (content) => ({
          ...content,
          unit: { ...content.unit, head: '周院长' },
          obligations: [...content.obligations, { side: 'UNIT' as const, title: '重阳节义诊', dueOn: '2026-10-20', quantity: 60, measure: '人次' }],
        }),
        undefined,
        '按医院排班',
      ),
    );
    expect(contract).toMatchObject({ latestVersion: 3, waitsFor: 'COMMUNITY' });
    expect(contract.versions[0]).toMatchObject({
      side: 'UNIT',
      byName: '刘敏',
      note: '按医院排班',
      changes: ['乙方负责人由“”改为“周院长”。', '增加乙方事项“重阳节义诊”，2026年10月20日前，60人次。'],
    });
    expect(await refusal(agree(liaison))).toBe('contract.own-words');
    expect(await refusal(sign(liaison))).toBe('contract.move');
    await see(secretary);
    expect(await refusal(agree(secretary, 2))).toBe('contract.version-moved');
    expect(await refusal(propose(secretary, (content) => ({ ...content, title: '另一个标题' }), 2))).toBe('contract.version-moved');
    contract = await ok(agree(secretary));
    expect(contract).toMatchObject({ state: 'PENDING_SIGN', waitsFor: 'BOTH', finalVersion: 3 });
  });

  it('is signed by the hash of its text, and a signature is void when the text moves on', async () => {
    expect(await refusal(sign(liaison, 'a'.repeat(64)))).toBe('contract.text-changed');
    expect(await refusal(sign(town.admin))).toBe('session.forbidden');
    contract = await ok(sign(liaison));
    expect(contract).toMatchObject({ state: 'PENDING_SIGN', waitsFor: 'COMMUNITY' });
    expect(await refusal(sign(liaison))).toBe('contract.already-signed');
    await see(secretary);
    contract = await ok(propose(secretary, (content) => ({ ...content, clauses: [...content.clauses, '争议由双方协商解决。'] })));
    expect(contract.state).toBe('NEGOTIATING');
    expect(contract.signatures).toMatchObject([{ side: 'UNIT', versionNo: 3, isVoid: true, signerName: '刘敏' }]);
    contract = await ok(agree(liaison));
    contract = await ok(sign(liaison));
    // The community's side is signed on paper this time, and the scan is kept.
    const form = new FormData();
    for (const [name, value] of Object.entries({ side: 'COMMUNITY', signerName: '陈志远', signedOn: '2026-01-13', versionNo: '4' })) form.set(name, value);
    form.set('file', new Blob([PDF]), '签字页.pdf');
    const answer = await secretary.fetch(`/api/v1/contracts/${contract.id}/paper-signatures`, { method: 'POST', body: form });
    contract = (await answer.json()) as Contract;
    expect(answer.status).toBe(201);
    expect(contract).toMatchObject({ state: 'PENDING_SIGN', phase: 'SIGNED', inForceVersion: 4, waitsFor: null });
    const paper = contract.signatures.find(({ method }) => method === 'PAPER')!;
    expect(paper).toMatchObject({ side: 'COMMUNITY', hasScan: true, isVoid: false, textHash: contract.latest.textHash });
    const scan = await liaison.fetch(`/api/v1/contracts/${contract.id}/signatures/${paper.id}/scan`);
    expect([scan.headers.get('content-type'), new Uint8Array(await scan.arrayBuffer())]).toEqual(['application/pdf', PDF]);
    const wrong = new FormData();
    for (const [name, value] of Object.entries({ side: 'UNIT', signerName: '刘敏', signedOn: '2026-01-13', versionNo: '4' })) wrong.set(name, value);
    wrong.set('file', new Blob(['hello']), 'a.pdf');
    const refused = await secretary.fetch(`/api/v1/contracts/${contract.id}/paper-signatures`, { method: 'POST', body: wrong });
    expect(((await refused.json()) as { code: string }).code).toBe('contract.scan-type');
  });

  it('is printed with who signed when, and the hash of the text', async () => {
    const pdf = await liaison.fetch(`/api/v1/contracts/${contract.id}/agreement.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('is checked by anybody who holds the code, without a name of anybody', async () => {
    const { verifyCode } = await see();
    const check = (code: string) => town.stranger().api.GET('/api/v1/public/agreements/{verifyCode}', { params: { path: { verifyCode: code } } });
    const found = await ok(check(verifyCode!.toLowerCase()));
    expect(found).toMatchObject({ contractNo: contract.contractNo, unitName: '县人民医院', phase: 'SIGNED', isCurrent: true, isWhole: true, textHash: contract.latest.textHash });
    const { community, unit } = contract.latest.content;
    for (const name of [community.head, community.liaison, unit.head, unit.liaison, ...contract.signatures.map(({ signerName }) => signerName)]) {
      if (name) expect(JSON.stringify(found)).not.toContain(name);
    }
    expect(await refusal(check('22222222222222222222'))).toBe('agreement.not-found');
    // Words that were only proposed are nobody's agreement.
    const row = await town.app.db.read.one<{ code: string }>('SELECT verify_code AS code FROM contract_versions WHERE contract_id = ? AND version_no = 1', [contract.id]);
    expect(await refusal(check(row!.code))).toBe('agreement.not-found');
  });

  it('begins on its first day by itself, and not before', async () => {
    expect(await refusal(submit(liaison, obligation('资源清单').id))).toBe('obligation.contract');
    await town.travel('2026-01-31', '23:55');
    expect((await see()).phase).toBe('SIGNED');
    await town.travel('2026-02-01', '00:06');
    expect(await see()).toMatchObject({ state: 'ACTIVE', phase: 'ACTIVE' });
    expect(contract.progress).toEqual({ perMille: 0, accepted: 0, total: 7, projects: 0, late: 0 });
    const overlapping = { unitId, startOn: '2026-06-01', endOn: '2026-12-31' };
    expect(await refusal(secretary.api.POST('/api/v1/contracts', { body: overlapping }))).toBe('contract.overlap');
  });

  it('reminds before and after a day that passes, and tells the secretary after a week', async () => {
    await town.travel('2026-03-24', '08:31');
    expect((await inbox(liaison)).filter((title) => title === '约定事项快到期了')).toHaveLength(1);
    await town.settle();
    expect((await inbox(liaison)).filter((title) => title === '约定事项快到期了')).toHaveLength(1);
    await town.travel('2026-04-08', '08:31');
    expect(await inbox(liaison)).toContain('约定事项已过期');
    expect(await inbox(secretary)).toContain('约定事项过期一周未办');
    const summary = await ok(secretary.api.GET('/api/v1/contracts/summary'));
    expect(summary).toMatchObject({ inForce: 1, late: 2, escalated: 2, toDecide: 0, unitsWithout: 0 });
    const [row] = (await ok(secretary.api.GET('/api/v1/contracts', { params: { query: { attention: 'LATE' } } }))).items;
    expect(row).toMatchObject({ id: contract.id, progress: { late: 2 }, unitActedAt: expect.any(String) });
  });

  it('counts what the other side has accepted, in both directions', async () => {
    const { id } = obligation('资源清单');
    expect(await refusal(submit(secretary, id))).toBe('obligation.side');
    expect(await refusal(submit(liaison, id, { doneOn: '2026-04-09' }))).toBe('obligation.done-on');
    const decide = (who: Visitor, what: 'rejection' | 'waiver', reason = '请写清楚有哪些资源。') =>
      who.api.POST(`/api/v1/obligations/{id}/${what}` as '/api/v1/obligations/{id}/rejection', { params: { path: { id } }, body: { reason } });
    const accept = (who: Visitor, one = id) => who.api.POST('/api/v1/obligations/{id}/acceptance', { params: { path: { id: one } }, body: {} });
    expect(await refusal(accept(secretary))).toBe('obligation.move');
    await ok(submit(liaison, id, { doneOn: '2026-04-07' }));
    expect(await refusal(submit(liaison, id))).toBe('obligation.move');
    expect(await refusal(accept(liaison))).toBe('obligation.side');
    expect((await ok(secretary.api.GET('/api/v1/obligations', { params: { query: { list: 'TO_DECIDE' } } }))).items.map((one) => one.id)).toEqual([id]);
    expect((await ok(liaison.api.GET('/api/v1/obligations', { params: { query: { list: 'TO_DECIDE' } } }))).total).toBe(0);
    expect(await ok(decide(secretary, 'rejection'))).toMatchObject({ state: 'REJECTED', lastWords: '请写清楚有哪些资源。' });
    await ok(submit(liaison, id, { words: '会议室一间、救护培训师 3 名、义诊队一支。' }));
    const file = (bytes: Uint8Array<ArrayBuffer>, who: Visitor = liaison) => {
      const form = new FormData();
      form.set('file', new Blob([bytes]), '清单.pdf');
      return who.fetch(`/api/v1/obligations/${id}/files`, { method: 'POST', body: form });
    };
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
    expect(await codeOf(await file(new TextEncoder().encode('<html>')))).toBe('obligation.file-kind');
    expect(await codeOf(await file(PDF, secretary))).toBe('obligation.file-closed');
    const story = (await (await file(PDF)).json()) as components['schemas']['ObligationStory'];
    expect(story).toMatchObject({ mayAttach: true, files: [{ name: '清单.pdf' }] });
    const second = (await (await file(PDF)).json()) as components['schemas']['ObligationStory'];
    await ok(liaison.api.DELETE('/api/v1/obligations/{id}/files/{fileId}', { params: { path: { id, fileId: second.files[1]!.id } } }));
    const [kept] = (await ok(secretary.api.GET('/api/v1/obligations/{id}', { params: { path: { id } } }))).files;
    const shown = await secretary.fetch(`/api/v1/obligations/${id}/files/${kept!.id}`);
    expect([shown.headers.get('content-type'), (await shown.arrayBuffer()).byteLength]).toEqual(['application/pdf', PDF.length]);
    const done = await ok(accept(secretary));
    expect(done).toMatchObject({ state: 'ACCEPTED', wasLate: true, submittedOn: '2026-04-08' });
    expect(done.steps.map(({ toState }) => toState)).toEqual(['SUBMITTED', 'REJECTED', 'SUBMITTED', 'ACCEPTED']);
    // What was accepted is not changed afterwards, nor is what showed it.
    expect(await codeOf(await file(PDF))).toBe('obligation.file-closed');
    expect(await refusal(liaison.api.DELETE('/api/v1/obligations/{id}/files/{fileId}', { params: { path: { id, fileId: kept!.id } } }))).toBe('obligation.file-closed');
    const own = obligation('需求清单').id;
    await ok(submit(secretary, own, { words: '清单已送达' }));
    await ok(accept(liaison, own));
    expect((await see()).progress).toMatchObject({ perMille: 285, accepted: 2, total: 7, late: 0 });
  });

  it('rests and goes on', async () => {
    const reason = (words: string) => ({ params: at(), body: { reason: words } });
    expect(await refusal(liaison.api.POST('/api/v1/contracts/{id}/suspension', reason('改扩建')))).toBe('session.forbidden');
    contract = await ok(secretary.api.POST('/api/v1/contracts/{id}/suspension', reason('医院改扩建')));
    expect(await refusal(submit(liaison, obligation('重阳节').id))).toBe('obligation.contract');
    expect(await refusal(propose(liaison, (content) => ({ ...content, title: '变' })))).toBe('contract.move');
    await town.travel('2026-07-25', '08:31');
    expect((await inbox(liaison)).filter((title) => title === '约定事项快到期了')).toHaveLength(1);
    contract = await ok(secretary.api.POST('/api/v1/contracts/{id}/resumption', reason('改扩建结束')));
    expect(contract.state).toBe('ACTIVE');
  });

  it('is amended by a version that both sign again; what was accepted stays', async () => {
    const settled = obligation('资源清单').title;
    const without = (content: Wire): Wire => ({ ...content, obligations: content.obligations.filter(({ title }) => title !== settled) });
    expect(await refusal(propose(liaison, without))).toBe('contract.obligation-settled');
    expect(await refusal(propose(liaison, (content) => ({ ...content, startOn: '2026-01-01' })))).toBe('contract.start-fixed');
    const more = (content: Wire): Wire => ({
      ...content,
      obligations: content.obligations.map((one) => (one.title === '重阳节义诊' ? { ...one, dueOn: '2026-10-31', quantity: 80 } : one)),
    });
    contract = await ok(propose(liaison, more));
    expect(contract).toMatchObject({ state: 'ACTIVE', hasAmendment: true, inForceVersion: 4, waitsFor: 'COMMUNITY' });
    expect(obligation('重阳节')).toMatchObject({ dueOn: '2026-10-20', quantity: 60 });
    contract = await ok(secretary.api.POST('/api/v1/contracts/{id}/amendment-withdrawal', { params: at(), body: { reason: '先按原协议' } }));
    expect(contract).toMatchObject({ hasAmendment: false, waitsFor: null, latest: { versionNo: 4 } });
    expect(await refusal(agree(secretary))).toBe('contract.nothing-open');
    contract = await ok(propose(secretary, more));
    contract = await ok(agree(liaison));
    await ok(sign(liaison));
    contract = await ok(sign(secretary));
    expect(contract).toMatchObject({ state: 'ACTIVE', inForceVersion: 6, hasAmendment: false });
    expect(obligation('重阳节')).toMatchObject({ dueOn: '2026-10-31', quantity: 80, state: 'OPEN' });
    expect(contract.signatures.filter(({ versionNo }) => versionNo === 4).every(({ isVoid }) => !isVoid)).toBe(true);
  });

  it('is renewed with one click sixty days before its end', async () => {
    await town.travel('2026-12-01', '08:41');
    expect(await see()).toMatchObject({ isRenewalDue: false });
    await town.travel('2026-12-02', '08:41');
    expect(await see()).toMatchObject({ isRenewalDue: true });
    expect(await inbox(secretary)).toContain('协议快到期了，可以续签');
    const next = await ok(secretary.api.POST('/api/v1/contracts/{id}/renewal', { params: at() }));
    expect(next).toMatchObject({ state: 'DRAFT', startOn: '2027-02-01', endOn: '2028-01-31', renewsContractNo: contract.contractNo });
    expect(next.latest.content.obligations.map(({ dueOn }) => dueOn)).toContain('2027-10-31');
    expect(await refusal(secretary.api.POST('/api/v1/contracts/{id}/renewal', { params: at() }))).toBe('contract.already-renewed');
    await town.travel('2027-01-31', '23:30');
    expect((await see()).state).toBe('ACTIVE');
    await town.travel('2027-02-01', '00:06');
    expect(await see()).toMatchObject({ state: 'EXPIRED', moves: [] });
  });

  it('tells its whole story', async () => {
    const kinds = (await see()).steps.map(({ kind }) => kind).reverse();
    expect(kinds.slice(0, 5)).toEqual(['CREATED', 'REVISED', 'SENT', 'COMMENTED', 'PROPOSED']);
    expect(kinds.at(-1)).toBe('EXPIRED');
    const sheet = await secretary.fetch('/api/v1/contracts/portfolio.xlsx?year=2026');
    expect(Buffer.from(await sheet.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
  });
});

/** Each transition asked for in each state, by each side: what the table does not hold is refused, and nothing moves. */
describe('transitions over HTTP', () => {
  let town: Town;
  let secretary: Someone;
  let liaison: Someone;
  let unitId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-01-05');
    secretary = await town.staff('secretary', 'secretary');
    liaison = await town.liaison('liaison');
    unitId = (await ok(liaison.api.GET('/api/v1/me/units')))[0]!.id;
  });
  afterAll(() => town.close());

  let year = 2030;
  const reason = { reason: '试一试' };
  async function contractIn(state: string): Promise<Contract> {
    year += 1;
    const { api } = secretary;
    let one = await ok(api.POST('/api/v1/contracts', { body: { unitId, startOn: `${year}-01-01`, endOn: `${year}-12-31` } }));
    const params = { path: { id: one.id } };
    if (state === 'DRAFT') return one;
    one = await ok(api.POST('/api/v1/contracts/{id}/sending', { params }));
    if (state === 'NEGOTIATING') return one;
    if (state === 'DROPPED') return ok(api.POST('/api/v1/contracts/{id}/termination', { params, body: reason }));
    one = await ok(liaison.api.POST('/api/v1/contracts/{id}/agreement', { params, body: { versionNo: 1 } }));
    if (state === 'PENDING_SIGN') return one;
    const body = { versionNo: 1, textHash: one.latest.textHash };
    await ok(liaison.api.POST('/api/v1/contracts/{id}/signatures', { params, body }));
    return ok(api.POST('/api/v1/contracts/{id}/signatures', { params, body }));
  }

  const STEPS: Record<string, (who: Visitor, one: Contract) => Promise<{ response: Response; error?: unknown }>> = {
    sending: (who, { id }) => who.api.POST('/api/v1/contracts/{id}/sending', { params: { path: { id } } }),
    agreement: (who, { id }) => who.api.POST('/api/v1/contracts/{id}/agreement', { params: { path: { id } }, body: { versionNo: 1 } }),
    signatures: (who, { id, latest }) =>
      who.api.POST('/api/v1/contracts/{id}/signatures', { params: { path: { id } }, body: { versionNo: 1, textHash: latest.textHash } }),
    'amendment-withdrawal': (who, { id }) => who.api.POST('/api/v1/contracts/{id}/amendment-withdrawal', { params: { path: { id } }, body: reason }),
    suspension: (who, { id }) => who.api.POST('/api/v1/contracts/{id}/suspension', { params: { path: { id } }, body: reason }),
    resumption: (who, { id }) => who.api.POST('/api/v1/contracts/{id}/resumption', { params: { path: { id } }, body: reason }),
    renewal: (who, { id }) => who.api.POST('/api/v1/contracts/{id}/renewal', { params: { path: { id } } }),
  };
  /** State → step → what the community and the unit are told; what is not listed here would be done. */
  const REFUSED: Record<string, Record<string, [community: string, unit: string]>> = {
    DRAFT: {
      agreement: ['contract.move', 'contract.not-found'],
      signatures: ['contract.move', 'contract.not-found'],
      'amendment-withdrawal': ['contract.move', 'contract.not-found'],
      suspension: ['contract.move', 'session.forbidden'],
      resumption: ['contract.move', 'session.forbidden'],
      renewal: ['contract.not-renewable', 'contract.not-found'],
    },
    NEGOTIATING: {
      sending: ['contract.move', 'session.forbidden'],
      signatures: ['contract.move', 'contract.move'],
      'amendment-withdrawal': ['contract.move', 'contract.move'],
      suspension: ['contract.move', 'session.forbidden'],
      resumption: ['contract.move', 'session.forbidden'],
      renewal: ['contract.not-renewable', 'contract.not-renewable'],
    },
    PENDING_SIGN: {
      sending: ['contract.move', 'session.forbidden'],
      agreement: ['contract.move', 'contract.move'],
      'amendment-withdrawal': ['contract.move', 'contract.move'],
      suspension: ['contract.move', 'session.forbidden'],
      resumption: ['contract.move', 'session.forbidden'],
      renewal: ['contract.not-renewable', 'contract.not-renewable'],
    },
    SIGNED: {
      sending: ['contract.move', 'session.forbidden'],
      agreement: ['contract.nothing-open', 'contract.nothing-open'],
      signatures: ['contract.nothing-open', 'contract.nothing-open'],
      'amendment-withdrawal': ['contract.nothing-open', 'contract.nothing-open'],
      suspension: ['contract.move', 'session.forbidden'],
      resumption: ['contract.move', 'session.forbidden'],
    },
    DROPPED: {
      sending: ['contract.move', 'session.forbidden'],
      agreement: ['contract.move', 'contract.move'],
      signatures: ['contract.move', 'contract.move'],
      'amendment-withdrawal': ['contract.move', 'contract.move'],
      suspension: ['contract.move', 'session.forbidden'],
      resumption: ['contract.move', 'session.forbidden'],
      renewal: ['contract.not-renewable', 'contract.not-renewable'],
    },
  };

  it.each(Object.entries(REFUSED))('of a contract that is %s', async (state, steps) => {
    const one = await contractIn(state);
    for (const [step, [community, unit]] of Object.entries(steps)) {
      expect([step, await refusal(STEPS[step]!(secretary, one))]).toEqual([step, community]);
      expect([step, await refusal(STEPS[step]!(liaison, one))]).toEqual([step, unit]);
    }
    const now = await ok(secretary.api.GET('/api/v1/contracts/{id}', { params: { path: { id: one.id } } }));
    expect([now.state, now.steps.length]).toEqual([one.state, one.steps.length]);
  });

  it('of a unit’s own pen lie before the community at once, one at a time, and are asked about when they lie still', async () => {
    const unit = await town.liaison('proposer');
    const own = (await ok(unit.api.GET('/api/v1/me/units')))[0]!.id;
    const offered = await ok(unit.api.GET('/api/v1/units/{id}/contract-templates', { params: { path: { id: own } } }));
    expect(offered[0]).toMatchObject({ id: null, name: '标准共建协议(内置)' });
    expect(await refusal(unit.api.GET('/api/v1/units/{id}/contract-templates', { params: { path: { id: unitId } } }))).toBe('unit.not-found');
    const body = { unitId: own, startOn: '2026-02-01', endOn: '2027-01-31' };
    expect(await refusal(liaison.api.POST('/api/v1/contracts', { body }))).toBe('unit.not-found');
    expect(await refusal(unit.api.POST('/api/v1/contracts', { body: { ...body, contractNo: 'GJ-1' } }))).toBe('contract.side');
    const both = await Promise.all([1, 2].map(() => unit.api.POST('/api/v1/contracts', { body }).then(({ response }) => response.status, () => 409)));
    expect([...both].sort()).toEqual([201, 409]);
    const [row] = (await ok(secretary.api.GET('/api/v1/contracts', { params: { query: { attention: 'MINE', unitId: own } } }))).items;
    const params = { path: { id: row!.id } };
    const one = await ok(unit.api.GET('/api/v1/contracts/{id}', { params }));
    expect(one).toMatchObject({ phase: 'NEGOTIATING', latestSide: 'UNIT', waitsFor: 'COMMUNITY', stalledSince: null });
    expect(one.latest.content.unit.liaison).toBe('proposer');
    const titles = (await ok(secretary.api.GET('/api/v1/me/notices', { params: { query: { size: 50 } } }))).items.map(({ title }) => title);
    expect(titles).toContain('单位提出一份共建协议');
    await ok(secretary.api.POST('/api/v1/contracts/{id}/agreement', { params, body: { versionNo: 1 } }));
    await town.travel('2026-04-06', '08:46');
    const { stalledSince } = await ok(secretary.api.GET('/api/v1/contracts/{id}', { params }));
    expect(stalledSince).toBe('2026-01-05');
    const still = await ok(secretary.api.GET('/api/v1/contracts', { params: { query: { attention: 'STALLED', unitId: own } } }));
    expect(still.items.map(({ id }) => id)).toEqual([one.id]);
    const asked = (await ok(unit.api.GET('/api/v1/me/notices', { params: { query: { size: 50 } } }))).items.filter(({ title }) => title === '协议商议搁置了');
    expect(asked).toHaveLength(1);
    await ok(secretary.api.POST('/api/v1/contracts/{id}/termination', { params, body: { reason: '单位今年不签了' } }));
    expect((await ok(unit.api.POST('/api/v1/contracts', { body: { ...body, startOn: '2026-05-01' } }))).phase).toBe('NEGOTIATING');
  });

  it('of another unit or community do not exist, whatever is asked', async () => {
    const one = await contractIn('SIGNED');
    const other = await town.liaison('otherliaison');
    const elsewhere = await town.staff('elsewhere', 'secretary', await town.community('西关社区'));
    const foreign = await town.liaison('foreign', (await ok(elsewhere.api.GET('/api/v1/areas')))[0]!.id);
    for (const who of [other, elsewhere, foreign]) {
      expect((await ok(who.api.GET('/api/v1/contracts'))).total).toBe(0);
      expect((await ok(who.api.GET('/api/v1/obligations'))).total).toBe(0);
      expect(await refusal(who.api.GET('/api/v1/contracts/{id}', { params: { path: { id: one.id } } }))).toBe('contract.not-found');
      expect(await refusal(STEPS.signatures!(who, one))).toBe('contract.not-found');
      expect(await refusal(STEPS.agreement!(who, one))).toBe('contract.not-found');
      expect((await who.fetch(`/api/v1/contracts/${one.id}/agreement.pdf`)).status).toBe(404);
      const params = { path: { id: one.obligations[0]!.id } };
      expect(await refusal(who.api.POST('/api/v1/obligations/{id}/submission', { params, body: { words: '越界' } }))).toBe('obligation.not-found');
      expect(await refusal(who.api.POST('/api/v1/obligations/{id}/waiver', { params, body: reason }))).toBe('obligation.not-found');
    }
  });

  it('of duplicates: the unit that stays takes over contracts and liaisons, and the other one is an alias', async () => {
    const { api } = secretary;
    const double = await ok(api.POST('/api/v1/units', { body: { communityId: town.communityId, name: 'liaison的单位（总部）', externalNo: 'D-1' } }));
    const { items } = await ok(api.GET('/api/v1/units/duplicates'));
    expect(items.some(({ one, other }) => [one.id, other.id].includes(double.id))).toBe(true);
    const merge = (from: string, intoId: string) => api.POST('/api/v1/units/{id}/merger', { params: { path: { id: from } }, body: { intoId, ...reason } });
    expect(await refusal(merge(unitId, unitId))).toBe('unit.merge-same');
    const before = (await ok(liaison.api.GET('/api/v1/contracts'))).total;
    const merged = await ok(merge(unitId, double.id));
    expect(merged.moved.join()).toMatch(/协议 \d+.*联络员账号 1/);
    expect(await refusal(merge(unitId, double.id))).toBe('unit.merged');
    expect(await refusal(api.PATCH('/api/v1/units/{id}', { params: { path: { id: unitId } }, body: { name: '改名' } }))).toBe('unit.merged');
    expect(await ok(liaison.api.GET('/api/v1/me/units'))).toMatchObject([{ id: double.id }]);
    expect((await ok(liaison.api.GET('/api/v1/contracts'))).total).toBe(before);
    expect(await ok(api.GET('/api/v1/units/{id}', { params: { path: { id: unitId } } }))).toMatchObject({ mergedIntoId: double.id });
  });
});
