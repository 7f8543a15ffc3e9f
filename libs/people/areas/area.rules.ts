/**
 * The area tree: street > community > grid > compound. A node holds for everything below it, so a role on a street
 * sees all its communities. Steps may be left out downwards (a compound directly under a community), never upwards.
 */
export const AREA_LEVELS = ['SUBDISTRICT', 'COMMUNITY', 'GRID', 'COMPOUND'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const AREA_LEVEL_NAMES: Record<AreaLevel, string> = {
  SUBDISTRICT: '街道',
  COMMUNITY: '社区',
  GRID: '网格',
  COMPOUND: '小区',
};

const PARENTS: Record<AreaLevel, readonly AreaLevel[]> = {
  SUBDISTRICT: [],
  COMMUNITY: ['SUBDISTRICT'],
  GRID: ['COMMUNITY'],
  COMPOUND: ['COMMUNITY', 'GRID'],
};

export function mayContain(parent: AreaLevel, child: AreaLevel): boolean {
  return PARENTS[child].includes(parent);
}

/** Words that sheets use for a level; 乡 and 镇 stand where a street stands. */
export function levelOf(words: string): AreaLevel | undefined {
  const text = words.normalize('NFKC').trim().toUpperCase();
  if ((AREA_LEVELS as readonly string[]).includes(text)) return text as AreaLevel;
  if (/^(街道|街道办|街道办事处|乡|镇|乡镇|乡镇街道)$/.test(text)) return 'SUBDISTRICT';
  if (/^(社区|居委会|社区居委会|村|行政村|村委会)$/.test(text)) return 'COMMUNITY';
  if (/^(网格|片区)$/.test(text)) return 'GRID';
  if (/^(小区|居民小区|院落|住宅区)$/.test(text)) return 'COMPOUND';
  return undefined;
}

/** Letters, digits, dots and dashes, at most 30: a division code or the community's own. */
export function cleanAreaCode(code: string): string | undefined {
  const text = code.normalize('NFKC').trim().toUpperCase();
  return /^[0-9A-Z][0-9A-Z._-]{0,29}$/.test(text) ? text : undefined;
}

/** National codes nest: the first 9 digits of a community's 12 are its street. */
export function streetCodeOf(communityCode: string): string | undefined {
  return /^\d{12}$/.test(communityCode) ? communityCode.slice(0, 9) : undefined;
}

/** `/street/community/` + `grid` → `/street/community/grid/`. */
export function pathUnder(parentPath: string | null, id: string): string {
  return `${parentPath ?? '/'}${id}/`;
}

/** Ids from the root down to the node itself. */
export function idsOnPath(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}
