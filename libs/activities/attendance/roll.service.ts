import { Injectable } from '@nestjs/common';
import { refusalText, refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { dateOf, instantOf } from '@app/kernel/time.js';
import { VolunteersService, type VolunteerCard } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { rollRefusal } from '../activities/activity.rules.js';
import { requireActivity } from '../activities/activity-scope.js';
import { flagsAmong, RecordFactsService } from '../service-records/record-facts.service.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import { RECORD_FLAG_NAMES } from '../service-records/service-record.rules.js';
import { endStretchesOf } from '../check-ins/forgotten.js';
import { judgeRollEntry, type RollEntry, type RollVerdict } from './attendance.rules.js';
import type { RecordRoll, RollEntryResult, RollResult } from './attendance.wire.js';
import { readRoll, type KnownPerson } from './roll-tables.js';
import { writeRoll, type RollLine } from './roll-writer.js';

/** Staff take the roll: who was there, how long, in what role. */
@Injectable()
export class RollService {
  constructor(
    private readonly db: Database,
    private readonly volunteers: VolunteersService,
    private readonly facts: RecordFactsService,
  ) {}

  /**
   * Records many lines in one write and answers for each. Those present at volunteer service get a record that
   * waits for confirmation; a line that differs from before replaces a record nobody has confirmed yet.
   * Refuses as a whole: `activity-slot.not-found`, `attendance.not-open`, `attendance.in-future`,
   * `calendar.unknown-year`. Refuses lines: `volunteer.not-found`, `attendance.withdrawn`, `.twice`, `.self`,
   * `.minutes-missing`, `.minutes-range`, `.already-confirmed`, `service-record.not-volunteer`.
   */
  async record(actor: Principal, slotId: string, input: RecordRoll): Promise<RollResult> {
    return this.db.write(async (tx) => {
      const { activity, slot } = await this.open(tx, actor, slotId);
      const entries = input.entries.map(normal);
      const ids = [...new Set(entries.map(({ volunteerId }) => volunteerId))];
      const cards = await this.volunteers.cardsOf(tx, ids);
      const roll = await readRoll(tx, [slotId], ids);
      const known = (volunteerId: string): KnownPerson => roll.of(slotId, volunteerId);
      const facts = {
        nature: activity.nature,
        plannedMinutes: slot.plannedMinutes,
        recorderVolunteerId: actor.volunteerId,
      };
      const seen = new Set<string>();
      const lines = entries.map((entry): RollLine => {
        const code = personRefusal(cards.get(entry.volunteerId), activity, seen.has(entry.volunteerId));
        seen.add(entry.volunteerId);
        const verdict: RollVerdict = code
          ? { kind: 'refused', code }
          : judgeRollEntry(entry, known(entry.volunteerId), facts);
        return { entry, verdict, recordId: known(entry.volunteerId).record?.id ?? null };
      });
      await writeRoll(tx, { recorderAccountId: actor.accountId, evidenceKind: 'STAFF', activity, slot, known }, lines);
      // What staff state counts from now on: nothing that is still open may change it by itself later.
      await endStretchesOf(tx, slot, lines.flatMap(({ entry, verdict }) => (verdict.kind === 'set' ? entry.volunteerId : [])));
      return this.answer(tx, lines);
    });
  }

  /** The slot and its activity, locked: two people taking the same roll follow one another. */
  private async open(
    tx: Tx,
    actor: Principal,
    slotId: string,
  ): Promise<{ activity: ActivityEntity; slot: ActivitySlotEntity }> {
    const found = await tx.repo(ActivitySlotEntity).findOneBy({ id: slotId });
    if (!found) refuse('activity-slot.not-found');
    await requireActivity(tx, actor, 'attendance.record', found.activityId, 'part', 'activity-slot.not-found');
    const activity = (await tx.lockOne(ActivityEntity, found.activityId))!;
    const slot = (await tx.lockOne(ActivitySlotEntity, slotId))!;
    const code = rollRefusal(activity.state, slot.startOn, dateOf(tx.at));
    if (code) refuse(code);
    return { activity, slot };
  }

  private async answer(tx: Tx, lines: readonly RollLine[]): Promise<RollResult> {
    const ids = lines.flatMap(({ verdict, recordId }) => (verdict.kind === 'set' && recordId ? [recordId] : []));
    const records =
      ids.length === 0
        ? []
        : await tx.repo(ServiceRecordEntity).createQueryBuilder('r').where('r.id IN (:...ids)', { ids }).getMany();
    const neighbours = await this.facts.neighbours(tx, records);
    const flags = new Map(records.map((record) => [record.id, flagsAmong(record, neighbours)]));
    const results = lines.map((line): RollEntryResult => {
      const raised = (line.recordId && flags.get(line.recordId)) || [];
      const code = line.verdict.kind === 'refused' ? line.verdict.code : null;
      return {
        volunteerId: line.entry.volunteerId,
        outcome: line.verdict.kind === 'set' ? 'recorded' : line.verdict.kind,
        recordId: code ? null : line.recordId,
        flags: raised,
        flagNames: raised.map((flag) => RECORD_FLAG_NAMES[flag]),
        code,
        message: code && refusalText(code),
      };
    });
    const count = (outcome: RollEntryResult['outcome']): number => results.filter((r) => r.outcome === outcome).length;
    return { recorded: count('recorded'), unchanged: count('unchanged'), refused: count('refused'), results };
  }
}

/** Whether this person can be on this roll. People of other communities are recorded by their own. */
function personRefusal(card: VolunteerCard | undefined, activity: ActivityEntity, twice: boolean): RefusalCode | null {
  if (!card || card.communityId !== activity.communityId) return 'volunteer.not-found';
  if (card.state === 'WITHDRAWN') return 'attendance.withdrawn';
  return twice ? 'attendance.twice' : null;
}

function normal(entry: RecordRoll['entries'][number]): RollEntry {
  const instant = (text: string | null | undefined): string | null => (text ? instantOf(Date.parse(text)) : null);
  return { ...entry, checkInAt: instant(entry.checkInAt), checkOutAt: instant(entry.checkOutAt) };
}
