import { buffer } from 'node:stream/consumers';
import { ConsentsService, VolunteersService } from '@app/people/index.js';
import { RecognitionWorld } from '../../../test/recognition-world.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { CandidatesService } from '../programs/candidates.service.js';
import { ProgramViewsService } from '../programs/program-views.service.js';
import { ProgramsService } from '../programs/programs.service.js';
import { AwardBatchesService } from './award-batches.service.js';
import { CEREMONY_PAPERS } from './ceremony-papers.js';
import { CeremonyPapersService } from './ceremony-papers.service.js';
import { CeremonySignIns } from './ceremony-sign-ins.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';
import { RunSheetsService } from './run-sheets.service.js';
import { StageService } from './stage.service.js';

const refusal = (code: string): object => expect.objectContaining({ code }) as object;
const DAY = '2026-11-28';

describe('a ceremony', () => {
  let world: RecognitionWorld;
  let ceremonies: CeremoniesService;
  let batches: AwardBatchesService;
  let sheets: RunSheetsService;
  let views: CeremonyViewsService;
  let signIns: CeremonySignIns;
  let stage: StageService;
  let programId: string;
  let id: string;

  const detail = () => views.detail(world.secretary, id);
  const input = (changes: object = {}) => ({ communityId: world.communityId, programIds: [programId], title: '年度志愿服务表扬', heldOn: DAY, startTime: '09:30', venue: '党群服务站', batchSize: 2, ...changes });
  const codeOf = async (winnerId: string): Promise<string> => (await world.app.db.read.repo(CeremonyWinner).findOneByOrFail({ id: winnerId })).signInCode;

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    const { app } = world;
    ceremonies = app.get(CeremoniesService);
    batches = app.get(AwardBatchesService);
    sheets = app.get(RunSheetsService);
    views = app.get(CeremonyViewsService);
    signIns = app.get(CeremonySignIns);
    stage = app.get(StageService);
    programId = await world.drawn({ quota: 4 });
  });
  afterAll(() => world.app.close());

  it('is made from an approved list only, and says what to do', async () => {
    await expect(ceremonies.create(world.secretary, input())).rejects.toMatchObject({ code: 'ceremony.not-approved', message: expect.stringContaining('请先到“表扬”里把名单批准') as string });
    await app().get(CandidatesService).approve(world.chief, programId, {});
    await expect(ceremonies.create(world.stranger, input())).rejects.toEqual(refusal('program.not-found'));
    await expect(ceremonies.create(world.secretary, input({ startTime: '23:30' }))).rejects.toEqual(refusal('ceremony.too-long'));
    id = await ceremonies.create(world.secretary, input());
    const made = await detail();
    expect(made.awardBatches.map(({ title, winners }) => [title, winners.map(({ name }) => name)])).toEqual([
      ['年度热心志愿者(第一组)', ['王秀英', '阿卜杜热合曼·买买提']],
      ['年度热心志愿者(第二组)', ['赵铁柱', '孙𠀾']],
    ]);
    expect(made.seatConflicts).toEqual([]);
    expect(made.items.map(({ kind }) => kind)).toEqual(['SIGN_IN', 'OPENING', 'FILM', 'SPEECH', 'DECISION', 'AWARD', 'AWARD', 'WINNER_SPEECH', 'OATH', 'CLOSING', 'GROUP_PHOTO']);
    const cancelled = await world.drawn();
    await app().get(CandidatesService).approve(world.chief, cancelled, {});
    await app().get(ProgramsService).cancel(world.secretary, cancelled, '不办了');
    await expect(ceremonies.create(world.secretary, input({ programIds: [cancelled] }))).rejects.toEqual(refusal('ceremony.not-approved'));
  });

  it('is nobody else’s', async () => {
    await expect(views.detail(world.stranger, id)).rejects.toEqual(refusal('ceremony.not-found'));
    await expect(stage.view(world.stranger, id)).rejects.toEqual(refusal('ceremony.not-found'));
    await expect(ceremonies.change(world.stranger, id, { title: '越界' })).rejects.toEqual(refusal('ceremony.not-found'));
    expect((await views.page(world.stranger, { page: 1, size: 50 })).total).toBe(0);
  });

  it('keeps the order of names that was chosen, and shows when seats no longer follow', async () => {
    await batches.orderNames(world.secretary, id, 'PINYIN');
    const sorted = await detail();
    expect(sorted.nameOrder).toBe('PINYIN');
    expect(sorted.awardBatches.map(({ winners }) => winners.map(({ name }) => name))).toEqual([['阿卜杜热合曼·买买提', '王秀英'], ['孙𠀾', '赵铁柱']]);
    expect(sorted.seatConflicts.join()).toContain('座位与上台顺序不一致');
    const zhao = sorted.awardBatches[1]!.winners[1]!;
    await batches.changeWinner(world.secretary, id, zhao.id, { sortAs: '安铁柱', tribute: '二十年，一把扳手' });
    await batches.orderNames(world.secretary, id, 'PINYIN');
    expect((await detail()).awardBatches[1]!.winners[0]).toMatchObject({ name: '赵铁柱', citation: '二十年，一把扳手' });
    await batches.moveWinner(world.secretary, id, zhao.id, { direction: 'down' });
    await batches.seatAll(world.secretary, id);
    const seated = await detail();
    expect(seated.seatConflicts).toEqual([]);
    expect(seated.awardBatches.flatMap(({ winners }) => winners.map(({ name, seatRow, seatNo }) => `${seatRow}-${seatNo} ${name}`))).toEqual(['2-1 阿卜杜热合曼·买买提', '2-2 王秀英', '2-3 孙𠀾', '2-4 赵铁柱']);
    await batches.seat(world.secretary, id, zhao.id, { row: 2, seat: 1 });
    expect((await detail()).seatConflicts[0]).toBe('2排1座排了 2 个人：阿卜杜热合曼·买买提、赵铁柱。');
    await batches.seatAll(world.secretary, id);
  });

  it('moves batches and the programme together', async () => {
    const [, second] = (await detail()).awardBatches;
    await batches.move(world.secretary, id, second!.id, { direction: 'up' });
    const { awardBatches, items } = await detail();
    expect(awardBatches[0]!.id).toBe(second!.id);
    expect(items.filter(({ kind }) => kind === 'AWARD').map(({ batchId }) => batchId)).toEqual(awardBatches.map((batch) => batch.id));
    const [award] = items.filter(({ kind }) => kind === 'AWARD');
    await expect(sheets.move(world.secretary, id, award!.id, { direction: 'down' })).rejects.toEqual(refusal('ceremony.batch-order'));
    await expect(sheets.remove(world.secretary, id, award!.id)).rejects.toEqual(refusal('ceremony.award-step'));
    await batches.move(world.secretary, id, second!.id, { direction: 'down' });
  });

  it('tells the host what to say, with the words of one’s own', async () => {
    const { awardBatches } = await detail();
    await batches.change(world.secretary, id, awardBatches[0]!.id, { presenters: ['社区党委书记 陈志远'], props: ['SASH', 'TROPHY', 'CERTIFICATE'] });
    const standIn = awardBatches[0]!.winners[0]!;
    await batches.changeWinner(world.secretary, id, standIn.id, { standInName: '古丽', standInRelation: '女儿' });
    await sheets.add(world.secretary, id, { kind: 'SHOW', title: '快板《邻里情》' });
    const shown = (await detail()).items;
    expect(shown.find(({ kind }) => kind === 'AWARD')!.script).toContain('有请以下 2 位上台：阿卜杜热合曼·买买提(古丽代领)、王秀英。有请颁奖人社区党委书记 陈志远为他们颁奖');
    const show = shown.at(-1)!;
    await expect(sheets.change(world.secretary, id, show.id, { script: '{天气}真好' })).rejects.toEqual(refusal('ceremony.script-gap'));
    await sheets.change(world.secretary, id, show.id, { script: '请欣赏{环节}。', minutes: 6, owner: '小周' });
    await sheets.move(world.secretary, id, show.id, { direction: 'up' });
    expect((await detail()).items.at(-2)).toMatchObject({ script: '请欣赏快板《邻里情》。', minutes: 6, owner: '小周' });
    await sheets.remove(world.secretary, id, show.id);
    await expect(sheets.change(world.secretary, id, show.id, { minutes: 5 })).rejects.toEqual(refusal('run-sheet-item.not-found'));
  });

  it('is printed: every paper is a PDF with its fonts in it', async () => {
    const guests = [{ name: '陈志远', title: '党委书记', zone: 'LEADER' as const }, { name: '帕提古丽·艾合买提', title: '共建单位代表', zone: 'PARTNER' as const }];
    await ceremonies.setGuests(world.secretary, id, { guests });
    for (const name of Object.keys(CEREMONY_PAPERS)) {
      const file = await app().get(CeremonyPapersService).print(world.secretary, id, name, { protocol: 'http', host: 'localhost:3000' });
      const bytes = await buffer(file.getStream());
      expect([name, bytes.subarray(0, 8).toString()]).toEqual([name, '%PDF-1.7']);
      expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+Noto/);
    }
    await expect(app().get(CeremonyPapersService).print(world.secretary, id, 'menu', { protocol: 'http', host: 'x' })).rejects.toEqual(refusal('ceremony.paper-unknown'));
  });

  it('signs winners in by code on the day only, once, or by a tick', async () => {
    const { awardBatches } = await detail();
    const [first, second] = awardBatches[0]!.winners;
    const code = await codeOf(first!.id);
    await expect(signIns.byCode(code, 'someone')).rejects.toEqual(refusal('ceremony-sign-in.day'));
    await expect(signIns.byCode('AAAAAAAA', 'someone')).rejects.toEqual(refusal('ceremony-sign-in.code'));
    world.app.clock.set(`${DAY}T00:40:00.000Z`);
    const both = await Promise.all([1, 2, 3].map(() => signIns.byCode(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`, 'someone')));
    expect(new Set(both.map(({ signedInAt }) => signedInAt)).size).toBeGreaterThan(0);
    expect(both[0]).toMatchObject({ name: '阿卜杜*·买*', seatText: '2排1座' });
    await signIns.tick(world.secretary, id, second!.id);
    expect((await detail()).signedIn).toBe(2);
    await signIns.untick(world.secretary, id, second!.id);
    expect((await detail()).awardBatches[0]!.winners.map(({ signedInVia }) => signedInVia)).toEqual(['CODE', null]);
  });

  it('shows names on the stage only with consent, and nobody whose certificate was taken back', async () => {
    const seen = async (): Promise<string[]> => (await stage.view(world.secretary, id)).batches.flatMap(({ winners }) => winners.map(({ name }) => name));
    expect(await seen()).toEqual(['阿卜杜*·买*', '王*英', '孙*', '赵*柱']);
    const card = (await app().get(VolunteersService).cardsOf(world.app.db.read, [world.winners[0]!])).get(world.winners[0]!)!;
    await world.app.db.write((tx) => app().get(ConsentsService).give(tx, card.personId, 'PUBLISH_NAME', world.secretary.accountId, '纸质同意书'));
    expect(await seen()).toContain('王秀英');
    const awarded = await world.awarded({ title: '另一个表扬' });
    const other = await ceremonies.create(world.secretary, input({ programIds: [awarded], heldOn: '2026-12-01' }));
    const [certificate] = await app().get(ProgramViewsService).certificatesOf(awarded);
    await app().get(CertificatesService).revoke(world.secretary, certificate!.id, '材料不实');
    const after = await views.detail(world.secretary, other);
    expect(after.awardBatches[0]!.winners[0]).toMatchObject({ name: '王秀英', obstacle: '证书已撤销，不能上台' });
    expect((await stage.view(world.secretary, other)).batches.flatMap(({ winners }) => winners.map(({ name }) => name))).not.toContain('王秀英');
  });

  it('is moved by a phone that was paired with the code on the screen, once', async () => {
    const { code } = await stage.openPairing(world.secretary, id);
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(stage.pair(wrong, 'phone')).rejects.toEqual(refusal('stage.pair-code'));
    const { token } = await stage.pair(code, 'phone');
    await expect(stage.pair(code, 'phone')).rejects.toEqual(refusal('stage.pair-code'));
    expect(await stage.press({ token, move: 'NEXT' })).toMatchObject({ slide: 1, nowText: '签到墙', isBlack: false });
    expect((await stage.position(world.secretary, id)).signedIn).toEqual(['阿卜杜*·买*']);
    await stage.press({ token, move: 'BLACK' });
    expect(await stage.press({ token, move: 'NEXT' })).toMatchObject({ slide: 1, isBlack: false });
    await Promise.all([1, 2, 3].map(() => stage.press({ token, move: 'NEXT' })));
    expect(await stage.position(world.secretary, id)).toMatchObject({ slide: 4, hasRemote: true });
    await stage.move(world.secretary, id, { slide: 2, isBlack: false });
    expect(await stage.look(token)).toMatchObject({ slide: 2 });
    const next = await stage.pair((await stage.openPairing(world.secretary, id)).code, 'phone2');
    await expect(stage.press({ token, move: 'NEXT' })).rejects.toEqual(refusal('stage.remote-lost'));
    expect((await stage.look(next.token)).slide).toBe(2);
    const { code: old } = await stage.openPairing(world.secretary, id);
    world.app.clock.set(`${DAY}T00:55:00.000Z`);
    await expect(stage.pair(old, 'phone3')).rejects.toEqual(refusal('stage.pair-code'));
  });

  it('once held stays as it was', async () => {
    await ceremonies.setChecklist(world.secretary, id, { checklist: [{ text: '走过台', owner: '小李', isDone: true }] });
    await ceremonies.conclude(world.secretary, id);
    await expect(ceremonies.change(world.secretary, id, { venue: '别处' })).rejects.toEqual(refusal('ceremony.state'));
    await expect(batches.seatAll(world.secretary, id)).rejects.toEqual(refusal('ceremony.state'));
    await expect(ceremonies.cancel(world.secretary, id, { reason: '再取消' })).rejects.toEqual(refusal('ceremony.state'));
    expect(await detail()).toMatchObject({ stateName: '已举行', venue: '党群服务站' });
  });

  function app(): RecognitionWorld['app'] {
    return world.app;
  }
});
