import type { Instant } from '@app/kernel/time.js';
import type { Transfer } from '../transfers/transfer.rules.js';
import { fromHex, hex, joined, leafHash, rootFrom, rootOf, type Sha256 } from './merkle.rules.js';

/** Leaves of one seal: their hashes fit one BLOB, and a proof has at most ten steps. */
export const MOST_LEAVES = 1_024;
export const HASH_BYTES = 32;
/** What the first seal follows. */
export const NO_HEAD = '0'.repeat(64);

/** What a seal promises; signed, and chained to the one before it. Hashes in hex. */
export type Head = {
  sealNo: number;
  /** The first and last transfer under the seal, in order of their ids, which is the order of recording. */
  firstId: string;
  lastId: string;
  /** Everything recorded up to here is under this seal or an earlier one, as far as `lastId` reaches. */
  cutoffAt: Instant;
  leafCount: number;
  /** With all seals before it. */
  totalCount: number;
  root: string;
  prevHash: string;
  sealedAt: Instant;
  /** Which key signs: the first 16 hex digits of the SHA-256 of the public key. */
  keyId: string;
};

export type SignedHead = Head & { signature: string };

const encoder = new TextEncoder();

/** The bytes of a transfer that its leaf is made of: every column, in a fixed order, as JSON. */
export function transferBytes(transfer: Transfer): Uint8Array {
  const t = transfer;
  return encoder.encode(
    JSON.stringify([
      ...[t.id, t.unit, t.debit, t.credit, t.amount, t.code, t.causeType, t.causeId, t.areaId, t.effectiveOn],
      ...[t.policyVersion, t.explanation, t.reversesId, t.recordedAt, t.debitLineNo, t.creditLineNo],
    ]),
  );
}

/** What is signed and what the next seal is chained to. */
export function headBytes(head: Head): Uint8Array {
  const h = head;
  const fields = [h.sealNo, h.firstId, h.lastId, h.cutoffAt, h.leafCount, h.totalCount, h.root, h.prevHash, h.sealedAt, h.keyId];
  return encoder.encode(`gongjian seal 1\n${fields.join('\n')}\n`);
}

export function headHash(head: Head, sha256: Sha256): string {
  return hex(sha256(headBytes(head)));
}

/** Sixteen digits in groups of four, for paper and for reading aloud. */
export function shortCode(hash: string): string {
  return hash.slice(0, 16).toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
}

/** Why a proof does not hold, or null when it does. The signature is checked by whoever knows the key. */
export function proofFault(
  transfer: Transfer,
  proof: { leafIndex: number; path: readonly string[]; head: Head },
  sha256: Sha256,
): string | null {
  const leaf = leafHash(transferBytes(transfer), sha256);
  const root = rootFrom(leaf, proof.leafIndex, proof.head.leafCount, proof.path.map(fromHex), sha256);
  if (!root) return '证明的步数和位置对不上。';
  return hex(root) === proof.head.root ? null : '这一笔算出来的结果和封印不符：内容被改动过，或不在这个封印里。';
}

export type SealFault = { text: string; transferId: string | null };
/** A transfer as it now stands in the table. */
export type Present = { id: string; hash: Uint8Array };

/** The hashes that were sealed, one after the other in one block. */
export function leavesOf(block: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.floor(block.length / HASH_BYTES) }, (_, i) =>
    block.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}

export function blockOf(leaves: readonly Uint8Array[]): Uint8Array {
  return joined(...leaves);
}

/**
 * What differs between the sealed hashes and the transfers that are there, told as what was done. The sealed block
 * must have been checked against the signed root before. A longest common run of equal hashes is kept; between two
 * kept ones, as many as are on both sides were changed, what is left over was added or removed.
 */
export function faultsOf(sealed: readonly Uint8Array[], present: readonly Present[], sealNo: number): SealFault[] {
  const places = new Map(sealed.map((hash, i) => [hex(hash), i]));
  const kept = increasing(present.map(({ hash }) => places.get(hex(hash)) ?? -1));
  const faults: SealFault[] = [];
  let sealedFrom = 0;
  let presentFrom = 0;
  for (const { place, index } of [...kept, { place: sealed.length, index: present.length }]) {
    const changed = Math.min(place - sealedFrom, index - presentFrom);
    for (let n = 0; n < changed; n++) {
      const { id } = present[presentFrom + n]!;
      faults.push({ transferId: id, text: `第 ${sealNo} 号封印的第 ${sealedFrom + n + 1} 笔在封印之后被改动过` });
    }
    for (let n = sealedFrom + changed; n < place; n++)
      faults.push({ transferId: null, text: `第 ${sealNo} 号封印的第 ${n + 1} 笔不见了` });
    for (let n = presentFrom + changed; n < index; n++)
      faults.push({ transferId: present[n]!.id, text: `第 ${sealNo} 号封印里多出一笔封印时没有的流水` });
    sealedFrom = place + 1;
    presentFrom = index + 1;
  }
  return faults;
}

/** Whether the block of hashes is the one that was signed for. */
export function blockMatches(block: Uint8Array, head: Head, sha256: Sha256): boolean {
  return block.length === head.leafCount * HASH_BYTES && hex(rootOf(leavesOf(block), sha256)) === head.root;
}

/** The longest run of places that grow (patience sorting), each with where it stands; −1 is none. */
function increasing(places: readonly number[]): { place: number; index: number }[] {
  const tops: number[] = [];
  const before: number[] = places.map(() => -1);
  places.forEach((place, index) => {
    if (place < 0) return;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[tops[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : tops[low - 1]!;
    tops[low] = index;
  });
  const run: { place: number; index: number }[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) run.unshift({ place: places[index]!, index });
  return run;
}
