/**
 * In which order winners of a batch come onto the stage. 拼音 and 笔画 are those of the Unicode collations that Node
 * brings along (`zh-u-co-pinyin`, `zh-u-co-stroke`); a surname that is read differently than the character alone is
 * sorted as a character that sounds like it. Equal strokes follow the collation, which is not in every pair the order
 * of 横竖撇点折: a protocol that wants it can move people by hand, and what was decided is stored.
 */
export const NAME_ORDERS = ['RESULT', 'PINYIN', 'STROKE'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

export const NAME_ORDER_NAMES: Record<NameOrder, string> = {
  RESULT: '按名次',
  PINYIN: '按姓氏拼音',
  STROKE: '按姓氏笔画',
};

/** Surnames of several readings → characters of the surname's own reading. Longer ones first. */
const SOUNDS_LIKE: readonly (readonly [surname: string, as: string])[] = [
  ['万俟', '末奇'],
  ['尉迟', '玉迟'],
  ['长孙', '掌孙'],
  ['单于', '缠于'],
  ['单', '善'],
  ['曾', '增'],
  ['解', '谢'],
  ['仇', '求'],
  ['查', '渣'],
  ['区', '欧'],
  ['朴', '瓢'],
  ['任', '人'],
  ['华', '画'],
  ['盖', '葛'],
  ['翟', '宅'],
  ['乐', '月'],
  ['缪', '妙'],
  ['员', '运'],
  ['冼', '险'],
  ['种', '虫'],
  ['黑', '贺'],
  ['秘', '必'],
  ['召', '绍'],
  ['逄', '庞'],
  ['句', '勾'],
  ['繁', '婆'],
  ['折', '蛇'],
  ['晟', '成'],
];

export type Sortable = {
  name: string;
  /** Written by staff for a reading that the table does not know: 覃 read Qín is 秦. */
  sortAs: string | null;
  rank: number | null;
  /** Place on the approved list: the last word in every order. */
  listPosition: number;
};

/** A new list; people who compare equal keep the order of the approved list. */
export function inOrder<T extends Sortable>(people: readonly T[], order: NameOrder): T[] {
  const compare = COMPARE[order];
  return [...people].sort((a, b) => compare(a, b) || a.listPosition - b.listPosition);
}

/** The name as it is sorted by sound. */
export function soundKey({ name, sortAs }: Pick<Sortable, 'name' | 'sortAs'>): string {
  if (sortAs) return sortAs;
  const known = SOUNDS_LIKE.find(([surname]) => name.startsWith(surname));
  return known ? known[1] + name.slice(known[0].length) : name;
}

const pinyin = new Intl.Collator('zh-u-co-pinyin');
const stroke = new Intl.Collator('zh-u-co-stroke');
const LAST = Number.MAX_SAFE_INTEGER;

const COMPARE: Record<NameOrder, (a: Sortable, b: Sortable) => number> = {
  RESULT: (a, b) => (a.rank ?? LAST) - (b.rank ?? LAST),
  PINYIN: (a, b) => pinyin.compare(soundKey(a), soundKey(b)),
  STROKE: (a, b) => stroke.compare(a.name, b.name),
};

/** False where this Node was built without the Chinese collations: names would then be in code point order. */
export function knowsChineseOrders(): boolean {
  // 阿 stands far behind 一 and 马 far behind 李 among the code points.
  return pinyin.compare('阿', '一') < 0 && stroke.compare('马', '李') < 0;
}
