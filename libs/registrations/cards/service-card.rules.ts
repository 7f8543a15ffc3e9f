/**
 * 服务记录卡 and 年度反馈: made from final records and their ratings, never from visits or from using the software.
 * The member sees the card first and alone decides whether the named employer is told (个人信息保护法 23).
 */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, addMonths, durationText, type DateOn, type Period } from '@app/kernel/time.js';

export const CARD_KINDS = ['QUARTER', 'YEAR'] as const;
export type CardKind = (typeof CARD_KINDS)[number];
export const CARD_KIND_NAMES: Record<CardKind, string> = { QUARTER: '服务记录卡', YEAR: '年度服务反馈' };

export const CARD_STATES = ['MADE', 'AGREED', 'SIGNED', 'ACKNOWLEDGED', 'WITHHELD'] as const;
export type CardState = (typeof CARD_STATES)[number];

export const CARD_STATE_NAMES: Record<CardState, string> = {
  MADE: '待本人决定',
  AGREED: '本人同意，待社区签发',
  SIGNED: '已送单位',
  ACKNOWLEDGED: '单位已收',
  WITHHELD: '不送单位',
};

/** What the employer may see. */
export const SENT_STATES = ['SIGNED', 'ACKNOWLEDGED'] as const satisfies readonly CardState[];
/** What the member agreed to; the community sees no others, so that nobody is asked why. */
export const AGREED_STATES = ['AGREED', 'SIGNED', 'ACKNOWLEDGED'] as const satisfies readonly CardState[];

export type CardMove = 'agree' | 'withhold' | 'sign' | 'acknowledge';

export const CARD_MOVES: Record<CardMove, { name: string; from: readonly CardState[]; to: CardState }> = {
  agree: { name: '同意送单位', from: ['MADE', 'WITHHELD'], to: 'AGREED' },
  // At any time, also after it was sent (个人信息保护法 15): from then on the unit no longer sees it.
  withhold: { name: '不送单位', from: ['MADE', 'AGREED', 'SIGNED', 'ACKNOWLEDGED'], to: 'WITHHELD' },
  sign: { name: '签发', from: ['AGREED'], to: 'SIGNED' },
  acknowledge: { name: '签收', from: ['SIGNED'], to: 'ACKNOWLEDGED' },
};

/** The state after a step; a version that was replaced can only still be withheld. Refuses service-card.superseded, .move. */
export function moveCard(card: { state: CardState; currentKey: string | null }, move: CardMove): CardState {
  const { name, from, to } = CARD_MOVES[move];
  if (card.currentKey === null && move !== 'withhold') refuse('service-card.superseded');
  if (!from.includes(card.state)) refuse('service-card.move', { state: CARD_STATE_NAMES[card.state], move: name });
  return to;
}

export type CardPeriod = { cardKind: CardKind; year: number; quarter: number };

/** `quarter` is 1 to 4, and 0 for a year. */
export function periodOfCard({ cardKind, year, quarter }: CardPeriod): Period {
  if (cardKind === 'YEAR') return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const from = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { from, to: addMonths(from, 3) };
}

export function cardPeriodText({ cardKind, year, quarter }: CardPeriod): string {
  return cardKind === 'YEAR' ? `${year}年` : `${year}年第${'一二三四'[quarter - 1]}季度`;
}

/** Refuses service-card.period: no such quarter, or its last month has not begun. What becomes final later is added by itself. */
export function checkCardPeriod(card: CardPeriod, today: DateOn): void {
  const isReal = card.cardKind === 'YEAR' ? card.quarter === 0 : card.quarter >= 1 && card.quarter <= 4;
  if (!isReal || today < addMonths(periodOfCard(card).to, -1)) refuse('service-card.period');
}

/** One card a person, community and period. */
export function cardKeyOf(personId: string, communityId: string, { cardKind, year, quarter }: CardPeriod): string {
  return `${personId}:${communityId}:${cardKind === 'YEAR' ? `${year}` : `${year}Q${quarter}`}`;
}

export type CardLine = { recordId: string; servedOn: DateOn; serviceMinutes: number; category: string | null; quality: number | null };

export type CategorySum = { category: string; times: number; minutes: number };

export type CardSums = {
  times: number;
  serviceMinutes: number;
  ratingCount: number;
  /** The mean of the ratings in hundredths of a star, cut down; null without any. */
  ratingCenti: number | null;
  categories: CategorySum[];
};

const NO_CATEGORY = '其他';

/** A record is one service. Most minutes first. */
export function sumsOf(lines: readonly CardLine[]): CardSums {
  const ratings = lines.flatMap(({ quality }) => quality ?? []);
  const byCategory = new Map<string, CategorySum>();
  for (const { category, serviceMinutes } of lines) {
    const name = category ?? NO_CATEGORY;
    const { times, minutes } = byCategory.get(name) ?? { times: 0, minutes: 0 };
    byCategory.set(name, { category: name, times: times + 1, minutes: minutes + serviceMinutes });
  }
  return {
    times: lines.length,
    serviceMinutes: lines.reduce((sum, line) => sum + line.serviceMinutes, 0),
    ratingCount: ratings.length,
    ratingCenti: ratings.length === 0 ? null : Math.floor((ratings.reduce((sum, one) => sum + one, 0) * 100) / ratings.length),
    categories: [...byCategory.values()].sort((a, b) => b.minutes - a.minutes || (a.category < b.category ? -1 : 1)),
  };
}

export function linesInOrder<T extends CardLine>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => (a.servedOn + a.recordId < b.servedOn + b.recordId ? -1 : 1));
}

/** What the hash covers, in one order: ids, days and numbers, nothing by which a person is known. */
export function hashedCard(cardKey: string, lines: readonly CardLine[]): string {
  const body = linesInOrder(lines).map(({ recordId, servedOn, serviceMinutes, category, quality }) => [recordId, servedOn, serviceMinutes, category, quality]);
  return JSON.stringify(['member-service-card/1', cardKey, body]);
}

/** Why there is a new version, in words: what the numbers were and what they are. */
export function changeText(before: CardSums, after: CardSums): string {
  const parts = [
    before.times === after.times ? null : `服务次数由 ${before.times} 次变为 ${after.times} 次`,
    before.serviceMinutes === after.serviceMinutes ? null : `时长由 ${durationText(before.serviceMinutes)}变为 ${durationText(after.serviceMinutes)}`,
    before.ratingCenti === after.ratingCenti ? null : `评价由 ${ratingText(before.ratingCenti)}变为 ${ratingText(after.ratingCenti)}`,
  ].flatMap((part) => part ?? []);
  return `制卡后服务记录有更正：${parts.length > 0 ? parts.join('，') : '合计不变，明细有调整'}。`;
}

/** 4.67 分(满分 5 分) reads as 4.67 分; nobody has said anything yet: 暂无评价. */
export function ratingText(ratingCenti: number | null): string {
  return ratingCenti === null ? '暂无评价' : `${(ratingCenti / 100).toFixed(2)} 分`;
}

export const CONSENT_VERSION = 'service-card-1';

/** The words a member agrees to: who receives what, for what, and that a no costs nothing (个人信息保护法 17, 23). */
export function consentText(communityName: string, recipientName: string): string {
  return `我同意${communityName}把这张卡上的服务次数、服务时长、类别和评价送给${recipientName}，只用于双报到反馈。不同意或以后收回，都不影响我的时长、积分和评选；收回后单位不再看得到这张卡。`;
}

/** Words, in one order, that the community signs; the hash of them stands beside the signature. */
export function signedText(card: { id: string; version: number; inputHash: string; recipient: string; opinion: string | null; signedAt: string }): string {
  const { id, version, inputHash, recipient, opinion, signedAt } = card;
  return JSON.stringify(['service-card-signature/1', id, version, inputHash, recipient, opinion, signedAt]);
}

/** The day from which a card of that period may be made. */
export function cardOpensOn(card: CardPeriod): DateOn {
  return addMonths(periodOfCard(card).to, -1);
}

/** The last whole day of a period, as people name it. */
export function lastDayOf({ to }: Period): DateOn {
  return addDays(to, -1);
}
