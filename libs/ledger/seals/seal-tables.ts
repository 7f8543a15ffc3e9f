import { createHash } from 'node:crypto';
import type { Reader } from '@app/platform/database/reader.js';
import { readTransfers } from '../transfers/ledger-tables.js';
import type { Transfer } from '../transfers/transfer.rules.js';
import { Seal } from './seal.entity.js';
import type { SignedHead } from './seal.rules.js';

export type SealReader = Pick<Reader, 'query' | 'one' | 'repo'>;

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export const sealId = (sealNo: number): string => String(sealNo).padStart(12, '0');

export function headOf(seal: Seal): SignedHead {
  const { firstId, lastId, cutoffAt, leafCount, totalCount, root, prevHash, sealedAt, keyId, signature } = seal;
  const head = { firstId, lastId, cutoffAt, leafCount, totalCount, root, prevHash, sealedAt, keyId };
  return { sealNo: Number(seal.id), ...head, signature };
}

export async function lastSeal(reader: SealReader): Promise<Seal | null> {
  const [seal] = await reader.repo(Seal).find({ order: { id: 'DESC' }, take: 1 });
  return seal ?? null;
}

/** In the order of recording: after one id, before another, at most so many. */
export function transfersBetween(reader: SealReader, after: string, before: string, limit: number): Promise<Transfer[]> {
  return readTransfers(reader, ' WHERE id > ? AND id < ? ORDER BY id LIMIT ?', [after, before, limit]);
}
