import { Injectable } from '@nestjs/common';
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import { ConsentsService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { PointsPoliciesService } from '@app/points/index.js';
import { earnsMinutes } from '../activities/activity.rules.js';
import { DEFAULT_ROLE } from '../attendance/attendance.rules.js';
import { alreadyAmong, RecordFactsService } from '../service-records/record-facts.service.js';
import { pointsForRecord } from '../service-records/service-record.rules.js';
import { CheckInPlaceEntity } from './check-in-place.entity.js';
import {
  CHECK_IN_FLAG_NAMES,
  minutesServed,
  presencePerMille,
  windowOf,
  type CheckIn,
  type Place,
  type SlotFacts,
  type Tap,
} from './check-in.rules.js';
import type { CheckInResultView, OwnCheckInsView, OwnSlotView } from './check-in.wire.js';
import type { TapOutcome } from './take-taps.js';

type Taken = Extract<TapOutcome, { kind: 'taken' }>;
type Expected = Pick<CheckInResultView, 'expectedPoints' | 'expectedWords' | 'totalMinutes' | 'totalPoints'>;

const NOTHING_YET: Expected = { expectedPoints: null, expectedWords: [], totalMinutes: null, totalPoints: null };
/** Slots that one community has open at one time; more would be no community. */
const MOST_OPEN_SLOTS = 300;

/** What a volunteer sees of coming and going. */
@Injectable()
export class CheckInViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly volunteers: VolunteersService,
    private readonly consents: ConsentsService,
    private readonly facts: RecordFactsService,
    private readonly policies: PointsPoliciesService,
    private readonly ledger: LedgerService,
  ) {}

  async resultOf({ direction, checkIn, own, slot }: Taken, tap: Tap): Promise<CheckInResultView> {
    const minutesSoFar = minutesSoFarOf(own, slot.startAt, this.clock.now());
    const flags = [...new Set(own.flatMap((stretch) => stretch.flags))];
    return {
      direction,
      slotId: slot.id,
      activityName: slot.activityName,
      venue: slot.venue,
      checkInAt: checkIn.checkInAt,
      checkOutAt: checkIn.checkOutAt,
      evidenceKind: tap.evidenceKind,
      flags,
      flagNames: flags.map((flag) => CHECK_IN_FLAG_NAMES[flag]),
      plannedMinutes: slot.plannedMinutes,
      minutesSoFar,
      presencePerMille: presencePerMille(minutesSoFar, slot.plannedMinutes),
      ...(direction === 'OUT' ? await this.expected(tap.volunteerId, slot, minutesSoFar) : NOTHING_YET),
    };
  }

  /** What is open for the person now and today. Refuses `volunteer.none`. */
  async own(actor: Principal): Promise<OwnCheckInsView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const now = this.clock.now();
    const today = dateOf(now);
    const rows = await this.db.read.query<OwnRow>(
      `SELECT s.id, a.name, a.venue, s.start_on, s.start_at, s.end_at, s.planned_minutes, u.state AS sign_up_state,
              c.check_in_at, c.check_out_at, p.slot_id AS place
         FROM (SELECT slot_id FROM sign_ups WHERE volunteer_id = ? AND state IN ('APPLIED', 'APPROVED', 'ATTENDED')
               UNION SELECT slot_id FROM check_ins WHERE volunteer_id = ? AND on_date >= ?) x
         JOIN activity_slots s ON s.id = x.slot_id
         JOIN activities a ON a.id = s.activity_id
         LEFT JOIN sign_ups u ON u.slot_id = s.id AND u.volunteer_id = ?
         LEFT JOIN check_ins c ON c.slot_id = s.id AND c.volunteer_id = ?
           AND c.seq = (SELECT MAX(seq) FROM check_ins l WHERE l.slot_id = s.id AND l.volunteer_id = ?)
         LEFT JOIN check_in_places p ON p.slot_id = s.id
        WHERE s.start_on >= ? AND s.start_on <= ? AND s.cancelled_at IS NULL AND a.state NOT IN ('DRAFT', 'CANCELLED')
        ORDER BY s.start_on, s.start_at, s.id LIMIT 50`,
      [volunteerId, volunteerId, addDays(today, -1), volunteerId, volunteerId, volunteerId, addDays(today, -1), today],
    );
    const hasAgreed = await this.consents.hasConsent(this.db.read, actor.personId!, 'LOCATION');
    const slots = rows.map((row) => ownSlotOf(row, hasAgreed));
    const open = slots.find(({ checkInAt, checkOutAt }) => checkInAt !== null && checkOutAt === null) ?? null;
    return { now, open, today: slots.filter((slot) => slot !== open && slot.startOn === today) };
  }

  async placeOf(slotId: string): Promise<Place | null> {
    return this.db.read.repo(CheckInPlaceEntity).findOneBy({ slotId });
  }

  /** Slots of the person's community whose check-in is open now; typed digits are looked for among them. */
  async openSlotsFor(volunteerId: string): Promise<string[]> {
    const now = this.clock.now();
    const today = dateOf(now);
    const rows = await this.db.read.query<SlotTimesRow>(
      `SELECT s.id, s.start_on, s.start_at, s.end_at, s.planned_minutes
         FROM activity_slots s JOIN activities a ON a.id = s.activity_id
        WHERE a.community_id = (SELECT community_id FROM volunteers WHERE id = ?)
          AND s.start_on >= ? AND s.start_on <= ? AND s.cancelled_at IS NULL AND a.state NOT IN ('DRAFT', 'CANCELLED', 'SETTLED')
        ORDER BY s.start_on DESC, s.id LIMIT ${MOST_OPEN_SLOTS}`,
      [volunteerId, addDays(today, -1), addDays(today, 1)],
    );
    return rows
      .filter((row) => {
        const { opensAt, outUntil } = windowOf(timesOf(row));
        return now >= opensAt && now <= outUntil;
      })
      .map(({ id }) => id);
  }

  /** What the policy of the day would give if the record were confirmed as it is. It may still be changed by people. */
  private async expected(volunteerId: string, slot: SlotFacts, minutes: number): Promise<Expected> {
    const { read } = this.db;
    const balances = await this.ledger.balanceOf(read, volunteerAccount(volunteerId));
    const totals = { totalMinutes: balances.minutes, totalPoints: balances.points };
    if (!earnsMinutes(slot.nature)) return { ...totals, expectedPoints: null, expectedWords: ['这次活动不是志愿服务，只登记到场，不计时长和积分'] };
    if (minutes === 0) return { ...totals, expectedPoints: 0, expectedWords: ['不到一分钟，没有可以记录的时长'] };
    const record = { id: '', volunteerId, activityId: slot.activityId, servedOn: slot.startOn };
    const activities = await this.facts.activities(read, [slot.activityId]);
    const neighbours = await this.facts.neighbours(read, [record]);
    const elsewhere = alreadyAmong(record, neighbours, (other) => other.slotId !== slot.id);
    const facts = { ...activities.get(slot.activityId)!, plannedMinutes: slot.plannedMinutes };
    const served = { servedOn: slot.startOn, serviceMinutes: minutes, creditKind: 'VERIFIED' as const, role: DEFAULT_ROLE, reviewedPerMille: null };
    const { points, explanation } = pointsForRecord(served, facts, { ...elsewhere, secondApproved: false }, await this.policies.all(read));
    return { ...totals, expectedPoints: points, expectedWords: explanation };
  }
}

/** Minutes in closed stretches, and up to now in the open one. */
export function minutesSoFarOf(own: readonly Pick<CheckIn, 'checkInAt' | 'checkOutAt'>[], startAt: Instant | null, now: Instant): number {
  return minutesServed(own.map((stretch) => ({ ...stretch, checkOutAt: stretch.checkOutAt ?? now })), startAt);
}

type SlotTimesRow = { id: string; start_on: DateOn; start_at: Instant | null; end_at: Instant | null; planned_minutes: number | null };

type OwnRow = SlotTimesRow & {
  name: string;
  venue: string | null;
  sign_up_state: string | null;
  check_in_at: Instant | null;
  check_out_at: Instant | null;
  place: string | null;
};

function timesOf(row: SlotTimesRow): Pick<SlotFacts, 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes'> {
  const plannedMinutes = row.planned_minutes === null ? null : Number(row.planned_minutes);
  return { startOn: row.start_on, startAt: row.start_at, endAt: row.end_at, plannedMinutes };
}

function ownSlotOf(row: OwnRow, hasAgreed: boolean): OwnSlotView {
  const { opensAt, outUntil } = windowOf(timesOf(row));
  return {
    slotId: row.id,
    activityName: row.name,
    venue: row.venue,
    startOn: row.start_on,
    startAt: row.start_at,
    endAt: row.end_at,
    opensAt,
    outUntil,
    isSignedUp: row.sign_up_state !== null && row.sign_up_state !== 'CANCELLED',
    checkInAt: row.check_in_at,
    checkOutAt: row.check_out_at,
    canUsePosition: hasAgreed && row.place !== null,
  };
}
