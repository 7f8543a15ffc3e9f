/** Local brands of activities: named in the documents, worded by each community. */
export type BrandWords = {
  name: string;
  meaning: string | null;
  checklist: readonly string[];
  /** Those of the checklist without which nothing is published. */
  mandatory: readonly string[];
  minAge: number | null;
  maxAge: number | null;
  pairingNote: string | null;
};

/**
 * What a community starts with, to be edited. The documents name these brands and do not define them, so what is
 * “sent” and “asked” is left for the community to write.
 */
export const FIRST_BRANDS: readonly BrandWords[] = [
  {
    name: '七送三请',
    meaning: '“七送”“三请”的具体内容以本地文件为准，请在这里写明。',
    checklist: ['写明这次“送”什么、“请”什么', '事先征得服务对象同意', '两人以上同行'],
    mandatory: ['事先征得服务对象同意', '两人以上同行'],
    minAge: null,
    maxAge: null,
    pairingNote: null,
  },
  {
    name: '60助80银龄行动',
    meaning: '身体好的低龄老人，就近陪伴、帮助 80 岁以上的高龄老人。',
    checklist: ['服务对象年满 80 岁，本人同意', '结对双方互相认识', '留有家属或紧急联系人电话', '两小时以内，量力而行'],
    mandatory: ['服务对象年满 80 岁，本人同意', '留有家属或紧急联系人电话'],
    minAge: 60,
    maxAge: 79,
    pairingNote: '60 到 79 岁的志愿者，结对服务 80 岁以上的老人。',
  },
  {
    name: '悦·说邻里',
    meaning: '邻里坐在一起说事、说理、说身边的好。具体做法请在这里写明。',
    checklist: ['场地平整、有座位、有热水', '发言记录、拍照先征得本人同意', '说到的事有人记、有回音'],
    mandatory: [],
    minAge: null,
    maxAge: null,
    pairingNote: null,
  },
];

/** Items that must be seen to before people are recruited and have not been, in the order of the checklist. */
export function missingItems(brand: { checklist: readonly string[]; mandatory: readonly string[] | null } | null, done: readonly string[]): string[] {
  return mandatoryOf(brand?.checklist ?? [], brand?.mandatory ?? []).filter((item) => !done.includes(item));
}

/** Only what is on the checklist can be mandatory. */
export function mandatoryOf(checklist: readonly string[], mandatory: readonly string[]): string[] {
  return checklist.filter((item) => mandatory.includes(item));
}
