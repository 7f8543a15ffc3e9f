import { maskName } from '@app/kernel/names.js';
import type { DateOn } from '@app/kernel/time.js';
import { isMinor, shownName } from '@app/people/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { inParts } from '../service-records/record-facts.service.js';

type NameRow = { id: string; volunteer_no: string; external_no: string | null; name: string | null; birth_on: DateOn | null };

/** The names staff see on lists about attendance: minors' are masked, as nobody has given a reason for more (H20). */
export async function officeNames(reader: Reader, volunteerIds: readonly string[], today: DateOn): Promise<Map<string, string>> {
  const rows = await inParts([...new Set(volunteerIds)], (part) =>
    reader.query<NameRow>(
      `SELECT v.id, v.volunteer_no, v.external_no, p.name, p.birth_on
         FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE v.id IN (${placeholders(part)})`,
      part,
    ),
  );
  return new Map(rows.map((row) => [row.id, officeName(row, today)]));
}

export function officeName(row: Omit<NameRow, 'id'>, today: DateOn): string {
  const name = row.name && isMinor({ birthOn: row.birth_on }, today) ? maskName(row.name) : row.name;
  return shownName({ name, externalNo: row.external_no, volunteerNo: row.volunteer_no });
}
