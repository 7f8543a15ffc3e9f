import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { allows } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { Area, UnitGrants } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { TemplatesService } from '../contract-templates/templates.service.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { unitsOf } from '../units/liaison-scope.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { Unit } from '../units/unit.entity.js';
import { agreementFrom, changesBetween, dayWords, renewedAgreement, type Agreement } from './agreement.rules.js';
import { ContractRecords } from './contract-records.service.js';
import { lockContract, requireContract } from './contract-scope.js';
import { CoBuildingContract } from './contract.entity.js';
import { checkPeriod, CONTRACT_STATE_NAMES, hasOpenAmendment, moveContract, nextPeriod, phaseOf, storedState, type Side } from './contract.rules.js';
import type { AgreementWire, CreateContract, CreateVersion } from './contract.wire.js';

/** The words of a contract: who writes them, and how they go back and forth. */
@Injectable()
export class ContractDraftsService {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
    private readonly templates: TemplatesService,
    private readonly records: ContractRecords,
    private readonly grants: UnitGrants,
  ) {}

  /**
   * A draft from a template. The community's is its own until it is sent; a liaison's is a proposal that the community
   * has before it at once, one at a time. Refuses `unit.not-found`, `unit.merged`, `contract-template.not-found`,
   * `contract.period`, `contract.overlap`, `contract.number-taken`, and of a liaison `contract.proposal-open` and
   * `contract.side` (the community gives the numbers).
   */
  async create(actor: Principal, input: CreateContract): Promise<string> {
    const { unit: found, community } = await this.ownUnits.require(this.db.read, actor, 'contract.propose', input.unitId);
    const side = sideOf(actor, input.unitId);
    if (side === 'UNIT' && input.contractNo) refuse('contract.side', { move: '指定协议编号' });
    const template = await this.templates.contentFor(actor, community, input.templateId);
    return this.db.write(async (tx) => {
      const { startOn, endOn } = input;
      checkPeriod(startOn, endOn);
      const unit = await this.lockUnit(tx, input.unitId, found.communityId);
      if (side === 'UNIT') await refuseOpenProposal(tx, unit.id);
      const parties = await this.partiesOf(tx, actor, unit, side);
      return this.insert(tx, actor, unit, {
        side,
        content: agreementFrom(template, parties, { startOn, endOn }, newId),
        contractNo: input.contractNo ?? null,
        renewsContractId: null,
      });
    });
  }

  /**
   * Next year's draft from this year's words, one click, by either side as in `create`. Refuses `contract.not-found`,
   * `contract.not-renewable`, `contract.already-renewed`, `contract.overlap`, and of a liaison `contract.proposal-open`.
   */
  async renew(actor: Principal, id: string): Promise<string> {
    const { contract, side } = await requireContract(this.db.read, actor, 'contract.propose', id);
    return this.db.write(async (tx) => {
      const unit = await this.lockUnit(tx, contract.unitId, contract.communityId);
      const last = (await tx.lockOne(CoBuildingContract, id))!;
      if (last.inForceVersion === null) refuse('contract.not-renewable', { state: CONTRACT_STATE_NAMES[last.state] });
      const renewals = await tx.repo(CoBuildingContract).findBy({ renewsContractId: id });
      const live = renewals.find((one) => one.state !== 'TERMINATED');
      if (live) refuse('contract.already-renewed', { contractNo: live.contractNo });
      if (side === 'UNIT') await refuseOpenProposal(tx, unit.id);
      const { content } = await this.records.version(tx, id, last.inForceVersion);
      const renewed = renewedAgreement(content, nextPeriod(last), newId);
      return this.insert(tx, actor, unit, { side, content: renewed, contractNo: null, renewsContractId: id });
    });
  }

  /**
   * The next words: a changed draft, a proposal to the other side, or an amendment of what is in force. Refuses
   * `contract.not-found`, `contract.move`, `contract.side`, `contract.version-moved`, `contract.unchanged`,
   * `contract.unknown-obligation`, `contract.start-fixed`, `contract.obligation-settled` and what `checkAgreement` does.
   */
  async propose(actor: Principal, id: string, input: CreateVersion): Promise<void> {
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, 'contract.propose', id);
      const phase = phaseOf(contract);
      const move = phase === 'DRAFT' ? 'revise' : contract.inForceVersion === null ? 'propose' : 'amend';
      const to = moveContract(contract, move, side);
      const { latestVersion } = contract;
      if (input.basedOn !== latestVersion) refuse('contract.version-moved', { latestVersion });
      // Words that were given up are nobody's words: the next ones are compared with what is in force.
      const isFresh = contract.inForceVersion !== null && !hasOpenAmendment(contract, contract.withdrawnVersion);
      const before = await this.records.version(tx, id, isFresh ? contract.inForceVersion! : latestVersion);
      const content = cleaned(input.content, await this.keysOf(tx, id));
      if (changesBetween(before.content, content).length === 0) refuse('contract.unchanged');
      if (contract.inForceVersion !== null) await this.refuseSettled(tx, contract, content);
      const versionNo = latestVersion + 1;
      const note = input.note?.trim() || null;
      await this.records.addVersion(tx, contract, versionNo, { side, actor }, content, note);
      const isAmendment = move === 'amend';
      await this.records.save(tx, {
        ...contract,
        state: storedState(to),
        // An amendment moves the term when both have signed it; until then the old one counts.
        startOn: isAmendment ? contract.startOn : content.startOn,
        endOn: isAmendment ? contract.endOn : content.endOn,
        latestVersion: versionNo,
        latestSide: side,
        finalVersion: isAmendment ? contract.inForceVersion : null,
      });
      const kind = move === 'revise' ? 'REVISED' : isAmendment ? 'AMENDED' : 'PROPOSED';
      await this.records.note(tx, id, { kind, side, accountId: actor.accountId, versionNo, words: note });
      if (move === 'revise') return;
      await this.records.tellOther(tx, contract, side, {
        title: isAmendment ? '对方提出变更协议' : '对方提出修改协议',
        text: `协议 ${contract.contractNo} 有了第 ${versionNo} 版。请看看改了什么，同意就可以签署，不同意可以再改。`,
      });
    });
  }

  /** Shows the draft to the unit. Refuses `contract.not-found`, `contract.move`, and what `checkAgreement` does. */
  async send(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, 'contract.manage', id);
      const to = moveContract(contract, 'send', side);
      await this.records.save(tx, { ...contract, state: storedState(to), sentAt: tx.at, latestSide: 'COMMUNITY' });
      await this.records.note(tx, id, { kind: 'SENT', side, accountId: actor.accountId, versionNo: contract.latestVersion });
      await this.records.tell(tx, contract, 'UNIT', {
        title: '社区送来一份共建协议',
        text: `协议 ${contract.contractNo}，期限${dayWords(contract.startOn)}至${dayWords(contract.endOn)}。请看一看，同意、修改或留言都可以。`,
      });
    });
  }

  /** Refuses `contract.not-found`. */
  async comment(actor: Principal, id: string, words: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { contract, side } = await lockContract(tx, actor, 'contract.propose', id);
      const said = words.trim();
      await this.records.note(tx, id, { kind: 'COMMENTED', side, accountId: actor.accountId, versionNo: contract.latestVersion, words: said });
      if (contract.sentAt) await this.records.tellOther(tx, contract, side, { title: `协议 ${contract.contractNo} 有新留言`, text: said });
    });
  }

  private async insert(
    tx: Tx,
    actor: Principal,
    unit: Unit,
    { side, content, contractNo, renewsContractId }: { side: Side; content: Agreement; contractNo: string | null; renewsContractId: string | null },
  ): Promise<string> {
    const isProposal = side === 'UNIT';
    const contract: CoBuildingContract = {
      id: newId(),
      contractNo: contractNo ?? (await this.nextNumber(tx, unit.communityId, content.startOn.slice(0, 4))),
      communityId: unit.communityId,
      unitId: unit.id,
      // What a unit drafts lies before the community at once: it is a proposal like any other of its words.
      state: isProposal ? 'NEGOTIATING' : 'DRAFT',
      startOn: content.startOn,
      endOn: content.endOn,
      renewsContractId,
      latestVersion: 1,
      latestSide: side,
      finalVersion: null,
      inForceVersion: null,
      withdrawnVersion: null,
      waitsFor: 'COMMUNITY',
      sentAt: isProposal ? tx.at : null,
      communityActedAt: isProposal ? null : tx.at,
      unitActedAt: isProposal ? tx.at : null,
      endedOn: null,
      endReason: null,
      createdBy: actor.accountId,
      createdAt: tx.at,
    };
    await this.records.refuseOverlap(tx, contract);
    await unlessTaken(contract.contractNo, () => tx.insert(CoBuildingContract, [contract]));
    await this.records.addVersion(tx, contract, 1, { side, actor }, content, null);
    await this.records.note(tx, contract.id, { kind: 'CREATED', side, accountId: actor.accountId, versionNo: 1 });
    if (isProposal) {
      await this.records.tell(tx, contract, 'COMMUNITY', {
        title: '单位提出一份共建协议',
        text: `${unit.name}起草了协议 ${contract.contractNo}，期限${dayWords(contract.startOn)}至${dayWords(contract.endOn)}。请看一看，同意、修改或留言都可以。`,
      });
    }
    return contract.id;
  }

  /** GJ-<community's code>-2026-007. The community is locked, so two drafts do not take one number. */
  private async nextNumber(tx: Tx, communityId: string, year: string): Promise<string> {
    const [community] = await tx.lock(Area, [communityId]);
    const head = `GJ-${community!.code}-${year}-`;
    const row = await tx.one<{ n: number }>(`SELECT COUNT(*) AS n FROM co_building_contracts WHERE contract_no LIKE ?`, [`${head}%`]);
    for (let n = Number(row!.n) + 1; ; n++) {
      const contractNo = `${head}${String(n).padStart(3, '0')}`;
      if (!(await tx.one('SELECT id FROM co_building_contracts WHERE contract_no = ?', [contractNo]))) return contractNo;
    }
  }

  /** Area, unit, contract: everybody locks in this order. */
  private async lockUnit(tx: Tx, unitId: string, communityId: string): Promise<Unit> {
    await tx.lock(Area, [communityId]);
    const unit = (await tx.lockOne(Unit, unitId))!;
    if (unit.mergedIntoId) refuse('unit.merged', { name: unit.name });
    return unit;
  }

  /** As far as they are known; the rest is filled in while the text is discussed. */
  private async partiesOf(tx: Tx, actor: Principal, unit: Unit, side: Side): Promise<Pick<Agreement, 'community' | 'unit'>> {
    const community = await tx.one<{ name: string }>('SELECT name FROM areas WHERE id = ?', [unit.communityId]);
    const [liaison] = await this.grants.holders(tx, [unit.id], tx.at);
    const isSecretary = actor.grants.some(({ role }) => role === 'secretary');
    return {
      community: { name: `${community!.name}居民委员会`, head: isSecretary ? actor.name : '', liaison: side === 'COMMUNITY' ? actor.name : '' },
      unit: { name: unit.name, head: '', liaison: side === 'UNIT' ? actor.name : (liaison?.name ?? '') },
    };
  }

  private async keysOf(tx: Tx, contractId: string): Promise<Set<string>> {
    const rows = await tx.query<{ content: string }>('SELECT content FROM contract_versions WHERE contract_id = ?', [contractId]);
    return new Set(rows.flatMap(({ content }) => (JSON.parse(content) as Agreement).obligations.map(({ key }) => key)));
  }

  /** What was accepted has happened: no amendment unmakes it. */
  private async refuseSettled(tx: Tx, contract: CoBuildingContract, content: Agreement): Promise<void> {
    if (content.startOn !== contract.startOn) refuse('contract.start-fixed');
    const settled = await tx.repo(Obligation).findBy({ contractId: contract.id, state: 'ACCEPTED' });
    const kept = new Map(content.obligations.map((one) => [one.key, one]));
    for (const { obligationKey, side, title, dueOn, quantity } of settled) {
      const now = kept.get(obligationKey);
      if (!now || now.side !== side || now.title !== title || now.dueOn !== dueOn || now.quantity !== quantity)
        refuse('contract.obligation-settled', { title });
    }
  }
}

/** Staff draft for the community; somebody who only acts for the unit, for the unit. */
function sideOf(actor: Principal, unitId: string): Side {
  const isStaff = actor.grants.some(({ role, unitId: own }) => own === null && allows('contract.manage', role));
  return !isStaff && unitsOf(actor, 'contract.propose').includes(unitId) ? 'UNIT' : 'COMMUNITY';
}

/** The unit must be locked: of two proposals at once, one is made. */
async function refuseOpenProposal(tx: Tx, unitId: string): Promise<void> {
  const open = await tx.one<{ contractNo: string }>(
    `SELECT contract_no AS contractNo FROM co_building_contracts
      WHERE unit_id = ? AND in_force_version IS NULL AND state IN ('DRAFT', 'NEGOTIATING', 'PENDING_SIGN') ORDER BY id LIMIT 1`,
    [unitId],
  );
  if (open) refuse('contract.proposal-open', open);
}

/** Blanks around go; a matter keeps its key, and a new one gets its own. Refuses `contract.unknown-obligation`. */
function cleaned(wire: AgreementWire, known: ReadonlySet<string>): Agreement {
  const party = ({ name, head, liaison }: AgreementWire['unit']) => ({ name: name.trim(), head: head.trim(), liaison: liaison.trim() });
  const seen = new Set<string>();
  return {
    title: wire.title.trim(),
    community: party(wire.community),
    unit: party(wire.unit),
    startOn: wire.startOn,
    endOn: wire.endOn,
    preamble: wire.preamble.trim(),
    goals: wire.goals.map(({ title, target, measure }) => ({ title: title.trim(), target, measure: measure.trim() })),
    communityDuties: wire.communityDuties.map((line) => line.trim()),
    unitDuties: wire.unitDuties.map((line) => line.trim()),
    obligations: wire.obligations.map(({ key, side, title, dueOn, quantity, measure }) => {
      if (key !== undefined && key !== null && (!known.has(key) || seen.has(key))) refuse('contract.unknown-obligation');
      if (key) seen.add(key);
      return { key: key || newId(), side: side as Side, title: title.trim(), dueOn, quantity: quantity ?? null, measure: measure?.trim() || null };
    }),
    clauses: wire.clauses.map((line) => line.trim()),
  };
}

async function unlessTaken(contractNo: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('contract.number-taken', { contractNo });
    throw error;
  }
}
