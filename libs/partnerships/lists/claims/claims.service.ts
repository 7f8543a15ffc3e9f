import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { OwnUnits } from '../../units/own-unit.service.js';
import { DemandItem } from '../demands/demand-item.entity.js';
import { moveDemand, openQuantity } from '../demands/demand.rules.js';
import { promisedOf } from '../demands/demands.service.js';
import { MatchesService } from '../matches/matches.service.js';
import { ResourceItem } from '../resources/resource-item.entity.js';
import { quantityLeft } from '../resources/resource.rules.js';
import { promisedOfResource } from '../resources/resources.service.js';
import { Claim } from './claim.entity.js';
import { checkDue, liveKeyOf, moveClaim } from './claim.rules.js';
import type { CreateClaim } from './claim.wire.js';

type Fit = Pick<Claim, 'resourceId' | 'score' | 'reasons'>;

/** Promises to meet a demand. Locks always in this order: demand, resource, claim. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
    private readonly matches: MatchesService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Of two that claim the same thing at the same moment one is told `claim.taken`. Refuses also `unit.not-found`,
   * `demand.not-found` (or another community's), `demand.move` (not open), `claim.twice`, `claim.quantity`,
   * `claim.due`, `resource.not-found` (or another unit's), `resource.short`.
   */
  claim(actor: Principal, input: CreateClaim): Promise<string> {
    return this.db.write(async (tx) => {
      const { unit } = await this.ownUnits.require(tx, actor, 'claim.make', input.unitId);
      checkDue(input.dueOn, dateOf(tx.at));
      const demand = await tx.lockOne(DemandItem, input.demandId);
      // To a unit only what is public exists; a draft of the community does not.
      if (!demand || demand.communityId !== unit.communityId || demand.state === 'RECORDED') refuse('demand.not-found');
      if (demand.state === 'CLAIMED') refuse('claim.taken');
      const taken = moveDemand(demand.state, 'claim');
      const left = openQuantity(demand, await promisedOf(tx, demand.id));
      const quantity = demand.isShared ? (input.quantity ?? left) : 1;
      if (quantity < 1 || quantity > left) refuse('claim.quantity', { left, measure: demand.measure ?? '' });
      const claim: Claim = {
        id: newId(),
        demandId: demand.id,
        communityId: demand.communityId,
        claimerType: 'UNIT',
        unitId: unit.id,
        ...(await this.fitOf(tx, demand, unit.id, input.resourceId ?? null, quantity)),
        quantity,
        dueOn: input.dueOn,
        note: input.note?.trim() || null,
        state: 'PROMISED',
        liveKey: liveKeyOf(demand, unit.id),
        claimedBy: actor.accountId,
        claimedAt: tx.at,
        endedAt: null,
        endedBy: null,
        giveBackReason: null,
      };
      await insertLive(tx, claim, demand.isShared);
      if (left === quantity) await tx.repo(DemandItem).update(demand.id, { state: taken });
      await this.tellStaff(tx, demand, '一条需求有单位认领了', `“${demand.title}”由${unit.name}认领，答应在 ${dateText(claim.dueOn)} 前办好。`);
      await tx.audit('claim.made', { type: 'demand', id: demand.id }, { claimId: claim.id, unitId: unit.id });
      return claim.id;
    });
  }

  /** The community says that it is done. Refuses `claim.not-found`, `claim.move`. */
  async fulfil(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { claim, demand } = await this.lock(tx, actor, 'claim.decide', id);
      await this.fulfilLocked(tx, actor, claim, demand);
    });
  }

  /** For a write that holds both already. The demand is met when nothing of it is open or promised. Refuses `claim.move`. */
  async fulfilLocked(tx: Tx, actor: Principal, claim: Claim, demand: DemandItem): Promise<void> {
    const state = moveClaim(claim.state, 'fulfil');
    await tx.repo(Claim).update(claim.id, { state, liveKey: null, endedAt: tx.at, endedBy: actor.accountId });
    const open = await tx.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM claims WHERE demand_id = ? AND state = 'PROMISED'`,
      [demand.id],
    );
    if (demand.state === 'CLAIMED' && Number(open!.n) === 0) {
      await tx.repo(DemandItem).update(demand.id, { state: moveDemand(demand.state, 'meet') });
    }
    await tx.audit('claim.fulfilled', { type: 'claim', id: claim.id }, { demandId: demand.id });
  }

  /** The promise is given back with its reason, and the demand is open again. Refuses `claim.not-found`, `claim.move`, `project.exists`. */
  async giveBack(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { claim, demand } = await this.lock(tx, actor, 'claim.make', id);
      const state = moveClaim(claim.state, 'give-back');
      // What has become a project is brought to its end there.
      if (await tx.one('SELECT 1 AS found FROM project_items WHERE claim_id = ?', [id])) refuse('project.exists');
      const ended = { endedAt: tx.at, endedBy: actor.accountId, giveBackReason: reason.trim() };
      await tx.repo(Claim).update(id, { state, liveKey: null, ...ended });
      if (demand.state === 'CLAIMED') {
        await tx.repo(DemandItem).update(demand.id, { state: moveDemand(demand.state, 'release') });
      }
      await this.tellStaff(tx, demand, '一条认领被退回', `“${demand.title}”的认领退回了，原因：${reason.trim()}。需求已重新开放。`);
      await tx.audit('claim.given-back', { type: 'claim', id }, { demandId: demand.id, reason: reason.trim() });
    });
  }

  private async tellStaff(tx: Tx, demand: DemandItem, title: string, text: string): Promise<void> {
    const to = { areaId: demand.communityId, action: 'claim.decide' as const };
    await this.notices.send(tx, [{ to, kind: 'CONTRACT', title, text, link: `/desk/demands?open=${demand.id}` }]);
  }

  /** The claim behind its demand. */
  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<{ claim: Claim; demand: DemandItem }> {
    const found = await tx.repo(Claim).findOneBy({ id });
    await this.ownUnits.requirePlace(tx, actor, action, found, 'claim.not-found');
    const demand = (await tx.lockOne(DemandItem, found!.demandId))!;
    return { claim: (await tx.lockOne(Claim, id))!, demand };
  }

  /** The resource it is met with, if one was named, and why that fits. */
  private async fitOf(tx: Tx, demand: DemandItem, unitId: string, resourceId: string | null, quantity: number): Promise<Fit> {
    if (resourceId === null) return { resourceId: null, score: null, reasons: [] };
    const resource = await tx.lockOne(ResourceItem, resourceId);
    if (resource?.unitId !== unitId || resource.state !== 'AVAILABLE') refuse('resource.not-found');
    const left = quantityLeft(resource.quantity, await promisedOfResource(tx, resourceId));
    if (left !== null && left < quantity) {
      refuse('resource.short', { left, wanted: quantity, measure: resource.measure ?? '' });
    }
    const match = await this.matches.matchNow(tx, demand, resource);
    return { resourceId, score: match?.score ?? 0, reasons: match?.parts.map(({ name, text }) => `${name}：${text}`) ?? [] };
  }
}

/** The unique key judges, whatever was read before. */
async function insertLive(tx: Tx, claim: Claim, isShared: boolean): Promise<void> {
  try {
    await tx.insert(Claim, [claim]);
  } catch (error) {
    if (isDuplicateKey(error)) refuse(isShared ? 'claim.twice' : 'claim.taken');
    throw error;
  }
}
