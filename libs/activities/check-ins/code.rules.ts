/**
 * Short-lived signed codes. The leader's screen shows one of a slot, a volunteer's phone shows one of a person; both
 * change with the time step, so that a photograph of one is worth nothing half a minute later. The signature is
 * made by the server's own key (`mac`), and the server's clock alone decides what is still good.
 */

/** The slot's picture code changes every ten seconds. */
export const SLOT_STEP_MS = 10_000;
/** Digits take longer to read and type than a picture to scan. */
export const TYPED_STEP_MS = 30_000;
export const PERSON_STEP_MS = 30_000;
/** The step before the present one is still taken: scanning, typing and the network take their time. */
export const GRACE_STEPS = 1;
export const TYPED_DIGITS = 8;

/** HMAC of a text under the server's key, at least 16 characters of base64url. */
export type Mac = (text: string) => string;

export type CodeKind = 'slot' | 'person';
export type ReadCode = { kind: CodeKind; id: string; step: number };

const LETTER: Record<CodeKind, string> = { slot: 'S', person: 'P' };
/** Sixteen characters of base64url are exactly 96 bits: no bit is spare, so none can be changed unseen. */
const MAC_LENGTH = 16;
const FORM = /^([SP])([0-9a-z]{1,10})\.([0-7][0-9A-HJKMNP-TV-Z]{25})\.[A-Za-z0-9_-]{16}$/;

export function stepAt(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs);
}

/** `S<step>.<slot>.<signature>`: what the picture holds. */
export function codeOf(kind: CodeKind, id: string, step: number, mac: Mac): string {
  return `${LETTER[kind]}${step.toString(36)}.${id}.${mac(`${kind}.${id}.${step}`).slice(0, MAC_LENGTH)}`;
}

/** What a code says, if it is one of ours to the last bit; else null. */
export function readCode(text: string, mac: Mac): ReadCode | null {
  const form = FORM.exec(text);
  if (!form) return null;
  const kind: CodeKind = form[1] === LETTER.slot ? 'slot' : 'person';
  const [id, step] = [form[3]!, parseInt(form[2]!, 36)];
  return sameText(text, codeOf(kind, id, step, mac)) ? { kind, id, step } : null;
}

/** The digits under the picture, for a phone whose camera does not work. */
export function typedCode(slotId: string, step: number, mac: Mac): string {
  const number = [...mac(`typed.${slotId}.${step}`).slice(0, 8)].reduce((sum, letter) => sum * 64 + valueOf(letter), 0);
  return String(number % 10 ** TYPED_DIGITS).padStart(TYPED_DIGITS, '0');
}

/** Which of these slots shows these digits now or did a step ago. */
export function slotOfTyped(
  digits: string,
  slotIds: readonly string[],
  nowMs: number,
  mac: Mac,
): { slotId: string; step: number } | null {
  const now = stepAt(nowMs, TYPED_STEP_MS);
  for (let step = now; step >= now - GRACE_STEPS; step--) {
    const slotId = slotIds.find((id) => sameText(digits, typedCode(id, step, mac)));
    if (slotId) return { slotId, step };
  }
  return null;
}

export type Freshness = 'fresh' | 'late' | 'early';

/** Whether a step is the present one or the one before it. */
export function freshness(step: number, nowMs: number, stepMs: number): Freshness {
  const now = stepAt(nowMs, stepMs);
  if (step > now) return 'early';
  return step < now - GRACE_STEPS ? 'late' : 'fresh';
}

/** Compares without telling by its time how much was right. */
function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) different |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return different === 0;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function valueOf(letter: string): number {
  return BASE64URL.indexOf(letter);
}
