import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { AreasService } from '../areas/areas.service.js';
import { CONSENT_TEXTS } from '../consents/consent.rules.js';
import { ConsentsService } from '../consents/consents.service.js';
import { PersonSecrets } from './person-secrets.service.js';
import { Person } from './person.entity.js';
import { isMinor } from './person.rules.js';
import { Volunteer } from './volunteer.entity.js';
import type { ConfirmationView, CreatePaperConfirmation, OwnStateView } from './volunteer.wire.js';
import { VolunteersService } from './volunteers.service.js';

/**
 * Nobody is a volunteer by somebody else's decision (志愿服务条例 25). The person confirms in their own account, or
 * signs on paper and staff record where the sheet is; the recorder cannot be the person. "不是我" is one step away.
 */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly consents: ConsentsService,
    private readonly secrets: PersonSecrets,
    private readonly volunteers: VolunteersService,
  ) {}

  /** What was recorded about the signed-in person. Refuses `volunteer.none`. */
  async own(actor: Principal): Promise<ConfirmationView> {
    const { read } = this.db;
    const volunteer = await read.repo(Volunteer).findOneByOrFail({ id: this.volunteers.requireOwn(actor) });
    const person = await read.repo(Person).findOneByOrFail({ id: volunteer.personId });
    const areaNames = await this.areas.fullNamesOf(read, [person.areaId]);
    const minor = isMinor(person, dateOf(this.clock.now()));
    const { state, volunteerNo, skills, source, createdAt, confirmedAt } = volunteer;
    return {
      state,
      volunteerNo,
      name: person.name,
      gender: person.gender,
      birthOn: person.birthOn,
      idNumberMasked: this.secrets.maskedIdNumberOf(person),
      mobileMasked: this.secrets.maskedMobileOf(person),
      areaName: areaNames.get(person.areaId) ?? '',
      skills,
      source,
      createdAt,
      confirmedAt,
      text: CONSENT_TEXTS.REGISTER.text,
      textVersion: CONSENT_TEXTS.REGISTER.version,
      needsGuardian: minor && !(await this.consents.hasConsent(read, person.id, 'MINOR_GUARDIAN')),
    };
  }

  /**
   * PENDING_CONFIRM or WITHDRAWN → ACTIVE, with consent to registration on record; confirming twice changes nothing.
   * Refuses `volunteer.none`, `volunteer.paused`, `consent.guardian-needed`.
   */
  confirmOwn(actor: Principal): Promise<OwnStateView> {
    const id = this.volunteers.requireOwn(actor);
    return this.db.write((tx) => this.confirm(tx, id, actor.accountId, null, false));
  }

  /** The same inside another write of the person's own, such as reporting in. */
  async confirmWithin(tx: Tx, actor: Principal): Promise<void> {
    await this.confirm(tx, this.volunteers.requireOwn(actor), actor.accountId, null, false);
  }

  /** "不是我", or leaving: nothing more is recorded, and public pages no longer show the person. */
  withdrawOwn(actor: Principal): Promise<OwnStateView> {
    const id = this.volunteers.requireOwn(actor);
    return this.db.write(async (tx) => {
      const volunteer = (await tx.lockOne(Volunteer, id)) ?? refuse('volunteer.none');
      if (volunteer.state === 'WITHDRAWN') return stateOf(volunteer, 'WITHDRAWN');
      await tx.execute(`UPDATE volunteers SET state = 'WITHDRAWN' WHERE id = ?`, [id]);
      for (const purpose of ['REGISTER', 'PUBLISH_NAME', 'PUBLISH_PHOTO'] as const) {
        await this.consents.withdraw(tx, volunteer.personId, purpose);
      }
      await tx.audit('volunteer.withdrawn', { type: 'volunteer', id }, { from: volunteer.state });
      return stateOf(volunteer, 'WITHDRAWN');
    });
  }

  /**
   * Records a signature on paper. Refuses `volunteer.not-found`, `volunteer.own-paper` (staff cannot confirm
   * themselves), `volunteer.not-pending`, `consent.guardian-needed`.
   */
  recordPaper(actor: Principal, id: string, input: CreatePaperConfirmation): Promise<OwnStateView> {
    return this.db.write(async (tx) => {
      const card = await this.volunteers.require(tx, actor, 'person.manage', id);
      if (card.personId === actor.personId) refuse('volunteer.own-paper');
      if (card.state !== 'PENDING_CONFIRM') refuse('volunteer.not-pending');
      return this.confirm(tx, id, actor.accountId, input.evidence, input.guardianSigned ?? false);
    });
  }

  private async confirm(
    tx: Tx,
    id: string,
    accountId: string,
    evidence: string | null,
    guardianSigned: boolean,
  ): Promise<OwnStateView> {
    const volunteer = (await tx.lockOne(Volunteer, id)) ?? refuse('volunteer.not-found');
    if (volunteer.state === 'PAUSED') refuse('volunteer.paused');
    if (volunteer.state === 'ACTIVE') return stateOf(volunteer, 'ACTIVE');
    const person = (await tx.lockOne(Person, volunteer.personId)) ?? refuse('volunteer.not-found');
    if (guardianSigned) await this.consents.give(tx, person.id, 'MINOR_GUARDIAN', accountId, evidence);
    if (
      isMinor(person, dateOf(tx.at)) &&
      !(await this.consents.hasConsent(tx, person.id, 'MINOR_GUARDIAN'))
    ) {
      refuse('consent.guardian-needed');
    }
    await this.consents.give(tx, person.id, 'REGISTER', accountId, evidence);
    await tx.execute(`UPDATE volunteers SET state = 'ACTIVE', confirmed_at = ? WHERE id = ?`, [tx.at, id]);
    await tx.audit('volunteer.confirmed', { type: 'volunteer', id }, { by: evidence ? 'paper' : 'self' });
    return stateOf(volunteer, 'ACTIVE');
  }
}

function stateOf({ id, volunteerNo }: Volunteer, state: Volunteer['state']): OwnStateView {
  return { id, volunteerNo, state };
}
