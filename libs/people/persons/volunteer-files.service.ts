import { Injectable } from '@nestjs/common';
import { checkIdNumber, checkMobile } from '@app/kernel/identity-numbers.js';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Area } from '../areas/area.entity.js';
import { AreasService } from '../areas/areas.service.js';
import { PersonSecrets } from './person-secrets.service.js';
import { cleanName, isMinor, shownName } from './person.rules.js';
import { Person } from './person.entity.js';
import { cleanVolunteerNo, type VolunteerSource, type VolunteerState } from './volunteer.rules.js';
import type {
  CreateVolunteer,
  UnmaskedView,
  VolunteerPage,
  VolunteerQuery,
  VolunteerView,
} from './volunteer.wire.js';
import { VolunteersService, type NewVolunteer } from './volunteers.service.js';

/** The card index at the secretary's desk: find, look, add, and see what is masked, with a reason. */
@Injectable()
export class VolunteerFilesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly secrets: PersonSecrets,
    private readonly volunteers: VolunteersService,
  ) {}

  /** `q` finds by name, pinyin, initials, either number, or a complete mobile or ID number. */
  async page(actor: Principal, query: VolunteerQuery): Promise<VolunteerPage> {
    const { sql, params } = this.selection(actor, query);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`, params);
    const { join, order } = orderOf(query.sort);
    const found = await this.db.read.query<{ id: string }>(
      `SELECT v.id ${sql.replace(' WHERE ', `${join} WHERE `)} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.load(found.map(({ id }) => id));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `volunteer.not-found`. */
  async view(actor: Principal, id: string): Promise<VolunteerView> {
    await this.volunteers.require(this.db.read, actor, 'person.view', id);
    return this.loadOne(id);
  }

  /**
   * Adds a volunteer, PENDING_CONFIRM. Refuses `area.not-found`, `volunteer.invalid` (ID number or mobile),
   * `volunteer.id-number-taken`, `volunteer.external-no-taken`, `volunteer.exists` (same name and mobile).
   */
  async create(actor: Principal, input: CreateVolunteer): Promise<VolunteerView> {
    const id = await this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'person.manage', input.areaId);
      const community = (await this.areas.communityOf(tx, area)) ?? refuse('volunteer.needs-community');
      await tx.lock(Area, [community.id]);
      const one = this.checked(input, community.id, dateOf(tx.at));
      await this.refuseKnown(tx, one);
      const [made] = await this.volunteers.make(tx, [one]);
      await tx.audit('volunteer.created', { type: 'volunteer', id: made! });
      return made!;
    });
    return this.loadOne(id);
  }

  /** The full data, once, for a reason that goes into the audit log. Refuses `volunteer.not-found`. */
  async unmask(actor: Principal, id: string, reason: string): Promise<UnmaskedView> {
    const personId = await this.db.write(async (tx) => {
      const card = await this.volunteers.require(tx, actor, 'person.unmask', id);
      await tx.audit('volunteer.unmasked', { type: 'volunteer', id }, { reason });
      return card.personId;
    });
    const person = await this.db.read.repo(Person).findOneByOrFail({ id: personId });
    return {
      name: person.name,
      birthOn: person.birthOn,
      idNumber: this.secrets.idNumberOf(person),
      mobile: this.secrets.mobileOf(person),
    };
  }

  /** FROM and WHERE over volunteers alone, so that counting 200,000 of them stays an index scan. */
  private selection(actor: Principal, query: VolunteerQuery): { sql: string; params: SqlParam[] } {
    const found = this.search(query.q);
    const scope = scopeOf(actor, 'person.view').within('v.area_id');
    const parts = [scope.sql];
    const params: SqlParam[] = [...found.params, ...scope.params];
    if (query.areaId) {
      parts.push(
        `v.area_id IN (SELECT b.id FROM areas b JOIN areas top ON top.id = ? AND b.path LIKE CONCAT(top.path, '%'))`,
      );
      params.push(query.areaId);
    }
    if (query.state) {
      parts.push('v.state = ?');
      params.push(query.state);
    }
    return { sql: `FROM ${found.sql}volunteers v${found.on} WHERE ${parts.join(' AND ')}`, params };
  }

  /**
   * Each way to find somebody is a query with an index of its own; one OR over all of them would have none.
   * CROSS JOIN keeps SQLite from starting at the other end.
   */
  private search(q: string | undefined): { sql: string; on: string; params: SqlParam[] } {
    const term = q?.normalize('NFKC').trim();
    if (!term) return { sql: '', on: '', params: [] };
    const letters = term.toLowerCase().replace(/[^a-z0-9]/g, '');
    const mobile = checkMobile(term);
    const idNumber = checkIdNumber(term, dateOf(this.clock.now()));
    const volunteerNo = cleanVolunteerNo(term);
    // Engines differ in whether LIKE minds the case of letters; lower case on both sides settles it.
    const tries: [string, SqlParam][] = [
      [byVolunteer(`LOWER(w.external_no) LIKE ? ESCAPE '!'`), likeTerm(term.toLowerCase()).slice(1)],
    ];
    if (/\p{L}/u.test(term))
      tries.push([byPerson(`LOWER(p.name) LIKE ? ESCAPE '!'`), likeTerm(cleanName(term).toLowerCase())]);
    if (/[a-z]/.test(letters)) {
      tries.push(
        [byPerson('p.name_pinyin LIKE ?'), `${letters}%`],
        [byPerson('p.name_initials LIKE ?'), `${letters}%`],
      );
    }
    if (volunteerNo) tries.push([byVolunteer('w.volunteer_no = ?'), volunteerNo]);
    if (mobile.ok) tries.push([byPerson('p.mobile_hash = ?'), this.secrets.mobileHash(mobile.value)]);
    if (idNumber.ok)
      tries.push([byPerson('p.id_number_hash = ?'), this.secrets.idNumberHash(idNumber.value.number)]);
    const union = tries.map(([sql]) => sql).join(' UNION ');
    return {
      sql: `(${union}) f CROSS JOIN `,
      on: ' ON v.id = f.id',
      params: tries.map(([, param]) => param),
    };
  }

  private checked(input: CreateVolunteer, communityId: string, today: DateOn): NewVolunteer {
    const idNumber = input.idNumber ? checkIdNumber(input.idNumber, today) : null;
    if (idNumber && !idNumber.ok) refuse('volunteer.invalid', { reason: idNumber.reason, field: 'idNumber' });
    const mobile = input.mobile ? checkMobile(input.mobile) : null;
    if (mobile && !mobile.ok) refuse('volunteer.invalid', { reason: mobile.reason, field: 'mobile' });
    const told = idNumber?.value;
    if (told && input.birthOn && told.birthOn !== input.birthOn) {
      refuse('volunteer.invalid', { reason: '出生日期与身份证号不一致，请核对', field: 'birthOn' });
    }
    if (input.birthOn && input.birthOn > today) {
      refuse('volunteer.invalid', { reason: '出生日期还没有到，请核对', field: 'birthOn' });
    }
    return {
      communityId,
      areaId: input.areaId,
      source: 'STAFF',
      name: cleanName(input.name),
      externalNo: input.externalNo?.trim() || null,
      gender: input.gender ?? told?.gender ?? null,
      birthOn: input.birthOn ?? told?.birthOn ?? null,
      idNumber: told?.number ?? null,
      mobile: mobile?.value ?? null,
      skills: input.skills ?? [],
      serviceCategories: input.serviceCategories ?? [],
      joinedOn: input.joinedOn ?? null,
    };
  }

  private async refuseKnown(tx: Tx, one: NewVolunteer): Promise<void> {
    const find = (sql: string, params: SqlParam[]): Promise<unknown> =>
      tx.one(
        `SELECT v.id FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE ${sql} LIMIT 1`,
        params,
      );
    if (one.idNumber && (await find('p.id_number_hash = ?', [this.secrets.idNumberHash(one.idNumber)]))) {
      refuse('volunteer.id-number-taken');
    }
    if (
      one.externalNo &&
      (await find('v.community_id = ? AND v.external_no = ?', [one.communityId, one.externalNo]))
    ) {
      refuse('volunteer.external-no-taken', { externalNo: one.externalNo });
    }
    const { name, mobile, communityId } = one;
    if (!mobile) return;
    const same = [communityId, this.secrets.mobileHash(mobile), name];
    if (await find('v.community_id = ? AND p.mobile_hash = ? AND p.name = ?', same))
      refuse('volunteer.exists', { name });
  }

  private async loadOne(id: string): Promise<VolunteerView> {
    return (await this.load([id]))[0] ?? refuse('volunteer.not-found');
  }

  /** Views in the order of the ids. */
  private async load(ids: readonly string[]): Promise<VolunteerView[]> {
    const rows = await this.db.read.query<FileRow>(
      `SELECT ${FILE_COLUMNS} FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE v.id IN (${placeholders(ids)})`,
      ids,
    );
    const areaNames = await this.areas.fullNamesOf(
      this.db.read,
      rows.map((row) => row.area_id),
    );
    const today = dateOf(this.clock.now());
    const views = new Map(
      rows.map((row) => [row.id, this.viewOf(row, areaNames.get(row.area_id) ?? '', today)]),
    );
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  private viewOf(row: FileRow, areaName: string, today: DateOn): VolunteerView {
    const minor = isMinor({ birthOn: row.birth_on }, today);
    const numbers = { externalNo: row.external_no, volunteerNo: row.volunteer_no };
    return {
      id: row.id,
      ...numbers,
      name: shownName({ name: minor && row.name ? maskName(row.name) : row.name, ...numbers }),
      isMinor: minor,
      gender: row.gender,
      birthYear: row.birth_on ? Number(row.birth_on.slice(0, 4)) : null,
      idNumberMasked: this.secrets.maskedIdNumberOf({ idNumberCipher: row.id_number_cipher }),
      mobileMasked: this.secrets.maskedMobileOf({ mobileCipher: row.mobile_cipher }),
      communityId: row.community_id,
      areaId: row.area_id,
      areaName,
      skills: JSON.parse(row.skills) as string[],
      serviceCategories: JSON.parse(row.service_categories) as string[],
      state: row.state,
      source: row.source,
      joinedOn: row.joined_on,
      createdAt: row.created_at,
      confirmedAt: row.confirmed_at,
      hasAccount: Number(row.accounts) > 0,
    };
  }
}

type FileRow = {
  id: string;
  volunteer_no: string;
  external_no: string | null;
  name: string | null;
  gender: VolunteerView['gender'];
  birth_on: DateOn | null;
  id_number_cipher: string | null;
  mobile_cipher: string | null;
  community_id: string;
  area_id: string;
  skills: string;
  service_categories: string;
  state: VolunteerState;
  source: VolunteerSource;
  joined_on: string | null;
  created_at: string;
  confirmed_at: string | null;
  accounts: number;
};

const FILE_COLUMNS = `v.id, v.volunteer_no, v.external_no, p.name, p.gender, p.birth_on, p.id_number_cipher,
 p.mobile_cipher, v.community_id, v.area_id, v.skills, v.service_categories, v.state, v.source, v.joined_on,
 v.created_at, v.confirmed_at, (SELECT COUNT(*) FROM accounts c WHERE c.person_id = p.id) AS accounts`;

function byPerson(condition: string): string {
  return `SELECT w.id FROM persons p CROSS JOIN volunteers w ON w.person_id = p.id WHERE ${condition}`;
}

function byVolunteer(condition: string): string {
  return `SELECT w.id FROM volunteers w WHERE ${condition}`;
}

const SORTS: Record<string, string> = {
  name: 'p.name_pinyin',
  volunteerNo: 'v.volunteer_no',
  externalNo: 'v.external_no',
  joinedOn: 'v.joined_on',
  createdAt: 'v.id',
};

/** The id settles equal values, so that pages never show a row twice or not at all. */
function orderOf(sort = '-createdAt'): { join: string; order: string } {
  const column = SORTS[sort.replace(/^-/, '')] ?? 'v.id';
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const join = column.startsWith('p.') ? ' JOIN persons p ON p.id = v.person_id' : '';
  return {
    join,
    order: column === 'v.id' ? `v.id ${direction}` : `${column} ${direction}, v.id ${direction}`,
  };
}
