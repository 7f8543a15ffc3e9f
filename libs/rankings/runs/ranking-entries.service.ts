import { Injectable, StreamableFile } from '@nestjs/common';
import { Between, LessThan } from 'typeorm';
import { refuse } from '@app/kernel/refusals.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';
import { likeTerm, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { PlacesService } from './places.service.js';
import { NEIGHBOURS_EACH_SIDE, type PlaceFacts } from './ranking-place.rules.js';
import { RankingEntry, RankingRun } from './ranking-run.entity.js';
import type { PlaceView, RankingEntryPage, RankingEntryView, RankingRunView } from './ranking-run.wire.js';
import { rankedEntryOf, RankingRunsService } from './ranking-runs.service.js';
import { rankingSheet } from './ranking-sheet.rules.js';

/** The lines of a run, and the why of each. */
@Injectable()
export class RankingEntriesService {
  constructor(
    private readonly db: Database,
    private readonly runs: RankingRunsService,
    private readonly volunteers: VolunteersService,
    private readonly places: PlacesService,
  ) {}

  /** In list order; `q` finds by name, pinyin or either number. Refuses `ranking-run.not-found`. */
  async page(actor: Principal, runId: string, query: PageQuery): Promise<RankingEntryPage> {
    await this.runs.require(this.db.read, actor, runId);
    const where = conditions(runId, query.q);
    const from = `FROM ranking_entries e JOIN volunteers v ON v.id = e.volunteer_id JOIN persons p ON p.id = v.person_id
      WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT e.volunteer_id AS id ${from} ORDER BY e.position LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.views(
      this.db.read,
      runId,
      ids.map(({ id }) => id),
    );
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Every line of a run in order, for exports and the command line. Refuses `ranking-run.not-found`. */
  async all(actor: Principal | null, runId: string): Promise<RankingEntryView[]> {
    await this.runs.require(this.db.read, actor, runId);
    return this.views(this.db.read, runId);
  }

  /** The frozen list as a sheet. Refuses `ranking-run.not-found`, `ranking-run.not-frozen`. */
  async workbook(actor: Principal, runId: string): Promise<StreamableFile> {
    const run = await this.runs.view(actor, runId);
    if (run.state === 'RUNNING' || run.state === 'FAILED') refuse('ranking-run.not-frozen');
    const file = await this.workbookOf(run);
    const name = encodeURIComponent(`排名 ${run.areaName} ${run.from}.xlsx`);
    return new StreamableFile(file, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="ranking.xlsx"; filename*=UTF-8''${name}`,
    });
  }

  /** The bytes of the same sheet, for the command line. */
  async workbookOf(run: RankingRunView): Promise<Buffer> {
    return writeWorkbook(rankingSheet(run, await this.all(null, run.id)));
  }

  /** Why this place, and what is missing. Refuses `ranking-run.not-found`, `-not-frozen`, `ranking-entry.not-found`. */
  async explanation(actor: Principal, runId: string, volunteerId: string): Promise<PlaceView> {
    const run = await this.runs.require(this.db.read, actor, runId);
    if (run.state === 'RUNNING' || run.state === 'FAILED') refuse('ranking-run.not-frozen');
    const facts = await this.factsOf(this.db.read, run, volunteerId);
    const { metric, cutoffAt } = run;
    const period = { from: run.fromOn, to: run.toOn };
    return this.places.explain(this.db.read, facts, { metric, period, cutoffAt, areaName: run.area.name, who: '这位志愿者' });
  }

  /** A few rows of the list, however long it is. */
  private async factsOf(reader: Reader, run: RankingRun, volunteerId: string): Promise<PlaceFacts> {
    const entries = reader.repo(RankingEntry);
    const row = await entries.findOneBy({ runId: run.id, volunteerId });
    if (!row) refuse('ranking-entry.not-found');
    const me = rankedEntryOf(row);
    if (row.exclusionReason !== null) {
      const excluded = { ...me, exclusionReason: row.exclusionReason };
      return { me: null, excluded, better: null, last: null, of: run.rankedCount, around: [] };
    }
    const better = await entries.findOne({
      where: { runId: run.id, position: LessThan(me.position), place: LessThan(me.rank) },
      order: { position: 'DESC' },
    });
    const [first, last] = [me.position - NEIGHBOURS_EACH_SIDE, me.position + NEIGHBOURS_EACH_SIDE];
    const around = await entries.find({
      where: { runId: run.id, position: Between(first, Math.min(last, run.rankedCount)) },
      order: { position: 'ASC' },
    });
    return {
      me,
      excluded: null,
      better: better && rankedEntryOf(better),
      last: null,
      of: run.rankedCount,
      around: around.map(rankedEntryOf),
    };
  }

  private async views(reader: Reader, runId: string, ids?: readonly string[]): Promise<RankingEntryView[]> {
    const query = reader.repo(RankingEntry).createQueryBuilder('e').where('e.runId = :runId', { runId });
    if (ids?.length === 0) return [];
    if (ids) query.andWhere('e.volunteerId IN (:...ids)', { ids });
    const rows = await query.orderBy('e.position').getMany();
    const cards = await this.volunteers.cardsOf(
      reader,
      rows.map((row) => row.volunteerId),
    );
    return rows.map((row) => {
      const card = cards.get(row.volunteerId);
      return {
        volunteerId: row.volunteerId,
        volunteerNo: row.volunteerNo,
        externalNo: row.externalNo,
        name: card?.name ?? row.volunteerNo,
        isPending: card?.state === 'PENDING_CONFIRM',
        rank: row.place,
        tiedWith: row.tiedWith,
        value: row.value,
        services: row.services,
        finalMinutes: row.finalMinutes,
        exclusionReason: row.exclusionReason,
      };
    });
  }
}

function conditions(runId: string, q: string | undefined): { sql: string; params: SqlParam[] } {
  const term = q?.normalize('NFKC').trim();
  if (!term) return { sql: 'e.run_id = ?', params: [runId] };
  const like = likeTerm(term);
  return {
    sql: `e.run_id = ? AND (p.name LIKE ? ESCAPE '!' OR p.name_pinyin LIKE ? ESCAPE '!'
      OR e.volunteer_no LIKE ? ESCAPE '!' OR e.external_no LIKE ? ESCAPE '!')`,
    params: [runId, like, likeTerm(term.toLowerCase()).slice(1), likeTerm(term.toUpperCase()), like],
  };
}
