import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { PersonSecrets } from '../persons/person-secrets.service.js';
import { NoticePreference } from './notice-preference.entity.js';
import { NOTICE_KINDS, NOTICE_KIND_NAMES } from './notice.rules.js';
import { EMAIL, OutgoingService } from './outgoing.service.js';
import { isEmailAddress, maskEmail } from './outgoing.rules.js';
import type { NoticePreferenceView, SetNoticePreference } from './outgoing.wire.js';

/** What an account wants sent on by mail or text message. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
    private readonly secrets: PersonSecrets,
    private readonly outgoing: OutgoingService,
  ) {}

  async own(actor: Principal): Promise<NoticePreferenceView> {
    const preference = await this.db.read.repo(NoticePreference).findOneBy({ accountId: actor.accountId });
    const email = preference?.emailCipher ? this.keys.decrypt(preference.emailCipher, EMAIL) : null;
    return {
      kinds: NOTICE_KINDS.map((kind) => ({ kind, name: NOTICE_KIND_NAMES[kind] })),
      emailMasked: email && maskEmail(email),
      mobileMasked: await this.mobileOf(actor),
      byEmail: preference?.byEmail ?? [],
      bySms: preference?.bySms ?? [],
      isEmailReady: this.outgoing.isEmailReady,
      isSmsReady: this.outgoing.isSmsReady,
    };
  }

  /** Refuses `notice-preference.email` (none, or not an address), `notice-preference.mobile` (none registered). */
  async set(actor: Principal, input: SetNoticePreference): Promise<NoticePreferenceView> {
    const email = input.email?.trim();
    if (email && !isEmailAddress(email)) refuse('notice-preference.email');
    if (input.bySms.length > 0 && !(await this.mobileOf(actor))) refuse('notice-preference.mobile');
    const { accountId } = actor;
    await this.db.write(async (tx) => {
      await tx.insertMissing(NoticePreference, [{ accountId, emailCipher: null, byEmail: [], bySms: [], changedAt: tx.at }]);
      const before = (await tx.repo(NoticePreference).findOneBy({ accountId }))!;
      const asked = email ? this.keys.encrypt(email, EMAIL) : null;
      const emailCipher = email === undefined ? before.emailCipher : asked;
      if (input.byEmail.length > 0 && !emailCipher) refuse('notice-preference.email');
      const { byEmail, bySms } = input;
      await tx.repo(NoticePreference).update({ accountId }, { emailCipher, byEmail, bySms, changedAt: tx.at });
    });
    return this.own(actor);
  }

  private async mobileOf({ personId }: Principal): Promise<string | null> {
    if (!personId) return null;
    const person = await this.db.read.one<{ mobileCipher: string | null }>(
      'SELECT mobile_cipher AS mobileCipher FROM persons WHERE id = ?',
      [personId],
    );
    return person ? this.secrets.maskedMobileOf(person) : null;
  }
}
