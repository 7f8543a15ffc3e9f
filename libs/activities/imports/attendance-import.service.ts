import { Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '@app/kernel/time.js';
import { Area } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ImportKind, type ImportContext, type ImportLine, type ImportSurvey } from '@app/platform/imports/import-kind.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { readRoll } from '../attendance/roll-tables.js';
import { lockVolunteers } from '../service-records/finalisation.service.js';
import { RecordFactsService } from '../service-records/record-facts.service.js';
import { durationUnitOf } from './activity-row.rules.js';
import { AttendanceIntake } from './attendance-intake.service.js';
import { activitiesNamed, peopleNamed } from './attendance-known.js';
import { decideLines, type DecidedLine, type LinePerson } from './attendance-line.rules.js';
import {
  planAttendance,
  shiftKey,
  surveyAttendance,
  type AttendancePlan,
  type AttendanceSurvey,
  type GivenRow,
  type PlannedLine,
} from './attendance-plan.rules.js';
import { ATTENDANCE_FIELDS, parseAttendanceRow } from './attendance-row.rules.js';

type Parsed = GivenRow | { row: number; problems: LineOutcome['problems'] };
type Planned = { parsed: Parsed[]; plan: AttendancePlan; people: LinePerson[] };

/**
 * Takes in sheets of sign-ups and attendance. Every row is somebody's sign-up; those present get their minutes as
 * history, final at once. Where nobody is marked present nobody took the roll, and nobody is absent. Walk-ins that
 * a sheet only counts are not invented.
 */
@Injectable()
export class AttendanceImport extends ImportKind {
  readonly kind = 'attendance';
  readonly title = '签到记录';
  readonly fields = ATTENDANCE_FIELDS;

  constructor(
    private readonly clock: Clock,
    private readonly facts: RecordFactsService,
    private readonly intake: AttendanceIntake,
  ) {
    super();
  }

  override async survey(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<ImportSurvey> {
    const given = parse(context, lines).flatMap((line) => ('value' in line ? [line] : []));
    const activities = await activitiesNamed(reader, context.areaId, given.map(({ value }) => value.activity));
    const { notes, ...data } = surveyAttendance(given, activities, dateOf(this.clock.now()));
    const inHours = durationUnitOf(context.headings.minutes) === 'hours';
    return { data, notes: [...(inHours ? [`“${context.headings.minutes}”一列按小时读`] : []), ...notes] };
  }

  async check(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    const planned = await this.plan(reader, context, lines, this.clock.now());
    return outcomesOf(planned, await this.decide(reader, planned));
  }

  async apply(tx: Tx, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    // Always in this order: the community (imports and new people follow one another), the slots (the roll is not
    // taken meanwhile), the people (nobody's day is finalised meanwhile).
    await tx.lock(Area, [context.areaId]);
    const planned = await this.plan(tx, context, lines, tx.at);
    await tx.lock(ActivitySlotEntity, planned.plan.lines.map(({ slot }) => slot.id));
    await lockVolunteers(tx, planned.people.flatMap((person) => ('volunteerId' in person ? [person.volunteerId] : [])));
    const decided = await this.decide(tx, planned);
    await this.intake.take(tx, context.areaId, decided);
    return outcomesOf(planned, decided);
  }

  private async plan(reader: Reader, context: ImportContext, lines: readonly ImportLine[], at: Instant): Promise<Planned> {
    const parsed = parse(context, lines);
    const given = parsed.flatMap((line) => ('value' in line ? [line] : []));
    const activities = await activitiesNamed(reader, context.areaId, given.map(({ value }) => value.activity));
    const plan = planAttendance(given, activities, context.survey as AttendanceSurvey, dateOf(at));
    return { parsed, plan, people: await peopleNamed(reader, context.areaId, plan.lines) };
  }

  private async decide(reader: Reader, { plan, people }: Planned): Promise<DecidedLine[]> {
    const known = people.map((person) => ('volunteerId' in person ? person.volunteerId : null));
    const slotIds = plan.lines.map(slotIdOf);
    const roll = await readRoll(
      reader,
      slotIds.flatMap((id) => id ?? []),
      [...new Set(known.flatMap((id) => id ?? []))],
    );
    const served = plan.lines.flatMap(({ activity, slot }, i) =>
      known[i] ? [{ volunteerId: known[i], activityId: activity.id, servedOn: slot.startOn }] : [],
    );
    const neighbours = await this.facts.neighbours(reader, served);
    return decideLines(
      plan.lines.map((line, i) => {
        const [volunteerId, slotId] = [known[i] ?? null, slotIds[i] ?? null];
        return {
          line,
          slotId,
          person: people[i]!,
          known: volunteerId && slotId ? roll.of(slotId, volunteerId) : null,
          day: (volunteerId && neighbours.get(volunteerId)) || [],
        };
      }),
    );
  }
}

function parse(context: ImportContext, lines: readonly ImportLine[]): Parsed[] {
  const unit = durationUnitOf(context.headings.minutes);
  return lines.map(({ row, cells }) => ({ row, ...parseAttendanceRow(cells, unit) }));
}

/** The slot of the line; null for a second shift that has no slot yet. */
function slotIdOf({ activity, slot, shift }: PlannedLine): string | null {
  return shift === 1 ? slot.id : (activity.shifts.get(shiftKey(slot.id, shift)) ?? null);
}

function outcomesOf({ parsed, plan }: Planned, decided: readonly DecidedLine[]): LineOutcome[] {
  const rejected = new Map(plan.rejected.map(({ row, ...problem }) => [row, problem]));
  const byRow = new Map(decided.map((one) => [one.line.row, one]));
  return parsed.map((line): LineOutcome => {
    if ('problems' in line) return { outcome: 'rejected', problems: line.problems, notes: [] };
    const problem = rejected.get(line.row);
    if (problem) return { outcome: 'rejected', problems: [problem], notes: [] };
    const { verdict, notes } = byRow.get(line.row)!;
    if (verdict.kind === 'rejected') return { outcome: 'rejected', problems: [verdict.problem], notes: [] };
    return { outcome: verdict.kind === 'set' ? 'imported' : 'unchanged', problems: [], notes };
  });
}
