import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { dateOf } from '@app/kernel/time.js';
import { Area, AreasService, StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import { namesOf } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { CallStep } from './call-step.entity.js';
import { requireCall } from './call-scope.js';
import {
  ARRIVAL_EVIDENCE_NAMES,
  CALL_CIRCLE_NAMES,
  CALL_LEVEL_RULES,
  CALL_STATE_NAMES,
  CALL_STEP_KIND_NAMES,
  DECLINE_REASON_NAMES,
  firstCircle,
  possibleCallMoves,
  RESPONSE_STATE_NAMES,
  type ResponseState,
} from './call.rules.js';
import type { CallCountsView, CallPage, CallQuery, CallResponsePage, CallResponseView, CallRowView, CallStepView, CallTermsView, CallView, ResponseQuery } from './call.wire.js';

const MOST_STEPS = 200;
type Where = { sql: string; params: SqlParam[] };

/** Calls as the desk looks at them. */
@Injectable()
export class CallLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly schemes: SchemesService,
  ) {}

  /** What waits comes first, the most urgent before the others, then the latest. `q` finds by number, title or address. */
  async page(actor: Principal, query: CallQuery): Promise<CallPage> {
    const where = conditions(actor, query);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    const now = this.clock.now();
    return { items: rows.map((row) => viewOf(row, now)), total: Number(count!.n), page: query.page, size: query.size };
  }

  /** Refuses `call.not-found`. */
  async view(actor: Principal, id: string): Promise<CallView> {
    const call = await requireCall(this.db.read, actor, 'call.view', id);
    const now = this.clock.now();
    const [rows, counts, steps, scheme, place] = await Promise.all([
      this.db.read.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = ?`, [id]),
      this.counts(id),
      this.steps(id),
      this.schemes.inForce(this.db.read, call.communityId, dateOf(call.openedAt)),
      this.db.read.repo(Area).findOneByOrFail({ id: call.areaId }),
    ]);
    const names = await this.staff.namesOf(this.db.read, [call.openedBy]);
    const { detail, riskNote, needKind, skills, circle, respondMinutes, result, ratingNote, ratedAt, closedAt, cancelReason, activityId } = call;
    return {
      ...viewOf(rows[0]!, now),
      ...{ detail, riskNote, needKind, skills, circle, respondMinutes, result, ratingNote, ratedAt, closedAt, cancelReason, activityId },
      needKindName: needKind === null ? null : (namesOf(scheme.serviceKinds, [needKind])[0] ?? needKind),
      skillNames: namesOf(scheme.skills, skills),
      firstCircle: firstCircle(place.level),
      widenAt: call.widenAt,
      counts,
      openedByName: names.get(call.openedBy) ?? '',
      moves: possibleCallMoves(call.state),
      steps,
    };
  }

  /** Those who come first; then those who wait, then the others. A neighbouring community's people are masked until they say yes. Refuses `call.not-found`. */
  async responses(actor: Principal, id: string, query: ResponseQuery): Promise<CallResponsePage> {
    await requireCall(this.db.read, actor, 'call.view', id);
    const term = query.q?.normalize('NFKC').trim();
    const filters = ['r.call_id = ?', ...(query.state ? ['r.state = ?'] : []), ...(term ? [`p.name LIKE ? ESCAPE '!'`] : [])].join(' AND ');
    const params = [id, ...(query.state ? [query.state] : []), ...(term ? [likeTerm(term)] : [])];
    const from = `FROM whistle_responses r JOIN whistle_calls c ON c.id = r.call_id JOIN persons p ON p.id = r.person_id
      JOIN volunteers v ON v.id = r.volunteer_id JOIN areas m ON m.id = p.community_id WHERE ${filters}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const rows = await this.db.read.query<ResponseRow>(
      `SELECT r.id, COALESCE(p.name, v.volunteer_no) AS name, m.name AS communityName, CASE WHEN p.community_id = c.community_id THEN 1 ELSE 0 END AS isOwn,
              r.state, r.circle, r.why, r.asked_at AS askedAt, r.answered_at AS answeredAt, r.eta_minutes AS etaMinutes,
              r.decline_reason AS declineReason, r.decline_note AS declineNote, r.arrived_at AS arrivedAt, r.arrival_evidence AS arrivalEvidence,
              r.done_at AS doneAt, r.served_minutes AS servedMinutes, r.service_record_id AS serviceRecordId, r.no_record_reason AS noRecordReason
         ${from} ORDER BY ${RESPONSE_ORDER}, r.answered_at, r.id LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map(responseOf), total: Number(count!.n), page: query.page, size: query.size };
  }

  /** In force today where the call is. Refuses `area.not-found`. */
  async terms(actor: Principal, areaId: string): Promise<CallTermsView> {
    const area = await this.areas.require(this.db.read, actor, 'call.manage', areaId);
    const { skills, serviceKinds } = await this.schemes.inForce(this.db.read, area.id, dateOf(this.clock.now()));
    return { skills, serviceKinds };
  }

  private async counts(callId: string): Promise<CallCountsView> {
    const rows = await this.db.read.query<{ state: ResponseState; n: number }>(
      'SELECT state, COUNT(*) AS n FROM whistle_responses WHERE call_id = ? GROUP BY state',
      [callId],
    );
    const of = (...states: ResponseState[]): number => rows.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + Number(n), 0);
    return {
      asked: rows.reduce((sum, { n }) => sum + Number(n), 0),
      waiting: of('ASKED'),
      accepted: of('ACCEPTED'),
      reserve: of('RESERVE'),
      declined: of('DECLINED', 'WITHDRAWN', 'YIELDED'),
      arrived: of('ARRIVED'),
      completed: of('COMPLETED'),
    };
  }

  private async steps(callId: string): Promise<CallStepView[]> {
    const rows = await this.db.read.repo(CallStep).find({ where: { callId }, order: { at: 'ASC', id: 'ASC' }, take: MOST_STEPS });
    const names = await this.staff.namesOf(this.db.read, rows.map(({ accountId }) => accountId));
    return rows.map(({ kind, circle, askedCount, reason, accountId, at }) => ({
      kind,
      kindName: CALL_STEP_KIND_NAMES[kind],
      circleName: circle && CALL_CIRCLE_NAMES[circle],
      askedCount,
      reason,
      byName: accountId ? (names.get(accountId) ?? null) : null,
      at,
    }));
  }
}

const RESPONSE_ORDER = `CASE r.state WHEN 'ARRIVED' THEN 0 WHEN 'ACCEPTED' THEN 1 WHEN 'COMPLETED' THEN 2 WHEN 'RESERVE' THEN 3 WHEN 'ASKED' THEN 4 ELSE 5 END`;

const FROM = `FROM whistle_calls c JOIN areas a ON a.id = c.area_id JOIN areas m ON m.id = c.community_id`;

const COLUMNS = `c.id, c.call_no AS callNo, c.level, c.title, c.community_id AS communityId, m.name AS communityName, c.area_id AS areaId,
 a.name AS areaName, c.address, c.needed_count AS neededCount, c.accepted_count AS acceptedCount, c.asked_count AS askedCount, c.state, c.circle,
 c.starts_at AS startsAt, c.opened_at AS openedAt, c.dispatched_at AS dispatchedAt, c.respond_by AS respondBy, c.handled_at AS handledAt, c.rating,
 (SELECT COUNT(*) FROM whistle_responses r WHERE r.call_id = c.id AND r.state IN ('ARRIVED', 'COMPLETED')) AS arrivedCount`;

/** Wants something of the desk: to be sent out, answered, ended or rated. */
export const WAITING_SQL = `c.state IN ('OPEN', 'DISPATCHED', 'HANDLED')`;

type Row = Pick<
  CallRowView,
  'id' | 'callNo' | 'level' | 'title' | 'communityId' | 'communityName' | 'areaId' | 'areaName' | 'address' | 'state' | 'startsAt' | 'openedAt' | 'dispatchedAt' | 'respondBy' | 'handledAt'
> & { circle: keyof typeof CALL_CIRCLE_NAMES | null; neededCount: number; acceptedCount: number; askedCount: number; arrivedCount: number; rating: number | null };

function viewOf({ circle, ...row }: Row, now: string): CallRowView {
  const [neededCount, acceptedCount, askedCount, arrivedCount] = [row.neededCount, row.acceptedCount, row.askedCount, row.arrivedCount].map(Number) as [number, number, number, number];
  return {
    ...row,
    ...{ neededCount, acceptedCount, askedCount, arrivedCount },
    levelName: CALL_LEVEL_RULES[row.level].name,
    stateName: CALL_STATE_NAMES[row.state],
    circleName: circle && CALL_CIRCLE_NAMES[circle],
    isLate: row.state === 'DISPATCHED' && row.respondBy !== null && row.respondBy <= now && acceptedCount < neededCount,
    rating: row.rating === null ? null : Number(row.rating),
  };
}

type ResponseRow = Omit<CallResponseView, 'stateName' | 'circleName' | 'why' | 'declineReasonName' | 'arrivalEvidenceName'> & {
  isOwn: number;
  circle: keyof typeof CALL_CIRCLE_NAMES;
  why: string;
  declineReason: keyof typeof DECLINE_REASON_NAMES | null;
};

const SAID_YES: readonly ResponseState[] = ['ACCEPTED', 'RESERVE', 'ARRIVED', 'COMPLETED'];

function responseOf({ isOwn, circle, why, declineReason, ...row }: ResponseRow): CallResponseView {
  const isKnown = Number(isOwn) === 1 || SAID_YES.includes(row.state);
  const number = (value: number | null): number | null => (value === null ? null : Number(value));
  return {
    ...row,
    name: isKnown ? row.name : maskName(row.name),
    stateName: RESPONSE_STATE_NAMES[row.state],
    circleName: CALL_CIRCLE_NAMES[circle],
    why: JSON.parse(why) as string[],
    etaMinutes: number(row.etaMinutes),
    servedMinutes: number(row.servedMinutes),
    declineReasonName: declineReason && DECLINE_REASON_NAMES[declineReason],
    arrivalEvidenceName: row.arrivalEvidence && ARRIVAL_EVIDENCE_NAMES[row.arrivalEvidence],
  };
}

function conditions(actor: Principal, query: CallQuery): Where {
  const scope = scopeOf(actor, 'call.view').within('c.area_id');
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.state) add('c.state = ?', query.state);
  if (query.level) add('c.level = ?', query.level);
  if (query.isWaiting !== undefined) add(query.isWaiting ? WAITING_SQL : `NOT ${WAITING_SQL}`);
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  const term = query.q?.normalize('NFKC').trim();
  if (term) {
    const like = likeTerm(term);
    add(`(c.call_no LIKE ? ESCAPE '!' OR c.title LIKE ? ESCAPE '!' OR c.address LIKE ? ESCAPE '!')`, like, like, like);
  }
  return { sql: parts.join(' AND '), params };
}

const URGENCY = `CASE c.level WHEN 'URGENT' THEN 0 WHEN 'MAJOR' THEN 1 ELSE 2 END`;
const STANDING = `CASE WHEN c.state IN ('OPEN', 'DISPATCHED') THEN 0 WHEN c.state = 'HANDLED' THEN 1 ELSE 2 END`;
const SORTS: Record<string, string> = { openedAt: 'c.opened_at', level: URGENCY, respondBy: 'c.respond_by', communityName: 'm.name' };

function orderOf(sort: string | undefined): string {
  if (!sort) return `${STANDING}, CASE WHEN c.state IN ('OPEN', 'DISPATCHED') THEN ${URGENCY} ELSE 9 END, c.opened_at DESC, c.id DESC`;
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORTS[sort.replace(/^-/, '')] ?? 'c.opened_at'} ${direction}, c.id ${direction}`;
}

