import { Injectable } from '@nestjs/common';
import { refusalText, refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import { officeName, officeNames } from '../attendance/office-names.js';
import { CheckInPlaceEntity } from './check-in-place.entity.js';
import { CHECK_IN_FLAG_NAMES, type CheckIn, type CheckInFlag, type Tap } from './check-in.rules.js';
import { minutesSoFarOf } from './check-in-views.service.js';
import { CodesService } from './codes.service.js';
import { LedSlots } from './led-slots.service.js';
import type {
  CheckOutLine,
  CheckOutMany,
  CheckOutResult,
  LivePersonView,
  LiveListView,
  SetPlace,
  SlotCodesView,
  TickPerson,
  TickView,
} from './leader.wire.js';
import { CHECK_IN_COLUMNS, checkInOf, takeTaps, type CheckInRow, type TapOutcome } from './take-taps.js';

const MOST_SHOWN = 1_000;

/** What the leader does on the spot: show the code, see who is there, tick people without phones, check them out. */
@Injectable()
export class LeaderService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ledSlots: LedSlots,
    private readonly codes: CodesService,
  ) {}

  /** The code to show. Refuses `activity-slot.not-found`, `check-in.not-open` outside the times of the slot. */
  async slotCodes(actor: Principal, slotId: string): Promise<SlotCodesView> {
    const slot = await this.ledSlots.view(actor, slotId);
    if (!slot.isOpen) refuse('check-in.not-open');
    const { inCount, expectedCount } = slot;
    return { now: this.clock.now(), codes: this.codes.ofSlot(slotId), inCount, expectedCount };
  }

  /** Who is in, who has left, who is missing. Refuses `activity-slot.not-found`. */
  async live(actor: Principal, slotId: string): Promise<LiveListView> {
    const slot = await this.ledSlots.view(actor, slotId);
    const now = this.clock.now();
    const people = await this.people(slotId, slot.startAt, now);
    return { now, slot, people: people.slice(0, MOST_SHOWN), isCut: people.length > MOST_SHOWN };
  }

  /**
   * Checks one person in or out: by the code on their phone, or by sight with a reason. Nobody ticks themselves.
   * Refuses `activity-slot.not-found`, `check-in.nothing`, `.reason-missing`, `.code-wrong`, `.code-late`,
   * `attendance.self`, and what the rules refuse (see `judgeTap`).
   */
  async tick(actor: Principal, slotId: string, input: TickPerson): Promise<TickView> {
    return this.db.write(async (tx) => {
      await this.ledSlots.require(tx, actor, slotId);
      const shown = input.personalCode ? this.codes.readFresh('person', input.personalCode) : null;
      const volunteerId = shown?.id ?? input.volunteerId ?? refuse('check-in.nothing');
      if (!shown && !input.reason?.trim()) refuse('check-in.reason-missing');
      if (volunteerId === actor.volunteerId) refuse('attendance.self');
      const tap: Tap = {
        ...this.tapBy(actor, slotId, volunteerId, input.direction),
        evidenceKind: shown ? 'QR' : 'STAFF',
        // A personal code is good for one slot at a time.
        codeKey: shown ? `${slotId}.p${shown.key.split('.')[1]!}` : null,
        reason: shown ? null : input.reason!.trim(),
      };
      const [outcome] = await takeTaps(tx, [tap]);
      if (outcome!.kind === 'refused') refuse(outcome!.code, outcome!.details);
      const names = await officeNames(tx, [volunteerId], dateOf(tap.at));
      return this.tickView(outcome!, names.get(volunteerId)!);
    });
  }

  /** Checks out those whom the leader named, all in one write with an answer each. Refuses `activity-slot.not-found`. */
  async checkOut(actor: Principal, slotId: string, input: CheckOutMany): Promise<CheckOutResult> {
    return this.db.write(async (tx) => {
      await this.ledSlots.require(tx, actor, slotId);
      const ids = [...new Set(input.volunteerIds)];
      const others = ids.filter((id) => id !== actor.volunteerId);
      const taps = others.map((id) => ({ ...this.tapBy(actor, slotId, id, 'OUT'), reason: '负责人统一签退' }));
      const outcomes = await takeTaps(tx, taps);
      const results = ids.map((id) => lineOf(id, outcomes[others.indexOf(id)]));
      await tx.audit('check-in.many-out', { type: 'activity-slot', id: slotId }, { people: results.length });
      const count = (outcome: CheckOutLine['outcome']): number => results.filter((line) => line.outcome === outcome).length;
      return { out: count('out'), unchanged: count('unchanged'), refused: count('refused'), results };
    });
  }

  /** Where checking in by position takes place: where the leader's phone is. Refuses `activity-slot.not-found`. */
  async setPlace(actor: Principal, slotId: string, { latMicro, lngMicro }: SetPlace): Promise<void> {
    await this.db.write(async (tx) => {
      await this.ledSlots.require(tx, actor, slotId);
      await this.upsertPlace(tx, { slotId, latMicro, lngMicro, setBy: actor.accountId, setAt: tx.at });
      await tx.audit('check-in.place-set', { type: 'activity-slot', id: slotId });
    });
  }

  private async upsertPlace(tx: Tx, row: CheckInPlaceEntity): Promise<void> {
    const { slotId, ...place } = row;
    await tx.insertMissing(CheckInPlaceEntity, [row]);
    await tx.repo(CheckInPlaceEntity).update(slotId, place);
  }

  private tapBy(actor: Principal, slotId: string, volunteerId: string, direction: Tap['direction']): Tap {
    const now = this.clock.now();
    return {
      slotId,
      volunteerId,
      direction,
      at: now,
      receivedAt: now,
      evidenceKind: 'STAFF',
      codeKey: null,
      isOffline: false,
      deviceAt: null,
      deviceHash: null,
      distanceMetres: null,
      recorderAccountId: actor.accountId,
      secondAccountId: null,
      sheetId: null,
      reason: null,
    };
  }

  private tickView({ direction, checkIn, own, slot }: Extract<TapOutcome, { kind: 'taken' }>, name: string): TickView {
    const { volunteerId, checkInAt, checkOutAt, flags } = checkIn;
    const minutesSoFar = minutesSoFarOf(own, slot.startAt, this.clock.now());
    return { volunteerId, name, direction, checkInAt, checkOutAt, minutesSoFar, flags, flagNames: flags.map((flag) => CHECK_IN_FLAG_NAMES[flag]) };
  }

  private async people(slotId: string, startAt: Instant | null, now: Instant): Promise<LivePersonView[]> {
    const rows = await this.db.read.query<PersonRow>(
      `SELECT v.id, v.volunteer_no, v.external_no, p.name, p.birth_on,
              CASE WHEN u.state IN ('APPLIED', 'APPROVED', 'ATTENDED', 'NO_SHOW') THEN 1 ELSE 0 END AS signed_up
         FROM (SELECT volunteer_id FROM sign_ups WHERE slot_id = ? AND state IN ('APPROVED', 'ATTENDED', 'NO_SHOW')
               UNION SELECT volunteer_id FROM check_ins WHERE slot_id = ?) x
         JOIN volunteers v ON v.id = x.volunteer_id
         JOIN persons p ON p.id = v.person_id
         LEFT JOIN sign_ups u ON u.slot_id = ? AND u.volunteer_id = v.id
        ORDER BY p.name_pinyin, v.external_no, v.id LIMIT ${MOST_SHOWN + 1}`,
      [slotId, slotId, slotId],
    );
    const stretches = await this.db.read.query<CheckInRow>(
      `SELECT ${CHECK_IN_COLUMNS}, in_kind, out_kind FROM check_ins WHERE slot_id = ? ORDER BY seq`,
      [slotId],
    );
    const own = new Map<string, (CheckIn & { inKind: EvidenceKind })[]>();
    for (const row of stretches) {
      own.set(row.volunteer_id, [...(own.get(row.volunteer_id) ?? []), { ...checkInOf(row), inKind: row.in_kind }]);
    }
    const today = dateOf(now);
    return rows.map((row) => personOf(row, own.get(row.id) ?? [], startAt, now, today));
  }
}

type PersonRow = {
  id: string;
  volunteer_no: string;
  external_no: string | null;
  name: string | null;
  birth_on: DateOn | null;
  signed_up: number;
};

function personOf(
  row: PersonRow,
  own: readonly (CheckIn & { inKind: EvidenceKind })[],
  startAt: Instant | null,
  now: Instant,
  today: DateOn,
): LivePersonView {
  const last = own.at(-1);
  const flags: CheckInFlag[] = [...new Set(own.flatMap((stretch) => stretch.flags))];
  return {
    volunteerId: row.id,
    name: officeName(row, today),
    volunteerNo: row.volunteer_no,
    state: !last ? 'MISSING' : last.checkOutAt ? 'OUT' : 'IN',
    isSignedUp: Number(row.signed_up) === 1,
    checkInAt: own[0]?.checkInAt ?? null,
    checkOutAt: last?.checkOutAt ?? null,
    evidenceKind: own[0]?.inKind ?? null,
    flags,
    flagNames: flags.map((flag) => CHECK_IN_FLAG_NAMES[flag]),
    minutesSoFar: minutesSoFarOf(own, startAt, now),
  };
}

function lineOf(volunteerId: string, outcome: TapOutcome | undefined): CheckOutLine {
  if (!outcome) return { volunteerId, outcome: 'refused', code: 'attendance.self', message: refusalText('attendance.self') };
  if (outcome.kind === 'taken') return { volunteerId, outcome: outcome.isNew ? 'out' : 'unchanged', code: null, message: null };
  return { volunteerId, outcome: 'refused', code: outcome.code, message: refusalText(outcome.code, outcome.details) };
}
