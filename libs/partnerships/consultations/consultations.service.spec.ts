import { instantAt } from '@app/kernel/time.js';
import { Notice } from '@app/people/notices/notice.entity.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../../test/partnership-world.js';
import { ConsultationLists } from './consultation-lists.service.js';
import { ConsultationRoundsService } from './consultation-rounds.service.js';
import { JointMeetingLists } from './joint-meeting-lists.service.js';
import { JointMeetingsService } from './joint-meetings.service.js';
import { OpinionsService } from './opinions.service.js';
import { StandingsService } from './standings.service.js';

const PAGE = { page: 1, size: 50 };
const ROUND = { channel: 'ONLINE' as const, topic: '暑期托管', openOn: '2026-02-02', closeOn: '2026-02-20' };

describe('consultations', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let school: Awaited<ReturnType<PartnershipWorld['unit']>>;
  let bank: Awaited<ReturnType<PartnershipWorld['unit']>>;
  let elsewhere: PartnershipWorld;
  let stranger: Awaited<ReturnType<PartnershipWorld['unit']>>;

  beforeAll(async () => {
    app = await startApp({ at: instantAt('2026-02-02', '00:30') });
    world = await partnershipWorld(app);
    school = await world.unit('实验小学');
    bank = await world.unit('农商银行');
    elsewhere = await partnershipWorld(app, '610102001002');
    stranger = await elsewhere.unit('外区医院');
  });
  afterAll(() => app.close());

  const rounds = () => app.get(ConsultationRoundsService);
  const opinions = () => app.get(OpinionsService);
  const lists = () => app.get(ConsultationLists);
  const meetings = () => app.get(JointMeetingsService);
  const day = (on: string, time = '10:00') => app.clock.set(instantAt(on, time));
  const lightOf = async (unitId: string) =>
    (await app.get(StandingsService).page(world.secretary, PAGE)).items.find((one) => one.unitId === unitId)!;

  it('count once both sides have spoken, and not before', async () => {
    const [id] = await rounds().create(world.secretary, { ...ROUND, contractIds: [school.contractId] });
    expect(await lists().round(school.liaison, id!)).toMatchObject({ phase: 'OPEN', counts: false, contractYear: 1, mySides: ['UNIT'] });
    await opinions().speak(world.secretary, id!, { text: '暑假能否开放操场？' });
    expect(await lists().round(world.secretary, id!)).toMatchObject({ counts: false, communityCount: 1, unitCount: 0 });
    expect((await lightOf(school.unitId)).countedRounds).toBe(0);
    await opinions().speak(school.liaison, id!, { text: '希望社区组织志愿者看护。' });
    const round = await lists().round(world.secretary, id!);
    expect(round).toMatchObject({ counts: true, why: expect.stringContaining('计 1 次') as string, unansweredCount: 2 });
    expect(await lightOf(school.unitId)).toMatchObject({ countedRounds: 1, light: 'GREEN', unansweredCount: 2 });
    const told = await app.db.read.repo(Notice).findBy({ accountId: school.liaison.accountId });
    expect(told.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringContaining('征询意见：暑期托管')]));
  });

  it('take what staff heard on a visit when the unit says so', async () => {
    const [id] = await rounds().create(world.secretary, { ...ROUND, topic: '走访', channel: 'VISIT', heldOn: '2026-02-02', contractIds: [bank.contractId] });
    await opinions().speak(world.secretary, id!, { text: '想请银行讲反诈课。' });
    await expect(opinions().speak(world.secretary, id!, { text: '愿意', side: 'UNIT' })).rejects.toMatchObject({ code: 'consultation-opinion.evidence-missing' });
    await opinions().speak(world.secretary, id!, { text: '愿意每季度一次', side: 'UNIT', evidence: '张行长口述，走访记录第 3 页' });
    expect((await lists().round(world.secretary, id!)).counts).toBe(false);
    const mine = (await lists().round(bank.liaison, id!)).opinions.find(({ mayConfirm }) => mayConfirm)!;
    await opinions().confirm(bank.liaison, mine.id);
    expect((await lists().round(world.secretary, id!)).counts).toBe(true);
    await expect(opinions().confirm(bank.liaison, mine.id)).rejects.toMatchObject({ code: 'consultation-opinion.confirmed' });
  });

  it('are answered once, by the other side, with yes or no and why', async () => {
    const owed = await lists().opinions(world.secretary, { ...PAGE, owed: true });
    const word = owed.items.find(({ unitId }) => unitId === school.unitId)!;
    expect(word).toMatchObject({ side: 'UNIT', mayReply: true, replyDueOn: '2026-02-17' });
    const answer = { reply: '已安排 6 名志愿者', adopted: true, reason: '列入暑期计划' };
    await expect(opinions().reply(school.liaison, word.id, answer)).rejects.toMatchObject({ code: 'consultation-opinion.own' });
    const both = await Promise.allSettled([opinions().reply(world.secretary, word.id, answer), opinions().reply(world.street, word.id, answer)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'consultation-opinion.answered' });
    expect((await lists().opinions(school.liaison, { ...PAGE, owed: true })).items.map(({ side }) => side)).toEqual(['COMMUNITY']);
  });

  it('refuse wrong days, second copies, and units without a contract in force', async () => {
    const create = (change: object) => rounds().create(world.secretary, { ...ROUND, contractIds: [school.contractId], ...change });
    await expect(create({})).rejects.toMatchObject({ code: 'consultation-round.exists' });
    await expect(create({ topic: '反', closeOn: '2026-02-01' })).rejects.toMatchObject({ code: 'consultation-round.dates' });
    await expect(create({ topic: '长', closeOn: '2026-08-01' })).rejects.toMatchObject({ code: 'consultation-round.dates' });
    await expect(create({ topic: '外', heldOn: '2026-03-01' })).rejects.toMatchObject({ code: 'consultation-round.dates' });
    await expect(create({ topic: '早', openOn: '2025-12-31', closeOn: '2026-01-02' })).rejects.toMatchObject({ code: 'consultation-round.not-in-force' });
    await expect(create({ topic: '别家', contractIds: [stranger.contractId] })).rejects.toMatchObject({ code: 'contract.not-found' });
    await expect(rounds().create(school.liaison, { ...ROUND, topic: '越权', contractIds: [school.contractId] })).rejects.toMatchObject({ code: 'contract.not-found' });
  });

  it('end on their last day, may be extended, and are cancelled only while nobody has spoken', async () => {
    const [id] = await rounds().create(world.secretary, { ...ROUND, topic: '停车', contractIds: [school.contractId] });
    day('2026-02-21', '00:01');
    await expect(opinions().speak(school.liaison, id!, { text: '晚了' })).rejects.toMatchObject({ code: 'consultation-round.phase' });
    await expect(rounds().extend(world.secretary, id!, { closeOn: '2026-02-20' })).rejects.toMatchObject({ code: 'consultation-round.dates' });
    await rounds().extend(world.secretary, id!, { closeOn: '2026-02-25' });
    const both = await Promise.allSettled([
      opinions().speak(school.liaison, id!, { text: '可以错时停车' }),
      rounds().cancel(world.secretary, id!, '合并办理'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [other] = await rounds().create(world.secretary, { ...ROUND, topic: '另一次', openOn: '2026-02-21', closeOn: '2026-03-01', contractIds: [school.contractId] });
    await rounds().cancel(world.secretary, other!, '重复');
    expect(await lists().round(school.liaison, other!)).toMatchObject({ phase: 'CANCELLED', counts: false, maySpeak: false });
    await expect(rounds().cancel(world.secretary, other!, '再来')).rejects.toMatchObject({ code: 'consultation-round.phase' });
    expect((await lists().rounds(world.secretary, { ...PAGE, phase: 'CANCELLED' })).items.map(({ topic }) => topic)).toContain('另一次');
  });

  it('do not exist for the neighbours', async () => {
    const { items } = await lists().rounds(world.secretary, PAGE);
    expect(items.length).toBeGreaterThan(3);
    for (const who of [stranger.liaison, elsewhere.secretary]) {
      expect((await lists().rounds(who, PAGE)).total).toBe(0);
      expect((await lists().opinions(who, PAGE)).total).toBe(0);
      await expect(lists().round(who, items[0]!.id)).rejects.toMatchObject({ code: 'consultation-round.not-found' });
      await expect(opinions().speak(who, items[0]!.id, { text: '越界' })).rejects.toMatchObject({ code: 'consultation-round.not-found' });
    }
    expect((await lists().rounds(school.liaison, PAGE)).items.every(({ unitId }) => unitId === school.unitId)).toBe(true);
    await expect(opinions().speak(school.liaison, items.find(({ unitId }) => unitId === school.unitId)!.id, { text: '代社区', side: 'COMMUNITY' })).rejects.toMatchObject({
      code: 'consultation-opinion.side',
    });
  });

  it('turn red when a quarter ends without one, and both sides are told once', async () => {
    day('2026-07-02');
    await app.db.write((tx) => app.get(StandingsService).remind(tx));
    await app.db.write((tx) => app.get(StandingsService).remind(tx));
    const lit = await lightOf(bank.unitId);
    expect(lit).toMatchObject({ light: 'RED', countedRounds: 1, dueRounds: 4 });
    expect(lit.reason).toContain('差 1 次');
    const told = await app.db.read.repo(Notice).findBy({ accountId: bank.liaison.accountId, kind: 'TASK' });
    expect(told.filter(({ title }) => title.includes('已落后'))).toHaveLength(1);
    expect((await app.get(StandingsService).page(world.secretary, { ...PAGE, light: 'RED' })).items.map(({ unitName }) => unitName)).toContain('农商银行');
  });

  describe('joint meetings', () => {
    const CALL = { title: '第三季度联席会议', heldOn: '2026-07-10', startTime: '09:00', place: '党群服务站', agenda: [{ title: '暑期安全', speaker: '陈书记' }] };
    let id: string;
    const roll = (unitIds: string[], presence: 'PRESENT' | 'ABSENT' = 'PRESENT') => unitIds.map((unitId) => ({ unitId, presence }));

    it('are called, excused beforehand, held with a whole roll, and open a consultation with who came', async () => {
      const library = await world.unit('县图书馆');
      const unitIds = [school.unitId, bank.unitId, library.unitId];
      id = await meetings().create(world.secretary, { ...CALL, communityId: world.communityId, unitIds, asConsultation: true });
      await expect(meetings().create(world.secretary, { ...CALL, communityId: world.communityId, unitIds })).rejects.toMatchObject({ code: 'joint-meeting.exists' });
      await expect(meetings().create(world.secretary, { ...CALL, title: '外', communityId: world.communityId, unitIds: [stranger.unitId] })).rejects.toMatchObject({ code: 'unit.not-found' });
      await meetings().excuse(bank.liaison, id, '年中审计');
      await expect(meetings().excuse(stranger.liaison, id, '不是我')).rejects.toMatchObject({ code: 'joint-meeting.not-found' });
      await expect(meetings().hold(world.secretary, id, roll(unitIds))).rejects.toMatchObject({ code: 'joint-meeting.to-come' });
      day('2026-07-10', '12:00');
      await expect(meetings().excuse(bank.liaison, id, '晚了')).rejects.toMatchObject({ code: 'joint-meeting.begun' });
      await expect(meetings().hold(world.secretary, id, roll([school.unitId]))).rejects.toMatchObject({ code: 'joint-meeting.roll-missing' });
      await expect(meetings().hold(world.secretary, id, roll([...unitIds, stranger.unitId]))).rejects.toMatchObject({ code: 'joint-meeting.not-invited' });
      await expect(meetings().hold(world.secretary, id, roll([...unitIds, school.unitId]))).rejects.toMatchObject({ code: 'joint-meeting.twice' });
      await meetings().hold(world.secretary, id, [
        { unitId: school.unitId, presence: 'PRESENT', attendeeName: '孙校长', attendeeTitle: '大党委兼职委员' },
        { unitId: bank.unitId, presence: 'EXCUSED' },
        { unitId: library.unitId, presence: 'ABSENT' },
      ]);
      const view = await app.get(JointMeetingLists).view(world.secretary, id);
      expect(view).toMatchObject({ state: 'HELD', attendanceText: '应到 3 家，到会 1 家、请假 1 家、缺席 1 家' });
      expect(view.attendances.filter(({ roundId }) => roundId !== null).map(({ unitId }) => unitId)).toEqual([school.unitId]);
      expect(view.attendances.find(({ unitId }) => unitId === bank.unitId)!.reason).toBe('年中审计');
      await expect(meetings().hold(world.secretary, id, roll(unitIds))).rejects.toMatchObject({ code: 'joint-meeting.state' });
      await expect(meetings().cancel(world.secretary, id, '算了')).rejects.toMatchObject({ code: 'joint-meeting.state' });
    });

    it('show a liaison the own unit only, and strangers nothing', async () => {
      const view = await app.get(JointMeetingLists).view(school.liaison, id);
      expect(view.attendances.map(({ unitId }) => unitId)).toEqual([school.unitId]);
      expect(view.myPresence).toBe('PRESENT');
      for (const who of [stranger.liaison, elsewhere.secretary]) {
        expect((await app.get(JointMeetingLists).page(who, PAGE)).total).toBe(0);
        await expect(app.get(JointMeetingLists).view(who, id)).rejects.toMatchObject({ code: 'joint-meeting.not-found' });
      }
    });

    it('are minuted in words and on a signed sheet, and printed', async () => {
      const papers = app.get(JointMeetingLists);
      await expect(papers.minutesPaper(world.secretary, id)).rejects.toMatchObject({ code: 'joint-meeting.no-minutes' });
      await meetings().writeMinutes(world.secretary, id, '一、暑期开放操场。\n二、由学校和社区各派两人看护。');
      await expect(meetings().storeMinutes(world.secretary, id, { fileName: '纪要.pdf', bytes: Buffer.from('MZ'), fields: {} })).rejects.toMatchObject({ code: 'joint-meeting.file-type' });
      await expect(papers.minutesFile(world.secretary, id)).rejects.toMatchObject({ code: 'joint-meeting.no-file' });
      for (const name of ['纪要.pdf', '纪要二.pdf']) {
        await meetings().storeMinutes(world.secretary, id, { fileName: name, bytes: Buffer.from(`%PDF-1.4 ${name}`), fields: {} });
      }
      expect((await papers.view(school.liaison, id)).minutesFileName).toBe('纪要二.pdf');
      const files = await app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM stored_files WHERE name LIKE '纪要%'`);
      expect(Number(files!.n)).toBe(1);
      for (const file of [await papers.agendaPaper(world.secretary, id), await papers.minutesPaper(school.liaison, id)]) {
        const chunks: Buffer[] = [];
        for await (const chunk of file.getStream()) chunks.push(chunk as Buffer);
        expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
      }
    });

    it('let a wrong attendance be corrected, with why', async () => {
      await meetings().correct(world.secretary, id, { unitId: bank.unitId, presence: 'PRESENT', why: '签到表有签名' });
      const view = await app.get(JointMeetingLists).view(world.secretary, id);
      expect(view.attendances.find(({ unitId }) => unitId === bank.unitId)!.presence).toBe('PRESENT');
      await expect(meetings().correct(world.secretary, id, { unitId: stranger.unitId, presence: 'PRESENT', why: '错' })).rejects.toMatchObject({ code: 'joint-meeting.not-invited' });
    });

    it('can be changed and called off while they are to come', async () => {
      const next = await meetings().create(world.secretary, { ...CALL, title: '第四次', heldOn: '2026-10-10', communityId: world.communityId, unitIds: [school.unitId] });
      await meetings().change(world.secretary, next, { place: '学校会议室', agenda: [{ title: '冬季供暖', speaker: null }] });
      expect(await app.get(JointMeetingLists).view(world.secretary, next)).toMatchObject({ place: '学校会议室', agenda: [{ title: '冬季供暖', speaker: null }] });
      await expect(meetings().writeMinutes(world.secretary, next, '早')).rejects.toMatchObject({ code: 'joint-meeting.state' });
      await meetings().cancel(world.secretary, next, '合并到年会');
      await expect(meetings().change(world.secretary, next, { place: '别处' })).rejects.toMatchObject({ code: 'joint-meeting.state' });
    });
  });
});
