import { Injectable } from '@nestjs/common';
import { refusalText, refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { SERVICE_NATURE_NAMES } from '@app/points/index.js';
import { ActivityBrand } from '../brands/activity-brand.entity.js';
import { missingItems } from '../brands/brand.rules.js';
import { PLACE_STATES, placesLeft, type SignUpState } from '../sign-ups/sign-up.rules.js';
import { needSql } from './activity-needs.js';
import { ActivitySlotEntity } from './activity-slot.entity.js';
import { ActivityEntity } from './activity.entity.js';
import { ACTIVITY_STATE_NAMES, possibleMoves, publicationGaps } from './activity.rules.js';
import { activitiesOf, requireActivity } from './activity-scope.js';
import type { ActivityPage, ActivityQuery, ActivityRowView, ActivityView, SlotView } from './activity.wire.js';

const SORTS: Record<string, string> = { firstOn: 'a.first_on', name: 'a.name', createdAt: 'a.created_at' };

/** Activities as staff look at them. */
@Injectable()
export class ActivityLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Newest day first; drafts without a day at the end. */
  async page(actor: Principal, query: ActivityQuery): Promise<ActivityPage> {
    const where = this.where(actor, query);
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM activities a WHERE ${where.sql}`,
      where.params,
    );
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT a.id FROM activities a WHERE ${where.sql} ORDER BY ${orderOf(query.sort)}, a.id DESC
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.rows(ids.map((row) => row.id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `activity.not-found`, or the given code where the reader asked for something inside it. */
  async view(actor: Principal, id: string, code: RefusalCode = 'activity.not-found'): Promise<ActivityView> {
    await requireActivity(this.db.read, actor, 'activity.view', id, 'part', code);
    const activity = (await this.db.read.repo(ActivityEntity).findOneBy({ id })) ?? refuse(code);
    const { naturalKey: _key, firstOn: _first, lastOn: _last, createdBy: _by, createdAt: _at, ...rest } = activity;
    const { insuranceConfirmedBy, signUpClosedAt: _closed, signUpUntil: _until, startsAt: _starts, endsAt: _ends, ...shown } = rest;
    const slots = await this.slots(id);
    const brand = activity.brandId === null ? null : await this.db.read.repo(ActivityBrand).findOneBy({ id: activity.brandId });
    const gaps = activity.state === 'DRAFT' ? publicationGaps(activity, slots.length, missingItems(brand, activity.brandChecks)) : [];
    const areaName = await this.areaNameOf(activity);
    return {
      ...shown,
      areaName,
      brandName: brand?.name ?? null,
      insuranceConfirmedByName: insuranceConfirmedBy && (await this.accountNames([insuranceConfirmedBy])).get(insuranceConfirmedBy)!,
      natureName: SERVICE_NATURE_NAMES[activity.nature],
      stateName: ACTIVITY_STATE_NAMES[activity.state],
      gaps: gaps.map(({ code: missing, details }) => refusalText(missing, details)),
      moves: possibleMoves(activity.state),
      slots,
    };
  }

  private async areaNameOf({ areaId }: ActivityEntity): Promise<string | null> {
    const area = areaId && (await this.db.read.one<{ name: string }>('SELECT name FROM areas WHERE id = ?', [areaId]));
    return area ? area.name : null;
  }

  private async accountNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.read.query<{ id: string; display_name: string }>(
      `SELECT id, display_name FROM accounts WHERE id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }

  /** Counts come in one query each over the page's ids, never one a row. */
  private async rows(ids: readonly string[]): Promise<ActivityRowView[]> {
    if (ids.length === 0) return [];
    const activities = await this.db.read.repo(ActivityEntity).findBy(ids.map((id) => ({ id })));
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    const today = dateOf(this.clock.now());
    const some = `s.activity_id IN (${placeholders(ids)})`;
    const [slots, signUps, applied, waiting, present, missing, pending] = await Promise.all([
      this.counts(`SELECT s.activity_id AS id, COUNT(*) AS n FROM activity_slots s WHERE ${some} GROUP BY s.activity_id`, ids),
      this.counts(
        `SELECT s.activity_id AS id, COUNT(*) AS n FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
          WHERE ${some} AND u.state <> 'CANCELLED' GROUP BY s.activity_id`,
        ids,
      ),
      this.waitingIn('APPLIED', some, ids),
      this.waitingIn('WAITLISTED', some, ids),
      this.counts(
        `SELECT s.activity_id AS id, COUNT(*) AS n FROM attendances t JOIN activity_slots s ON s.id = t.slot_id
          WHERE ${some} AND t.presence = 'PRESENT' GROUP BY s.activity_id`,
        ids,
      ),
      this.counts(
        `SELECT s.activity_id AS id, COUNT(*) AS n FROM activity_slots s
          WHERE ${some} AND s.roll_taken_at IS NULL AND s.cancelled_at IS NULL AND s.start_on < ? GROUP BY s.activity_id`,
        [...ids, today],
      ),
      this.counts(
        `SELECT s.activity_id AS id, COUNT(*) AS n FROM service_records s WHERE ${some} AND s.state = 'PENDING' GROUP BY s.activity_id`,
        ids,
      ),
    ]);
    const places = await this.places(ids);
    const brandIds = activities.flatMap(({ brandId }) => brandId ?? []);
    const brands = brandIds.length === 0 ? [] : await this.db.read.repo(ActivityBrand).findBy(brandIds.map((id) => ({ id })));
    return ids.map((id) => {
      const { externalNo, communityId, name, nature, category, organisingUnit, venue, state, firstOn, lastOn } = byId.get(id)!;
      return {
        id,
        communityId,
        externalNo,
        name,
        nature,
        natureName: SERVICE_NATURE_NAMES[nature],
        category,
        organisingUnit,
        venue,
        state,
        stateName: ACTIVITY_STATE_NAMES[state],
        firstOn,
        lastOn,
        slotCount: slots.get(id) ?? 0,
        brandName: brands.find((brand) => brand.id === byId.get(id)!.brandId)?.name ?? null,
        signUpCount: signUps.get(id) ?? 0,
        appliedCount: applied.get(id) ?? 0,
        waitlistedCount: waiting.get(id) ?? 0,
        ...(places.get(id) ?? { capacity: 0, takenCount: 0 }),
        presentCount: present.get(id) ?? 0,
        rollMissingCount: state === 'CANCELLED' || state === 'DRAFT' ? 0 : (missing.get(id) ?? 0),
        pendingRecordCount: pending.get(id) ?? 0,
      };
    });
  }

  private waitingIn(state: 'APPLIED' | 'WAITLISTED', some: string, ids: readonly string[]): Promise<Map<string, number>> {
    return this.counts(
      `SELECT s.activity_id AS id, COUNT(*) AS n FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
        WHERE ${some} AND u.state = '${state}' AND s.to_at > ? GROUP BY s.activity_id`,
      [...ids, this.clock.now()],
    );
  }

  /** Places of the slots that are still to come, and how many of them are held. */
  private async places(ids: readonly string[]): Promise<Map<string, { capacity: number | null; takenCount: number }>> {
    const rows = await this.db.read.query<{ id: string; slots: number; limited: number; capacity: number | null; taken: number | null }>(
      `SELECT s.activity_id AS id, COUNT(*) AS slots, COUNT(s.capacity) AS limited, SUM(s.capacity) AS capacity,
              SUM((SELECT COUNT(*) FROM sign_ups u WHERE u.slot_id = s.id AND u.state IN (${placeholders(PLACE_STATES)}))) AS taken
         FROM activity_slots s WHERE s.activity_id IN (${placeholders(ids)}) AND s.cancelled_at IS NULL AND s.to_at > ? GROUP BY s.activity_id`,
      [...PLACE_STATES, ...ids, this.clock.now()],
    );
    return new Map(
      rows.map((row) => {
        const isLimited = Number(row.slots) === Number(row.limited);
        return [row.id, { capacity: isLimited ? Number(row.capacity) : null, takenCount: Number(row.taken ?? 0) }];
      }),
    );
  }

  private async slots(activityId: string): Promise<SlotView[]> {
    const slots = await this.db.read.repo(ActivitySlotEntity).find({ where: { activityId }, order: { slotKey: 'ASC' } });
    const mine = 'slot_id IN (SELECT id FROM activity_slots WHERE activity_id = ?)';
    const [signUps, roll, records] = await Promise.all([
      this.counts(
        `SELECT ${pair('state')} AS id, COUNT(*) AS n FROM sign_ups WHERE ${mine} GROUP BY slot_id, state`,
        [activityId],
      ),
      this.counts(
        `SELECT ${pair('presence')} AS id, COUNT(*) AS n FROM attendances WHERE ${mine} GROUP BY slot_id, presence`,
        [activityId],
      ),
      this.counts(
        `SELECT ${pair('state')} AS id, COUNT(*) AS n FROM service_records WHERE ${mine} GROUP BY slot_id, state`,
        [activityId],
      ),
    ]);
    const leaders = await this.leaders(slots);
    return slots.map((slot) => {
      const { id, activityId: _of, slotKey: _key, fromAt: _from, toAt: _to, rollTakenBy: _by, createdAt: _at, ...shown } = slot;
      const inStates = (states: readonly SignUpState[]): number => states.reduce((sum, state) => sum + (signUps.get(id + state) ?? 0), 0);
      const takenCount = inStates(PLACE_STATES);
      return {
        id,
        ...shown,
        leaderName: leaders(slot),
        signUpCount: takenCount + inStates(['APPLIED', 'WAITLISTED']),
        takenCount,
        appliedCount: inStates(['APPLIED']),
        waitlistedCount: inStates(['WAITLISTED']),
        placesLeft: placesLeft(slot.capacity, takenCount),
        presentCount: roll.get(`${id}PRESENT`) ?? 0,
        absentCount: roll.get(`${id}ABSENT`) ?? 0,
        pendingRecordCount: records.get(`${id}PENDING`) ?? 0,
        confirmedRecordCount: records.get(`${id}CONFIRMED`) ?? 0,
        finalRecordCount: records.get(`${id}FINAL`) ?? 0,
      };
    });
  }

  private async leaders(slots: readonly ActivitySlotEntity[]): Promise<(slot: ActivitySlotEntity) => string | null> {
    const volunteers = await this.volunteers.namesOf(this.db.read, slots.flatMap(({ leaderVolunteerId }) => leaderVolunteerId ?? []));
    const accounts = await this.accountNames(slots.flatMap(({ leaderAccountId }) => leaderAccountId ?? []));
    return ({ leaderVolunteerId, leaderAccountId }) =>
      (leaderVolunteerId && volunteers.get(leaderVolunteerId)) || (leaderAccountId && accounts.get(leaderAccountId)) || null;
  }

  private where(actor: Principal, query: ActivityQuery): { sql: string; params: SqlParam[] } {
    const scope = activitiesOf(actor, 'activity.view', 'a.community_id', 'part');
    const parts = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: SqlParam[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (query.state) add('a.state = ?', query.state);
    if (query.nature) add('a.nature = ?', query.nature);
    if (query.from) add('a.last_on >= ?', query.from);
    if (query.to) add('a.first_on < ?', query.to);
    if (query.brandId) add('a.brand_id = ?', query.brandId);
    if (query.needs) {
      const { sql, params } = needSql(query.needs, dateOf(this.clock.now()));
      add(sql, ...params);
    }
    const term = query.q?.trim();
    if (term) add(`(a.name LIKE ? ESCAPE '!' OR a.external_no = ?)`, likeTerm(term), term);
    return { sql: parts.join(' AND '), params };
  }

  private async counts(sql: string, params: readonly SqlParam[]): Promise<Map<string, number>> {
    const rows = await this.db.read.query<{ id: string; n: number }>(sql, params);
    return new Map(rows.map((row) => [row.id, Number(row.n)]));
  }
}

/** CONCAT on both engines: SQLite has it since 3.44. */
function pair(column: string): string {
  return `CONCAT(slot_id, ${column})`;
}

function orderOf(sort: string | undefined): string {
  const column = SORTS[sort?.replace(/^-/, '') ?? ''];
  if (!column) return 'a.first_on DESC';
  return `${column} ${sort!.startsWith('-') ? 'DESC' : 'ASC'}`;
}
