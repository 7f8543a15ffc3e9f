import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { AreasService, idsOnPath, NoticesService, Volunteer, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { activitiesOf } from '../activities/activity-scope.js';
import { DEFAULT_PAUSE_RULE, pauseFor, pauseRuleText, stillCaused, type NoShow, type PauseRule } from './no-show.rules.js';
import { SignUpPauseEntity } from './sign-up-pause.entity.js';
import { SignUpRuleEntity } from './sign-up-rule.entity.js';
import type { PublishSignUpRule, SignUpPausePage, SignUpPauseQuery, SignUpPauseView, SignUpRuleView } from './sign-up.wire.js';

const CAUSE_GONE = '缺席登记已更正或已按正当理由核销，暂停自动解除。';

/** Pauses of people who did not come too often, and the rule behind them. */
@Injectable()
export class SignUpPauses {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly notices: NoticesService,
  ) {}

  /** Looks again at those whose no-shows changed: a pause begins, or one without its cause ends. Safe to repeat. */
  async review(tx: Tx, stepIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ volunteer_id: string }>(
      `SELECT DISTINCT u.volunteer_id FROM sign_up_steps t JOIN sign_ups u ON u.id = t.sign_up_id
        WHERE t.id IN (${placeholders(stepIds)}) AND (t.to_state = 'NO_SHOW' OR t.from_state = 'NO_SHOW')`,
      stepIds,
    );
    for (const volunteer of await tx.lock(Volunteer, rows.map((row) => row.volunteer_id))) await this.reviewOne(tx, volunteer);
  }

  /** Latest first. */
  async page(actor: Principal, query: SignUpPauseQuery): Promise<SignUpPausePage> {
    const scope = activitiesOf(actor, 'sign-up.view', 'h.community_id', 'part');
    const open = query.open ? ' AND h.lifted_at IS NULL AND h.until_at > ?' : '';
    const where = `${scope.sql}${open}`;
    const params = [...scope.params, ...(query.open ? [this.clock.now()] : [])];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM sign_up_pauses h WHERE ${where}`, params);
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT h.id FROM sign_up_pauses h WHERE ${where} ORDER BY h.from_at DESC, h.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.views(rows.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** The pause that holds for the volunteer now, or null. */
  async current(volunteerId: string): Promise<SignUpPauseView | null> {
    const row = await this.db.read.one<{ id: string }>(
      `SELECT id FROM sign_up_pauses WHERE volunteer_id = ? AND lifted_at IS NULL AND until_at > ? ORDER BY until_at DESC LIMIT 1`,
      [volunteerId, this.clock.now()],
    );
    return row ? (await this.views([row.id]))[0]! : null;
  }

  /** Ends a pause early. Refuses `sign-up-pause.not-found`, `sign-up-pause.over`. */
  async lift(actor: Principal, id: string, reason: string): Promise<SignUpPauseView> {
    await this.db.write(async (tx) => {
      const scope = activitiesOf(actor, 'sign-up.decide', 'community_id', 'whole');
      const found = await tx.one(`SELECT 1 AS found FROM sign_up_pauses WHERE id = ? AND ${scope.sql}`, [id, ...scope.params]);
      if (!found) refuse('sign-up-pause.not-found');
      const pause = (await tx.lockOne(SignUpPauseEntity, id))!;
      if (pause.liftedAt || pause.untilAt <= tx.at) refuse('sign-up-pause.over');
      await this.end(tx, pause, actor.accountId, reason.trim());
      await tx.audit('sign-up-pause.lifted', { type: 'sign-up-pause', id }, { reason });
    });
    return (await this.views([id]))[0]!;
  }

  /** The rules of the streets that the actor deals with, latest first; the built-in one where there is none. */
  async rules(actor: Principal): Promise<SignUpRuleView[]> {
    const streetIds = [...new Set(actor.grants.map(({ areaPath }) => idsOnPath(areaPath)[0]!))];
    const today = dateOf(this.clock.now());
    const views: SignUpRuleView[] = [];
    for (const streetId of streetIds) {
      const rules = await this.db.read.repo(SignUpRuleEntity).find({ where: { streetId }, order: { effectiveOn: 'DESC' } });
      const inForce = rules.find(({ effectiveOn }) => effectiveOn <= today)?.id ?? null;
      views.push(...rules.map((rule) => ruleView(rule, rule.id === inForce)));
      views.push(ruleView({ id: null, streetId, effectiveOn: null, ...DEFAULT_PAUSE_RULE }, inForce === null));
    }
    return views;
  }

  /** Refuses `area.not-found`, `sign-up-rule.past`, `sign-up-rule.day`. */
  async publish(actor: Principal, input: PublishSignUpRule): Promise<SignUpRuleView[]> {
    await this.db.write(async (tx) => {
      const street = await this.areas.require(tx, actor, 'sign-up-rule.publish', input.streetId);
      if (street.level !== 'SUBDISTRICT') refuse('area.not-found');
      if (input.effectiveOn < dateOf(tx.at)) refuse('sign-up-rule.past');
      const rule = { id: newId(), ...input, publishedBy: actor.accountId, publishedAt: tx.at };
      try {
        await tx.insert(SignUpRuleEntity, [rule]);
      } catch (error) {
        if (isDuplicateKey(error)) refuse('sign-up-rule.day');
        throw error;
      }
      await tx.audit('sign-up-rule.published', { type: 'sign-up-rule', id: rule.id });
    });
    return this.rules(actor);
  }

  /** What holds in a community on a day. */
  async ruleOf(reader: Reader, communityId: string, on: DateOn): Promise<PauseRule> {
    const row = await reader.one<{ no_shows: number; within_days: number; pause_days: number }>(
      `SELECT r.no_shows, r.within_days, r.pause_days FROM sign_up_rules r JOIN areas s ON s.id = r.street_id
         JOIN areas c ON c.path LIKE CONCAT(s.path, '%') WHERE c.id = ? AND r.effective_on <= ?
        ORDER BY r.effective_on DESC LIMIT 1`,
      [communityId, on],
    );
    if (!row) return DEFAULT_PAUSE_RULE;
    return { noShows: Number(row.no_shows), withinDays: Number(row.within_days), pauseDays: Number(row.pause_days) };
  }

  private async reviewOne(tx: Tx, volunteer: Volunteer): Promise<void> {
    // Only what somebody wrote down here counts: a sheet of the past took no account of good reasons.
    const rows = await tx.query<{ id: string; start_on: DateOn }>(
      `SELECT u.id, s.start_on FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
        WHERE u.volunteer_id = ? AND u.state = 'NO_SHOW' AND u.excused_at IS NULL
          AND EXISTS (SELECT 1 FROM sign_up_steps t WHERE t.sign_up_id = u.id AND t.to_state = 'NO_SHOW')`,
      [volunteer.id],
    );
    const noShows = rows.map((row): NoShow => ({ signUpId: row.id, on: row.start_on }));
    const standing = new Set(noShows.map(({ signUpId }) => signUpId));
    const pauses = await tx.repo(SignUpPauseEntity).findBy({ volunteerId: volunteer.id });
    for (const pause of pauses) {
      if (!pause.liftedAt && pause.untilAt > tx.at && !stillCaused(pause, standing)) await this.end(tx, pause, null, CAUSE_GONE);
    }
    const rule = await this.ruleOf(tx, volunteer.communityId, dateOf(tx.at));
    const counted = new Set(pauses.flatMap(({ signUpIds }) => signUpIds));
    const pause = pauseFor(rule, noShows, counted, dateOf(tx.at));
    if (pause) await this.begin(tx, volunteer, rule, pause);
  }

  private async begin(tx: Tx, volunteer: Volunteer, rule: PauseRule, pause: NonNullable<ReturnType<typeof pauseFor>>): Promise<void> {
    const row = {
      ...{ id: newId(), volunteerId: volunteer.id, communityId: volunteer.communityId, fromAt: tx.at, rule },
      ...{ liftedAt: null, liftedBy: null, liftReason: null },
      ...pause,
    };
    await tx.insertMissing(SignUpPauseEntity, [row]);
    await tx.audit('sign-up-pause.began', { type: 'sign-up-pause', id: row.id }, { volunteerId: volunteer.id });
    const text = `${pause.reason}登记有误或有特殊情况，可以申诉，或请社区工作人员解除。`;
    await this.notices.send(tx, [
      { to: { volunteerId: volunteer.id }, kind: 'ACTIVITY', title: '报名暂停', text, link: '/me/schedule', once: `pause:${row.lastSignUpId}` },
    ]);
  }

  private async end(tx: Tx, pause: SignUpPauseEntity, by: string | null, reason: string): Promise<void> {
    await tx.repo(SignUpPauseEntity).update(pause.id, { liftedAt: tx.at, liftedBy: by, liftReason: reason });
    const text = `您可以重新报名参加活动了。原因：${reason}`;
    await this.notices.send(tx, [
      { to: { volunteerId: pause.volunteerId }, kind: 'ACTIVITY', title: '报名已恢复', text, link: '/me/activities', once: `pause-end:${pause.id}` },
    ]);
  }

  private async views(ids: readonly string[]): Promise<SignUpPauseView[]> {
    const rows = await this.db.read.repo(SignUpPauseEntity).findBy(ids.map((id) => ({ id })));
    const cards = await this.volunteers.cardsOf(this.db.read, rows.map(({ volunteerId }) => volunteerId));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const now: Instant = this.clock.now();
    return ids.map((id) => {
      const { volunteerId, fromAt, untilAt, reason, liftedAt, liftReason } = byId.get(id)!;
      const { volunteerNo, name } = cards.get(volunteerId)!;
      const isOpen = liftedAt === null && untilAt > now;
      return { id, volunteerId, volunteerNo, name, fromAt, untilAt, reason, liftedAt, liftReason, isOpen };
    });
  }
}

function ruleView(rule: PauseRule & Pick<SignUpRuleView, 'id' | 'streetId' | 'effectiveOn'>, isInForce: boolean): SignUpRuleView {
  const { id, streetId, effectiveOn, noShows, withinDays, pauseDays } = rule;
  return { id, streetId, effectiveOn, noShows, withinDays, pauseDays, text: pauseRuleText(rule), isInForce };
}
