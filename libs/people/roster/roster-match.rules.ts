/**
 * Whether a line of a roster is somebody the community already knows, and what to do with it. People are told apart
 * by their number in the sheets, by ID number, by name and mobile; where a line has none of these, by name, gender,
 * birth date and place together. Importing a sheet twice changes nothing; a line fills what was empty and never
 * overwrites what is there.
 */
import type { Gender } from '@app/kernel/identity-numbers.js';
import type { DateOn } from '@app/kernel/time.js';
import { isMaskedName, nameFitsMask } from '../persons/person.rules.js';
import type { RosterField } from './roster.rules.js';

/** A line to be matched: numbers as blind indexes, the place as an area id. */
export type RosterLine = {
  externalNo: string | null;
  name: string | null;
  gender: Gender | null;
  birthOn: DateOn | null;
  idNumberHash: string | null;
  mobileHash: string | null;
  /** Null when the sheet does not say, or names a place nobody knows. */
  areaId: string | null;
  skills: readonly string[];
  joinedOn: DateOn | null;
};

/** Somebody on record, or made from an earlier line of the same sheet. */
export type KnownVolunteer = RosterLine & {
  volunteerId: string;
  /** False for persons of another community, of whom only the ID number may be compared. */
  isOwn: boolean;
};

export type RosterChange = Partial<
  Pick<
    KnownVolunteer,
    'externalNo' | 'name' | 'gender' | 'birthOn' | 'idNumberHash' | 'mobileHash' | 'areaId' | 'joinedOn'
  >
> & { skills?: string[] };

export type RosterDecision =
  | { kind: 'new' }
  | { kind: 'unchanged'; volunteerId: string }
  | { kind: 'filled'; volunteerId: string; change: RosterChange }
  | { kind: 'rejected'; field: RosterField; reason: string };

/** Known people by whatever a line can name them with; grows as lines of the same sheet become people. */
export class RosterIndex {
  private readonly byId = new Map<string, KnownVolunteer>();
  private readonly byExternalNo = new Map<string, KnownVolunteer>();
  private readonly byIdNumber = new Map<string, KnownVolunteer>();
  private readonly byMobile = new Map<string, KnownVolunteer[]>();
  private readonly byName = new Map<string, KnownVolunteer[]>();

  constructor(known: readonly KnownVolunteer[]) {
    for (const one of known) this.add(one);
  }

  add(one: KnownVolunteer): void {
    this.byId.set(one.volunteerId, one);
    if (one.idNumberHash) this.byIdNumber.set(one.idNumberHash, one);
    if (!one.isOwn) return;
    if (one.externalNo) this.byExternalNo.set(one.externalNo, one);
    if (one.mobileHash) push(this.byMobile, one.mobileHash, one);
    if (one.name) push(this.byName, one.name, one);
  }

  /** Takes over what a line has filled. */
  fill(volunteerId: string, change: RosterChange): void {
    const one = this.byId.get(volunteerId);
    if (!one) throw new Error('only somebody known can be filled');
    if (one.name) pull(this.byName, one.name, one);
    if (one.mobileHash) pull(this.byMobile, one.mobileHash, one);
    this.add({ ...one, ...change });
  }

  numbered(externalNo: string | null): KnownVolunteer | undefined {
    return externalNo === null ? undefined : this.byExternalNo.get(externalNo);
  }

  identified(idNumberHash: string | null): KnownVolunteer | undefined {
    return idNumberHash === null ? undefined : this.byIdNumber.get(idNumberHash);
  }

  reachedAt(mobileHash: string | null, name: string | null): KnownVolunteer[] {
    if (mobileHash === null || name === null) return [];
    return (this.byMobile.get(mobileHash) ?? []).filter(
      (one) => one.name !== null && samePerson(one.name, name),
    );
  }

  named(name: string | null): KnownVolunteer[] {
    return name === null ? [] : (this.byName.get(name) ?? []);
  }
}

export function decideRosterLine(line: RosterLine, index: RosterIndex): RosterDecision {
  const byId = index.identified(line.idNumberHash);
  if (byId && !byId.isOwn) {
    return no('idNumber', '这个身份证号已在另一个社区登记；如已搬来，请街道管理员把人转入本社区');
  }
  const byNumber = index.numbered(line.externalNo);
  if (byId && byNumber && byId.volunteerId !== byNumber.volunteerId) {
    return no('externalNo', '编号和身份证号属于两个已登记的人，请核对编号');
  }
  const found = byId ?? byNumber ?? oneReachedAt(line, index);
  if (found === 'several') return no('mobile', '本社区有几位同名、同手机号的人，请补填编号或身份证号');
  if (found) return compare(line, found);
  if (line.externalNo || line.idNumberHash || line.mobileHash) return { kind: 'new' };
  return decideByName(line, index);
}

/** The only person with this name and mobile; a different number in either keeps two people apart. */
function oneReachedAt(line: RosterLine, index: RosterIndex): KnownVolunteer | 'several' | undefined {
  const people = index
    .reachedAt(line.mobileHash, line.name)
    .filter((one) => agree(one.externalNo, line.externalNo) && agree(one.idNumberHash, line.idNumberHash));
  return people.length > 1 ? 'several' : people[0];
}

/** Nothing but a name and its circumstances: one that fits is the person, two that fit cannot be told apart. */
function decideByName(line: RosterLine, index: RosterIndex): RosterDecision {
  const people = index
    .named(line.name)
    .filter(
      (one) =>
        agree(one.gender, line.gender) && agree(one.birthOn, line.birthOn) && agree(one.areaId, line.areaId),
    );
  const [found] = people;
  if (!found) return { kind: 'new' };
  if (people.length > 1) {
    return no(
      'name',
      `本社区有 ${people.length} 位“${line.name}”，只凭姓名分不清，请补填编号、身份证号或手机号`,
    );
  }
  const decision = compare(line, found);
  // Only the name says that they are one person: too little to write down where somebody lives or was born.
  const isGuess = decision.kind === 'filled' && GUESSED.some((key) => key in decision.change);
  return isGuess
    ? no('name', `已有一位“${line.name}”，资料不全，认不准是不是同一人，请补填编号、身份证号或手机号`)
    : decision;
}

const GUESSED = ['gender', 'birthOn', 'areaId'] as const;

const COMPARED: readonly { key: keyof RosterChange; field: RosterField; name: string }[] = [
  { key: 'externalNo', field: 'externalNo', name: '编号' },
  { key: 'gender', field: 'gender', name: '性别' },
  { key: 'birthOn', field: 'birthOn', name: '出生日期' },
  { key: 'idNumberHash', field: 'idNumber', name: '身份证号' },
  { key: 'mobileHash', field: 'mobile', name: '手机号' },
  { key: 'areaId', field: 'grid', name: '网格或小区' },
  { key: 'joinedOn', field: 'joinedOn', name: '加入日期' },
];

function compare(line: RosterLine, known: KnownVolunteer): RosterDecision {
  const change: Record<string, unknown> = {};
  for (const { key, field, name } of COMPARED) {
    const told = line[key];
    if (told === null || told === known[key]) continue;
    if (known[key] !== null) return no(field, `${name}与已登记的不同；如要更正，请在人员页面修改`);
    change[key] = told;
  }
  const name = line.name === null ? null : newName(line.name, known.name);
  if (name === 'other') return no('name', `姓名与已登记的“${known.name}”不同，请核对编号和证件号`);
  if (name) change.name = name;
  const skills = line.skills.filter((skill) => !known.skills.includes(skill));
  if (skills.length > 0) change.skills = [...known.skills, ...skills];
  const { volunteerId } = known;
  return Object.keys(change).length === 0
    ? { kind: 'unchanged', volunteerId }
    : { kind: 'filled', volunteerId, change: change as RosterChange };
}

/** A full name fills an empty or a fitting masked one; a masked name adds nothing to a full one. */
function newName(told: string, known: string | null): string | 'other' | null {
  if (known === null) return told;
  if (known === told) return null;
  if (!samePerson(known, told)) return 'other';
  return isMaskedName(known) && !isMaskedName(told) ? told : null;
}

function samePerson(one: string, other: string): boolean {
  if (one === other) return true;
  if (isMaskedName(one)) return nameFitsMask(other, one);
  return isMaskedName(other) && nameFitsMask(one, other);
}

/** Equal, or one of them does not say. */
function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function no(field: RosterField, reason: string): RosterDecision {
  return { kind: 'rejected', field, reason };
}

function push(map: Map<string, KnownVolunteer[]>, key: string, one: KnownVolunteer): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

function pull(map: Map<string, KnownVolunteer[]>, key: string, one: KnownVolunteer): void {
  map.set(
    key,
    (map.get(key) ?? []).filter((other) => other.volunteerId !== one.volunteerId),
  );
}
