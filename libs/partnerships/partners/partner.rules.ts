/**
 * 社区合伙人: who comes to help of their own accord, and which steps they take. Joining, giving and leaving are free
 * (城市居民委员会组织法 16; 志愿服务条例 25); nothing here makes anybody do anything.
 */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, addMonths, type DateOn } from '@app/kernel/time.js';

export const PARTNER_TYPES = ['PERSON', 'SHOP', 'FIRM', 'SOCIAL_ORG', 'INSTITUTION', 'OTHER'] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];

export const PARTNER_TYPE_NAMES: Record<PartnerType, string> = {
  PERSON: '个人',
  SHOP: '商户',
  FIRM: '企业',
  SOCIAL_ORG: '社会组织',
  INSTITUTION: '事业单位、学校',
  OTHER: '其他',
};

/** What a partner brings, in the same words as contributions are counted. */
export const BRINGINGS = ['FUND', 'GOODS', 'PEOPLE_TIME', 'VENUE', 'SERVICE'] as const;
export type Bringing = (typeof BRINGINGS)[number];

export const BRINGING_NAMES: Record<Bringing, string> = {
  FUND: '资金',
  GOODS: '物资',
  PEOPLE_TIME: '人力',
  VENUE: '场地',
  SERVICE: '技能和服务',
};

export const PARTNER_STATES = ['APPLIED', 'APPROVED', 'REJECTED', 'EXITED'] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

export const PARTNER_STATE_NAMES: Record<PartnerState, string> = {
  APPLIED: '待审核',
  APPROVED: '合伙中',
  REJECTED: '未通过',
  EXITED: '已退出',
};

export type PartnerMove = 'approve' | 'reject' | 'withdraw' | 'renew' | 'exit';

type Move = { name: string; from: readonly PartnerState[]; to: PartnerState };

/** Which step leads from where to where. What is not listed is refused. */
export const PARTNER_MOVES: Record<PartnerMove, Move> = {
  approve: { name: '通过', from: ['APPLIED'], to: 'APPROVED' },
  reject: { name: '不通过', from: ['APPLIED'], to: 'REJECTED' },
  /** By the applicants themselves, with the code they were given. */
  withdraw: { name: '撤回', from: ['APPLIED', 'APPROVED'], to: 'EXITED' },
  renew: { name: '续约', from: ['APPROVED'], to: 'APPROVED' },
  exit: { name: '退出', from: ['APPROVED'], to: 'EXITED' },
};

/** The state after a step. Refuses partner.move. */
export function movePartner(state: PartnerState, move: PartnerMove): PartnerState {
  const { name, from, to } = PARTNER_MOVES[move];
  if (!from.includes(state)) refuse('partner.move', { state: PARTNER_STATE_NAMES[state], move: name });
  return to;
}

export function possiblePartnerMoves(state: PartnerState): PartnerMove[] {
  return (Object.keys(PARTNER_MOVES) as PartnerMove[]).filter((move) => PARTNER_MOVES[move].from.includes(state));
}

/** Open means: a second application of the same partner would be the same matter. */
export function isOpen(state: PartnerState): boolean {
  return state === 'APPLIED' || state === 'APPROVED';
}

export type Term = { fromOn: DateOn; toOn: DateOn };

const LONGEST_TERM_YEARS = 3;

/** A term is half-open and at most three years, so that what was agreed is looked at again. Refuses partner.term. */
export function checkTerm({ fromOn, toOn }: Term): void {
  if (toOn <= fromOn || toOn > addMonths(fromOn, LONGEST_TERM_YEARS * 12)) refuse('partner.term', { years: LONGEST_TERM_YEARS });
}

const REVIEW_AHEAD_DAYS = 30;

/**
 * The next day to look back on after the one given: a full year of the term, and in any case its end. Refuses
 * partner.term when the term ends before that.
 */
export function nextReviewOn({ fromOn, toOn }: Term, after: DateOn = fromOn): DateOn {
  if (toOn <= after) refuse('partner.term', { years: LONGEST_TERM_YEARS });
  const years = Array.from({ length: LONGEST_TERM_YEARS }, (_, i) => addMonths(fromOn, 12 * (i + 1)));
  return years.find((on) => on > after && on < toOn) ?? toOn;
}

export type ReviewStanding = 'LATER' | 'SOON' | 'OVERDUE';

export const REVIEW_STANDING_NAMES: Record<ReviewStanding, string> = {
  LATER: '未到',
  SOON: '快到了',
  OVERDUE: '已过期',
};

/** Where a partner stands before the yearly review: from 30 days before the day it is time, after the day it is late. */
export function reviewStanding(reviewOn: DateOn, today: DateOn): ReviewStanding {
  if (reviewOn < today) return 'OVERDUE';
  return reviewOn <= addDays(today, REVIEW_AHEAD_DAYS) ? 'SOON' : 'LATER';
}

/** The last day whose reviews are on the list today. */
export function reviewsDueUpTo(today: DateOn): DateOn {
  return addDays(today, REVIEW_AHEAD_DAYS);
}

/** How long the contact of somebody who is no partner is kept, for questions and objections (PIPL 19). */
export const CONTACT_KEPT_DAYS = 180;

/** What stands where the name of a person was who applied and never joined. */
export const FORGOTTEN_NAME = '（已按期限删除）';

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/** As written, without blanks around, doubled blanks and invisible characters. */
export function cleanPartnerName(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').trim().replace(/\s+/gu, ' ');
}

/** What tells two open applications apart: width, case and blanks of a name do not. */
export function partnerKey(communityId: string, name: string, mobile: string): string {
  return [communityId, name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''), mobile].join('\n');
}

/** 32 characters that nobody mixes up on paper or aloud: no 0 and O, no 1 and I. */
const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 12 characters of 5 bits are 60 bits: beyond guessing over a network. */
export const QUERY_CODE_LENGTH = 12;

/** Random bytes, from outside because a rule has no chance in it → `7QK4M2XW9RTB`. */
export function queryCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < QUERY_CODE_LENGTH) throw new Error(`a query code needs ${QUERY_CODE_LENGTH} bytes`);
  return Array.from(bytes.slice(0, QUERY_CODE_LENGTH), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]!).join('');
}

/** What somebody typed: `7qk4-m2xw 9rtb` → `7QK4M2XW9RTB`; undefined when it can be no code. */
export function cleanQueryCode(text: string): string | undefined {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s\-—–_]/gu, '');
  return code.length === QUERY_CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : undefined;
}

/** `7QK4 M2XW 9RTB`, easier to read out. */
export function queryCodeText(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
