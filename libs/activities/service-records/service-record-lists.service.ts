import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { knownRecordDueOn, recordTerms, unknownYearOfTerm, type RecordTerms } from '@app/kernel/record-terms.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import type { CalendarEdits } from '@app/kernel/working-calendar.js';
import { idsOnPath, isMinor, shownName } from '@app/people/index.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { AreaScope, scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { CREDIT_KIND_NAMES, PointsPoliciesService, type PointsPolicy } from '@app/points/index.js';
import { STAR_NAMES } from '../ratings/rating.rules.js';
import { alreadyAmong, flagsAmong, RecordFactsService, type ActivityFacts, type Neighbours } from './record-facts.service.js';
import { ServiceRecordEntity } from './service-record.entity.js';
import {
  finalDueAt,
  pointsForRecord,
  policyOn,
  presencePercent,
  RECORD_FLAG_NAMES,
  RECORD_STATE_NAMES,
  type RecordPoints,
} from './service-record.rules.js';
import type { OwnRecordQuery, ServiceRecordPage, ServiceRecordQuery, ServiceRecordView } from './service-record.wire.js';

type Where = { sql: string; params: SqlParam[] };
type Around = { activities: Map<string, ActivityFacts>; neighbours: Neighbours; policies: readonly PointsPolicy[]; edits: CalendarEdits };

const FROM = `service_records r
  JOIN volunteers v ON v.id = r.volunteer_id
  JOIN persons p ON p.id = v.person_id
  JOIN activities a ON a.id = r.activity_id
  JOIN activity_slots s ON s.id = r.slot_id`;
/** Enough for every namesake, and few enough for one statement. */
const MOST_FOUND = 5_000;
const SORTS: Record<string, string> = {
  servedOn: 'r.served_on',
  recordedAt: 'r.recorded_at',
  name: 'p.name_pinyin',
  minutes: 'r.service_minutes',
};

/** Service records as staff and as volunteers look at them, with what they give and why. */
@Injectable()
export class ServiceRecordLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: RecordFactsService,
    private readonly policies: PointsPoliciesService,
  ) {}

  async page(actor: Principal, query: ServiceRecordQuery): Promise<ServiceRecordPage> {
    const scope = scopeWhere(actor);
    return this.pageWhere(conditions(scope, query, await this.search(query.q), await this.terms()), query);
  }

  async own(actor: Principal, query: OwnRecordQuery): Promise<ServiceRecordPage> {
    const mine = { sql: 'r.volunteer_id = ?', params: [actor.volunteerId ?? ''] };
    return this.pageWhere(conditions(mine, query, await this.search(query.q), null), query);
  }

  private async terms(): Promise<RecordTerms | null> {
    return recordTerms(dateOf(this.clock.now()), await readCalendarEdits(this.db.read));
  }

  /** Refuses `service-record.not-found`. */
  async view(actor: Principal, id: string): Promise<ServiceRecordView> {
    const [found] = await this.views([id], scopeWhere(actor));
    return found ?? refuse('service-record.not-found');
  }

  /** Refuses `service-record.not-yours`. */
  async ownView(actor: Principal, id: string): Promise<ServiceRecordView> {
    const [found] = await this.views([id], { sql: 'r.volunteer_id = ?', params: [actor.volunteerId ?? ''] });
    return found ?? refuse('service-record.not-yours');
  }

  private async pageWhere(where: Where, query: OwnRecordQuery): Promise<ServiceRecordPage> {
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM service_records r WHERE ${where.sql}`,
      where.params,
    );
    // Names are joined to the rows of the page only; for sorting by name there is no way around joining them all.
    const byName = query.sort?.replace(/^-/, '') === 'name';
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT r.id FROM ${byName ? FROM : 'service_records r'} WHERE ${where.sql} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.views(ids.map(({ id }) => id), null);
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** The people and activities that a term may mean: they are few, so their records are found by index. */
  private async search(q: string | undefined): Promise<Where | null> {
    const term = q?.trim();
    if (!term) return null;
    const like = likeTerm(term);
    const prefix = like.slice(1).toLowerCase();
    const people = await this.db.read.query<{ id: string }>(
      `SELECT v.id FROM volunteers v JOIN persons p ON p.id = v.person_id
        WHERE p.name LIKE ? ESCAPE '!' OR v.external_no = ? OR v.volunteer_no = ? OR p.name_pinyin LIKE ? ESCAPE '!'
           OR p.name_initials LIKE ? ESCAPE '!' LIMIT ${MOST_FOUND}`,
      [like, term, term.toUpperCase(), prefix, prefix],
    );
    const activities = await this.db.read.query<{ id: string }>(
      `SELECT id FROM activities WHERE name LIKE ? ESCAPE '!' OR external_no = ? LIMIT ${MOST_FOUND}`,
      [like, term],
    );
    if (people.length === MOST_FOUND || activities.length === MOST_FOUND) refuse('service-record.search-too-wide', { term });
    const [personIds, activityIds] = [people.map(({ id }) => id), activities.map(({ id }) => id)];
    return {
      sql: `(r.volunteer_id IN (${placeholders(personIds)}) OR r.activity_id IN (${placeholders(activityIds)}))`,
      params: [...personIds, ...activityIds],
    };
  }

  private async views(ids: readonly string[], where: Where | null): Promise<ServiceRecordView[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read.query<ShownRow>(
      `SELECT r.id, p.name, p.birth_on, v.volunteer_no, v.external_no, a.name AS activity_name, s.start_at, s.end_at,
              s.planned_minutes,
              (SELECT MAX(x.id) FROM appeals x WHERE x.target_id = r.id AND x.state = 'OPEN') AS appeal_id
         FROM ${FROM} WHERE r.id IN (${placeholders(ids)})${where ? ` AND ${where.sql}` : ''}`,
      [...ids, ...(where?.params ?? [])],
    );
    const shown = new Map(rows.map((row) => [row.id, row]));
    const records = await this.db.read.repo(ServiceRecordEntity).findBy(rows.map(({ id }) => ({ id })));
    const byId = new Map(records.map((record) => [record.id, record]));
    const around: Around = {
      activities: await this.facts.activities(this.db.read, records.map(({ activityId }) => activityId)),
      neighbours: await this.facts.neighbours(this.db.read, records),
      policies: await this.policies.all(),
      edits: await readCalendarEdits(this.db.read),
    };
    const today = dateOf(this.clock.now());
    return ids.flatMap((id) => {
      const [record, row] = [byId.get(id), shown.get(id)];
      return record && row ? [viewOf(record, row, around, today)] : [];
    });
  }
}

type ShownRow = {
  id: string;
  name: string | null;
  birth_on: DateOn | null;
  volunteer_no: string;
  external_no: string | null;
  activity_name: string;
  start_at: Instant | null;
  end_at: Instant | null;
  planned_minutes: number | null;
  appeal_id: string | null;
};

/**
 * Who works for a whole community sees its records; who works in one grid sees those of the people who live there.
 */
function scopeWhere(actor: Principal): Where {
  const { paths } = scopeOf(actor, 'service-record.view');
  const isWhole = (path: string): boolean => idsOnPath(path).length <= 2;
  const whole = new AreaScope(paths.filter(isWhole)).within('r.community_id');
  const homes = new AreaScope(paths.filter((path) => !isWhole(path))).within('q.area_id');
  const part = {
    sql: `r.volunteer_id IN (SELECT w.id FROM volunteers w JOIN persons q ON q.id = w.person_id WHERE ${homes.sql})`,
    params: homes.params,
  };
  // An OR of both would keep the database from using either index; hardly anybody needs it.
  if (part.params.length === 0) return whole;
  if (whole.params.length === 0) return part;
  return { sql: `(${whole.sql} OR ${part.sql})`, params: [...whole.params, ...part.params] };
}

/** Where the calendar of the year is not known, nothing is called late by a guess. */
function dueBounds(due: 'late' | 'soon', terms: RecordTerms | null): [DateOn, DateOn] {
  if (!terms) return ['', ''];
  return due === 'late' ? ['', terms.overdueBefore] : [terms.overdueBefore, terms.soonBefore];
}

function conditions(scope: Where, query: ServiceRecordQuery, search: Where | null, terms: RecordTerms | null): Where {
  const parts = [scope.sql];
  const params = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.state) add('r.state = ?', query.state);
  if (query.due) add('r.state = ? AND r.served_on >= ? AND r.served_on < ?', 'PENDING', ...dueBounds(query.due, terms));
  if (query.activityId) add('r.activity_id = ?', query.activityId);
  if (query.volunteerId) add('r.volunteer_id = ?', query.volunteerId);
  if (query.from) add('r.served_on >= ?', query.from);
  if (query.to) add('r.served_on < ?', query.to);
  if (search) add(search.sql, ...search.params);
  return { sql: parts.join(' AND '), params };
}

function viewOf(record: ServiceRecordEntity, row: ShownRow, around: Around, today: DateOn): ServiceRecordView {
  const points = pointsOf(record, row, around);
  const flags = flagsAmong(record, around.neighbours);
  const name = row.name && isMinor({ birthOn: row.birth_on }, today) ? maskName(row.name) : row.name;
  const rules = policyOn(around.policies, record.servedOn)?.rules;
  const named = (table: Readonly<Record<string, { name: string }>> | undefined, code: string): string =>
    (table && Object.hasOwn(table, code) && table[code]?.name) || code;
  const plannedMinutes = row.planned_minutes === null ? null : Number(row.planned_minutes);
  const dueOn = record.state === 'PENDING' ? knownRecordDueOn(record.servedOn, around.edits) : null;
  return {
    id: record.id,
    volunteerId: record.volunteerId,
    volunteerNo: row.volunteer_no,
    personName: shownName({ name, externalNo: row.external_no, volunteerNo: row.volunteer_no }),
    communityId: record.communityId,
    activityId: record.activityId,
    activityName: row.activity_name,
    slotId: record.slotId,
    servedOn: record.servedOn,
    startAt: row.start_at,
    endAt: row.end_at,
    serviceMinutes: record.serviceMinutes,
    plannedMinutes,
    creditKind: record.creditKind,
    creditKindName: CREDIT_KIND_NAMES[record.creditKind],
    role: record.role,
    roleName: named(rules?.roles, record.role),
    state: record.state,
    stateName: RECORD_STATE_NAMES[record.state],
    version: record.version,
    replacesId: record.replacesId,
    points: points.points,
    explanation: points.explanation,
    needs: points.needs,
    flags,
    flagNames: flags.map((flag) => RECORD_FLAG_NAMES[flag]),
    presencePercent: presencePercent(record.serviceMinutes, plannedMinutes),
    quality: record.quality,
    qualityName: record.quality === null ? null : (STAR_NAMES[record.quality] ?? null),
    conduct: record.conduct,
    conductName: record.conduct === null ? null : named(rules?.conducts, record.conduct),
    dueOn,
    dueUnknownYear: record.state === 'PENDING' ? unknownYearOfTerm(record.servedOn, around.edits) : null,
    isLate: dueOn !== null && dueOn < today,
    appealId: row.appeal_id,
    recordedAt: record.recordedAt,
    confirmedAt: record.confirmedAt,
    finalDueAt: record.state === 'CONFIRMED' && record.confirmedAt ? finalDueAt(record.confirmedAt) : null,
    finalAt: record.finalAt,
    disputeReason: record.disputeReason,
    upholdReason: record.upholdReason,
    reversalReason: record.reversalReason,
    correctionReason: record.correctionReason,
  };
}

type ShownPoints = Pick<RecordPoints, 'explanation' | 'needs'> & { points: number | null };

/** What was posted, or what it would give once everything is approved. */
function pointsOf(record: ServiceRecordEntity, row: ShownRow, { activities, neighbours, policies }: Around): ShownPoints {
  if (record.state === 'FINAL' || record.state === 'REVERSED') {
    return { points: record.points, explanation: record.explanation, needs: null };
  }
  const plannedMinutes = row.planned_minutes === null ? null : Number(row.planned_minutes);
  const facts = { ...activities.get(record.activityId)!, plannedMinutes };
  const before = alreadyAmong(record, neighbours, (other) => other.id < record.id);
  const { points, explanation } = pointsForRecord(record, facts, { ...before, secondApproved: true }, policies);
  const { needs } = pointsForRecord(record, facts, alreadyAmong(record, neighbours), policies);
  const needsTwo = record.creditKind === 'SUPPLEMENT' || needs === 'second-approval';
  return { points, explanation, needs: record.state !== 'PENDING' ? null : (needs ?? (needsTwo ? 'second-approval' : null)) };
}

function orderOf(sort = '-servedOn'): string {
  const column = SORTS[sort.replace(/^-/, '')] ?? 'r.served_on';
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${column} ${direction}, r.id ${direction}`;
}
