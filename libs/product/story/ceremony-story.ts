import { addDays, type DateOn } from '@app/kernel/time.js';
import type { Area } from '@app/people/index.js';
import { AwardBatchesService, CeremoniesService, CeremonySignIns, CeremonyViewsService, ProgramViewsService, ScreensService } from '@app/recognition/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Story } from './story.js';

type Hands = { story: Story; secretary: Principal; town: Area; today: DateOn };
type Scene = { on: DateOn; time: string; tell: () => Promise<unknown> };

/** The award list of the earlier quarter goes onto a stage today; some winners have come already. */
export function ceremonyScenes({ story, secretary, town, today }: Hands): Scene[] {
  return [{ on: today, time: '00:52', tell: () => tellCeremony({ story, secretary, town, today }) }];
}

async function tellCeremony({ story, secretary, town, today }: Hands): Promise<void> {
  const programs = await story.get(ProgramViewsService).page(secretary, { state: 'AWARDED', page: 1, size: 10 });
  const program = programs.items.find(({ communityId }) => communityId === town.id);
  if (!program) return;
  const ceremonies = story.get(CeremoniesService);
  const batches = story.get(AwardBatchesService);
  const id = await ceremonies.create(secretary, {
    communityId: town.id,
    programIds: [program.id],
    title: `${town.name}志愿者致敬仪式`,
    heldOn: today,
    startTime: '15:00',
    venue: '党群服务站三楼会议室',
    hostName: '李建国',
    batchSize: 4,
    nameOrder: 'RESULT',
  });
  await ceremonies.setGuests(secretary, id, {
    guests: [
      { title: '街道党工委书记 ', name: '赵文静', zone: 'LEADER' },
      { title: '社区党委书记 ', name: '陈志远', zone: 'LEADER' },
      { title: '县第三人民医院 ', name: '刘敏', zone: 'PARTNER' },
      { title: '学府路实验小学 ', name: '帕提古丽·艾合买提', zone: 'PARTNER' },
    ],
  });
  const { awardBatches } = await story.get(CeremonyViewsService).detail(secretary, id);
  const presenters = ['社区党委书记 陈志远', '县第三人民医院 刘敏'];
  for (const [i, batch] of awardBatches.entries()) {
    await batches.change(secretary, id, batch.id, { presenters: [presenters[i % 2]!], props: ['SASH', 'TROPHY', 'CERTIFICATE'] });
  }
  const people = awardBatches.flatMap(({ winners }) => winners);
  if (people[0]) await batches.changeWinner(secretary, id, people[0].id, { tribute: '风雨不改的敲门声，是九位独居老人最踏实的钟点。' });
  if (people[2]) await batches.changeWinner(secretary, id, people[2].id, { standInName: '张晓燕', standInRelation: '女儿' });
  for (const winner of people.slice(0, 3)) await story.get(CeremonySignIns).tick(secretary, id, winner.id);
  await story.get(ScreensService).create(secretary, { areaId: town.id, name: '党群服务站大厅' });
  await ceremonies.create(secretary, {
    communityId: town.id,
    programIds: [program.id],
    title: '年度志愿服务展示活动',
    heldOn: addDays(today, 20),
    startTime: '09:30',
    venue: '社区广场',
    nameOrder: 'PINYIN',
  });
}
