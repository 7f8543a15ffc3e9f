import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { NoticesService, UnitGrants } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { agreementText, checkAgreement, type Agreement } from './agreement.rules.js';
import { CoBuildingContract } from './contract.entity.js';
import { ContractSignature } from './contract-signature.entity.js';
import { ContractStep } from './contract-step.entity.js';
import type { ContractStepKind } from './contract-step.rules.js';
import { ContractVersion } from './contract-version.entity.js';
import { otherSide, overlaps, waitsFor, type Side } from './contract.rules.js';

export type Step = { kind: ContractStepKind; side: Side | null; accountId: string | null; versionNo?: number | null; words?: string | null };
type Message = { title: string; text: string; once?: string };

/** What every step of a contract leaves behind: its line in the story, whose turn it is now, and who is told. */
@Injectable()
export class ContractRecords {
  constructor(
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  async note(tx: Tx, contractId: string, step: Step): Promise<void> {
    const { kind, side, accountId, versionNo = null, words = null } = step;
    await tx.insert(ContractStep, [{ id: newId(), contractId, kind, side, accountId, versionNo, words, madeAt: tx.at }]);
    if (side) await this.touch(tx, contractId, side);
    await tx.audit(`contract.${kind.toLowerCase().replaceAll('_', '-')}`, { type: 'contract', id: contractId }, { side, versionNo });
  }

  /** That a side did something about the contract: a unit from which nothing is heard is seen in the portfolio. */
  async touch(tx: Tx, contractId: string, side: Side): Promise<void> {
    const column = side === 'COMMUNITY' ? 'community_acted_at' : 'unit_acted_at';
    await tx.execute(`UPDATE co_building_contracts SET ${column} = ? WHERE id = ?`, [tx.at, contractId]);
  }

  /** Writes where the contract stands, and whose turn it is. */
  async save(tx: Tx, contract: CoBuildingContract): Promise<void> {
    const signedSides = await this.signedSides(tx, contract);
    const turn = waitsFor({ ...contract, signedSides });
    await tx.execute(
      `UPDATE co_building_contracts SET state = ?, start_on = ?, end_on = ?, latest_version = ?, latest_side = ?, final_version = ?,
              in_force_version = ?, withdrawn_version = ?, waits_for = ?, sent_at = ?, ended_on = ?, end_reason = ? WHERE id = ?`,
      [
        contract.state,
        contract.startOn,
        contract.endOn,
        contract.latestVersion,
        contract.latestSide,
        contract.finalVersion,
        contract.inForceVersion,
        contract.withdrawnVersion,
        turn,
        contract.sentAt,
        contract.endedOn,
        contract.endReason,
        contract.id,
      ],
    );
  }

  /** Adds a version. Refuses what `checkAgreement` does. */
  async addVersion(tx: Tx, contract: Pick<CoBuildingContract, 'id' | 'contractNo'>, versionNo: number, by: { side: Side; actor: Principal }, content: Agreement, note: string | null): Promise<ContractVersion> {
    checkAgreement(content, contract.contractNo);
    const wording = agreementText(content, contract.contractNo);
    const version = {
      id: newId(),
      contractId: contract.id,
      versionNo,
      side: by.side,
      proposedBy: by.actor.accountId,
      proposedAt: tx.at,
      note,
      content,
      wording,
      textHash: hashOf(wording),
      verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
    };
    await tx.insert(ContractVersion, [version]);
    return version;
  }

  async version(reader: Reader, contractId: string, versionNo: number): Promise<ContractVersion> {
    const version = await reader.repo(ContractVersion).findOneBy({ contractId, versionNo });
    return version ?? refuse('contract.version-not-found');
  }

  /** The sides that have signed the latest words. */
  async signedSides(reader: Reader, { id, finalVersion }: Pick<CoBuildingContract, 'id' | 'finalVersion'>): Promise<Side[]> {
    if (finalVersion === null) return [];
    const rows = await reader.repo(ContractSignature).findBy({ contractId: id, versionNo: finalVersion });
    return rows.map(({ side }) => side);
  }

  /** Refuses `contract.overlap`: no unit has two agreements in force on one day. The unit must be locked. */
  async refuseOverlap(tx: Tx, contract: Pick<CoBuildingContract, 'id' | 'unitId' | 'startOn' | 'endOn'>): Promise<void> {
    const others = await tx.query<{ contractNo: string; startOn: string; endOn: string }>(
      `SELECT contract_no AS contractNo, start_on AS startOn, COALESCE(ended_on, end_on) AS endOn FROM co_building_contracts
        WHERE unit_id = ? AND id <> ? AND in_force_version IS NOT NULL`,
      [contract.unitId, contract.id],
    );
    const other = others.find((one) => overlaps(one, contract));
    if (other) refuse('contract.overlap', other);
  }

  /** Tells the people of a side: the unit's liaisons, or the staff of the community. */
  async tell(tx: Tx, contract: Pick<CoBuildingContract, 'id' | 'communityId' | 'unitId'>, side: Side, { title, text, once }: Message): Promise<void> {
    const message = { kind: 'CONTRACT' as const, title, text, once };
    if (side === 'COMMUNITY') {
      const to = { areaId: contract.communityId, action: 'contract.sign' as const };
      await this.notices.send(tx, [{ ...message, to, link: `/desk/contracts/${contract.id}` }]);
      return;
    }
    const holders = await this.grants.holders(tx, [contract.unitId], tx.at);
    const link = `/unit/contracts/${contract.id}`;
    await this.notices.send(tx, holders.map(({ accountId }) => ({ ...message, to: { accountId }, link })));
  }

  async tellOther(tx: Tx, contract: Pick<CoBuildingContract, 'id' | 'communityId' | 'unitId'>, from: Side, message: Message): Promise<void> {
    await this.tell(tx, contract, otherSide(from), message);
  }
}

export function hashOf(wording: string): string {
  return createHash('sha256').update(wording, 'utf8').digest('hex');
}
