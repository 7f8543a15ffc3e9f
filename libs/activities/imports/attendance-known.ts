import { In } from 'typeorm';
import { nameFitsMask, isMaskedName, cleanName } from '@app/people/persons/person.rules.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { comparable } from '@app/platform/spreadsheets/cells.rules.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { inParts } from '../service-records/record-facts.service.js';
import { shiftKey, type KnownActivity } from './attendance-plan.rules.js';
import type { LinePerson } from './attendance-line.rules.js';

/** What a sheet of attendance can mean: which activities, and which people. */

/** The community's activities that these numbers or names may mean, with their slots. */
export async function activitiesNamed(
  reader: Reader,
  communityId: string,
  texts: readonly string[],
): Promise<KnownActivity[]> {
  const wanted = [...new Set(texts)];
  const repo = reader.repo(ActivityEntity);
  const found = [
    ...(await inParts(wanted, (part) => repo.findBy({ communityId, externalNo: In(part) }))),
    ...(await inParts(wanted, (part) => repo.findBy({ communityId, name: In(part) }))),
  ];
  const said = new Set(found.flatMap(({ externalNo, name }) => [externalNo, name]));
  // Written a little differently: only then are all names of the community looked through.
  const unclear = new Set(wanted.filter((text) => !said.has(text)).map(comparable));
  if (unclear.size > 0) {
    const all = await reader.query<{ id: string; name: string }>('SELECT id, name FROM activities WHERE community_id = ?', [
      communityId,
    ]);
    const ids = all.filter(({ name }) => unclear.has(comparable(name))).map(({ id }) => id);
    found.push(...(await inParts(ids, (part) => repo.findBy({ id: In(part) }))));
  }
  const activities = new Map(found.map((activity) => [activity.id, activity]));
  const slots = await inParts([...activities.keys()], (part) =>
    reader.repo(ActivitySlotEntity).find({ where: { activityId: In(part) }, order: { slotKey: 'ASC' } }),
  );
  const slotsOf = new Map([...activities.keys()].map((id): [string, ActivitySlotEntity[]] => [id, []]));
  for (const slot of slots) slotsOf.get(slot.activityId)!.push(slot);
  return [...activities.values()].map((activity) => withSlots(activity, slotsOf.get(activity.id)!));
}

/** A slot that holds second shifts (`…#2`) belongs to the one without the mark; nobody names it. */
function withSlots(activity: ActivityEntity, slots: readonly ActivitySlotEntity[]): KnownActivity {
  const main = slots.filter(({ slotKey }) => !slotKey.includes('#'));
  const byKey = new Map(main.map(({ slotKey, id }) => [slotKey, id]));
  const shifts = new Map<string, string>();
  for (const { id, slotKey } of slots) {
    const [mainKey, shift] = slotKey.split('#');
    const mainId = shift === undefined ? undefined : byKey.get(mainKey!);
    if (mainId) shifts.set(shiftKey(mainId, Number(shift)), id);
  }
  const { id, externalNo, name, nature, state } = activity;
  return { id, externalNo, name, nature, state, slots: main, shifts };
}

type PersonLine = { person: string | null; name: string | null };
type PersonRow = { id: string; external_no: string | null; name: string | null; state: string };

/** Finds the people of the lines, in their order: by number, or by a name that one person of the community has. */
export async function peopleNamed(
  reader: Reader,
  communityId: string,
  lines: readonly PersonLine[],
): Promise<LinePerson[]> {
  const numbers = [...new Set(lines.flatMap(({ person }) => person ?? []))];
  const names = [...new Set(lines.flatMap(({ person, name }) => (person === null && name !== null ? [cleanName(name)] : [])))];
  const look = (column: string, values: readonly string[]): Promise<PersonRow[]> =>
    inParts(values, (part) =>
      reader.query<PersonRow>(
        `SELECT v.id, v.external_no, p.name, v.state FROM volunteers v JOIN persons p ON p.id = v.person_id
          WHERE v.community_id = ? AND ${column} IN (${placeholders(part)})`,
        [communityId, ...part],
      ),
    );
  const byNo = new Map((await look('v.external_no', numbers)).map((row) => [row.external_no!, row]));
  const byName = new Map<string, PersonRow[]>();
  for (const row of await look('p.name', names)) byName.set(row.name!, [...(byName.get(row.name!) ?? []), row]);
  return lines.map(({ person, name }) => {
    if (person === null) return namedPerson(cleanName(name ?? ''), byName);
    const known = byNo.get(person);
    return known ? numberedPerson(known, person, name) : { externalNo: person };
  });
}

function namedPerson(name: string, byName: ReadonlyMap<string, PersonRow[]>): LinePerson {
  const found = byName.get(name) ?? [];
  if (found.length === 1) return present(found[0]!, 'name');
  if (found.length > 1) return { field: 'name', reason: `本社区有 ${found.length} 位“${name}”，分不清是哪一位，请填人员编号` };
  return { field: 'name', reason: `名单里没有“${name}”，请先导入名单，或填人员编号` };
}

/** A number that belongs to somebody with another name is more likely a slip than a new name. */
function numberedPerson(known: PersonRow, number: string, name: string | null): LinePerson {
  const [here, there] = [cleanName(name ?? ''), known.name ?? ''];
  const fits =
    here === '' ||
    there === '' ||
    here === there ||
    (isMaskedName(here) && nameFitsMask(there, here)) ||
    (isMaskedName(there) && nameFitsMask(here, there));
  if (!fits) return { field: 'name', reason: `编号 ${number} 在名单里是“${there}”，表里是“${here}”，请核对编号` };
  return present(known, 'person');
}

function present(row: PersonRow, field: string): LinePerson {
  if (row.state === 'WITHDRAWN') return { field, reason: '这位志愿者已退出，不能再导入服务。请先请本人重新登记' };
  return { volunteerId: row.id };
}
