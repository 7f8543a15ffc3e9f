import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform/database/database.js';
import type { Engine, Tx } from '@app/platform/database/tx.js';
import { SigningKeys } from '@app/platform/secrets/signing-keys.js';
import { HeadsFile } from '../seals/heads-file.js';
import { checkSeals } from '../seals/seal-check.js';
import type { SealReader } from '../seals/seal-tables.js';
import { MOST_LISTED, sealDifference, verifyLedger, type LedgerVerification } from './verify.js';

/** Somebody or the night asks whether the books add up. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Database,
    private readonly keys: SigningKeys,
    private readonly outside: HeadsFile,
  ) {}

  verify(): Promise<LedgerVerification> {
    return this.check(this.db.read, this.db.engine);
  }

  /** Fails on any difference: the failed delivery is what staff see, with this text, on the operations page. */
  async alarm(tx: Tx): Promise<void> {
    const { isSound, differenceCount, differences } = await this.check(tx, tx.engine);
    if (isSound) return;
    const examples = differences.slice(0, 5).map(({ text }) => text);
    throw new Error(`账本核对发现 ${differenceCount} 处不符：${examples.join('；')}。请用 verify 命令查看全部，勿自行修改数据库。`);
  }

  /** The books against themselves, then against their seals. */
  private async check(reader: SealReader, engine: Engine): Promise<LedgerVerification> {
    const books = await verifyLedger(reader, engine);
    const seals = await checkSeals(reader, [this.keys.publicKey], this.outside.read());
    return {
      ...books,
      isSound: books.isSound && seals.faults.length === 0,
      differenceCount: books.differenceCount + seals.faults.length,
      differences: [...seals.faults.map(sealDifference), ...books.differences].slice(0, MOST_LISTED),
      sealCount: seals.sealCount,
      sealedCount: seals.sealedCount,
      warnings: [...books.warnings, ...seals.warnings],
    };
  }
}
