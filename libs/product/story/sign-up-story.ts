import { Refusal } from '@app/kernel/refusals.js';
import { addDays, type DateOn } from '@app/kernel/time.js';
import { ActivitiesService, ActivityLists, BrandsService, RollService, SignUpsService, SlotsService } from '@app/activities/index.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Story } from './story.js';

/** What the story needs of the town that is already there. */
export type SignUpWorld = {
  story: Story;
  secretary: Principal;
  field: Principal;
  town: Area;
  /** A grid that some activities are for. */
  grid: Area;
  /** Signs up with an account of her own. */
  wang: Principal;
  /** Others, some of whom get accounts. */
  volunteers: readonly string[];
  passwords: (loginName: string) => string;
  today: DateOn;
};
type Scene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<void> };
type Create = Parameters<ActivitiesService['create']>[1];

const LONG_NAME = '“邻里守望·暖冬同行”幸福里社区与稷山县第三人民医院联合开展冬季健康义诊及慢性病防治知识宣传志愿服务活动（第二期）';
const WITH_ACCOUNTS = 14;

/** What one can sign up for, who did, who waits, who did not come three times; and a draft that lacks something. */
export function signUpScenes(world: SignUpWorld): Scene[] {
  const people: Principal[] = [];
  return [opening(world, people), ...trainings(world, people), announcing(world, people)];
}

function opening({ story, secretary, volunteers, wang, passwords, today }: SignUpWorld, people: Principal[]): Scene {
  return {
    on: addDays(today, -60),
    time: '10:00',
    tell: async () => {
      await story.get(BrandsService).list(secretary, {});
      const others = volunteers.filter((id) => id !== wang.volunteerId).slice(0, WITH_ACCOUNTS);
      for (const [i, id] of others.entries()) people.push(await story.volunteerAccount(id, `zhiyuan${i + 1}`, passwords(`zhiyuan${i + 1}`)));
    },
  };
}

/** Trainings earn no hours; whoever signed up and did not come is written down by the one who took the roll. */
function trainings({ story, secretary, field, town, wang, today }: SignUpWorld, people: Principal[]): Scene[] {
  const titles = ['志愿者应急救护培训', '入户探访礼仪培训', '反诈宣讲员培训', '灭火器使用培训'];
  return titles.map((name, i) => {
    const on = addDays(today, -40 + i * 10);
    return {
      on,
      time: '20:40',
      isSettled: true,
      tell: async () => {
        story.at(addDays(on, -5), '09:00');
        const { slotId } = await publish(story, secretary, {
          ...{ communityId: town.id, name, nature: 'TRAINING', category: '培训', venue: '党群服务站三楼会议室', organisingUnit: '幸福里社区居民委员会' },
          slots: [{ startOn: on, startTime: '19:00', endTime: '20:30', capacity: 40 }],
        });
        const signedUp = people.slice(0, 9);
        for (const person of signedUp) await signIfMay(story, person, slotId);
        story.at(on, '20:40');
        const absent = new Set([people[4]!.volunteerId, i === 1 ? people[6]!.volunteerId : null]);
        const entries = signedUp.map(({ volunteerId }) => ({ volunteerId: volunteerId!, present: !absent.has(volunteerId) }));
        await story.get(RollService).record(field, slotId, { entries: [...entries, { volunteerId: wang.volunteerId!, present: true }] });
      },
    };
  });
}

function announcing(world: SignUpWorld, people: Principal[]): Scene {
  const { story, secretary, town, grid, today, volunteers, wang } = world;
  const base = { communityId: town.id, nature: 'VOLUNTEER' as const, organisingUnit: '幸福里社区居民委员会', contactName: '社区小李', contactPhone: '0359-5520001' };
  const sign = (who: Principal, slotId: string, note?: string): Promise<void> => signIfMay(story, who, slotId, note);
  return {
    on: today,
    time: '00:52',
    tell: async () => {
      const brands = await story.get(BrandsService).list(secretary, {});
      const elders = brands.find(({ minAge }) => minAge === 60)!;
      const clinic = await publish(story, secretary, {
        ...base,
        ...{ name: LONG_NAME, category: '健康', venue: '稷山县学府街道幸福里社区党群服务站一楼便民服务大厅及门前小广场（雨天移至二楼多功能活动室）' },
        description: '协助登记、引导、测身高体重，不参与诊疗。\n请提前一刻钟到，穿志愿者马甲。午饭自理。',
        ...{ riskNote: '协助登记和引导，不参与诊疗；人多时注意秩序和防滑。', elderFriendly: true, cancelLeadHours: 12 },
        slots: [{ startOn: addDays(today, 1), startTime: '08:30', endTime: '11:30', capacity: 12 }],
      });
      for (const person of [...people.slice(0, 3), wang]) await sign(person, clinic.slotId);
      const sunning = await publish(story, secretary, {
        ...base,
        ...{ name: '陪高龄邻居晒太阳', category: '助老', venue: '幸福里小区中心花园', brandId: elders.id, brandChecks: elders.mandatory, areaId: grid.id, elderFriendly: true },
        ...{ description: '一位低龄老人陪一位 80 岁以上的邻居，说说话、走一走。', riskNote: '走平路，不上台阶；天冷及时回家。' },
        slots: [{ startOn: addDays(today, 3), startTime: '14:30', endTime: '16:00', capacity: 3 }],
      });
      for (const person of people) await sign(person, sunning.slotId);
      await sign(wang, sunning.slotId);
      const repairs = await publish(story, secretary, {
        ...base,
        ...{ name: '上门修灯泡、换水龙头', category: '助老', venue: '各网格，出发前在服务站集合', approvalMode: 'MANUAL', skills: ['水电维修', '家电维修'] },
        ...{ riskNote: '断电断水后再修；登高用人字梯，一人扶一人上。', insuranceRequired: true, insuranceConfirmed: true, insuranceNote: '志愿者意外险，每人保额 10 万元，保单尾号 8812。' },
        slots: [{ startOn: addDays(today, 5), startTime: '09:00', endTime: '11:30', capacity: 6, leaderAccountId: world.field.accountId }],
      });
      const notes = ['我有全套工具', '周六上午都有空', undefined, '能带一把人字梯', undefined, undefined];
      for (const [i, person] of people.slice(5, 11).entries()) await sign(person, repairs.slotId, notes[i]);
      await afterSchool(world, people, base);
      await story.get(SignUpsService).applyFor(secretary, clinic.slotId, {
        ...{ volunteerId: volunteers[30]!, onBehalfReason: '没有手机', onBehalfNote: '昨天下午到服务站口头报名' },
      });
      await cancelled(world, people, base);
      await story.get(ActivitiesService).create(secretary, {
        ...base,
        ...{ name: '清理楼顶积雪', category: '应急', emergency: true, venue: '农机家属院', riskNote: '高处作业，系安全带。', insuranceRequired: true },
        slots: [{ startOn: addDays(today, 9), startTime: '08:00', endTime: '10:00', capacity: 8 }],
      });
    },
  };
}

async function afterSchool({ story, secretary, today, wang }: SignUpWorld, people: Principal[], base: Pick<Create, 'communityId' | 'nature'>): Promise<void> {
  const { id } = await publish(story, secretary, {
    ...base,
    ...{ name: '四点半课堂', category: '助学', venue: '党群服务站二楼', organisingUnit: '学府路实验小学', riskNote: '照看儿童，不得离开活动室；突发情况先联系家长。' },
    slots: [{ startOn: addDays(today, 2), startTime: '16:30', endTime: '18:00', capacity: 4, leaderVolunteerId: wang.volunteerId }],
  });
  const times = { startTime: '16:30', endTime: '18:00', capacity: 4, leaderVolunteerId: wang.volunteerId };
  await story.get(SlotsService).recur(secretary, id, { rhythm: 'WEEKLY', fromOn: addDays(today, 9), untilOn: addDays(today, 51), ...times });
  const { slots } = await story.get(ActivityLists).view(secretary, id);
  for (const [i, slot] of slots.slice(0, 4).entries()) {
    for (const person of people.slice(i, i + 3)) await signIfMay(story, person, slot.id);
  }
}

async function cancelled({ story, secretary, today }: SignUpWorld, people: Principal[], base: Pick<Create, 'communityId' | 'nature'>): Promise<void> {
  const { id, slotId } = await publish(story, secretary, {
    ...base,
    ...{ name: '河堤捡拾垃圾', category: '环境', venue: '汾河河堤北段', riskNote: '不下水，两人同行。' },
    slots: [{ startOn: addDays(today, 4), startTime: '09:00', endTime: '11:00', capacity: 20 }],
  });
  for (const person of people.slice(9, 13)) await signIfMay(story, person, slotId);
  await story.get(ActivitiesService).move(secretary, id, 'cancel', '气象台预报当天大风降温，改在天气转好后再办。');
}

async function publish(story: Story, secretary: Principal, input: Create): Promise<{ id: string; slotId: string }> {
  const id = await story.get(ActivitiesService).create(secretary, input);
  await story.get(ActivitiesService).move(secretary, id, 'publish');
  return { id, slotId: (await story.get(ActivityLists).view(secretary, id)).slots[0]!.id };
}

/** Some are paused, too young or busy at that time: they hear the reason, as in life. */
async function signIfMay(story: Story, who: Principal, slotId: string, note?: string): Promise<void> {
  try {
    await story.get(SignUpsService).applyOwn(who, note ? { slotId, note } : { slotId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
