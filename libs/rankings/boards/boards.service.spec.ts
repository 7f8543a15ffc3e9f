import { post } from '@app/ledger/transfers/post.js';
import { SYSTEM, volunteerAccount } from '@app/ledger/transfers/transfer.rules.js';
import { newId } from '@app/kernel/ids.js';
import { ConsentsService, VolunteersService } from '@app/people/index.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { RecognitionWorld } from '../../../test/recognition-world.js';
import { RankingRunsService } from '../runs/ranking-runs.service.js';
import { BoardLists } from './board-lists.service.js';
import type { CreateRankingBoard } from './board.wire.js';
import { BoardsService } from './boards.service.js';

const PAGE = { page: 1, size: 50 };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('boards', () => {
  let world: RecognitionWorld;
  let boards: BoardsService;
  let lists: BoardLists;
  let monthly: CreateRankingBoard;

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    boards = world.app.get(BoardsService);
    lists = world.app.get(BoardLists);
    monthly = { areaId: world.communityId, name: '每月服务榜', metric: 'services', period: 'month', ties: 'dense', visibility: 'NAMED', shownPlaces: 3, settleDays: 25 };
    await served('2026-09-10', [3, 2, 1, 0, 0, 0]);
    await served('2026-10-10', [1, 2, 2, 4, 0, 1]);
  });
  afterAll(() => world.app.close());

  /** So many services of each volunteer on the day. */
  async function served(on: string, counts: number[]): Promise<void> {
    const postings = counts.flatMap((count, i) =>
      Array.from({ length: count }, () => ({
        unit: 'minutes' as const,
        debit: SYSTEM.issued,
        credit: volunteerAccount(world.winners[i]!),
        amount: 60,
        code: 'EARN' as const,
        causeType: 'service-record' as const,
        causeId: newId(),
        areaId: world.communityId,
        effectiveOn: on,
        explanation: ['测试'],
      })),
    );
    await world.app.db.write((tx) => post(tx, postings));
  }

  /** Fires the schedules of the day and lets everything that they start come to its end. */
  async function midnightOf(on: string): Promise<void> {
    world.app.clock.set(`${on}T03:00:00.000Z`);
    await world.app.get(SchedulesService).fire();
    await world.app.settle();
  }

  it('rank each period by themselves once it has settled, and only once', async () => {
    const { id, nextOn } = await boards.create(world.secretary, monthly);
    expect(nextOn).toBe('2026-11-26');
    await midnightOf('2026-11-21');
    await midnightOf('2026-11-25');
    await midnightOf('2026-11-26');
    await midnightOf('2026-11-27');
    const { runs } = await boards.view(world.secretary, id);
    expect(runs).toMatchObject([
      { from: '2026-10-01', to: '2026-11-01', state: 'FROZEN', rankedCount: 5 },
      { from: '2026-09-01', to: '2026-10-01', state: 'FROZEN', rankedCount: 3 },
    ]);
    // A night that many nodes live through together starts each run once.
    await Promise.all(Array.from({ length: 4 }, () => world.app.db.write((tx) => boards.runDue(tx))));
    await world.app.settle();
    expect((await boards.view(world.secretary, id)).runs).toHaveLength(2);
  });

  it('say who rose and who fell since the list before', async () => {
    const [board] = (await boards.page(world.secretary, PAGE)).items;
    const changes = await lists.changes(world.secretary, board!.runs[0]!.id, PAGE);
    expect(changes).toMatchObject({ against: { from: '2026-09-01' }, upCount: 1, downCount: 1, sameCount: 1, newCount: 2, goneCount: 0, total: 5 });
    // Inside a tie the numbers of the volunteers decide, and those are drawn.
    expect(changes.items.map(({ name, change, rankNow }) => `${rankNow} ${name} ${change}`).sort()).toEqual([
      '1 孙𠀾 NEW',
      '2 赵铁柱 UP',
      '2 阿卜杜热合曼·买买提 SAME',
      '3 吴待确认 NEW',
      '3 王秀英 DOWN',
    ]);
    const first = await lists.changes(world.secretary, board!.runs[1]!.id, PAGE);
    expect(first).toMatchObject({ against: null, total: 0, items: [] });
    await expect(lists.changes(world.stranger, board!.runs[0]!.id, PAGE)).rejects.toEqual(refusal('ranking-run.not-found'));
    await expect(lists.changes(world.secretary, world.runId, PAGE)).rejects.toEqual(refusal('ranking-run.no-board'));
  });

  it('show the public the first places: full names with consent only, none of who has not confirmed', async () => {
    const [board] = (await boards.page(world.secretary, PAGE)).items;
    const personId = (await world.app.get(VolunteersService).cardsOf(world.app.db.read, [world.winners[3]!])).get(world.winners[3]!)!.personId;
    await world.app.db.write((tx) => world.app.get(ConsentsService).give(tx, personId, 'PUBLISH_NAME', world.secretary.accountId, '同意书'));
    const shown = async (): Promise<string[]> => (await lists.public(PAGE)).items[0]!.places.map(({ rank, name, value }) => `${rank} ${name} ${value}`).sort();
    expect(await shown()).toEqual(['1 孙𠀾 4', '2 赵*柱 2', expect.stringMatching(/^2 阿卜杜\*·买\* 2$/), '3 一位志愿者 1', '3 王*英 1']);
    await boards.change(world.secretary, board!.id, { visibility: 'MASKED' });
    expect((await shown())[0]).toBe('1 孙* 4');
    await boards.change(world.secretary, board!.id, { visibility: 'OFFICE' });
    expect(await lists.public(PAGE)).toMatchObject({ items: [], total: 0 });
  });

  it('let a look at an unfinished month neither count as its ranking nor become public', async () => {
    const [board] = (await boards.page(world.secretary, PAGE)).items;
    await boards.change(world.secretary, board!.id, { visibility: 'NAMED' });
    await boards.run(world.secretary, board!.id, { which: 'RUNNING' });
    await world.app.settle();
    expect((await lists.public(PAGE)).items).toMatchObject([{ from: '2026-10-01' }]);
    await midnightOf('2026-12-27');
    expect((await boards.view(world.secretary, board!.id)).runs[0]).toMatchObject({ from: '2026-11-01', state: 'FROZEN' });
    expect((await lists.public(PAGE)).items).toMatchObject([{ from: '2026-11-01' }]);
  });

  it('are left alone by runs outside the board, and refuse what is not theirs', async () => {
    const [board] = (await boards.page(world.secretary, PAGE)).items;
    const alone = await world.app.get(RankingRunsService).runNow(world.secretary, { areaId: world.communityId, metric: 'services', from: '2026-10-01', to: '2026-11-01' });
    expect(alone).toMatchObject({ state: 'FROZEN', boardId: null });
    expect((await boards.view(world.secretary, board!.id)).runs.find(({ from }) => from === '2026-10-01')).toMatchObject({ state: 'FROZEN' });
    await expect(boards.create(world.secretary, monthly)).rejects.toEqual(refusal('ranking-board.name-taken'));
    await expect(boards.create(world.stranger, monthly)).rejects.toEqual(refusal('area.not-found'));
    await expect(boards.view(world.stranger, board!.id)).rejects.toEqual(refusal('ranking-board.not-found'));
    await boards.change(world.secretary, board!.id, { isClosed: true });
    await expect(boards.run(world.secretary, board!.id, {})).rejects.toEqual(refusal('ranking-board.closed'));
    expect(await lists.public(PAGE)).toMatchObject({ total: 0 });
  });
});
