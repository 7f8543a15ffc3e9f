/**
 * 对接: which resource may meet which demand, and why. A plain sum of whole points, so that anybody can add it up by
 * hand; a machine only proposes, people decide (PIPL 24). The weights are ours [R].
 */
import {
  daysMeet,
  ITEM_KIND_NAMES,
  sharedMinutes,
  type Days,
  type ItemKind,
  type WeeklyWindow,
} from '../list-item.rules.js';

export type WantedThing = {
  id: string;
  kind: ItemKind;
  /** `/street/community/grid/` of the place where it is needed. */
  areaPath: string;
  days: Days;
  windows: readonly WeeklyWindow[];
  skills: readonly string[];
  /** What is still to be claimed; null where it is not counted. */
  quantity: number | null;
};

export type OfferedThing = {
  id: string;
  kind: ItemKind;
  /** How far the unit goes with it. */
  areaPath: string;
  days: Days;
  windows: readonly WeeklyWindow[];
  skills: readonly string[];
  /** What is left; null where it is not counted. */
  quantity: number | null;
  /** Promises the unit has not kept yet, and how many of them are late. */
  load: { open: number; late: number };
};

export type MatchPart = { name: string; points: number; most: number; text: string };
export type Match = { score: number; parts: MatchPart[] };

export const MOST_POINTS = { kind: 30, area: 15, time: 15, skill: 25, quantity: 10, load: 5 } as const;

/** Kinds that can stand in for one another. */
const RELATED: readonly (readonly [ItemKind, ItemKind])[] = [
  ['SKILL', 'SERVICE'],
  ['SKILL', 'PEOPLE'],
  ['PEOPLE', 'SERVICE'],
  ['GOODS', 'FUND'],
];

/** How well the two fit, 0 to 100 with the reasons; null when they do not fit at all: another kind, used up, never together. */
export function matchOf(wanted: WantedThing, offered: OfferedThing): Match | null {
  const kind = kindPart(wanted.kind, offered.kind);
  if (kind === null || offered.quantity === 0 || !daysMeet(wanted.days, offered.days)) return null;
  const parts = [
    kind,
    areaPart(wanted.areaPath, offered.areaPath),
    timePart(wanted.windows, offered.windows),
    skillPart(wanted.skills, offered.skills),
    quantityPart(wanted.quantity, offered.quantity),
    loadPart(offered.load),
  ];
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** Best first; equal ones in the order of their ids, so that the same question has the same answer. */
export function byScore<T extends { score: number; id: string }>(a: T, b: T): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function kindPart(wanted: ItemKind, offered: ItemKind): MatchPart | null {
  const part = (points: number, text: string): MatchPart => ({ name: '类别', points, most: MOST_POINTS.kind, text });
  if (wanted === offered) return part(MOST_POINTS.kind, `都是“${ITEM_KIND_NAMES[wanted]}”`);
  const isRelated = RELATED.some(([a, b]) => (a === wanted && b === offered) || (b === wanted && a === offered));
  return isRelated ? part(15, `需要“${ITEM_KIND_NAMES[wanted]}”，提供“${ITEM_KIND_NAMES[offered]}”，可以商量`) : null;
}

/** Within reach, in the same grid, in the same community, in the same street: nearer is better. */
function areaPart(wanted: string, offered: string): MatchPart {
  const part = (points: number, text: string): MatchPart => ({ name: '区域', points, most: MOST_POINTS.area, text });
  if (wanted.startsWith(offered)) return part(MOST_POINTS.area, '在服务范围内');
  const shared = sharedSteps(wanted, offered);
  if (shared >= 3) return part(12, '在同一个网格');
  if (shared === 2) return part(9, '在同一个社区');
  if (shared === 1) return part(3, '在同一个街道，要跨社区');
  return part(0, '不在同一个街道');
}

function timePart(wanted: readonly WeeklyWindow[], offered: readonly WeeklyWindow[]): MatchPart {
  const part = (points: number, text: string): MatchPart => ({ name: '时间', points, most: MOST_POINTS.time, text });
  if (wanted.length === 0 || offered.length === 0) return part(8, '日期合适，具体时段要商量');
  const minutes = sharedMinutes(wanted, offered);
  if (minutes === 0) return part(0, '每周的时段碰不上，要商量');
  const hours = Math.floor(minutes / 60);
  return part(Math.min(MOST_POINTS.time, 10 + hours), hours > 0 ? `每周有 ${hours} 小时以上碰得上` : `每周有 ${minutes} 分钟碰得上`);
}

function skillPart(wanted: readonly string[], offered: readonly string[]): MatchPart {
  const part = (points: number, text: string): MatchPart => ({ name: '技能', points, most: MOST_POINTS.skill, text });
  // Whoever cannot do what is asked for is far behind, whatever else fits.
  if (wanted.length === 0) return part(MOST_POINTS.skill, '不要求特别的技能');
  const has = new Set(offered);
  const met = wanted.filter((skill) => has.has(skill));
  if (met.length === 0) return part(0, `要会${wanted.join('、')}，资源里没有写`);
  return part(Math.floor((MOST_POINTS.skill * met.length) / wanted.length), `会${met.join('、')}`);
}

function quantityPart(wanted: number | null, offered: number | null): MatchPart {
  const part = (points: number, text: string): MatchPart => ({ name: '数量', points, most: MOST_POINTS.quantity, text });
  if (wanted === null || offered === null) return part(6, '数量可以商量');
  if (offered >= wanted) return part(MOST_POINTS.quantity, `还有 ${offered}，够用`);
  return part(Math.floor((MOST_POINTS.quantity * offered) / wanted), `还有 ${offered}，不够 ${wanted}，可以分担一部分`);
}

function loadPart({ open, late }: { open: number; late: number }): MatchPart {
  const points = Math.max(0, MOST_POINTS.load - open - 2 * late);
  const text = open === 0 ? '手上没有未办的认领' : late > 0 ? `手上有 ${open} 件未办，其中 ${late} 件已超期` : `手上有 ${open} 件未办`;
  return { name: '负担', points, most: MOST_POINTS.load, text };
}

function sharedSteps(one: string, other: string): number {
  const [a, b] = [one, other].map((path) => path.split('/').filter((id) => id !== '')) as [string[], string[]];
  const differ = a.findIndex((id, i) => id !== b[i]);
  return differ === -1 ? a.length : differ;
}
