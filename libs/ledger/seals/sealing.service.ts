import { Injectable, Logger } from '@nestjs/common';
import { idAfter } from '@app/kernel/ids.js';
import type { Instant } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { SigningKeys } from '@app/platform/secrets/signing-keys.js';
import { LedgerGateEntity } from '../transfers/ledger-gate.entity.js';
import { closeThrough } from '../transfers/post.js';
import type { Transfer } from '../transfers/transfer.rules.js';
import { HeadsFile } from './heads-file.js';
import { hex, leafHash, rootOf } from './merkle.rules.js';
import { Seal, SealKey } from './seal.entity.js';
import { blockOf, headBytes, headHash, MOST_LEAVES, NO_HEAD, transferBytes, type Head } from './seal.rules.js';
import { headOf, lastSeal, sealId, sha256, transfersBetween } from './seal-tables.js';

const SEALS_PER_WRITE = 8;
const HEADS_PER_APPEND = 1_000;
const GATE = 'seals';
/** Sorts after every id. */
const NO_END = 'Z'.repeat(26);

/** Seals what was posted: in batches, signed, chained, and noted outside the database as well. */
@Injectable()
export class SealingService {
  private readonly logger = new Logger('seals');

  constructor(
    private readonly keys: SigningKeys,
    private readonly outside: HeadsFile,
  ) {}

  /** Closes the book when there is something to seal. What is sealed is then exact: nothing joins it later. */
  async close(tx: Tx): Promise<void> {
    const last = await lastSeal(tx);
    const [waiting] = await transfersBetween(tx, last?.lastId ?? '', NO_END, 1);
    if (!waiting) return;
    await tx.emit('seal.due', { cutoffAt: await closeThrough(tx) });
  }

  /** Seals what was recorded up to the cut-off and is not sealed yet; goes on in another write when it is much. */
  async seal(tx: Tx, cutoffAt: Instant): Promise<void> {
    await tx.insertMissing(LedgerGateEntity, [{ id: GATE, closedThrough: '' }]);
    // Two jobs at once would both follow the same head.
    await tx.query(`SELECT id FROM ledger_gates WHERE id = ?${tx.forUpdate}`, [GATE]);
    await tx.insertMissing(SealKey, [
      { id: this.keys.keyId, publicKey: this.keys.publicKey, firstUsedAt: tx.at },
    ]);
    let last = await lastSeal(tx);
    for (let n = 0; n < SEALS_PER_WRITE; n++) {
      const transfers = await transfersBetween(tx, last?.lastId ?? '', idAfter(cutoffAt), MOST_LEAVES);
      if (transfers.length === 0) break;
      last = this.sealOf(transfers, last, cutoffAt, tx.at);
      await tx.insert(Seal, [last]);
      if (n === SEALS_PER_WRITE - 1 && transfers.length === MOST_LEAVES) await tx.emit('seal.due', { cutoffAt });
    }
    await tx.emit('seal.made', { sealNo: Number(last?.id ?? 0) });
  }

  /** Writes heads that are in the database and not yet in the file. Fails when the two contradict each other. */
  async note(tx: Tx): Promise<void> {
    const noted = this.outside.read().at(-1);
    const seals = tx.repo(Seal);
    if (noted) {
      const same = await seals.findOneBy({ id: sealId(noted.sealNo) });
      if (same?.hash !== noted.hash)
        throw new Error(`库外留存的第 ${noted.sealNo} 号封印和数据库里的不一致。请运行 verify 查看，勿自行修改。`);
    }
    const rows = await seals
      .createQueryBuilder('s')
      .where('s.id > :id', { id: sealId(noted?.sealNo ?? 0) })
      .orderBy('s.id')
      .limit(HEADS_PER_APPEND)
      .getMany();
    const keys = new Map((await tx.repo(SealKey).find()).map(({ id, publicKey }) => [id, publicKey]));
    this.outside.append(
      rows.map((seal) => ({ ...headOf(seal), hash: seal.hash, publicKey: keys.get(seal.keyId) ?? '' })),
    );
    // A log that is shipped elsewhere is one more place to compare with.
    for (const { id, hash } of rows) this.logger.log({ sealNo: Number(id), hash }, 'sealed');
    if (rows.length === HEADS_PER_APPEND) await tx.emit('seal.made', { sealNo: Number(rows.at(-1)!.id) });
  }

  private sealOf(transfers: readonly Transfer[], last: Seal | null, cutoffAt: Instant, at: Instant): Seal {
    const leaves = transfers.map((transfer) => leafHash(transferBytes(transfer), sha256));
    const head: Head = {
      sealNo: Number(last?.id ?? 0) + 1,
      firstId: transfers[0]!.id,
      lastId: transfers.at(-1)!.id,
      cutoffAt,
      leafCount: leaves.length,
      totalCount: (last?.totalCount ?? 0) + leaves.length,
      root: hex(rootOf(leaves, sha256)),
      prevHash: last?.hash ?? NO_HEAD,
      sealedAt: at,
      keyId: this.keys.keyId,
    };
    const { sealNo, ...columns } = head;
    return {
      id: sealId(sealNo),
      ...columns,
      signature: this.keys.sign(headBytes(head)),
      hash: headHash(head, sha256),
      leaves: Buffer.from(blockOf(leaves)),
    };
  }
}
