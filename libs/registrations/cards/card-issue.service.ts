import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse, Refusal, refusalText, type RefusalCode } from '@app/kernel/refusals.js';
import { unitsOf } from '@app/partnerships/index.js';
import { AreasService, NoticesService, UnitGrants } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { AGREED, SENT } from './card-views.js';
import { MemberServiceCard } from './member-service-card.entity.js';
import { moveCard, signedText } from './service-card.rules.js';
import type { CardSigned, CardsSigned, SignCards } from './service-card.wire.js';

/** The community signs what members agreed to send, and the unit says that it has it. */
@Injectable()
export class CardIssue {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  /**
   * Signs many in one write and answers for each: one refusal (`service-card.not-found`, which is also said of cards
   * whose members did not agree, `.superseded`, `.move`) does not hold up the others.
   */
  sign(actor: Principal, { ids, opinion }: SignCards): Promise<CardsSigned> {
    return this.db.write(async (tx) => {
      const cards = new Map((await tx.lock(MemberServiceCard, ids)).map((card) => [card.id, card]));
      const results: CardSigned[] = [];
      const units = new Map<string, number>();
      for (const id of [...new Set(ids)]) {
        const refused = await refusedBy(async () => {
          const card = await this.requireAgreed(tx, actor, cards.get(id));
          await this.signOne(tx, actor, card, opinion?.trim() || null);
          if (card.unitId) units.set(card.unitId, (units.get(card.unitId) ?? 0) + 1);
        });
        results.push(refused ? { id, outcome: 'refused', ...refused } : { id, outcome: 'signed', code: null, message: null });
      }
      await this.tellUnits(tx, units);
      const signed = results.filter(({ outcome }) => outcome === 'signed').length;
      return { signed, refused: results.length - signed, results };
    });
  }

  /** The unit's liaison has received it. Refuses `service-card.not-found`, `service-card.move`. */
  async acknowledge(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const card = await tx.lockOne(MemberServiceCard, id);
      const isMine = card?.unitId && unitsOf(actor, 'service-card.receive').includes(card.unitId) && (await holds(tx, id, SENT));
      if (!isMine) refuse('service-card.not-found');
      await this.receive(tx, actor, card, null);
    });
  }

  /** A unit that is not on our list signed on paper. Refuses `service-card.not-found`, `service-card.move`. */
  async acknowledgePaper(actor: Principal, id: string, note: string): Promise<void> {
    await this.db.write(async (tx) => {
      const card = await this.requireAgreed(tx, actor, await tx.lockOne(MemberServiceCard, id));
      await this.receive(tx, actor, card, note.trim());
    });
  }

  private async receive(tx: Tx, actor: Principal, card: MemberServiceCard, acknowledgeNote: string | null): Promise<void> {
    const state = moveCard(card, 'acknowledge');
    await tx.repo(MemberServiceCard).update(card.id, { state, acknowledgedBy: actor.accountId, acknowledgedAt: tx.at, acknowledgeNote });
    await tx.audit('service-card.acknowledged', { type: 'service-card', id: card.id }, { onPaper: acknowledgeNote !== null });
  }

  private async signOne(tx: Tx, actor: Principal, card: MemberServiceCard, opinion: string | null): Promise<void> {
    const state = moveCard(card, 'sign');
    const { id, version, inputHash } = card;
    const text = signedText({ id, version, inputHash, recipient: card.unitId ?? card.employerName!, opinion, signedAt: tx.at });
    const signHash = createHash('sha256').update(text).digest('hex');
    await tx.repo(MemberServiceCard).update(id, { state, opinion, signedBy: actor.accountId, signedAt: tx.at, signHash });
    await tx.audit('service-card.signed', { type: 'service-card', id }, { version, signHash });
  }

  /** A card nobody agreed to send does not exist for the community either: nobody is asked why. */
  private async requireAgreed(tx: Tx, actor: Principal, card: MemberServiceCard | undefined): Promise<MemberServiceCard> {
    const [community] = card ? await this.areas.byIds(tx, [card.communityId]) : [];
    scopeOf(actor, 'service-card.sign').requires(community?.path, 'service-card.not-found');
    return (await holds(tx, card!.id, AGREED)) ? card! : refuse('service-card.not-found');
  }

  private async tellUnits(tx: Tx, units: ReadonlyMap<string, number>): Promise<void> {
    const holders = await this.grants.holders(tx, [...units.keys()], tx.at);
    await this.notices.send(
      tx,
      holders.map(({ accountId, unitId }) => ({
        to: { accountId },
        kind: 'REGISTRATION' as const,
        title: '有在职党员服务反馈待签收',
        text: `社区送来 ${units.get(unitId)!} 份在职党员服务反馈，都经本人同意。请查看后签收。`,
        link: '/unit/cards',
      })),
    );
  }
}

async function holds(tx: Tx, id: string, condition: string): Promise<boolean> {
  return (await tx.one(`SELECT 1 AS found FROM member_service_cards c WHERE c.id = ? AND ${condition}`, [id])) !== undefined;
}

async function refusedBy(step: () => Promise<void>): Promise<{ code: RefusalCode; message: string } | null> {
  try {
    await step();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: refusalText(error.code, error.details) };
    throw error;
  }
}
