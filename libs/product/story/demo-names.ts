/** Invented people. Numbers, births and mobiles are made from their place in the list. */
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const GIVEN_FEMALE = ['秀兰', '桂英', '玉梅', '淑珍', '红霞', '丽华', '春燕', '雪梅', '敏', '婷', '凤琴', '月娥', '晓芳', '慧'];
const GIVEN_MALE = ['建国', '志强', '明', '德福', '永平', '伟', '卫东', '文斌', '海涛', '保山', '国栋', '长顺', '磊', '振华'];
/** Names that pages must cope with. */
const UNUSUAL = ['阿卜杜热合曼·买买提', '欧阳春晓', '单田芳华', '古丽娜尔·艾合买提', '司徒美堂'];

export type DemoPerson = {
  name: string;
  gender: 'male' | 'female';
  birthOn: string;
  mobile: string;
  skills: string[];
};

const SKILLS = ['理发', '水电维修', '量血压', '书法', '合唱', '手工', '法律咨询', '儿童托管', '摄影', '应急救护'];

export function demoPeople(count: number): DemoPerson[] {
  return Array.from({ length: count }, (_, i) => {
    const female = i % 5 !== 2 && i % 5 !== 4;
    const given = female ? GIVEN_FEMALE : GIVEN_MALE;
    const name = i === 0 ? '王秀兰' : (UNUSUAL[(i - 6) / 11] ?? `${FAMILY[(i * 7) % FAMILY.length]}${given[(i * 5 + 1) % given.length]}`);
    // Two thirds are over 55, as in the field.
    const year = i % 3 === 2 ? 1975 + (i % 25) : 1950 + (i % 20);
    return {
      name,
      gender: female ? 'female' : 'male',
      birthOn: `${year}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`,
      mobile: `139${String(35_000_000 + i * 7_919).padStart(8, '0')}`,
      skills: [SKILLS[i % SKILLS.length]!],
    };
  });
}

/** Even spread without chance: the same town every time. */
export function pick<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  const rest = [...list];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    // The power leans towards the front, so that some people come often and some rarely.
    const at = Math.floor((state / 4_294_967_296) ** 1.35 * rest.length);
    picked.push(...rest.splice(at, 1));
  }
  return picked;
}
