import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@app/kernel/events.js';
import { Every, OnEvent } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivityClock } from './activities/activity-clock.service.js';
import { SignUpNotices } from './sign-ups/sign-up-notices.service.js';
import { SignUpPauses } from './sign-ups/sign-up-pauses.service.js';
import { FinalisationService } from './service-records/finalisation.service.js';

@Injectable()
export class ActivitiesJobs {
  constructor(
    private readonly clock: ActivityClock,
    private readonly signUpNotices: SignUpNotices,
    private readonly pauses: SignUpPauses,
    private readonly finalisation: FinalisationService,
  ) {}

  /** Every hour, so that seven days are seven days and not up to eight. */
  @Every('7 * * * *', 'activities.finalise')
  async finalise(tx: Tx): Promise<void> {
    await this.finalisation.finaliseDue(tx);
  }

  @OnEvent('service-record.fell-due', 'activities.finalise-more')
  async finaliseMore(tx: Tx): Promise<void> {
    await this.finalisation.finaliseDue(tx);
  }

  /** Sign-up closes, activities begin and end at their times. */
  @Every('*/5 * * * *', 'activities.clock')
  async tick(tx: Tx): Promise<void> {
    await this.clock.tick(tx);
  }

  @OnEvent('sign-up.stepped', 'activities.tell-sign-ups')
  async tell(tx: Tx, { stepIds }: EventPayload<'sign-up.stepped'>): Promise<void> {
    await this.signUpNotices.tell(tx, stepIds);
  }

  @OnEvent('sign-up.stepped', 'activities.review-pauses')
  async reviewPauses(tx: Tx, { stepIds }: EventPayload<'sign-up.stepped'>): Promise<void> {
    await this.pauses.review(tx, stepIds);
  }

  @OnEvent('activity.cancelled', 'activities.end-sign-ups')
  async endSignUps(tx: Tx, { activityId }: EventPayload<'activity.cancelled'>): Promise<void> {
    await this.signUpNotices.endAll(tx, activityId);
  }

  @OnEvent('activity-slot.cancelled', 'activities.end-slot-sign-ups')
  async endSlotSignUps(tx: Tx, { slotId }: EventPayload<'activity-slot.cancelled'>): Promise<void> {
    await this.signUpNotices.endSlot(tx, slotId);
  }
}
