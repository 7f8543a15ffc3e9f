import { Injectable } from '@nestjs/common';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { ConsentsService } from '@app/people/index.js';
import type { VolunteerState } from '@app/people/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import type { ActivityEntity } from '../activities/activity.entity.js';
import { ActivityBrand } from '../brands/activity-brand.entity.js';
import { LIVE_STATES, type Applicant, type AskedFor, type Engagement } from './sign-up.rules.js';

/** Somebody who is there and lives through a slot cannot be at another one either. */
const BUSY_STATES = [...LIVE_STATES, 'ATTENDED'];

/** What the rules of signing up want to know. */
@Injectable()
export class SignUpFacts {
  constructor(private readonly consents: ConsentsService) {}

  /** By volunteer id; those who are not there are left out. */
  async applicants(reader: Reader, volunteerIds: readonly string[], now: Instant): Promise<Map<string, Applicant>> {
    if (volunteerIds.length === 0) return new Map();
    const rows = await reader.query<ApplicantRow>(
      `SELECT v.id, v.state, v.community_id, v.skills, v.person_id, p.birth_on,
              (SELECT MAX(h.until_at) FROM sign_up_pauses h
                WHERE h.volunteer_id = v.id AND h.lifted_at IS NULL AND h.until_at > ?) AS paused_until
         FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE v.id IN (${placeholders(volunteerIds)})`,
      [now, ...volunteerIds],
    );
    const guarded = await this.consents.withConsent(reader, rows.map((row) => row.person_id), 'MINOR_GUARDIAN');
    return new Map(
      rows.map((row): [string, Applicant] => [
        row.id,
        {
          state: row.state,
          birthOn: row.birth_on,
          skills: JSON.parse(row.skills) as string[],
          communityId: row.community_id,
          hasGuardianConsent: guarded.has(row.person_id),
          pausedUntil: row.paused_until,
        },
      ]),
    );
  }

  /** What the person has signed up for at the time of the slot, other than the slot itself. */
  async engagements(reader: Reader, volunteerId: string, slot: ActivitySlotEntity): Promise<Engagement[]> {
    const rows = await reader.query<EngagementRow>(
      `SELECT s.start_on, s.start_at, s.end_at, s.planned_minutes, a.name
         FROM sign_ups u JOIN activity_slots s ON s.id = u.slot_id JOIN activities a ON a.id = s.activity_id
        WHERE u.volunteer_id = ? AND u.state IN (${placeholders(BUSY_STATES)}) AND s.id <> ? AND s.cancelled_at IS NULL
          AND a.state <> 'CANCELLED' AND s.from_at < ? AND s.to_at > ? ORDER BY s.from_at LIMIT 20`,
      [volunteerId, ...BUSY_STATES, slot.id, slot.toAt, slot.fromAt],
    );
    return rows.map((row) => ({
      startOn: row.start_on,
      startAt: row.start_at,
      endAt: row.end_at,
      plannedMinutes: row.planned_minutes === null ? null : Number(row.planned_minutes),
      activityName: row.name,
    }));
  }

  async asked(reader: Reader, activity: ActivityEntity, slot: ActivitySlotEntity): Promise<AskedFor> {
    const brand = activity.brandId ? await reader.repo(ActivityBrand).findOneBy({ id: activity.brandId }) : null;
    return { activity, slot, brand };
  }
}

type ApplicantRow = {
  id: string;
  state: VolunteerState;
  community_id: string;
  skills: string;
  person_id: string;
  birth_on: DateOn | null;
  paused_until: Instant | null;
};

type EngagementRow = {
  start_on: DateOn;
  start_at: Instant | null;
  end_at: Instant | null;
  planned_minutes: number | null;
  name: string;
};
