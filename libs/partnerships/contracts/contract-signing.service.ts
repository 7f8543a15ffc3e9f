import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { FilesService } from '@app/platform/files/files.service.js';
import type { UploadedForm } from '@app/platform/files/upload.js';
import { ObligationsSync } from '../obligations/obligations-sync.service.js';
import { Unit } from '../units/unit.entity.js';
import { dayWords } from './agreement.rules.js';
import { ContractRecords } from './contract-records.service.js';
import { lockContract, requireContract } from './contract-scope.js';
import { CoBuildingContract } from './contract.entity.js';
import { ContractSignature } from './contract-signature.entity.js';
import { hasOpenAmendment, moveContract, storedState, type Side } from './contract.rules.js';
import type { CreateSignature } from './contract.wire.js';
import { readPaperForm } from './paper-form.rules.js';
import { scanTypeOf } from './scan.rules.js';

const MOST_SCAN_BYTES = 5 * 1024 * 1024;

/** Agreeing to words and signing them, first and with every amendment. */
@Injectable()
export class ContractSigningService {
  constructor(
    private readonly db: Database,
    private readonly records: ContractRecords,
    private readonly obligations: ObligationsSync,
    private readonly files: FilesService,
  ) {}

  /**
   * The other side's latest words are ours as well: from here on they are signed. Refuses `contract.not-found`,
   * `contract.move`, `contract.version-moved`, `contract.own-words`, `contract.already-agreed`, `contract.nothing-open`.
   */
  async agree(actor: Principal, id: string, versionNo: number): Promise<void> {
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, 'contract.propose', id);
      const to = moveContract(contract, 'agree', side);
      refuseNothingOpen(contract);
      if (versionNo !== contract.latestVersion) refuse('contract.version-moved', { latestVersion: contract.latestVersion });
      if (contract.finalVersion === contract.latestVersion) refuse('contract.already-agreed');
      if (contract.latestSide === side) refuse('contract.own-words');
      await this.records.save(tx, { ...contract, state: storedState(to), finalVersion: versionNo });
      await this.records.note(tx, id, { kind: 'AGREED', side, accountId: actor.accountId, versionNo });
      await this.records.tellOther(tx, contract, side, {
        title: '协议文本已商定，请签署',
        text: `对方同意了协议 ${contract.contractNo} 的第 ${versionNo} 版，双方可以签署了。`,
      });
    });
  }

  /**
   * Signs the exact text for one's side. Refuses `contract.not-found`, `contract.move`, `contract.nothing-open`,
   * `contract.not-final`, `contract.version-moved`, `contract.text-changed`, `contract.already-signed`,
   * `contract.same-hand`, `contract.overlap`.
   */
  async sign(actor: Principal, id: string, { versionNo, textHash }: CreateSignature): Promise<void> {
    const found = await requireContract(this.db.read, actor, 'contract.sign', id);
    await this.db.write(async (tx) => {
      // The unit before the contract: of two contracts of a unit that are signed at once, one is in force first.
      await tx.lockOne(Unit, found.contract.unitId);
      const { contract, side } = await lockContract(tx, actor, 'contract.sign', id);
      const signature = {
        side,
        method: 'APP' as const,
        signerName: actor.name,
        accountId: actor.accountId,
        signedOn: dateOf(tx.at),
        scanFileId: null,
      };
      await this.add(tx, contract, versionNo, signature, textHash);
    });
  }

  /**
   * Puts a signature made on paper on record, with the scan. Refuses what `sign` does, and `contract.paper-fields`,
   * `contract.scan-type`, `contract.paper-date`.
   */
  async recordPaper(actor: Principal, id: string, { fileName, bytes, fields }: UploadedForm): Promise<void> {
    const found = await requireContract(this.db.read, actor, 'contract.manage', id);
    const { side, signerName, signedOn, versionNo } = readPaperForm(fields);
    if (bytes.length > MOST_SCAN_BYTES || !scanTypeOf(bytes)) refuse('contract.scan-type');
    await this.db.write(async (tx) => {
      await tx.lockOne(Unit, found.contract.unitId);
      const { contract } = await lockContract(tx, actor, 'contract.manage', id);
      if (signedOn > dateOf(tx.at)) refuse('contract.paper-date', { signedOn });
      const scanFileId = await this.files.store(tx, { name: fileName, bytes });
      const signature = { side, method: 'PAPER' as const, signerName, accountId: actor.accountId, signedOn, scanFileId };
      await this.add(tx, contract, versionNo, signature, null);
    });
  }

  /** Gives an amendment up; what is in force stays. Refuses `contract.not-found`, `contract.move`, `contract.nothing-open`. */
  async withdraw(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, 'contract.propose', id);
      moveContract(contract, 'withdraw', side);
      if (!hasOpenAmendment(contract, contract.withdrawnVersion)) refuse('contract.nothing-open');
      const versionNo = contract.latestVersion;
      await this.records.save(tx, { ...contract, withdrawnVersion: versionNo, finalVersion: contract.inForceVersion });
      await this.records.note(tx, id, { kind: 'WITHDRAWN', side, accountId: actor.accountId, versionNo, words: reason.trim() });
      await this.records.tellOther(tx, contract, side, { title: '协议变更已撤回', text: `协议 ${contract.contractNo} 第 ${versionNo} 版的变更不再进行，原协议照旧。原因：${reason.trim()}` });
    });
  }

  private async add(
    tx: Tx,
    contract: CoBuildingContract,
    versionNo: number,
    signature: Pick<ContractSignature, 'side' | 'method' | 'signerName' | 'accountId' | 'signedOn' | 'scanFileId'>,
    textHash: string | null,
  ): Promise<void> {
    const { side, method, accountId } = signature;
    moveContract(contract, 'sign', side);
    refuseNothingOpen(contract);
    if (contract.finalVersion !== contract.latestVersion) refuse('contract.not-final');
    if (versionNo !== contract.latestVersion) refuse('contract.version-moved', { latestVersion: contract.latestVersion });
    const version = await this.records.version(tx, contract.id, versionNo);
    if (textHash !== null && textHash !== version.textHash) refuse('contract.text-changed');
    const earlier = await tx.repo(ContractSignature).findBy({ contractId: contract.id, versionNo });
    if (earlier.some((one) => one.side === side)) refuse('contract.already-signed');
    if (method === 'APP' && earlier.some((one) => one.method === 'APP' && one.accountId === accountId)) refuse('contract.same-hand');
    const row = { id: newId(), contractId: contract.id, versionNo, ...signature, textHash: version.textHash, recordedAt: tx.at };
    await unlessSigned(() => tx.insert(ContractSignature, [row]));
    await this.records.note(tx, contract.id, {
      kind: method === 'APP' ? 'SIGNED' : 'SIGNED_ON_PAPER',
      side,
      accountId,
      versionNo,
      words: method === 'APP' ? null : `${signature.signerName}于${dayWords(signature.signedOn)}在纸质协议上签字。`,
    });
    if (earlier.length === 0) {
      await this.records.save(tx, contract);
      await this.records.tellOther(tx, contract, side, { title: '对方已签署协议，请您签署', text: `协议 ${contract.contractNo} 第 ${versionNo} 版，对方已签署。看过文本后可以直接签。` });
      return;
    }
    await this.conclude(tx, contract, versionNo);
  }

  /** Both have signed: the words are in force, and what is due by them is on the list. */
  private async conclude(tx: Tx, contract: CoBuildingContract, versionNo: number): Promise<void> {
    const { content } = await this.records.version(tx, contract.id, versionNo);
    const term = { id: contract.id, unitId: contract.unitId, startOn: content.startOn, endOn: content.endOn };
    await this.records.refuseOverlap(tx, term);
    const phase = moveContract(contract, 'conclude', 'SYSTEM');
    const signed: CoBuildingContract = { ...contract, startOn: content.startOn, endOn: content.endOn, inForceVersion: versionNo, state: storedState(phase) };
    const hasBegun = phase === 'SIGNED' && content.startOn <= dateOf(tx.at);
    const current: CoBuildingContract = hasBegun ? { ...signed, state: 'ACTIVE' } : signed;
    await this.records.save(tx, current);
    const before = contract.inForceVersion === null ? null : (await this.records.version(tx, contract.id, contract.inForceVersion)).content;
    await this.obligations.bringInto(tx, current, content, before);
    await this.records.note(tx, contract.id, { kind: 'IN_FORCE', side: null, accountId: null, versionNo });
    if (hasBegun) await this.records.note(tx, contract.id, { kind: 'ACTIVATED', side: null, accountId: null, versionNo });
    await tx.emit('contract.in-force', { contractId: contract.id, versionNo });
    for (const side of ['COMMUNITY', 'UNIT'] as const satisfies Side[]) {
      await this.records.tell(tx, contract, side, {
        title: '协议双方已签署',
        text: `协议 ${contract.contractNo} 第 ${versionNo} 版双方都已签署，期限${dayWords(content.startOn)}至${dayWords(content.endOn)}。`,
        once: `contract:${contract.id}:${versionNo}`,
      });
    }
  }
}

function refuseNothingOpen(contract: CoBuildingContract): void {
  if (contract.inForceVersion !== null && !hasOpenAmendment(contract, contract.withdrawnVersion)) refuse('contract.nothing-open');
}

async function unlessSigned(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('contract.already-signed');
    throw error;
  }
}
