import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { CONSENT_TEXTS, ConsentsService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { MEMBERSHIP_NAMES, type MembershipFacts } from './member-registration.rules.js';
import type { MembershipView, SubmitMemberRegistration } from './member-registration.wire.js';

const PURPOSE = 'member-registration.membership';

/**
 * Party membership: sensitive (个人信息保护法第二十八条), so one encrypted value, a separate consent before it is kept,
 * and gone in the same write as the consent.
 */
@Injectable()
export class Memberships {
  constructor(
    private readonly keys: PersonalDataKeys,
    private readonly consents: ConsentsService,
  ) {
    consents.onWithdrawal('PARTY_MEMBERSHIP', (tx, personId) => erase(tx, personId));
  }

  /**
   * What the form says of membership, encrypted; null where it says nothing. Gives the consent.
   * Refuses `member-registration.membership-consent`, `member-registration.membership-incomplete`.
   */
  async taken(tx: Tx, actor: Principal, personId: string, input: SubmitMemberRegistration): Promise<string | null> {
    const partyOrgName = input.partyOrgName?.trim() ?? '';
    if (!input.membership && partyOrgName === '') return null;
    if (input.membershipConsentVersion !== CONSENT_TEXTS.PARTY_MEMBERSHIP.version) refuse('member-registration.membership-consent');
    if (!input.membership || partyOrgName === '') refuse('member-registration.membership-incomplete');
    await this.consents.give(tx, personId, 'PARTY_MEMBERSHIP', actor.accountId, null);
    const facts: MembershipFacts = { membership: input.membership, partyOrgName };
    return this.keys.encrypt(JSON.stringify(facts), PURPOSE);
  }

  /** Only while the consent stands. */
  async shown(reader: Reader, personId: string, cipher: string | null): Promise<MembershipView | null> {
    if (!cipher || !(await this.consents.hasConsent(reader, personId, 'PARTY_MEMBERSHIP'))) return null;
    const { membership, partyOrgName } = JSON.parse(this.keys.decrypt(cipher, PURPOSE)) as MembershipFacts;
    return { membership, membershipName: MEMBERSHIP_NAMES[membership], partyOrgName };
  }

  /** Nobody is registered any more: what was told for it goes, and the consent with it. */
  forget(tx: Tx, personId: string): Promise<void> {
    return this.consents.withdraw(tx, personId, 'PARTY_MEMBERSHIP');
  }
}

async function erase(tx: Tx, personId: string): Promise<void> {
  await tx.execute('UPDATE member_registrations SET membership_cipher = NULL WHERE person_id = ? AND membership_cipher IS NOT NULL', [personId]);
}
