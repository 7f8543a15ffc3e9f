import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Gender } from '@app/kernel/identity-numbers.js';
import { maskName } from '@app/kernel/names.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Area } from '../areas/area.entity.js';
import { ConsentsService } from '../consents/consents.service.js';
import { pinyinOf } from './name-pinyin.js';
import { PersonSecrets } from './person-secrets.service.js';
import { Person } from './person.entity.js';
import { shownName } from './person.rules.js';
import { Volunteer } from './volunteer.entity.js';
import {
  publicNameOf,
  volunteerNoFrom,
  type PublicName,
  type VolunteerSource,
  type VolunteerState,
} from './volunteer.rules.js';

/** A volunteer to be made: values are checked and clean. */
export type NewVolunteer = {
  communityId: string;
  /** The community itself, or one of its grids or compounds. */
  areaId: string;
  source: VolunteerSource;
  name: string | null;
  externalNo: string | null;
  gender?: Gender | null;
  birthOn?: DateOn | null;
  idNumber?: string | null;
  mobile?: string | null;
  skills?: string[];
  serviceCategories?: string[];
  joinedOn?: DateOn | null;
};

/** What other libs may know about a volunteer without a reason. */
export type VolunteerCard = {
  id: string;
  personId: string;
  communityId: string;
  areaId: string;
  volunteerNo: string;
  externalNo: string | null;
  /** The name inside the office; a number for people without one. */
  name: string;
  namePinyin: string | null;
  state: VolunteerState;
};

const IDS_PER_QUERY = 500;

/** The register of volunteers, as other libs use it. Staff's own screens are in `VolunteerFilesService`. */
@Injectable()
export class VolunteersService {
  constructor(
    private readonly secrets: PersonSecrets,
    private readonly consents: ConsentsService,
  ) {}

  /**
   * The volunteers behind the numbers of a sheet: externalNo → volunteerId. Unknown numbers become volunteers
   * without a name, PENDING_CONFIRM. Numbers are taken trimmed; empty ones are left out. One query per 500 numbers,
   * one insert for all new ones; whoever adds to a community waits in line, so a number is made once.
   */
  async ensureByExternalNo(
    tx: Tx,
    communityId: string,
    externalNos: readonly string[],
    source: VolunteerSource = 'ATTENDANCE',
  ): Promise<Map<string, string>> {
    const wanted = [...new Set(externalNos.map((no) => no.trim()).filter((no) => no !== ''))];
    const known = await this.byExternalNo(tx, communityId, wanted);
    if (known.size === wanted.length) return known;
    await tx.lock(Area, [communityId]);
    // Somebody may have added them while we waited for the lock.
    const found = await this.byExternalNo(tx, communityId, wanted);
    const missing = wanted.filter((no) => !found.has(no));
    const ids = await this.make(
      tx,
      missing.map((externalNo) => ({ communityId, areaId: communityId, source, name: null, externalNo })),
    );
    missing.forEach((externalNo, i) => found.set(externalNo, ids[i]!));
    return found;
  }

  /** externalNo → volunteerId, for those that exist. */
  async byExternalNo(
    reader: Reader,
    communityId: string,
    externalNos: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await inParts(externalNos, (part) =>
      reader.query<{ id: string; external_no: string }>(
        `SELECT id, external_no FROM volunteers WHERE community_id = ? AND external_no IN (${placeholders(part)})`,
        [communityId, ...part],
      ),
    );
    return new Map(rows.map((row) => [row.external_no, row.id]));
  }

  /** What is known about these volunteers, by id; unknown ids are left out. */
  async cardsOf(reader: Reader, volunteerIds: readonly string[]): Promise<Map<string, VolunteerCard>> {
    const rows = await inParts([...new Set(volunteerIds)], (part) =>
      reader.query<CardRow>(`${CARD_SQL} WHERE v.id IN (${placeholders(part)})`, part),
    );
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
  }

  /** The names by which staff know them: name, else external number, else volunteer number. Never for public pages. */
  async namesOf(reader: Reader, volunteerIds: readonly string[]): Promise<Map<string, string>> {
    const cards = await this.cardsOf(reader, volunteerIds);
    return new Map([...cards].map(([id, card]) => [id, card.name]));
  }

  /**
   * The names for pages anybody can open: full with PUBLISH_NAME consent, masked without it, and none at all for
   * people who have not confirmed or have left.
   */
  async publicNamesOf(reader: Reader, volunteerIds: readonly string[]): Promise<Map<string, PublicName>> {
    const rows = await inParts([...new Set(volunteerIds)], (part) =>
      reader.query<CardRow>(`${CARD_SQL} WHERE v.id IN (${placeholders(part)})`, part),
    );
    const personIds = rows.map((row) => row.person_id);
    const consented = await this.consents.withConsent(reader, personIds, 'PUBLISH_NAME');
    return new Map(rows.map((row) => [row.id, publicNameOf(row, consented.has(row.person_id), maskName)]));
  }

  /** The volunteer, if it lies within the actor's scope for the action; else `volunteer.not-found`. */
  async require(
    reader: Reader,
    actor: Principal,
    action: Action,
    volunteerId: string,
  ): Promise<VolunteerCard> {
    const row = await reader.one<CardRow & { path: string }>(
      `${CARD_SQL.replace(' FROM ', ', a.path FROM ')} JOIN areas a ON a.id = v.area_id WHERE v.id = ?`,
      [volunteerId],
    );
    scopeOf(actor, action).requires(row?.path, 'volunteer.not-found');
    return cardOf(row!);
  }

  /** The signed-in person's own volunteer id; refuses `volunteer.none`. */
  requireOwn(actor: Principal): string {
    return actor.volunteerId ?? refuse('volunteer.none');
  }

  /**
   * Makes volunteers, all PENDING_CONFIRM: nobody is enrolled by somebody else (H13). Answers their ids in order.
   * Unique keys (ID number, external number) throw; callers that can meet them look first, under the area's lock.
   */
  async make(tx: Tx, news: readonly NewVolunteer[]): Promise<string[]> {
    const numbers = await this.freeNumbers(tx, news.length);
    const rows = news.map((one, i) => this.rowsOf(one, numbers[i]!, tx.at));
    await tx.insert(
      Person,
      rows.map((row) => row.person),
    );
    await tx.insert(
      Volunteer,
      rows.map((row) => row.volunteer),
    );
    return rows.map((row) => row.volunteer.id);
  }

  /**
   * The person lives elsewhere now: staff there look after the file from here on. What was recorded stays with the
   * communities in which it happened; the old community's own number goes.
   */
  async moveTo(tx: Tx, volunteerId: string, community: { id: string }, areaId: string): Promise<void> {
    const volunteer = (await tx.lockOne(Volunteer, volunteerId)) ?? refuse('volunteer.not-found');
    const isFar = volunteer.communityId !== community.id;
    if (!isFar && volunteer.areaId === areaId) return;
    await tx.execute('UPDATE persons SET community_id = ?, area_id = ? WHERE id = ?', [community.id, areaId, volunteer.personId]);
    await tx.execute('UPDATE volunteers SET community_id = ?, area_id = ?, external_no = ? WHERE id = ?', [
      community.id,
      areaId,
      isFar ? null : volunteer.externalNo,
      volunteerId,
    ]);
    if (isFar) {
      await tx.execute(
        `UPDATE role_grants SET area_id = ? WHERE role = 'volunteer' AND account_id IN (SELECT id FROM accounts WHERE person_id = ?)`,
        [community.id, volunteer.personId],
      );
    }
    await tx.audit('volunteer.moved', { type: 'volunteer', id: volunteerId }, { from: volunteer.areaId, to: areaId });
  }

  private rowsOf(
    one: NewVolunteer,
    volunteerNo: string,
    at: string,
  ): { person: Person; volunteer: Volunteer } {
    const person: Person = {
      id: newId(),
      name: one.name,
      ...pinyinOf(one.name),
      gender: one.gender ?? null,
      birthOn: one.birthOn ?? null,
      ...this.secrets.idColumns(one.idNumber ?? null),
      ...this.secrets.mobileColumns(one.mobile ?? null),
      communityId: one.communityId,
      areaId: one.areaId,
      guardianPersonId: null,
      createdAt: at,
    };
    const volunteer: Volunteer = {
      id: newId(),
      personId: person.id,
      communityId: one.communityId,
      areaId: one.areaId,
      volunteerNo,
      externalNo: one.externalNo,
      skills: one.skills ?? [],
      serviceCategories: one.serviceCategories ?? [],
      state: 'PENDING_CONFIRM',
      source: one.source,
      joinedOn: one.joinedOn ?? null,
      createdAt: at,
      confirmedAt: null,
    };
    return { person, volunteer };
  }

  /** Random numbers that nobody has. Of a million volunteers one in a million new numbers is drawn twice. */
  private async freeNumbers(tx: Tx, count: number): Promise<string[]> {
    const free = new Set<string>();
    while (free.size < count) {
      const drawn = new Set<string>();
      while (drawn.size < count - free.size) drawn.add(volunteerNoFrom(randomBytes(8)));
      const used = await inParts([...drawn], (part) =>
        tx.query<{ volunteer_no: string }>(
          `SELECT volunteer_no FROM volunteers WHERE volunteer_no IN (${placeholders(part)})`,
          part,
        ),
      );
      for (const row of used) drawn.delete(row.volunteer_no);
      for (const number of drawn) free.add(number);
    }
    return [...free];
  }
}

type CardRow = {
  id: string;
  person_id: string;
  community_id: string;
  area_id: string;
  volunteer_no: string;
  external_no: string | null;
  name: string | null;
  name_pinyin: string | null;
  state: VolunteerState;
};

const CARD_SQL = `SELECT v.id, v.person_id, v.community_id, v.area_id, v.volunteer_no, v.external_no, p.name, p.name_pinyin, v.state
 FROM volunteers v JOIN persons p ON p.id = v.person_id`;

function cardOf(row: CardRow): VolunteerCard {
  const named = { name: row.name, externalNo: row.external_no, volunteerNo: row.volunteer_no };
  return {
    id: row.id,
    personId: row.person_id,
    communityId: row.community_id,
    areaId: row.area_id,
    volunteerNo: row.volunteer_no,
    externalNo: row.external_no,
    name: shownName(named),
    namePinyin: row.name_pinyin,
    state: row.state,
  };
}

async function inParts<T>(values: readonly string[], query: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; from < values.length; from += IDS_PER_QUERY) {
    rows.push(...(await query(values.slice(from, from + IDS_PER_QUERY))));
  }
  return rows;
}
