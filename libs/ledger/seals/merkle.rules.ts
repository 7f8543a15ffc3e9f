/**
 * Merkle trees as in RFC 9162 §2.1 (Certificate Transparency): leaves and nodes are hashed with different prefixes,
 * so that a node can never be passed off as a leaf. Pure and given its SHA-256, so that a server and a browser check
 * with the same lines.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export function leafHash(bytes: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(Uint8Array.of(0), bytes));
}

/** The root of at least one leaf hash. */
export function rootOf(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  if (leaves.length === 1) return leaves[0]!;
  const split = largestPowerBelow(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split), sha256), rootOf(leaves.slice(split), sha256), sha256);
}

/** The sibling hashes from leaf `index` up to the root. */
export function pathOf(leaves: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  return index < split
    ? [...pathOf(leaves.slice(0, split), index, sha256), rootOf(leaves.slice(split), sha256)]
    : [...pathOf(leaves.slice(split), index - split, sha256), rootOf(leaves.slice(0, split), sha256)];
}

/** The root that a leaf and its path lead to, or null when the path has the wrong length for the place. */
export function rootFrom(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  sha256: Sha256,
): Uint8Array | null {
  if (!Number.isInteger(index) || index < 0 || index >= count) return null;
  if (count === 1) return path.length === 0 ? leaf : null;
  const sibling = path[path.length - 1];
  if (!sibling) return null;
  const split = largestPowerBelow(count);
  const below = path.slice(0, -1);
  const isLeft = index < split;
  const own = isLeft ? rootFrom(leaf, index, split, below, sha256) : rootFrom(leaf, index - split, count - split, below, sha256);
  if (!own) return null;
  return isLeft ? nodeHash(own, sibling, sha256) : nodeHash(sibling, own, sha256);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: Math.floor(text.length / 2) }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(joined(Uint8Array.of(1), left, right));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
