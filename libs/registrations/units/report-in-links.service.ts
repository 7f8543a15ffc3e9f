import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf } from '@app/kernel/time.js';
import { AccountsService, Area, cleanName, CONSENT_TEXTS, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { VisitLimits } from '@app/platform/http/visit-limits.service.js';
import { runInContext } from '@app/platform/request-context.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { UnitMember } from './unit-member.entity.js';
import { ANSWER_DAYS, moveUnitMember } from './unit-member.rules.js';
import type { AcceptedReportIn, AcceptReportIn, AcceptReportInAsMe, ReportInOfferView } from './unit-member.wire.js';
import { hashOfCode, MOBILE_SECRET } from './unit-members.service.js';

const LOOK_UPS = { what: 'report-in.look-up', most: 300, minutes: 60 };

/** How somebody on a unit's list answers: with an account of one's own, a new one, or by declining. */
@Injectable()
export class ReportInLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: PersonalDataKeys,
    private readonly limits: VisitLimits,
    private readonly accounts: AccountsService,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Refuses `report-in.not-found`, `request.too-often`. */
  async offer(address: string, code: string): Promise<ReportInOfferView> {
    const row = await this.db.read.repo(UnitMember).findOneBy({ codeHash: hashOfCode(code) });
    // Only guessing is counted.
    if (!row) await this.limits.count(address, LOOK_UPS);
    const member = this.checked(row);
    const place = await this.db.read.one<{ unitName: string; communityName: string }>(
      'SELECT u.name AS unitName, a.name AS communityName FROM units u JOIN areas a ON a.id = u.community_id WHERE u.id = ?',
      [member.unitId],
    );
    const { name, text } = CONSENT_TEXTS.REGISTER;
    return { ...place!, until: addDays(dateOf(member.listedAt), ANSWER_DAYS), consentName: name, consentText: text };
  }

  /**
   * Opens an account with a password of one's own and a volunteer's file, still to be confirmed by reporting in.
   * Refuses what `offer` does, `report-in.consent-needed`, `report-in.name`, `member-registration.place` and what
   * accounts refuse.
   */
  accept(code: string, input: AcceptReportIn): Promise<AcceptedReportIn> {
    // Nothing of a request with a password in it is kept for replay.
    return runInContext({ idempotency: null }, async () => {
      if (!input.agrees) refuse('report-in.consent-needed');
      const name = cleanName(input.name);
      if (name === '') refuse('report-in.name');
      const { loginName, password } = input;
      const prepared = await this.accounts.prepare({ loginName, password, displayName: name, mustChangePassword: false, grants: [{ role: 'volunteer', areaId: input.communityId }] });
      return this.db.write(async (tx) => {
        const member = await this.lock(tx, code);
        const personId = await this.personOf(tx, member, name, input.communityId);
        await this.accounts.insert(tx, { ...prepared, personId });
        const unitName = await this.confirm(tx, member, personId);
        return { loginName: loginName.normalize('NFKC').trim().toLowerCase(), unitName };
      });
    });
  }

  /** With the account one is signed in with. Refuses what `accept` does. */
  async acceptAs(actor: Principal, code: string, input: AcceptReportInAsMe): Promise<AcceptedReportIn> {
    if (!input.agrees) refuse('report-in.consent-needed');
    const unitName = await this.db.write(async (tx) => {
      const member = await this.lock(tx, code);
      if (actor.volunteerId && actor.personId) return this.confirm(tx, member, actor.personId);
      const personId = await this.personOf(tx, member, cleanName(actor.name), input.communityId);
      await this.accounts.attachPerson(tx, actor.accountId, personId, input.communityId);
      return this.confirm(tx, member, personId);
    });
    return { loginName: actor.name, unitName };
  }

  /** Not me, or not now; the unit is not told. Refuses what `offer` does. */
  async decline(code: string): Promise<void> {
    await this.db.write(async (tx) => {
      const member = await this.lock(tx, code);
      await tx.repo(UnitMember).update(member.id, { state: moveUnitMember(member.state, 'decline'), answeredAt: tx.at });
      await tx.audit('report-in.declined', { type: 'unit-member', id: member.id });
    });
  }

  private async personOf(tx: Tx, member: UnitMember, name: string, communityId: string): Promise<string> {
    const community = await tx.repo(Area).findOneBy({ id: communityId });
    if (community?.level !== 'COMMUNITY') refuse('member-registration.place');
    const mobile = member.mobileCipher && this.keys.decrypt(member.mobileCipher, MOBILE_SECRET);
    const [volunteerId] = await this.volunteers.make(tx, [{ communityId, areaId: communityId, source: 'STAFF', name, externalNo: null, mobile }]);
    const card = (await this.volunteers.cardsOf(tx, [volunteerId!])).get(volunteerId!)!;
    return card.personId;
  }

  private async confirm(tx: Tx, member: UnitMember, personId: string): Promise<string> {
    const state = moveUnitMember(member.state, 'confirm');
    await tx.repo(UnitMember).update(member.id, { state, personId, answeredAt: tx.at, codeHash: null });
    await tx.audit('report-in.accepted', { type: 'unit-member', id: member.id });
    return (await tx.one<{ name: string }>('SELECT name FROM units WHERE id = ?', [member.unitId]))!.name;
  }

  private async lock(tx: Tx, code: string): Promise<UnitMember> {
    const found = await this.byCode(tx, code);
    const row = await tx.lockOne(UnitMember, found.id);
    return this.checked(row?.codeHash === hashOfCode(code) ? row : null);
  }

  private async byCode(reader: Reader, code: string): Promise<UnitMember> {
    return this.checked(await reader.repo(UnitMember).findOneBy({ codeHash: hashOfCode(code) }));
  }

  private checked(row: UnitMember | null): UnitMember {
    const isOver = row && addDays(dateOf(row.listedAt), ANSWER_DAYS) <= dateOf(this.clock.now());
    return row && !isOver ? row : refuse('report-in.not-found');
  }
}
