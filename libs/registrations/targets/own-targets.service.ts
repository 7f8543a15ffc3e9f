import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, periodOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { ActiveMembers } from '../members/active-members.service.js';
import { TARGET_KIND_NAMES, TARGET_SPAN_NAMES, TARGET_UNITS, targetDone, targetPeriod, type TargetContact, type TargetSource } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { MemberContact } from './member-contact.entity.js';
import type { CreateMemberContact, OwnTargetsView } from './target.wire.js';

const CONTACT_NAMES = { CONTACT: '联系', VISIT: '走访' } as const;
const MOST_CONTACTS = 200;
const MOST_A_DAY = 10;
/** As long as a record may be late. */
const LATE_DAYS = 31;

/** How far one is with what the street shows as yearly targets: for oneself, from FINAL records and one's own notes. */
@Injectable()
export class OwnTargets {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: ActiveMembers,
    private readonly schemes: SchemesService,
  ) {}

  /** Refuses `member-registration.none`. */
  async view(actor: Principal): Promise<OwnTargetsView> {
    const { read } = this.db;
    const member = await this.members.requireOwn(read, actor);
    const today = dateOf(this.clock.now());
    const year = periodOf(today, 'year');
    const scheme = await this.schemes.inForce(read, member.communityId, today);
    const rows = await read.query<{ servedOn: string; minutes: number; activityId: string }>(
      `SELECT served_on AS servedOn, service_minutes AS minutes, activity_id AS activityId FROM service_records
        WHERE volunteer_id = ? AND state = 'FINAL' AND served_on >= ? AND served_on < ? ORDER BY served_on, id`,
      [member.volunteerId, year.from, year.to],
    );
    const records = rows.map(({ servedOn, minutes, activityId }): TargetSource => ({ on: servedOn, minutes: Number(minutes), activityId }));
    // A person's notes go along to the next community.
    const contacts = await read.query<{ id: string; kind: 'CONTACT' | 'VISIT'; occurredOn: string; text: string }>(
      `SELECT m.id, m.kind, m.occurred_on AS occurredOn, m.text FROM member_contacts m JOIN member_registrations r ON r.id = m.registration_id
        WHERE r.person_id = ? AND m.occurred_on >= ? AND m.occurred_on < ? ORDER BY m.occurred_on DESC, m.id DESC LIMIT ${MOST_CONTACTS}`,
      [member.personId, year.from, year.to],
    );
    const told: TargetContact[] = contacts.map(({ kind, occurredOn }) => ({ kind, on: occurredOn }));
    return {
      targets: scheme.targets.map((target) => ({
        code: target.code,
        kind: target.kind,
        name: TARGET_KIND_NAMES[target.kind],
        unit: TARGET_UNITS[target.kind],
        spanName: TARGET_SPAN_NAMES[target.span],
        amount: target.amount,
        done: targetDone(target, records, told, today),
        ...targetPeriod(target.span, today),
        basis: target.basis,
      })),
      contacts: contacts.map((one) => ({ ...one, kindName: CONTACT_NAMES[one.kind] })),
      serviceMinutes: records.reduce((sum, { minutes }) => sum + minutes, 0),
      services: records.length,
    };
  }

  /** A line for oneself. Refuses `member-registration.none`, `member-contact.date`, `member-contact.empty`, `member-contact.too-many`. */
  async note(actor: Principal, { kind, occurredOn, text }: CreateMemberContact): Promise<OwnTargetsView> {
    await this.db.write(async (tx) => {
      const { registrationId } = await this.members.requireOwn(tx, actor);
      const today = dateOf(tx.at);
      const on = occurredOn ?? today;
      if (on > today || on < addDays(today, -LATE_DAYS)) refuse('member-contact.date', { days: LATE_DAYS });
      if (text.trim() === '') refuse('member-contact.empty');
      const count = await tx.repo(MemberContact).countBy({ registrationId, occurredOn: on });
      if (count >= MOST_A_DAY) refuse('member-contact.too-many', { most: MOST_A_DAY });
      await tx.insert(MemberContact, [{ id: newId(), registrationId, kind, occurredOn: on, text: text.trim(), recordedAt: tx.at }]);
    });
    return this.view(actor);
  }

  /** Takes an own line back. Refuses `member-contact.not-found`. */
  async remove(actor: Principal, id: string): Promise<OwnTargetsView> {
    await this.db.write(async (tx) => {
      const removed = await tx.execute(
        'DELETE FROM member_contacts WHERE id = ? AND registration_id IN (SELECT r.id FROM member_registrations r WHERE r.person_id = ?)',
        [id, actor.personId],
      );
      if (removed === 0) refuse('member-contact.not-found');
    });
    return this.view(actor);
  }
}
