import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, startOfDay } from '@app/kernel/time.js';
import { AreasService, StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CardMaker, membersByPerson } from './card-maker.service.js';
import { FeedbackRun } from './feedback-run.entity.js';
import { CARD_KIND_NAMES, cardPeriodText, checkCardPeriod, periodOfCard, type CardPeriod } from './service-card.rules.js';
import type { CreateFeedbackRun, FeedbackRunPage, FeedbackRunQuery, FeedbackRunView } from './service-card.wire.js';

const MEMBERS_AT_ONCE = 200;

/** Makes the cards of everybody who has reported in, in parts behind; each part is one write. */
@Injectable()
export class FeedbackRuns {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly maker: CardMaker,
  ) {}

  /** Answers the id. Refuses `area.not-found`, `service-card.period`, `feedback-run.running`. */
  start(actor: Principal, { communityId, kind, year, quarter }: CreateFeedbackRun): Promise<string> {
    return this.db.write(async (tx) => {
      await this.areas.requireCommunityOf(tx, actor, 'service-card.make', communityId);
      const card: CardPeriod = { cardKind: kind, year, quarter };
      checkCardPeriod(card, dateOf(tx.at));
      const run: FeedbackRun = {
        id: newId(),
        communityId,
        ...{ cardKind: kind, yearNo: year, quarterNo: quarter, state: 'RUNNING', runningKey: communityId },
        membersTotal: await this.count(tx, communityId, card),
        ...{ membersDone: 0, madeCount: 0, unchangedCount: 0, emptyCount: 0, afterPersonId: null },
        ...{ startedBy: actor.accountId, startedAt: tx.at, finishedAt: null },
      };
      await insertOnly(tx, run);
      await tx.audit('feedback-run.started', { type: 'feedback-run', id: run.id }, { communityId, kind, year, quarter });
      await tx.emit('feedback-run.due', { runId: run.id });
      return run.id;
    });
  }

  /** The next two hundred members. Safe to repeat. */
  async takePart(tx: Tx, runId: string): Promise<void> {
    const run = await tx.lockOne(FeedbackRun, runId);
    if (run?.state !== 'RUNNING') return;
    const card: CardPeriod = { cardKind: run.cardKind, year: run.yearNo, quarter: run.quarterNo };
    const { sql, params } = membersOf(run.communityId, card);
    const people = await tx.query<{ id: string }>(
      `SELECT DISTINCT r.person_id AS id FROM member_registrations r WHERE ${sql} AND r.person_id > ? ORDER BY r.person_id LIMIT ${MEMBERS_AT_ONCE}`,
      [...params, run.afterPersonId ?? ''],
    );
    if (people.length === 0) {
      await tx.repo(FeedbackRun).update(runId, { state: 'DONE', runningKey: null, finishedAt: tx.at });
      return;
    }
    const members = await membersByPerson(tx, run.communityId, people.map(({ id }) => id));
    const { made, unchanged, empty } = await this.maker.make(tx, run.communityId, card, members);
    await tx.repo(FeedbackRun).update(runId, {
      membersDone: run.membersDone + people.length,
      madeCount: run.madeCount + made,
      unchangedCount: run.unchangedCount + unchanged,
      emptyCount: run.emptyCount + empty,
      afterPersonId: people.at(-1)!.id,
    });
    await tx.emit('feedback-run.due', { runId });
  }

  /** Newest first. */
  async page(actor: Principal, { communityId, page, size }: FeedbackRunQuery): Promise<FeedbackRunPage> {
    const scope = scopeOf(actor, 'service-card.view').within('f.community_id');
    const where = `${scope.sql}${communityId ? ' AND f.community_id = ?' : ''}`;
    const params = [...scope.params, ...(communityId ? [communityId] : [])];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM feedback_runs f WHERE ${where}`, params);
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT f.id FROM feedback_runs f WHERE ${where} ORDER BY f.id DESC LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    return { items: await this.views(rows.map(({ id }) => id)), total: Number(total!.n), page, size };
  }

  /** Refuses `feedback-run.not-found`. */
  async view(actor: Principal, id: string): Promise<FeedbackRunView> {
    const run = await this.db.read.repo(FeedbackRun).findOneBy({ id });
    const [area] = run ? await this.areas.byIds(this.db.read, [run.communityId]) : [];
    scopeOf(actor, 'service-card.view').requires(area?.path, 'feedback-run.not-found');
    return (await this.views([id]))[0]!;
  }

  private async views(ids: readonly string[]): Promise<FeedbackRunView[]> {
    if (ids.length === 0) return [];
    const runs = await this.db.read.repo(FeedbackRun).createQueryBuilder('f').where('f.id IN (:...ids)', { ids: [...ids] }).getMany();
    const areas = new Map((await this.areas.byIds(this.db.read, runs.map(({ communityId }) => communityId))).map(({ id, name }) => [id, name]));
    const names = await this.staff.namesOf(this.db.read, runs.map(({ startedBy }) => startedBy));
    const counts = await this.agreedOf(runs);
    const views = new Map(runs.map((run) => [run.id, viewOf(run, areas.get(run.communityId) ?? '', names.get(run.startedBy) ?? '', counts)]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  private async agreedOf(runs: readonly FeedbackRun[]): Promise<Counts> {
    const communities = [...new Set(runs.map(({ communityId }) => communityId))];
    const rows = await this.db.read.query<{ place: string; kind: string; yearNo: number; quarterNo: number; state: string; n: number }>(
      `SELECT community_id AS place, card_kind AS kind, year_no AS yearNo, quarter_no AS quarterNo, state, COUNT(*) AS n FROM member_service_cards
        WHERE current_key IS NOT NULL AND state IN ('AGREED', 'SIGNED', 'ACKNOWLEDGED') AND community_id IN (${placeholders(communities)})
        GROUP BY community_id, card_kind, year_no, quarter_no, state`,
      communities,
    );
    return (run, state) =>
      Number(rows.find((row) => row.place === run.communityId && row.kind === run.cardKind && Number(row.yearNo) === run.yearNo && Number(row.quarterNo) === run.quarterNo && row.state === state)?.n ?? 0);
  }

  private async count(reader: Reader, communityId: string, card: CardPeriod): Promise<number> {
    const { sql, params } = membersOf(communityId, card);
    const row = await reader.one<{ n: number }>(`SELECT COUNT(DISTINCT r.person_id) AS n FROM member_registrations r WHERE ${sql}`, params);
    return Number(row!.n);
  }
}

type Counts = (run: FeedbackRun, state: 'AGREED' | 'SIGNED' | 'ACKNOWLEDGED') => number;

/** Whoever had reported in here at some time of the period; those who left altogether are not asked again. */
function membersOf(communityId: string, card: CardPeriod): { sql: string; params: SqlParam[] } {
  const { from, to } = periodOfCard(card);
  return {
    sql: `r.community_id = ? AND r.state IN ('ACCEPTED', 'TRANSFERRED') AND r.accepted_at < ? AND (r.closed_at IS NULL OR r.closed_at >= ?)`,
    params: [communityId, startOfDay(to), startOfDay(from)],
  };
}

async function insertOnly(tx: Tx, run: FeedbackRun): Promise<void> {
  try {
    await tx.insert(FeedbackRun, [run]);
  } catch (error) {
    if (isDuplicateKey(error)) refuse('feedback-run.running');
    throw error;
  }
}

function viewOf(run: FeedbackRun, communityName: string, startedByName: string, count: Counts): FeedbackRunView {
  const { id, communityId, cardKind, yearNo, quarterNo, state, membersTotal, membersDone, madeCount, unchangedCount, emptyCount, startedAt, finishedAt } = run;
  return {
    ...{ id, communityId, communityName, kind: cardKind, kindName: CARD_KIND_NAMES[cardKind], year: yearNo, quarter: quarterNo },
    periodText: cardPeriodText({ cardKind, year: yearNo, quarter: quarterNo }),
    ...{ state, membersTotal, membersDone, madeCount, unchangedCount, emptyCount, startedByName, startedAt, finishedAt },
    agreed: count(run, 'AGREED'),
    signed: count(run, 'SIGNED'),
    acknowledged: count(run, 'ACKNOWLEDGED'),
  };
}
