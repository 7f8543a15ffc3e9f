import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, dateOf, type Instant } from '@app/kernel/time.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { earnsMinutes, rollRefusal } from '../activities/activity.rules.js';
import { DEFAULT_ROLE, judgeRollEntry, MAX_MINUTES, type RollFacts, type RollVerdict } from '../attendance/attendance.rules.js';
import { readRoll, type KnownPerson } from '../attendance/roll-tables.js';
import { writeRoll, type RollLine } from '../attendance/roll-writer.js';
import { CHECK_IN_RULES, minutesServed } from './check-in.rules.js';
import { closeForgotten, markSettled, stretchesOf, type SettledStretch as Stretch } from './forgotten.js';
import { LedSlots } from './led-slots.service.js';
import type { SettlementResult, SettleSlot } from './leader.wire.js';

const SLOTS_AT_ONCE = 50;
const LEADER_ROLE = 'LEADER';

/** Check-ins become the roll, and the roll becomes service records that wait for confirmation. */
@Injectable()
export class SettlementService {
  constructor(
    private readonly db: Database,
    private readonly ledSlots: LedSlots,
  ) {}

  /**
   * The leader ends the slot: whoever is still in is checked out at the planned end (or now, if that is earlier), and
   * those whom the leader names did not come. Doing it again settles what came since.
   * Refuses `activity-slot.not-found`, `attendance.not-open`, `attendance.in-future`, `calendar.unknown-year`.
   */
  async settle(actor: Principal, slotId: string, input: SettleSlot): Promise<SettlementResult> {
    return this.db.write(async (tx) => {
      await this.ledSlots.require(tx, actor, slotId);
      return this.settleSlot(tx, slotId, actor.accountId, input.absentVolunteerIds ?? []);
    });
  }

  /** Announces every slot that is over and has check-ins nobody has settled; each is settled on its own. */
  async announceDue(tx: Tx): Promise<void> {
    const due = await tx.query<{ slot_id: string }>(
      `SELECT DISTINCT c.slot_id FROM check_ins c JOIN activity_slots s ON s.id = c.slot_id
        WHERE c.settled_at IS NULL AND c.on_date <= ?
          AND ((s.end_at IS NOT NULL AND s.end_at <= ?) OR (s.end_at IS NULL AND s.start_on < ?))
        ORDER BY c.slot_id LIMIT ${SLOTS_AT_ONCE}`,
      [dateOf(tx.at), addMinutes(tx.at, -CHECK_IN_RULES.closesAfterMinutes), dateOf(tx.at)],
    );
    for (const { slot_id: slotId } of due) await tx.emit('attendance.fell-due', { slotId });
  }

  /** One slot, by itself. A slot that may no longer be settled (its activity is closed) keeps its check-ins as they are. */
  async settleDue(tx: Tx, slotId: string): Promise<void> {
    await this.settleSlot(tx, slotId, null, []);
  }

  private async settleSlot(tx: Tx, slotId: string, by: string | null, absent: readonly string[]): Promise<SettlementResult> {
    const { activity, slot } = await lockSlot(tx, slotId);
    const refusal = rollRefusal(activity.state, slot.startOn, dateOf(tx.at));
    if (refusal && by) refuse(refusal);
    const stretches = await closeForgotten(tx, by ? endedNow(slot, tx.at) : slot, await stretchesOf(tx, slotId));
    const present = peopleOf(stretches);
    const missing = absent.filter((id) => !present.has(id));
    const roll = await readRoll(tx, [slotId], [...present.keys(), ...missing]);
    const known = (volunteerId: string): KnownPerson => roll.of(slotId, volunteerId);
    const facts = { nature: activity.nature, plannedMinutes: slot.plannedMinutes, recorderVolunteerId: null };
    const lines = refusal
      ? []
      : [
          // Whoever is settled stays so until something new arrives: staff may have stated otherwise since.
          ...[...present].filter(([, own]) => own.some(({ isSettled }) => !isSettled)).map(([volunteerId, own]) => presentLine(volunteerId, own, slot, known(volunteerId), facts)),
          // Only people who said they would come can be missing.
          ...missing.filter((id) => known(id).signUp !== null).map((id) => absentLine(id, known(id), facts)),
        ];
    await writeRoll(tx, { recorderAccountId: by, evidenceKind: 'STAFF', activity, slot, known }, lines);
    await markSettled(tx, stretches.filter(({ isSettled }) => !isSettled).map(({ id }) => id));
    await tx.emit('attendance.settled', { slotId });
    return resultOf(lines, stretches, present.size);
  }
}

async function lockSlot(tx: Tx, slotId: string): Promise<{ activity: ActivityEntity; slot: ActivitySlotEntity }> {
  const found = (await tx.repo(ActivitySlotEntity).findOneBy({ id: slotId })) ?? refuse('activity-slot.not-found');
  const activity = (await tx.lockOne(ActivityEntity, found.activityId))!;
  return { activity, slot: (await tx.lockOne(ActivitySlotEntity, slotId))! };
}

function peopleOf(stretches: readonly Stretch[]): Map<string, Stretch[]> {
  const people = new Map<string, Stretch[]>();
  for (const stretch of stretches) people.set(stretch.volunteerId, [...(people.get(stretch.volunteerId) ?? []), stretch]);
  return people;
}

/** Ending a slot before its time ends it for those who are still there; without a planned end, on its day, as well. */
function endedNow(slot: ActivitySlotEntity, now: Instant): ActivitySlotEntity {
  const isRunning = slot.endAt === null ? slot.startOn === dateOf(now) : slot.endAt > now;
  return isRunning ? { ...slot, endAt: now } : slot;
}

/** First in, last out, and the minutes in between that were really served. */
function presentLine(
  volunteerId: string,
  own: readonly Stretch[],
  slot: ActivitySlotEntity,
  known: KnownPerson,
  facts: RollFacts,
): RollLine {
  const minutes = earnsMinutes(facts.nature) ? Math.min(MAX_MINUTES, minutesServed(own, slot.startAt)) : null;
  const role = known.attendance?.role ?? (slot.leaderVolunteerId === volunteerId ? LEADER_ROLE : null);
  const times = { checkInAt: own[0]!.checkInAt, checkOutAt: own.at(-1)!.checkOutAt };
  const entry = { volunteerId, present: true, minutes, role, ...times };
  return {
    entry,
    verdict: minutes === 0 ? withoutMinutes(known, role) : judgeRollEntry(entry, known, facts),
    recordId: null,
    evidenceKind: own[0]!.inKind,
    autoClosed: own.some(({ autoClosed }) => autoClosed),
    flags: [...new Set(own.flatMap(({ flags }) => flags))],
  };
}

function absentLine(volunteerId: string, known: KnownPerson, facts: RollFacts): RollLine {
  const entry = { volunteerId, present: false };
  return { entry, verdict: judgeRollEntry(entry, known, facts), recordId: null };
}

/** Was there, for less than a minute of the service: that is on the roll, and there is nothing to record. */
function withoutMinutes({ attendance, record }: KnownPerson, role: string | null): RollVerdict {
  if (record && record.state !== 'PENDING') return { kind: 'refused', code: 'attendance.already-confirmed' };
  if (attendance?.presence === 'PRESENT' && !record) return { kind: 'unchanged' };
  return { kind: 'set', presence: 'PRESENT', role: role ?? DEFAULT_ROLE, minutes: null };
}

function resultOf(lines: readonly RollLine[], stretches: readonly Stretch[], presentCount: number): SettlementResult {
  const count = (matches: (line: RollLine) => boolean): number => lines.filter(matches).length;
  return {
    recorded: count(({ recordId }) => recordId !== null),
    presentCount,
    refused: count(({ verdict }) => verdict.kind === 'refused'),
    absent: count(({ entry, verdict }) => entry.present === false && verdict.kind === 'set'),
    autoClosed: new Set(stretches.filter(({ autoClosed }) => autoClosed).map(({ volunteerId }) => volunteerId)).size,
  };
}
