import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { Area, AreasService, ConfirmationsService, ConsentsService, NoticesService, Person, VolunteersService } from '@app/people/index.js';
import { moveColumn, UnitHoldings } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { checkCodes } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { MemberRegistration } from './member-registration.entity.js';
import { isOpen, openKeyOf, type FreeTime } from './member-registration.rules.js';
import type { MemberProfile, SubmitMemberRegistration } from './member-registration.wire.js';
import { Memberships } from './memberships.service.js';
import { closeMember, noteStep, stepMember } from './registration-steps.js';

/** What a member does alone: report in, mend what was returned, change skills and times, move house, leave. */
@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly confirmations: ConfirmationsService,
    private readonly schemes: SchemesService,
    private readonly memberships: Memberships,
    private readonly notices: NoticesService,
    consents: ConsentsService,
    holdings: UnitHoldings,
  ) {
    holdings.register('member_registrations', moveColumn('member_registrations', 'employer_unit_id'));
    // Who is no volunteer any more ("不是我") is not reported in either.
    consents.onWithdrawal('REGISTER', (tx, personId) => this.end(tx, personId));
  }

  /**
   * Reports in. Whoever has reported in already moves house: the row beside the standing one waits for the other
   * community. Refuses `volunteer.none`, `member-registration.place`, `member-registration.exists`,
   * `member-registration.same-community`, `registration-scheme.unknown-code`, `unit.not-found`, and what membership
   * and the volunteer's confirmation refuse.
   */
  async submit(actor: Principal, input: SubmitMemberRegistration): Promise<string> {
    const volunteerId = this.volunteers.requireOwn(actor);
    return this.db.write(async (tx) => {
      const personId = actor.personId!;
      // All of one person's steps queue up here.
      await tx.lockOne(Person, personId);
      await this.confirmations.confirmWithin(tx, actor);
      const place = await this.placeOf(tx, input.areaId);
      await this.checkProfile(tx, place.communityId, input);
      const open = await this.openOf(tx, personId);
      const standing = open.find(({ state }) => state === 'ACCEPTED');
      if (open.some((one) => one !== standing)) refuse('member-registration.exists');
      if (standing?.communityId === place.communityId) refuse('member-registration.same-community');
      const row: MemberRegistration = {
        id: newId(),
        personId,
        volunteerId,
        ...place,
        ...(await this.employerOf(tx, input)),
        state: 'SUBMITTED',
        ...profileOf(input),
        membershipCipher: await this.memberships.taken(tx, actor, personId, input),
        openKey: openKeyOf(personId, standing !== undefined),
        movesFromId: standing?.id ?? null,
        submittedAt: tx.at,
        decidedAt: null,
        decidedBy: null,
        returnReason: null,
        acceptedAt: null,
        closedAt: null,
        closeReason: null,
      };
      await tx.insert(MemberRegistration, [row]).catch((error: unknown) => {
        if (isDuplicateKey(error)) refuse('member-registration.exists');
        throw error;
      });
      await noteStep(tx, row.id, 'submit', 'SUBMITTED', actor.accountId);
      await this.tellStaff(tx, row, '有一份报到等待受理。');
      return row.id;
    });
  }

  /** Mends what was returned. Refuses what `submit` does, `member-registration.not-found`, `member-registration.move`. */
  async resubmit(actor: Principal, id: string, input: SubmitMemberRegistration): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lockOwn(tx, actor, id);
      const place = await this.placeOf(tx, input.areaId);
      await this.checkProfile(tx, place.communityId, input);
      if (row.movesFromId) {
        const from = await tx.repo(MemberRegistration).findOneByOrFail({ id: row.movesFromId });
        if (from.state === 'ACCEPTED' && from.communityId === place.communityId) refuse('member-registration.same-community');
      }
      const membershipCipher = (await this.memberships.taken(tx, actor, row.personId, input)) ?? row.membershipCipher;
      const changes = { ...place, ...(await this.employerOf(tx, input)), ...profileOf(input), membershipCipher, submittedAt: tx.at, returnReason: null };
      await stepMember(tx, row, 'resubmit', actor.accountId, changes);
      await this.tellStaff(tx, { ...row, ...place }, '一份退回的报到已重新提交，等待受理。');
    });
  }

  /** Skills, kinds of service, free times and how many calls a month. Refuses `member-registration.not-found`, `registration-scheme.unknown-code`. */
  async change(actor: Principal, id: string, input: MemberProfile): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lockOwn(tx, actor, id);
      if (!isOpen(row.state)) refuse('member-registration.not-found');
      await this.checkProfile(tx, row.communityId, input);
      await tx.repo(MemberRegistration).update(id, profileOf(input));
      await tx.audit('member-registration.changed', { type: 'member-registration', id });
    });
  }

  /** Takes back or leaves; no reason is owed. Refuses `member-registration.not-found`, `member-registration.move`. */
  async leave(actor: Principal, id: string, reason: string | null): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lockOwn(tx, actor, id);
      await closeMember(tx, row, 'leave', actor.accountId, reason?.trim() || null);
      const open = await this.openOf(tx, row.personId);
      if (open.length === 0) await this.memberships.forget(tx, row.personId);
      if (row.state === 'ACCEPTED') {
        // A move that was under way goes on as a registration of its own.
        const moving = open.find(({ movesFromId }) => movesFromId === row.id);
        if (moving) await tx.repo(MemberRegistration).update(moving.id, { openKey: openKeyOf(row.personId, false), movesFromId: null });
        await this.tellStaff(tx, row, '一位报到人员已退出，认领的岗位已空出。');
      }
    });
  }

  private async end(tx: Tx, personId: string): Promise<void> {
    const open = await this.openOf(tx, personId);
    for (const row of open) await closeMember(tx, row, 'leave', row.personId, '本人退出志愿者登记');
    if (open.length > 0) await this.memberships.forget(tx, personId);
  }

  private openOf(tx: Tx, personId: string): Promise<MemberRegistration[]> {
    return tx.repo(MemberRegistration).find({ where: [{ openKey: openKeyOf(personId, false) }, { openKey: openKeyOf(personId, true) }], order: { id: 'ASC' } });
  }

  /** Behind the person's row, as everything about one person. */
  private async lockOwn(tx: Tx, actor: Principal, id: string): Promise<MemberRegistration> {
    if (!actor.personId) refuse('member-registration.not-found');
    await tx.lockOne(Person, actor.personId);
    const row = await tx.lockOne(MemberRegistration, id);
    return row?.personId === actor.personId ? row : refuse('member-registration.not-found');
  }

  private async placeOf(tx: Tx, areaId: string): Promise<Pick<MemberRegistration, 'communityId' | 'areaId' | 'gridId' | 'compoundId'>> {
    const area = await tx.repo(Area).findOneBy({ id: areaId });
    const community = area && (await this.areas.communityOf(tx, area));
    if (!area || !community) refuse('member-registration.place');
    return { communityId: community.id, ...(await placeColumns(tx, area)) };
  }

  private async checkProfile(tx: Tx, communityId: string, { skills, serviceKinds }: MemberProfile): Promise<void> {
    const scheme = await this.schemes.inForce(tx, communityId, dateOf(tx.at));
    checkCodes(scheme.skills, skills);
    checkCodes(scheme.serviceKinds, serviceKinds);
  }

  private async employerOf(tx: Tx, { employerUnitId, employerName }: SubmitMemberRegistration): Promise<Pick<MemberRegistration, 'employerUnitId' | 'employerName'>> {
    if (!employerUnitId) return { employerUnitId: null, employerName: employerName?.trim() || null };
    const unit = await tx.one<{ id: string }>('SELECT COALESCE(merged_into_id, id) AS id FROM units WHERE id = ?', [employerUnitId]);
    return { employerUnitId: unit?.id ?? refuse('unit.not-found'), employerName: null };
  }

  /** Group chats hear it as well, so it names nobody. */
  private async tellStaff(tx: Tx, { communityId, id }: Pick<MemberRegistration, 'communityId' | 'id'>, text: string): Promise<void> {
    await this.notices.send(tx, [
      { to: { areaId: communityId, action: 'member-registration.decide' }, kind: 'REGISTRATION', title: '社区报到', text, link: `/desk/member-registrations?open=${id}` },
    ]);
  }
}

/** The grid and compound that an area is or lies in. */
export async function placeColumns(tx: Tx, area: Area): Promise<Pick<MemberRegistration, 'areaId' | 'gridId' | 'compoundId'>> {
  const above = await tx.query<{ id: string; level: string }>(`SELECT id, level FROM areas WHERE ? LIKE CONCAT(path, '%')`, [area.path]);
  const idOf = (level: string): string | null => above.find((one) => one.level === level)?.id ?? null;
  return { areaId: area.id, gridId: idOf('GRID'), compoundId: idOf('COMPOUND') };
}

function profileOf({ skills, serviceKinds, freeTimes, callsAMonth }: MemberProfile) {
  return { skills, serviceKinds, freeTimes: freeTimes as FreeTime[], callsAMonth };
}
