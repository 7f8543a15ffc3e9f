import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import {
  ClaimsService,
  ContributionDecisions,
  ContributionsService,
  DemandsService,
  ProjectLists,
  ProjectsService,
  ResourcesService,
  StatementsService,
  type CreateContribution,
  type CreateDemand,
  type CreateResource,
} from '@app/partnerships/index.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Story } from './story.js';

export type ListsWorld = {
  story: Story;
  secretary: Principal;
  field: Principal;
  town: Area;
  compounds: readonly Area[];
  /** The units in the order of the town's list, and who acts for each. */
  units: readonly string[];
  liaisons: readonly Principal[];
  today: DateOn;
};
export type ListsScene = { on: DateOn; time: string; tell: () => Promise<unknown> };

const HOSPITAL = 0;
const BANK = 1;
const SCHOOL = 2;
const BUREAU = 3;
const LIBRARY = 4;
const PROPERTY = 5;
const BARBER = 7;
const SOCIAL = 8;
const POWER = 9;

const afternoons = (weekday: number) => [{ weekday, from: '14:00', to: '17:00' }];

const RESOURCES: [number, Omit<CreateResource, 'unitId'>][] = [
  [HOSPITAL, { title: '义诊队（内科、骨科、慢病随访）', itemKind: 'SERVICE', windows: [{ weekday: 6, from: '08:30', to: '11:30' }], skills: ['医疗', '测血压'], detail: '提前两周约，每次可去六名医护。' }],
  [HOSPITAL, { title: '急救培训师', itemKind: 'SKILL', quantity: 3, measure: '人', skills: ['急救', '讲课'] }],
  [BANK, { title: '防诈骗宣讲员', itemKind: 'SKILL', windows: afternoons(4), skills: ['讲课', '反诈'] }],
  [BANK, { title: '营业厅休息区', itemKind: 'VENUE', windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '16:00' })) }],
  [SCHOOL, { title: '操场和多功能厅（放学后）', itemKind: 'VENUE', windows: [{ weekday: 6, from: '08:00', to: '18:00' }, { weekday: 7, from: '08:00', to: '18:00' }] }],
  [SCHOOL, { title: '课后辅导教师', itemKind: 'PEOPLE', quantity: 8, measure: '人', skills: ['辅导作业', '书法'], windows: afternoons(5) }],
  [BUREAU, { title: '旧改政策咨询', itemKind: 'INFO', detail: '加装电梯、外墙保温、管网改造。' }],
  [LIBRARY, { title: '流动图书', itemKind: 'GOODS', quantity: 600, measure: '册' }],
  [PROPERTY, { title: '水电维修师傅', itemKind: 'SERVICE', skills: ['水电维修'], windows: [{ weekday: 3, from: '09:00', to: '17:00' }] }],
  [BARBER, { title: '上门理发', itemKind: 'SERVICE', skills: ['理发'], windows: afternoons(2), quantity: 60, measure: '人次' }],
  [SOCIAL, { title: '独居老人探访和心理陪伴', itemKind: 'PEOPLE', quantity: 10, measure: '人', skills: ['心理疏导', '探访'] }],
  [POWER, { title: '用电安全检查', itemKind: 'SERVICE', skills: ['水电维修'] }],
];

type Heard = Omit<CreateDemand, 'areaId'> & { at?: number; daysAgo: number };

/** What stands open today; some of it urgent, some that no unit's list fits. */
const OPEN: Heard[] = [
  { title: '高龄独居老人需要每月上门理发一次', itemKind: 'SERVICE', source: 'VISIT', urgency: 'SOON', beneficiaryKind: '独居老人', beneficiaryCount: 23, skills: ['理发'], windows: afternoons(2), at: 0, daysAgo: 6, isReplyOwed: true, asker: '第一网格走访记录第 14 号', channelNote: '第一网格入户走访' },
  { title: '寒假少儿书法课缺一间教室', itemKind: 'VENUE', source: 'GROUP', urgency: 'ROUTINE', beneficiaryKind: '小学生', beneficiaryCount: 40, windows: [{ weekday: 6, from: '09:00', to: '11:30' }], at: 1, daysAgo: 9, channelNote: '学府花园业主群' },
  { title: '地下车库积水，抽水泵要更换', itemKind: 'GOODS', source: 'LETTER_BOX', urgency: 'URGENT', beneficiaryCount: 186, quantity: 2, measure: '台', at: 3, daysAgo: 2, isReplyOwed: true },
  { title: '棋牌室折叠桌椅不够用', itemKind: 'GOODS', source: 'MEETING', urgency: 'ROUTINE', beneficiaryKind: '老年人', quantity: 40, measure: '张', isShared: true, at: 2, daysAgo: 15, channelNote: '十月居民恳谈会' },
  { title: '老旧线路检查，请懂电的师傅逐户看一遍', itemKind: 'SERVICE', source: 'VISIT', urgency: 'URGENT', beneficiaryKind: '老旧住宅居民', beneficiaryCount: 96, skills: ['水电维修'], at: 2, daysAgo: 4 },
  { title: '社区食堂困难老人就餐补贴', itemKind: 'FUND', source: 'MEETING', urgency: 'SOON', beneficiaryKind: '困难老人', beneficiaryCount: 17, daysAgo: 11 },
  { title: '加装电梯的政策和流程，请专人讲一次', itemKind: 'INFO', source: 'GROUP', urgency: 'ROUTINE', beneficiaryCount: 120, at: 1, daysAgo: 8 },
];

/** 三个清单 and the contributions of a year: kept, late, given back, to be confirmed, returned. */
export function listsScenes(world: ListsWorld): ListsScene[] {
  const { today } = world;
  const start = addMonths(`${today.slice(0, 7)}-01`, -9);
  const scenes: ListsScene[] = [{ on: start, time: '10:00', tell: () => tellResources(world) }];
  for (const heard of OPEN) scenes.push({ on: addDays(today, -heard.daysAgo), time: '10:20', tell: () => tellDemand(world, heard) });
  scenes.push({ on: addDays(today, -1), time: '16:40', tell: () => tellNoted(world) });
  scenes.push(...projectScenes(world), ...lateScenes(world), ...givenScenes(world, start));
  return scenes.filter(({ on }) => on <= today);
}

async function tellResources({ story, units, liaisons }: ListsWorld): Promise<void> {
  for (const [unit, resource] of RESOURCES) {
    await story.get(ResourcesService).create(liaisons[unit]!, { ...resource, unitId: units[unit]! });
  }
}

function tellDemand({ story, secretary, town, compounds }: ListsWorld, { at, daysAgo: _days, ...heard }: Heard): Promise<string> {
  const area = at === undefined ? town : compounds[at]!;
  return story.get(DemandsService).create(secretary, { ...heard, areaId: area.id, publish: true });
}

/** Heard by the grid worker, not yet looked at by the secretary. */
function tellNoted({ story, field, compounds }: ListsWorld): Promise<string> {
  return story.get(DemandsService).create(field, {
    areaId: compounds[0]!.id,
    title: '楼道感应灯坏了好几处，晚上老人不敢下楼',
    itemKind: 'SERVICE',
    source: 'VISIT',
    urgency: 'SOON',
    beneficiaryKind: '老年人',
    beneficiaryCount: 30,
    detail: '具体楼栋见网格日志。',
  });
}

/** One project that was accepted, one that waits for acceptance, one under way with a late milestone. */
function projectScenes(world: ListsWorld): ListsScene[] {
  const { story, secretary, units, liaisons, today } = world;
  const told = (unit: number, heard: Omit<Heard, 'daysAgo'>, from: number, to: number, project: { title: string; metric: string; target: number; partner?: number; communityGain: string; unitGain: string }) => {
    const on = addDays(today, -from);
    const endOn = addDays(today, -to);
    let id = '';
    const begin = async (): Promise<void> => {
      const demandId = await tellDemand(world, { ...heard, daysAgo: 0 });
      const claimId = await story.get(ClaimsService).claim(liaisons[unit]!, { demandId, unitId: units[unit]!, dueOn: endOn });
      id = await story.get(ProjectsService).create(liaisons[unit]!, {
        claimId,
        title: project.title,
        targetMetric: project.metric,
        targetNumber: project.target,
        communityGain: project.communityGain,
        unitGain: project.unitGain,
        startOn: on,
        endOn,
        partnerUnitIds: project.partner === undefined ? [] : [units[project.partner]!],
        milestones: [
          { title: '定人、定时间、定场地', dueOn: addDays(on, 10) },
          { title: '中期碰头', dueOn: addDays(on, Math.floor((from - to) / 2)) },
          { title: '总结和成果展示', dueOn: endOn },
        ],
      });
      const { milestones } = await story.get(ProjectLists).view(secretary, id);
      await story.get(ProjectsService).completeMilestone(liaisons[unit]!, id, milestones[0]!.id);
    };
    const report = (resultNumber: number, note: string) => story.get(ProjectsService).report(liaisons[unit]!, id, { resultNumber, note });
    return { on, endOn, begin, report, accept: () => story.get(ProjectsService).accept(secretary, id) };
  };
  const lessons = told(
    SCHOOL,
    { title: '双职工家庭孩子放学没人管', itemKind: 'PEOPLE', source: 'GROUP', beneficiaryKind: '小学生', beneficiaryCount: 35, skills: ['辅导作业'], at: 1 },
    150,
    30,
    { title: '四点半课堂', metric: '陪伴学生（人次）', target: 600, partner: LIBRARY, communityGain: '三十多个家庭不用再为接孩子请假。', unitGain: '青年教师有了实践岗位，记入师德考核。' },
  );
  const clinic = told(
    HOSPITAL,
    { title: '慢病老人需要定期测血压、测血糖', itemKind: 'SERVICE', source: 'VISIT', beneficiaryKind: '慢病老人', beneficiaryCount: 80, skills: ['医疗'], at: 0 },
    90,
    5,
    { title: '家门口的健康小屋', metric: '服务老人（人次）', target: 240, partner: SOCIAL, communityGain: '老人不出小区就能量血压、问用药。', unitGain: '医护下沉有了固定点，随访率提高。' },
  );
  const power = told(
    POWER,
    { title: '充电棚线路老化，夏天容易起火', itemKind: 'SERVICE', source: 'MEETING', urgency: 'URGENT', beneficiaryCount: 410, skills: ['水电维修'], at: 3 },
    40,
    -20,
    { title: '充电棚安全改造', metric: '改造充电位（个）', target: 48, partner: PROPERTY, communityGain: '少了一处火险，居民不再飞线充电。', unitGain: '用电安全进小区，报修减少。' },
  );
  return [
    { on: lessons.on, time: '11:00', tell: lessons.begin },
    { on: lessons.endOn, time: '17:00', tell: () => lessons.report(655, '平均每天 11 名学生，另办成果展一次。') },
    { on: addDays(lessons.endOn, 3), time: '09:20', tell: lessons.accept },
    { on: clinic.on, time: '11:10', tell: clinic.begin },
    { on: addDays(clinic.endOn, 1), time: '17:10', tell: () => clinic.report(212, '雨天停了两次，其余按计划。') },
    { on: power.on, time: '11:20', tell: power.begin },
  ];
}

/** A promise that is late, one that was given back, and a demand that two units share. */
function lateScenes(world: ListsWorld): ListsScene[] {
  const { story, units, liaisons, today } = world;
  const claim = (unit: number, demandId: string, dueOn: DateOn, more: { quantity?: number; note?: string } = {}) =>
    story.get(ClaimsService).claim(liaisons[unit]!, { demandId, unitId: units[unit]!, dueOn, ...more });
  const late = async (): Promise<void> => {
    const demandId = await tellDemand(world, { title: '阅览角的旧书要更新', itemKind: 'GOODS', source: 'LETTER_BOX', beneficiaryKind: '居民', beneficiaryCount: 200, daysAgo: 0, at: 2 });
    await claim(LIBRARY, demandId, addDays(today, -8), { note: '先送两百册，其余等新书到馆。' });
  };
  const returned = async (): Promise<void> => {
    const demandId = await tellDemand(world, { title: '老年合唱队缺一名指导老师', itemKind: 'SKILL', source: 'GROUP', beneficiaryKind: '老年人', beneficiaryCount: 26, skills: ['音乐'], daysAgo: 0 });
    const claimId = await claim(SCHOOL, demandId, addDays(today, 20));
    await story.get(ClaimsService).giveBack(liaisons[SCHOOL]!, claimId, '音乐老师产假，本学期排不开。');
  };
  const shared = async (): Promise<void> => {
    const demandId = await tellDemand(world, { title: '困难家庭过冬棉被', itemKind: 'GOODS', source: 'VISIT', urgency: 'SOON', beneficiaryKind: '困难家庭', beneficiaryCount: 30, quantity: 30, measure: '床', isShared: true, daysAgo: 0 });
    await claim(BANK, demandId, addDays(today, 12), { quantity: 12 });
    await claim(BUREAU, demandId, addDays(today, 15), { quantity: 10, note: '机关干部捐购。' });
  };
  return [
    { on: addDays(today, -30), time: '15:00', tell: late },
    { on: addDays(today, -12), time: '15:10', tell: returned },
    { on: addDays(today, -10), time: '15:20', tell: shared },
  ];
}

type Given = Omit<CreateContribution, 'unitId' | 'occurredOn'>;

/** What is given again and again: unit, every so many days, and what. */
const HABITS: [number, number, Given][] = [
  [HOSPITAL, 31, { contributionKind: 'SERVICE', itemName: '便民义诊', quantity: 1, measure: '场', amountFen: 300_000, note: '内科、骨科、检验六人。' }],
  [BANK, 61, { contributionKind: 'PEOPLE_TIME', itemName: '反诈宣传员进小区', quantity: 480, peopleCount: 4 }],
  [SCHOOL, 28, { contributionKind: 'VENUE', itemName: '操场周末开放', quantity: 4, measure: '次' }],
  [BUREAU, 75, { contributionKind: 'PEOPLE_TIME', itemName: '机关党员清洁家园', quantity: 1_440, peopleCount: 12 }],
  [LIBRARY, 45, { contributionKind: 'GOODS', itemName: '图书', quantity: 60, measure: '册', amountFen: 180_000 }],
  [PROPERTY, 24, { contributionKind: 'SERVICE', itemName: '楼道杂物清理', quantity: 1, measure: '次' }],
  [BARBER, 30, { contributionKind: 'SERVICE', itemName: '老人免费理发', quantity: 15, measure: '人次', amountFen: 22_500 }],
  [SOCIAL, 40, { contributionKind: 'PEOPLE_TIME', itemName: '独居老人探访', quantity: 900, peopleCount: 5 }],
];

function givenScenes(world: ListsWorld, start: DateOn): ListsScene[] {
  const { story, secretary, units, liaisons, today } = world;
  const log = (unit: number, occurredOn: DateOn, given: Given): Promise<string> =>
    story.get(ContributionsService).log(liaisons[unit]!, { ...given, unitId: units[unit]!, occurredOn });
  const waiting: string[] = [];
  const scenes: ListsScene[] = HABITS.flatMap(([unit, every, given], h) =>
    Array.from({ length: 12 }, (_, i) => addDays(start, 5 + h + i * every))
      .filter((on) => on < addDays(today, -4))
      .map((on) => ({ on: addDays(on, 1), time: '11:40', tell: async () => waiting.push(await log(unit, on, given)) })),
  );
  // The secretary confirms once a month, all that waits.
  for (let month = addMonths(start, 1); month <= today; month = addMonths(month, 1)) {
    scenes.push({
      on: addDays(month, 4),
      time: '16:00',
      tell: async () => {
        const ids = waiting.splice(0);
        if (ids.length > 0) await story.get(ContributionDecisions).confirm(secretary, { ids });
      },
    });
  }
  const rice: Given = { contributionKind: 'GOODS', itemName: '大米（5 公斤装）', quantity: 20, measure: '袋', amountFen: 90_000, isOfferedToMart: true, pricePoints: 60 };
  const fund: Given = { contributionKind: 'FUND', itemName: '重阳节慰问困难老人', quantity: 1, amountFen: 500_000, note: '由单位直接发放到户，社区只作登记。' };
  const corrected = async (): Promise<void> => {
    const id = await log(BANK, addDays(today, -45), fund);
    await story.get(ContributionDecisions).confirm(secretary, { ids: [id] });
    await story.get(ContributionDecisions).correct(secretary, id, { ...fund, amountFen: 480_000, occurredOn: addDays(today, -45), reason: '实际发放 24 户，每户 200 元。' });
  };
  const returned = async (): Promise<void> => {
    const id = await log(HOSPITAL, addDays(today, -6), { contributionKind: 'GOODS', itemName: '急救包', quantity: 100, measure: '个' });
    await story.get(ContributionDecisions).giveBack(secretary, id, '收到 80 个，请核对数量后重新提交。');
  };
  const latest: [number, number, Given][] = [
    [HOSPITAL, 2, { contributionKind: 'PEOPLE_TIME', itemName: '流感疫苗接种引导', quantity: 360, peopleCount: 3 }],
    [BANK, 1, rice],
    [POWER, 3, { contributionKind: 'PEOPLE_TIME', itemName: '充电棚线路勘查', quantity: 240, peopleCount: 2 }],
    [SCHOOL, 1, { contributionKind: 'VENUE', itemName: '多功能厅（居民议事会）', quantity: 1, measure: '次' }],
  ];
  return [
    ...scenes,
    { on: addDays(today, -44), time: '10:40', tell: corrected },
    { on: addDays(today, -5), time: '10:45', tell: returned },
    { on: addDays(today, -20), time: '15:30', tell: () => story.get(StatementsService).issue(liaisons[HOSPITAL]!, { unitId: units[HOSPITAL]!, year: Number(addDays(today, -20).slice(0, 4)) }) },
    ...latest.map(([unit, ago, given]) => ({ on: addDays(today, -ago), time: '18:10', tell: () => log(unit, addDays(today, -ago), given) })),
  ];
}
