import { newId } from '@app/kernel/ids.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MemberRegistration } from '@app/registrations/members/member-registration.entity.js';
import type { TestApp } from './app.js';

export type Registered = { registrationId: string; personId: string; volunteerId: string };
type Facts = Partial<Pick<MemberRegistration, 'areaId' | 'gridId' | 'compoundId' | 'skills' | 'serviceKinds' | 'freeTimes' | 'callsAMonth'>>;

/** Members whose registrations stand in their tables as accepted, so that specs of what follows from them stay short. */
export async function registered(app: TestApp, communityId: string, count: number, facts: Facts = {}, name = '某党员'): Promise<Registered[]> {
  return app.db.write(async (tx) => {
    const areaId = facts.areaId ?? communityId;
    const news = Array.from({ length: count }, (_, i) => ({ communityId, areaId, source: 'STAFF' as const, name: `${name}${i + 1}`, externalNo: null }));
    const volunteerIds = await app.get(VolunteersService).make(tx, news);
    const cards = await app.get(VolunteersService).cardsOf(tx, volunteerIds);
    const rows = volunteerIds.map((id) => rowOf({ personId: cards.get(id)!.personId, volunteerId: id, communityId, ...facts }, tx.at));
    await tx.insert(MemberRegistration, rows);
    return rows.map(({ id, personId, volunteerId }) => ({ registrationId: id, personId, volunteerId }));
  });
}

/** Somebody who is a volunteer already reports in as well. */
export async function registerVolunteer(app: TestApp, volunteerId: string, communityId: string, facts: Facts = {}): Promise<Registered> {
  return app.db.write(async (tx) => {
    const { personId } = (await app.get(VolunteersService).cardsOf(tx, [volunteerId])).get(volunteerId)!;
    const row = rowOf({ personId, volunteerId, communityId, ...facts }, tx.at);
    await tx.insert(MemberRegistration, [row]);
    return { registrationId: row.id, personId, volunteerId };
  });
}

/** As whom a member answers. */
export function answering({ personId, volunteerId }: Registered): Principal {
  return { accountId: personId, personId, volunteerId, name: '', grants: [], mustChangePassword: false };
}

function rowOf(given: Facts & Pick<MemberRegistration, 'personId' | 'volunteerId' | 'communityId'>, at: string): MemberRegistration {
  return {
    id: newId(),
    areaId: given.communityId,
    gridId: null,
    compoundId: null,
    employerUnitId: null,
    employerName: null,
    state: 'ACCEPTED',
    skills: [],
    serviceKinds: [],
    freeTimes: [],
    callsAMonth: 31,
    membershipCipher: null,
    openKey: given.personId,
    movesFromId: null,
    submittedAt: at,
    decidedAt: at,
    decidedBy: null,
    returnReason: null,
    acceptedAt: at,
    closedAt: null,
    closeReason: null,
    ...given,
  };
}
