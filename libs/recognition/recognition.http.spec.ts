import { RecognitionWorld } from '../../test/recognition-world.js';
import { visit, type Visitor } from '../../test/client.js';
import { ProgramViewsService } from './programs/program-views.service.js';

describe('recognition over HTTP', () => {
  let world: RecognitionWorld;
  let secretary: Visitor;
  let anybody: Visitor;
  const post = (who: Visitor, path: string, body: object) =>
    who.fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: world.app.url },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    secretary = visit(world.app.url);
    await secretary.signIn('lishuji', RecognitionWorld.password);
    anybody = visit(world.app.url);
  });
  afterAll(() => world.app.close());

  it('goes the whole way from a ranking to paper', async () => {
    const created = await post(secretary, '/recognition-programs', world.input());
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    const drawn = (await (await post(secretary, `/recognition-programs/${id}/candidates`, {})).json()) as {
      listHash: string;
      candidates: { id: string }[];
    };
    const moved = await post(
      secretary,
      `/recognition-programs/${id}/candidates/${drawn.candidates[2]!.id}/removal`,
      {
        reason: '本人提出',
      },
    );
    expect(moved.status).toBe(201);
    const { listHash } = (await moved.json()) as { listHash: string };
    expect((await post(secretary, `/recognition-programs/${id}/approval`, { listHash })).status).toBe(403);
    const chief = visit(world.app.url);
    await chief.signIn('zhaozhuren', RecognitionWorld.password);
    expect((await post(chief, `/recognition-programs/${id}/approval`, { listHash })).status).toBe(201);
    expect((await post(secretary, `/recognition-programs/${id}/certificates`, {})).status).toBe(200);
    expect((await post(secretary, `/recognition-programs/${id}/certificates`, {})).status).toBe(200);

    const pdf = await secretary.fetch(`/api/v1/recognition-programs/${id}/certificates.pdf?handwrite=1`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(pdf.headers.get('content-disposition')!)).toContain(
      '2026年度志愿服务表扬荣誉证书',
    );
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const list = await secretary.fetch(`/api/v1/recognition-programs/${id}/award-list.xlsx`);
    expect(list.status).toBe(200);
    expect(
      Buffer.from(await list.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('lets the owner print, and anybody verify with a masked name', async () => {
    const id = await world.awarded({ quota: 1 });
    const [certificate] = await world.app.get(ProgramViewsService).certificatesOf(id);
    await world.owner(certificate!.volunteerId, 'wangxiuying');
    const owner = visit(world.app.url);
    await owner.signIn('wangxiuying', RecognitionWorld.password);
    const own = (await (await owner.fetch('/api/v1/me/certificates')).json()) as {
      id: string;
      verifyCode: string;
    }[];
    const { id: ownId, verifyCode } = own.find((one) => one.id === certificate!.id)!;
    const pdf = await owner.fetch(`/api/v1/me/certificates/${ownId}.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await pdf.arrayBuffer();

    const verified = await anybody.fetch(`/api/v1/public/certificates/${verifyCode}`);
    expect(verified.status).toBe(200);
    expect(await verified.json()).toMatchObject({ state: 'VALID', name: '王*英', title: '年度热心志愿者' });
    expect((await anybody.fetch('/api/v1/public/certificates/nonsense')).status).toBe(404);
    const wall = await anybody.fetch('/api/v1/public/honour-wall?communityCode=ZY01');
    expect(await wall.json()).toEqual({ items: [], total: 0, page: 1, size: 50 });

    const revoked = await post(secretary, `/certificates/${ownId}/revocation`, { reason: '服务记录有误' });
    expect(revoked.status).toBe(201);
    expect((await owner.fetch(`/api/v1/me/certificates/${ownId}.pdf`)).status).toBe(409);
    expect(await (await anybody.fetch(`/api/v1/public/certificates/${verifyCode}`)).json()).toMatchObject({
      state: 'REVOKED',
      revokedOn: '2026-11-21',
    });
  });

  it('answers a missing glyph as a refusal, before a byte of the file', async () => {
    const id = await world.awarded({ quota: 4 });
    const refused = await secretary.fetch(`/api/v1/recognition-programs/${id}/certificates.pdf`);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'certificate.unprintable' });
  });

  it('keeps volunteers out of the desk, and everybody unknown out of all but the public pages', async () => {
    const volunteer = visit(world.app.url);
    await world.owner(world.winners[4]!, 'zhouxiaoyan');
    await volunteer.signIn('zhouxiaoyan', RecognitionWorld.password);
    expect((await volunteer.fetch('/api/v1/recognition-programs')).status).toBe(403);
    expect((await anybody.fetch('/api/v1/recognition-programs')).status).toBe(401);
    expect((await anybody.fetch('/api/v1/me/certificates')).status).toBe(401);
  });
});
