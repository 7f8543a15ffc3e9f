/** Which units of one community may be one and the same. */
import { nameKey } from './unit.rules.js';

export type Comparable = { id: string; name: string; uscc: string | null; externalNo: string | null };
export type LikelyDuplicate = { oneId: string; otherId: string; reasons: string[]; likeness: number };

/** Words that say where a unit is or what form it has, and tell two units of one community not apart. */
const FORMS = /有限责任公司|股份有限公司|有限公司|总公司|分公司|公司|集团|委员会|居民|社区|分局|支行|[()（）·\s]/gu;
const ALIKE_PER_MILLE = 700;
/** A pair that stands in so many names (便民, 小店) says nothing about two of them. */
const COMMON_AT = 60;

/**
 * Pairs, most alike first: the same name but for its form, one name inside the other, or most pairs of neighbouring
 * characters in common. Two different codes say that they are two units, whatever their names.
 */
export function likelyDuplicates(units: readonly Comparable[], most: number): LikelyDuplicate[] {
  const known = units.map((unit) => ({ unit, key: nameKey(unit.name).replace(FORMS, ''), pairs: pairsOf(nameKey(unit.name).replace(FORMS, '')) }));
  // Only units that share a pair of characters are compared: a few thousand names would be millions of pairs.
  const byPair = new Map<string, number[]>();
  known.forEach(({ pairs }, i) => {
    for (const pair of pairs) {
      const holders = byPair.get(pair);
      if (holders) holders.push(i);
      else byPair.set(pair, [i]);
    }
  });
  const rare = (pair: string): readonly number[] => {
    const holders = byPair.get(pair) ?? [];
    return holders.length <= COMMON_AT ? holders : [];
  };
  const found: LikelyDuplicate[] = [];
  known.forEach((one, i) => {
    const near = new Set([...one.pairs].flatMap((pair) => rare(pair).filter((j) => j > i)));
    for (const j of near) {
      const duplicate = compare(one, known[j]!);
      if (duplicate) found.push(duplicate);
    }
  });
  return found.sort((a, b) => b.likeness - a.likeness || (a.oneId < b.oneId ? -1 : 1)).slice(0, most);
}

type Known = { unit: Comparable; key: string; pairs: Set<string> };

function compare(one: Known, other: Known): LikelyDuplicate | undefined {
  if (one.unit.uscc && other.unit.uscc) return undefined;
  const reasons: string[] = [];
  let likeness = likenessOf(one.pairs, other.pairs);
  if (one.key === other.key) {
    reasons.push('除了“公司”“委员会”等字，名称相同');
    likeness = 1000;
  } else if (one.key.length >= 3 && other.key.length >= 3 && (one.key.includes(other.key) || other.key.includes(one.key))) {
    reasons.push('一家的名称包含另一家的');
    likeness = Math.max(likeness, 800);
  } else if (likeness >= ALIKE_PER_MILLE) {
    reasons.push(`名称有 ${Math.round(likeness / 10)}% 相同`);
  }
  return reasons.length === 0 ? undefined : { oneId: one.unit.id, otherId: other.unit.id, reasons, likeness };
}

/** Dice's coefficient of the pairs of neighbouring characters, per mille. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : Math.floor((2000 * both) / (one.size + other.size));
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}
