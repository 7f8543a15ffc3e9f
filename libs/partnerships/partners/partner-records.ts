import { newId } from '@app/kernel/ids.js';
import { checkMobile } from '@app/kernel/identity-numbers.js';
import { refuse } from '@app/kernel/refusals.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CommunityPartner } from './partner.entity.js';
import { cleanPartnerName, FORGOTTEN_NAME, partnerKey, type Bringing, type PartnerType } from './partner.rules.js';
import { PARTNER_NOTICE, PARTNER_PUBLICATION } from './partner-texts.rules.js';

const MOBILE = 'partner.mobile';
const OPEN = 'partner.open';

/** A person who applied and never joined is nobody's record; a firm's name, or a partner's who gave, is the community's. */
export const NAME_FORGOTTEN = `name = CASE WHEN partner_type = 'PERSON' AND joined_on IS NULL THEN '${FORGOTTEN_NAME}' ELSE name END`;

/** What an application says, from the public page or from paper. */
export type PartnerInput = {
  partnerType: PartnerType;
  name: string;
  contactName: string;
  mobile: string;
  brings: Bringing[];
  bringsText: string;
  wishes?: string;
  agreesToPublication?: boolean;
};

/**
 * Writes an application. Refuses `partner.invalid` (name, mobile) and `partner.open-already`: the unique key judges,
 * so two that arrive together are one.
 */
export async function insertApplication(
  tx: Tx,
  keys: PersonalDataKeys,
  input: PartnerInput,
  made: Pick<CommunityPartner, 'communityId' | 'source' | 'queryCode'>,
): Promise<CommunityPartner> {
  const name = cleanPartnerName(input.name);
  if (name === '') refuse('partner.invalid', { reason: '名称是空的，请填写' });
  const contactName = cleanPartnerName(input.contactName);
  if (contactName === '') refuse('partner.invalid', { reason: '联系人是空的，请填写' });
  const bringsText = input.bringsText.trim();
  if (bringsText === '') refuse('partner.invalid', { reason: '能提供什么是空的，请填写' });
  const mobile = checkMobile(input.mobile);
  if (!mobile.ok) refuse('partner.invalid', { reason: mobile.reason });
  const row: CommunityPartner = {
    id: newId(),
    ...made,
    partnerType: input.partnerType,
    name,
    contactName,
    mobileCipher: keys.encrypt(mobile.value, MOBILE),
    brings: input.brings,
    bringsText,
    wishes: input.wishes?.trim() || null,
    state: 'APPLIED',
    openKey: keys.blindIndex(partnerKey(made.communityId, name, mobile.value), OPEN),
    noticeVersion: PARTNER_NOTICE.version,
    publicationVersion: input.agreesToPublication ? PARTNER_PUBLICATION.version : null,
    publicationAt: input.agreesToPublication ? tx.at : null,
    appliedAt: tx.at,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    joinedOn: null,
    reviewOn: null,
    exitedAt: null,
    exitReason: null,
    unitId: null,
    personId: null,
    personEvidence: null,
  };
  try {
    await tx.insert(CommunityPartner, [row]);
  } catch (error) {
    if (isDuplicateKey(error)) refuse('partner.open-already');
    throw error;
  }
  return row;
}

/** Null once it has been removed. */
export function mobileOf(keys: PersonalDataKeys, partner: Pick<CommunityPartner, 'mobileCipher'>): string | null {
  return partner.mobileCipher && keys.decrypt(partner.mobileCipher, MOBILE);
}

/** Gives or takes back the consent to the public wall; doing it twice changes nothing. */
export async function setPublication(tx: Tx, partner: CommunityPartner, given: boolean, evidence: string | null): Promise<void> {
  if (given === (partner.publicationAt !== null)) return;
  const version = given ? PARTNER_PUBLICATION.version : null;
  await tx.execute('UPDATE community_partners SET publication_version = ?, publication_at = ? WHERE id = ?', [
    version,
    given ? tx.at : null,
    partner.id,
  ]);
  await tx.audit(given ? 'partner.publication-given' : 'partner.publication-withdrawn', { type: 'partner', id: partner.id }, { version: version ?? partner.publicationVersion, evidence });
}
