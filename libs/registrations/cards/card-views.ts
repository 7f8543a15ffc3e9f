import type { MemberServiceCard } from './member-service-card.entity.js';
import { CARD_KIND_NAMES, CARD_STATE_NAMES, cardPeriodText } from './service-card.rules.js';
import type { CardNumbersView } from './service-card.wire.js';

/** General consent to sharing with the employer was taken back after this card was agreed to: it is shared no longer. */
export const NOT_TAKEN_BACK = `NOT EXISTS (SELECT 1 FROM consent_records t
  WHERE t.person_id = c.person_id AND t.purpose = 'SHARE_WITH_EMPLOYER' AND t.withdrawn_at >= c.decided_at)`;

/** What the member agreed to and has not taken back: the only cards that staff, exports and prints can reach. */
export const AGREED = `c.state IN ('AGREED', 'SIGNED', 'ACKNOWLEDGED') AND ${NOT_TAKEN_BACK}`;

/** What the employer may see. */
export const SENT = `c.state IN ('SIGNED', 'ACKNOWLEDGED') AND ${NOT_TAKEN_BACK}`;

export function numbersViewOf(card: MemberServiceCard, communityName: string): CardNumbersView {
  const { id, cardKind, yearNo, quarterNo, version, changeNote, times, serviceMinutes, ratingCount, ratingCenti, categories } = card;
  const { opinion, state, madeAt, signedAt, acknowledgedAt, inputHash, signHash } = card;
  return {
    ...{ id, kind: cardKind, kindName: CARD_KIND_NAMES[cardKind], year: yearNo, quarter: quarterNo },
    periodText: cardPeriodText({ cardKind, year: yearNo, quarter: quarterNo }),
    ...{ communityName, version, isReplaced: card.currentKey === null, changeNote },
    ...{ times, serviceMinutes, ratingCount, ratingCenti, categories, opinion },
    ...{ state, stateName: CARD_STATE_NAMES[state], madeAt, signedAt, acknowledgedAt, inputHash, signHash },
  };
}
