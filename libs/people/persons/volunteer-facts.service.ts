import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import type { Gender } from '@app/kernel/identity-numbers.js';
import type { DateOn } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { AreasService } from '../areas/areas.service.js';
import { PersonSecrets } from './person-secrets.service.js';
import { isMinor } from './person.rules.js';
import { VOLUNTEER_STATE_NAMES, type VolunteerState } from './volunteer.rules.js';

/** The basic facts of a volunteer that the record must hold (67号令 5). */
export type VolunteerFacts = {
  id: string;
  volunteerNo: string;
  externalNo: string | null;
  name: string | null;
  gender: Gender | null;
  /** The whole date where it may be seen, else the year. */
  birth: string | null;
  idNumber: string | null;
  mobile: string | null;
  areaName: string;
  skills: string[];
  serviceCategories: string[];
  stateName: string;
  joinedOn: DateOn | null;
};

const PER_QUERY = 500;

/** For papers that other libs write. Who may see what is decided, and logged, by whoever asks. */
@Injectable()
export class VolunteerFactsService {
  constructor(
    private readonly areas: AreasService,
    private readonly secrets: PersonSecrets,
  ) {}

  /**
   * By volunteer id. Whole only where asked for, and never of minors: their data does not leave in bulk (H20).
   *
   * @param isOwn the person's own copy, which is whole at any age
   */
  async of(reader: Reader, volunteerIds: readonly string[], today: DateOn, isUnmasked: boolean, isOwn = false): Promise<Map<string, VolunteerFacts>> {
    const ids = [...new Set(volunteerIds)];
    const rows: Row[] = [];
    for (let from = 0; from < ids.length; from += PER_QUERY) {
      const part = ids.slice(from, from + PER_QUERY);
      rows.push(...(await reader.query<Row>(`SELECT ${COLUMNS} FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE v.id IN (${placeholders(part)})`, part)));
    }
    const areaNames = await this.areas.fullNamesOf(reader, rows.map(({ areaId }) => areaId));
    return new Map(rows.map((row) => [row.id, this.factsOf(row, areaNames.get(row.areaId) ?? '', isOwn || (isUnmasked && !isMinor(row, today)))]));
  }

  private factsOf(row: Row, areaName: string, isWhole: boolean): VolunteerFacts {
    return {
      id: row.id,
      volunteerNo: row.volunteerNo,
      externalNo: row.externalNo,
      name: row.name && (isWhole ? row.name : maskName(row.name)),
      gender: row.gender,
      birth: row.birthOn && (isWhole ? row.birthOn : `${row.birthOn.slice(0, 4)}年`),
      idNumber: isWhole ? this.secrets.idNumberOf(row) : this.secrets.maskedIdNumberOf(row),
      mobile: isWhole ? this.secrets.mobileOf(row) : this.secrets.maskedMobileOf(row),
      areaName,
      skills: JSON.parse(row.skills) as string[],
      serviceCategories: JSON.parse(row.serviceCategories) as string[],
      stateName: VOLUNTEER_STATE_NAMES[row.state],
      joinedOn: row.joinedOn,
    };
  }
}

type Row = {
  id: string;
  volunteerNo: string;
  externalNo: string | null;
  name: string | null;
  gender: Gender | null;
  birthOn: DateOn | null;
  idNumberCipher: string | null;
  mobileCipher: string | null;
  areaId: string;
  skills: string;
  serviceCategories: string;
  state: VolunteerState;
  joinedOn: DateOn | null;
};

const COLUMNS = `v.id, v.volunteer_no AS volunteerNo, v.external_no AS externalNo, p.name, p.gender, p.birth_on AS birthOn,
 p.id_number_cipher AS idNumberCipher, p.mobile_cipher AS mobileCipher, v.area_id AS areaId, v.skills,
 v.service_categories AS serviceCategories, v.state, v.joined_on AS joinedOn`;
