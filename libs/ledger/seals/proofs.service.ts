import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { readTransfers } from '../transfers/ledger-tables.js';
import { volunteerAccount, type Transfer } from '../transfers/transfer.rules.js';
import { hex, leafHash, pathOf } from './merkle.rules.js';
import { Seal, SealKey } from './seal.entity.js';
import { leavesOf, shortCode, transferBytes } from './seal.rules.js';
import { headOf, sha256 } from './seal-tables.js';
import type { ProofView, SealHeadView, SealPage, SealQuery } from './seal.wire.js';

/** Heads for everybody, and for a person the proof that a line of theirs is under one of them. */
@Injectable()
export class ProofsService {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async heads({ page, size }: SealQuery): Promise<SealPage> {
    const seals = this.db.read.repo(Seal);
    const total = await seals.count();
    const rows = await seals.find({
      select: { leaves: false },
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    const keys = await this.publicKeys();
    return { items: rows.map((row) => headView(row, keys)), total, page, size };
  }

  /**
   * The way from one transfer to a signed head. For one's own lines, and for staff those of their areas.
   * Refuses `transfer.not-found`, `seal.not-yet`, `seal.broken` (the line is not what was sealed).
   */
  async proofOf(actor: Principal, transferId: string): Promise<ProofView> {
    const [transfer] = await readTransfers(this.db.read, ' WHERE id = ?', [transferId]);
    if (!transfer) refuse('transfer.not-found', { transferId });
    await this.requireSight(actor, transfer);
    const seal = await this.db.read
      .repo(Seal)
      .createQueryBuilder('s')
      .where('s.lastId >= :transferId', { transferId })
      .orderBy('s.id')
      .limit(1)
      .getOne();
    if (!seal) refuse('seal.not-yet');
    const leaves = leavesOf(seal.leaves);
    const own = hex(leafHash(transferBytes(transfer), sha256));
    const leafIndex = leaves.findIndex((leaf) => hex(leaf) === own);
    if (leafIndex < 0) refuse('seal.broken');
    const path = pathOf(leaves, leafIndex, sha256).map(hex);
    return { transfer: { ...transfer, explanation: [...transfer.explanation] }, leafIndex, path, head: headView(seal, await this.publicKeys()) };
  }

  private async requireSight(actor: Principal, { debit, credit, areaId, id }: Transfer): Promise<void> {
    const own = actor.volunteerId && volunteerAccount(actor.volunteerId);
    if (own && (debit === own || credit === own)) return;
    const scope = scopeOf(actor, 'ledger.view').within('t.area_id');
    const seen = await this.db.read.one(`SELECT t.id FROM transfers t WHERE t.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    if (!areaId || !seen) refuse('transfer.not-found', { transferId: id });
  }

  private async publicKeys(): Promise<Map<string, string>> {
    const keys = await this.db.read.repo(SealKey).find();
    return new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
  }
}

function headView(seal: Seal, keys: ReadonlyMap<string, string>): SealHeadView {
  return { ...headOf(seal), hash: seal.hash, shortCode: shortCode(seal.hash), publicKey: keys.get(seal.keyId) ?? '' };
}
