import type { DateOn } from '@app/kernel/time.js';

/**
 * What a certificate's QR holds, so that it can be checked on our page and without any network:
 *
 *     https://<site>/verify/<code>#1.<key>.<facts>.<signature>
 *
 * `code` finds the certificate (and whether it was taken back) on the site; what follows the # never leaves the phone.
 * `facts` is base64url of the UTF-8 lines masked name, honour, issuer, date (YYYY-MM-DD); `key` the first eight hex
 * digits of the key's SHA-256. Signed (Ed25519) are the ASCII bytes of `<code>#1.<key>.<facts>`: with the published key
 * any tool can check them. The address before the code is not signed, so that a site may move.
 */
export type SignedFacts = { verifyCode: string; name: string; title: string; issuer: string; issuedOn: DateOn };

export type SignedCode = SignedFacts & { keyPrefix: string; message: string; signature: string };

export const KEY_PREFIX_LENGTH = 8;
const LONGEST = 1_200;
const SHAPE = /(?:^|\/verify\/)(([2-9A-HJ-NP-Z]{20})#1\.([0-9a-f]{8})\.([\w-]+))\.([\w-]{86})$/;

/** The text to sign. */
export function messageOf({ verifyCode, name, title, issuer, issuedOn }: SignedFacts, keyId: string): string {
  const facts = toBase64Url(new TextEncoder().encode([name, title, issuer, issuedOn].map(oneLine).join('\n')));
  return `${verifyCode}#1.${keyId.slice(0, KEY_PREFIX_LENGTH)}.${facts}`;
}

/** What a scanner read, taken apart; undefined for anything that is not of this shape. Says nothing about the signature. */
export function readSignedCode(text: string): SignedCode | undefined {
  const [, message, verifyCode, keyPrefix, facts, signature] = (text.length > LONGEST ? null : SHAPE.exec(text.trim())) ?? [];
  if (!message || !verifyCode || !keyPrefix || !facts || !signature) return undefined;
  const lines = linesOf(facts);
  if (lines?.length !== 4) return undefined;
  const [name, title, issuer, issuedOn] = lines as [string, string, string, string];
  return { verifyCode, keyPrefix, message, signature, name, title, issuer, issuedOn };
}

function linesOf(facts: string): string[] | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(facts)).split('\n');
  } catch {
    return undefined;
  }
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws for what is no base64. */
export function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
