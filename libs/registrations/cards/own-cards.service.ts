import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import type { Instant } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { CardMaker } from './card-maker.service.js';
import { AGREED, numbersViewOf, SENT } from './card-views.js';
import { MemberServiceCard, ServiceCardConsent, ServiceCardLine } from './member-service-card.entity.js';
import { CARD_MOVES, CONSENT_VERSION, consentText, moveCard } from './service-card.rules.js';
import type { AnswerCard, OwnCardFileView, OwnCardList, OwnCardView } from './service-card.wire.js';

const MOST_OWN = 200;
const UNSIGNED = { opinion: null, signedBy: null, signedAt: null, signHash: null, acknowledgedBy: null, acknowledgedAt: null, acknowledgeNote: null };

/** A member's own cards, and the one decision that is the member's alone. */
@Injectable()
export class OwnCards {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly maker: CardMaker,
  ) {}

  /** Every version, newest first; nothing where nobody is behind the account. */
  async list(actor: Principal): Promise<OwnCardList> {
    if (!actor.personId) return { items: [] };
    const cards = await this.db.read.repo(MemberServiceCard).find({ where: { personId: actor.personId }, order: { id: 'DESC' }, take: MOST_OWN });
    return { items: await this.views(cards) };
  }

  /** With the records it was counted from, and whether they still give it. Refuses `service-card.not-found`. */
  async view(actor: Principal, id: string): Promise<OwnCardFileView> {
    const card = await this.own(actor, id);
    const [view] = await this.views([card]);
    const lines = await this.db.read.repo(ServiceCardLine).find({ where: { cardId: id }, order: { servedOn: 'ASC', id: 'ASC' } });
    return {
      ...view!,
      lines: lines.map(({ servedOn, serviceMinutes, category, quality }) => ({ servedOn, serviceMinutes, category, quality })),
      isWhole: this.maker.isWhole(card, lines),
    };
  }

  /**
   * Yes or no, as often as one likes; each answer is kept. Saying the same again changes nothing. Refuses
   * `service-card.not-found`, `.no-recipient`, `.superseded`, `.move`.
   */
  async answer(actor: Principal, id: string, { given }: AnswerCard): Promise<OwnCardFileView> {
    await this.own(actor, id);
    await this.db.write(async (tx) => {
      const card = (await tx.lockOne(MemberServiceCard, id))!;
      const isGiven = (await tx.one(`SELECT 1 AS found FROM member_service_cards c WHERE c.id = ? AND ${AGREED}`, [id])) !== undefined;
      if (given === isGiven && card.decidedAt !== null) return;
      if (given && card.employerName === null) refuse('service-card.no-recipient');
      // What was taken back for everything at once and is given again for this card goes the whole way anew.
      const state = moveCard(card.decidedAt && !isGiven ? { ...card, state: 'WITHHELD' } : card, given ? 'agree' : 'withhold');
      await tx.insert(ServiceCardConsent, [this.answerOf(card, given, tx.at, actor.accountId)]);
      await tx.repo(MemberServiceCard).update(id, { state, decidedAt: tx.at, ...(given ? UNSIGNED : {}) });
      await tx.audit('service-card.answered', { type: 'service-card', id });
    });
    return this.view(actor, id);
  }

  private answerOf(card: MemberServiceCard, given: boolean, answeredAt: Instant, accountId: string): ServiceCardConsent {
    const recipient = { recipientUnitId: card.unitId, recipientName: card.employerName };
    return { id: newId(), cardId: card.id, ...recipient, answer: given ? 'yes' : 'no', textVersion: CONSENT_VERSION, answeredAt, accountId };
  }

  private async own(actor: Principal, id: string): Promise<MemberServiceCard> {
    const card = await this.db.read.repo(MemberServiceCard).findOneBy({ id });
    return card && card.personId === actor.personId ? card : refuse('service-card.not-found');
  }

  private async views(cards: readonly MemberServiceCard[]): Promise<OwnCardView[]> {
    const areas = new Map((await this.areas.byIds(this.db.read, cards.map(({ communityId }) => communityId))).map(({ id, name }) => [id, name]));
    const [agreed, sent] = [await this.among(cards, AGREED), await this.among(cards, SENT)];
    return cards.map((card) => {
      const communityName = areas.get(card.communityId) ?? '';
      const isOpen = card.currentKey !== null && card.employerName !== null;
      return {
        ...numbersViewOf(card, communityName),
        ...(card.decidedAt && !agreed.has(card.id) ? { state: 'WITHHELD' as const, stateName: '不送单位' } : {}),
        recipientName: card.employerName,
        consentText: card.employerName && consentText(communityName, card.employerName),
        decidedAt: card.decidedAt,
        mayAgree: isOpen && !agreed.has(card.id),
        mayWithhold: CARD_MOVES.withhold.from.includes(card.state) && (card.decidedAt === null ? isOpen : agreed.has(card.id)),
        isSeenByUnit: sent.has(card.id) && card.unitId !== null,
      };
    });
  }

  private async among(cards: readonly MemberServiceCard[], condition: string): Promise<Set<string>> {
    if (cards.length === 0) return new Set();
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT c.id FROM member_service_cards c WHERE c.person_id = ? AND ${condition}`,
      [cards[0]!.personId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
