import { addDays, dateOf } from '@app/kernel/time.js';
import { CONSENT_TEXTS, type Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MemberDecisions, OwnRegistrations, OwnTargets, PostClaims, SchemesService, ServicePosts, UnitMembers, UnitRegistrations } from '@app/registrations/index.js';
import type { Story } from './story.js';

type Hands = {
  admin: Principal;
  secretary: Principal;
  liaisons: readonly Principal[];
  wang: Principal;
  street: Area;
  town: Area;
  compounds: readonly Area[];
  volunteers: readonly string[];
  units: readonly string[];
  passwords: (loginName: string) => string;
};

const UNIT_FORMS = [
  { partyOrgName: '稷山县第三人民医院党支部', dutyContact: '党办 0359-5520011', memberCount: 46, offers: '每季度义诊一次；急救培训；慢病随访。' },
  { partyOrgName: '稷山农商银行学府支行党支部', dutyContact: '综合部 0359-5520012', memberCount: 18, offers: '反诈宣传，教老人用手机银行。' },
  { partyOrgName: '学府路实验小学党总支', dutyContact: '办公室 0359-5520013', memberCount: 31, offers: '四点半课堂师资，周末开放操场。' },
  { partyOrgName: '县住房和城乡建设局机关党委', dutyContact: '机关党委 0359-5520014', memberCount: 27, offers: '加装电梯、危房排查的政策咨询。' },
];

const POSTS = [
  { postType: 'care', name: '独居老人结对岗', duties: '两人一组，每周看望一次，问问缺什么、身体怎么样。', capacity: 6, compound: 0 },
  { postType: 'repair', name: '便民维修岗', duties: '水电、家电小修，周末上午在党群服务站。', capacity: 3, compound: null },
  { postType: 'policy-talker', name: '政策宣讲岗', duties: '医保、养老、反诈政策，一月一次，在小区里讲。', capacity: 4, compound: null },
  { postType: 'environment', name: '楼道环境监督岗', duties: '看消防通道和楼道堆物，随手提醒，报给网格员。', capacity: 8, compound: 1 },
  { postType: 'mediator', name: '邻里调解岗', duties: '帮着说和邻里小事，有需要时参加说事议事。', capacity: 2, compound: null },
];

const MEMBERS = [
  { skills: ['medical'], serviceKinds: ['elderly', 'disabled'], freeTimes: ['6-MORNING', '7-MORNING'], unit: 0, post: 0 },
  { skills: ['electrics', 'appliances'], serviceKinds: ['elderly'], freeTimes: ['6-MORNING', '7-MORNING', '6-AFTERNOON', '7-AFTERNOON'], unit: 9, post: 1 },
  { skills: ['legal', 'mediation'], serviceKinds: ['policy', 'mediation'], freeTimes: ['1-EVENING', '2-EVENING', '3-EVENING', '4-EVENING', '5-EVENING'], unit: 3, post: 4 },
  { skills: ['teaching'], serviceKinds: ['children', 'policy'], freeTimes: ['6-AFTERNOON', '7-AFTERNOON'], unit: 2, post: 2 },
  { skills: ['safety', 'driving'], serviceKinds: ['patrol', 'emergency', 'environment'], freeTimes: ['6-EVENING', '7-EVENING', '6-NIGHT', '7-NIGHT'], unit: 1, post: 3 },
  { skills: ['photography'], serviceKinds: ['culture'], freeTimes: ['6-MORNING', '7-MORNING'], unit: null, post: null },
  { skills: ['counselling'], serviceKinds: ['elderly'], freeTimes: ['6-AFTERNOON', '7-AFTERNOON'], unit: 4, post: null },
] as const;

/** 双报到 of the year: units in every state, posts with people in them, people who wait, targets that press nobody. */
export async function tellRegistrations(story: Story, hands: Hands): Promise<void> {
  await tellScheme(story, hands);
  await tellUnits(story, hands);
  await tellMembers(story, hands, await tellPosts(story, hands));
}

async function tellScheme(story: Story, { admin, street }: Hands): Promise<void> {
  const schemes = story.get(SchemesService);
  const { content } = await schemes.view(admin, street.id);
  const targets = [
    { code: 'activities', kind: 'ACTIVITIES' as const, span: 'YEAR' as const, amount: 4, basis: '学府街道在职党员到社区报到的安排（示例）' },
    { code: 'hours', kind: 'HOURS' as const, span: 'YEAR' as const, amount: 20, basis: '学府街道在职党员到社区报到的安排（示例）' },
    { code: 'contacts', kind: 'CONTACTS' as const, span: 'QUARTER' as const, amount: 2, basis: '学府街道在职党员到社区报到的安排（示例）' },
  ];
  await schemes.publish(admin, { ...content, targets, subdistrictId: street.id, effectiveOn: dateOf(story.now()) });
}

async function tellUnits(story: Story, { secretary, liaisons, units }: Hands): Promise<void> {
  const registrations = story.get(UnitRegistrations);
  const year = Number(dateOf(story.now()).slice(0, 4));
  for (const [i, form] of UNIT_FORMS.entries()) {
    const id = await registrations.submit(liaisons[i]!, { unitId: units[i]!, year, ...form });
    if (i < 2) await registrations.accept(secretary, id);
    if (i === 3) await registrations.return(secretary, id, '请写明能安排几个人、多久来一次。');
  }
  const members = story.get(UnitMembers);
  for (const [i, name] of ['李晓梅', '张国华', '王春燕', '阿依古丽·买买提明', '赵志强'].entries()) {
    await members.add(liaisons[0]!, units[0]!, { name, mobile: `1390000${String(3100 + i)}` });
  }
}

async function tellPosts(story: Story, { secretary, town, compounds }: Hands): Promise<string[]> {
  const ids: string[] = [];
  const fromOn = addDays(dateOf(story.now()), -60);
  for (const { compound, ...post } of POSTS) {
    const areaId = compound === null ? town.id : compounds[compound % compounds.length]!.id;
    ids.push(await story.get(ServicePosts).create(secretary, { ...post, areaId, fromOn }));
  }
  return ids;
}

async function tellMembers(story: Story, hands: Hands, posts: readonly string[]): Promise<void> {
  const { secretary, wang, volunteers, units, compounds, passwords } = hands;
  const [own, decisions, claims] = [story.get(OwnRegistrations), story.get(MemberDecisions), story.get(PostClaims)];
  const people = [wang];
  for (const [i, volunteerId] of volunteers.slice(40, 40 + MEMBERS.length - 1).entries()) {
    const loginName = `baodao${i + 1}`;
    people.push(await story.volunteerAccount(volunteerId, loginName, passwords(loginName)));
  }
  for (const [i, { unit, post, ...profile }] of MEMBERS.entries()) {
    const person = people[i]!;
    const told = i % 2 === 0 ? { membership: 'FULL' as const, partyOrgName: '单位机关党支部', membershipConsentVersion: CONSENT_TEXTS.PARTY_MEMBERSHIP.version } : {};
    const where = unit === null ? { employerName: '县文化馆' } : { employerUnitId: units[unit]! };
    const id = await own.submit(person, { areaId: compounds[i % compounds.length]!.id, skills: [...profile.skills], serviceKinds: [...profile.serviceKinds], freeTimes: [...profile.freeTimes], callsAMonth: i === 3 ? 1 : 4, ...where, ...told });
    if (i >= MEMBERS.length - 2) continue; // these wait for the secretary
    await decisions.accept(secretary, id, {});
    if (post !== null) await claims.claim(person, posts[post]!);
  }
  await claims.claim(people[3]!, posts[0]!);
  const targets = story.get(OwnTargets);
  await targets.note(wang, { kind: 'CONTACT', text: '和网格员对了一遍要看望的老人名单' });
  await targets.note(wang, { kind: 'VISIT', occurredOn: addDays(dateOf(story.now()), -6), text: '走访三号楼两户' });
}
