import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { isMinor, shownName } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { activitiesOf } from '../activities/activity-scope.js';
import { DEFAULT_PAUSE_RULE } from './no-show.rules.js';
import { SignUpFacts } from './sign-up-facts.service.js';
import { SignUpEntity } from './sign-up.entity.js';
import { conditionsOf, SIGN_UP_STATE_NAMES, type Applicant, type AskedFor } from './sign-up.rules.js';
import type { SignUpPage, SignUpQuery, SignUpRowView, SignUpStepView } from './sign-up.wire.js';

const NO_SHOW_DAYS = DEFAULT_PAUSE_RULE.withinDays;

type Asked = SignUpQuery & { id?: string };

/** Sign-ups as staff decide about them: names, conditions met and not, and who came before whom. */
@Injectable()
export class SignUpLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: SignUpFacts,
  ) {}

  /** Soonest slot first, then in order of arrival. */
  async page(actor: Principal, query: Asked): Promise<SignUpPage> {
    const { from, where, params } = this.selection(actor, query);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${where}`, params);
    const scope = scopeOf(actor, 'person.view').within('p.area_id');
    const rows = await this.db.read.query<Row>(
      `SELECT u.id, s.activity_id, a.name AS activity_name, s.start_on, s.start_at, s.end_at, v.volunteer_no, v.external_no,
              p.name, p.birth_on, CASE WHEN ${scope.sql} THEN 1 ELSE 0 END AS mine
         FROM ${from} WHERE ${where} ORDER BY s.from_at, s.id, u.queue_no, u.id LIMIT ? OFFSET ?`,
      [...scope.params, ...params, query.size, (query.page - 1) * query.size],
    );
    return { items: await this.complete(rows), total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `sign-up.not-found`. */
  async one(actor: Principal, id: string): Promise<SignUpRowView> {
    const page = await this.page(actor, { page: 1, size: 1, id });
    return page.items[0] ?? refuse('sign-up.not-found');
  }

  /** How a sign-up came to be what it is. Refuses `sign-up.not-found`. */
  async steps(actor: Principal, id: string): Promise<SignUpStepView[]> {
    const { from, where, params } = this.selection(actor, { page: 1, size: 1, id });
    const found = await this.db.read.one(`SELECT 1 AS found FROM ${from} WHERE ${where}`, params);
    if (!found) refuse('sign-up.not-found');
    const rows = await this.db.read.query<StepRow>(
      `SELECT t.to_state, t.reason, t.stepped_at, c.display_name FROM sign_up_steps t
         LEFT JOIN accounts c ON c.id = t.by_account_id WHERE t.sign_up_id = ? ORDER BY t.id`,
      [id],
    );
    return rows.map((row) => ({
      state: row.to_state,
      stateName: SIGN_UP_STATE_NAMES[row.to_state],
      byName: row.display_name,
      reason: row.reason,
      at: row.stepped_at,
    }));
  }

  private selection(actor: Principal, query: Asked): { from: string; where: string; params: SqlParam[] } {
    const scope = activitiesOf(actor, 'sign-up.view', 'a.community_id', 'part');
    const parts = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: SqlParam[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (query.id) add('u.id = ?', query.id);
    if (query.state) add('u.state = ?', query.state);
    if (query.slotId) add('u.slot_id = ?', query.slotId);
    if (query.activityId) add('s.activity_id = ?', query.activityId);
    if (query.ahead) add(`s.to_at > ? AND s.cancelled_at IS NULL AND a.state <> 'CANCELLED'`, this.clock.now());
    const term = query.q?.trim();
    if (term) {
      const like = likeTerm(term);
      const prefix = like.slice(1).toLowerCase();
      add(
        `(p.name LIKE ? ESCAPE '!' OR p.name_pinyin LIKE ? ESCAPE '!' OR p.name_initials LIKE ? ESCAPE '!' OR v.external_no = ? OR v.volunteer_no = ?)`,
        ...[like, prefix, prefix, term, term.toUpperCase()],
      );
    }
    const from = `sign_ups u JOIN activity_slots s ON s.id = u.slot_id JOIN activities a ON a.id = s.activity_id
      JOIN volunteers v ON v.id = u.volunteer_id JOIN persons p ON p.id = v.person_id`;
    return { from, where: parts.join(' AND '), params };
  }

  /** The rest in one query each over the page, never one a row. */
  private async complete(rows: readonly Row[]): Promise<SignUpRowView[]> {
    if (rows.length === 0) return [];
    const now = this.clock.now();
    const signUps = await this.db.read.repo(SignUpEntity).findBy(rows.map(({ id }) => ({ id })));
    const byId = new Map(signUps.map((signUp) => [signUp.id, signUp]));
    const volunteerIds = [...new Set(signUps.map(({ volunteerId }) => volunteerId))];
    const applicants = await this.facts.applicants(this.db.read, volunteerIds, now);
    const asked = await this.askedBySlot(signUps);
    const noShows = await this.noShows(volunteerIds, now);
    return rows.map((row) => {
      const signUp = byId.get(row.id)!;
      return viewOf(row, signUp, applicants.get(signUp.volunteerId)!, asked.get(signUp.slotId)!, noShows.get(signUp.volunteerId) ?? 0, now);
    });
  }

  private async askedBySlot(signUps: readonly SignUpEntity[]): Promise<Map<string, AskedFor>> {
    const slots = await this.db.read.repo(ActivitySlotEntity).findBy(unique(signUps, 'slotId').map((id) => ({ id })));
    const activities = await this.db.read.repo(ActivityEntity).findBy(unique(slots, 'activityId').map((id) => ({ id })));
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    const asked = await Promise.all(slots.map((slot) => this.facts.asked(this.db.read, byId.get(slot.activityId)!, slot)));
    return new Map(slots.map((slot, i) => [slot.id, asked[i]!]));
  }

  private async noShows(volunteerIds: readonly string[], now: Instant): Promise<Map<string, number>> {
    const rows = await this.db.read.query<{ volunteer_id: string; n: number }>(
      `SELECT u.volunteer_id, COUNT(*) AS n FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
        WHERE u.volunteer_id IN (${placeholders(volunteerIds)}) AND u.state = 'NO_SHOW' AND u.excused_at IS NULL AND s.start_on > ?
        GROUP BY u.volunteer_id`,
      [...volunteerIds, addDays(dateOf(now), -NO_SHOW_DAYS)],
    );
    return new Map(rows.map((row) => [row.volunteer_id, Number(row.n)]));
  }
}

type StepRow = { to_state: SignUpEntity['state']; reason: string | null; stepped_at: Instant; display_name: string | null };

type Row = {
  id: string;
  activity_id: string;
  activity_name: string;
  start_on: DateOn;
  start_at: Instant | null;
  end_at: Instant | null;
  volunteer_no: string;
  external_no: string | null;
  name: string | null;
  birth_on: DateOn | null;
  mine: number;
};

function viewOf(row: Row, signUp: SignUpEntity, applicant: Applicant, asked: AskedFor, noShowCount: number, now: Instant): SignUpRowView {
  const isHidden = Number(row.mine) === 0 || isMinor({ birthOn: row.birth_on }, dateOf(now));
  const name = row.name && isHidden ? maskName(row.name) : row.name;
  const { recordedAt: _at, onBehalfBy: _by, ...shown } = signUp;
  return {
    ...shown,
    activityId: row.activity_id,
    activityName: row.activity_name,
    startOn: row.start_on,
    startAt: row.start_at,
    endAt: row.end_at,
    volunteerNo: row.volunteer_no,
    name: shownName({ name, externalNo: row.external_no, volunteerNo: row.volunteer_no }),
    stateName: SIGN_UP_STATE_NAMES[signUp.state],
    conditions: conditionsOf(applicant, asked),
    noShowCount,
  };
}

function unique<K extends string>(rows: readonly Record<K, string>[], key: K): string[] {
  return [...new Set(rows.map((row) => row[key]))];
}
