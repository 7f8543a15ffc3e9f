import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hex, joined, leafHash, pathOf, rootFrom, rootOf } from './merkle.rules.js';
import { blockMatches, blockOf, faultsOf, leavesOf, shortCode, transferBytes, type Present } from './seal.rules.js';
import type { Transfer } from '../transfers/transfer.rules.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const fromBase16 = (value: string): Uint8Array => Buffer.from(value, 'hex');

const transferOf = (n: number): Transfer => ({
  id: `T${String(n).padStart(6, '0')}`,
  unit: n % 2 ? 'points' : 'minutes',
  debit: 'system:issued',
  credit: `volunteer:V${n % 7}`,
  amount: n + 1,
  code: 'EARN',
  causeType: 'service-record',
  causeId: `R${n}`,
  areaId: 'A',
  effectiveOn: '2026-11-21',
  policyVersion: 'v1',
  explanation: [`第 ${n} 次服务`],
  reversesId: null,
  recordedAt: '2026-11-21T02:00:00.000Z',
  debitLineNo: null,
  creditLineNo: n + 1,
});
const presentOf = (transfer: Transfer): Present => ({ id: transfer.id, hash: leafHash(transferBytes(transfer), sha256) });

describe('Merkle trees of RFC 9162', () => {
  // The test vectors of the Certificate Transparency reference implementation.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
    (data) => leafHash(fromBase16(data), sha256),
  );
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it.each(roots.map((root, i) => [i + 1, root] as const))('the root of %i leaves', (count, root) => {
    expect(hex(rootOf(leaves.slice(0, count), sha256))).toBe(root);
  });

  it('leads from every leaf to the root, and from nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (count, seed, bit) => {
        const some = Array.from({ length: count }, (_, n) => leafHash(text(`${n}`), sha256));
        const index = seed % count;
        const path = pathOf(some, index, sha256);
        const root = hex(rootOf(some, sha256));
        expect(hex(rootFrom(some[index]!, index, count, path, sha256)!)).toBe(root);
        const flipped = Uint8Array.from(some[index]!);
        flipped[bit % 32]! ^= 1 << bit % 8;
        expect(hex(rootFrom(flipped, index, count, path, sha256) ?? joined())).not.toBe(root);
        if (count > 1) {
          const other = (index + 1) % count;
          expect(hex(rootFrom(some[index]!, other, count, path, sha256) ?? joined())).not.toBe(root);
          expect(rootFrom(some[index]!, index, count, path.slice(1), sha256)).not.toEqual(rootOf(some, sha256));
        }
        expect(rootFrom(some[index]!, count, count, path, sha256)).toBeNull();
      }),
    );
  });
});

describe('a seal', () => {
  const sealed = Array.from({ length: 40 }, (_, n) => transferOf(n));
  const hashes = sealed.map((transfer) => presentOf(transfer).hash);

  it('finds nothing where nothing was done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const transfers = Array.from({ length: count }, (_, n) => transferOf(n));
        const present = transfers.map(presentOf);
        expect(faultsOf(present.map(({ hash }) => hash), present, 1)).toEqual([]);
      }),
    );
  });

  const kinds = ['edit', 'delete', 'insert', 'swap', 'cut the tail', 'delete and insert'] as const;
  it.each(kinds)('names each line of: %s', (kind) => {
    fc.assert(
      fc.property(fc.nat(39), fc.nat(39), fc.constantFrom('amount', 'credit', 'effectiveOn', 'explanation'), (i, j, field) => {
        const rows = sealed.map((transfer) => ({ ...transfer }));
        const changed = { amount: 9_999, credit: 'volunteer:X', effectiveOn: '2026-11-20', explanation: ['改'] }[field];
        const named: string[] = [];
        if (kind === 'edit') named.push(Object.assign(rows[i]!, { [field]: changed }).id);
        if (kind === 'delete') rows.splice(i, 1);
        if (kind === 'insert') {
          const extra = { ...transferOf(i), id: `${rows[i]!.id}A` };
          rows.splice(i, 0, extra);
          named.push(extra.id);
        }
        if (kind === 'cut the tail') rows.splice(39);
        if (kind === 'delete and insert') {
          rows.splice(i, 1);
          rows.push({ ...transferOf(99), id: 'Z' });
          named.push('Z');
        }
        if (kind === 'swap') {
          const k = i === j ? (i + 1) % 40 : j;
          [rows[i]!.amount, rows[k]!.amount] = [rows[k]!.amount, rows[i]!.amount];
          named.push(rows[i]!.id, rows[k]!.id);
        }
        const faults = faultsOf(hashes, rows.map(presentOf), 1);
        const ids = faults.flatMap(({ transferId }) => transferId ?? []);
        expect(ids.sort()).toEqual(named.sort());
        const missing = faults.filter(({ text }) => text.includes('不见了'));
        // The last line replaced by another is one change, not a removal and an addition.
        const isRemoval = kind === 'delete' || kind === 'cut the tail' || (kind === 'delete and insert' && i !== 39);
        expect(missing).toHaveLength(isRemoval ? 1 : 0);
      }),
    );
  });

  it('keeps the hashes in one block, which the root vouches for', () => {
    const block = blockOf(hashes);
    const head = { leafCount: 40, root: hex(rootOf(hashes, sha256)) } as Parameters<typeof blockMatches>[1];
    expect(leavesOf(block).map(hex)).toEqual(hashes.map(hex));
    expect(blockMatches(block, head, sha256)).toBe(true);
    for (const at of [0, 32 * 39 + 31]) {
      const other = Uint8Array.from(block);
      other[at]! ^= 1;
      expect(blockMatches(other, head, sha256)).toBe(false);
    }
    expect(blockMatches(block.slice(32), head, sha256)).toBe(false);
  });

  it('is read aloud in groups of four', () => {
    expect(shortCode('0123456789abcdef0000')).toBe('0123 4567 89AB CDEF');
  });
});
