import { Injectable } from '@nestjs/common';
import { dateText, instantText, type DateOn, type Instant } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { stepNotice, type ToldStep } from './sign-up-notice.rules.js';
import { stepSignUps } from './sign-up-tables.js';
import { SignUpEntity } from './sign-up.entity.js';
import { LIVE_STATES, SIGN_UP_MOVES, type SignUpEnd, type SignUpState } from './sign-up.rules.js';

const AT_ONCE = 500;

/** People are told what becomes of their sign-ups. */
@Injectable()
export class SignUpNotices {
  constructor(private readonly notices: NoticesService) {}

  /** One notice a step, to the person; what people did themselves is not told to them. */
  async tell(tx: Tx, stepIds: readonly string[]): Promise<void> {
    const rows = await tx.query<StepRow>(
      `SELECT t.id, t.to_state, t.reason, t.by_account_id, u.id AS sign_up_id, u.volunteer_id, u.end_kind, u.on_behalf_by,
              u.excused_at, s.start_on, s.start_at, a.name, a.venue, a.contact_phone, v.person_id, c.person_id AS by_person_id
         FROM sign_up_steps t JOIN sign_ups u ON u.id = t.sign_up_id JOIN volunteers v ON v.id = u.volunteer_id
         JOIN activity_slots s ON s.id = u.slot_id JOIN activities a ON a.id = s.activity_id
         LEFT JOIN accounts c ON c.id = t.by_account_id WHERE t.id IN (${placeholders(stepIds)}) ORDER BY t.id`,
      stepIds,
    );
    const told = rows.filter((row) => row.by_person_id === null || row.by_person_id !== row.person_id);
    await this.notices.send(tx, told.flatMap((row) => {
      const words = stepNotice(toldStep(row));
      if (!words) return [];
      const link = `/me/sign-ups/${row.sign_up_id}`;
      return [{ to: { volunteerId: row.volunteer_id }, kind: 'ACTIVITY' as const, ...words, link, once: `sign-up:${row.id}` }];
    }));
  }

  /** An activity was cancelled: whoever wanted to come is told, and does not come. In parts. */
  async endAll(tx: Tx, activityId: string): Promise<void> {
    const activity = await tx.lockOne(ActivityEntity, activityId);
    const slots = await tx.repo(ActivitySlotEntity).findBy({ activityId });
    const rest = await this.end(tx, slots.map(({ id }) => id), activity?.cancelReason ?? null);
    if (rest) await tx.emit('activity.cancelled', { activityId });
  }

  /** The same for one slot. */
  async endSlot(tx: Tx, slotId: string): Promise<void> {
    const slot = await tx.lockOne(ActivitySlotEntity, slotId);
    const rest = await this.end(tx, [slotId], slot?.cancelReason ?? null);
    if (rest) await tx.emit('activity-slot.cancelled', { slotId });
  }

  private async end(tx: Tx, slotIds: readonly string[], reason: string | null): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM sign_ups WHERE slot_id IN (${placeholders(slotIds)}) AND state IN (${placeholders(LIVE_STATES)})
        ORDER BY id LIMIT ${AT_ONCE}`,
      [...slotIds, ...LIVE_STATES],
    );
    const signUps = await tx.lock(SignUpEntity, rows.map(({ id }) => id));
    const live = signUps.filter(({ state }) => SIGN_UP_MOVES.cancel.from.includes(state));
    const steps = live.map((signUp) => ({ signUp, to: 'CANCELLED' as const, reason, also: { endKind: 'ACTIVITY' as const } }));
    await stepSignUps(tx, steps, null);
    return rows.length === AT_ONCE;
  }
}

type StepRow = {
  id: string;
  to_state: SignUpState;
  reason: string | null;
  by_account_id: string | null;
  sign_up_id: string;
  volunteer_id: string;
  end_kind: SignUpEnd | null;
  on_behalf_by: string | null;
  excused_at: Instant | null;
  start_on: DateOn;
  start_at: Instant | null;
  name: string;
  venue: string | null;
  contact_phone: string | null;
  person_id: string;
  by_person_id: string | null;
};

function toldStep(row: StepRow): ToldStep {
  return {
    state: row.to_state,
    endKind: row.end_kind,
    reason: row.reason,
    isOnBehalf: row.on_behalf_by !== null,
    isExcused: row.excused_at !== null,
    activityName: row.name,
    when: row.start_at ? instantText(row.start_at) : dateText(row.start_on),
    venue: row.venue,
    phone: row.contact_phone,
  };
}
