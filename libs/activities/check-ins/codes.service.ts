import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { instantOf } from '@app/kernel/time.js';
import { Clock } from '@app/platform/clock.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import {
  codeOf,
  freshness,
  PERSON_STEP_MS,
  readCode,
  SLOT_STEP_MS,
  slotOfTyped,
  stepAt,
  TYPED_STEP_MS,
  typedCode,
  type CodeKind,
  type Mac,
} from './code.rules.js';
import { ticketRefusal } from './check-in.rules.js';
import type { SlotCodeView } from './leader.wire.js';

const MAX_WRONG = 20;
const WRONG_FOR_MS = 10 * 60_000;
const MOST_REMEMBERED = 10_000;

/** A code that was shown, and when it was on the screen at the earliest. */
export type ShownCode = { id: string; key: string; shownMs: number };

/** Makes and reads the codes of screens and phones, with the server's key and clock. */
@Injectable()
export class CodesService {
  private readonly wrong = new Map<string, { count: number; untilMs: number }>();
  private readonly mac: Mac;

  constructor(
    private readonly clock: Clock,
    keys: PersonalDataKeys,
  ) {
    this.mac = (text) => keys.mac(text, 'check-in codes');
  }

  /** The code on the screen now, and the one after it, so that the screen changes on time over a slow network. */
  ofSlot(slotId: string): SlotCodeView[] {
    const step = stepAt(this.clock.nowMs(), SLOT_STEP_MS);
    return [step, step + 1].map((one) => ({
      code: codeOf('slot', slotId, one, this.mac),
      typed: typedCode(slotId, stepAt(one * SLOT_STEP_MS, TYPED_STEP_MS), this.mac),
      from: instantOf(one * SLOT_STEP_MS),
      until: instantOf((one + 1) * SLOT_STEP_MS),
    }));
  }

  ofPerson(volunteerId: string): { code: string; untilMs: number } {
    const step = stepAt(this.clock.nowMs(), PERSON_STEP_MS);
    return { code: codeOf('person', volunteerId, step, this.mac), untilMs: (step + 1) * PERSON_STEP_MS };
  }

  /** Refuses `check-in.code-wrong` for what we never made, `check-in.code-late` for what is no longer shown. */
  readFresh(kind: CodeKind, text: string): ShownCode {
    const shown = this.read(kind, text);
    const stepMs = STEPS[kind];
    const state = freshness(shown.shownMs / stepMs, this.clock.nowMs(), stepMs);
    if (state === 'early') refuse('check-in.code-wrong');
    if (state === 'late') refuse('check-in.code-late');
    return shown;
  }

  /** A slot's code that a phone kept while it had no signal. Refuses `check-in.code-wrong`, `.ticket-late`. */
  readTicket(text: string): ShownCode {
    const shown = this.read('slot', text);
    const refusal = ticketRefusal(shown.shownMs, this.clock.nowMs());
    if (refusal) refuse(refusal);
    return shown;
  }

  /**
   * Which of the slots shows these digits. Eight digits can be guessed by trying, so a person has twenty wrong tries
   * in ten minutes. Refuses `check-in.typed-wrong`, `check-in.typed-often`.
   */
  readTyped(digits: string, slotIds: readonly string[], volunteerId: string): ShownCode {
    const nowMs = this.clock.nowMs();
    const tries = this.wrong.get(volunteerId);
    if (tries && tries.untilMs > nowMs && tries.count >= MAX_WRONG) refuse('check-in.typed-often');
    const found = slotOfTyped(digits, slotIds, nowMs, this.mac);
    if (found) return { id: found.slotId, key: `${found.slotId}.t${found.step.toString(36)}`, shownMs: nowMs };
    this.remember(volunteerId, tries && tries.untilMs > nowMs ? tries.count + 1 : 1, nowMs);
    return refuse('check-in.typed-wrong');
  }

  /** A short name for a request that has a key of its own, so that sending it again does nothing twice. */
  keyOf(idempotencyKey: string): string {
    return `k.${this.mac(`key.${idempotencyKey}`).slice(0, 32)}`;
  }

  private read(kind: CodeKind, text: string): ShownCode {
    const code = readCode(text.trim(), this.mac);
    if (code?.kind !== kind) refuse('check-in.code-wrong');
    return { id: code.id, key: `${code.id}.${code.step.toString(36)}`, shownMs: code.step * STEPS[kind] };
  }

  private remember(volunteerId: string, count: number, nowMs: number): void {
    if (this.wrong.size >= MOST_REMEMBERED) this.wrong.clear();
    this.wrong.set(volunteerId, { count, untilMs: nowMs + WRONG_FOR_MS });
  }
}

const STEPS: Record<CodeKind, number> = { slot: SLOT_STEP_MS, person: PERSON_STEP_MS };
