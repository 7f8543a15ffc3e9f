import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, startOfDay, type DateOn, type Period } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';
import type { RankingRunView } from '../runs/ranking-run.wire.js';
import { RankingRunsService } from '../runs/ranking-runs.service.js';
import { RankingBoard } from './board.entity.js';
import { runningPeriod, settledPeriod } from './board.rules.js';
import type { BoardRunView, ChangeRankingBoard, CreateRankingBoard, RankingBoardPage, RankingBoardView, RunBoard } from './board.wire.js';

const MOST_RUNS = 24;
/** More boards than a street has; a tick that met more would go on with the next one. */
const MOST_BOARDS_A_TICK = 500;

/** Boards: what is ranked, in whose sight, and when. */
@Injectable()
export class BoardsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly runs: RankingRunsService,
  ) {}

  /** Open ones first, by name. */
  async page(actor: Principal, query: PageQuery): Promise<RankingBoardPage> {
    const scope = scopeOf(actor, 'ranking.view').within('b.area_id');
    const from = `FROM ranking_boards b WHERE ${scope.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, scope.params);
    const rows = await this.db.read.query<{ id: string }>(`SELECT b.id ${from} ORDER BY b.is_closed, b.name, b.id LIMIT ? OFFSET ?`, [
      ...scope.params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    const items = await this.views(rows.map(({ id }) => id));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `ranking-board.not-found`. */
  async view(actor: Principal, id: string): Promise<RankingBoardView> {
    await this.require(this.db.read, actor, 'ranking.view', id);
    return (await this.views([id]))[0]!;
  }

  /** Refuses `area.not-found`, `ranking-board.name-taken`. */
  async create(actor: Principal, input: CreateRankingBoard): Promise<RankingBoardView> {
    const id = await this.db.write(async (tx) => {
      const id = newId();
      const area = await this.areas.require(tx, actor, 'ranking.run', input.areaId);
      const { name, metric, period, ties, visibility, shownPlaces, settleDays } = input;
      const board: RankingBoard = {
        id,
        areaId: area.id,
        name: name.trim(),
        metric,
        period,
        tieRule: ties,
        visibility,
        shownPlaces,
        settleDays: settleDays ?? null,
        isClosed: false,
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      await unlessTaken(() => tx.insert(RankingBoard, [board]));
      await tx.audit('ranking-board.created', { type: 'ranking-board', id }, { metric, period, visibility });
      return id;
    });
    return this.view(actor, id);
  }

  /** Refuses `ranking-board.not-found`, `.name-taken`. */
  async change(actor: Principal, id: string, input: ChangeRankingBoard): Promise<RankingBoardView> {
    await this.db.write(async (tx) => {
      await this.require(tx, actor, 'ranking.run', id);
      await tx.lockOne(RankingBoard, id);
      const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<RankingBoard>;
      if (changes.name) changes.name = changes.name.trim();
      if (Object.keys(changes).length === 0) return;
      await unlessTaken(async () => void (await tx.repo(RankingBoard).update(id, changes)));
      await tx.audit('ranking-board.changed', { type: 'ranking-board', id }, { fields: Object.keys(changes) });
    });
    return this.view(actor, id);
  }

  /** Ranks a period of the board as of now. Refuses `ranking-board.not-found`, `.closed`. */
  async run(actor: Principal, id: string, { which = 'SETTLED' }: RunBoard): Promise<RankingRunView> {
    const board = await this.require(this.db.read, actor, 'ranking.run', id);
    if (board.isClosed) refuse('ranking-board.closed');
    const today = dateOf(this.clock.now());
    const period = which === 'RUNNING' ? runningPeriod(board.period, today) : settledPeriod(board.period, board.settleDays ?? 0, today);
    return this.runs.create(actor, { areaId: board.areaId, metric: board.metric, ties: board.tieRule, ...period, boardId: id });
  }

  /** Starts the runs of all boards whose period has settled and which nobody has ranked since. Twice does nothing more. */
  async runDue(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const boards = await tx
      .repo(RankingBoard)
      .createQueryBuilder('b')
      .where('b.isClosed = :closed AND b.settleDays IS NOT NULL', { closed: false })
      .orderBy('b.id')
      .limit(MOST_BOARDS_A_TICK)
      .getMany();
    for (const { id } of boards) {
      // Whoever comes second waits here and then sees the run of the first.
      const board = (await tx.lockOne(RankingBoard, id))!;
      const period = settledPeriod(board.period, board.settleDays!, today);
      if (await this.isRanked(tx, board, period)) continue;
      await this.runs.start(tx, null, { areaId: board.areaId, metric: board.metric, ties: board.tieRule, ...period, boardId: id });
    }
  }

  /** A board within the actor's reach; refuses `ranking-board.not-found`. */
  async require(reader: Reader, actor: Principal, action: 'ranking.view' | 'ranking.run', id: string): Promise<RankingBoard> {
    const board = await reader.repo(RankingBoard).findOneBy({ id });
    const [area] = board ? await this.areas.byIds(reader, [board.areaId]) : [];
    scopeOf(actor, action).requires(area?.path, 'ranking-board.not-found');
    return board!;
  }

  /** A look at an unfinished period does not spare the settled one: only what was cut after its end counts. */
  private async isRanked(tx: Tx, board: RankingBoard, period: Period): Promise<boolean> {
    const row = await tx.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM ranking_runs WHERE board_id = ? AND from_on = ? AND to_on = ? AND state <> 'FAILED' AND cutoff_at >= ?`,
      [board.id, period.from, period.to, startOfDay(period.to)],
    );
    return Number(row?.n ?? 0) > 0;
  }

  private async views(ids: readonly string[]): Promise<RankingBoardView[]> {
    if (ids.length === 0) return [];
    const boards = await this.db.read.repo(RankingBoard).findBy(ids.map((id) => ({ id })));
    const byId = new Map(boards.map((board) => [board.id, board]));
    const areas = new Map((await this.areas.byIds(this.db.read, boards.map(({ areaId }) => areaId))).map(({ id, name }) => [id, name]));
    const runs = await this.db.read.query<BoardRunView & { boardId: string }>(
      `SELECT r.id, r.board_id AS boardId, r.from_on AS ${'`from`'}, r.to_on AS ${'`to`'}, r.state, r.cutoff_at AS cutoffAt, r.ranked_count AS rankedCount
         FROM ranking_runs r WHERE r.board_id IN (${placeholders(ids)}) AND r.state IN ('RUNNING', 'FROZEN') ORDER BY r.to_on DESC, r.id DESC`,
      ids,
    );
    const today = dateOf(this.clock.now());
    return ids.map((id) => {
      const { tieRule, createdBy: _by, ...board } = byId.get(id)!;
      const own = runs.filter(({ boardId }) => boardId === id).slice(0, MOST_RUNS);
      return {
        ...board,
        ties: tieRule,
        areaName: areas.get(board.areaId) ?? '',
        runs: own.map(({ boardId: _id, ...run }) => ({ ...run, rankedCount: Number(run.rankedCount) })),
        nextOn: board.isClosed || board.settleDays === null ? null : nextOn(board, board.settleDays, today),
      };
    });
  }
}

/** The first day on which a later period than today's is settled. */
function nextOn(board: Pick<RankingBoard, 'period'>, settleDays: number, today: DateOn): DateOn {
  const step = board.period === 'all' ? 'month' : board.period;
  const { to } = settledPeriod(board.period, settleDays, today);
  return addDays(runningPeriod(step, to).to, settleDays);
}

async function unlessTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('ranking-board.name-taken');
    throw error;
  }
}
