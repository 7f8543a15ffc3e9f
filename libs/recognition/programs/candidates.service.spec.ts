import { RecognitionWorld } from '../../../test/recognition-world.js';
import { AwardsService } from './awards.service.js';
import { CandidatesService } from './candidates.service.js';
import { ProgramViewsService } from './program-views.service.js';
import { ProgramsService } from './programs.service.js';

describe('from a frozen ranking to an approved list', () => {
  let world: RecognitionWorld;
  let programs: ProgramsService;
  let candidates: CandidatesService;
  let awards: AwardsService;
  let views: ProgramViewsService;

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    programs = world.app.get(ProgramsService);
    candidates = world.app.get(CandidatesService);
    awards = world.app.get(AwardsService);
    views = world.app.get(ProgramViewsService);
  });
  afterAll(() => world.app.close());

  it('draws with a reason for everybody, and passes over who has not confirmed', async () => {
    const id = await world.drawn();
    const program = await views.detail(world.secretary, id);
    expect(program).toMatchObject({
      state: 'REVIEWING',
      selected: 3,
      acts: ['draw', 'adjust', 'approve', 'cancel'],
    });
    expect(program.candidates).toHaveLength(6);
    for (const { reasons } of program.candidates) expect(reasons.length).toBeGreaterThanOrEqual(2);
    const first = program.candidates.find(({ name }) => name === '吴待确认')!;
    expect(first).toMatchObject({ rank: 1, outcome: 'OUT' });
    expect(first.obstacle).toContain('还没有确认志愿者登记');
    expect(program.explanation.join('')).toContain('第 3 名有 3 人并列，名额内还剩 2 个');
    expect(program.run).toMatchObject({ metric: 'minutes', periodText: '2026年', isSuperseded: false });
  });

  it('numbers the programs of a community within the year', async () => {
    const [a, b] = await Promise.all([world.drawn(), world.drawn()]);
    const numbers = [
      (await views.detail(world.secretary, a)).programNo,
      (await views.detail(world.secretary, b)).programNo,
    ];
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(number).toMatch(/^ZY01-2026-\d\d$/);
  });

  it('refuses reserved words without an approval number, unknown gaps and points where minutes are ranked', async () => {
    await expect(programs.create(world.secretary, world.input({ title: '年度表彰' }))).rejects.toMatchObject({
      code: 'program.wording',
    });
    await expect(
      programs.create(world.secretary, world.input({ citation: '{姓名}真好' })),
    ).rejects.toMatchObject({
      code: 'program.citation',
    });
    await expect(programs.create(world.secretary, world.input({ minPoints: 5 }))).rejects.toMatchObject({
      code: 'program.criteria-points',
    });
    const id = await programs.create(
      world.secretary,
      world.input({ title: '年度表彰', approvalNo: '晋评组〔2026〕3号' }),
    );
    expect((await views.detail(world.secretary, id)).warnings).toMatchObject([{ word: '表彰' }]);
  });

  it('does not exist for the world.secretary of another community', async () => {
    const id = await world.drawn();
    const notFound = { code: 'program.not-found' };
    await expect(views.detail(world.stranger, id)).rejects.toMatchObject(notFound);
    await expect(candidates.draw(world.stranger, id, {})).rejects.toMatchObject(notFound);
    await expect(candidates.approve(world.stranger, id, {})).rejects.toMatchObject(notFound);
    await expect(awards.award(world.stranger, id, {})).rejects.toMatchObject(notFound);
    expect((await views.page(world.stranger, { page: 1, size: 50 })).total).toBe(0);
    await expect(programs.create(world.stranger, world.input())).rejects.toMatchObject({
      code: 'area.not-found',
    });
  });

  it('lets a person move names with a reason, within the quota, and never puts up who may not be', async () => {
    const id = await world.drawn();
    const { candidates: list } = await views.detail(world.secretary, id);
    const of = (name: string) => list.find((candidate) => candidate.name === name)!.id;
    const outsider = list.find(({ outcome, obstacle }) => outcome === 'OUT' && obstacle === null)!;
    await expect(candidates.add(world.secretary, id, outsider.id, '长期照顾独居老人')).rejects.toMatchObject({
      code: 'program.quota-full',
    });
    await expect(candidates.add(world.secretary, id, of('吴待确认'), '贡献突出')).rejects.toMatchObject({
      code: 'candidate.not-eligible',
    });
    await candidates.remove(world.secretary, id, of('王秀英'), '本人提出让给他人');
    await expect(candidates.remove(world.secretary, id, of('王秀英'), '再来一次')).rejects.toMatchObject({
      code: 'candidate.already',
    });
    await candidates.add(world.secretary, id, outsider.id, '长期照顾独居老人');
    const after = await views.detail(world.secretary, id);
    expect(after.selected).toBe(3);
    const added = after.candidates.find((candidate) => candidate.id === outsider.id)!;
    expect(added).toMatchObject({ outcome: 'IN', manualReason: '长期照顾独居老人', decidedByName: '李书记' });
    await expect(candidates.draw(world.secretary, id, {})).rejects.toMatchObject({
      code: 'program.adjusted',
    });
    await candidates.draw(world.secretary, id, { discardAdjustments: true });
    expect(await world.namesIn(id)).toContain('王秀英');
  });

  it('approves only the list that was looked at, and awards only what was approved', async () => {
    const id = await world.drawn();
    const seen = await views.detail(world.secretary, id);
    await candidates.remove(world.secretary, id, seen.candidates[0]!.id, '本人不愿公开');
    await expect(candidates.approve(world.chief, id, { listHash: seen.listHash })).rejects.toMatchObject({
      code: 'program.list-changed',
    });
    await expect(awards.award(world.secretary, id, {})).rejects.toMatchObject({ code: 'program.state' });
    const { listHash } = await views.detail(world.secretary, id);
    await candidates.approve(world.chief, id, { listHash, note: '同意' });
    await expect(candidates.approve(world.chief, id, {})).rejects.toMatchObject({
      code: 'program.state',
    });
    const { steps } = await views.detail(world.secretary, id);
    expect(steps.map(({ name, by }) => [name, by])).toEqual([
      ['建立', '李书记'],
      ['生成名单', '李书记'],
      ['批准', '赵主任'],
    ]);
  });

  it('refuses to approve nobody, and what rests on a ranking that a newer one replaced', async () => {
    const none = await world.drawn({ minMinutes: 100_000 });
    await expect(candidates.approve(world.chief, none, {})).rejects.toMatchObject({
      code: 'program.nobody',
    });
    const old = await world.frozenRun([10, 20, 30, 40, 50, 60]);
    const id = await world.drawn({ runId: old });
    await world.app.db.write((tx) =>
      tx.execute(`UPDATE ranking_runs SET state = 'SUPERSEDED' WHERE id = ?`, [old]),
    );
    await expect(candidates.approve(world.chief, id, {})).rejects.toMatchObject({
      code: 'program.run-superseded',
    });
    await candidates.draw(world.secretary, id, { runId: world.runId });
    await candidates.approve(world.chief, id, {});
    const running = await world.frozenRun([1, 2, 3, 4, 5, 6], 'RUNNING');
    await expect(programs.create(world.secretary, world.input({ runId: running }))).rejects.toMatchObject({
      code: 'ranking-run.not-frozen',
    });
  });

  it('calls off with a reason, but not what was awarded', async () => {
    const id = await world.drawn();
    await programs.cancel(world.secretary, id, '今年不办');
    await expect(candidates.draw(world.secretary, id, {})).rejects.toMatchObject({ code: 'program.state' });
    await expect(programs.cancel(world.secretary, await world.awarded(), '反悔')).rejects.toMatchObject({
      code: 'program.state',
    });
  });
});
