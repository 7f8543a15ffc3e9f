import { idAfter } from '@app/kernel/ids.js';
import { isSignedBy } from '@app/platform/secrets/signing-keys.js';
import { leafHash } from './merkle.rules.js';
import type { OutsideHead } from './heads-file.js';
import { Seal, SealKey } from './seal.entity.js';
import {
  blockMatches,
  faultsOf,
  headBytes,
  headHash,
  leavesOf,
  MOST_LEAVES,
  NO_HEAD,
  transferBytes,
  type Present,
  type SealFault,
} from './seal.rules.js';
import { headOf, sealId, sha256, transfersBetween, type SealReader } from './seal-tables.js';

const SEALS_PER_READ = 20;
/** More than a seal holds, so that lines that were slipped in are seen and not only counted. */
const MOST_PRESENT = 4 * MOST_LEAVES;

export type SealCheck = { sealCount: number; sealedCount: number; faults: SealFault[]; warnings: string[] };

/**
 * Checks every seal against its chain, its signature, its hashes, the transfers under it and the heads kept outside.
 * Finds a line that was changed, removed, slipped in or swapped, and names it; a seal that was made anew; a chain cut
 * short or a database from an old backup. Trusts the keys that `trusted` names and those of the heads outside, never
 * a key that only the database knows.
 */
export async function checkSeals(
  reader: SealReader,
  trusted: readonly string[],
  outside: readonly OutsideHead[],
): Promise<SealCheck> {
  const keys = await trustedKeys(reader, trusted, outside);
  const faults: SealFault[] = [];
  let before: Seal | null = null;
  for (let more = true; more; ) {
    const seals: Seal[] = await reader
      .repo(Seal)
      .createQueryBuilder('s')
      .where('s.id > :id', { id: before?.id ?? '' })
      .orderBy('s.id')
      .limit(SEALS_PER_READ)
      .getMany();
    for (const seal of seals) {
      faults.push(...chainFaults(seal, before, keys), ...(await contentFaults(reader, seal, before)));
      before = seal;
    }
    more = seals.length === SEALS_PER_READ;
  }
  if (before) faults.push(...(await lateFaults(reader, before)));
  faults.push(...(await outsideFaults(reader, outside)));
  const warnings = before && outside.length === 0 ? ['没有找到库外留存的封印，不能发现整库被换成旧备份。'] : [];
  return { sealCount: Number(before?.id ?? 0), sealedCount: before?.totalCount ?? 0, faults, warnings };
}

/** keyId → public key. */
async function trustedKeys(
  reader: SealReader,
  trusted: readonly string[],
  outside: readonly OutsideHead[],
): Promise<Map<string, string>> {
  const believed = new Set([...trusted, ...outside.map(({ publicKey }) => publicKey)]);
  const known = await reader.repo(SealKey).find();
  return new Map(known.filter(({ publicKey }) => believed.has(publicKey)).map(({ id, publicKey }) => [id, publicKey]));
}

function chainFaults(seal: Seal, before: Seal | null, keys: ReadonlyMap<string, string>): SealFault[] {
  const { signature, ...head } = headOf(seal);
  const fault = (text: string): SealFault => ({ text: `第 ${head.sealNo} 号封印${text}`, transferId: null });
  const faults: SealFault[] = [];
  if (head.sealNo !== Number(before?.id ?? 0) + 1) faults.push(fault('前面缺了封印'));
  if (head.prevHash !== (before?.hash ?? NO_HEAD)) faults.push(fault('和前一个封印接不上'));
  if (headHash(head, sha256) !== seal.hash) faults.push(fault('的内容和它的指纹不符'));
  if (head.totalCount !== (before?.totalCount ?? 0) + head.leafCount) faults.push(fault('的累计笔数不对'));
  const key = keys.get(head.keyId);
  if (!key) faults.push(fault('是用不认识的密钥签的'));
  else if (!isSignedBy(key, headBytes(head), signature)) faults.push(fault('的签名不成立，有人重新算过'));
  return faults;
}

async function contentFaults(reader: SealReader, seal: Seal, before: Seal | null): Promise<SealFault[]> {
  const head = headOf(seal);
  const rows = await transfersBetween(reader, before?.lastId ?? '', `${seal.lastId}~`, MOST_PRESENT);
  const present: Present[] = rows.map((transfer) => ({
    id: transfer.id,
    hash: leafHash(transferBytes(transfer), sha256),
  }));
  if (blockMatches(seal.leaves, head, sha256)) return faultsOf(leavesOf(seal.leaves), present, head.sealNo);
  const faults = [{ text: `第 ${head.sealNo} 号封印存的逐笔指纹被改动过`, transferId: null }];
  const isIntact = blockMatches(Buffer.concat(present.map(({ hash }) => hash)), head, sha256);
  return isIntact
    ? faults
    : [...faults, { text: `第 ${head.sealNo} 号封印下的流水(${seal.firstId} 至 ${seal.lastId})和封印不符`, transferId: null }];
}

/** Under the last seal, unless it was full, lies everything up to its cut-off. */
async function lateFaults(reader: SealReader, last: Seal): Promise<SealFault[]> {
  if (last.leafCount === MOST_LEAVES) return [];
  const late = await transfersBetween(reader, last.lastId, idAfter(last.cutoffAt), MOST_PRESENT);
  return late.map(({ id }) => ({ transferId: id, text: `第 ${Number(last.id)} 号封印之前的时间里多出一笔没有封印的流水` }));
}

async function outsideFaults(reader: SealReader, outside: readonly OutsideHead[]): Promise<SealFault[]> {
  const faults: SealFault[] = [];
  for (const { sealNo, hash } of outside) {
    const row = await reader.one<{ hash: string }>('SELECT hash FROM seals WHERE id = ?', [sealId(sealNo)]);
    if (!row)
      faults.push({ transferId: null, text: `库外留存了第 ${sealNo} 号封印，数据库里没有：数据库被截短，或恢复了旧备份` });
    else if (row.hash !== hash)
      faults.push({ transferId: null, text: `第 ${sealNo} 号封印和库外留存的不一致：有人重新算过` });
  }
  return faults;
}
