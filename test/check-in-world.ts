import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { instantAt, type DateOn } from '@app/kernel/time.js';
import { ActivitiesService, ActivityLists, CheckInsService, CodesService, LeaderService } from '@app/activities/index.js';
import type { CheckInResultView, CreateCheckIn } from '@app/activities/check-ins/check-in.wire.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { TestApp } from './app.js';

export const CHECK_IN_DAY = '2026-09-07';

/** A community with people who come and go at slots, told through the services. */
export class CheckInWorld {
  communityId: string;
  secretary: Principal;
  private path: string;
  private numbers = 0;

  private constructor(readonly app: TestApp) {}

  static async open(app: TestApp): Promise<CheckInWorld> {
    const world = new CheckInWorld(app);
    world.communityId = (await app.get(AreasService).createCommunity('610102001001', '东风社区')).id;
    world.path = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [world.communityId]))!.path;
    world.secretary = world.staff('secretary');
    return world;
  }

  staff(role: Role, volunteerId: string | null = null): Principal {
    const grants = [{ role, areaId: this.communityId, areaPath: this.path, unitId: null }];
    return { accountId: newId(), personId: null, volunteerId, name: '', grants, mustChangePassword: false };
  }

  /** New people of the community. */
  async people(count: number): Promise<string[]> {
    const from = this.numbers + 1;
    this.numbers += count;
    const numbers = Array.from({ length: count }, (_, i) => `N${String(from + i).padStart(6, '0')}`);
    const made = await this.app.db.write((tx) => this.app.get(VolunteersService).ensureByExternalNo(tx, this.communityId, numbers));
    return numbers.map((no) => made.get(no)!);
  }

  async principalOf(volunteerId: string): Promise<Principal> {
    const row = await this.app.db.read.one<{ person_id: string }>('SELECT person_id FROM volunteers WHERE id = ?', [volunteerId]);
    return { ...this.volunteer(volunteerId), personId: row!.person_id };
  }

  /** Enough of a principal for whatever does not ask for the person. */
  volunteer(volunteerId: string): Principal {
    return { accountId: newId(), personId: newId(), volunteerId, name: '', grants: [], mustChangePassword: false };
  }

  async slot(startTime = '09:00', endTime = '11:00', on: DateOn = CHECK_IN_DAY): Promise<string> {
    const name = `清洁楼道 ${newId().slice(-6)}`;
    const slots = [{ startOn: on, startTime, endTime }];
    const activities = this.app.get(ActivitiesService);
    const id = await activities.create(this.secretary, { communityId: this.communityId, name, nature: 'VOLUNTEER', riskNote: '路面湿滑', slots });
    await activities.move(this.secretary, id, 'publish');
    return (await this.app.get(ActivityLists).view(this.secretary, id)).slots[0]!.id;
  }

  /** These people said that they would come, and were taken. */
  async signedUp(slotId: string, volunteerIds: readonly string[]): Promise<void> {
    const at = this.app.clock.now();
    await this.app.db.write(async (tx) => {
      for (const volunteerId of volunteerIds) {
        await tx.execute(
          `INSERT INTO sign_ups (id, slot_id, volunteer_id, state, signed_up_at, cancelled_late, recorded_at) VALUES (?, ?, ?, 'APPROVED', ?, 0, ?)`,
          [newId(), slotId, volunteerId, at, at],
        );
      }
    });
  }

  at(time: string, on: DateOn = CHECK_IN_DAY, seconds = 0): void {
    this.app.clock.freeze(new Date(Date.parse(instantAt(on, time)) + seconds * 1_000).toISOString());
  }

  /** What the leader's screen shows now. */
  async code(slotId: string, by = this.secretary): Promise<string> {
    return (await this.app.get(LeaderService).slotCodes(by, slotId)).codes[0]!.code;
  }

  async typed(slotId: string): Promise<string> {
    return (await this.app.get(LeaderService).slotCodes(this.secretary, slotId)).codes[0]!.typed;
  }

  personalCode(volunteerId: string): string {
    return this.app.get(CodesService).ofPerson(volunteerId).code;
  }

  scan(volunteerId: string, input: CreateCheckIn): Promise<CheckInResultView> {
    return this.app.get(CheckInsService).create(this.volunteer(volunteerId), input);
  }

  async counts(slotId: string): Promise<{ checkIns: number; evidence: number; attendances: number; records: number }> {
    const of = async (table: string): Promise<number> =>
      Number((await this.app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE slot_id = ?`, [slotId]))!.n);
    return {
      checkIns: await of('check_ins'),
      evidence: await of('check_in_evidence'),
      attendances: await of('attendances'),
      records: await of('service_records'),
    };
  }
}
