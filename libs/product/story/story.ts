import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@app/kernel/permissions.js';
import { instantAt, type DateOn, type Instant } from '@app/kernel/time.js';
import { ActivitiesService, ActivityLists, ConfirmationService, RollService, ServiceRecordEntity } from '@app/activities/index.js';
import {
  AccountsService,
  AreasService,
  ConfirmationsService,
  ConsentsService,
  VolunteerFilesService,
  VolunteersService,
  type Area,
  type AreaLevel,
} from '@app/people/index.js';
import { UnitsService, type UnitType } from '@app/partnerships/index.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { LoopRunner } from '@app/platform/events/loop-runner.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';

/** Somebody who was at an activity, and for how long if not as planned. */
export type Present = { volunteerId: string; minutes?: number; role?: string };

/**
 * Tells what happens in a community through the services that people use, at the time at which it happens. The
 * demo and the journeys of the tests build their worlds with it, so neither can hold what the product refuses.
 */
export class Story {
  private readonly clock: Clock;
  private readonly db: Database;

  constructor(private readonly app: INestApplicationContext) {
    this.clock = app.get(Clock);
    this.db = app.get(Database);
  }

  /** Moves the clock; everything told next happens then. */
  at(on: DateOn, time = '10:00'): void {
    this.clock.freeze(instantAt(on, time));
  }

  now(): Instant {
    return this.clock.now();
  }

  /** Fires the schedules of the moment and runs all background work that is due. */
  async settle(): Promise<void> {
    await this.app.get(SchedulesService).fire();
    await this.app.get(LoopRunner).settle();
  }

  /** Back to the real time. */
  end(): void {
    this.clock.reset();
  }

  get<T>(service: new (...args: never[]) => T): T {
    return this.app.get(service);
  }

  area(parent: Area | null, level: AreaLevel, code: string, name: string): Promise<Area> {
    return this.db.write((tx) => this.get(AreasService).add(tx, parent, { level, code, name }));
  }

  /** Staff with a password of their own, as after their first log-in. */
  async staff(loginName: string, name: string, password: string, role: Role, area: Area): Promise<Principal> {
    const grants = [{ role, areaId: area.id }];
    const id = await this.get(AccountsService).open({ loginName, displayName: name, password, mustChangePassword: false, grants });
    return this.principal(id);
  }

  async liaison(loginName: string, name: string, password: string, area: Area, unitId: string): Promise<Principal> {
    const grants = [{ role: 'liaison' as const, areaId: area.id, unitId }];
    const id = await this.get(AccountsService).open({ loginName, displayName: name, password, mustChangePassword: false, grants });
    return this.principal(id);
  }

  /** An account for a volunteer, who has changed the first password already. */
  async volunteerAccount(volunteerId: string, loginName: string, password: string): Promise<Principal> {
    const card = (await this.get(VolunteersService).cardsOf(this.db.read, [volunteerId])).get(volunteerId)!;
    const id = await this.get(AccountsService).open({
      loginName,
      displayName: card.name,
      password,
      mustChangePassword: false,
      personId: card.personId,
      grants: [{ role: 'volunteer', areaId: card.communityId }],
    });
    return this.principal(id);
  }

  async unit(actor: Principal, community: Area, name: string, unitType: UnitType, uscc?: string): Promise<string> {
    const unit = await this.get(UnitsService).create(actor, { communityId: community.id, name, unitType, uscc });
    return unit.id;
  }

  /** A volunteer registered by staff whose signed sheet is in the folder. */
  async volunteer(actor: Principal, area: Area, person: { name: string; gender: 'male' | 'female'; birthOn: DateOn; mobile: string; skills?: string[] }): Promise<string> {
    const { id } = await this.get(VolunteerFilesService).create(actor, { areaId: area.id, ...person });
    await this.get(ConfirmationsService).recordPaper(actor, id, { evidence: '志愿者登记表，存社区档案柜第 2 层' });
    return id;
  }

  async agreesToPublish(volunteerId: string, recordedBy: Principal): Promise<void> {
    const card = (await this.get(VolunteersService).cardsOf(this.db.read, [volunteerId])).get(volunteerId)!;
    await this.db.write((tx) => this.get(ConsentsService).give(tx, card.personId, 'PUBLISH_NAME', recordedBy.accountId, '公开姓名同意书，存社区档案柜第 2 层'));
  }

  /** An activity with one slot, published. */
  async activity(actor: Principal, community: Area, what: { name: string; on: DateOn; start: string; end: string; category: string; leader: string; venue: string; riskNote: string; organisingUnit?: string; emergency?: boolean }): Promise<{ id: string; slotId: string }> {
    const { on, start, end, ...description } = what;
    const id = await this.get(ActivitiesService).create(actor, {
      communityId: community.id,
      nature: 'VOLUNTEER',
      ...description,
      slots: [{ startOn: on, startTime: start, endTime: end }],
    });
    await this.get(ActivitiesService).move(actor, id, 'publish');
    const view = await this.get(ActivityLists).view(actor, id);
    return { id, slotId: view.slots[0]!.id };
  }

  /** The roll, taken by somebody on the spot. Answers the service records that wait for confirmation. */
  async roll(actor: Principal, slotId: string, present: readonly Present[]): Promise<string[]> {
    const entries = present.map(({ volunteerId, minutes, role }) => ({ volunteerId, present: true, minutes, role }));
    const { results } = await this.get(RollService).record(actor, slotId, { entries });
    return results.flatMap(({ recordId }) => recordId ?? []);
  }

  async confirm(actor: Principal, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.get(ConfirmationService).confirm(actor, { ids: [...ids] });
  }

  async recordsOf(volunteerId: string): Promise<ServiceRecordEntity[]> {
    return this.db.read.repo(ServiceRecordEntity).findBy({ volunteerId });
  }

  principal(accountId: string): Promise<Principal> {
    return this.app.get<Identities>(Identities as never).principalOf(accountId) as Promise<Principal>;
  }
}
