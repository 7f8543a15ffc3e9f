import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { Instant } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { FreeTime } from './member-registration.rules.js';

/** Somebody who has reported in and is accepted. Says nothing of party membership. */
export type ActiveMember = {
  registrationId: string;
  personId: string;
  volunteerId: string;
  /** Null for people who have no account: they are told by the community. */
  accountId: string | null;
  name: string;
  communityId: string;
  areaId: string;
  gridId: string | null;
  compoundId: string | null;
  employerUnitId: string | null;
  /** The employer's name, from our list or as the member wrote it. */
  employerName: string | null;
  skills: string[];
  serviceKinds: string[];
  freeTimes: FreeTime[];
  callsAMonth: number;
  acceptedAt: Instant;
};

const PER_QUERY = 500;

/** Those who have reported in, for calls, wishes and cards. Who may ask is decided by whoever asks. */
@Injectable()
export class ActiveMembers {
  /** All of some communities, oldest registration first. */
  activeMembersIn(reader: Reader, communityIds: readonly string[]): Promise<ActiveMember[]> {
    return this.found(reader, 'r.community_id', communityIds);
  }

  /** registrationId → member; closed registrations are left out. */
  async byIds(reader: Reader, registrationIds: readonly string[]): Promise<Map<string, ActiveMember>> {
    const members = await this.found(reader, 'r.id', registrationIds);
    return new Map(members.map((member) => [member.registrationId, member]));
  }

  /** Those who work at the unit. */
  atUnit(reader: Reader, unitId: string): Promise<ActiveMember[]> {
    return this.found(reader, 'r.employer_unit_id', [unitId]);
  }

  /** The signed-in person's own, or null. */
  async own(reader: Reader, actor: Principal): Promise<ActiveMember | null> {
    return actor.personId ? ((await this.found(reader, 'r.person_id', [actor.personId]))[0] ?? null) : null;
  }

  /** Refuses `member-registration.none`. */
  async requireOwn(reader: Reader, actor: Principal): Promise<ActiveMember> {
    return (await this.own(reader, actor)) ?? refuse('member-registration.none');
  }

  private async found(reader: Reader, column: string, ids: readonly string[]): Promise<ActiveMember[]> {
    const members: ActiveMember[] = [];
    const wanted = [...new Set(ids)];
    for (let from = 0; from < wanted.length; from += PER_QUERY) {
      const part = wanted.slice(from, from + PER_QUERY);
      const rows = await reader.query<Row>(
        `SELECT ${COLUMNS} FROM member_registrations r JOIN persons p ON p.id = r.person_id JOIN volunteers v ON v.id = r.volunteer_id
           LEFT JOIN accounts c ON c.person_id = r.person_id AND c.state = 'ACTIVE' LEFT JOIN units u ON u.id = r.employer_unit_id
          WHERE r.state = 'ACCEPTED' AND ${column} IN (${placeholders(part)}) ORDER BY r.id`,
        part,
      );
      members.push(...rows.map(memberOf));
    }
    return members;
  }
}

const COLUMNS = `r.id AS registrationId, r.person_id AS personId, r.volunteer_id AS volunteerId, c.id AS accountId,
 COALESCE(p.name, v.volunteer_no) AS name, r.community_id AS communityId, r.area_id AS areaId, r.grid_id AS gridId,
 r.compound_id AS compoundId, r.employer_unit_id AS employerUnitId, COALESCE(u.name, r.employer_name) AS employerName, r.skills,
 r.service_kinds AS serviceKinds, r.free_times AS freeTimes, r.calls_amonth AS callsAMonth, r.accepted_at AS acceptedAt`;

type Row = Omit<ActiveMember, 'skills' | 'serviceKinds' | 'freeTimes' | 'callsAMonth'> & {
  skills: string;
  serviceKinds: string;
  freeTimes: string;
  callsAMonth: number;
};

function memberOf({ skills, serviceKinds, freeTimes, callsAMonth, ...row }: Row): ActiveMember {
  return {
    ...row,
    skills: JSON.parse(skills) as string[],
    serviceKinds: JSON.parse(serviceKinds) as string[],
    freeTimes: JSON.parse(freeTimes) as FreeTime[],
    callsAMonth: Number(callsAMonth),
  };
}
