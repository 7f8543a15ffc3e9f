import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { isPastRecordTerm, knownRecordDueOn, unknownYearOfTerm } from '@app/kernel/record-terms.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { isMinor, shownName, StaffService } from '@app/people/index.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { SupplementRequest } from './supplement-request.entity.js';
import { judgeApproval, SUPPLEMENT_STATE_NAMES } from './supplement.rules.js';
import type { SupplementPage, SupplementQuery, SupplementSlotList, SupplementSlotView, SupplementView } from './supplement.wire.js';

/** Ten working days never reach back further. */
const LOOK_BACK_DAYS = 40;
const MOST_SLOTS = 50;

/** Requests as staff and as volunteers look at them. */
@Injectable()
export class SupplementLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffService,
  ) {}

  page(actor: Principal, query: SupplementQuery): Promise<SupplementPage> {
    return this.pageWhere(scopeOf(actor, 'supplement.approve').within('x.community_id'), actor, query);
  }

  own(actor: Principal, query: SupplementQuery): Promise<SupplementPage> {
    return this.pageWhere({ sql: 'x.volunteer_id = ?', params: [actor.volunteerId ?? ''] }, actor, query);
  }

  /** Refuses `supplement.not-found`. */
  async view(actor: Principal, id: string): Promise<SupplementView> {
    const [found] = await this.views([id], actor);
    return found ?? refuse('supplement.not-found');
  }

  /** What was held in my community lately and has no record of mine: where I could ask. */
  async slots(actor: Principal): Promise<SupplementSlotList> {
    const today = dateOf(this.clock.now());
    const rows = await this.db.read.query<Omit<SupplementSlotView, 'lastOn' | 'unknownYear'>>(
      `SELECT s.id AS slotId, a.name AS activityName, s.start_on AS startOn, s.start_at AS startAt, s.end_at AS endAt,
              s.planned_minutes AS plannedMinutes
         FROM activity_slots s JOIN activities a ON a.id = s.activity_id JOIN volunteers v ON v.community_id = a.community_id
        WHERE v.id = ? AND s.start_on >= ? AND s.start_on < ? AND s.planned_minutes IS NOT NULL AND a.nature = 'VOLUNTEER'
          AND a.state NOT IN ('DRAFT', 'CANCELLED')
          AND NOT EXISTS (SELECT 1 FROM service_records r WHERE r.slot_id = s.id AND r.volunteer_id = v.id AND r.state <> 'REVERSED')
          AND NOT EXISTS (SELECT 1 FROM supplement_requests q WHERE q.slot_id = s.id AND q.volunteer_id = v.id AND q.open_key IS NOT NULL)
        ORDER BY s.start_on DESC, s.id DESC LIMIT ${MOST_SLOTS}`,
      [actor.volunteerId ?? '', addDays(today, -LOOK_BACK_DAYS), today],
    );
    const edits = await readCalendarEdits(this.db.read);
    const items = rows.flatMap((row) => {
      const endedOn = row.endAt ? dateOf(row.endAt) : row.startOn;
      if (isPastRecordTerm(endedOn, today, edits)) return [];
      const [lastOn, unknownYear] = [knownRecordDueOn(endedOn, edits), unknownYearOfTerm(endedOn, edits)];
      return [{ ...row, plannedMinutes: Number(row.plannedMinutes), lastOn, unknownYear }];
    });
    return { items };
  }

  private async pageWhere(scope: { sql: string; params: SqlParam[] }, actor: Principal, query: SupplementQuery): Promise<SupplementPage> {
    const params = [...scope.params, ...(query.state ? [query.state] : [])];
    const where = `${scope.sql}${query.state ? ' AND x.state = ?' : ''}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM supplement_requests x WHERE ${where}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT x.id FROM supplement_requests x WHERE ${where}
        ORDER BY CASE WHEN x.open_key IS NULL THEN 1 ELSE 0 END, x.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.views(ids.map(({ id }) => id), actor);
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  private async views(ids: readonly string[], actor: Principal): Promise<SupplementView[]> {
    if (ids.length === 0) return [];
    const requests = await this.db.read.repo(SupplementRequest).findBy(ids.map((id) => ({ id })));
    const byId = new Map(requests.map((request) => [request.id, request]));
    const around = await this.db.read.query<Around>(
      `SELECT x.id, a.name AS activityName, s.planned_minutes AS plannedMinutes, v.volunteer_no AS volunteerNo,
              v.external_no AS externalNo, p.name, p.birth_on AS birthOn
         FROM supplement_requests x JOIN activities a ON a.id = x.activity_id JOIN activity_slots s ON s.id = x.slot_id
         JOIN volunteers v ON v.id = x.volunteer_id JOIN persons p ON p.id = v.person_id
        WHERE x.id IN (${placeholders(ids)})`,
      ids,
    );
    const hands = requests.flatMap(({ requestedBy, firstApprovedBy, decidedBy }) => [requestedBy, firstApprovedBy, decidedBy]);
    const names = await this.staff.namesOf(this.db.read, hands);
    const today = dateOf(this.clock.now());
    return ids.flatMap((id) => {
      const [request, row] = [byId.get(id), around.find((one) => one.id === id)];
      return request && row ? [viewOf(request, row, names, actor, today)] : [];
    });
  }
}

type Around = {
  id: string;
  activityName: string;
  plannedMinutes: number | null;
  volunteerNo: string;
  externalNo: string | null;
  name: string | null;
  birthOn: DateOn | null;
};

function viewOf(request: SupplementRequest, row: Around, names: ReadonlyMap<string, string>, actor: Principal, today: DateOn): SupplementView {
  const nameOf = (accountId: string | null): string | null => (accountId ? (names.get(accountId) ?? null) : null);
  const name = row.name && isMinor({ birthOn: row.birthOn }, today) ? maskName(row.name) : row.name;
  return {
    id: request.id,
    volunteerId: request.volunteerId,
    volunteerNo: row.volunteerNo,
    personName: shownName({ name, externalNo: row.externalNo, volunteerNo: row.volunteerNo }),
    activityId: request.activityId,
    activityName: row.activityName,
    slotId: request.slotId,
    servedOn: request.servedOn,
    serviceMinutes: request.serviceMinutes,
    plannedMinutes: row.plannedMinutes === null ? null : Number(row.plannedMinutes),
    reason: request.reason,
    evidence: request.evidence,
    hasFile: request.fileId !== null,
    state: request.state,
    stateName: SUPPLEMENT_STATE_NAMES[request.state],
    requestedAt: request.requestedAt,
    requestedByName: nameOf(request.requestedBy) ?? '本人',
    firstApprovedByName: nameOf(request.firstApprovedBy),
    firstApprovedAt: request.firstApprovedAt,
    decidedByName: nameOf(request.decidedBy),
    decidedAt: request.decidedAt,
    decision: request.decision,
    recordId: request.recordId,
    canApprove: judgeApproval(request, actor).kind === 'moved',
  };
}
