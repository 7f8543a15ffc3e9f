import { addDays, type DateOn, type Period } from '@app/kernel/time.js';
import { isYearKnown } from '@app/kernel/working-calendar.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { RankingRunsService } from '@app/rankings/index.js';
import {
  AwardNoticesService,
  AwardObjectionsService,
  CandidatesService,
  ObjectionLists,
  ProgramsService,
  ProgramViewsService,
  PublicObjections,
  StarDecisions,
  StarLists,
  StarsService,
} from '@app/recognition/index.js';
import { OBJECTION_NOTICE } from '@app/recognition/objections/award-objection.rules.js';
import type { Story } from './story.js';

type World = { story: Story; secretary: Principal; admin: Principal; town: Area; today: DateOn };
type Scene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<unknown> };

/** Hours of one year, as a community of this size gives stars. */
const LADDER = {
  name: '幸福里社区星级志愿者办法',
  validity: 'YEARLY' as const,
  steps: [10, 30, 60, 100, 150].map((hours, i) => ({ level: i + 1, minutes: hours * 60, points: hours * 8, qualityCenti: 0 })),
};

/** A list under notice: one objection was upheld and the list hung again, another one waits to be looked into. */
export function recognitionScenes(world: World): Scene[] {
  const { story, secretary, admin, town, today } = world;
  // The last day of a notice in a year without an announced calendar would be a guess, which is refused.
  if (!isYearKnown(Number(addDays(today, 14).slice(0, 4)))) return [];
  let programId = '';
  const noticeId = async (): Promise<string> => (await story.get(ProgramViewsService).detail(secretary, programId)).notices[0]!.id;
  const drawn = { on: addDays(today, -6), time: '09:00', tell: async () => (programId = await tellList(world)) };
  const announced = { on: addDays(today, -6), time: '10:00', tell: () => story.get(AwardNoticesService).announce(secretary, programId, {}) };
  const objected = {
    on: addDays(today, -4),
    time: '20:10',
    tell: async () => object(story, await noticeId(), { name: '周国强', mobile: '13700002201', grounds: '名单上有一位同志上个月两次活动是家里人代签的，请查签到记录。' }),
  };
  const decided = {
    on: addDays(today, -3),
    time: '15:00',
    tell: async () => {
      const { items } = await story.get(ObjectionLists).list(admin, programId);
      const { candidates } = await story.get(ProgramViewsService).detail(admin, programId);
      const last = candidates.filter(({ outcome }) => outcome === 'IN').at(-1)!;
      const next = candidates.find(({ outcome, obstacle }) => outcome === 'OUT' && obstacle === null);
      const objections = story.get(AwardObjectionsService);
      await objections.check(secretary, items[0]!.id, '调阅两次活动的签到表，分别问过活动负责人和本人。');
      await objections.decide(admin, items[0]!.id, {
        decision: 'UPHELD',
        reason: '经查签到表，其中一次确为代签，本次不予表扬，由下一名递补。',
        removals: [last.id],
        additions: next ? [next.id] : [],
      });
    },
  };
  const again = {
    on: addDays(today, -1),
    time: '19:30',
    tell: async () => object(story, await noticeId(), { name: '吴桂兰', mobile: '13700002202', grounds: '我认为评选条件里应该考虑照顾独居老人的次数，请说明办法。' }),
  };
  const stars = { on: addDays(today, -5), time: '09:20', tell: () => story.get(StarsService).publish(secretary, { communityId: town.id, ...LADDER }) };
  const given = {
    on: addDays(today, -2),
    time: '16:00',
    isSettled: true,
    tell: async () => {
      const { items } = await story.get(StarLists).page(secretary, { state: 'PROPOSED', page: 1, size: 50 });
      await story.get(StarDecisions).decide(secretary, { ids: items.slice(0, 4).map(({ id }) => id), isApproved: true });
    },
  };
  return [drawn, announced, objected, decided, again, stars, given];
}

async function tellList({ story, secretary, town, today }: World): Promise<string> {
  const period: Period = { from: `${addDays(today, -60).slice(0, 7)}-01`, to: `${today.slice(0, 7)}-01` };
  const run = await story.get(RankingRunsService).runNow(secretary, { areaId: town.id, metric: 'points', ...period, ties: 'competition' });
  const programId = await story.get(ProgramsService).create(secretary, {
    communityId: town.id,
    runId: run.id,
    title: `${today.slice(0, 4)}年“邻里守望”表扬`,
    honourName: '邻里守望之星',
    basisDoc: '幸福里社区居民会议通过的《志愿服务激励办法》第八条',
    quota: 6,
    tieRule: 'tie-order',
    minServices: 2,
    categories: [
      { name: '一等', quota: 1 },
      { name: '二等', quota: 2 },
      { name: '三等', quota: 3 },
    ],
  });
  await story.get(CandidatesService).draw(secretary, programId, {});
  return programId;
}

function object(story: Story, noticeId: string, words: { name: string; mobile: string; grounds: string }): Promise<unknown> {
  return story.get(PublicObjections).object('demo', noticeId, {
    objectorKind: 'PERSON',
    ...words,
    agreesToNotice: true,
    noticeVersion: OBJECTION_NOTICE.version,
  });
}
