import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { addDays, type DateOn } from '@app/kernel/time.js';
import { CoBuildingContract, Obligation, UnitsService } from '@app/partnerships/index.js';
import { AccountsService, AreasService } from '@app/people/index.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import type { TestApp } from './app.js';

export type PartnershipWorld = {
  communityId: string;
  streetId: string;
  street: Principal;
  secretary: Principal;
  /** A unit with a liaison and a contract in force. */
  unit(name: string, term?: { startOn: DateOn; endOn: DateOn }): Promise<{ unitId: string; liaison: Principal; contractId: string }>;
  obligation(contractId: string, what: Partial<Obligation> & Pick<Obligation, 'dueOn' | 'state' | 'side'>): Promise<string>;
  person(role: Role, areaId: string, unitId?: string): Promise<Principal>;
};

let made = 0;

/** A street with a community and its staff; contracts stand in their tables as signed, so that specs of what follows from them stay short. */
export async function partnershipWorld(app: TestApp, code = '610102001001'): Promise<PartnershipWorld> {
  const { id: communityId } = await app.get(AreasService).createCommunity(code, `东风社区${made || ''}`);
  const { path } = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [communityId]))!;
  const streetId = path.split('/').filter(Boolean)[0]!;
  const person = async (role: Role, areaId: string, unitId?: string): Promise<Principal> => {
    const loginName = `someone${++made}`;
    const grants = [{ role, areaId, ...(unitId ? { unitId } : {}) }];
    const id = await app.get(AccountsService).open({ loginName, displayName: `某人${made}`, password: 'Sunny-Day-2026', mustChangePassword: false, grants });
    return (await app.get<Identities>(Identities).principalOf(id))!;
  };
  const street = await person('street-admin', streetId);
  const secretary = await person('secretary', communityId);
  return {
    communityId,
    streetId,
    street,
    secretary,
    person,
    async unit(name, term = { startOn: '2026-01-01', endOn: '2027-12-31' }) {
      const { id: unitId } = await app.get(UnitsService).create(secretary, { communityId, name, unitType: 'SCHOOL' });
      const contractId = newId();
      const contract: Partial<CoBuildingContract> = {
        id: contractId,
        contractNo: `GJ-${contractId}`,
        communityId,
        unitId,
        state: 'ACTIVE',
        ...term,
        latestVersion: 1,
        latestSide: 'COMMUNITY',
        finalVersion: 1,
        inForceVersion: 1,
        createdBy: secretary.accountId,
        createdAt: `${addDays(term.startOn, -9)}T02:00:00.000Z`,
      };
      await app.db.write((tx) => tx.insert(CoBuildingContract, [contract]));
      return { unitId, liaison: await person('liaison', communityId, unitId), contractId };
    },
    async obligation(contractId, what) {
      const { communityId: area, unitId } = await app.db.read.repo(CoBuildingContract).findOneByOrFail({ id: contractId });
      const id = newId();
      const row = { id, contractId, communityId: area, unitId, obligationKey: newId(), title: '每季度一次义诊', submittedOn: null, createdAt: app.clock.now(), ...what };
      await app.db.write((tx) => tx.insert(Obligation, [row]));
      return id;
    },
  };
}
