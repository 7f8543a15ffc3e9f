import { addDays, type DateOn } from '@app/kernel/time.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { WishClaims, WishesService, type CollectWish } from '@app/registrations/index.js';
import type { Story } from './story.js';

export type WishWorld = {
  story: Story;
  secretary: Principal;
  town: Area;
  compounds: readonly Area[];
  /** The units in the order of the town's list, and who acts for each. */
  units: readonly string[];
  liaisons: readonly Principal[];
  today: DateOn;
};
type Scene = { on: DateOn; time: string; tell: () => Promise<void> };

type Wish = Pick<CollectWish, 'title' | 'wishKind' | 'wisherKind' | 'wisherName'> & {
  detail?: string;
  daysAgo: number;
  /** How far it has come; claimed ones name the unit that has an account. */
  then: 'collected' | 'verified' | 'published' | 'claimed' | 'contacted' | 'fulfilled' | 'confirmed';
  unit?: number;
  word?: string;
};

const WISHES: readonly Wish[] = [
  { title: '想要一副 300 度的老花镜', detail: '看报、看药盒上的字用。', wishKind: 'GOODS', wisherKind: 'ELDER', wisherName: '武秀兰', daysAgo: 120, then: 'published' },
  { title: '想学会用手机挂号', detail: '希望有人慢慢教两三次。', wishKind: 'SERVICE', wisherKind: 'ELDER', wisherName: '乔德顺', daysAgo: 24, then: 'published' },
  { title: '想去县博物馆看一次展', detail: '轮椅出行，需要一位同伴。', wishKind: 'COMPANY', wisherKind: 'DISABLED', wisherName: '史文军', daysAgo: 18, then: 'published' },
  { title: '想要一套小学五年级课外书', wishKind: 'GOODS', wisherKind: 'CHILD', wisherName: '阿卜杜热合曼·买买提', daysAgo: 12, then: 'published' },
  { title: '卫生间想装一个扶手', detail: '老人起身不方便。', wishKind: 'SERVICE', wisherKind: 'ELDER', wisherName: '薛玉梅', daysAgo: 9, then: 'claimed', unit: 0 },
  { title: '想请人帮忙修一修轮椅', wishKind: 'SERVICE', wisherKind: 'DISABLED', wisherName: '梁志强', daysAgo: 16, then: 'contacted', unit: 0 },
  { title: '想要一床厚棉被', wishKind: 'GOODS', wisherKind: 'HARDSHIP', wisherName: '宁双全', daysAgo: 20, then: 'fulfilled', unit: 0 },
  { title: '想拍一张全家福', detail: '金婚纪念。', wishKind: 'OTHER', wisherKind: 'ELDER', wisherName: '解保国', daysAgo: 40, then: 'confirmed', unit: 0, word: '照片挂在客厅里，天天看，谢谢大家。' },
  { title: '想有人陪着量一次血压', wishKind: 'COMPANY', wisherKind: 'ELDER', wisherName: '曾桂英', daysAgo: 35, then: 'confirmed', unit: 0, word: '大夫很耐心，血压也稳住了。' },
  { title: '想给孩子找一个安静写作业的地方', wishKind: 'OTHER', wisherKind: 'HARDSHIP', wisherName: '单小军', daysAgo: 3, then: 'verified' },
  { title: '窗户关不严，想请人看看', wishKind: 'SERVICE', wisherKind: 'RESIDENT', wisherName: '仇建平', daysAgo: 2, then: 'collected' },
];

const STAGES: readonly Wish['then'][] = ['collected', 'verified', 'published', 'claimed', 'contacted', 'fulfilled', 'confirmed'];

/** Small wishes as they were heard at the doors, and what became of them. */
export function wishScenes(world: WishWorld): Scene[] {
  return WISHES.flatMap((wish, i) => scenesOf(world, wish, i));
}

function scenesOf({ story, secretary, town, compounds, units, liaisons, today }: WishWorld, wish: Wish, i: number): Scene[] {
  const { daysAgo, then, unit = 0, word = '', ...content } = wish;
  const wishes = story.get(WishesService);
  const claims = story.get(WishClaims);
  const area = compounds[i % compounds.length] ?? town;
  let wishId = '';
  let claimId = '';
  const at = (days: number, time: string, tell: () => Promise<unknown>): Scene => ({
    on: addDays(today, Math.min(-1, days - daysAgo)),
    time,
    tell: async () => void (await tell()),
  });
  const minute = String(10 + i);
  const scenes = [
    at(0, `10:${minute}`, async () => (wishId = await wishes.collect(secretary, { ...content, areaId: area.id, wisherPhone: `0359-55201${minute}` }))),
    at(1, `15:${minute}`, () => wishes.verify(secretary, wishId, { consentNote: '入户核实，本人（监护人）签字，走访登记本' })),
    at(1, `16:${minute}`, () => wishes.publish(secretary, wishId)),
    at(4, `12:${minute}`, async () => (claimId = await claims.claim(liaisons[unit]!, { wishId, unitId: units[unit]! }))),
    at(6, `17:${minute}`, () => claims.contacted(liaisons[unit]!, claimId, '电话联系，约了周末上门')),
    at(11, `11:${minute}`, () => claims.fulfil(liaisons[unit]!, claimId, '已经办好，当面交接')),
    at(13, `09:${minute}`, () => wishes.confirm(secretary, wishId, { wisherWord: word, stars: 5 })),
  ];
  return scenes.slice(0, STAGES.indexOf(then) + 1);
}
