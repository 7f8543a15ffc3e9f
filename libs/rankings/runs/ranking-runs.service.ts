import { Injectable } from '@nestjs/common';
import { closeThrough } from '@app/ledger/index.js';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { instantText } from '@app/kernel/time.js';
import { AreasService, VolunteersService, type Area } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { RankingMaker } from './ranking-maker.service.js';
import { periodText } from './ranking-place.rules.js';
import { RankingEntry, RankingRun } from './ranking-run.entity.js';
import type {
  CreateRankingRun,
  RankingRunPage,
  RankingRunQuery,
  RankingRunView,
} from './ranking-run.wire.js';
import { METRIC_NAMES, TIE_RULE_NAMES, type Metric, type RankedEntry, type RankedList } from './ranking.rules.js';

/** What to rank; a board's own runs say which board. */
export type AskedRun = CreateRankingRun & { boardId?: string };

/** Rankings as they are asked for, listed and handed to others. */
@Injectable()
export class RankingRunsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly maker: RankingMaker,
  ) {}

  /**
   * Starts a run as of now; a job carries it out. `actor` null is the system itself (command line, schedules).
   * Refuses `area.not-found`, `ranking-run.period`, `ranking-run.unknown-exclusion`.
   */
  async create(actor: Principal | null, input: AskedRun): Promise<RankingRunView> {
    const runId = await this.db.write((tx) => this.start(tx, actor, input));
    return this.view(actor, runId);
  }

  /** The same, carried out before it answers: for the command line and demo worlds. */
  async runNow(actor: Principal | null, input: AskedRun): Promise<RankingRunView> {
    const runId = await this.db.write((tx) => this.start(tx, actor, input));
    while ((await this.db.write((tx) => this.maker.advance(tx, runId))) === 'RUNNING');
    return this.view(actor, runId);
  }

  /** Newest first. */
  async page(actor: Principal, query: RankingRunQuery): Promise<RankingRunPage> {
    const scope = scopeOf(actor, 'ranking.view').within('r.area_id');
    const parts = [scope.sql];
    const params: SqlParam[] = [...scope.params];
    if (query.areaId) {
      const [area] = await this.areas.byIds(this.db.read, [query.areaId]);
      parts.push('r.area_id IN (SELECT id FROM areas WHERE path LIKE ?)');
      params.push(area ? `${area.path}%` : '');
    }
    if (query.state) {
      parts.push('r.state = ?');
      params.push(query.state);
    }
    const from = `FROM ranking_runs r WHERE ${parts.join(' AND ')}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT r.id ${from} ORDER BY r.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items = await Promise.all(ids.map(({ id }) => this.viewOf(id)));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `ranking-run.not-found`. */
  async view(actor: Principal | null, runId: string): Promise<RankingRunView> {
    await this.require(this.db.read, actor, runId);
    return this.viewOf(runId);
  }

  /** A run in the actor's scope; refuses `ranking-run.not-found`. */
  async require(
    reader: Reader,
    actor: Principal | null,
    runId: string,
  ): Promise<RankingRun & { area: Area }> {
    const run = await reader.repo(RankingRun).findOneBy({ id: runId });
    const [area] = run ? await this.areas.byIds(reader, [run.areaId]) : [];
    if (!run || !area) refuse('ranking-run.not-found');
    if (actor) scopeOf(actor, 'ranking.view').requires(area.path, 'ranking-run.not-found');
    return { ...run, area };
  }

  /**
   * A run whose list is final, for whoever builds on it; `SUPERSEDED` lists stay readable.
   * Refuses `ranking-run.not-found`, `ranking-run.not-frozen`.
   */
  async requireFrozen(reader: Reader, runId: string): Promise<RankingRun> {
    const run = await this.require(reader, null, runId);
    if (run.state !== 'FROZEN' && run.state !== 'SUPERSEDED') refuse('ranking-run.not-frozen');
    return run;
  }

  /** The whole list of a run, in order. */
  async listOf(reader: Reader, runId: string): Promise<RankedList> {
    const rows = await reader.repo(RankingEntry).find({ where: { runId }, order: { position: 'ASC' } });
    const list: RankedList = { entries: [], excluded: [] };
    for (const row of rows) {
      const entry = rankedEntryOf(row);
      if (row.exclusionReason === null) list.entries.push(entry);
      else list.excluded.push({ ...entry, exclusionReason: row.exclusionReason });
    }
    return list;
  }

  /** `create` inside a write; answers the id. */
  async start(tx: Tx, actor: Principal | null, input: AskedRun): Promise<string> {
    const { areaId, metric, from, to, ties = 'competition', exclusions = [], boardId = null } = input;
    const area = actor
      ? await this.areas.require(tx, actor, 'ranking.run', areaId)
      : ((await this.areas.byIds(tx, [areaId]))[0] ?? refuse('area.not-found'));
    if (from >= to) refuse('ranking-run.period');
    await this.refuseStrangers(
      tx,
      area,
      exclusions.map(({ volunteerId }) => volunteerId),
    );
    const id = newId();
    const run = {
      id,
      areaId,
      boardId,
      metric,
      fromOn: from,
      toOn: to,
      tieRule: ties,
      exclusions: exclusions.map(({ volunteerId, reason }) => ({ volunteerId, reason: reason.trim() })),
      state: 'RUNNING' as const,
      cutoffAt: await closeThrough(tx),
      inputHash: null,
      listHash: null,
      rankedCount: 0,
      excludedCount: 0,
      writtenCount: 0,
      createdAt: tx.at,
      createdBy: actor?.accountId ?? null,
      frozenAt: null,
      supersededById: null,
      failure: null,
    };
    await tx.insert(RankingRun, [run]);
    await tx.audit(
      'ranking-run.created',
      { type: 'ranking-run', id },
      { metric, from, to, excluded: exclusions.length },
    );
    await tx.emit('ranking-run.due', { runId: id });
    return id;
  }

  private async refuseStrangers(tx: Tx, area: Area, volunteerIds: readonly string[]): Promise<void> {
    const cards = await this.volunteers.cardsOf(tx, volunteerIds);
    const homes = await this.areas.byIds(
      tx,
      [...cards.values()].map((card) => card.areaId),
    );
    const inside = new Set(homes.filter(({ path }) => path.startsWith(area.path)).map(({ id }) => id));
    const strangers = volunteerIds.filter((id) => !inside.has(cards.get(id)?.areaId ?? ''));
    if (strangers.length > 0) refuse('ranking-run.unknown-exclusion', { volunteerIds: strangers.join('、') });
  }

  private async viewOf(runId: string): Promise<RankingRunView> {
    const { area, ...run } = await this.require(this.db.read, null, runId);
    const names = await this.volunteers.namesOf(
      this.db.read,
      run.exclusions.map(({ volunteerId }) => volunteerId),
    );
    return {
      id: run.id,
      areaId: run.areaId,
      areaName: area.name,
      boardId: run.boardId,
      metric: run.metric,
      from: run.fromOn,
      to: run.toOn,
      ties: run.tieRule,
      exclusions: run.exclusions.map((one) => ({ ...one, name: names.get(one.volunteerId) ?? '' })),
      state: run.state,
      cutoffAt: run.cutoffAt,
      inputHash: run.inputHash,
      listHash: run.listHash,
      rankedCount: run.rankedCount,
      excludedCount: run.excludedCount,
      writtenCount: run.writtenCount,
      createdAt: run.createdAt,
      frozenAt: run.frozenAt,
      supersededById: run.supersededById,
      failure: run.failure,
      description: descriptionOf(run, area.name),
    };
  }
}

/** A stored line as the rules know it. */
export function rankedEntryOf(row: RankingEntry): RankedEntry {
  return {
    memberId: row.volunteerId,
    memberNo: row.volunteerNo,
    value: row.value,
    finalMinutes: row.finalMinutes,
    services: row.services,
    reachedOn: row.reachedOn,
    rank: row.place ?? 0,
    tiedWith: row.tiedWith,
    position: row.position,
  };
}

const RANKED_BY: Record<Metric, string> = { points: '服务所得积分', minutes: '最终确认的服务时长', services: '最终确认的服务次数' };

function descriptionOf(run: RankingRun, areaName: string): string[] {
  const what = RANKED_BY[run.metric];
  const lines = [
    `${areaName} ${periodText({ from: run.fromOn, to: run.toOn })}，按${what}从高到低排列，${TIE_RULE_NAMES[run.tieRule]}。`,
    `只计服务日期在这段时间内、${instantText(run.cutoffAt)} 之前已入账的服务；表扬奖励、兑换和到期不计，更正按服务当天冲减。`,
    '没有本人确认的志愿者在内部名单里计名次，公开时不出现姓名。',
  ];
  if (run.excludedCount > 0) lines.push(`另有 ${run.excludedCount} 人不参加排名，原因见名单。`);
  if (run.state === 'SUPERSEDED')
    lines.push(`同一时段已有更新的${METRIC_NAMES[run.metric]}排名，本次名单保留备查。`);
  return lines;
}
