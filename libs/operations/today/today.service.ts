import { Injectable } from '@nestjs/common';
import { allows, type Action } from '@app/kernel/permissions.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { AreaScope, scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { type SqlParam } from '@app/platform/database/reader.js';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { monthsUpTo, recordTerms, type MonthOfService, type RecordTerms } from './today.rules.js';
import type { MissingRollView, TodayView } from './today.wire.js';

const SHOWN_ROLLS = 5;
/** As on the partners' own list. */
const PARTNER_REVIEW_DAYS = 30;

type Where = { sql: string; params: SqlParam[] };

/**
 * The counts that open the desk. Only numbers are read here, straight from the tables and within the reader's areas;
 * the lists that they lead to are those of the libs they belong to.
 */
@Injectable()
export class TodayService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly deliveries: DeliveriesService,
  ) {}

  async view(actor: Principal): Promise<TodayView> {
    const today = dateOf(this.clock.now());
    const terms = recordTerms(today, await readCalendarEdits(this.db.read));
    const calls = await this.calls(actor);
    const reporting = await this.reporting(actor);
    const [partnering, between, care, records, rolls, volunteersToConfirm, programs, jobsStuck, months] = await Promise.all([
      this.partnering(actor, today),
      this.between(actor, today),
      this.care(actor, today),
      this.records(actor, terms),
      this.rolls(actor, today),
      this.volunteersToConfirm(actor),
      may(actor, 'program.view') ? this.programs(actor) : null,
      may(actor, 'job.view') ? this.deliveries.stuckCount() : null,
      this.months(actor, today),
    ]);
    return {
      today,
      terms,
      ...records,
      ...care,
      ...reporting,
      ...partnering,
      ...calls,
      ...between,
      ...rolls,
      volunteersToConfirm,
      programsToApprove: programs?.toApprove ?? null,
      programsToAward: programs?.toAward ?? null,
      jobsStuck,
      months,
    };
  }

  private async records(
    actor: Principal,
    terms: RecordTerms | null,
  ): Promise<Pick<TodayView, 'recordsToConfirm' | 'recordsOverdue' | 'recordsSoon' | 'recordsDisputed'>> {
    const where = recordsOf(actor);
    const rows = await this.db.read.query<{ state: string; age: string; n: number }>(
      `SELECT r.state, CASE WHEN r.served_on < ? THEN 'overdue' WHEN r.served_on < ? THEN 'soon' ELSE 'fresh' END AS age,
              COUNT(*) AS n
         FROM service_records r
        WHERE r.state IN ('PENDING', 'DISPUTED') AND ${where.sql} GROUP BY 1, 2`,
      [terms?.overdueBefore ?? '', terms?.soonBefore ?? '', ...where.params],
    );
    const count = (state: string, age?: string): number =>
      rows.filter((row) => row.state === state && (!age || row.age === age)).reduce((sum, { n }) => sum + Number(n), 0);
    return {
      recordsToConfirm: count('PENDING'),
      recordsOverdue: count('PENDING', 'overdue'),
      recordsSoon: count('PENDING', 'soon'),
      recordsDisputed: count('DISPUTED'),
    };
  }

  /** 双报到 that waits to be accepted. */
  private async reporting(actor: Principal): Promise<Pick<TodayView, 'unitRegistrationsWaiting' | 'memberRegistrationsWaiting'>> {
    const waiting = async (action: Action, table: string): Promise<number | null> => {
      if (!may(actor, action)) return null;
      const within = scopeOf(actor, action).within('r.community_id');
      return this.count(`SELECT COUNT(*) AS n FROM ${table} r WHERE r.state = 'SUBMITTED' AND ${within.sql}`, within.params);
    };
    return {
      unitRegistrationsWaiting: await waiting('unit-registration.decide', 'unit_registrations'),
      memberRegistrationsWaiting: await waiting('member-registration.decide', 'member_registrations'),
    };
  }

  /** Partners who wait, and what is late with those who look after places. */
  private async partnering(actor: Principal, today: DateOn): Promise<Pick<TodayView, 'partnersApplied' | 'partnersToReview' | 'liaisonOverdue'>> {
    const own = scopeOf(actor, 'partner.manage').within('p.community_id');
    const partners = may(actor, 'partner.manage')
      ? await this.db.read.one<{ applied: number | null; due: number | null }>(
          `SELECT SUM(CASE WHEN p.state = 'APPLIED' THEN 1 ELSE 0 END) AS applied, SUM(CASE WHEN p.review_on <= ? THEN 1 ELSE 0 END) AS due
             FROM community_partners p WHERE p.state IN ('APPLIED', 'APPROVED') AND ${own.sql}`,
          [addDays(today, PARTNER_REVIEW_DAYS), ...own.params],
        )
      : null;
    const within = scopeOf(actor, 'assignment.view').within('s.area_id');
    const liaisonOverdue = may(actor, 'assignment.view')
      ? await this.count(
          `SELECT COUNT(*) AS n FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id
            WHERE e.state = 'OPEN' AND e.due_on < ? AND ${within.sql}`,
          [today, ...within.params],
        )
      : null;
    return {
      partnersApplied: partners ? Number(partners.applied ?? 0) : null,
      partnersToReview: partners ? Number(partners.due ?? 0) : null,
      liaisonOverdue,
    };
  }

  /** Calls that want something done. */
  private async calls(actor: Principal): Promise<Pick<TodayView, 'callsWaiting' | 'callsLate'>> {
    if (!may(actor, 'call.view')) return { callsWaiting: null, callsLate: null };
    const within = scopeOf(actor, 'call.view').within('c.area_id');
    const row = await this.db.read.one<{ waiting: number; late: number | null }>(
      `SELECT COUNT(*) AS waiting, SUM(CASE WHEN c.state = 'DISPATCHED' AND c.is_filled = 0 AND c.respond_by <= ? THEN 1 ELSE 0 END) AS late
         FROM whistle_calls c WHERE c.state IN ('OPEN', 'DISPATCHED', 'HANDLED') AND ${within.sql}`,
      [this.clock.now(), ...within.params],
    );
    return { callsWaiting: Number(row!.waiting), callsLate: Number(row!.late ?? 0) };
  }

  /** What units wait for: a confirmation, an answer, a decision. */
  private async between(
    actor: Principal,
    today: DateOn,
  ): Promise<Pick<TodayView, 'contributionsToConfirm' | 'repliesOwed' | 'repliesLate' | 'objectionsOpen'>> {
    const given = scopeOf(actor, 'contribution.confirm').within('c.community_id');
    const asked = scopeOf(actor, 'consultation.speak').within('r.community_id');
    const judged = scopeOf(actor, 'evaluation.decide').within('e.community_id');
    const [contributionsToConfirm, replies, objectionsOpen] = await Promise.all([
      may(actor, 'contribution.confirm')
        ? this.count(`SELECT COUNT(*) AS n FROM contributions c WHERE c.state = 'SUBMITTED' AND ${given.sql}`, given.params)
        : null,
      may(actor, 'consultation.speak')
        ? this.db.read.one<{ owed: number; late: number | null }>(
            `SELECT COUNT(*) AS owed, SUM(CASE WHEN o.reply_due_on < ? THEN 1 ELSE 0 END) AS late
               FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id
              WHERE o.replied_at IS NULL AND o.side = 'UNIT' AND ${asked.sql}`,
            [today, ...asked.params],
          )
        : null,
      may(actor, 'evaluation.decide')
        ? this.count(
            `SELECT COUNT(*) AS n FROM evaluation_objections o JOIN mutual_evaluations e ON e.id = o.evaluation_id
              WHERE o.state = 'RECEIVED' AND ${judged.sql}`,
            judged.params,
          )
        : null,
    ]);
    return {
      contributionsToConfirm,
      repliesOwed: replies ? Number(replies.owed) : null,
      repliesLate: replies ? Number(replies.late ?? 0) : null,
      objectionsOpen,
    };
  }

  /** What volunteers asked for. */
  private async care(
    actor: Principal,
    today: DateOn,
  ): Promise<Pick<TodayView, 'signUpsToDecide' | 'appealsOpen' | 'appealsLate' | 'supplementsToApprove' | 'credentialsToVerify' | 'anomaliesOpen'>> {
    const count = async (action: Action, from: string, ...params: SqlParam[]): Promise<number | null> => {
      if (!may(actor, action)) return null;
      const within = scopeOf(actor, action).within('x.community_id');
      return this.count(`SELECT COUNT(*) AS n FROM ${from} AND ${within.sql}`, [...params, ...within.params]);
    };
    const [trainings, honors] = await Promise.all([
      count('credential.manage', `training_records x WHERE x.state = 'PENDING'`),
      count('credential.manage', `honor_records x WHERE x.state = 'PENDING'`),
    ]);
    const signUps = `activities x JOIN activity_slots s ON s.activity_id = x.id JOIN sign_ups u ON u.slot_id = s.id
      WHERE u.state = 'APPLIED' AND s.cancelled_at IS NULL AND x.state <> 'CANCELLED' AND s.to_at > ?`;
    return {
      signUpsToDecide: await count('sign-up.decide', signUps, this.clock.now()),
      appealsOpen: await count('appeal.decide', `appeals x WHERE x.state = 'OPEN'`),
      appealsLate: await count('appeal.decide', `appeals x WHERE x.state = 'OPEN' AND x.due_on < ?`, today),
      supplementsToApprove: await count('supplement.approve', `supplement_requests x WHERE x.state IN ('REQUESTED', 'FIRST_APPROVED')`),
      anomaliesOpen: await count('anomaly.review', `attendance_anomalies x WHERE x.looked_at IS NULL`),
      credentialsToVerify: trainings === null ? null : trainings + (honors ?? 0),
    };
  }

  private async rolls(actor: Principal, today: DateOn): Promise<Pick<TodayView, 'rollsMissing' | 'missingRolls'>> {
    const within = scopeOf(actor, 'attendance.record').within('a.community_id');
    const from = `FROM activity_slots s JOIN activities a ON a.id = s.activity_id
        WHERE s.roll_taken_at IS NULL AND s.cancelled_at IS NULL AND s.start_on < ? AND a.state NOT IN ('DRAFT', 'CANCELLED', 'SETTLED')
          AND ${within.sql}`;
    const params = [today, ...within.params];
    return {
      rollsMissing: await this.count(`SELECT COUNT(*) AS n ${from}`, params),
      missingRolls: await this.db.read.query<MissingRollView>(
        `SELECT a.id AS activityId, s.id AS slotId, a.name AS activityName, s.start_on AS startOn ${from}
          ORDER BY s.start_on DESC, s.id DESC LIMIT ${SHOWN_ROLLS}`,
        params,
      ),
    };
  }

  private volunteersToConfirm(actor: Principal): Promise<number> {
    const within = scopeOf(actor, 'person.view').within('p.area_id');
    return this.count(
      `SELECT COUNT(*) AS n FROM volunteers v JOIN persons p ON p.id = v.person_id
        WHERE v.state = 'PENDING_CONFIRM' AND ${within.sql}`,
      within.params,
    );
  }

  private async programs(actor: Principal): Promise<{ toApprove: number; toAward: number }> {
    const within = scopeOf(actor, 'program.view').within('g.community_id');
    const rows = await this.db.read.query<{ state: string; n: number }>(
      `SELECT g.state, COUNT(*) AS n FROM recognition_programs g
        WHERE g.state IN ('REVIEWING', 'APPROVED') AND ${within.sql} GROUP BY g.state`,
      within.params,
    );
    const count = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
    return { toApprove: count('REVIEWING'), toAward: count('APPROVED') };
  }

  private async months(actor: Principal, today: DateOn): Promise<MonthOfService[]> {
    const months = monthsUpTo(today);
    const where = recordsOf(actor);
    const rows = await this.db.read.query<{ month: string; minutes: number; people: number }>(
      `SELECT SUBSTR(r.served_on, 1, 7) AS month, SUM(r.service_minutes) AS minutes,
              COUNT(DISTINCT r.volunteer_id) AS people
         FROM service_records r
        WHERE r.state IN ('CONFIRMED', 'FINAL') AND r.served_on >= ? AND r.served_on <= ? AND ${where.sql}
        GROUP BY 1`,
      [`${months[0]}-01`, today, ...where.params],
    );
    const found = new Map(rows.map((row) => [row.month, row]));
    return months.map((month) => ({
      month,
      minutes: Number(found.get(month)?.minutes ?? 0),
      people: Number(found.get(month)?.people ?? 0),
    }));
  }

  private async count(sql: string, params: readonly SqlParam[]): Promise<number> {
    return Number((await this.db.read.one<{ n: number }>(sql, params))!.n);
  }
}

/** The same records as the list shows: of one's communities, or of the people who live in one's grid. */
function recordsOf(actor: Principal): Where {
  const { paths } = scopeOf(actor, 'service-record.view');
  const isWhole = (path: string): boolean => path.split('/').filter(Boolean).length <= 2;
  const whole = new AreaScope(paths.filter(isWhole)).within('r.community_id');
  const part = new AreaScope(paths.filter((path) => !isWhole(path))).within('p.area_id');
  if (part.params.length === 0) return whole;
  const people = `r.volunteer_id IN (SELECT v.id FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE ${part.sql})`;
  return { sql: `(${whole.sql} OR ${people})`, params: [...whole.params, ...part.params] };
}

function may(actor: Principal, action: Action): boolean {
  return actor.grants.some(({ role }) => allows(action, role));
}
