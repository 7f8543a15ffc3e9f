import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type Instant } from '@app/kernel/time.js';
import { VolunteersService, Volunteer } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { CONFIG } from '@app/platform/tokens.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { calendarText } from './calendar-text.rules.js';
import { pauseRuleText } from './no-show.rules.js';
import { SignUpPauses } from './sign-up-pauses.service.js';
import { waitingPlace } from './sign-up-tables.js';
import { SignUpEntity } from './sign-up.entity.js';
import { cancellationOf, SIGN_UP_STATE_NAMES } from './sign-up.rules.js';
import type { OwnScheduleView, OwnSignUpView } from './sign-up.wire.js';

const PAST_AT_MOST = 50;
const AHEAD_AT_MOST = 100;

/** With the instant at which it is over, also where nobody said when it ends. */
type DatedSignUp = OwnSignUpView & { toAt: Instant };

/** What a person has signed up for. */
@Injectable()
export class OwnSignUps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly volunteers: VolunteersService,
    private readonly pauses: SignUpPauses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `volunteer.none`. */
  async schedule(actor: Principal): Promise<OwnScheduleView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const now = this.clock.now();
    const { ahead, past } = await this.scheduleOf(volunteerId);
    const volunteer = await this.db.read.repo(Volunteer).findOneByOrFail({ id: volunteerId });
    const rule = await this.pauses.ruleOf(this.db.read, volunteer.communityId, dateOf(now));
    return {
      ahead: ahead.map(({ toAt: _to, ...view }) => view),
      past: past.map(({ toAt: _to, ...view }) => view),
      pause: await this.pauses.current(volunteerId),
      pauseRule: pauseRuleText(rule),
    };
  }

  /** What is to come and what was, as far as a schedule shows it. */
  async scheduleOf(volunteerId: string): Promise<{ ahead: DatedSignUp[]; past: DatedSignUp[] }> {
    const now = this.clock.now();
    const of = (condition: string, order: string, limit: number): Promise<{ id: string }[]> =>
      this.db.read.query(
        `SELECT u.id FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id
          WHERE u.volunteer_id = ? AND ${condition} ORDER BY s.from_at ${order}, u.id LIMIT ${limit}`,
        [volunteerId, now],
      );
    const ahead = await of(`s.to_at > ? AND (u.state <> 'CANCELLED' OR u.end_kind <> 'SELF')`, 'ASC', AHEAD_AT_MOST);
    const past = await of('s.to_at <= ?', 'DESC', PAST_AT_MOST);
    return { ahead: await this.views(ahead.map(({ id }) => id)), past: await this.views(past.map(({ id }) => id)) };
  }

  /** Refuses `volunteer.none`, `sign-up.not-found`. */
  async view(actor: Principal, id: string): Promise<OwnSignUpView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const found = await this.db.read.repo(SignUpEntity).findOneBy({ id, volunteerId });
    if (!found) refuse('sign-up.not-found');
    const { toAt: _to, ...view } = (await this.views([id]))[0]!;
    return view;
  }

  /** The slot for the calendar of a phone. Refuses `volunteer.none`, `sign-up.not-found`. */
  async calendarFile(actor: Principal, id: string, request: FastifyRequest): Promise<StreamableFile> {
    const view = await this.view(actor, id);
    const { toAt } = await this.db.read.repo(ActivitySlotEntity).findOneByOrFail({ id: view.slotId });
    const { startOn, startAt, activityName, venue, riskNote, contactPhone } = view;
    const text = calendarText({
      uid: `${id}@gongjian`,
      stampAt: this.clock.now(),
      startOn,
      startAt,
      endAt: startAt && toAt,
      title: activityName,
      place: venue,
      text: [riskNote && `风险提示：${riskNote}`, contactPhone && `联系电话：${contactPhone}`].filter(Boolean).join('\n'),
      url: `${this.config.publicUrl ?? `${request.protocol}://${request.host}`}/me/sign-ups/${id}`,
      isCancelled: view.state === 'CANCELLED',
    });
    const name = encodeURIComponent(`${activityName} ${startOn}.ics`);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/calendar; charset=utf-8',
      disposition: `attachment; filename="activity.ics"; filename*=UTF-8''${name}`,
    });
  }

  private async views(ids: readonly string[]): Promise<DatedSignUp[]> {
    if (ids.length === 0) return [];
    const now = this.clock.now();
    const signUps = new Map((await this.db.read.repo(SignUpEntity).findBy(ids.map((id) => ({ id })))).map((one) => [one.id, one]));
    const slotIds = [...new Set([...signUps.values()].map(({ slotId }) => slotId))];
    const slots = new Map((await this.db.read.repo(ActivitySlotEntity).findBy(slotIds.map((id) => ({ id })))).map((one) => [one.id, one]));
    const activityIds = [...new Set([...slots.values()].map(({ activityId }) => activityId))];
    const activities = await this.db.read.repo(ActivityEntity).findBy(activityIds.map((id) => ({ id })));
    const byId = new Map(activities.map((one) => [one.id, one]));
    return Promise.all(
      ids.map(async (id) => {
        const signUp = signUps.get(id)!;
        const slot = slots.get(signUp.slotId)!;
        const activity = byId.get(slot.activityId)!;
        return viewOf(signUp, slot, activity, await waitingPlace(this.db.read, signUp), now);
      }),
    );
  }
}

function viewOf(signUp: SignUpEntity, slot: ActivitySlotEntity, activity: ActivityEntity, waitingPlace: number | null, now: string): DatedSignUp {
  const cancellation = cancellationOf(signUp.state, slot, now);
  const { id, state, reason, endKind, cancelledLate, excusedAt, signedUpAt, onBehalfReason } = signUp;
  const { startOn, startAt, endAt, plannedMinutes, cancelUntil } = slot;
  const { category, venue, riskNote, contactName, contactPhone } = activity;
  return {
    ...{ id, state, reason, endKind, cancelledLate, excusedAt, signedUpAt, onBehalfReason },
    ...{ startOn, startAt, endAt, plannedMinutes, cancelUntil },
    ...{ category, venue, riskNote, contactName, contactPhone },
    slotId: slot.id,
    activityId: activity.id,
    activityName: activity.name,
    activityState: activity.state,
    stateName: SIGN_UP_STATE_NAMES[state],
    waitingPlace,
    canCancel: 'isLate' in cancellation,
    isCancelLate: 'isLate' in cancellation && cancellation.isLate,
    isOver: slot.toAt <= now,
    toAt: slot.toAt,
  };
}
