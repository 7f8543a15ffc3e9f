/** Codes that are printed on papers, typed by hand and cannot be guessed. */

/** 32 characters that nobody mixes up on paper or aloud: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 20 characters of 5 bits: 100 bits, beyond any guessing. */
export const VERIFY_CODE_LENGTH = 20;

/** Random bytes, from outside because a rule has no chance in it → `7QK4M2XW9RTB3HZC5NVD`. */
export function verifyCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < VERIFY_CODE_LENGTH) throw new Error(`a verify code needs ${VERIFY_CODE_LENGTH} bytes`);
  return Array.from(bytes.slice(0, VERIFY_CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]!).join('');
}

/** What somebody typed: `7qk4m-2xw9r tb3hz-c5nvd` → `7QK4M2XW9RTB3HZC5NVD`; undefined when it can be no code. */
export function cleanVerifyCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_]/gu, '');
  return code.length === VERIFY_CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter))
    ? code
    : undefined;
}

/** As it is printed, in groups that an eye can follow: 7QK4M 2XW9R TB3HZ C5NVD */
export function spaced(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1 ');
}
