import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import {
  ContractDraftsService,
  ContractLifeService,
  ContractSigningService,
  ContractViews,
  ObligationsService,
  PartyOrgsService,
  TemplatesService,
  DEFAULT_TEMPLATE,
  type Side,
} from '@app/partnerships/index.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Story } from './story.js';

export type ContractWorld = {
  story: Story;
  secretary: Principal;
  admin: Principal;
  town: Area;
  /** The units in the order of the town's list, and who acts for each. */
  units: readonly string[];
  liaisons: readonly Principal[];
  today: DateOn;
};
export type ContractScene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<unknown> };

const HEADS = ['周建平', '王海燕', '张慧芳', '李宏伟', '孙静', '阿卜杜热合曼·买买提', '贾玉莲', '马强', '吴晓晨', '高志强'];
/** What each unit is good at, beside the template's. */
const OWN: readonly (readonly [title: string, afterMonths: number, quantity: number, measure: string])[] = [
  ['重阳节义诊和慢病随访', 10, 60, '人次'],
  ['防范电信诈骗讲座', 5, 2, '场'],
  ['四点半课堂志愿辅导', 9, 40, '课时'],
  ['老旧小区管网改造政策解答', 4, 2, '次'],
  ['流动图书角换书', 8, 300, '册'],
  ['电动车充电棚安全巡检', 7, 12, '次'],
  ['楼道杂物清理', 6, 6, '次'],
  ['老人免费理发', 3, 60, '人次'],
  ['独居老人需求评估', 5, 80, '户'],
  ['高温保电入户检查', 7, 50, '户'],
];

/** Ten units, and what becomes of what they sign: kept well, kept late, argued over, resting, given up, renewed. */
export function contractScenes(world: ContractWorld): ContractScene[] {
  const { today } = world;
  const startOn = addMonths(`${today.slice(0, 7)}-01`, -10);
  const year = { startOn, endOn: addDays(addMonths(startOn, 12), -1) };
  const scenes: ContractScene[] = [];
  const at = (on: DateOn, time: string, tell: () => Promise<unknown>): void => {
    if (on <= today) scenes.push({ on, time, tell });
  };
  const month = (n: number, day = 0): DateOn => addDays(addMonths(startOn, n), day);

  at(addDays(startOn, -21), '09:10', () => tellTemplate(world));
  const hospital = new Partner(world, 0, year);
  at(addDays(startOn, -20), '09:20', () => hospital.draft());
  at(addDays(startOn, -16), '15:40', () => hospital.argue('义诊安排在重阳节前后，周末医护更方便。'));
  at(addDays(startOn, -12), '10:05', () => hospital.sign());
  at(month(1, 20), '16:20', () => hospital.keep('UNIT', '资源清单', '会议室一间、急救培训师 3 名、义诊队一支。'));
  at(month(2, 4), '10:30', () => hospital.keep('COMMUNITY', '需求清单', '走访 326 户，整理需求 41 条，已送达。'));
  at(month(5, 21), '17:00', () => hospital.keep('UNIT', '服务居民活动', '健康讲座 1 场、急救培训 1 场，居民 112 人参加。'));
  at(month(6, 3), '11:00', () => hospital.keep('COMMUNITY', '联席会议', '召开联席会议，通报上半年 9 项进展。'));
  at(addDays(today, -3), '16:45', () => hospital.say('UNIT', '重阳节义诊', '到社区广场义诊，测血压血糖 64 人次，随访慢病 12 人。'));

  const bank = new Partner(world, 1, year);
  at(addDays(startOn, -18), '09:30', () => bank.made());
  at(month(1, 25), '09:40', () => bank.keep('UNIT', '资源清单', '网点休息区可作居民活动点，反诈宣讲员 2 名。'));
  at(month(1, 26), '09:55', () => bank.keep('COMMUNITY', '需求清单', '走访 280 户，整理需求 33 条，已送达。'));
  at(month(4, 18), '15:10', () => bank.keep('UNIT', '防范电信诈骗', '在幸福里和学府花园各讲一场，居民 138 人。'));
  at(addDays(today, -5), '10:15', () => bank.amend());

  const school = new Partner(world, 2, { startOn: addMonths(startOn, -4), endOn: addDays(addMonths(startOn, 8), -1) });
  at(addDays(startOn, -125), '09:30', () => school.made());
  at(month(-1), '16:00', () => school.keep('UNIT', '资源清单', '操场周末开放、教师志愿者 12 名。'));
  at(month(5), '16:30', () => school.keep('UNIT', '四点半课堂', '开课 44 课时，覆盖 26 名双职工子女。'));
  at(addDays(today, -12), '09:50', () => school.renew());

  const bureau = new Partner(world, 3, year);
  at(addDays(startOn, -15), '09:45', () => bureau.made());

  at(month(1, 27), '09:35', () => bureau.keep('COMMUNITY', '需求清单', '老旧小区改造诉求 17 条，已送达。'));
  at(month(5, 28), '09:35', () => bureau.keep('COMMUNITY', '联席会议', '召开联席会议，该单位未派人参加。'));
  const library = new Partner(world, 4, year);
  at(addDays(startOn, -14), '10:00', () => library.made());
  at(month(7, 12), '10:10', () => library.keepAll());

  const property = new Partner(world, 5, { startOn: `${addMonths(today, 1).slice(0, 7)}-01`, endOn: addDays(addMonths(`${addMonths(today, 1).slice(0, 7)}-01`, 12), -1) });
  at(addDays(today, -6), '14:20', () => property.halfSigned());
  const owners = new Partner(world, 6, { startOn: `${addMonths(today, 1).slice(0, 7)}-01`, endOn: addDays(addMonths(`${addMonths(today, 1).slice(0, 7)}-01`, 12), -1) });
  at(addDays(today, -1), '17:20', () => owners.draft());

  const social = new Partner(world, 8, year);
  at(addDays(startOn, -10), '10:20', () => social.made());
  at(month(5, 9), '16:10', () => social.keep('UNIT', '独居老人需求评估', '评估 83 户，建立一户一档。'));
  at(month(8, 11), '11:20', () => social.rest('机构办公场所搬迁，两个月内完成。'));
  const power = new Partner(world, 9, year);
  at(addDays(startOn, -9), '10:30', () => power.made());
  at(month(4, 2), '09:15', () => power.stop('供电所撤并，人员划转到县公司，双方商定终止。'));
  return scenes;
}

async function tellTemplate({ story, secretary, admin, town }: ContractWorld): Promise<void> {
  const content = { ...DEFAULT_TEMPLATE, title: '商户共建协议书', unitDuties: ['门前三包，文明经营。', '为 60 岁以上老人提供优惠。', '遇到困难群众伸手帮一把。'] };
  await story.get(TemplatesService).create(secretary, { areaId: town.id, name: '商户简版', content });
  await story.get(PartyOrgsService).create(admin, { communityId: town.id, name: '中共幸福里社区委员会', level: 'COMMITTEE', secretaryName: '陈志远' });
}

/** One unit and its contract. */
export class Partner {
  private id = '';

  constructor(
    private readonly world: ContractWorld,
    private readonly no: number,
    private readonly term: { startOn: DateOn; endOn: DateOn },
  ) {}

  /** A draft with the unit's own matter in it, shown to the unit but for the owners' committee's. */
  async draft(): Promise<void> {
    const { story, secretary, units } = this.world;
    const drafts = story.get(ContractDraftsService);
    this.id = await drafts.create(secretary, { unitId: units[this.no]!, ...this.term });
    const { latest } = await this.view();
    const [title, afterMonths, quantity, measure] = OWN[this.no]!;
    const due = addDays(addMonths(this.term.startOn, afterMonths), 15);
    const dueOn = due > this.term.endOn ? this.term.endOn : due;
    const content = {
      ...latest.content,
      unit: { ...latest.content.unit, head: HEADS[this.no]! },
      obligations: [...latest.content.obligations, { side: 'UNIT' as const, title, dueOn, quantity, measure }],
    };
    await drafts.propose(secretary, this.id, { basedOn: 1, content });
  }

  async argue(words: string): Promise<void> {
    const { story, secretary } = this.world;
    const drafts = story.get(ContractDraftsService);
    await drafts.send(secretary, this.id);
    await drafts.comment(this.liaison, this.id, words);
    const { latest, latestVersion } = await this.view();
    const goals = [...latest.content.goals, { title: '健康体检和义诊', target: 120, measure: '人次' }];
    await drafts.propose(this.liaison, this.id, { basedOn: latestVersion, content: { ...latest.content, goals }, note: '增加医院能做的目标。' });
  }

  async sign(): Promise<void> {
    const { story, secretary } = this.world;
    const signing = story.get(ContractSigningService);
    const view = await this.view();
    const { latestVersion: versionNo, latestSide, latest } = view;
    await signing.agree(latestSide === 'UNIT' ? secretary : this.liaison, this.id, versionNo);
    await signing.sign(this.liaison, this.id, { versionNo, textHash: latest.textHash });
    await signing.sign(secretary, this.id, { versionNo, textHash: latest.textHash });
  }

  async made(): Promise<void> {
    await this.draft();
    await this.world.story.get(ContractDraftsService).send(this.world.secretary, this.id);
    await this.sign();
  }

  async halfSigned(): Promise<void> {
    const { story, secretary } = this.world;
    await this.draft();
    await story.get(ContractDraftsService).send(secretary, this.id);
    const { latestVersion: versionNo, latest } = await this.view();
    const signing = story.get(ContractSigningService);
    await signing.agree(this.liaison, this.id, versionNo);
    await signing.sign(this.liaison, this.id, { versionNo, textHash: latest.textHash });
  }

  /** Said to be done by the one side. */
  async say(side: Side, title: string, words: string): Promise<string | undefined> {
    const { story } = this.world;
    const { obligations } = await this.view();
    const one = obligations.find((o) => o.side === side && o.title.includes(title) && o.state === 'OPEN');
    if (one) await story.get(ObligationsService).submit(this.of(side), one.id, { words, ...(one.quantity ? { doneQuantity: one.quantity } : {}) });
    return one?.id;
  }

  /** …and accepted by the other. */
  async keep(side: Side, title: string, words: string): Promise<void> {
    const id = await this.say(side, title, words);
    if (id) await this.world.story.get(ObligationsService).accept(this.of(side === 'UNIT' ? 'COMMUNITY' : 'UNIT'), id, undefined);
  }

  async keepAll(): Promise<void> {
    const { obligations } = await this.view();
    for (const { side, title } of obligations) await this.keep(side, title, '已按约定完成，现场有居民签到。');
  }

  async amend(): Promise<void> {
    const { latest, latestVersion } = await this.view();
    const obligations = latest.content.obligations.map((one) => (one.title.includes('服务居民活动') && one.dueOn > this.world.today ? { ...one, quantity: 3 } : one));
    const content = { ...latest.content, obligations };
    await this.world.story.get(ContractDraftsService).propose(this.liaison, this.id, { basedOn: latestVersion, content, note: '年底想再办一场金融知识进社区。' });
  }

  async renew(): Promise<void> {
    const { story, secretary } = this.world;
    const drafts = story.get(ContractDraftsService);
    this.id = await drafts.renew(secretary, this.id);
    await drafts.send(secretary, this.id);
    const { latest, latestVersion } = await this.view();
    const content = { ...latest.content, unitDuties: [...latest.content.unitDuties, '寒暑假开放图书室，每周两个半天。'] };
    await drafts.propose(this.liaison, this.id, { basedOn: latestVersion, content, note: '新学年可以开放图书室。' });
  }

  async rest(reason: string): Promise<void> {
    await this.world.story.get(ContractLifeService).suspend(this.world.secretary, this.id, reason);
  }

  async stop(reason: string): Promise<void> {
    await this.world.story.get(ContractLifeService).end(this.liaison, this.id, reason);
  }

  private get liaison(): Principal {
    return this.world.liaisons[this.no]!;
  }

  private of(side: Side): Principal {
    return side === 'UNIT' ? this.liaison : this.world.secretary;
  }

  private view(): ReturnType<ContractViews['view']> {
    return this.world.story.get(ContractViews).view(this.world.secretary, this.id);
  }
}
