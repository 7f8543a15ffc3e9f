/** GB/T 22239 level 2, as usually read (H31): at least 8 characters of three of the four kinds. */
export function isStrongPassword(password: string): boolean {
  const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) =>
    kind.test(password),
  );
  return [...password].length >= 8 && kinds.length >= 3;
}

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/**
 * Twelve random bytes → a first password that can be read over the telephone: `Kmtwx-48273-h`-like, strong by the
 * rule above, without characters that look alike.
 */
export function initialPasswordFrom(bytes: Uint8Array): string {
  if (bytes.length < 12) throw new Error('an initial password needs 12 bytes');
  const pick = (alphabet: string, at: number): string => alphabet[bytes[at]! % alphabet.length]!;
  const word = [pick(UPPER, 0), ...[1, 2, 3, 4].map((at) => pick(LOWER, at))].join('');
  const number = [5, 6, 7, 8, 9].map((at) => pick(DIGITS, at)).join('');
  return `${word}-${number}${pick(LOWER, 10)}${pick(LOWER, 11)}`;
}

/** `Zhang.Wei` and `zhang.wei` are one login name; 2 to 60 characters without blanks. */
export function cleanLoginName(text: string): string | undefined {
  const name = text.normalize('NFKC').trim().toLowerCase();
  return /^[\p{L}\p{N}][\p{L}\p{N}@._-]{1,59}$/u.test(name) ? name : undefined;
}
