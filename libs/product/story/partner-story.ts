import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';
import { Database } from '@app/platform/database/database.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AssignmentsService, ComparisonService, LiaisonEntriesService, PartnerApplications, PartnersService } from '@app/partnerships/index.js';
import { PARTNER_NOTICE } from '@app/partnerships/partners/partner-texts.rules.js';
import type { Bringing, PartnerType } from '@app/partnerships/partners/partner.rules.js';
import type { Area } from '@app/people/index.js';
import type { Story } from './story.js';

/** What the story needs of the town that is already there. */
export type PartnerWorld = {
  story: Story;
  admin: Principal;
  secretary: Principal;
  /** A cadre with an account of his own. */
  cadre: Principal;
  /** Acts for the first unit. */
  liaison: Principal;
  town: Area;
  neighbour: Area;
  compounds: readonly Area[];
  units: readonly string[];
  today: DateOn;
};
type Scene = { on: DateOn; time: string; tell: () => Promise<void> };

type Applicant = {
  name: string;
  partnerType: PartnerType;
  contactName: string;
  brings: Bringing[];
  bringsText: string;
  wishes?: string;
  isPublic: boolean;
  /** Days ago. */
  applied: number;
  /** What became of it; nothing yet where it is left out. */
  then?: 'joined' | 'rejected' | 'parted';
  /** Its place in the list of units. */
  unit?: number;
};

const APPLICANTS: readonly Applicant[] = [
  { name: '阿强理发店', partnerType: 'SHOP', contactName: '强师傅', brings: ['SERVICE', 'PEOPLE_TIME'], bringsText: '每月第一个周六上午，给 70 岁以上老人免费理发，约 20 人。', wishes: '社区活动室借用半天', isPublic: true, applied: 395, then: 'joined', unit: 7 },
  { name: '晨光社会工作服务中心', partnerType: 'SOCIAL_ORG', contactName: '程晓芳', brings: ['PEOPLE_TIME', 'SERVICE'], bringsText: '两名社工每周半天驻点，开展老人支持小组。', isPublic: true, applied: 350, then: 'joined', unit: 8 },
  { name: '稷山县宏远食品有限责任公司后稷古城街区便民直营连锁超市幸福里店', partnerType: 'SHOP', contactName: '郭海涛', brings: ['GOODS', 'FUND'], bringsText: '每季度提供米面油 50 份给困难家庭；爱心超市货品按进价供应。', wishes: '在合伙人墙致谢', isPublic: true, applied: 240, then: 'joined' },
  { name: '阿卜杜热合曼·买买提', partnerType: 'PERSON', contactName: '阿卜杜热合曼·买买提', brings: ['SERVICE'], bringsText: '会修鞋、配钥匙，每月两次在小区门口义务修。', isPublic: true, applied: 200, then: 'joined' },
  { name: '县老年书画协会', partnerType: 'SOCIAL_ORG', contactName: '马国栋', brings: ['SERVICE', 'PEOPLE_TIME'], bringsText: '春节写春联，平时教孩子书法。', isPublic: true, applied: 160, then: 'joined' },
  { name: '学府花园沿街门面房业主', partnerType: 'OTHER', contactName: '韩女士', brings: ['VENUE'], bringsText: '空置门面房 60 平方米，周末可作四点半课堂。', isPublic: false, applied: 120, then: 'joined' },
  { name: '佳美家政服务部', partnerType: 'FIRM', contactName: '唐丽华', brings: ['PEOPLE_TIME'], bringsText: '为独居老人每月保洁一次，共 6 户。', isPublic: true, applied: 90, then: 'joined' },
  { name: '老街口豆腐坊', partnerType: 'SHOP', contactName: '冯德福', brings: ['GOODS'], bringsText: '每天留 5 斤豆腐给困难老人。', isPublic: true, applied: 300, then: 'parted' },
  { name: '某保健品推广站', partnerType: 'FIRM', contactName: '于经理', brings: ['SERVICE'], bringsText: '免费体检，现场可订购保健品。', isPublic: true, applied: 45, then: 'rejected' },
  { name: '春苗幼儿托管中心', partnerType: 'INSTITUTION', contactName: '董雪梅', brings: ['VENUE', 'PEOPLE_TIME'], bringsText: '寒暑假每天上午托管 10 名双职工家庭的孩子。', wishes: '帮助发布招募信息', isPublic: true, applied: 6 },
  { name: '古丽娜尔·艾合买提', partnerType: 'PERSON', contactName: '古丽娜尔·艾合买提', brings: ['SERVICE'], bringsText: '教大家做馕和手抓饭，每月一次。', isPublic: false, applied: 3 },
  { name: '顺达汽修', partnerType: 'SHOP', contactName: '邓师傅', brings: ['SERVICE', 'GOODS'], bringsText: '给社区的三轮车、轮椅免费检修。', isPublic: true, applied: 1 },
];

/** A dozen partners, and a year of 包联 with things done, things late and a place where nothing was written. */
export function partnerScenes(world: PartnerWorld): Scene[] {
  return [...APPLICANTS.flatMap((applicant, i) => applicantScenes(world, applicant, i)), ...assignmentScenes(world), ...populationScenes(world)];
}

function applicantScenes({ story, secretary, town, units, today }: PartnerWorld, applicant: Applicant, i: number): Scene[] {
  const { applied, then, unit, isPublic, ...facts } = applicant;
  const on = addDays(today, -applied);
  let id = '';
  const appliedScene: Scene = {
    on,
    time: '10:20',
    tell: async () => {
      const form = { ...facts, communityId: town.id, mobile: `1387359${String(1_000 + i * 37)}`, noticeVersion: PARTNER_NOTICE.version, agreesToNotice: true };
      const { queryCode } = await story.get(PartnerApplications).apply(`demo-${i}`, { ...form, agreesToPublication: isPublic });
      id = await idOf(story, queryCode);
    },
  };
  if (!then) return [appliedScene];
  const decidedOn = addDays(on, 3);
  const decided: Scene = {
    on: decidedOn,
    time: '16:00',
    tell: async () => {
      if (then === 'rejected') return story.get(PartnersService).reject(secretary, id, '内容含商品推销，与合伙人约定不符。');
      const term = { fromOn: decidedOn, toOn: addMonths(decidedOn, 12), duties: facts.bringsText, benefits: facts.wishes ?? '在合伙人墙致谢，优先预约活动场地。' };
      await story.get(PartnersService).approve(secretary, id, { ...term, reason: '两委会讨论同意。' });
      if (unit !== undefined) await story.get(PartnersService).linkUnit(secretary, id, { unitId: units[unit]! });
    },
  };
  const parted: Scene = { on: addDays(decidedOn, 150), time: '09:30', tell: () => story.get(PartnersService).exit(secretary, id, '店主回老家，铺面转让。') };
  return [appliedScene, decided, ...(then === 'parted' ? [parted] : [])];
}

async function idOf(story: Story, queryCode: string): Promise<string> {
  const row = await story.get(Database).read.one<{ id: string }>('SELECT id FROM community_partners WHERE query_code = ?', [queryCode]);
  return row!.id;
}

const STAFF = { as: 'STAFF', action: 'assignment.record' } as const;
const HOLDER = { as: 'HOLDER' } as const;

/** A problem, what was done about it, and how it ended: in days from its finding; null is still open. */
type Trouble = { daysAgo: number; text: string; owner: string; dueIn: number; measure?: string; measureDoneIn?: number | null; solvedIn: number | null; result?: string };

const TROUBLES: readonly Trouble[] = [
  { daysAgo: 210, text: '三号楼二单元没有扶手，老人上下不便。', owner: '安居物业', dueIn: 30, measure: '联系物业测量、加装扶手。', measureDoneIn: 20, solvedIn: 24, result: '扶手装好，住户确认。' },
  { daysAgo: 130, text: '小区南门夜间没有路灯。', owner: '供电所', dueIn: 15, measure: '请供电所现场查看线路。', measureDoneIn: 9, solvedIn: 12, result: '更换两盏灯具，已亮。' },
  { daysAgo: 60, text: '电动车进楼道充电，有火灾隐患。', owner: '物业、网格员', dueIn: 20, measure: '选址建充电棚，先挨户劝导。', measureDoneIn: null, solvedIn: null },
  { daysAgo: 21, text: '独居老人张奶奶看病没有人陪。', owner: '第三人民医院', dueIn: 7, measure: '安排志愿者每月陪诊一次。', measureDoneIn: 5, solvedIn: 6, result: '已结对，首次陪诊完成。' },
  { daysAgo: 4, text: '雨后地下车库积水。', owner: '安居物业', dueIn: 10, solvedIn: null },
];

function assignmentScenes(world: PartnerWorld): Scene[] {
  const { story, admin, secretary, cadre, liaison, town, neighbour, compounds, units, today } = world;
  const from = addDays(today, -330);
  const ids: Record<'cadre' | 'named' | 'hospital' | 'bank' | 'silent', string> = { cadre: '', named: '', hospital: '', bank: '', silent: '' };
  const begun: Scene = {
    on: from,
    time: '09:00',
    tell: async () => {
      const make = story.get(AssignmentsService);
      const community = { target: 'COMMUNITY', duties: '每月走访两次，参加一次社区例会，协调解决困难。', fromOn: from } as const;
      ids.cadre = await make.create(secretary, { ...community, areaId: town.id, accountId: cadre.accountId, cadrePost: '学府街道办事处包片干部' });
      ids.named = await make.create(admin, { ...community, areaId: neighbour.id, cadreName: '周永平', cadrePost: '县住房和城乡建设局副局长', dutyContact: '0359-5520102' });
      const compound = { target: 'COMPOUND', duties: '每月走访一次，收集居民困难，发挥单位所长帮助解决。', fromOn: from } as const;
      ids.hospital = await make.create(secretary, { ...compound, areaId: compounds[0]!.id, unitId: units[0]!, dutyContact: '医院办公室 0359-5520311' });
      ids.bank = await make.create(secretary, { ...compound, areaId: compounds[1]!.id, unitId: units[1]!, dutyContact: '支行办公室' });
      ids.silent = await make.create(secretary, { ...compound, areaId: compounds[2]!.id, unitId: units[5]! });
    },
  };
  const visits = Array.from({ length: 11 }, (_, i): Scene => ({
    on: addDays(today, -320 + i * 29),
    time: '15:00',
    tell: async () => {
      const write = story.get(LiaisonEntriesService);
      await write.record(cadre, HOLDER, ids.cadre, { kind: 'VISIT', text: VISITS[i % VISITS.length]! });
      if (i % 2 === 0) await write.record(liaison, HOLDER, ids.hospital, { kind: 'VISIT', text: '入户走访，量血压、问用药。' });
      if (i % 3 === 0) await write.record(admin, STAFF, ids.named, { kind: 'VISIT', text: '到滨河社区座谈，听取老旧小区改造意见。' });
      if (i % 4 === 1) await write.record(secretary, STAFF, ids.bank, { kind: 'RESOURCE', text: '支行提供防诈骗宣传册 200 份、讲师一名。' });
    },
  }));
  return [begun, ...visits, ...TROUBLES.flatMap((trouble, i) => troubleScenes(world, () => (i % 2 === 0 ? ids.cadre : ids.hospital), trouble, i % 2 === 0 ? cadre : liaison))];
}

const VISITS = [
  '走访独居老人 6 户，身体都好，送去防滑垫。',
  '参加社区例会，讨论楼道杂物清理。',
  '和物业、居民代表看充电棚选址。',
  '入户听取对小区停车的意见，居民建议划线。',
];

function troubleScenes({ story, today }: PartnerWorld, idOfAssignment: () => string, trouble: Trouble, holder: Principal): Scene[] {
  const { daysAgo, text, owner, dueIn, measure, measureDoneIn, solvedIn, result } = trouble;
  const foundOn = addDays(today, -daysAgo);
  const write = story.get(LiaisonEntriesService);
  let problemId = '';
  let measureId = '';
  const at = (days: number, time: string, tell: () => Promise<void>): Scene => ({ on: addDays(foundOn, days), time, tell });
  return [
    at(0, '16:10', async () => {
      problemId = await write.record(holder, HOLDER, idOfAssignment(), { kind: 'PROBLEM', text, owner, dueOn: addDays(foundOn, dueIn) });
    }),
    ...(measure
      ? [
          at(1, '09:10', async () => {
            measureId = await write.record(holder, HOLDER, idOfAssignment(), { kind: 'MEASURE', text: measure, owner, problemId, dueOn: addDays(foundOn, dueIn) });
          }),
        ]
      : []),
    ...(measure && typeof measureDoneIn === 'number' ? [at(measureDoneIn, '17:00', () => write.finish(holder, HOLDER, measureId, { result: '已落实。' }))] : []),
    ...(solvedIn === null ? [] : [at(solvedIn, '17:30', () => write.finish(holder, HOLDER, problemId, { result: result ?? '已解决。' }))]),
  ];
}

/** One community was counted, the other was not: both are shown. */
function populationScenes({ story, admin, town, today }: PartnerWorld): Scene[] {
  const on = addDays(today, -40);
  return [{ on, time: '11:00', tell: () => story.get(ComparisonService).setPopulation(admin, town.id, { people: 6_842, countedOn: addMonths(on, -1) }) }];
}
