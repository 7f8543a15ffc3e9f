import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new identifier: a ULID, 26 characters, ordered by time so that index pages fill from one side. */
export function newId(): string {
  return next();
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;
const pool = new Uint8Array(RANDOM_LENGTH * 256);
let poolAt = pool.length;

/**
 * An identifier of something recorded at an instant: of two instants, all identifiers of the earlier one sort first,
 * whoever made them and when. So a range of time is a range of the primary key.
 */
export function idAt(at: string): string {
  if (poolAt === pool.length) {
    crypto.getRandomValues(pool);
    poolAt = 0;
  }
  let random = '';
  for (let n = 0; n < RANDOM_LENGTH; n++) random += DIGITS[pool[poolAt++]! & 31];
  return timePart(Date.parse(at)) + random;
}

/** Sorts before every identifier of the instants after this one, and after those of this one. */
export function idAfter(at: string): string {
  return timePart(Date.parse(at) + 1) + '0'.repeat(RANDOM_LENGTH);
}

/** Sorts before every identifier of this instant and after those of all earlier ones. */
export function idFrom(at: string): string {
  return timePart(Date.parse(at)) + '0'.repeat(RANDOM_LENGTH);
}

function timePart(ms: number): string {
  let text = '';
  for (let rest = ms, n = 0; n < TIME_LENGTH; n++, rest = Math.floor(rest / 32)) text = DIGITS[rest % 32]! + text;
  return text;
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ULID.test(value);
}
