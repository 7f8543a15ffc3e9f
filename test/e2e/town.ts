import { instantAt, type DateOn } from '@app/kernel/time.js';
import type { Role } from '@app/kernel/permissions.js';
import { SetupService } from '@app/people/index.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { startApp, type TestApp } from '../app.js';
import { ok, visit, type Visitor } from '../client.js';

export const PASSWORD = 'Sunny-Day-2026';

/** Somebody with an account, at a browser of their own. */
export type Someone = Visitor & { loginName: string; accountId: string };

/** A volunteer as the desk knows one. */
export type Neighbour = { id: string; volunteerNo: string; name: string };

/**
 * A street with a community, made the way people make it: with the set-up code, over HTTP, with first passwords that
 * have to be changed. Nothing here reaches past the API, but for the code that the server prints and for the clock.
 */
export class Town {
  private readonly people: Someone[] = [];
  admin: Someone;
  streetId: string;
  communityId: string;

  private constructor(readonly app: TestApp) {}

  static async founded(on: DateOn, time = '09:00'): Promise<Town> {
    const town = new Town(await startApp({ at: instantAt(on, time) }));
    const code = (await town.app.get(SetupService).codeIfNeeded())!;
    const visitor = visit(town.app.url);
    const setup = {
      loginName: 'zhaowenjing',
      password: PASSWORD,
      name: '赵文静',
      streetName: '鼓楼街道',
      communityName: '东风社区',
    };
    const session = await ok(visitor.api.POST('/api/v1/setup', { body: { ...setup, code } }));
    town.admin = town.know(visitor, setup.loginName, session.accountId);
    const areas = await ok(visitor.api.GET('/api/v1/areas'));
    town.streetId = areas.find(({ level }) => level === 'SUBDISTRICT')!.id;
    town.communityId = areas.find(({ level }) => level === 'COMMUNITY')!.id;
    return town;
  }

  /** A browser where nobody is signed in. */
  stranger(): Visitor {
    return visit(this.app.url);
  }

  async community(name: string): Promise<string> {
    const body = { parentId: this.streetId, level: 'COMMUNITY' as const, name };
    return (await ok(this.admin.api.POST('/api/v1/areas', { body }))).id;
  }

  /** Staff: the account is opened by the street admin, and its first password changed by its owner. */
  async staff(loginName: string, role: Role, areaId = this.communityId): Promise<Someone> {
    const body = { loginName, displayName: loginName, grants: [{ role, areaId }] };
    const opened = await ok(this.admin.api.POST('/api/v1/accounts', { body }));
    return this.firstSignIn(opened.account.loginName, opened.initialPassword!);
  }

  async liaison(loginName: string, areaId = this.communityId): Promise<Someone> {
    const unit = await ok(
      this.admin.api.POST('/api/v1/units', {
        body: { communityId: areaId, name: `${loginName}的单位`, unitType: 'SCHOOL' },
      }),
    );
    const path = { params: { path: { id: unit.id } }, body: { loginName, displayName: loginName } };
    const opened = await ok(this.admin.api.POST('/api/v1/units/{id}/liaisons', path));
    return this.firstSignIn(loginName, opened.initialPassword!);
  }

  /** A card in the secretary's index; nobody has confirmed it yet. */
  async card(secretary: Visitor, name: string, areaId = this.communityId): Promise<Neighbour> {
    const { id, volunteerNo } = await ok(
      secretary.api.POST('/api/v1/volunteers', { body: { areaId, name } }),
    );
    return { id, volunteerNo, name };
  }

  /** A volunteer whose signed sheet is in the folder. */
  async volunteer(secretary: Visitor, name: string, areaId = this.communityId): Promise<Neighbour> {
    const card = await this.card(secretary, name, areaId);
    const paper = { params: { path: { id: card.id } }, body: { evidence: '2026 年登记表第 12 页' } };
    await ok(secretary.api.POST('/api/v1/volunteers/{id}/paper-confirmation', paper));
    return card;
  }

  /** The volunteer's own account; the login name is the volunteer number. */
  async accountOf(secretary: Visitor, { id }: Neighbour): Promise<Someone> {
    const opened = await ok(secretary.api.POST('/api/v1/accounts', { body: { volunteerId: id } }));
    return this.firstSignIn(opened.account.loginName, opened.initialPassword!);
  }

  /** An activity of one slot, published. */
  async activity(
    secretary: Visitor,
    on: DateOn,
    times: { startTime: string; endTime: string },
    name = '清洁家园',
    communityId = this.communityId,
  ): Promise<{ id: string; slotId: string }> {
    const slots = [{ startOn: on, ...times }];
    const body = { communityId, name, nature: 'VOLUNTEER' as const, riskNote: '戴手套,不清理高处。', slots };
    const { id } = await ok(secretary.api.POST('/api/v1/activities', { body }));
    const published = await ok(
      secretary.api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }),
    );
    return { id, slotId: published.slots[0]!.id };
  }

  /** Everybody present at once; answers the service records that wait for confirmation, in the order of the people. */
  async roll(
    staff: Visitor,
    slotId: string,
    present: readonly { volunteerId: string; minutes?: number; role?: string }[],
  ): Promise<string[]> {
    const entries = present.map((entry) => ({ ...entry, present: true }));
    const taken = await ok(
      staff.api.POST('/api/v1/activity-slots/{id}/attendances', {
        params: { path: { id: slotId } },
        body: { entries },
      }),
    );
    return taken.results.map(({ recordId, message }) => recordId ?? fail(message));
  }

  /** Moves the clock, lets the schedules of that moment and all they set off run, and has everybody sign in again. */
  async travel(on: DateOn, time = '09:00'): Promise<void> {
    this.app.clock.set(instantAt(on, time));
    await this.settle();
    for (const person of this.people) await person.signIn(person.loginName, PASSWORD);
  }

  /** Runs what is due. Work that failed and waits for its next try would be a defect that nobody sees. */
  async settle(): Promise<void> {
    await this.app.get(SchedulesService).fire();
    await this.app.settle();
    const troubled = await this.app.get(DeliveriesService).troubled(5);
    if (troubled.length > 0) throw new Error(`background work failed: ${JSON.stringify(troubled)}`);
  }

  async verify(): Promise<{ isSound: boolean; transferCount: number; differences: unknown[] }> {
    return ok(this.admin.api.GET('/api/v1/ledger/verification'));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private async firstSignIn(loginName: string, initialPassword: string): Promise<Someone> {
    const visitor = this.stranger();
    const session = await ok(
      visitor.api.POST('/api/v1/session', { body: { loginName, password: initialPassword } }),
    );
    await ok(
      visitor.api.POST('/api/v1/me/password', {
        body: { currentPassword: initialPassword, newPassword: PASSWORD },
      }),
    );
    return this.know(visitor, session.loginName, session.accountId);
  }

  /** Somebody who signs in again after every journey in time. */
  know(visitor: Visitor, loginName: string, accountId: string): Someone {
    const someone = { ...visitor, loginName, accountId };
    this.people.push(someone);
    return someone;
  }
}

function fail(message: string | null): never {
  throw new Error(message ?? 'no record was made');
}
