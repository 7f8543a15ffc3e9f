import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ApprovedLists, type ApprovedList } from './approved-lists.service.js';
import { AwardBatch } from './award-batch.entity.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { batchOrder, batchTitle, evenGroups } from './batches.rules.js';
import { CEREMONY_STATE_NAMES, DEFAULT_CHECKLIST, LIMITS } from './ceremony.rules.js';
import type { CancelCeremony, ChangeCeremony, CreateCeremony, SetChecklist, SetGuests } from './ceremony.wire.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';
import { inOrder, type NameOrder } from './name-order.rules.js';
import { defaultRunSheet, endsThatDay } from './run-sheet.rules.js';
import { RunSheetItem } from './run-sheet-item.entity.js';
import { DEFAULT_ZONES, seatInOrder, type Zone } from './seats.rules.js';
import { StageState } from './stage-state.entity.js';

const BATCH_SIZE = 8;
const SIGN_IN_CODE_LENGTH = 8;

/** A ceremony from approved lists: made, changed in its facts, held or called off. */
@Injectable()
export class CeremoniesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly lists: ApprovedLists,
  ) {}

  /**
   * Makes a ceremony with batches, seats, run-sheet and checklist from approved lists, and answers its id. Refuses
   * `area.not-found`, `program.not-found`, `ceremony.not-approved`, `ceremony.other-community`, `ceremony.nobody`,
   * `ceremony.too-many`, `ceremony.too-long`.
   */
  async create(actor: Principal, input: CreateCeremony): Promise<string> {
    const lists: ApprovedList[] = [];
    for (const programId of input.programIds) lists.push(await this.lists.read(actor, programId));
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'ceremony.manage', input.communityId);
      const foreign = lists.find(({ communityId }) => communityId !== community.id);
      if (foreign) refuse('ceremony.other-community', { title: foreign.title });
      await this.lists.requireStill(tx, lists);
      const ceremony: AwardCeremony = {
        id: newId(),
        communityId: community.id,
        title: input.title.trim(),
        heldOn: input.heldOn,
        startTime: input.startTime,
        venue: input.venue.trim(),
        hostName: input.hostName?.trim() ?? '',
        state: 'PREPARING',
        nameOrder: input.nameOrder ?? 'RESULT',
        zones: zonesFor(lists),
        guests: [],
        checklist: [...DEFAULT_CHECKLIST],
        createdBy: actor.accountId,
        createdAt: tx.at,
        closedBy: null,
        closedAt: null,
        cancelReason: null,
      };
      const { batches, winners } = grouped(ceremony, lists, input.batchSize ?? BATCH_SIZE);
      const steps = defaultRunSheet(batches);
      if (winners.length > LIMITS.winners || batches.length > LIMITS.batches) refuse('ceremony.too-many', { most: LIMITS.winners });
      if (!endsThatDay(steps, ceremony.startTime)) refuse('ceremony.too-long');
      await tx.insert(AwardCeremony, [ceremony]);
      await tx.insert(AwardBatch, batches);
      await tx.insert(CeremonyWinner, winners);
      await tx.insert(
        RunSheetItem,
        steps.map((step, i) => ({ id: newId(), ceremonyId: ceremony.id, seq: i + 1, ...step, owner: '', script: null })),
      );
      await tx.insert(StageState, [{ id: ceremony.id, slide: 0, isBlack: false, version: 0 }]);
      await tx.audit('ceremony.created', { type: 'ceremony', id: ceremony.id }, { programIds: input.programIds, winners: winners.length });
      return ceremony.id;
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `ceremony.too-long`. */
  change(actor: Principal, id: string, input: ChangeCeremony): Promise<void> {
    return this.db.write(async (tx) => {
      const ceremony = await this.take(tx, actor, 'ceremony.manage', id);
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      const steps = await tx.repo(RunSheetItem).findBy({ ceremonyId: id });
      if (!endsThatDay(steps, input.startTime ?? ceremony.startTime)) refuse('ceremony.too-long');
      await tx.repo(AwardCeremony).update(id, Object.fromEntries(given.map(([field, value]) => [field, (value as string).trim()])));
      await tx.audit('ceremony.changed', { type: 'ceremony', id }, { fields: given.map(([field]) => field) });
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`. */
  setGuests(actor: Principal, id: string, { guests }: SetGuests): Promise<void> {
    return this.db.write(async (tx) => {
      await this.take(tx, actor, 'ceremony.manage', id);
      const cleaned = guests.map(({ name, title, zone }) => ({ name: name.trim(), title: title.trim(), zone }));
      await tx.repo(AwardCeremony).update(id, { guests: cleaned });
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`. */
  setChecklist(actor: Principal, id: string, { checklist }: SetChecklist): Promise<void> {
    return this.db.write(async (tx) => {
      await this.take(tx, actor, 'ceremony.manage', id);
      const lines = checklist.map(({ text, owner, isDone }) => ({ text: text.trim(), owner: owner.trim(), isDone }));
      await tx.repo(AwardCeremony).update(id, { checklist: lines });
    });
  }

  /** It took place. Refuses `ceremony.not-found`, `ceremony.state`. */
  conclude(actor: Principal, id: string): Promise<void> {
    return this.close(actor, id, 'HELD', null);
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`. */
  cancel(actor: Principal, id: string, { reason }: CancelCeremony): Promise<void> {
    return this.close(actor, id, 'CANCELLED', reason.trim());
  }

  /** The ceremony, locked and still in preparation: the one gate of every change. */
  async take(tx: Tx, actor: Principal, action: Action, id: string): Promise<AwardCeremony> {
    const ceremony = await tx.lockOne(AwardCeremony, id);
    await this.requireInScope(tx, actor, action, ceremony);
    if (ceremony!.state !== 'PREPARING') refuse('ceremony.state', { state: CEREMONY_STATE_NAMES[ceremony!.state] });
    return ceremony!;
  }

  /** Refuses `ceremony.not-found` for what is not there or not in the actor's area. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<AwardCeremony> {
    const ceremony = (await reader.repo(AwardCeremony).findOneBy({ id })) ?? undefined;
    await this.requireInScope(reader, actor, action, ceremony);
    return ceremony!;
  }

  private async requireInScope(reader: Reader, actor: Principal, action: Action, ceremony: AwardCeremony | undefined): Promise<void> {
    const [community] = ceremony ? await this.areas.byIds(reader, [ceremony.communityId]) : [];
    scopeOf(actor, action).requires(community?.path, 'ceremony.not-found');
  }

  private close(actor: Principal, id: string, state: 'HELD' | 'CANCELLED', cancelReason: string | null): Promise<void> {
    return this.db.write(async (tx) => {
      await this.take(tx, actor, 'ceremony.manage', id);
      await tx.repo(AwardCeremony).update(id, { state, closedBy: actor.accountId, closedAt: tx.at, cancelReason });
      await tx.audit(state === 'HELD' ? 'ceremony.held' : 'ceremony.cancelled', { type: 'ceremony', id });
    });
  }
}

/** Rows of twelve, as many as the winners need. */
function zonesFor(lists: readonly ApprovedList[]): Zone[] {
  const people = lists.reduce((sum, { winners }) => sum + winners.length, 0);
  const rows = Math.ceil(people / 12);
  const [leaders, , partners, others] = DEFAULT_ZONES as [Zone, Zone, Zone, Zone];
  return [
    leaders,
    { kind: 'HONOREE', fromRow: 2, toRow: 1 + rows, fromSeat: 1, toSeat: 12 },
    { ...partners, fromRow: 2 + rows, toRow: 2 + rows },
    { ...others, fromRow: 3 + rows, toRow: 6 + rows },
  ];
}

/** Batches of each list, 集体 first, everybody with a place, a seat and a code. */
function grouped(ceremony: AwardCeremony, lists: readonly ApprovedList[], size: number): { batches: AwardBatch[]; winners: CeremonyWinner[] } {
  const made = lists.flatMap((list) => {
    const groups = evenGroups(ordered(list, ceremony.nameOrder), size);
    return groups.map((people, i) => ({
      people,
      batch: {
        id: newId(),
        ceremonyId: ceremony.id,
        programId: list.programId,
        seq: 0,
        kind: list.kind,
        title: batchTitle(list.honourName, i, groups.length).slice(0, 60),
        presenters: [],
        props: ['SASH', 'CERTIFICATE'],
      } as AwardBatch,
    }));
  });
  const order = batchOrder(made.map(({ batch, people }, i) => ({ kind: batch.kind, seq: i, batch, people })));
  const winners = order.flatMap(({ batch, people }) =>
    people.map(({ volunteerId, rank, listPosition }, i): CeremonyWinner => ({
      id: newId(),
      ceremonyId: ceremony.id,
      batchId: batch.id,
      programId: batch.programId,
      volunteerId,
      position: i + 1,
      rankPlace: rank,
      listPosition,
      sortAs: null,
      tribute: null,
      seatRow: null,
      seatNo: null,
      signInCode: verifyCodeFrom(randomBytes(20)).slice(0, SIGN_IN_CODE_LENGTH),
      signedInAt: null,
      signedInVia: null,
      standInName: null,
      standInRelation: null,
    })),
  );
  const seats = seatInOrder(winners, ceremony.zones);
  for (const winner of winners) {
    winner.seatRow = seats.get(winner.id)?.row ?? null;
    winner.seatNo = seats.get(winner.id)?.seat ?? null;
  }
  return { batches: order.map(({ batch }, i) => ({ ...batch, seq: i + 1 })), winners };
}

function ordered({ winners }: ApprovedList, order: NameOrder): ApprovedList['winners'] {
  return inOrder(winners.map((winner) => ({ ...winner, sortAs: null })), order);
}
