import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { maskName } from '@app/kernel/names.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';
import { RankingEntry, RankingRun } from '../runs/ranking-run.entity.js';
import { RankingRunsService } from '../runs/ranking-runs.service.js';
import { RankingBoard } from './board.entity.js';
import type { PublicBoardPage, PublicBoardView, RunChangesView } from './board.wire.js';
import { movements, movementText, type Placed } from './movement.rules.js';

/** What boards show: to the public the first places, to staff who rose and who fell. */
@Injectable()
export class BoardLists {
  constructor(
    private readonly db: Database,
    private readonly runs: RankingRunsService,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Boards that are public and have a frozen list of a period that is over, each with its newest one. */
  async public({ page, size }: PageQuery): Promise<PublicBoardPage> {
    const from = `FROM ranking_boards b JOIN areas a ON a.id = b.area_id WHERE b.is_closed = 0 AND b.visibility <> 'OFFICE'
      AND EXISTS (SELECT 1 FROM ranking_runs r WHERE r.board_id = b.id AND ${SHOWN})`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`);
    const rows = await this.db.read.query<{ id: string; areaName: string; runId: string }>(
      `SELECT b.id, a.name AS areaName,
              (SELECT r.id FROM ranking_runs r WHERE r.board_id = b.id AND ${SHOWN} ORDER BY r.to_on DESC, r.id DESC LIMIT 1) AS runId
         ${from} ORDER BY a.code, b.name, b.id LIMIT ? OFFSET ?`,
      [size, (page - 1) * size],
    );
    const items: PublicBoardView[] = [];
    for (const { id, areaName, runId } of rows) items.push(await this.publicBoard(id, areaName, runId));
    return { items, total: Number(count?.n ?? 0), page, size };
  }

  /**
   * A frozen list of a board beside the one before it: the period before, or where that was never ranked, the latest
   * earlier one. Refuses `ranking-run.not-found`, `ranking-run.not-frozen`, `ranking-run.no-board`.
   */
  async changes(actor: Principal, runId: string, { page, size }: PageQuery): Promise<RunChangesView> {
    const run = await this.runs.require(this.db.read, actor, runId);
    if (run.state === 'RUNNING' || run.state === 'FAILED') refuse('ranking-run.not-frozen');
    if (run.boardId === null) refuse('ranking-run.no-board');
    const before = await this.db.read
      .repo(RankingRun)
      .createQueryBuilder('r')
      .where(`r.boardId = :boardId AND r.state = 'FROZEN' AND r.toOn < :toOn`, { boardId: run.boardId, toOn: run.toOn })
      .orderBy('r.toOn', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .getOne();
    const all = before ? movements(await this.placed(before.id), await this.placed(run.id)) : [];
    const count = (change: (typeof all)[number]['change']): number => all.filter((one) => one.change === change).length;
    const shown = all.slice((page - 1) * size, page * size);
    const names = await this.volunteers.namesOf(
      this.db.read,
      shown.map(({ volunteerId }) => volunteerId),
    );
    return {
      against: before && { id: before.id, from: before.fromOn, to: before.toOn, state: before.state, cutoffAt: before.cutoffAt, rankedCount: before.rankedCount },
      upCount: count('UP'),
      downCount: count('DOWN'),
      sameCount: count('SAME'),
      newCount: count('NEW'),
      goneCount: count('GONE'),
      items: shown.map((one) => ({
        volunteerId: one.volunteerId,
        name: names.get(one.volunteerId) ?? '',
        change: one.change,
        rankBefore: one.rankBefore,
        rankNow: one.rankNow,
        steps: one.steps,
        text: movementText(one, run.metric),
      })),
      total: all.length,
      page,
      size,
    };
  }

  private async placed(runId: string): Promise<Placed[]> {
    const rows = await this.db.read.query<{ volunteerId: string; rank: number; value: number }>(
      `SELECT volunteer_id AS volunteerId, place AS ${'`rank`'}, value FROM ranking_entries WHERE run_id = ? AND place IS NOT NULL ORDER BY position`,
      [runId],
    );
    return rows.map(({ volunteerId, rank, value }) => ({ volunteerId, rank: Number(rank), value: Number(value) }));
  }

  private async publicBoard(id: string, areaName: string, runId: string): Promise<PublicBoardView> {
    const board = (await this.db.read.repo(RankingBoard).findOneBy({ id }))!;
    const run = (await this.db.read.repo(RankingRun).findOneBy({ id: runId }))!;
    // A tie at the end is shown whole or the list would seem to prefer somebody, unless it is a crowd.
    const rows = await this.db.read
      .repo(RankingEntry)
      .createQueryBuilder('e')
      .where('e.runId = :runId AND e.place IS NOT NULL AND e.place <= :places', { runId, places: board.shownPlaces })
      .orderBy('e.position')
      .limit(board.shownPlaces * 2)
      .getMany();
    const names = await this.volunteers.publicNamesOf(
      this.db.read,
      rows.map(({ volunteerId }) => volunteerId),
    );
    const nameOf = (volunteerId: string): string => {
      const known = names.get(volunteerId);
      if (!known) return '一位志愿者';
      return known.isNamed && board.visibility === 'MASKED' ? maskName(known.name) : known.name;
    };
    return {
      id,
      areaName,
      name: board.name,
      metric: board.metric,
      from: run.fromOn,
      to: run.toOn,
      cutoffAt: run.cutoffAt,
      rankedCount: run.rankedCount,
      listHash: run.listHash,
      places: rows.map((row) => ({ rank: row.place!, name: nameOf(row.volunteerId), value: row.value })),
    };
  }
}

/** A list cut after its period (from eight in the morning of the day after): a look at a month that is not over is for the office. */
const SHOWN = `r.state = 'FROZEN' AND r.cutoff_at >= CONCAT(r.to_on, 'T00:00:00.000Z')`;
