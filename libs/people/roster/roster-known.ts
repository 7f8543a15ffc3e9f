import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { comparable } from '@app/platform/spreadsheets/cells.rules.js';
import type { KnownVolunteer, RosterLine } from './roster-match.rules.js';

const VALUES_PER_QUERY = 500;

/** Everybody a line of the sheet could mean: by number, ID number (in any community), mobile or name. */
export async function knownAmong(
  reader: Reader,
  communityId: string,
  lines: readonly RosterLine[],
): Promise<KnownVolunteer[]> {
  const found = new Map<string, KnownVolunteer>();
  const look = async (column: string, values: (string | null)[], anywhere = false): Promise<void> => {
    const wanted = [...new Set(values.filter((value) => value !== null))];
    for (let from = 0; from < wanted.length; from += VALUES_PER_QUERY) {
      const part = wanted.slice(from, from + VALUES_PER_QUERY);
      const own = anywhere ? '' : 'v.community_id = ? AND ';
      const rows = await reader.query<KnownRow>(
        `SELECT ${KNOWN_COLUMNS} FROM volunteers v JOIN persons p ON p.id = v.person_id
         WHERE ${own}${column} IN (${placeholders(part)})`,
        anywhere ? part : [communityId, ...part],
      );
      for (const row of rows) found.set(row.id, knownOf(row, communityId));
    }
  };
  const nameOnly = lines.filter((line) => !line.externalNo && !line.idNumberHash && !line.mobileHash);
  const numbers = lines.map(({ externalNo }) => externalNo);
  const idNumbers = lines.map(({ idNumberHash }) => idNumberHash);
  const mobiles = lines.map(({ mobileHash }) => mobileHash);
  const names = nameOnly.map(({ name }) => name);
  await look('v.external_no', numbers);
  await look('p.id_number_hash', idNumbers, true);
  await look('p.mobile_hash', mobiles);
  await look('p.name', names);
  return [...found.values()];
}

/** Grids and compounds of the community by name and by code. */
export async function placesOf(reader: Reader, communityId: string): Promise<Map<string, string>> {
  const community = await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [communityId]);
  if (!community) refuse('area.not-found');
  const areas = await reader.query<{ id: string; name: string; code: string }>(
    `SELECT id, name, code FROM areas WHERE path LIKE ? AND id <> ? ORDER BY path DESC`,
    [`${community.path}%`, communityId],
  );
  return new Map(
    areas.flatMap(({ id, name, code }) => [[comparable(code), id] as const, [comparable(name), id] as const]),
  );
}

type KnownRow = {
  id: string;
  community_id: string;
  area_id: string;
  external_no: string | null;
  name: string | null;
  gender: KnownVolunteer['gender'];
  birth_on: DateOn | null;
  id_number_hash: string | null;
  mobile_hash: string | null;
  skills: string;
  joined_on: DateOn | null;
};

const KNOWN_COLUMNS = `v.id, v.community_id, v.area_id, v.external_no, p.name, p.gender, p.birth_on, p.id_number_hash,
 p.mobile_hash, v.skills, v.joined_on`;

function knownOf(row: KnownRow, communityId: string): KnownVolunteer {
  return {
    volunteerId: row.id,
    isOwn: row.community_id === communityId,
    externalNo: row.external_no,
    name: row.name,
    gender: row.gender,
    birthOn: row.birth_on,
    idNumberHash: row.id_number_hash,
    mobileHash: row.mobile_hash,
    areaId: row.area_id === row.community_id ? null : row.area_id,
    skills: JSON.parse(row.skills) as string[],
    joinedOn: row.joined_on,
  };
}
