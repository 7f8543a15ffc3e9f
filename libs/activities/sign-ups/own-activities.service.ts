import { Injectable } from '@nestjs/common';
import { refusalText } from '@app/kernel/refusals.js';
import { Area, AreasService, idsOnPath, Volunteer, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { gridPathOf, OpenActivities, type Looker } from './open-activities.service.js';
import { SignUpFacts } from './sign-up-facts.service.js';
import { waitingPlace } from './sign-up-tables.js';
import { SignUpEntity } from './sign-up.entity.js';
import { applicantRefusal, LIVE_STATES, SIGN_UP_STATE_NAMES, slotRefusal, type Applicant, type AskedFor, type No } from './sign-up.rules.js';
import type { OpenActivityPage, OpenSlotView, OwnActivityQuery, OwnActivityView, OwnOpenSlotView } from './sign-up.wire.js';

/** Activities as a volunteer sees them: of the own community, with what they may and have done. */
@Injectable()
export class OwnActivities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly open: OpenActivities,
    private readonly facts: SignUpFacts,
  ) {}

  /** Refuses `volunteer.none`. */
  async page(actor: Principal, query: OwnActivityQuery): Promise<OpenActivityPage> {
    const looker = await this.looker(this.volunteers.requireOwn(actor));
    return this.open.page(query, { looker, near: query.near === '1', skilled: query.skilled === '1' });
  }

  /** Refuses `volunteer.none`, `activity.not-found`. */
  async view(actor: Principal, id: string): Promise<OwnActivityView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const view = await this.open.view(id);
    const activity = await this.db.read.repo(ActivityEntity).findOneByOrFail({ id });
    const slots = await this.db.read.repo(ActivitySlotEntity).findBy({ activityId: id });
    const signUps = await this.db.read.repo(SignUpEntity).findBy(slots.map((slot) => ({ slotId: slot.id, volunteerId })));
    const applicant = (await this.facts.applicants(this.db.read, [volunteerId], this.clock.now())).get(volunteerId)!;
    const shown: OwnOpenSlotView[] = [];
    for (const one of view.slots) {
      const slot = slots.find((known) => known.id === one.id)!;
      const signUp = signUps.find(({ slotId }) => slotId === one.id) ?? null;
      shown.push(await this.slot(one, activity, slot, signUp, applicant, volunteerId));
    }
    return { ...view, slots: shown };
  }

  private async slot(
    view: OpenSlotView,
    activity: ActivityEntity,
    slot: ActivitySlotEntity,
    signUp: SignUpEntity | null,
    applicant: Applicant,
    volunteerId: string,
  ): Promise<OwnOpenSlotView> {
    const isLive = signUp !== null && LIVE_STATES.includes(signUp.state);
    // What is over or not open needs no look at the person; a recurring activity may have many such slots.
    const asked = view.isOpen && !isLive ? await this.facts.asked(this.db.read, activity, slot) : null;
    const no = asked ? await this.refusal(asked, slot, signUp, applicant, volunteerId) : slotRefusal({ activity, slot }, this.clock.now());
    return {
      ...view,
      signUpId: signUp?.id ?? null,
      signUpState: signUp?.state ?? null,
      signUpStateName: signUp && SIGN_UP_STATE_NAMES[signUp.state],
      waitingPlace: signUp && (await waitingPlace(this.db.read, signUp)),
      refusalCode: isLive ? null : (no?.code ?? null),
      refusalText: isLive || !no ? null : refusalText(no.code, no.details),
    };
  }

  private async refusal(
    asked: AskedFor,
    slot: ActivitySlotEntity,
    signUp: SignUpEntity | null,
    applicant: Applicant,
    volunteerId: string,
  ): Promise<No | null> {
    if (signUp?.endKind === 'DECLINED') return { code: 'sign-up.declined', details: { reason: signUp.reason } };
    return applicantRefusal(applicant, asked, await this.facts.engagements(this.db.read, volunteerId, slot));
  }

  private async looker(volunteerId: string): Promise<Looker> {
    const volunteer = await this.db.read.repo(Volunteer).findOneByOrFail({ id: volunteerId });
    const [area] = await this.areas.byIds(this.db.read, [volunteer.areaId]);
    const onPath: Area[] = await this.areas.byIds(this.db.read, idsOnPath(area!.path));
    const { communityId, skills, areaId } = volunteer;
    return { volunteerId, communityId, skills, gridPath: gridPathOf(onPath, areaId) };
  }
}
