import { addDays, addMinutes, clockText, dateOf, instantAt, type DateOn, type Instant } from '@app/kernel/time.js';
import {
  ActivitiesService,
  ActivityLists,
  AnomaliesService,
  CheckInsService,
  LeaderService,
  PaperSheetsService,
  SettlementService,
  SignUpsService,
  SpotChecksService,
} from '@app/activities/index.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Story } from './story.js';

/** What the story needs of the town that is already there. */
export type CheckInStoryWorld = {
  story: Story;
  secretary: Principal;
  field: Principal;
  town: Area;
  /** Leads what is on today. */
  wang: Principal;
  volunteers: readonly string[];
  today: DateOn;
  /** When the story is told. */
  now: Instant;
};
type Scene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<void> };

const ON_BEHALF = { onBehalfReason: '没有手机', onBehalfNote: '本人到服务站报名' };

/** A morning with everything that happens at check-in, a sheet that waits for its second signature, and a slot that is on now. */
export function checkInScenes(world: CheckInStoryWorld): Scene[] {
  return [...patrol(world), ...onNow(world)];
}

/** The day before yesterday: most scan, a couple shares a phone, one forgets, one has no signal, one comes unannounced. */
function patrol({ story, secretary, field, town, volunteers, wang, today }: CheckInStoryWorld): Scene[] {
  const on = addDays(today, -2);
  const people = volunteers.filter((id) => id !== wang.volunteerId).slice(20, 32);
  let slotId = '';
  const announced: Scene = {
    on: addDays(on, -6),
    time: '10:10',
    tell: async () => {
      slotId = await slotOf(story, secretary, {
        communityId: town.id,
        name: '楼道消防安全巡查',
        nature: 'VOLUNTEER',
        category: '平安',
        venue: '幸福里小区 3 号楼前',
        organisingUnit: '幸福里社区居民委员会',
        riskNote: '上下楼梯注意脚下；不移动电动车和杂物。',
        slots: [{ startOn: on, startTime: '15:00', endTime: '17:00', leaderAccountId: field.accountId }],
      });
      for (const volunteerId of people.slice(0, 9)) await story.get(SignUpsService).applyFor(secretary, slotId, { volunteerId, ...ON_BEHALF });
    },
  };
  const held: Scene = {
    on,
    time: '17:05',
    tell: async () => {
      const tap = tapper(story, field, slotId);
      const [couple, partner, forgetful, cellar] = people as [string, string, string, string];
      for (const [i, id] of people.slice(4, 8).entries()) await tap(id, on, `14:5${i + 2}`, 'IN');
      await tap(couple, on, '14:57', 'IN', { deviceId: 'one-phone-in-the-family' });
      await tap(partner, on, '14:57', 'IN', { deviceId: 'one-phone-in-the-family' });
      await tap(forgetful, on, '15:02', 'IN');
      await tap(people[9]!, on, '15:20', 'IN');
      story.at(on, '15:05');
      await story.get(LeaderService).tick(field, slotId, { volunteerId: people[8]!, reason: '没有手机', direction: 'IN' });
      const kept = await codeAt(story, field, slotId, on, '15:08');
      for (const [i, id] of [...people.slice(4, 9), couple, partner, people[9]!].entries()) await tap(id, on, `16:${50 + i}`, 'OUT');
      story.at(on, '19:40');
      await story.get(CheckInsService).create(someone(cellar), { code: kept, direction: 'IN', isOffline: true, deviceAt: instantAt(on, '15:08') });
      await story.get(SettlementService).settle(field, slotId, { absentVolunteerIds: [people[3]!] });
    },
  };
  const looked: Scene = {
    on: addDays(today, -1),
    time: '09:40',
    isSettled: true,
    tell: async () => {
      const anomalies = story.get(AnomaliesService);
      const [shared] = (await anomalies.page(secretary, { kind: 'SHARED_DEVICE', page: 1, size: 1 })).items;
      if (shared) await anomalies.lookAt(secretary, shared.id, '问过李建国，是夫妻两人合用一部手机，都在场。');
      const checks = story.get(SpotChecksService);
      const { id, items } = await checks.create(secretary, { communityId: town.id, fromOn: addDays(today, -40), toOn: today, size: 6, seed: '居民代表 0427' });
      await checks.record(secretary, id, items[0]!.id, { result: 'GENUINE', note: '电话问过本人和负责人' });
      await checks.record(secretary, id, items[1]!.id, { result: 'NOT_REACHED', note: '电话两次没人接' });
    },
  };
  return [announced, held, looked];
}

/** On today, led by Mrs Wang, whenever somebody tries the demo: a stall that is open all day. */
function onNow({ story, secretary, field, town, volunteers, wang, today, now }: CheckInStoryWorld): Scene[] {
  const people = volunteers.filter((id) => id !== wang.volunteerId).slice(6, 17);
  // Just now, as the reader sees it; shortly after midnight there is no earlier today.
  const justNow = addMinutes(now, -12);
  const time = dateOf(justNow) === today ? clockText(justNow) : '00:55';
  let slotId = '';
  return [
    {
      on: addDays(today, -4),
      time: '10:20',
      tell: async () => {
        slotId = await slotOf(story, secretary, {
          communityId: town.id,
          name: '党群服务站便民服务日',
          nature: 'VOLUNTEER',
          category: '便民',
          venue: '党群服务站一楼',
          organisingUnit: '幸福里社区居民委员会',
          riskNote: '室内服务，注意用电安全。',
          slots: [{ startOn: today, plannedMinutes: 180, leaderVolunteerId: wang.volunteerId }],
        });
        for (const volunteerId of people.slice(0, 9)) await story.get(SignUpsService).applyFor(secretary, slotId, { volunteerId, ...ON_BEHALF });
      },
    },
    {
      on: today,
      time,
      tell: async () => {
        const tap = tapper(story, field, slotId);
        for (const id of people.slice(0, 4)) await tap(id, today, time, 'IN');
        await tap(people[10]!, today, time, 'IN');
        const sheets = story.get(PaperSheetsService);
        const sheetId = await sheets.print(field, slotId);
        const lines = people.slice(5, 7).map((volunteerId) => ({ volunteerId, inTime: time, outTime: null }));
        await sheets.enter(field, slotId, sheetId, { lines });
      },
    },
  ];
}

type Create = Parameters<ActivitiesService['create']>[1];

async function slotOf(story: Story, secretary: Principal, activity: Create): Promise<string> {
  const id = await story.get(ActivitiesService).create(secretary, activity);
  await story.get(ActivitiesService).move(secretary, id, 'publish');
  return (await story.get(ActivityLists).view(secretary, id)).slots[0]!.id;
}

/** A volunteer at a phone: who checks in needs no account of the story's own. */
function someone(volunteerId: string): Principal {
  return { accountId: volunteerId, personId: null, volunteerId, name: '', grants: [], mustChangePassword: false };
}

async function codeAt(story: Story, leader: Principal, slotId: string, on: DateOn, time: string): Promise<string> {
  story.at(on, time);
  return (await story.get(LeaderService).slotCodes(leader, slotId)).codes[0]!.code;
}

/** Scans the code that is on the leader's screen at the time. */
function tapper(story: Story, leader: Principal, slotId: string) {
  return async (volunteerId: string, on: DateOn, time: string, direction: 'IN' | 'OUT', more: { deviceId?: string } = {}): Promise<void> => {
    const code = await codeAt(story, leader, slotId, on, time);
    await story.get(CheckInsService).create(someone(volunteerId), { code, direction, ...more });
  };
}
