export const UNIT_TYPES = [
  'GOV_DEPARTMENT',
  'PUBLIC_INSTITUTION',
  'STATE_ENTERPRISE',
  'PRIVATE_ENTERPRISE',
  'SOCIAL_ORG',
  'SCHOOL',
  'HOSPITAL',
  'MILITARY',
  'PROPERTY_COMPANY',
  'OWNERS_COMMITTEE',
  'SHOP',
  'OTHER',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export const UNIT_TYPE_NAMES: Record<UnitType, string> = {
  GOV_DEPARTMENT: '机关',
  PUBLIC_INSTITUTION: '事业单位',
  STATE_ENTERPRISE: '国有企业',
  PRIVATE_ENTERPRISE: '民营企业',
  SOCIAL_ORG: '社会组织',
  SCHOOL: '学校',
  HOSPITAL: '医院',
  MILITARY: '部队',
  PROPERTY_COMPANY: '物业公司',
  OWNERS_COMMITTEE: '业主委员会',
  SHOP: '商户',
  OTHER: '其他',
};

/** Most specific first: a school is also a public institution, a property firm also an enterprise. */
const WORDS: readonly (readonly [UnitType, RegExp])[] = [
  ['OWNERS_COMMITTEE', /业主(委员会|大会|委)|业委会|物管会/],
  ['PROPERTY_COMPANY', /物业/],
  ['MILITARY', /部队|武警|军(区|分区|队|事)|消防救援|人武部|驻军/],
  ['SCHOOL', /学校|小学|中学|高中|初中|大学|学院|幼儿园|幼教|党校|教育机构|培训学校/],
  ['HOSPITAL', /医院|卫生(院|室|站|所|服务中心|服务站)|门诊|诊所|疾控|医疗|妇幼保健/],
  [
    'SOCIAL_ORG',
    /社会(组织|团体)|协会|学会|商会|联合会|基金会|志愿(者|服务)|民办非|民非|公益|慈善|社工|社团|服务队/,
  ],
  ['SHOP', /商户|商铺|门店|店$|超市|餐(厅|馆|饮)|饭(店|馆)|酒店|宾馆|药房|药店|理发|个体/],
  [
    'STATE_ENTERPRISE',
    /国(有|企|资|营)|央企|供电|电网|电力公司|烟草|邮政|中国(移动|联通|电信|石油|石化|银行|人寿|人保)|(农业|工商|建设|交通|邮储)银行|银行|自来水|供水|供热|热力|燃气/,
  ],
  [
    'GOV_DEPARTMENT',
    /机关|政府|(县|区|市|省|乡|镇)委(?!员)|人大|政协|法院|检察院|公安|派出所|街道办|(局|厅|委|部|科|办|办公室|管委会|税务所|工会|妇联|团委|残联|纪委|监委)$/,
  ],
  ['PUBLIC_INSTITUTION', /事业单位|事业|(中心|馆|站|所|院|台|社|队)$/],
  ['PRIVATE_ENTERPRISE', /民(营|企)|私(营|企)|企业|公司|集团|厂$|合作社/],
];

/**
 * The type a sheet means, from its type column or, without one, from the unit's name; undefined when neither says.
 * A code of ours (SCHOOL) is taken as it is.
 */
export function unitTypeOf(words: string): UnitType | undefined {
  const text = words.normalize('NFKC').trim();
  const code = text.toUpperCase();
  if ((UNIT_TYPES as readonly string[]).includes(code)) return code as UnitType;
  if (text === '其他' || text === '其它') return 'OTHER';
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** As written, without blanks around and invisible characters; full-width brackets stay, they are part of the name. */
export function cleanUnitName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/\s+/gu, ' ');
  return /^[\p{Script=Han}\s]+$/u.test(name) ? name.replaceAll(' ', '') : name;
}

/** What two spellings of one name have in common: width, case and blanks do not tell units apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
