import { Injectable } from '@nestjs/common';
import { allows } from '@app/kernel/permissions.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders } from '@app/platform/database/reader.js';
import { ObligationLists } from '../obligations/obligation-lists.service.js';
import { changesBetween } from './agreement.rules.js';
import { ContractFacts } from './contract-facts.service.js';
import { ContractRecords } from './contract-records.service.js';
import { requireContract } from './contract-scope.js';
import { CoBuildingContract } from './contract.entity.js';
import { ContractSignature } from './contract-signature.entity.js';
import { CONTRACT_STEP_NAMES, type ContractStepKind } from './contract-step.rules.js';
import { ContractVersion } from './contract-version.entity.js';
import { CONTRACT_PHASE_NAMES, hasOpenAmendment, isRenewalDue, movesOf, phaseOf, stalledSince, type ContractMove, type Side } from './contract.rules.js';
import type { ContractSignatureView, ContractStepView, ContractVersionText, ContractVersionView, ContractView } from './contract.wire.js';

/** One contract with its words, signatures, story and obligations. */
@Injectable()
export class ContractViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly obligations: ObligationLists,
    private readonly facts: ContractFacts,
    private readonly records: ContractRecords,
  ) {}

  /** Refuses `contract.not-found`. */
  async view(actor: Principal, id: string): Promise<ContractView> {
    const { read } = this.db;
    const { contract, sides } = await requireContract(read, actor, 'contract.view', id);
    const versions = await read.repo(ContractVersion).find({ where: { contractId: id }, order: { versionNo: 'ASC' } });
    const signatures = await read.repo(ContractSignature).find({ where: { contractId: id }, order: { id: 'ASC' } });
    const steps = await this.stepsOf(id);
    const progress = (await this.facts.progress(read, [id], this.clock.now())).get(id)!;
    const names = await this.namesOf(contract);
    const phase = phaseOf(contract);
    const hasAmendment = hasOpenAmendment(contract, contract.withdrawnVersion);
    // Words that were given up are shown among the versions only.
    const latestNo = contract.inForceVersion !== null && !hasAmendment ? contract.inForceVersion : contract.latestVersion;
    const signedSides = signatures.filter(({ versionNo }) => versionNo === contract.finalVersion).map(({ side }) => side);
    const text = (versionNo: number): ContractVersionText => textOf(versions.find((one) => one.versionNo === versionNo)!);
    return {
      id,
      contractNo: contract.contractNo,
      communityId: contract.communityId,
      communityName: names.communityName,
      unitId: contract.unitId,
      unitName: names.unitName,
      state: contract.state,
      phase,
      phaseName: CONTRACT_PHASE_NAMES[phase],
      startOn: contract.startOn,
      endOn: contract.endOn,
      endedOn: contract.endedOn,
      endReason: contract.endReason,
      latestVersion: contract.latestVersion,
      latestSide: contract.latestSide,
      finalVersion: contract.finalVersion,
      inForceVersion: contract.inForceVersion,
      waitsFor: contract.waitsFor,
      hasAmendment,
      sides,
      moves: movesOf({ ...contract, signedSides }, sides.slice(0, 1)).filter((move) => may(actor, move)),
      latest: text(latestNo),
      inForce: hasAmendment ? text(contract.inForceVersion!) : null,
      versions: this.versionsOf(versions, await this.accountNames(versions.flatMap(({ proposedBy }) => proposedBy ?? []))),
      signatures: signatures.map((one) => signatureOf(one, contract)),
      steps,
      obligations: await this.obligations.ofContract(actor, id),
      progress: progress.all,
      communityProgress: progress.COMMUNITY,
      unitProgress: progress.UNIT,
      verifyCode: versions.find(({ versionNo }) => versionNo === contract.inForceVersion)?.verifyCode ?? null,
      renewsContractId: contract.renewsContractId,
      renewsContractNo: names.renewsContractNo,
      renewedById: names.renewedById,
      renewedByNo: names.renewedByNo,
      isRenewalDue: isRenewalDue(contract, dateOf(this.clock.now())) && names.renewedById === null,
      stalledSince: stalledSince(contract, dateOf(this.clock.now())),
      createdAt: contract.createdAt,
    };
  }

  /** Refuses `contract.not-found`, `contract.version-not-found`. */
  async version(actor: Principal, id: string, versionNo: string): Promise<ContractVersionText> {
    await requireContract(this.db.read, actor, 'contract.view', id);
    const number = /^\d{1,6}$/.test(versionNo) ? Number(versionNo) : 0;
    return textOf(await this.records.version(this.db.read, id, number));
  }

  private versionsOf(versions: readonly ContractVersion[], names: ReadonlyMap<string, string>): ContractVersionView[] {
    return versions
      .map(({ versionNo, side, proposedBy, proposedAt, note, textHash, content }, i) => ({
        versionNo,
        side,
        byName: names.get(proposedBy ?? '') ?? '',
        proposedAt,
        note,
        textHash,
        changes: i === 0 ? [] : changesBetween(versions[i - 1]!.content, content),
      }))
      .reverse();
  }

  private async stepsOf(contractId: string): Promise<ContractStepView[]> {
    const rows = await this.db.read.query<Omit<ContractStepView, 'kindName'> & { kind: ContractStepKind; side: Side | null }>(
      `SELECT s.id, s.kind, s.side, c.display_name AS byName, s.version_no AS versionNo, s.words, s.made_at AS madeAt
         FROM contract_steps s LEFT JOIN accounts c ON c.id = s.account_id WHERE s.contract_id = ? ORDER BY s.id DESC LIMIT 200`,
      [contractId],
    );
    return rows.map((row) => ({ ...row, versionNo: row.versionNo === null ? null : Number(row.versionNo), kindName: CONTRACT_STEP_NAMES[row.kind] }));
  }

  private async namesOf(contract: CoBuildingContract): Promise<Names> {
    const row = await this.db.read.one<Names>(
      `SELECT a.name AS communityName, u.name AS unitName,
              (SELECT r.contract_no FROM co_building_contracts r WHERE r.id = c.renews_contract_id) AS renewsContractNo,
              (SELECT MAX(n.id) FROM co_building_contracts n WHERE n.renews_contract_id = c.id AND n.state <> 'TERMINATED') AS renewedById
         FROM co_building_contracts c JOIN areas a ON a.id = c.community_id JOIN units u ON u.id = c.unit_id WHERE c.id = ?`,
      [contract.id],
    );
    const renewed = row!.renewedById ? await this.db.read.repo(CoBuildingContract).findOneBy({ id: row!.renewedById }) : null;
    return { ...row!, renewedByNo: renewed?.contractNo ?? null };
  }

  private async accountNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.read.query<{ id: string; name: string }>(
      `SELECT id, display_name AS name FROM accounts WHERE id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

type Names = { communityName: string; unitName: string; renewsContractNo: string | null; renewedById: string | null; renewedByNo: string | null };

/** The table says what a side may do; the role, whether this person may do it for the side. */
const NEEDED = {
  revise: 'contract.propose',
  send: 'contract.manage',
  propose: 'contract.propose',
  amend: 'contract.propose',
  agree: 'contract.propose',
  sign: 'contract.sign',
  withdraw: 'contract.propose',
  suspend: 'contract.manage',
  resume: 'contract.manage',
  terminate: 'contract.end',
  drop: 'contract.end',
} as const;

function may(actor: Principal, move: ContractMove): boolean {
  return move in NEEDED && actor.grants.some(({ role }) => allows(NEEDED[move as keyof typeof NEEDED], role));
}

export function textOf({ versionNo, content, wording, textHash }: ContractVersion): ContractVersionText {
  return { versionNo, content, wording, textHash };
}

function signatureOf(one: ContractSignature, contract: CoBuildingContract): ContractSignatureView {
  const { id, versionNo, side, method, signerName, signedOn, recordedAt, textHash, scanFileId } = one;
  const isVoid = versionNo !== contract.inForceVersion && versionNo !== contract.finalVersion && !wasInForce(one, contract);
  return { id, versionNo, side, method, signerName, signedOn, recordedAt, textHash, hasScan: scanFileId !== null, isVoid };
}

/** Signatures of the words that an amendment has replaced were good in their time. */
function wasInForce({ versionNo }: ContractSignature, { inForceVersion, withdrawnVersion }: CoBuildingContract): boolean {
  return inForceVersion !== null && versionNo < inForceVersion && versionNo !== withdrawnVersion;
}
