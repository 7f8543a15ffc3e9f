import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '@app/kernel/ids.js';
import { codeOf, freshness, GRACE_STEPS, readCode, SLOT_STEP_MS, slotOfTyped, stepAt, TYPED_STEP_MS, typedCode, type Mac } from './code.rules.js';

const macOf = (key: string): Mac => (text) => createHmac('sha256', key).update(text).digest('base64url');
const mac = macOf('a key');
const steps = fc.integer({ min: 0, max: 10 ** 10 });
const ids = fc.constantFrom(newId(), newId(), newId());
const kinds = fc.constantFrom('slot' as const, 'person' as const);

describe('a signed code', () => {
  it('is read as it was made', () => {
    fc.assert(
      fc.property(kinds, ids, steps, (kind, id, step) => {
        expect(readCode(codeOf(kind, id, step, mac), mac)).toEqual({ kind, id, step });
      }),
    );
  });

  it('is refused with any one bit flipped', () => {
    fc.assert(
      fc.property(kinds, ids, steps, fc.nat(), fc.integer({ min: 0, max: 6 }), (kind, id, step, at, bit) => {
        const code = codeOf(kind, id, step, mac);
        const place = at % code.length;
        const flipped = String.fromCharCode(code.charCodeAt(place) ^ (1 << bit));
        expect(readCode(code.slice(0, place) + flipped + code.slice(place + 1), mac)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused with another key, another letter in front, a step written otherwise, or anything around it', () => {
    const code = codeOf('slot', newId(), 178_000_000, mac);
    for (const forged of [
      codeOf('slot', newId(), 178_000_000, macOf('another key')),
      `P${code.slice(1)}`,
      code.replace('S', 'S0'),
      ` ${code}`,
      `${code}A`,
      code.slice(0, -1),
      '',
      'S.',
      '😀'.repeat(20),
    ]) {
      expect([forged, readCode(forged, mac)]).toEqual([forged, null]);
    }
  });

  it('is fresh in its own step and the one after it, never before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10 ** 9 }), fc.integer({ min: 0, max: SLOT_STEP_MS - 1 }), fc.integer({ min: -5, max: 5 }), (step, inside, later) => {
        const now = (step + later) * SLOT_STEP_MS + inside;
        const expected = later < 0 ? 'early' : later <= GRACE_STEPS ? 'fresh' : 'late';
        expect(freshness(step, now, SLOT_STEP_MS)).toBe(expected);
      }),
    );
  });
});

describe('typed digits', () => {
  it('are eight, and find their slot now and for one step more', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const slots = [newId(), newId(), newId()];
        const digits = typedCode(slots[1]!, step, mac);
        expect(digits).toMatch(/^\d{8}$/);
        const at = (later: number) => slotOfTyped(digits, slots, (step + later) * TYPED_STEP_MS + 7, mac);
        expect(at(0)).toEqual({ slotId: slots[1], step });
        expect(at(1)).toEqual({ slotId: slots[1], step });
        expect(at(2)).toBeNull();
        expect(at(-1)).toBeNull();
        expect(slotOfTyped(digits, [slots[0]!], step * TYPED_STEP_MS, mac)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('change with the step and the slot', () => {
    const slot = newId();
    const seen = new Set(Array.from({ length: 500 }, (_, step) => typedCode(slot, step, mac)));
    expect(seen.size).toBe(500);
    expect(stepAt(29_999, TYPED_STEP_MS)).toBe(0);
    expect(stepAt(30_000, TYPED_STEP_MS)).toBe(1);
  });
});
