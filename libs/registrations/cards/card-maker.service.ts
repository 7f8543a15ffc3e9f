import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FinalServiceFacts, type FinalService } from '@app/activities/index.js';
import { newId } from '@app/kernel/ids.js';
import type { DateOn } from '@app/kernel/time.js';
import { Area, NoticesService } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MemberServiceCard, ServiceCardLine } from './member-service-card.entity.js';
import { CARD_KIND_NAMES, cardKeyOf, cardPeriodText, changeText, hashedCard, linesInOrder, periodOfCard, sumsOf, type CardLine, type CardPeriod } from './service-card.rules.js';

/** Whose card: as the registration says on the day it is made. */
export type CardMember = {
  registrationId: string;
  personId: string;
  volunteerId: string;
  communityId: string;
  unitId: string | null;
  employerName: string | null;
};

export type Made = { made: number; unchanged: number; empty: number };

/** Counts cards from final records; what was counted differently before gets its next version beside it. */
@Injectable()
export class CardMaker {
  constructor(
    private readonly facts: FinalServiceFacts,
    private readonly notices: NoticesService,
  ) {}

  /** The cards of members of one community. A member without a record gets none, unless there was one before. */
  async make(tx: Tx, communityId: string, card: CardPeriod, members: readonly CardMember[]): Promise<Made> {
    // A run and a correction that count the same card wait for each other here.
    await tx.lock(Area, [communityId]);
    const service = groupedBy(await this.facts.of(tx, communityId, members.map(({ volunteerId }) => volunteerId), periodOfCard(card)));
    const keys = members.map(({ personId }) => cardKeyOf(personId, communityId, card));
    const standing = await tx.repo(MemberServiceCard).findBy({ currentKey: In(keys) });
    const before = new Map(standing.map((one) => [one.cardKey, one]));
    const result: Made = { made: 0, unchanged: 0, empty: 0 };
    for (const [i, member] of members.entries()) {
      const old = before.get(keys[i]!) ?? null;
      const lines = service.get(member.volunteerId) ?? [];
      const inputHash = hashOf(hashedCard(keys[i]!, lines));
      if (!old && lines.length === 0) result.empty++;
      else if (old?.inputHash === inputHash) result.unchanged++;
      else {
        await this.write(tx, member, card, { lines, inputHash, cardKey: keys[i]! }, old);
        result.made++;
      }
    }
    return result;
  }

  /** Final records came or went after cards had been made: those cards are counted again. Safe to repeat. */
  async recount(tx: Tx, recordIds: readonly string[]): Promise<void> {
    for (const { volunteerId, communityId, servedOn } of await this.facts.touched(tx, recordIds)) {
      for (const card of await this.currentOf(tx, volunteerId, communityId, servedOn)) {
        await this.make(tx, communityId, { cardKind: card.cardKind, year: card.yearNo, quarter: card.quarterNo }, [await this.memberOf(tx, card)]);
      }
    }
  }

  /** Whether the lines still give the hash and the numbers that stand on the card. */
  isWhole(card: MemberServiceCard, lines: readonly CardLine[]): boolean {
    const { times, serviceMinutes, ratingCount, ratingCenti, categories } = card;
    const isSame = JSON.stringify(sumsOf(lines)) === JSON.stringify({ times, serviceMinutes, ratingCount, ratingCenti, categories });
    return isSame && hashOf(hashedCard(card.cardKey, lines)) === card.inputHash;
  }

  private async write(
    tx: Tx,
    member: CardMember,
    card: CardPeriod,
    { lines, inputHash, cardKey }: { lines: readonly FinalService[]; inputHash: string; cardKey: string },
    old: MemberServiceCard | null,
  ): Promise<void> {
    const sums = sumsOf(lines);
    const { from, to } = periodOfCard(card);
    if (old) await tx.repo(MemberServiceCard).update(old.id, { currentKey: null });
    const row: MemberServiceCard = {
      id: newId(),
      cardKey,
      version: (old?.version ?? 0) + 1,
      currentKey: cardKey,
      replacesId: old?.id ?? null,
      changeNote: old && changeText(old, sums),
      ...member,
      cardKind: card.cardKind,
      yearNo: card.year,
      quarterNo: card.quarter,
      fromOn: from,
      toOn: to,
      ...sums,
      inputHash,
      madeAt: tx.at,
      state: 'MADE',
      ...{ decidedAt: null, opinion: null, signedBy: null, signedAt: null, signHash: null },
      ...{ acknowledgedBy: null, acknowledgedAt: null, acknowledgeNote: null },
    };
    await tx.insert(MemberServiceCard, [row]);
    await tx.insert(
      ServiceCardLine,
      linesInOrder(lines).map(({ recordId, servedOn, serviceMinutes, category, quality }) => ({
        ...{ id: newId(), cardId: row.id, recordId, servedOn, serviceMinutes, category, quality },
      })),
    );
    await this.tell(tx, row, old);
  }

  private async tell(tx: Tx, card: MemberServiceCard, old: MemberServiceCard | null): Promise<void> {
    const name = `${cardPeriodText({ cardKind: card.cardKind, year: card.yearNo, quarter: card.quarterNo })}${CARD_KIND_NAMES[card.cardKind]}`;
    const text = old
      ? `${card.changeNote}新旧两版都保留。旧版同意过的，新版要不要送单位，请您再看一看、定一下。`
      : '请先看看对不对。要不要送给单位由您定，不送也没有任何影响。';
    const title = old ? `您的${name}有更正` : `您的${name}出来了`;
    await this.notices.send(tx, [{ to: { personId: card.personId }, kind: 'REGISTRATION', title, text, link: `/me/cards/${card.id}`, once: `service-card:${card.id}` }]);
  }

  private currentOf(tx: Tx, volunteerId: string, communityId: string, servedOn: DateOn): Promise<MemberServiceCard[]> {
    return tx.repo(MemberServiceCard).createQueryBuilder('c')
      .where('c.volunteerId = :volunteerId AND c.communityId = :communityId AND c.currentKey IS NOT NULL', { volunteerId, communityId })
      .andWhere('c.fromOn <= :servedOn AND c.toOn > :servedOn', { servedOn })
      .orderBy('c.id')
      .getMany();
  }

  /** The employer as it is known now; the card keeps the one of its day. */
  private async memberOf(tx: Tx, card: MemberServiceCard): Promise<CardMember> {
    const [member] = await membersByPerson(tx, card.communityId, [card.personId]);
    const { registrationId, personId, volunteerId, communityId, unitId, employerName } = card;
    return member ?? { registrationId, personId, volunteerId, communityId, unitId, employerName };
  }
}

/** The latest registration of each person in the community, with the employer's name from our list or as it was written. */
export function membersByPerson(tx: Tx, communityId: string, personIds: readonly string[]): Promise<CardMember[]> {
  return tx.query<CardMember>(
    `SELECT r.id AS registrationId, r.person_id AS personId, r.volunteer_id AS volunteerId, r.community_id AS communityId,
            r.employer_unit_id AS unitId, COALESCE(u.name, r.employer_name) AS employerName
       FROM member_registrations r LEFT JOIN units u ON u.id = r.employer_unit_id
      WHERE r.id IN (SELECT MAX(x.id) FROM member_registrations x
                      WHERE x.community_id = ? AND x.state IN ('ACCEPTED', 'TRANSFERRED') AND x.person_id IN (${placeholders(personIds)}) GROUP BY x.person_id)
      ORDER BY r.person_id`,
    [communityId, ...personIds],
  );
}

function groupedBy(service: readonly FinalService[]): Map<string, FinalService[]> {
  const byVolunteer = new Map<string, FinalService[]>();
  for (const one of service) byVolunteer.set(one.volunteerId, [...(byVolunteer.get(one.volunteerId) ?? []), one]);
  return byVolunteer;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
