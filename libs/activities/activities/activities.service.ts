import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivityBrand } from '../brands/activity-brand.entity.js';
import { missingItems } from '../brands/brand.rules.js';
import { BrandsService } from '../brands/brands.service.js';
import { ActivitySlotEntity } from './activity-slot.entity.js';
import { ActivityEntity } from './activity.entity.js';
import { agesRefusal, moveActivity, publicationGaps, type ActivityMove } from './activity.rules.js';
import { requireActivity } from './activity-scope.js';
import { blankActivity, refreshDays, refreshSlotTimes, said } from './activity-tables.js';
import type { ActivityDescription, ChangeActivity, CreateActivity } from './activity.wire.js';
import { SlotsService } from './slots.service.js';

/** An activity's life, from the draft to the day its records are settled. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly brands: BrandsService,
    private readonly slots: SlotsService,
  ) {}

  /**
   * Makes a draft, with its slots where they are known. Refuses `area.not-found`, `activity.number-taken`,
   * `activity.ages`, `activity.area`, `activity-brand.not-found`, `activity-brand.retired`, `activity-slot.taken`,
   * `activity-slot.minutes-missing`, `activity-slot.leader`.
   */
  async create(actor: Principal, input: CreateActivity): Promise<string> {
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'activity.manage', input.communityId);
      const { slots = [], insuranceConfirmed, ...description } = input;
      const activity = blankActivity({
        ...description,
        ...filled(description),
        ...confirmation(tx, actor, insuranceConfirmed),
        name: input.name.trim(),
        communityId: community.id,
        createdBy: actor.accountId,
        createdAt: tx.at,
      });
      await this.check(tx, activity, null);
      await this.insert(tx, activity);
      for (const slot of slots) await this.slots.insert(tx, activity, slot);
      if (slots.length > 0) await refreshDays(tx, [activity.id]);
      await tx.audit('activity.created', { type: 'activity', id: activity.id }, { nature: activity.nature });
      return activity.id;
    });
  }

  /**
   * Changes the words; what people were told the activity is (its nature) stays. Refuses `activity.over`,
   * `activity.ages`, `activity.area`, `activity-brand.not-found`, `activity-brand.retired`.
   */
  async change(actor: Principal, id: string, input: ChangeActivity): Promise<void> {
    await this.db.write(async (tx) => {
      const activity = await lockActivity(tx, actor, id);
      if (activity.state === 'SETTLED' || activity.state === 'CANCELLED') refuse('activity.over');
      const { insuranceConfirmed, ...words } = input;
      const changes = { ...said(words), ...filled(words), ...confirmation(tx, actor, insuranceConfirmed) };
      if (Object.keys(changes).length === 0) return;
      await this.check(tx, { ...activity, ...changes }, activity);
      await tx.repo(ActivityEntity).update(id, changes);
      if (words.signUpLeadHours !== undefined || words.cancelLeadHours !== undefined) {
        await refreshSlotTimes(tx, await tx.repo(ActivitySlotEntity).findBy({ activityId: id }));
        await refreshDays(tx, [id]);
      }
      await tx.audit('activity.changed', { type: 'activity', id }, { fields: Object.keys(changes) });
    });
  }

  /**
   * Takes a step. Refuses `activity.move`; publishing also `activity.no-slot`, `activity.risk-note-missing`,
   * `activity.insurance-missing` and `activity.checklist-open` (which items), cancelling `activity.has-records`, settling `activity.unsettled`.
   */
  async move(actor: Principal, id: string, move: ActivityMove, reason: string | null = null): Promise<void> {
    await this.db.write(async (tx) => {
      const activity = await lockActivity(tx, actor, id);
      const state = moveActivity(activity.state, move);
      if (move === 'publish') await this.refuseUnpublishable(tx, activity);
      if (move === 'cancel' || move === 'settle') await this.refuseOpenRecords(tx, id, move);
      await tx.repo(ActivityEntity).update(id, {
        state,
        cancelReason: reason,
        ...(move === 'publish' && { publishedAt: tx.at }),
        ...(move === 'close-sign-up' && { signUpClosedAt: tx.at }),
        ...(move === 'reopen-sign-up' && { signUpClosedAt: null }),
      });
      await tx.audit(`activity.${move}`, { type: 'activity', id }, reason ? { reason } : {});
      if (move === 'cancel') await tx.emit('activity.cancelled', { activityId: id });
    });
  }

  /** A new draft; refuses `activity.number-taken`. */
  async insert(tx: Tx, activity: ActivityEntity): Promise<void> {
    try {
      await tx.insert(ActivityEntity, [activity]);
    } catch (error) {
      if (isDuplicateKey(error)) refuse('activity.number-taken');
      throw error;
    }
  }

  private async check(tx: Tx, activity: ActivityEntity, before: ActivityEntity | null): Promise<void> {
    const code = agesRefusal(activity);
    if (code) refuse(code);
    if (activity.areaId && activity.areaId !== before?.areaId) {
      const [area] = await this.areas.byIds(tx, [activity.areaId]);
      if (!area?.path.split('/').includes(activity.communityId)) refuse('activity.area');
    }
    if (activity.brandId && activity.brandId !== before?.brandId) {
      await this.brands.requireUsable(tx, activity.communityId, activity.brandId);
    }
  }

  private async refuseUnpublishable(tx: Tx, activity: ActivityEntity): Promise<void> {
    const slots = await tx.repo(ActivitySlotEntity).countBy({ activityId: activity.id });
    const brand = activity.brandId === null ? null : await tx.repo(ActivityBrand).findOneBy({ id: activity.brandId });
    const [gap] = publicationGaps(activity, slots, missingItems(brand, activity.brandChecks));
    if (gap) refuse(gap.code, gap.details);
  }

  private async refuseOpenRecords(tx: Tx, activityId: string, move: 'cancel' | 'settle'): Promise<void> {
    // Cancelling would leave records without an activity; settling would leave some that nobody decides any more.
    const open = move === 'cancel' ? `<> 'REVERSED'` : `IN ('PENDING', 'DISPUTED')`;
    const row = await tx.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM service_records WHERE activity_id = ? AND state ${open}`,
      [activityId],
    );
    const count = Number(row!.n);
    if (count > 0) refuse(move === 'cancel' ? 'activity.has-records' : 'activity.unsettled', { count });
  }
}

/** The activity, locked, for somebody who manages it. Refuses `activity.not-found`. */
export async function lockActivity(tx: Tx, actor: Principal, id: string): Promise<ActivityEntity> {
  await requireActivity(tx, actor, 'activity.manage', id, 'whole');
  return (await tx.lockOne(ActivityEntity, id))!;
}

/** Lists without blanks and repetitions. */
function filled(input: ActivityDescription): Pick<Partial<ActivityEntity>, 'skills' | 'brandChecks'> {
  const clean = (texts: string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  return {
    ...(input.skills && { skills: clean(input.skills) }),
    ...(input.brandChecks && { brandChecks: clean(input.brandChecks) }),
  };
}

/** Who has seen the insurance, and when. */
function confirmation(
  tx: Tx,
  actor: Principal,
  confirmed: boolean | undefined,
): Pick<Partial<ActivityEntity>, 'insuranceConfirmedAt' | 'insuranceConfirmedBy'> {
  if (confirmed === undefined) return {};
  return { insuranceConfirmedAt: confirmed ? tx.at : null, insuranceConfirmedBy: confirmed ? actor.accountId : null };
}
