import { unitCheckCharacter } from '@app/kernel/identity-numbers.js';
import { addDays, addMonths, dateOf, daysBetween, instantAt, minutesBetween, periodOf, type DateOn, type Period } from '@app/kernel/time.js';
import type { Area } from '@app/people/index.js';
import type { UnitType } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { BoardsService, RankingRunsService } from '@app/rankings/index.js';
import { AwardNoticesService, AwardsService, CandidatesService, CertificatesService, ProgramsService, ProgramViewsService } from '@app/recognition/index.js';
import { SetupService, SiteService, VolunteersService } from '@app/people/index.js';
import { Database } from '@app/platform/database/database.js';
import { contractScenes } from './contract-story.js';
import { evaluationScenes } from './evaluation-story.js';
import { listsScenes } from './lists-story.js';
import { tellCare } from './care-story.js';
import { checkInScenes } from './check-in-story.js';
import { recognitionScenes } from './recognition-story.js';
import { pointsScenes } from './points-story.js';
import { signUpScenes } from './sign-up-story.js';
import { wishScenes } from './wish-story.js';
import { partnerScenes } from './partner-story.js';
import { ceremonyScenes } from './ceremony-story.js';
import { demoPeople, pick } from './demo-names.js';
import { tellRegistrations } from './registration-story.js';
import { martScenes } from './mart-story.js';
import type { Present, Story } from './story.js';

export type DemoAccount = { role: string; name: string; loginName: string; password: string };

const UNITS: [string, UnitType][] = [
  ['稷山县第三人民医院', 'HOSPITAL'],
  ['稷山农商银行学府支行', 'STATE_ENTERPRISE'],
  ['学府路实验小学', 'SCHOOL'],
  ['县住房和城乡建设局', 'GOV_DEPARTMENT'],
  ['县图书馆', 'PUBLIC_INSTITUTION'],
  ['安居物业服务有限公司', 'PROPERTY_COMPANY'],
  ['幸福里小区业主委员会', 'OWNERS_COMMITTEE'],
  ['阿强理发店', 'SHOP'],
  ['晨光社会工作服务中心', 'SOCIAL_ORG'],
  ['稷山县供电公司城区供电所', 'STATE_ENTERPRISE'],
];

/** Who acts for the other units, in their order. */
const LIAISONS = ['曹志刚', '梁雪梅', '任国栋', '薛丽', '帕提古丽·艾合买提', '侯俊杰', '郭强', '范思雨', '冯建军'];

type Programme = { name: string; category: string; start: string; end: string; venue: string; risk: string; unit?: string; every: number; people: number };

/** What the town does: every so many days, so many people. */
const PROGRAMME: Programme[] = [
  { name: '独居老人探访', category: '助老', start: '14:00', end: '16:30', venue: '各网格', risk: '步行入户，注意交通安全；两人同行。', every: 7, people: 9 },
  { name: '清洁家园', category: '环境', start: '09:00', end: '11:00', venue: '幸福里小区南门', risk: '使用扫帚、夹子，戴手套；不清理高处和马路中间。', every: 14, people: 14 },
  { name: '反诈宣传', category: '平安', start: '09:00', end: '11:30', venue: '社区广场', risk: '户外活动，注意防晒、补水。', every: 21, people: 7 },
  { name: '四点半课堂', category: '助学', start: '16:30', end: '18:30', venue: '党群服务站二楼', risk: '照看儿童，不得离开活动室；突发情况先联系家长。', unit: '学府路实验小学', every: 10, people: 5 },
  { name: '便民义诊', category: '健康', start: '08:30', end: '11:30', venue: '党群服务站', risk: '协助登记和引导，不参与诊疗。', unit: '稷山县第三人民医院', every: 30, people: 8 },
  { name: '防汛巡查', category: '应急', start: '20:00', end: '23:00', venue: '河堤北段', risk: '夜间作业，穿反光衣、救生衣，三人一组；已投保意外险。', every: 55, people: 6 },
];

/** A lively community of the last fourteen months, told through the services that people use. */
export async function tellDemoTown(story: Story, passwords: (loginName: string) => string): Promise<DemoAccount[]> {
  const now = story.now();
  const today = dateOf(now);
  const start = addMonths(`${today.slice(0, 7)}-01`, -14);
  const accounts: DemoAccount[] = [];
  const account = (role: string, name: string, loginName: string): DemoAccount => {
    const made = { role, name, loginName, password: passwords(loginName) };
    accounts.push(made);
    return made;
  };

  story.at(start, '09:00');
  const street = await story.area(null, 'SUBDISTRICT', '999001001', '学府街道');
  const town = await story.area(street, 'COMMUNITY', '999001001001', '幸福里社区');
  const neighbour = await story.area(street, 'COMMUNITY', '999001001002', '滨河社区');
  const compounds: Area[] = [];
  for (const [i, name] of ['第一网格', '第二网格', '第三网格', '第四网格'].entries()) {
    const grid = await story.area(town, 'GRID', `999001001001-0${i + 1}`, name);
    compounds.push(await story.area(grid, 'COMPOUND', `999001001001-0${i + 1}-01`, ['幸福里小区', '学府花园', '农机家属院', '锦绣苑'][i]!));
  }
  const bank = await story.area(neighbour, 'GRID', '999001001002-01', '第一网格');
  await story.get(SiteService).set({ name: '党建邻聚力', servicePhone: '0359-5520001' });

  const volunteerLogin = account('志愿者', '王秀兰', 'wangxiulan');
  const liaisonLogin = account('单位联络员', '刘敏', 'liumin');
  const secretaryLogin = account('社区书记', '陈志远', 'chenzhiyuan');
  const adminLogin = account('街道管理员', '赵文静', 'zhaowenjing');
  const staffOf = (login: DemoAccount, role: 'street-admin' | 'secretary', area: Area): Promise<Principal> =>
    story.staff(login.loginName, login.name, login.password, role, area);
  const admin = await staffOf(adminLogin, 'street-admin', street);
  const secretary = await staffOf(secretaryLogin, 'secretary', town);
  const field = await story.staff('lijianguo', '李建国', passwords('lijianguo'), 'grid-worker', town);
  const neighbourSecretary = await story.staff('hebin', '何斌', passwords('hebin'), 'secretary', neighbour);

  const units = await tellUnits(story, secretary, town);
  const liaisons = [await story.liaison(liaisonLogin.loginName, liaisonLogin.name, liaisonLogin.password, town, units[0]!)];
  for (const [i, name] of LIAISONS.entries()) {
    const loginName = `lianluo${i + 2}`;
    liaisons.push(await story.liaison(loginName, name, passwords(loginName), town, units[i + 1]!));
  }

  const people = demoPeople(68);
  const volunteers: string[] = [];
  for (const [i, person] of people.slice(0, 58).entries()) {
    volunteers.push(await story.volunteer(secretary, compounds[i % compounds.length]!, person));
  }
  const others: string[] = [];
  for (const person of people.slice(58)) others.push(await story.volunteer(neighbourSecretary, bank, person));
  for (const [i, volunteerId] of volunteers.entries()) {
    if (i % 3 !== 1) await story.agreesToPublish(volunteerId, secretary);
  }
  const wang = await story.volunteerAccount(volunteers[0]!, volunteerLogin.loginName, volunteerLogin.password);

  // Those in front come more often; Mrs Wang is one of the keenest, and has somebody to catch up with.
  const [mrsWang, ...rest] = volunteers as [string, ...string[]];
  const keenestFirst = [...rest.slice(0, 4), mrsWang, ...rest.slice(4)];
  const world = { story, field, secretary, admin, town, volunteers: keenestFirst, start, today };
  const scenes: Scene[] = [
    ...yearOf(world),
    ...neighboursOf(world, neighbourSecretary, neighbour, others),
    ...newcomersOf(world),
    ...partnerScenes({ story, admin, secretary, cadre: field, liaison: liaisons[0]!, town, neighbour, compounds, units, today }),
    ...signUpScenes({ story, secretary, field, town, grid: compounds[0]!, wang, volunteers, passwords, today }),
    ...checkInScenes({ story, secretary, field, town, wang, volunteers, today, now }),
    ...awardsOf(world),
    ...recognitionScenes(world),
    ...pointsScenes({ story, admin, secretary, wang, volunteers: rest, today }),
    ...ceremonyScenes({ story, secretary, town, today }),
    ...martScenes({ story, admin, secretary, field, wang, town, neighbour, volunteers: keenestFirst, start, today }),
    ...contractScenes({ story, secretary, admin, town, units, liaisons, today }),
    ...listsScenes({ story, secretary, field, town, compounds, units, liaisons, today }),
    ...evaluationScenes({ story, secretary, admin, town, units, liaisons, start, today }),
    ...wishScenes({ story, secretary, town, compounds, units, liaisons, today }),
  ];
  let settledOn = start;
  // Strictly in the order of the calendar: the ledger's book is closed at dates, and nothing may be told before one.
  for (const scene of scenes.sort((a, b) => (`${a.on}${a.time}` < `${b.on}${b.time}` ? -1 : 1))) {
    story.at(scene.on, scene.time);
    // The jobs of quiet days are left out: they would find the same work a day later.
    if (scene.isSettled || daysBetween(settledOn, scene.on) >= 3) {
      await story.settle();
      settledOn = scene.on;
    }
    await scene.tell();
  }
  story.end();
  await story.settle();
  await tellCare(story, { admin, secretary, field, mrsWang: wang, volunteers, communityId: town.id });
  await tellRegistrations(story, { admin, secretary, liaisons, wang, street, town, compounds, volunteers, units, passwords });
  await story.settle();
  return accounts;
}

async function tellUnits(story: Story, secretary: Principal, town: Area): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, [name, unitType]] of UNITS.entries()) {
    // The owners' committee has no code, as in life.
    const first17 = `12999901MB${String(1_000_000 + i * 137)}`;
    const uscc = unitType === 'OWNERS_COMMITTEE' ? undefined : first17 + unitCheckCharacter(first17);
    ids.push(await story.unit(secretary, town, name, unitType, uscc));
  }
  return ids;
}

type World = {
  story: Story;
  field: Principal;
  secretary: Principal;
  admin: Principal;
  town: Area;
  volunteers: string[];
  start: DateOn;
  today: DateOn;
};
type Scene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<unknown> };

/** Everything held since the start; what is a few days old still waits for the secretary, what is ahead is announced. */
function yearOf(world: World): Scene[] {
  const { story, secretary, town, start, today } = world;
  const held = PROGRAMME.flatMap((programme, p) => {
    const days = Array.from({ length: Math.floor(daysBetween(start, today) / programme.every) }, (_, i) =>
      addDays(start, 7 + p + i * programme.every),
    );
    return days.flatMap((on, i) => (on < addDays(today, -3) ? heldScenes(world, programme, on, p * 100 + i + 1) : []));
  });
  const [visits, cleaning, warning] = PROGRAMME as [Programme, Programme, Programme];
  const justNow = [
    // Nobody confirmed these in time: the secretary finds them among what is late.
    ...heldScenes(world, { ...visits, people: 3 }, addDays(today, -24), 900).filter((_, i) => i < 2),
    ...heldScenes(world, visits, addDays(today, -3), 901),
    ...heldScenes(world, cleaning, addDays(today, -2), 902),
    // On the same morning: who is on both rolls is marked for the secretary.
    ...heldScenes(world, warning, addDays(today, -2), 903),
  ];
  const ahead = PROGRAMME.slice(0, 3).map((programme, i) => ({
    on: today,
    time: '00:50',
    tell: async () => {
      await story.activity(secretary, town, describe(programme, addDays(today, 2 + i * 2)));
    },
  }));
  return [...held, ...justNow, ...ahead];
}

function heldScenes(world: World, programme: Programme, on: DateOn, seed: number): Scene[] {
  const { story, field, secretary, town, volunteers, today } = world;
  const age = daysBetween(on, today);
  if (age < 1) return [];
  let slotId = '';
  let records: string[] = [];
  const ids = pick(volunteers, programme.people - (seed % 3), seed);
  const present = ids.map((volunteerId, i) => attend(volunteerId, i, seed, programme));
  const announced: Scene = {
    on: addDays(on, -6),
    time: '09:00',
    tell: async () => {
      slotId = (await story.activity(secretary, town, describe(programme, on))).slotId;
    },
  };
  const rolled: Scene = {
    on,
    time: '23:30',
    tell: async () => {
      records = await story.roll(field, slotId, present);
    },
  };
  const confirmed: Scene = { on: addDays(on, 1), time: '09:30', tell: () => story.confirm(secretary, records) };
  return [announced, ...(age > 1 ? [rolled] : []), ...(age > 4 ? [confirmed] : [])];
}

function describe(programme: Programme, on: DateOn): Parameters<Story['activity']>[2] {
  const { name, category, start, end, venue, risk, unit } = programme;
  return {
    name,
    on,
    start,
    end,
    category,
    venue,
    leader: '李建国',
    riskNote: risk,
    organisingUnit: unit ?? '幸福里社区居民委员会',
    emergency: category === '应急',
  };
}

function attend(volunteerId: string, i: number, seed: number, { start, end }: Programme): Present {
  if (i === 0) return { volunteerId, role: 'LEADER' };
  const planned = minutesBetween(instantAt('2026-01-01', start), instantAt('2026-01-01', end));
  // Some leave a little early; nobody's minutes are rounded up.
  return (i + seed) % 6 === 0 ? { volunteerId, minutes: planned - 25 } : { volunteerId };
}

function neighboursOf({ story, admin, today }: World, secretary: Principal, community: Area, people: string[]): Scene[] {
  return [9, 6, 3].map((weeks) => {
    const on = addDays(today, -7 * weeks);
    return {
      on: addDays(on, 1),
      time: '10:00',
      tell: async () => {
        const what = { ...describe(PROGRAMME[1]!, on), venue: '滨河公园', organisingUnit: '滨河社区居民委员会' };
        const { slotId } = await story.activity(secretary, community, what);
        const present = people.slice(0, 11 - weeks).map((volunteerId) => ({ volunteerId }));
        await story.confirm(secretary, await story.roll(admin, slotId, present));
      },
    };
  });
}

/** People known by the number in an old sheet only; they count inside and are named nowhere until they confirm. */
function newcomersOf({ story, town, today }: World): Scene[] {
  const numbers = Array.from({ length: 9 }, (_, i) => `旧册-${String(i + 1).padStart(3, '0')}`);
  return [
    {
      on: addDays(today, -3),
      time: '10:00',
      tell: () =>
        story.get(Database).write(async (tx) => {
          await story.get(VolunteersService).ensureByExternalNo(tx, town.id, numbers);
        }),
    },
  ];
}

/** The last two quarters: the earlier one was approved and awarded, the later one waits for whoever tries the demo. */
function awardsOf(world: World): Scene[] {
  const { story, secretary, admin, today } = world;
  const last = periodOf(addMonths(periodOf(today, 'quarter').from, -1), 'quarter');
  const before = periodOf(addMonths(last.from, -1), 'quarter');
  const notLaterThanToday = (on: DateOn): DateOn => (on < today ? on : today);
  let programId = '';
  const proposed = (period: Period): Scene => ({
    on: notLaterThanToday(addDays(period.to, 9)),
    time: '00:40',
    isSettled: true,
    tell: async () => {
      programId = await tellProgram(world, period);
    },
  });
  const announced: Scene = {
    on: addDays(before.to, 10),
    time: '09:30',
    tell: () => story.get(AwardNoticesService).announce(secretary, programId, {}),
  };
  // Five working days, whatever holidays lie between.
  const awarded: Scene = {
    on: addDays(before.to, 26),
    time: '15:00',
    tell: async () => {
      await story.get(CandidatesService).approve(admin, programId, {});
      await story.get(AwardsService).award(secretary, programId, {});
      const certificates = await story.get(ProgramViewsService).certificatesOf(programId);
      await story.get(CertificatesService).revoke(secretary, certificates.at(-1)!.id, '姓名写错，已另发新证书。');
    },
  };
  return [proposed(before), announced, awarded, proposed(last)];
}

async function tellProgram(world: World, period: Period): Promise<string> {
  const { story, secretary, town } = world;
  const run = await story
    .get(RankingRunsService)
    .runNow(secretary, { areaId: town.id, metric: 'minutes', ...period, ties: 'competition', boardId: await boardOf(world) });
  const quarter = ['一', '二', '三', '四'][Math.floor((Number(period.from.slice(5, 7)) - 1) / 3)];
  const programId = await story.get(ProgramsService).create(secretary, {
    communityId: town.id,
    runId: run.id,
    title: `${period.from.slice(0, 4)}年第${quarter}季度志愿服务表扬`,
    honourName: '季度热心志愿者',
    basisDoc: '幸福里社区居民会议通过的《志愿服务激励办法》第六条',
    quota: 8,
    tieRule: 'tie-order',
    minMinutes: 300,
  });
  await story.get(CandidatesService).draw(secretary, programId, {});
  return programId;
}

/** The quarter's board, which everybody may see; made when its first quarter is ranked. */
async function boardOf({ story, secretary, town }: World): Promise<string> {
  const boards = story.get(BoardsService);
  const { items } = await boards.page(secretary, { page: 1, size: 1 });
  if (items[0]) return items[0].id;
  const { id } = await boards.create(secretary, {
    areaId: town.id,
    name: '季度服务时长榜',
    metric: 'minutes',
    period: 'quarter',
    ties: 'competition',
    visibility: 'NAMED',
    shownPlaces: 10,
    settleDays: 25,
  });
  return id;
}

/** Whether anybody has been here before. */
export function isEmpty(story: Story): Promise<boolean> {
  return story.get(SetupService).isNeeded();
}
