import { post } from '@app/ledger/transfers/post.js';
import {
  reversalOf,
  SYSTEM,
  volunteerAccount,
  type Posting,
  type TransferCode,
  type Unit,
} from '@app/ledger/transfers/transfer.rules.js';
import { newId } from '@app/kernel/ids.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { RANKING_GUARDS } from './append-only.js';
import { PlacesService } from './places.service.js';
import { RankingEntriesService } from './ranking-entries.service.js';
import { RankingMaker } from './ranking-maker.service.js';
import { RankingRun } from './ranking-run.entity.js';
import type { CreateRankingRun } from './ranking-run.wire.js';
import { RankingRunsService } from './ranking-runs.service.js';

const PAGE = { page: 1, size: 50 };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('rankings', () => {
  let app: TestApp;
  let runs: RankingRunsService;
  let entries: RankingEntriesService;
  let areaId: string;
  let secretary: Principal;
  /** 张三 … in the order of their names below; the last one belongs to another community. */
  let ids: string[];
  let otherAreaId: string;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    runs = app.get(RankingRunsService);
    entries = app.get(RankingEntriesService);
    areaId = (await app.get(AreasService).createCommunity('350102001001', '幸福社区')).id;
    otherAreaId = (await app.get(AreasService).createCommunity('350102001002', '平安社区')).id;
    secretary = await staffOf(areaId);
    ids = await addVolunteers(['张小华', '刘伟', '王芳', '陈静', null, '外人']);
  });
  afterAll(() => app.close());

  async function staffOf(area: string): Promise<Principal> {
    const [found] = await app.get(AreasService).byIds(app.db.read, [area]);
    const grants = [{ role: 'secretary' as const, areaId: area, areaPath: found!.path, unitId: null }];
    return {
      accountId: newId(),
      personId: null,
      volunteerId: null,
      name: '书记',
      grants,
      mustChangePassword: false,
    };
  }

  async function addVolunteers(names: (string | null)[]): Promise<string[]> {
    return app.db.write(async (tx) => {
      const made = await app.get(VolunteersService).make(
        tx,
        names.map((name, i) => {
          const communityId = name === '外人' ? otherAreaId : areaId;
          return { communityId, areaId: communityId, source: 'ROSTER', name, externalNo: `P${i + 1}` };
        }),
      );
      await tx.execute(`UPDATE volunteers SET state = 'ACTIVE' WHERE external_no IN ('P1', 'P2', 'P6')`);
      return made;
    });
  }

  function earning(
    volunteerId: string,
    amount: number,
    on: string,
    unit: Unit = 'points',
    code: TransferCode = 'EARN',
  ): Posting {
    return {
      unit,
      debit: SYSTEM.issued,
      credit: volunteerAccount(volunteerId),
      amount,
      code,
      causeType: 'service-record',
      causeId: newId(),
      areaId,
      effectiveOn: on,
      policyVersion: '1',
      explanation: ['测试'],
    };
  }

  const record = (...postings: Posting[]) => app.db.write((tx) => post(tx, postings));
  const quarter = (more: Partial<CreateRankingRun> = {}): CreateRankingRun => ({
    areaId,
    metric: 'points',
    from: '2026-10-01',
    to: '2027-01-01',
    ...more,
  });
  const lines = async (runId: string): Promise<(string | number | null)[][]> =>
    (await entries.all(null, runId)).map(({ externalNo, rank, value, services }) => [
      externalNo,
      rank,
      value,
      services,
    ]);

  it('ranks what was earned by service in the period, as it stood at the cut-off', async () => {
    const [zhang, liu, wang, chen, nameless, stranger] = ids as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const wrong = earning(liu, 500, '2026-11-02');
    await record(
      earning(zhang, 60, '2026-10-01'), // first day, inside
      earning(zhang, 40, '2026-12-31'), // last day, inside
      earning(zhang, 999, '2026-09-30'),
      earning(zhang, 999, '2027-01-01'),
      earning(zhang, 999, '2026-11-01', 'points', 'BONUS'), // an award does not lift its winner
      earning(zhang, 120, '2026-10-01', 'minutes'),
      earning(liu, 80, '2026-11-03'),
      wrong,
      earning(wang, 80, '2026-11-03'),
      earning(wang, 90, '2026-11-03', 'minutes'),
      earning(nameless, 20, '2026-11-04'),
      earning(stranger, 7000, '2026-11-04'),
      { ...earning(chen, 30, '2026-11-04'), credit: 'held:order', code: 'HOLD' },
    );
    const [original] = await app.db.write((tx) => post(tx, [wrong]));
    const transfer = (original as { transfer: Parameters<typeof reversalOf>[0] }).transfer;
    await record(
      reversalOf(transfer, { causeType: 'correction', causeId: newId(), explanation: ['录错人'] }),
    );

    const run = await runs.runNow(secretary, quarter());
    expect(run).toMatchObject({ state: 'FROZEN', rankedCount: 4, excludedCount: 0, areaName: '幸福社区' });
    expect(run.inputHash).toMatch(/^[0-9a-f]{64}$/);
    // 王芳 has more FINAL minutes and stands first inside the tie; the rank is shared.
    expect(await lines(run.id)).toEqual([
      ['P1', 1, 100, 2],
      ['P3', 2, 80, 1],
      ['P2', 2, 80, 1],
      ['P5', 4, 20, 1],
    ]);
    expect((await entries.all(null, run.id)).map(({ name, isPending }) => [name, isPending])).toEqual([
      ['张小华', false],
      ['王芳', true],
      ['刘伟', false],
      [expect.stringContaining('P5'), true],
    ]);
    expect(run.description[0]).toBe(
      '幸福社区 2026年第4季度，按服务所得积分从高到低排列，并列后名次跳过(1、2、2、4)。',
    );
  });

  it('gives the same bytes again, and supersedes instead of rewriting', async () => {
    const first = await runs.runNow(null, quarter());
    const before = await lines(first.id);
    const again = await runs.runNow(null, quarter());
    expect([again.inputHash, again.listHash]).toEqual([first.inputHash, first.listHash]);
    expect(await runs.view(null, first.id)).toMatchObject({ state: 'SUPERSEDED', supersededById: again.id });
    await record(earning(ids[3]!, 1000, '2026-11-05'));
    const third = await runs.runNow(null, quarter());
    expect(third.inputHash).not.toBe(first.inputHash);
    expect(await lines(first.id)).toEqual(before);
    expect(await lines(again.id)).toEqual(before);
    expect((await lines(third.id))[0]).toEqual(['P4', 1, 1000, 1]);
    const frozen = await runs.page(secretary, { ...PAGE, state: 'FROZEN' });
    expect(frozen.items.map(({ id }) => id)).toEqual([third.id]);
  });

  it('knows nothing of what is posted after it was asked for', async () => {
    const run = await runs.create(secretary, quarter({ metric: 'minutes' }));
    await record(earning(ids[1]!, 600, '2026-11-06', 'minutes'));
    await app.settle();
    expect(await runs.view(secretary, run.id)).toMatchObject({
      state: 'FROZEN',
      rankedCount: 2,
      cutoffAt: run.cutoffAt,
    });
    expect(await lines(run.id)).toEqual([
      ['P1', 1, 120, 1],
      ['P3', 2, 90, 1],
    ]);
    const second = await runs.runNow(secretary, quarter({ metric: 'minutes', ties: 'dense' }));
    expect((await lines(second.id))[0]).toEqual(['P2', 1, 600, 1]);
  });

  it('shows who is excluded apart, with the reason', async () => {
    const exclusions = [{ volunteerId: ids[3]!, reason: '社区工作人员' }];
    const run = await runs.runNow(secretary, quarter({ exclusions }));
    expect(run).toMatchObject({
      rankedCount: 4,
      excludedCount: 1,
      exclusions: [{ name: '陈静', reason: '社区工作人员' }],
    });
    expect((await lines(run.id)).map(([no, rank]) => [no, rank])).toEqual([
      ['P1', 1],
      ['P2', 2], // 600 FINAL minutes by now
      ['P3', 2],
      ['P5', 4],
      ['P4', null],
    ]);
    const why = await entries.explanation(secretary, run.id, ids[3]!);
    expect(why).toMatchObject({
      rank: null,
      value: 1000,
      exclusionReason: '社区工作人员',
      next: null,
      neighbours: [],
    });
    await expect(
      runs.create(secretary, quarter({ exclusions: [{ volunteerId: ids[5]!, reason: '外人' }] })),
    ).rejects.toThrow(refusal('ranking-run.unknown-exclusion'));
  });

  it('explains a place with what is missing and masked neighbours', async () => {
    const run = await runs.runNow(
      secretary,
      quarter({ exclusions: [{ volunteerId: ids[3]!, reason: '社区工作人员' }] }),
    );
    expect(await entries.explanation(secretary, run.id, ids[1]!)).toEqual({
      metric: 'points',
      areaName: '幸福社区',
      from: '2026-10-01',
      to: '2027-01-01',
      cutoffAt: run.cutoffAt,
      rank: 2,
      value: 80,
      services: 1,
      of: 4,
      tiedWith: 1,
      next: {
        rank: 1,
        missing: 20,
        missingMinutes: 120,
        text: '再有 20 分(约 2小时 服务)，就能与第 1 名并列。',
      },
      neighbours: [
        { rank: 1, value: 100, name: '张*华', isMe: false },
        { rank: 2, value: 80, name: '刘伟', isMe: true },
        { rank: 2, value: 80, name: '一位志愿者', isMe: false }, // has not confirmed: counted, not named
        { rank: 4, value: 20, name: '一位志愿者', isMe: false },
      ],
      exclusionReason: null,
      explanation: [
        '幸福社区 2026年第4季度，这位志愿者以 80 分 排第 2 名，共 4 人上榜。',
        '这些积分来自 1 次服务。',
        '另有 1 人也是 80 分，名次并列，前面有 1 人。',
        '再有 20 分(约 2小时 服务)，就能与第 1 名并列。',
      ],
    });
    await expect(entries.explanation(secretary, run.id, ids[5]!)).rejects.toThrow(
      refusal('ranking-entry.not-found'),
    );
  });

  it('tells a volunteer the own place as it stands now', async () => {
    const me = { ...secretary, volunteerId: ids[1]! };
    const before = await app.get(PlacesService).mine(me, { period: 'quarter', metric: 'points' });
    expect(before).toMatchObject({
      rank: 3,
      value: 80,
      of: 5,
      from: '2026-10-01',
      to: '2027-01-01',
      areaName: '幸福社区',
    });
    expect(before.neighbours.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['刘伟', '张*华', '一位志愿者']) as string[],
    );
    await record(earning(ids[1]!, 5000, '2026-11-20'));
    const after = await app.get(PlacesService).mine(me, { period: 'quarter', metric: 'points' });
    expect(after).toMatchObject({ rank: 1, value: 5080, next: null });
    await expect(
      app.get(PlacesService).mine(secretary, { period: 'month', metric: 'points' }),
    ).rejects.toThrow(refusal('volunteer.none'));
  });

  it('finds entries by name, pinyin and number, page by page', async () => {
    const run = await runs.runNow(secretary, quarter());
    const search = async (q: string): Promise<(string | null)[]> =>
      (await entries.page(secretary, run.id, { ...PAGE, q })).items.map(({ externalNo }) => externalNo);
    expect(await search('小华')).toEqual(['P1']);
    expect(await search('liuwei')).toEqual(['P2']);
    expect(await search('P4')).toEqual(['P4']);
    expect(await search('%')).toEqual([]);
    const second = await entries.page(secretary, run.id, { page: 2, size: 2 });
    expect(second).toMatchObject({ total: 5, page: 2, size: 2 });
    expect(second.items).toHaveLength(2);
  });

  it('is exported as a sheet', async () => {
    const run = await runs.runNow(secretary, quarter());
    const file = (await entries.workbook(secretary, run.id)).getStream();
    const parts: Buffer[] = [];
    for await (const part of file) parts.push(part as Buffer);
    const { sheets } = await readWorkbook(Buffer.concat(parts), 'ranking.xlsx');
    const text = JSON.stringify(sheets[0]!.rows);
    expect(text).toContain('幸福社区2026年第4季度志愿者积分排名(内部资料)');
    expect(text).toContain('待本人确认，不得公开姓名');
  });

  it('shows nothing outside the own area and refuses nonsense', async () => {
    const run = await runs.runNow(secretary, quarter());
    const stranger = await staffOf(otherAreaId);
    await expect(runs.view(stranger, run.id)).rejects.toThrow(refusal('ranking-run.not-found'));
    await expect(entries.page(stranger, run.id, PAGE)).rejects.toThrow(refusal('ranking-run.not-found'));
    await expect(runs.create(stranger, quarter())).rejects.toThrow(refusal('area.not-found'));
    expect((await runs.page(stranger, PAGE)).total).toBe(0);
    await expect(runs.create(secretary, quarter({ to: '2026-10-01' }))).rejects.toThrow(
      refusal('ranking-run.period'),
    );
  });

  it('is written once, however many drive it at once, and never rewritten', async () => {
    const many = await addMany(2_300);
    const run = await runs.create(null, quarter());
    const maker = app.get(RankingMaker);
    const drive = async (): Promise<void> => {
      while ((await app.db.write((tx) => maker.advance(tx, run.id))) === 'RUNNING');
    };
    await Promise.all([drive(), drive(), drive()]);
    await app.settle();
    const view = await runs.view(null, run.id);
    expect(view).toMatchObject({ state: 'FROZEN', rankedCount: many + 5, writtenCount: many + 5 });
    const all = await entries.all(null, run.id);
    expect(all).toHaveLength(many + 5);
    for (const guard of RANKING_GUARDS[app.db.engine])
      await app.db.dataSource.query(guard).catch(() => undefined);
    for (const sql of ['UPDATE ranking_entries SET value = 0', 'DELETE FROM ranking_entries']) {
      await expect(app.db.write((tx) => tx.execute(sql))).rejects.toThrow('append-only');
    }
  });

  it('gives up when the register changed between two parts', async () => {
    const finished = await runs.runNow(null, quarter());
    const row = await app.db.read.repo(RankingRun).findOneByOrFail({ id: finished.id });
    // As after a restart in the middle: a part is written, from a list that is no longer what it was.
    const begun = {
      ...row,
      id: newId(),
      state: 'RUNNING' as const,
      writtenCount: 2,
      inputHash: 'f'.repeat(64),
    };
    await app.db.write((tx) => tx.insert(RankingRun, [begun]));
    expect(await app.db.write((tx) => app.get(RankingMaker).advance(tx, begun.id))).toBe('FAILED');
    const failed = await runs.view(null, begun.id);
    expect(failed).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('人员名册') as string });
    await expect(entries.explanation(secretary, begun.id, ids[0]!)).rejects.toThrow(
      refusal('ranking-run.not-frozen'),
    );
    expect((await runs.view(null, finished.id)).state).toBe('FROZEN');
  });

  async function addMany(count: number): Promise<number> {
    const made = await app.db.write((tx) =>
      app.get(VolunteersService).make(
        tx,
        Array.from({ length: count }, (_, i) => ({
          communityId: areaId,
          areaId,
          source: 'ROSTER' as const,
          name: null,
          externalNo: `M${i}`,
        })),
      ),
    );
    for (let from = 0; from < made.length; from += 500) {
      await record(
        ...made.slice(from, from + 500).map((id, i) => earning(id, 1 + ((from + i) % 50), '2026-11-10')),
      );
    }
    return made.length;
  }
});
