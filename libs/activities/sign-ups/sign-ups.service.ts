import { Injectable } from '@nestjs/common';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import type { Action } from '@app/kernel/permissions.js';
import { Volunteer, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { requireActivity } from '../activities/activity-scope.js';
import { SignUpFacts } from './sign-up-facts.service.js';
import { blankSignUp, countIn, fillPlaces, recordSteps, stepSignUps, takenIn } from './sign-up-tables.js';
import { SignUpEntity } from './sign-up.entity.js';
import {
  applicantRefusal,
  cancellationOf,
  conditionsOf,
  deskSlotRefusal,
  firstStepOf,
  LIVE_STATES,
  moveSignUp,
  placesLeft,
  slotRefusal,
  type No,
  type SignUpEnd,
} from './sign-up.rules.js';
import type { CancelOwnSignUp, CreateOwnSignUp, CreateSignUp } from './sign-up.wire.js';

type Wish = Pick<SignUpEntity, 'note' | 'onBehalfReason' | 'onBehalfNote' | 'onBehalfBy'>;
type Opened = { activity: ActivityEntity; slot: ActivitySlotEntity };

/** People sign up and cancel. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly db: Database,
    private readonly volunteers: VolunteersService,
    private readonly facts: SignUpFacts,
  ) {}

  /**
   * The signed-in person's sign-up; doing it again changes nothing. Refuses `volunteer.none`,
   * `activity-slot.not-found`, `sign-up.closed`, `.slot-cancelled`, `.too-late`, `.not-confirmed`, `.not-active`,
   * `.other-community`, `.paused`, `.age`, `.minor-danger`, `.guardian-needed`, `.clash`, `.declined`, `.move`.
   */
  async applyOwn(actor: Principal, input: CreateOwnSignUp): Promise<string> {
    const volunteerId = this.volunteers.requireOwn(actor);
    return this.db.write(async (tx) => {
      const opened = await this.open(tx, input.slotId);
      if (opened.activity.state === 'DRAFT') refuse('activity-slot.not-found');
      const wish = { note: input.note?.trim() || null, onBehalfReason: null, onBehalfNote: null, onBehalfBy: null };
      return this.enter(tx, actor, opened, volunteerId, wish, slotRefusal(opened, tx.at));
    });
  }

  /**
   * Staff write down what a person without a phone asked for; after the deadline too, until it is over. Refuses as
   * `applyOwn` does, but for the deadline, and `volunteer.not-found`.
   */
  async applyFor(actor: Principal, slotId: string, input: CreateSignUp): Promise<string> {
    return this.db.write(async (tx) => {
      const opened = await this.open(tx, slotId, { actor, action: 'sign-up.on-behalf' });
      await this.volunteers.require(tx, actor, 'person.view', input.volunteerId);
      const wish = {
        note: null,
        onBehalfReason: input.onBehalfReason.trim(),
        onBehalfNote: input.onBehalfNote.trim(),
        onBehalfBy: actor.accountId,
      };
      const id = await this.enter(tx, actor, opened, input.volunteerId, wish, deskSlotRefusal(opened, tx.at));
      await tx.audit('sign-up.on-behalf', { type: 'sign-up', id }, { volunteerId: input.volunteerId });
      return id;
    });
  }

  /** Refuses `sign-up.not-found`, `sign-up.move`, `sign-up.started`. */
  async cancelOwn(actor: Principal, id: string, input: CancelOwnSignUp): Promise<void> {
    const volunteerId = this.volunteers.requireOwn(actor);
    await this.db.write(async (tx) => {
      const found = await tx.repo(SignUpEntity).findOneBy({ id, volunteerId });
      if (!found) refuse('sign-up.not-found');
      await this.cancel(tx, actor, found, 'SELF', input.reason?.trim() || null);
    });
  }

  /** For somebody who called. Refuses `sign-up.not-found`, `sign-up.move`, `sign-up.started`. */
  async cancelFor(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const found = await tx.repo(SignUpEntity).findOneBy({ id });
      if (!found) refuse('sign-up.not-found');
      await this.cancel(tx, actor, found, 'STAFF', reason.trim(), { actor, action: 'sign-up.on-behalf' });
      await tx.audit('sign-up.cancelled', { type: 'sign-up', id }, { reason });
    });
  }

  /** Locks in the order activity, slot, volunteer, as everywhere: two taps and two people follow one another. */
  private async enter(
    tx: Tx,
    actor: Principal,
    { activity, slot }: Opened,
    volunteerId: string,
    wish: Wish,
    closed: No | null,
  ): Promise<string> {
    await tx.lock(Volunteer, [volunteerId]);
    const before = await tx.repo(SignUpEntity).findOneBy({ slotId: slot.id, volunteerId });
    if (before && LIVE_STATES.includes(before.state)) return before.id;
    if (before?.endKind === 'DECLINED') refuse('sign-up.declined', { reason: before.reason });
    if (before) moveSignUp(before.state, 'apply');
    sayNo(closed);
    const asked = await this.facts.asked(tx, activity, slot);
    const applicant = (await this.facts.applicants(tx, [volunteerId], tx.at)).get(volunteerId) ?? refuse('volunteer.not-found');
    sayNo(applicantRefusal(applicant, asked, await this.facts.engagements(tx, volunteerId, slot)));
    const left = placesLeft(slot.capacity, await takenIn(tx, slot.id));
    const step = firstStepOf(activity.approvalMode, conditionsOf(applicant, asked), left, await countIn(tx, slot.id, ['WAITLISTED']));
    const last = await tx.one<{ n: number | null }>('SELECT MAX(queue_no) AS n FROM sign_ups WHERE slot_id = ?', [slot.id]);
    const row = blankSignUp({
      ...wish,
      ...(before && { id: before.id }),
      ...{ slotId: slot.id, volunteerId, state: step.state, reason: step.reason, signedUpAt: tx.at, recordedAt: tx.at },
      queueNo: Number(last?.n ?? 0) + 1,
    });
    if (before) await tx.repo(SignUpEntity).update(before.id, row);
    else await tx.insert(SignUpEntity, [row]);
    const applied = { signUpId: row.id, fromState: before?.state ?? null, toState: 'APPLIED' as const, reason: wish.onBehalfReason };
    await recordSteps(tx, [applied], actor.accountId);
    if (step.state !== 'APPLIED') {
      await recordSteps(tx, [{ signUpId: row.id, fromState: 'APPLIED', toState: step.state, reason: step.reason }], null);
    }
    return row.id;
  }

  private async cancel(
    tx: Tx,
    actor: Principal,
    { id, slotId }: SignUpEntity,
    endKind: SignUpEnd,
    reason: string | null,
    staff?: { actor: Principal; action: Action },
  ): Promise<void> {
    const { activity, slot } = await this.open(tx, slotId, staff, 'sign-up.not-found');
    const signUp = (await tx.lockOne(SignUpEntity, id))!;
    const verdict = cancellationOf(signUp.state, slot, tx.at);
    if ('no' in verdict) return sayNo(verdict.no);
    const also = { endKind, cancelledLate: verdict.isLate };
    await stepSignUps(tx, [{ signUp, to: 'CANCELLED', reason, also }], actor.accountId);
    await fillPlaces(tx, activity, slot);
  }

  private async open(
    tx: Tx,
    slotId: string,
    staff?: { actor: Principal; action: Action },
    code: RefusalCode = 'activity-slot.not-found',
  ): Promise<Opened> {
    const found = await tx.repo(ActivitySlotEntity).findOneBy({ id: slotId });
    if (!found) refuse(code);
    if (staff) await requireActivity(tx, staff.actor, staff.action, found.activityId, 'part', code);
    const activity = (await tx.lockOne(ActivityEntity, found.activityId))!;
    const slot = (await tx.lockOne(ActivitySlotEntity, slotId))!;
    return { activity, slot };
  }
}

function sayNo(no: No | null): void {
  if (no) refuse(no.code, no.details);
}
