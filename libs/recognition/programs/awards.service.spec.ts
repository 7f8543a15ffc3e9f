import { buffer } from 'node:stream/consumers';
import { ConfirmationsService, ConsentsService } from '@app/people/index.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { RecognitionWorld } from '../../../test/recognition-world.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { AwardPapersService } from './award-papers.service.js';
import { AwardsService } from './awards.service.js';
import { CandidatesService } from './candidates.service.js';
import { ProgramViewsService } from './program-views.service.js';

const REQUEST = { protocol: 'http', host: 'localhost:3000' } as const;

describe('from an approved list to certificates', () => {
  let world: RecognitionWorld;
  let candidates: CandidatesService;
  let awards: AwardsService;
  let views: ProgramViewsService;
  let certificates: CertificatesService;

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    candidates = world.app.get(CandidatesService);
    awards = world.app.get(AwardsService);
    views = world.app.get(ProgramViewsService);
    certificates = world.app.get(CertificatesService);
  });
  afterAll(() => world.app.close());

  it('gives each winner one certificate, however often and however many at once ask for it', async () => {
    const id = await world.drawn();
    await candidates.approve(world.chief, id, {});
    await Promise.all(
      Array.from({ length: 6 }, () => awards.award(world.secretary, id, { issuedOn: '2026-12-05' })),
    );
    const made = await views.certificatesOf(id);
    expect(made).toHaveLength(3);
    expect(new Set(made.map(({ verifyCode }) => verifyCode)).size).toBe(3);
    const { programNo, candidates: list } = await views.detail(world.secretary, id);
    expect(made.map(({ certificateNo }) => certificateNo)).toEqual(
      ['0001', '0002', '0003'].map((n) => `${programNo}-${n}`),
    );
    expect(made[0]).toMatchObject({
      recipientName: '王秀英',
      issuerName: '枣园社区居民委员会',
      issuedOn: '2026-12-05',
      citation:
        '在2026年参加志愿服务6次，服务时长10小时。热心公益、乐于助人，为邻里和谐作出了积极贡献，特此表扬，以资鼓励。',
    });
    expect(list[0]!.certificate).toMatchObject({ certificateNo: `${programNo}-0001`, state: 'VALID' });
  });

  it('gives no certificate to who left after the approval', async () => {
    const id = await world.drawn();
    const [first] = (await views.detail(world.secretary, id)).candidates;
    await candidates.approve(world.chief, id, {});
    await world.app.db.write((tx) =>
      tx.execute(`UPDATE volunteers SET state = 'WITHDRAWN' WHERE id = ?`, [first!.volunteerId]),
    );
    await awards.award(world.secretary, id, {});
    await world.app.db.write((tx) =>
      tx.execute(`UPDATE volunteers SET state = 'ACTIVE' WHERE id = ?`, [first!.volunteerId]),
    );
    expect(await views.certificatesOf(id)).toHaveLength(2);
  });

  it('verifies for anybody with the name masked, and says so when revoked or altered', async () => {
    const [one] = await views.certificatesOf(await world.awarded());
    const typed = one!.verifyCode.toLowerCase().replace(/(.{5})/g, '$1-');
    expect(await certificates.verify(typed)).toEqual({
      state: 'VALID',
      name: '王*英',
      title: '年度热心志愿者',
      issuer: '枣园社区居民委员会',
      issuedOn: '2026-11-21',
      revokedOn: null,
      revokedReason: null,
    });
    await expect(certificates.verify('ABCDE')).rejects.toMatchObject({ code: 'certificate.not-found' });
    await expect(certificates.verify('2'.repeat(20))).rejects.toMatchObject({
      code: 'certificate.not-found',
    });

    await expect(certificates.revoke(world.stranger, one!.id, '不是我社区的')).rejects.toMatchObject({
      code: 'certificate.not-found',
    });
    await certificates.revoke(world.secretary, one!.id, '服务记录有误');
    await expect(certificates.revoke(world.secretary, one!.id, '再撤一次')).rejects.toMatchObject({
      code: 'certificate.revoked',
    });
    expect(await certificates.verify(typed)).toMatchObject({ state: 'REVOKED', revokedOn: '2026-11-21', revokedReason: '服务记录有误' });

    await world.app.db.write((tx) =>
      tx.execute(`UPDATE honor_certificates SET honour_name = '特等功臣' WHERE id = ?`, [one!.id]),
    );
    await expect(certificates.verify(typed)).rejects.toMatchObject({ code: 'certificate.damaged' });
  });

  it('shows owners their own, and prints it until it is revoked', async () => {
    const id = await world.awarded();
    const owner = await world.owner(world.winners[0]!, 'wangxiuying');
    const other = await world.owner(world.winners[4]!, 'zhouxiaoyan');
    const own = await certificates.own(owner);
    const [newest] = await views.certificatesOf(id);
    expect(own.map((certificate) => certificate.id)).toContain(newest!.id);
    expect(await certificates.requireOwnValid(owner, newest!.id)).toMatchObject({ recipientName: '王秀英' });
    await expect(certificates.requireOwnValid(other, newest!.id)).rejects.toMatchObject({
      code: 'certificate.not-found',
    });
    await certificates.revoke(world.secretary, newest!.id, '服务记录有误');
    await expect(certificates.requireOwnValid(owner, newest!.id)).rejects.toMatchObject({
      code: 'certificate.revoked',
    });
    await expect(certificates.own(world.secretary)).rejects.toMatchObject({ code: 'volunteer.none' });
  });

  it('prints all valid certificates, and tells of a character that no font has', async () => {
    const papers = world.app.get(AwardPapersService);
    const plain = await world.awarded({ quota: 2 });
    const pdf = await buffer(
      (await papers.certificates(world.secretary, plain, { request: REQUEST })).getStream(),
    );
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(
      (await views.certificatesOf(plain)).length,
    );

    const rare = await world.awarded({ quota: 4 });
    expect((await views.detail(world.secretary, rare)).unprintable).toMatchObject([
      { recipientName: '孙𠀾', characters: ['𠀾'] },
    ]);
    await expect(papers.certificates(world.secretary, rare, { request: REQUEST })).rejects.toMatchObject({
      code: 'certificate.unprintable',
    });
    const withGap = await papers.certificates(world.secretary, rare, { request: REQUEST, handwrite: 1 });
    expect((await buffer(withGap.getStream())).subarray(-6).toString()).toContain('%%EOF');
    await expect(
      papers.certificates(world.secretary, await world.drawn(), { request: REQUEST }),
    ).rejects.toMatchObject({
      code: 'certificate.none',
    });
  });

  it('hands in the award list as a workbook', async () => {
    const id = await world.awarded();
    const file = await world.app.get(AwardPapersService).awardList(world.secretary, id);
    const { sheets } = await readWorkbook(await buffer(file.getStream()), 'list.xlsx');
    const rows = sheets[0]!.rows.map((row) => row.map((cell) => String(cell ?? '')));
    expect(rows.flat()).toEqual(
      expect.arrayContaining([
        '序号',
        '姓名',
        '社区/网格',
        '名次',
        '服务时长',
        '入选理由',
        '证书编号',
        '王秀英',
        '枣园社区',
      ]),
    );
    expect(rows.filter((row) => /^\d+$/.test(row[0]!))).toHaveLength(3);
  });

  it('names on the honour wall only who consents, from the moment of consent to its withdrawal', async () => {
    await world.awarded();
    const wall = async (communityCode = 'zy01') =>
      (await certificates.honourWall({ page: 1, size: 50, communityCode })).items.map(({ name }) => name);
    expect(await wall()).toEqual([]);
    const owner = await world.owner(world.winners[1]!, 'abudu');
    await world.app.get(ConsentsService).setOwn(owner, { purpose: 'PUBLISH_NAME', given: true });
    expect(new Set(await wall())).toEqual(new Set(['阿卜杜热合曼·买买提']));
    expect(await wall('XF02')).toEqual([]);
    await world.app.get(ConsentsService).setOwn(owner, { purpose: 'PUBLISH_NAME', given: false });
    expect(await wall()).toEqual([]);
    await world.app.get(ConsentsService).setOwn(owner, { purpose: 'PUBLISH_NAME', given: true });
    await world.app.get(ConfirmationsService).withdrawOwn(owner);
    expect(await wall()).toEqual([]);
  });
});
