import type { Principal } from '@app/platform/access/principal.js';
import { Identities } from '@app/platform/access/principal.js';
import { newId } from '@app/kernel/ids.js';
import { ActivityEntity, ActivitySlotEntity, ServiceRecordEntity } from '@app/activities/index.js';
import { AccountsService, AreasService, VolunteersService } from '@app/people/index.js';
import { RankingEntry, RankingRun } from '@app/rankings/index.js';
import {
  AwardsService,
  CandidatesService,
  ProgramsService,
  ProgramViewsService,
} from '@app/recognition/index.js';
import type { CreateProgram } from '@app/recognition/programs/program.wire.js';
import { startApp, type TestApp } from './app.js';

const PASSWORD = 'Sunny-Day-2026';

/** A community with five confirmed volunteers, one who has not confirmed, a secretary, and a frozen ranking. */
export class RecognitionWorld {
  static readonly password = PASSWORD;
  secretary: Principal;
  /** Approves what the secretary proposes. */
  chief: Principal;
  /** Secretary of another community. */
  stranger: Principal;
  winners: string[];
  runId: string;
  private constructor(
    readonly app: TestApp,
    readonly communityId: string,
  ) {}

  static async start(): Promise<RecognitionWorld> {
    const app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    const { id } = await app.get(AreasService).createCommunity('ZY01', '枣园社区');
    const world = new RecognitionWorld(app, id);
    const elsewhere = await app.get(AreasService).createCommunity('XF02', '幸福社区');
    world.secretary = await world.staff('lishuji', '李书记', id);
    world.chief = await world.staff('zhaozhuren', '赵主任', id);
    world.stranger = await world.staff('wangshuji', '王书记', elsewhere.id);
    world.winners = await world.volunteers([
      '王秀英',
      '阿卜杜热合曼·买买提',
      '赵铁柱',
      '孙𠀾',
      '周小燕',
      '吴待确认',
    ]);
    await app.db.write((tx) =>
      tx.execute(`UPDATE volunteers SET state = 'ACTIVE' WHERE id <> ?`, [world.winners[5]!]),
    );
    world.runId = await world.frozenRun([600, 480, 480, 480, 60, 900]);
    return world;
  }

  async staff(loginName: string, displayName: string, areaId: string): Promise<Principal> {
    const grants = [{ role: 'secretary' as const, areaId }];
    const account = { loginName, displayName, password: PASSWORD, mustChangePassword: false, grants };
    const id = await this.app.get(AccountsService).open(account);
    return (await this.app.get(Identities).principalOf(id))!;
  }

  volunteers(names: string[]): Promise<string[]> {
    const { communityId } = this;
    const news = names.map((name) => ({
      communityId,
      areaId: communityId,
      source: 'STAFF' as const,
      name,
      externalNo: null,
    }));
    return this.app.db.write((tx) => this.app.get(VolunteersService).make(tx, news));
  }

  /** The volunteer's own account. */
  async owner(volunteerId: string, loginName: string): Promise<Principal> {
    const cards = await this.app.get(VolunteersService).cardsOf(this.app.db.read, [volunteerId]);
    const { personId, name } = cards.get(volunteerId)!;
    const grants = [{ role: 'volunteer' as const, areaId: this.communityId }];
    const account = {
      loginName,
      displayName: name,
      password: PASSWORD,
      mustChangePassword: false,
      personId,
      grants,
    };
    const id = await this.app.get(AccountsService).open(account);
    return (await this.app.get(Identities).principalOf(id))!;
  }

  /** A finished list in which the volunteers have so many minutes. */
  async frozenRun(minutes: number[], state: 'FROZEN' | 'RUNNING' = 'FROZEN'): Promise<string> {
    const id = newId();
    const cards = await this.app.get(VolunteersService).cardsOf(this.app.db.read, this.winners);
    const order = this.winners
      .map((volunteerId, i) => ({ volunteerId, value: minutes[i]! }))
      .sort((a, b) => b.value - a.value);
    const run = {
      id,
      areaId: this.communityId,
      metric: 'minutes' as const,
      fromOn: '2026-01-01',
      toOn: '2027-01-01',
      tieRule: 'competition' as const,
      exclusions: [],
      state,
      inputHash: 'a'.repeat(64),
      rankedCount: order.length,
      excludedCount: 0,
      writtenCount: order.length,
    };
    const entries = order.map(({ volunteerId, value }, i) => ({
      runId: id,
      volunteerId,
      position: i + 1,
      place: order.findIndex((other) => other.value === value) + 1,
      tiedWith: order.filter((other) => other.value === value).length - 1,
      value,
      finalMinutes: value,
      services: 6,
      reachedOn: '2026-11-01',
      volunteerNo: cards.get(volunteerId)!.volunteerNo,
    }));
    await this.app.db.write(async (tx) => {
      await tx.insert(RankingRun, [{ ...run, cutoffAt: tx.at, createdAt: tx.at }]);
      await tx.insert(RankingEntry, entries);
    });
    return id;
  }

  /** Service records as they lie in the book, each of an activity of its own. */
  async served(
    volunteerId: string,
    records: readonly { nature: 'VOLUNTEER' | 'DUTY'; state: 'FINAL' | 'PENDING'; minutes: number; servedOn: string }[],
  ): Promise<void> {
    const { communityId } = this;
    await this.app.db.write(async (tx) => {
      for (const { nature, state, minutes, servedOn } of records) {
        const [activityId, slotId] = [newId(), newId()];
        const at = { createdAt: tx.at };
        const activity = { id: activityId, communityId, name: '独居老人探访', nature, organisingUnit: '枣园社区居民委员会', venue: '第一网格', emergency: false };
        const rules = { brandChecks: [], insuranceRequired: false, skills: [], elderFriendly: false, approvalMode: 'AUTO' as const, signUpLeadHours: 2, cancelLeadHours: 24 };
        await tx.insert(ActivityEntity, [{ ...activity, ...rules, state: 'SETTLED', ...at }]);
        const times = { fromAt: tx.at, toAt: tx.at, signUpUntil: tx.at, cancelUntil: tx.at };
        await tx.insert(ActivitySlotEntity, [{ id: slotId, activityId, slotKey: servedOn, startOn: servedOn, ...times, ...at }]);
        const service = { volunteerId, activityId, slotId, communityId, servedOn, serviceMinutes: minutes, state };
        await tx.insert(ServiceRecordEntity, [{ id: newId(), ...service, creditKind: 'VERIFIED', role: 'PARTICIPANT', version: 1, recordedAt: tx.at, explanation: [] }]);
      }
    });
  }

  input(changes: Partial<CreateProgram> = {}): CreateProgram {
    return {
      communityId: this.communityId,
      runId: this.runId,
      title: '2026年度志愿服务表扬',
      honourName: '年度热心志愿者',
      basisDoc: '枣园社区居民会议2026年第3次会议决定',
      quota: 3,
      tieRule: 'tie-order',
      noticeDays: 0,
      noticeWaiver: '内部评选，不对外公示',
      ...changes,
    };
  }

  async drawn(changes: Partial<CreateProgram> = {}): Promise<string> {
    const id = await this.app.get(ProgramsService).create(this.secretary, this.input(changes));
    return this.app.get(CandidatesService).draw(this.secretary, id, {});
  }

  async awarded(changes: Partial<CreateProgram> = {}): Promise<string> {
    const id = await this.drawn(changes);
    await this.app.get(CandidatesService).approve(this.chief, id, {});
    return this.app.get(AwardsService).award(this.secretary, id, {});
  }

  async namesIn(id: string): Promise<string[]> {
    const { candidates } = await this.app.get(ProgramViewsService).detail(this.secretary, id);
    return candidates.filter(({ outcome }) => outcome === 'IN').map(({ name }) => name);
  }
}
