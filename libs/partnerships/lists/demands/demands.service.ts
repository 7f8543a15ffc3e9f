import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { Area, AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { cleanSkills, cleanWindows } from '../list-item.rules.js';
import { DemandItem } from './demand-item.entity.js';
import { moveDemand, personalIn, URGENCIES, type DemandMove } from './demand.rules.js';
import type { ChangeDemand, CreateDemand } from './demand.wire.js';

export const ASKER = 'demand.asker';

/** What residents need: heard, written down, opened for claims, answered. */
@Injectable()
export class DemandsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly keys: PersonalDataKeys,
  ) {}

  /** Refuses `area.not-found`, `demand.personal` (the title would tell who it is), `demand.dates`. */
  create(actor: Principal, input: CreateDemand): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'demand.manage', input.areaId);
      const community = (await this.areas.communityOf(tx, area)) ?? refuse('area.not-found');
      // A demand that several share is counted; without a quantity one unit takes the whole.
      const isShared = (input.isShared ?? false) && Boolean(input.quantity);
      const isOpen = input.publish === true && mayPublish(actor, area);
      const demand: DemandItem = {
        id: newId(),
        communityId: community.id,
        areaId: area.id,
        ...this.described(input),
        itemKind: input.itemKind,
        source: input.source,
        isShared,
        urgency: input.urgency ?? 'ROUTINE',
        urgencyRank: URGENCIES.indexOf(input.urgency ?? 'ROUTINE'),
        isReplyOwed: input.isReplyOwed ?? false,
        reply: null,
        repliedAt: null,
        repliedBy: null,
        state: isOpen ? 'OPEN' : 'RECORDED',
        closeReason: null,
        publishedAt: isOpen ? tx.at : null,
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      check(demand);
      await tx.insert(DemandItem, [demand]);
      await tx.audit('demand.created', { type: 'demand', id: demand.id }, { source: demand.source, itemKind: demand.itemKind });
      return demand.id;
    });
  }

  /**
   * Writes what is given and leaves the rest. Refuses `demand.not-found`, `demand.personal`, `demand.dates`, and where
   * units have promised already, `demand.promised` for another kind or less than is promised.
   */
  async change(actor: Principal, id: string, input: ChangeDemand): Promise<void> {
    await this.db.write(async (tx) => {
      const before = await this.lock(tx, actor, 'demand.manage', id);
      const asWritten = { ...before, asker: before.askerCipher && this.keys.decrypt(before.askerCipher, ASKER) };
      const merged = { ...asWritten, ...given(input) };
      const urgency = merged.urgency;
      const demand: DemandItem = {
        ...before,
        ...this.described(merged),
        itemKind: merged.itemKind,
        urgency,
        urgencyRank: URGENCIES.indexOf(urgency),
        isReplyOwed: merged.isReplyOwed,
        isShared: before.isShared && Boolean(merged.quantity),
      };
      check(demand);
      const promised = await promisedOf(tx, id);
      const isLess = before.isShared && (!demand.isShared || demand.quantity! < promised);
      if (promised > 0 && (demand.itemKind !== before.itemKind || isLess)) {
        refuse('demand.promised', { what: '改类别，也不能改得比认领的少' });
      }
      await tx.repo(DemandItem).update(id, demand);
      await tx.audit('demand.changed', { type: 'demand', id }, { fields: Object.keys(input) });
    });
  }

  /** A step that a person takes. Refuses `demand.not-found`, `demand.move`, `demand.promised` (units are at it). */
  async move(actor: Principal, id: string, move: Exclude<DemandMove, 'claim' | 'release'>, reason: string | null = null): Promise<void> {
    await this.db.write(async (tx) => {
      const demand = await this.lock(tx, actor, 'demand.publish', id);
      const state = moveDemand(demand.state, move);
      if (move === 'close' || move === 'meet') {
        const row = await tx.one<{ n: number }>(`SELECT COUNT(*) AS n FROM claims WHERE demand_id = ? AND state = 'PROMISED'`, [id]);
        if (Number(row!.n) > 0) refuse('demand.promised', { what: move === 'close' ? '关闭' : '直接算办成' });
      }
      const publishedAt = move === 'publish' ? tx.at : demand.publishedAt;
      await tx.repo(DemandItem).update(id, { state, publishedAt, closeReason: reason });
      await tx.audit(`demand.${move}`, { type: 'demand', id }, reason ? { reason } : {});
    });
  }

  /** Whoever asked has been told. Refuses `demand.not-found`, `demand.not-owed`. */
  async reply(actor: Principal, id: string, reply: string): Promise<void> {
    await this.db.write(async (tx) => {
      const demand = await this.lock(tx, actor, 'demand.manage', id);
      if (!demand.isReplyOwed || demand.repliedAt) refuse('demand.not-owed');
      await tx.repo(DemandItem).update(id, { reply: reply.trim(), repliedAt: tx.at, repliedBy: actor.accountId });
      await tx.audit('demand.replied', { type: 'demand', id });
    });
  }

  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<DemandItem> {
    const demand = await tx.lockOne(DemandItem, id);
    const [area] = demand ? await this.areas.byIds(tx, [demand.areaId]) : [];
    scopeOf(actor, action).requires(area?.path, 'demand.not-found');
    return demand!;
  }

  private described(input: CreateDemand | ChangeDemand): Pick<
    DemandItem,
    | 'title'
    | 'detail'
    | 'channelNote'
    | 'askerCipher'
    | 'beneficiaryKind'
    | 'beneficiaryCount'
    | 'quantity'
    | 'measure'
    | 'fromOn'
    | 'toOn'
    | 'windows'
    | 'skills'
  > {
    const asker = input.asker?.trim();
    return {
      title: input.title!.trim(),
      detail: input.detail?.trim() || null,
      channelNote: input.channelNote?.trim() || null,
      askerCipher: asker ? this.keys.encrypt(asker, ASKER) : null,
      beneficiaryKind: input.beneficiaryKind?.trim() || null,
      beneficiaryCount: input.beneficiaryCount ?? null,
      quantity: input.quantity ?? null,
      measure: input.measure?.trim() || null,
      fromOn: input.fromOn ?? null,
      toOn: input.toOn ?? null,
      windows: cleanWindows(input.windows ?? []),
      skills: cleanSkills(input.skills ?? []),
    };
  }
}

/** What units have promised of a demand and not given back. */
export async function promisedOf(tx: Tx, demandId: string): Promise<number> {
  const row = await tx.one<{ n: number | null }>(
    `SELECT SUM(quantity) AS n FROM claims WHERE demand_id = ? AND state <> 'GIVEN_BACK'`,
    [demandId],
  );
  return Number(row?.n ?? 0);
}

/** A grid worker notes a demand; opening it for the public is the secretary's. */
function mayPublish(actor: Principal, area: Area): boolean {
  return scopeOf(actor, 'demand.publish').covers(area.path);
}

function check({ title, fromOn, toOn }: DemandItem): void {
  const what = personalIn(title);
  if (what) refuse('demand.personal', { what });
  if (title === '') refuse('demand.personal', { what: '空白' });
  if (fromOn !== null && toOn !== null && fromOn > toOn) refuse('demand.dates');
}

function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
