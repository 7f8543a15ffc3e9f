import fc from 'fast-check';
import { linkExpiresAt, linkStateOf, meanCenti, ratingCodeFrom } from './rating.rules.js';

it('keeps a link open for sixty whole days, once', () => {
  const expiresAt = linkExpiresAt('2026-11-21T15:00:00.000Z');
  expect(expiresAt).toBe('2027-01-20T16:00:00.000Z');
  expect(linkStateOf({ usedAt: null, expiresAt }, '2027-01-20T15:59:59.999Z')).toBe('OPEN');
  expect(linkStateOf({ usedAt: null, expiresAt }, expiresAt)).toBe('EXPIRED');
  expect(linkStateOf({ usedAt: '2026-11-22T00:00:00.000Z', expiresAt }, expiresAt)).toBe('USED');
});

it('makes codes of twenty clear letters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 32 }), (bytes) => expect(ratingCodeFrom(bytes)).toMatch(/^[2-9A-HJ-NP-Z]{20}$/)),
  );
});

it('has a mean within the stars given', () => {
  expect(meanCenti([])).toBeNull();
  expect(meanCenti([5, 4, 4])).toBe(433);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (stars) => {
      const mean = meanCenti(stars)!;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...stars) * 100);
      expect(mean).toBeLessThanOrEqual(Math.max(...stars) * 100);
    }),
  );
});
