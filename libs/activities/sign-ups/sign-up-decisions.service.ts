import { Injectable } from '@nestjs/common';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { activitiesOf } from '../activities/activity-scope.js';
import { SignUpFacts } from './sign-up-facts.service.js';
import { fillPlaces, stepSignUps, takenIn, type SignUpStep } from './sign-up-tables.js';
import { SignUpEntity } from './sign-up.entity.js';
import { applicantRefusal, moveSignUp, placesLeft, SIGN_UP_STATE_NAMES, type Applicant, type AskedFor } from './sign-up.rules.js';
import type { ApproveSignUps, DecisionLineView, DecisionView, DeclineSignUps } from './sign-up.wire.js';

type Group = { activity: ActivityEntity; slot: ActivitySlotEntity; signUps: SignUpEntity[] };
type Verdict = { signUp: SignUpEntity; step: SignUpStep | null; refusal: Refusal | null };

const APPROVED = '社区审核通过。';
const QUEUED = '社区审核通过，名额已满，按报名先后候补；有人取消时自动递补。';
const ATTENTION_STATES = ['APPLIED', 'WAITLISTED'];

/** Staff decide about sign-ups, many at once, with an answer for each. */
@Injectable()
export class SignUpDecisions {
  constructor(
    private readonly db: Database,
    private readonly facts: SignUpFacts,
  ) {}

  /**
   * In order of arrival: a place while there is one, else the waiting list. Refuses lines: `sign-up.not-found`,
   * `.move`, `.full` (already waiting), `.not-active`, `.age`, `.minor-danger`, `.guardian-needed`, `.slot-cancelled`.
   */
  async approve(actor: Principal, input: ApproveSignUps): Promise<DecisionView> {
    return this.decide(actor, input.ids, async (tx, group) => {
      const asked = await this.facts.asked(tx, group.activity, group.slot);
      const applicants = await this.facts.applicants(tx, group.signUps.map(({ volunteerId }) => volunteerId), tx.at);
      let left = placesLeft(group.slot.capacity, await takenIn(tx, group.slot.id));
      return group.signUps.map((signUp) => {
        const verdict = judged(signUp, () => approval(signUp, applicants.get(signUp.volunteerId)!, asked, left));
        if (left !== null && verdict.step?.to === 'APPROVED') left -= 1;
        return verdict;
      });
    });
  }

  /** Each is told the reason. Refuses lines: `sign-up.not-found`, `sign-up.move`. */
  async decline(actor: Principal, input: DeclineSignUps): Promise<DecisionView> {
    const reason = sentence(input.reason);
    return this.decide(actor, input.ids, async (_, { signUps }) =>
      signUps.map((signUp) =>
        judged(signUp, () => ({ signUp, to: moveSignUp(signUp.state, 'decline'), reason, also: { endKind: 'DECLINED' } })),
      ),
    );
  }

  /**
   * A no-show had a good reason: it counts for nothing. Taken back with `excused: false`. Refuses
   * `sign-up.not-found`, `sign-up.not-no-show`.
   */
  async excuse(actor: Principal, id: string, reason: string, excused = true): Promise<string> {
    return this.db.write(async (tx) => {
      const [group] = await this.groups(tx, actor, [id]);
      const signUp = group?.signUps[0] ?? refuse('sign-up.not-found');
      if (signUp.state !== 'NO_SHOW') refuse('sign-up.not-no-show');
      const also = { excusedAt: excused ? tx.at : null, excuseReason: reason.trim() };
      const text = excused ? `缺席有正当理由，不计入：${reason.trim()}` : `恢复计入缺席：${reason.trim()}`;
      await stepSignUps(tx, [{ signUp, to: 'NO_SHOW', reason: text.slice(0, 300), also }], actor.accountId);
      await tx.audit(excused ? 'sign-up.excused' : 'sign-up.unexcused', { type: 'sign-up', id }, { reason });
      return id;
    });
  }

  private decide(
    actor: Principal,
    ids: readonly string[],
    judge: (tx: Tx, group: Group) => Promise<Verdict[]>,
  ): Promise<DecisionView> {
    return this.db.write(async (tx) => {
      const verdicts: Verdict[] = [];
      for (const group of await this.groups(tx, actor, ids)) {
        const judgedLines = await judge(tx, group);
        await stepSignUps(tx, judgedLines.flatMap(({ step }) => step ?? []), actor.accountId);
        await fillPlaces(tx, group.activity, group.slot);
        verdicts.push(...judgedLines);
      }
      const decided = verdicts.filter(({ step }) => step !== null).map(({ signUp }) => signUp.id);
      if (decided.length > 0) await tx.audit('sign-up.decided', { type: 'sign-up', id: decided[0]! }, { ids: decided });
      return answer(ids, verdicts);
    });
  }

  /** What of it the actor decides about, by slot, locked in the order activity, slot, sign-up; in order of arrival. */
  private async groups(tx: Tx, actor: Principal, ids: readonly string[]): Promise<Group[]> {
    const scope = activitiesOf(actor, 'sign-up.decide', 'a.community_id', 'whole');
    const found = await tx.query<{ id: string; slot_id: string; activity_id: string }>(
      `SELECT u.id, u.slot_id, s.activity_id FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
         JOIN activities a ON a.id = s.activity_id WHERE u.id IN (${placeholders(ids)}) AND ${scope.sql}`,
      [...ids, ...scope.params],
    );
    const activities = new Map((await tx.lock(ActivityEntity, found.map((row) => row.activity_id))).map((one) => [one.id, one]));
    const slots = await tx.lock(ActivitySlotEntity, found.map((row) => row.slot_id));
    const signUps = await tx.lock(SignUpEntity, found.map((row) => row.id));
    return slots.map((slot) => ({
      activity: activities.get(slot.activityId)!,
      slot,
      signUps: signUps
        .filter(({ slotId }) => slotId === slot.id)
        .sort((a, b) => (a.queueNo ?? 0) - (b.queueNo ?? 0) || (a.id < b.id ? -1 : 1)),
    }));
  }
}

function approval(signUp: SignUpEntity, applicant: Applicant, asked: AskedFor, left: number | null): SignUpStep {
  if (asked.slot.cancelledAt || asked.activity.state === 'CANCELLED') refuse('sign-up.slot-cancelled');
  if (!ATTENTION_STATES.includes(signUp.state)) moveSignUp(signUp.state, 'approve');
  // What the person has signed up for elsewhere was judged when it was signed up; a pause stops new sign-ups only.
  const no = applicantRefusal({ ...applicant, pausedUntil: null }, asked, []);
  if (no) refuse(no.code, no.details);
  if (left === null || left > 0) return { signUp, to: moveSignUp(signUp.state, 'approve'), reason: APPROVED };
  if (signUp.state === 'WAITLISTED') refuse('sign-up.full');
  return { signUp, to: moveSignUp(signUp.state, 'queue'), reason: QUEUED };
}

function judged(signUp: SignUpEntity, step: () => SignUpStep): Verdict {
  try {
    return { signUp, step: step(), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { signUp, step: null, refusal: error };
    throw error;
  }
}

function answer(ids: readonly string[], verdicts: readonly Verdict[]): DecisionView {
  const byId = new Map(verdicts.map((verdict) => [verdict.signUp.id, verdict]));
  const unknown = new Refusal('sign-up.not-found');
  const results = [...new Set(ids)].map((id): DecisionLineView => {
    const { step = null, refusal = unknown } = byId.get(id) ?? {};
    const state = step?.to ?? null;
    const no = step ? null : refusal;
    return { id, state, stateName: state && SIGN_UP_STATE_NAMES[state], code: no?.code ?? null, message: no?.message ?? null };
  });
  const count = (state: string): number => results.filter((line) => line.state === state).length;
  return {
    approved: count('APPROVED'),
    waitlisted: count('WAITLISTED'),
    declined: count('CANCELLED'),
    refused: results.filter(({ code }) => code !== null).length,
    results,
  };
}

function sentence(reason: string): string {
  const text = reason.trim();
  return /[。！？]$/u.test(text) ? text : `${text}。`;
}
