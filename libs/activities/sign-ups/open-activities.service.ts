import { Injectable } from '@nestjs/common';
import { refuse, refusalText } from '@app/kernel/refusals.js';
import { Area, AreasService, idsOnPath } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { SERVICE_NATURE_NAMES } from '@app/points/index.js';
import type { Instant } from '@app/kernel/time.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { ACTIVITY_STATE_NAMES, CLOCK_MOVES, earnsMinutes } from '../activities/activity.rules.js';
import { ActivityBrand } from '../brands/activity-brand.entity.js';
import { agesOf, agesText, PLACE_STATES, placesLeft, SIGN_UP_STATE_NAMES, slotRefusal, type SignUpState } from './sign-up.rules.js';
import type { OpenActivityPage, OpenActivityQuery, OpenActivityRowView, OpenActivityView, OpenSlotView } from './sign-up.wire.js';

/** What the list is narrowed to beyond the query: the person who looks, as far as known. */
export type Looker = {
  volunteerId: string;
  communityId: string;
  /** Path of the grid the person lives in; null where it is not known. */
  gridPath: string | null;
  skills: readonly string[];
};

export type Narrowing = { looker: Looker; near: boolean; skilled: boolean };

const TAKEN = `SELECT COUNT(*) FROM sign_ups u WHERE u.slot_id = s.id AND u.state IN (${PLACE_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Activities as everybody may see them: published ones, without anybody's name but the contact's. */
@Injectable()
export class OpenActivities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
  ) {}

  /** One row an activity, with its next time that fits; soonest first. */
  async page(query: OpenActivityQuery, narrowing: Narrowing | null = null): Promise<OpenActivityPage> {
    const found = this.selection(query, narrowing);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM (${found.sql}) x WHERE x.slot_id IS NOT NULL`, found.params);
    const rows = await this.db.read.query<{ id: string; slot_id: string }>(
      `SELECT x.id, x.slot_id FROM (${found.sql}) x JOIN activity_slots s ON s.id = x.slot_id
        ORDER BY s.from_at, x.id LIMIT ? OFFSET ?`,
      [...found.params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.rows(rows.map(({ id, slot_id }) => ({ id, slotId: slot_id })), narrowing?.looker.volunteerId ?? null);
    const categories = await this.categories(narrowing?.looker.communityId ?? query.communityId ?? null);
    return { items, total: Number(total!.n), page: query.page, size: query.size, categories };
  }

  /** Refuses `activity.not-found`; a draft is nobody's business yet. */
  async view(id: string): Promise<OpenActivityView> {
    const activity = await this.db.read.repo(ActivityEntity).findOneBy({ id });
    if (!activity || activity.state === 'DRAFT' || activity.publishedAt === null) refuse('activity.not-found');
    const brand = activity.brandId ? await this.db.read.repo(ActivityBrand).findOneBy({ id: activity.brandId }) : null;
    const areas = await this.areas.byIds(this.db.read, [activity.communityId, ...(activity.areaId ? [activity.areaId] : [])]);
    const nameOf = (areaId: string | null): string | null => areas.find((area) => area.id === areaId)?.name ?? null;
    const { minAge, maxAge } = agesOf({ activity, brand });
    const { name, nature, category, description, communityId, organisingUnit, venue, riskNote } = activity;
    const { insuranceRequired, insuranceNote, skills, elderFriendly, contactName, contactPhone, state, cancelReason } = activity;
    return {
      ...{ id, name, nature, category, description, communityId, organisingUnit, venue, riskNote },
      ...{ insuranceRequired, insuranceNote, skills, elderFriendly, contactName, contactPhone, state, cancelReason },
      natureName: SERVICE_NATURE_NAMES[nature],
      earnsHours: earnsMinutes(nature),
      brandName: brand?.name ?? null,
      pairingNote: brand?.pairingNote ?? null,
      communityName: nameOf(communityId)!,
      areaName: nameOf(activity.areaId),
      insuranceConfirmed: activity.insuranceConfirmedAt !== null,
      ages: agesText(minAge, maxAge),
      needsApproval: activity.approvalMode === 'MANUAL',
      stateName: ACTIVITY_STATE_NAMES[state],
      slots: await this.slots(activity),
    };
  }

  private selection(query: OpenActivityQuery, narrowing: Narrowing | null): { sql: string; params: SqlParam[] } {
    const now = this.clock.now();
    const slot = ['s.activity_id = a.id', 's.cancelled_at IS NULL', 's.to_at > ?'];
    const slotParams: SqlParam[] = [now];
    const activity = [`a.state IN (${placeholders(CLOCK_MOVES)})`];
    const params: SqlParam[] = [...CLOCK_MOVES];
    const addSlot = (sql: string, ...values: SqlParam[]): void => void (slot.push(sql), slotParams.push(...values));
    const add = (sql: string, ...values: SqlParam[]): void => void (activity.push(sql), params.push(...values));
    if (query.from) addSlot('s.start_on >= ?', query.from);
    if (query.to) addSlot('s.start_on < ?', query.to);
    if (query.open) {
      addSlot(`s.sign_up_until > ? AND (s.capacity IS NULL OR s.capacity > (${TAKEN}))`, now);
      add(`a.state <> 'SIGNUP_CLOSED' AND a.sign_up_closed_at IS NULL`);
    }
    if (query.category) add('a.category = ?', query.category);
    if (query.elder) add('a.elder_friendly = 1');
    const communityId = narrowing?.looker.communityId ?? query.communityId;
    if (communityId) add('a.community_id = ?', communityId);
    if (narrowing?.near) this.addNear(narrowing.looker, add);
    if (narrowing?.skilled) addSkills(narrowing.looker.skills, add);
    const term = query.q?.trim();
    if (term) add(`(a.name LIKE ? ESCAPE '!' OR a.venue LIKE ? ESCAPE '!')`, likeTerm(term), likeTerm(term));
    return {
      sql: `SELECT a.id, (SELECT s.id FROM activity_slots s WHERE ${slot.join(' AND ')} ORDER BY s.from_at, s.id LIMIT 1) AS slot_id
              FROM activities a WHERE ${activity.join(' AND ')}`,
      params: [...slotParams, ...params],
    };
  }

  private addNear({ gridPath }: Looker, add: (sql: string, ...values: SqlParam[]) => void): void {
    if (gridPath) add('a.area_id IN (SELECT g.id FROM areas g WHERE g.path LIKE ?)', `${gridPath}%`);
    else add('1 = 0');
  }

  private async rows(found: readonly { id: string; slotId: string }[], volunteerId: string | null): Promise<OpenActivityRowView[]> {
    if (found.length === 0) return [];
    const now = this.clock.now();
    const activities = await this.db.read.repo(ActivityEntity).findBy(found.map(({ id }) => ({ id })));
    const slots = await this.db.read.repo(ActivitySlotEntity).findBy(found.map(({ slotId }) => ({ id: slotId })));
    const brandIds = activities.flatMap(({ brandId }) => brandId ?? []);
    const brands = brandIds.length === 0 ? [] : await this.db.read.repo(ActivityBrand).findBy(brandIds.map((id) => ({ id })));
    const areas = await this.areas.byIds(this.db.read, activities.flatMap(({ communityId, areaId }) => [communityId, areaId ?? communityId]));
    const areaNames = new Map(areas.map((area) => [area.id, area.name]));
    const slotIds = slots.map(({ id }) => id);
    const counts = await this.counts(slotIds);
    const mine = volunteerId ? await this.mine(slotIds, volunteerId) : new Map<string, SignUpState>();
    const more = await this.aheadCounts(activities.map(({ id }) => id), now);
    return found.map(({ id, slotId }): OpenActivityRowView => {
      const activity = activities.find((one) => one.id === id)!;
      const slot = slots.find((one) => one.id === slotId)!;
      const brand = brands.find((one) => one.id === activity.brandId) ?? null;
      const { minAge, maxAge } = agesOf({ activity, brand });
      const { name, category, organisingUnit, venue, elderFriendly, insuranceRequired, skills } = activity;
      const { startOn, startAt, endAt, capacity } = slot;
      return {
        ...{ id, name, category, organisingUnit, venue, elderFriendly, insuranceRequired, skills },
        ...{ slotId, startOn, startAt, endAt, capacity },
        brandName: brand?.name ?? null,
        communityName: areaNames.get(activity.communityId)!,
        areaName: activity.areaId && areaNames.get(activity.areaId)!,
        ages: agesText(minAge, maxAge),
        placesLeft: placesLeft(capacity, counts.taken(slotId)),
        waitlistedCount: counts.waiting(slotId),
        isOpen: slotRefusal({ activity, slot }, now) === null,
        moreSlots: (more.get(id) ?? 1) - 1,
        mine: mine.get(slotId) ?? null,
        mineName: mine.has(slotId) ? SIGN_UP_STATE_NAMES[mine.get(slotId)!] : null,
      };
    });
  }

  private async slots(activity: ActivityEntity): Promise<OpenSlotView[]> {
    const now = this.clock.now();
    const slots = await this.db.read.repo(ActivitySlotEntity).find({ where: { activityId: activity.id }, order: { fromAt: 'ASC', id: 'ASC' } });
    const counts = await this.counts(slots.map(({ id }) => id));
    return slots.map((slot) => slotView(activity, slot, counts, now));
  }

  private async counts(slotIds: readonly string[]): Promise<Counts> {
    const rows = await this.db.read.query<{ slot_id: string; state: SignUpState; n: number }>(
      `SELECT slot_id, state, COUNT(*) AS n FROM sign_ups WHERE slot_id IN (${placeholders(slotIds)}) GROUP BY slot_id, state`,
      slotIds,
    );
    const of = (slotId: string, states: readonly SignUpState[]): number =>
      rows.filter((row) => row.slot_id === slotId && states.includes(row.state)).reduce((sum, row) => sum + Number(row.n), 0);
    return { taken: (slotId) => of(slotId, PLACE_STATES), waiting: (slotId) => of(slotId, ['WAITLISTED']) };
  }

  private async mine(slotIds: readonly string[], volunteerId: string): Promise<Map<string, SignUpState>> {
    const rows = await this.db.read.query<{ slot_id: string; state: SignUpState }>(
      `SELECT slot_id, state FROM sign_ups WHERE volunteer_id = ? AND slot_id IN (${placeholders(slotIds)})`,
      [volunteerId, ...slotIds],
    );
    return new Map(rows.map((row) => [row.slot_id, row.state]));
  }

  private async aheadCounts(activityIds: readonly string[], now: Instant): Promise<Map<string, number>> {
    const rows = await this.db.read.query<{ activity_id: string; n: number }>(
      `SELECT activity_id, COUNT(*) AS n FROM activity_slots
        WHERE activity_id IN (${placeholders(activityIds)}) AND cancelled_at IS NULL AND to_at > ? GROUP BY activity_id`,
      [...activityIds, now],
    );
    return new Map(rows.map((row) => [row.activity_id, Number(row.n)]));
  }

  private async categories(communityId: string | null): Promise<string[]> {
    const only = communityId ? ' AND community_id = ?' : '';
    const rows = await this.db.read.query<{ category: string }>(
      `SELECT DISTINCT category FROM activities WHERE state IN (${placeholders(CLOCK_MOVES)}) AND category IS NOT NULL${only} ORDER BY category LIMIT 30`,
      [...CLOCK_MOVES, ...(communityId ? [communityId] : [])],
    );
    return rows.map(({ category }) => category);
  }
}

type Counts = { taken(slotId: string): number; waiting(slotId: string): number };

function slotView(activity: ActivityEntity, slot: ActivitySlotEntity, counts: Counts, now: Instant): OpenSlotView {
  const no = slotRefusal({ activity, slot }, now);
  const { id, startOn, startAt, endAt, plannedMinutes, capacity, signUpUntil, cancelUntil } = slot;
  return {
    ...{ id, startOn, startAt, endAt, plannedMinutes, capacity, signUpUntil, cancelUntil },
    placesLeft: placesLeft(capacity, counts.taken(id)),
    waitlistedCount: counts.waiting(id),
    isCancelled: slot.cancelledAt !== null,
    isOver: slot.toAt <= now,
    isOpen: no === null,
    closedText: no && refusalText(no.code, no.details),
  };
}

/** JSON lists are kept as text; a skill stands in it between quotes. */
function addSkills(skills: readonly string[], add: (sql: string, ...values: SqlParam[]) => void): void {
  const likes = skills.slice(0, 20).map(() => ` OR a.skills LIKE ? ESCAPE '!'`);
  add(`(a.skills = '[]'${likes.join('')})`, ...skills.slice(0, 20).map((skill) => likeTerm(JSON.stringify(skill))));
}

/** The grid on the way down to where somebody lives; null where only the community is known. */
export function gridPathOf(areas: readonly Area[], areaId: string): string | null {
  const path = areas.find(({ id }) => id === areaId)?.path ?? '';
  const ids = idsOnPath(path);
  const grid = areas.find(({ id, level }) => level === 'GRID' && ids.includes(id));
  return grid?.path ?? null;
}
