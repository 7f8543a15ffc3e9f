import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import {
  CoBuildingContract,
  ConsultationRoundsService,
  ContributionDecisions,
  ContributionsService,
  EvaluationLists,
  EvaluationYearsService,
  JointMeetingsService,
  ObjectionsService,
  OpinionsService,
  ScoringService,
} from '@app/partnerships/index.js';
import { Database } from '@app/platform/database/database.js';
import type { Presence } from '@app/partnerships/consultations/joint-meeting.rules.js';
import { Partner, type ContractScene, type ContractWorld } from './contract-story.js';

const [HOSPITAL, BANK, SCHOOL, BUREAU, LIBRARY] = [0, 1, 2, 3, 4] as const;

type Talk = { topic: string; community: string; unit: string; reply: string; adopted: boolean; why: string };
const TALKS: readonly Talk[] = [
  {
    topic: '年初共建打算',
    community: '今年想把义诊、讲座放到各小区轮流办，单位方便哪几个月？',
    unit: '三月和九月人手足，别的月份请提前两周约。',
    reply: '按三月、九月排进计划，其他月份提前两周发函。',
    adopted: true,
    why: '列入年度活动表',
  },
  {
    topic: '居民停车和错峰共享',
    community: '单位院内夜间车位能否和周边居民错峰共享？',
    unit: '可以开放二十个车位，建议社区统一登记车牌，免得门卫难办。',
    reply: '车牌由网格员登记，每月初交单位保卫科。',
    adopted: true,
    why: '四月起试行三个月',
  },
  {
    topic: '暑期托管和校园周边安全',
    community: '暑期托管缺场地，也缺看护的人。',
    unit: '建议托管班延长到下午六点，家长下班才接得上。',
    reply: '场地六点要交给老年舞蹈队，延长不了；已另给四户家庭联系了邻里互助。',
    adopted: false,
    why: '场地冲突，用互助代替',
  },
];

/** What was given last year, before the lists were kept here. */
const GIFTS: readonly (readonly [no: number, itemName: string])[] = [
  [HOSPITAL, '便民义诊'],
  [HOSPITAL, '急救知识讲座'],
  [HOSPITAL, '独居老人上门体检'],
  [HOSPITAL, '流感疫苗接种点'],
  [LIBRARY, '流动图书角'],
  [LIBRARY, '少儿故事会'],
  [LIBRARY, '读书交流会'],
  [BANK, '反诈讲座'],
];

/** Last year's evaluation told to the end, with an objection; this year's open; one unit whose light is red. */
export function evaluationScenes(world: ContractWorld & { start: DateOn }): ContractScene[] {
  const { today, start } = world;
  const scenes: ContractScene[] = [];
  const at = (on: DateOn, time: string, tell: () => Promise<unknown>): void => {
    if (on <= today) scenes.push({ on, time, tell });
  };
  const startOn = addMonths(`${today.slice(0, 7)}-01`, -10);
  const thisYear = Number(today.slice(0, 4));

  // Who had signed before this year's contracts, so that last year has somebody to look back on.
  const before = { startOn: addDays(start, 24), endOn: addDays(startOn, -1) };
  for (const no of [HOSPITAL, BANK, LIBRARY]) {
    const partner = new Partner(world, no, before);
    at(addDays(start, 12 + no), '09:05', () => partner.made());
    at(addDays(start, 50 + no), '09:20', () => (no === BANK ? partner.keep('UNIT', '资源清单', '休息区可作居民活动点。') : partner.keepAll()));
    at(addDays(start, 52 + no), '09:25', () => partner.keep('COMMUNITY', '需求清单', '走访 210 户，整理需求 26 条，已送达。'));
  }
  const talk = { ...TALKS[0]!, topic: '邻里关爱和冬季安全' };
  at(addDays(start, 34), '10:20', () => ask(world, talk, addDays(start, 34), [HOSPITAL, BANK, LIBRARY]));
  at(addDays(start, 35), '10:25', () => speak(world, talk, [HOSPITAL, BANK, LIBRARY]));
  at(addDays(start, 37), '10:35', () => reply(world, talk));
  for (const [i, [no, itemName]] of GIFTS.entries()) at(addDays(start, 55 + i), '16:40', () => give(world, no, itemName, addDays(start, 55 + i)));
  at(addDays(start, 40), '10:10', () => tellMeeting(world, '年终大党委联席会议', addDays(start, 45), [HOSPITAL, BANK, LIBRARY]));
  at(addDays(start, 45), '17:20', () => holdMeeting(world, '年终大党委联席会议', { [BANK]: 'ABSENT' }));

  const opened = `${thisYear}-01-06`;
  at(opened, '09:15', () => openYear(world, thisYear - 1, addDays(opened, 14)));
  at(addDays(opened, 3), '15:10', () => score(world, thisYear - 1, HOSPITAL, 96, 94));
  at(addDays(opened, 4), '15:20', () => score(world, thisYear - 1, BANK, 82, 90));
  at(addDays(opened, 5), '15:30', () => score(world, thisYear - 1, LIBRARY, 91, null));
  at(addDays(opened, 6), '10:40', () => object(world, thisYear - 1));
  at(addDays(opened, 9), '16:05', () => decide(world, thisYear - 1));

  for (const [i, talk] of TALKS.entries()) {
    const on = addDays(addMonths(startOn, 1 + 3 * i), 9);
    at(on, '10:30', () => ask(world, talk, on, [HOSPITAL, LIBRARY, ...(i < 2 ? [BANK, SCHOOL] : [])]));
    at(addDays(on, 1), '11:05', () => speak(world, talk, [HOSPITAL, LIBRARY, ...(i < 2 ? [BANK, SCHOOL] : [])]));
    at(addDays(on, 5), '14:25', () => reply(world, talk));
  }
  const silent = addDays(addMonths(startOn, 2), 3);
  at(silent, '09:50', () => ask(world, { ...TALKS[0]!, topic: '老旧管网改造怎么配合' }, silent, [BUREAU]));

  const heldOn = addDays(addMonths(startOn, 6), 8);
  at(addDays(heldOn, -9), '09:25', () => tellMeeting(world, '上半年大党委联席会议', heldOn, [HOSPITAL, BANK, BUREAU, LIBRARY]));
  at(addDays(heldOn, -4), '16:15', () => excuse(world, '上半年大党委联席会议', LIBRARY, '全县读书节开幕，馆长和副馆长都在现场。'));
  at(heldOn, '17:30', () => holdMeeting(world, '上半年大党委联席会议', { [BUREAU]: 'ABSENT', [LIBRARY]: 'EXCUSED' }));
  at(addDays(today, -2), '10:50', () => tellMeeting(world, '第四季度大党委联席会议暨年度评议动员', addDays(today, 9), [HOSPITAL, BANK, BUREAU, LIBRARY]));

  at(addDays(today, -6), '09:35', () => ask(world, { ...TALKS[0]!, topic: '冬季送温暖和独居老人取暖' }, addDays(today, -6), [HOSPITAL, BANK, LIBRARY], 20));
  at(addDays(today, -5), '09:40', () => sayOurs(world, '冬季送温暖和独居老人取暖', '想请单位各认领三户独居老人，入冬前上门看一次取暖和用电。'));
  at(addDays(today, -20), '11:25', () => ask(world, { ...TALKS[1]!, topic: '电动车充电棚选址' }, addDays(today, -20), [BANK], 30));
  at(addDays(today, -19), '11:30', () => sayTheirs(world, '电动车充电棚选址', BANK, '支行门前人流大，建议充电棚放到东侧空地，并装烟感。'));
  at(addDays(today, -8), '09:10', () => openYear(world, thisYear, addDays(today, 13)));
  at(addDays(today, -4), '15:15', () => score(world, thisYear, LIBRARY, 93, 95));
  at(addDays(today, -3), '15:25', () => score(world, thisYear, BANK, null, 88));
  at(addDays(today, -2), '15:35', () => score(world, thisYear, HOSPITAL, 95, null));
  return scenes;
}

async function give({ story, secretary, liaisons, units }: ContractWorld, no: number, itemName: string, occurredOn: DateOn): Promise<void> {
  const given = { contributionKind: 'SERVICE' as const, itemName, quantity: 1, measure: '次', unitId: units[no]!, occurredOn };
  const id = await story.get(ContributionsService).log(liaisons[no]!, given);
  await story.get(ContributionDecisions).confirm(secretary, { ids: [id] });
}

async function ask({ story, secretary, units }: ContractWorld, { topic }: Talk, openOn: DateOn, nos: readonly number[], days = 14): Promise<void> {
  const contractIds: string[] = [];
  for (const no of nos) {
    const found = await story.get(Database).read.repo(CoBuildingContract).findOneBy({ unitId: units[no]!, state: 'ACTIVE' });
    if (found && found.startOn <= openOn && found.endOn >= openOn) contractIds.push(found.id);
  }
  if (contractIds.length === 0) return;
  await story.get(ConsultationRoundsService).create(secretary, { contractIds, channel: 'ONLINE', topic, openOn, closeOn: addDays(openOn, days) });
}

async function speak(world: ContractWorld, { topic, community, unit }: Talk, nos: readonly number[]): Promise<void> {
  for (const no of nos) {
    for (const { id } of await roundsOf(world, topic, world.units[no]!)) {
      await world.story.get(OpinionsService).speak(world.secretary, id, { text: community });
      await world.story.get(OpinionsService).speak(world.liaisons[no]!, id, { text: unit });
    }
  }
}

async function reply({ story, secretary, liaisons, units }: ContractWorld, { topic, ...talk }: Talk): Promise<void> {
  const words = await story
    .get(Database)
    .read.query<{ id: string; side: string; unitId: string }>(
      `SELECT o.id, o.side AS side, r.unit_id AS unitId FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id WHERE r.topic = ?`,
      [topic],
    );
  for (const { id, side, unitId } of words) {
    const isOurs = side === 'COMMUNITY';
    const answer = isOurs ? { reply: '同意，由联络员对接。', adopted: true, reason: '已转相关科室' } : { reply: talk.reply, adopted: talk.adopted, reason: talk.why };
    await story.get(OpinionsService).reply(isOurs ? liaisons[units.indexOf(unitId)]! : secretary, id, answer);
  }
}

async function sayOurs(world: ContractWorld, topic: string, text: string): Promise<void> {
  for (const { id } of await roundsOf(world, topic)) await world.story.get(OpinionsService).speak(world.secretary, id, { text });
}

async function sayTheirs(world: ContractWorld, topic: string, no: number, text: string): Promise<void> {
  for (const { id } of await roundsOf(world, topic, world.units[no])) await world.story.get(OpinionsService).speak(world.liaisons[no]!, id, { text });
}

function roundsOf({ story }: ContractWorld, topic: string, unitId?: string): Promise<{ id: string }[]> {
  const params = unitId ? [topic, unitId] : [topic];
  return story.get(Database).read.query(`SELECT id FROM consultation_rounds WHERE topic = ?${unitId ? ' AND unit_id = ?' : ''} ORDER BY id`, params);
}

async function tellMeeting({ story, secretary, town, units }: ContractWorld, title: string, heldOn: DateOn, nos: readonly number[]): Promise<void> {
  await story.get(JointMeetingsService).create(secretary, {
    communityId: town.id,
    title,
    heldOn,
    startTime: '09:00',
    place: '党群服务站二楼会议室',
    chair: '陈志远',
    agenda: [
      { title: '通报共建项目和需求清单进展', speaker: '陈志远' },
      { title: '各单位说明约定事项完成情况', speaker: null },
      { title: '征求对社区工作的意见', speaker: '李建国' },
    ],
    unitIds: nos.map((no) => units[no]!),
    asConsultation: false,
  });
}

async function meetingOf({ story }: ContractWorld, title: string): Promise<string> {
  return (await story.get(Database).read.one<{ id: string }>('SELECT id FROM joint_meetings WHERE title = ?', [title]))!.id;
}

async function excuse(world: ContractWorld, title: string, no: number, reason: string): Promise<void> {
  await world.story.get(JointMeetingsService).excuse(world.liaisons[no]!, await meetingOf(world, title), reason);
}

async function holdMeeting(world: ContractWorld, title: string, absent: Readonly<Record<number, 'ABSENT' | 'EXCUSED'>>): Promise<void> {
  const { story, secretary, units } = world;
  const id = await meetingOf(world, title);
  const invited = await story.get(Database).read.query<{ unitId: string }>('SELECT unit_id AS unitId FROM joint_meeting_attendances WHERE meeting_id = ?', [id]);
  const attendances = invited.map(({ unitId }) => {
    const presence: Presence = absent[units.indexOf(unitId)] ?? 'PRESENT';
    return { unitId, presence, ...(presence === 'PRESENT' ? { attendeeName: '单位负责人', attendeeTitle: '大党委兼职委员' } : {}) };
  });
  await story.get(JointMeetingsService).hold(secretary, id, attendances);
  const minutes = '一、各单位通报了约定事项，未完成的两周内补齐。\n二、错峰共享车位试行三个月，由第二网格登记车牌。\n三、下次会议前，各单位报送明年能提供的场地和人员。';
  await story.get(JointMeetingsService).writeMinutes(secretary, id, minutes);
}

async function openYear({ story, secretary, town }: ContractWorld, year: number, deadlineOn: DateOn): Promise<void> {
  await story.get(EvaluationYearsService).open(secretary, { communityId: town.id, year, deadlineOn });
}

/** So many per cent of every maximum from the community and from the unit; null for whoever is not in yet. */
async function score(world: ContractWorld, year: number, no: number, ours: number | null, theirs: number | null): Promise<void> {
  const { story, secretary, liaisons, units } = world;
  const sides = [
    { direction: 'COMMUNITY_TO_UNIT' as const, who: secretary, perCent: ours },
    { direction: 'UNIT_TO_COMMUNITY' as const, who: liaisons[no]!, perCent: theirs },
  ];
  for (const { direction, who, perCent } of sides) {
    if (perCent === null) continue;
    const id = await evaluationOf(world, year, units[no]!, direction);
    const { indicators } = await story.get(EvaluationLists).view(who, id);
    const scores = indicators.map(({ indicatorId, maxCenti }, i) => ({
      indicatorId,
      scoreCenti: Math.min(maxCenti, Math.floor((maxCenti * (perCent + (i % 2 === 0 ? 1 : -1))) / 100)),
      comment: i === 0 ? (direction === 'COMMUNITY_TO_UNIT' ? '约定的事基本都办了，联系得上人。' : '有事找社区，当天就有回音。') : null,
    }));
    await story.get(ScoringService).submit(who, id, scores);
  }
}

async function object(world: ContractWorld, year: number): Promise<void> {
  const id = await evaluationOf(world, year, world.units[BANK]!, 'COMMUNITY_TO_UNIT');
  await world.story.get(ObjectionsService).raise(world.liaisons[BANK]!, id, '年终联席会议当天支行派了副行长到会，签到表第 7 行有签名，不应记缺席。');
}

async function decide(world: ContractWorld, year: number): Promise<void> {
  const { story, secretary, admin, units } = world;
  const id = await evaluationOf(world, year, units[BANK]!, 'COMMUNITY_TO_UNIT');
  const { objections } = await story.get(EvaluationLists).view(secretary, id);
  const meetingId = await meetingOf(world, '年终大党委联席会议');
  await story.get(JointMeetingsService).correct(secretary, meetingId, { unitId: units[BANK]!, presence: 'PRESENT', attendeeName: '梁雪梅', attendeeTitle: '副行长', why: '签到表第 7 行有签名' });
  await story.get(ObjectionsService).decide(admin, objections[0]!.id, { decision: 'UPHELD', reason: '核对签到表，支行副行长到会，更正后重新计算。' });
}

async function evaluationOf({ story }: ContractWorld, year: number, unitId: string, direction: string): Promise<string> {
  const found = await story
    .get(Database)
    .read.one<{ id: string }>('SELECT id FROM mutual_evaluations WHERE year = ? AND unit_id = ? AND direction = ?', [year, unitId, direction]);
  return found!.id;
}
