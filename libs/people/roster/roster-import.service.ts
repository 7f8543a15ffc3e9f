import { Injectable } from '@nestjs/common';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { Clock } from '@app/platform/clock.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import {
  ImportKind,
  type ImportContext,
  type ImportLine,
  type ImportSurvey,
} from '@app/platform/imports/import-kind.js';
import type { CellNote, LineOutcome } from '@app/platform/imports/import.rules.js';
import { comparable } from '@app/platform/spreadsheets/cells.rules.js';
import { Area } from '../areas/area.entity.js';
import { pinyinOf } from '../persons/name-pinyin.js';
import { PersonSecrets } from '../persons/person-secrets.service.js';
import { VolunteersService, type NewVolunteer } from '../persons/volunteers.service.js';
import { knownAmong, placesOf } from './roster-known.js';
import { decideRosterLine, RosterIndex, type RosterChange, type RosterLine } from './roster-match.rules.js';
import {
  namedAgain,
  readRosterRow,
  ROSTER_FIELDS,
  type ReadRosterRow,
  type RosterRow,
} from './roster.rules.js';

type Plan = { outcomes: LineOutcome[]; news: Planned[]; fills: Fill[] };
type Planned = { row: RosterRow; areaId: string | null };
type Fill = { volunteerId: string; row: RosterRow; change: RosterChange };

/** Stands before the place in the plan of somebody who has no id yet. */
const TEMPORARY = 'new ';

/** Row numbers of lines that have nothing but a name which an earlier line has, too. */
type Survey = { namedAgain: number[] };

/** A community's roster, line by line: who is new, who is known, what fills a gap. Nobody is enrolled by it (H13). */
@Injectable()
export class RosterImport extends ImportKind {
  readonly kind = 'roster';
  readonly title = '志愿者名单';
  readonly fields = ROSTER_FIELDS;
  override readonly rowsPerWrite = 500;

  constructor(
    private readonly clock: Clock,
    private readonly secrets: PersonSecrets,
    private readonly volunteers: VolunteersService,
  ) {
    super();
  }

  override async survey(_: Reader, __: ImportContext, lines: readonly ImportLine[]): Promise<ImportSurvey> {
    const today = dateOf(this.clock.now());
    const rows = lines.map(({ cells }) => readRosterRow(cells, today).row);
    const data: Survey = { namedAgain: namedAgain(rows).map((i) => lines[i]!.row) };
    return { data, notes: ['导入的志愿者都是“待本人确认”，本人确认前不对外公开'] };
  }

  async check(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    return (await this.plan(reader, context, lines, dateOf(this.clock.now()))).outcomes;
  }

  /** One insert for all new people. Whoever adds to the community meanwhile waits in line. */
  async apply(tx: Tx, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    await tx.lock(Area, [context.areaId]);
    const plan = await this.plan(tx, context, lines, dateOf(tx.at));
    await this.volunteers.make(
      tx,
      plan.news.map((one) => newVolunteer(one, context.areaId)),
    );
    for (const fill of plan.fills) await this.fill(tx, fill);
    return plan.outcomes;
  }

  private async plan(
    reader: Reader,
    { areaId: communityId, survey }: ImportContext,
    given: readonly ImportLine[],
    today: DateOn,
  ): Promise<Plan> {
    const again = new Set((survey as Survey).namedAgain);
    const read = given.map(({ row, cells }) => judgeName(readRosterRow(cells, today), again.has(row)));
    const places = await placesOf(reader, communityId);
    const lines = read.map(({ row }) => this.lineOf(row, places));
    const index = new RosterIndex(await knownAmong(reader, communityId, lines));
    const plan: Plan = { outcomes: [], news: [], fills: [] };
    read.forEach(({ row, problems, notes }, i) => {
      const said = [...notes, ...unknownPlace(row, lines[i]!.areaId)];
      plan.outcomes.push(
        problems.length > 0
          ? { outcome: 'rejected', problems, notes: [] }
          : planLine(plan, index, row, lines[i]!, said),
      );
    });
    return plan;
  }

  private lineOf(row: RosterRow, places: ReadonlyMap<string, string>): RosterLine {
    const place = (words: string | null): string | undefined =>
      words ? places.get(comparable(words)) : undefined;
    return {
      externalNo: row.externalNo,
      name: row.name,
      gender: row.gender,
      birthOn: row.birthOn,
      idNumberHash: row.idNumber && this.secrets.idNumberHash(row.idNumber),
      mobileHash: row.mobile && this.secrets.mobileHash(row.mobile),
      areaId: place(row.compound) ?? place(row.grid) ?? null,
      skills: row.skills,
      joinedOn: row.joinedOn,
    };
  }

  private async fill(tx: Tx, { volunteerId, row, change }: Fill): Promise<void> {
    const person: [string, SqlParam][] = [];
    if (change.name) {
      const { namePinyin, nameInitials } = pinyinOf(change.name);
      person.push(['name', change.name], ['name_pinyin', namePinyin], ['name_initials', nameInitials]);
    }
    if (change.gender) person.push(['gender', change.gender]);
    if (change.birthOn) person.push(['birth_on', change.birthOn]);
    if (change.areaId) person.push(['area_id', change.areaId]);
    if (change.idNumberHash) {
      const { idType, idNumberCipher, idNumberHash } = this.secrets.idColumns(row.idNumber);
      person.push(
        ['id_type', idType],
        ['id_number_cipher', idNumberCipher],
        ['id_number_hash', idNumberHash],
      );
    }
    if (change.mobileHash) {
      const { mobileCipher, mobileHash } = this.secrets.mobileColumns(row.mobile);
      person.push(['mobile_cipher', mobileCipher], ['mobile_hash', mobileHash]);
    }
    const volunteer: [string, SqlParam][] = [];
    if (change.areaId) volunteer.push(['area_id', change.areaId]);
    if (change.externalNo) volunteer.push(['external_no', change.externalNo]);
    if (change.joinedOn) volunteer.push(['joined_on', change.joinedOn]);
    if (change.skills) volunteer.push(['skills', JSON.stringify(change.skills)]);
    await update(tx, 'persons', person, 'id = (SELECT person_id FROM volunteers WHERE id = ?)', volunteerId);
    await update(tx, 'volunteers', volunteer, 'id = ?', volunteerId);
    await tx.audit(
      'volunteer.filled',
      { type: 'volunteer', id: volunteerId },
      { fields: Object.keys(change) },
    );
  }
}

/** Two of one name, and nothing else to tell them apart: the second cannot be taken in. */
function judgeName(read: ReadRosterRow, isAgain: boolean): ReadRosterRow {
  if (!isAgain || read.problems.length > 0) return read;
  const reason = `表里不止一位“${read.row.name}”，只凭姓名分不清，请补填编号、身份证号或手机号`;
  return { ...read, problems: [{ field: 'name', reason }] };
}

/** Decides one line, and lets the lines below see what it makes of somebody. */
function planLine(
  plan: Plan,
  index: RosterIndex,
  row: RosterRow,
  line: RosterLine,
  notes: CellNote[],
): LineOutcome {
  const decision = decideRosterLine(line, index);
  if (decision.kind === 'rejected') {
    return { outcome: 'rejected', problems: [{ field: decision.field, reason: decision.reason }], notes: [] };
  }
  if (decision.kind === 'new') {
    const temporaryId = `${TEMPORARY}${plan.news.length}`;
    plan.news.push({ row, areaId: line.areaId });
    index.add({ ...line, volunteerId: temporaryId, isOwn: true });
    return { outcome: 'imported', problems: [], notes };
  }
  if (decision.kind === 'unchanged') return { outcome: 'unchanged', problems: [], notes };
  const { volunteerId, change } = decision;
  index.fill(volunteerId, change);
  const made = volunteerId.startsWith(TEMPORARY)
    ? plan.news[Number(volunteerId.slice(TEMPORARY.length))]
    : undefined;
  if (made) Object.assign(made, { row: merged(made.row, row, change), areaId: change.areaId ?? made.areaId });
  else plan.fills.push({ volunteerId, row, change });
  return { outcome: 'imported', problems: [], notes };
}

/** A second line about somebody who is only about to be made. */
function merged(made: RosterRow, row: RosterRow, change: RosterChange): RosterRow {
  return {
    ...made,
    externalNo: change.externalNo ?? made.externalNo,
    name: change.name ?? made.name,
    gender: change.gender ?? made.gender,
    birthOn: change.birthOn ?? made.birthOn,
    idNumber: change.idNumberHash ? row.idNumber : made.idNumber,
    mobile: change.mobileHash ? row.mobile : made.mobile,
    skills: change.skills ?? made.skills,
    joinedOn: change.joinedOn ?? made.joinedOn,
  };
}

function newVolunteer({ row, areaId }: Planned, communityId: string): NewVolunteer {
  const { name, externalNo, gender, birthOn, idNumber, mobile, skills, joinedOn } = row;
  const person = { name, gender, birthOn, idNumber, mobile };
  return {
    communityId,
    areaId: areaId ?? communityId,
    source: 'ROSTER',
    externalNo,
    skills,
    joinedOn,
    ...person,
  };
}

function unknownPlace(row: RosterRow, areaId: string | null): CellNote[] {
  const words = row.compound ?? row.grid;
  if (!words || areaId) return [];
  const field = row.compound ? 'compound' : 'grid';
  return [
    {
      field,
      reason: `本社区没有名为“${words}”的${field === 'grid' ? '网格' : '小区'}，先登记在社区；建好后再导入一次即可补上`,
    },
  ];
}

async function update(
  tx: Tx,
  table: string,
  sets: [string, SqlParam][],
  where: string,
  id: string,
): Promise<void> {
  if (sets.length === 0) return;
  const columns = sets.map(([column]) => `${column} = ?`).join(', ');
  await tx.execute(`UPDATE ${table} SET ${columns} WHERE ${where}`, [...sets.map(([, value]) => value), id]);
}
