import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { Refusal } from '@app/kernel/refusals.js';
import { AccountsService, AreasService, type Area } from '@app/people/index.js';
import { UnitsService } from '@app/partnerships/index.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { startApp, type TestApp } from './app.js';

/** A community with a secretary, two units with a liaison each, and a neighbouring community with its secretary. */
export class PartnershipsWorld {
  private accounts = 0;

  private constructor(
    readonly app: TestApp,
    readonly community: Area,
    readonly grid: Area,
    readonly elsewhere: Area,
    readonly secretary: Principal,
    readonly outsider: Principal,
    readonly school: { unitId: string; liaison: Principal },
    readonly bank: { unitId: string; liaison: Principal },
  ) {}

  static async open(at: string): Promise<PartnershipsWorld> {
    const app = await startApp({ at });
    const areas = app.get(AreasService);
    const { id } = await areas.createCommunity('610102001001', '北关社区');
    const { id: otherId } = await areas.createCommunity('610102001002', '西关社区');
    const [community, elsewhere] = await Promise.all([id, otherId].map(async (one) => (await areas.byIds(app.db.read, [one]))[0]!));
    const grid = await app.db.write((tx) => areas.add(tx, community!, { level: 'GRID', name: '第一网格' }));
    const world = new PartnershipsWorld(
      app,
      community!,
      grid,
      elsewhere!,
      undefined as never,
      undefined as never,
      undefined as never,
      undefined as never,
    );
    const secretary = await world.person('secretary', community!);
    const outsider = await world.person('secretary', elsewhere!);
    return new PartnershipsWorld(app, community!, grid, elsewhere!, secretary, outsider, await world.unit(secretary, '第二中学'), await world.unit(secretary, '农商银行'));
  }

  async unit(secretary: Principal, name: string): Promise<{ unitId: string; liaison: Principal }> {
    const { id } = await this.app.get(UnitsService).create(secretary, { communityId: this.community.id, name, unitType: 'OTHER' });
    return { unitId: id, liaison: await this.person('liaison', this.community, id) };
  }

  /** Somebody with an account and one role. */
  async person(role: Role, area: Area, unitId: string | null = null): Promise<Principal> {
    const loginName = `${role}-${newId().toLowerCase()}-${++this.accounts}`;
    const grants = [{ role, areaId: area.id, ...(unitId ? { unitId } : {}) }];
    const id = await this.app.get(AccountsService).open({ loginName, displayName: `${role}`, password: 'Sunny-Day-2026', mustChangePassword: false, grants });
    return (await this.app.get<Identities>(Identities as never).principalOf(id))!;
  }
}

/** The code of what is refused; 'nothing' when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => 'nothing', (reason: unknown) => reason);
  if (error === 'nothing') return 'nothing';
  if (!(error instanceof Refusal)) throw error;
  return error.code;
}
