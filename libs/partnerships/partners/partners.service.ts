import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, dateOf } from '@app/kernel/time.js';
import { AreasService, Person, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { UnitHoldings } from '../units/unit-holdings.service.js';
import { UnitsService } from '../units/units.service.js';
import { CommunityPartner, PartnerAgreement, PartnerReview } from './partner.entity.js';
import {
  checkTerm,
  CONTACT_KEPT_DAYS,
  isOpen,
  movePartner,
  nextReviewOn,
  QUERY_CODE_LENGTH,
  queryCodeFrom,
  reviewStanding,
} from './partner.rules.js';
import { PARTNER_AGREEMENT } from './partner-texts.rules.js';
import { insertApplication, mobileOf, NAME_FORGOTTEN, setPublication } from './partner-records.js';
import type {
  ApprovePartner,
  LinkPartnerPerson,
  LinkPartnerUnit,
  RegisterPartner,
  RenewPartner,
  SetPaperPublication,
  UnmaskedContactView,
} from './partner.wire.js';

const DAY_MINUTES = 24 * 60;
const FORGOTTEN_AT_ONCE = 500;

/** A partner's way through the community's hands: reviewed, agreed, looked back on every year, parted. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly units: UnitsService,
    private readonly volunteers: VolunteersService,
    private readonly keys: PersonalDataKeys,
    holdings: UnitHoldings,
  ) {
    holdings.register('community_partners');
  }

  /** Types in a signed paper form. Refuses `area.not-found`, `partner.invalid`, `partner.open-already`. */
  async register(actor: Principal, input: RegisterPartner): Promise<string> {
    return this.db.write(async (tx) => {
      const { id: communityId } = await this.areas.requireCommunityOf(tx, actor, 'partner.manage', input.communityId);
      const queryCode = queryCodeFrom(randomBytes(QUERY_CODE_LENGTH));
      const { id } = await insertApplication(tx, this.keys, input, { communityId, source: 'STAFF', queryCode });
      await tx.audit('partner.registered', { type: 'partner', id }, { evidence: input.evidence });
      return id;
    });
  }

  /** Refuses `partner.not-found`, `partner.move`, `partner.term`. */
  async approve(actor: Principal, id: string, input: ApprovePartner): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      const state = movePartner(partner.state, 'approve');
      await this.agree(tx, actor, id, 1, input);
      await tx.execute(
        'UPDATE community_partners SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?, joined_on = ?, review_on = ? WHERE id = ?',
        [state, tx.at, actor.accountId, input.reason.trim(), input.fromOn, nextReviewOn(input), id],
      );
      await tx.audit('partner.approved', { type: 'partner', id }, { fromOn: input.fromOn, toOn: input.toOn });
    });
  }

  /** Refuses `partner.not-found`, `partner.move`. */
  async reject(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      const state = movePartner(partner.state, 'reject');
      await tx.execute(
        'UPDATE community_partners SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?, open_key = NULL WHERE id = ?',
        [state, tx.at, actor.accountId, reason.trim(), id],
      );
      await tx.audit('partner.rejected', { type: 'partner', id });
    });
  }

  /** The yearly look back that goes on: a new version of what is agreed. Refuses also `partner.review-later`, `partner.term`. */
  async renew(actor: Principal, id: string, input: RenewPartner): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      const state = movePartner(partner.state, 'renew');
      const dueOn = partner.reviewOn!;
      if (reviewStanding(dueOn, dateOf(tx.at)) === 'LATER') refuse('partner.review-later', { on: dueOn });
      const versions = await tx.repo(PartnerAgreement).countBy({ partnerId: id });
      await this.agree(tx, actor, id, versions + 1, input);
      await this.review(tx, actor, id, dueOn, 'RENEWED', input.note);
      await tx.execute('UPDATE community_partners SET state = ?, review_on = ? WHERE id = ?', [state, nextReviewOn(input, dueOn), id]);
      await tx.audit('partner.renewed', { type: 'partner', id }, { version: versions + 1, toOn: input.toOn });
    });
  }

  /** Ends the partnership; what was given stays in the books. Refuses `partner.not-found`, `partner.move`. */
  async exit(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      const state = movePartner(partner.state, 'exit');
      const dueOn = partner.reviewOn!;
      if (reviewStanding(dueOn, dateOf(tx.at)) !== 'LATER') await this.review(tx, actor, id, dueOn, 'EXITED', reason);
      await tx.execute(
        `UPDATE community_partners SET state = ?, exited_at = ?, exit_reason = ?, open_key = NULL, review_on = NULL,
         publication_version = NULL, publication_at = NULL, person_id = NULL, person_evidence = NULL WHERE id = ?`,
        [state, tx.at, reason.trim(), id],
      );
      await tx.audit('partner.exited', { type: 'partner', id });
    });
  }

  /** The whole number, with the reason on record. Refuses `partner.not-found`, `partner.contact-gone`. */
  async unmask(actor: Principal, id: string, reason: string): Promise<UnmaskedContactView> {
    return this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'person.unmask', id);
      const mobile = mobileOf(this.keys, partner) ?? refuse('partner.contact-gone');
      await tx.audit('partner.unmasked', { type: 'partner', id }, { reason });
      return { contactName: partner.contactName, mobile };
    });
  }

  /** Ties to a unit of the same community, or unties. Refuses `partner.not-found`, `partner.is-a-person`, `unit.not-found`. */
  async linkUnit(actor: Principal, id: string, { unitId = null }: LinkPartnerUnit): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      if (partner.partnerType === 'PERSON') refuse('partner.is-a-person');
      const unit = unitId && (await this.units.require(tx, actor, 'partner.manage', unitId));
      if (unit && unit.communityId !== partner.communityId) refuse('unit.not-found');
      await tx.execute('UPDATE community_partners SET unit_id = ? WHERE id = ?', [unitId, id]);
      await tx.audit('partner.unit-linked', { type: 'partner', id }, { unitId });
    });
  }

  /**
   * Ties to a registered person who signed for it, or unties. Refuses `partner.not-found`, `partner.not-a-person`,
   * `partner.evidence-missing`, `volunteer.not-found`.
   */
  async linkPerson(actor: Principal, id: string, { volunteerId = null, evidence }: LinkPartnerPerson): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      if (partner.partnerType !== 'PERSON') refuse('partner.not-a-person');
      const words = evidence?.trim() || null;
      if (volunteerId && !words) refuse('partner.evidence-missing');
      const card = volunteerId ? await this.volunteers.require(tx, actor, 'partner.manage', volunteerId) : null;
      if (card) await tx.lockOne(Person, card.personId);
      await tx.execute('UPDATE community_partners SET person_id = ?, person_evidence = ? WHERE id = ?', [
        card?.personId ?? null,
        card ? words : null,
        id,
      ]);
      await tx.audit('partner.person-linked', { type: 'partner', id }, { volunteerId, evidence: words });
    });
  }

  /** Consent to the public wall that lies signed on paper. Refuses `partner.not-found`, `partner.move`. */
  async setPublication(actor: Principal, id: string, { given, evidence }: SetPaperPublication): Promise<void> {
    await this.db.write(async (tx) => {
      const partner = await this.lock(tx, actor, 'partner.manage', id);
      if (!isOpen(partner.state)) movePartner(partner.state, 'withdraw');
      await setPublication(tx, partner, given, evidence.trim());
    });
  }

  /** Removes the contact of those who are no partners any more when its time is over (PIPL 19). Safe to repeat. */
  async forget(tx: Tx): Promise<void> {
    const before = addMinutes(tx.at, -CONTACT_KEPT_DAYS * DAY_MINUTES);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM community_partners WHERE mobile_cipher IS NOT NULL AND state IN ('REJECTED', 'EXITED')
        AND COALESCE(exited_at, decided_at) < ? ORDER BY id LIMIT ${FORGOTTEN_AT_ONCE}`,
      [before],
    );
    for (const { id } of rows) {
      await tx.execute(`UPDATE community_partners SET contact_name = NULL, mobile_cipher = NULL, ${NAME_FORGOTTEN} WHERE id = ?`, [id]);
      await tx.audit('partner.forgotten', { type: 'partner', id });
    }
  }

  /** The partner, if its community lies in the actor's scope for the action; else `partner.not-found`. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<CommunityPartner> {
    const partner = await reader.repo(CommunityPartner).findOneBy({ id });
    const [area] = partner ? await this.areas.byIds(reader, [partner.communityId]) : [];
    scopeOf(actor, action).requires(area?.path, 'partner.not-found');
    return partner!;
  }

  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<CommunityPartner> {
    await this.require(tx, actor, action, id);
    return (await tx.lockOne(CommunityPartner, id))!;
  }

  private async agree(tx: Tx, actor: Principal, partnerId: string, version: number, input: ApprovePartner | RenewPartner): Promise<void> {
    checkTerm(input);
    const row = {
      id: newId(),
      partnerId,
      version,
      textVersion: PARTNER_AGREEMENT.version,
      fromOn: input.fromOn,
      toOn: input.toOn,
      duties: input.duties.trim(),
      benefits: input.benefits.trim(),
      recordedAt: tx.at,
      recordedBy: actor.accountId,
    };
    await tx.insert(PartnerAgreement, [row]);
  }

  private async review(tx: Tx, actor: Principal, partnerId: string, dueOn: string, result: PartnerReview['result'], note: string): Promise<void> {
    const row = { id: newId(), partnerId, dueOn, result, note: note.trim(), recordedAt: tx.at, recordedBy: actor.accountId };
    try {
      await tx.insert(PartnerReview, [row]);
    } catch (error) {
      if (isDuplicateKey(error)) refuse('partner.review-later', { on: dueOn });
      throw error;
    }
  }
}
