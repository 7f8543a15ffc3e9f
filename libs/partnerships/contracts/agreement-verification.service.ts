import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';
import { cleanVerifyCode } from '@app/kernel/verify-codes.js';
import { Database } from '@app/platform/database/database.js';
import { ContractSignature } from './contract-signature.entity.js';
import { CoBuildingContract } from './contract.entity.js';
import { ContractVersion } from './contract-version.entity.js';
import { hashOf } from './contract-records.service.js';
import { CONTRACT_PHASE_NAMES, phaseOf, SIDES } from './contract.rules.js';
import type { VerifiedAgreementView } from './contract.wire.js';

/** Whether a signed agreement is true and in force, for anybody who holds the code on its paper. */
@Injectable()
export class AgreementVerification {
  constructor(private readonly db: Database) {}

  /**
   * Only what both have signed can be checked, and only organisations are named: people who signed are not. Refuses
   * `agreement.not-found`, also for words that were never signed.
   */
  async verify(typedCode: string): Promise<VerifiedAgreementView> {
    const { read } = this.db;
    const verifyCode = cleanVerifyCode(typedCode) ?? refuse('agreement.not-found');
    const version = await read.repo(ContractVersion).findOneBy({ verifyCode });
    const contract = version && (await read.repo(CoBuildingContract).findOneBy({ id: version.contractId }));
    if (!contract) refuse('agreement.not-found');
    const signed = signedDay(await read.repo(ContractSignature).findBy({ contractId: contract.id, versionNo: version.versionNo }));
    if (signed === null) refuse('agreement.not-found');
    const { content, versionNo, wording, textHash } = version;
    const phase = phaseOf(contract);
    return {
      contractNo: contract.contractNo,
      title: content.title,
      communityName: content.community.name,
      unitName: content.unit.name,
      startOn: content.startOn,
      endOn: content.endOn,
      versionNo,
      isCurrent: contract.inForceVersion === versionNo,
      phase,
      phaseName: CONTRACT_PHASE_NAMES[phase],
      endedOn: contract.endedOn,
      signedOn: signed,
      textHash,
      isWhole: hashOf(wording) === textHash,
    };
  }
}

/** The day of the later of both signatures; null while one is missing. */
export function signedDay(signatures: readonly Pick<ContractSignature, 'side' | 'signedOn'>[]): DateOn | null {
  if (!SIDES.every((side) => signatures.some((one) => one.side === side))) return null;
  return signatures.map(({ signedOn }) => signedOn).sort().at(-1)!;
}
