import fc from 'fast-check';
import { contrastOnWhite } from '../site/contrast.rules.js';
import { cleanLoginName, initialPasswordFrom, isStrongPassword } from './password.rules.js';
import { fitsLevel, isInForce, mayGrant } from './role.rules.js';

describe('passwords', () => {
  it.each(['Abcdef12', 'abcdef1!', '共建账本Abc1', 'ABCDEF1-'])('%s will do', (text) =>
    expect(isStrongPassword(text)).toBe(true),
  );
  it.each(['Abc12!', 'abcdefgh', 'abcdefg1', '12345678', 'ABCDEFGH'])('%s will not', (text) =>
    expect(isStrongPassword(text)).toBe(false),
  );

  it('made for others are always strong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) =>
        isStrongPassword(initialPasswordFrom(bytes)),
      ),
    );
  });
});

describe('login names', () => {
  it.each([
    [' Zhang.Wei ', 'zhang.wei'],
    ['王主任', '王主任'],
    ['K7MP-3XQ9', 'k7mp-3xq9'],
    ['a b', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s is %s', (text, name) => expect(cleanLoginName(text)).toBe(name));
});

describe('roles', () => {
  it('are handed out downwards', () => {
    expect(mayGrant('street-admin', 'secretary')).toBe(true);
    expect(mayGrant('secretary', 'grid-worker')).toBe(true);
    expect(mayGrant('secretary', 'secretary')).toBe(false);
    expect(mayGrant('secretary', 'street-admin')).toBe(false);
    expect(mayGrant('grid-worker', 'volunteer')).toBe(false);
  });

  it('sit where they make sense', () => {
    expect(fitsLevel('secretary', 'COMMUNITY')).toBe(true);
    expect(fitsLevel('secretary', 'SUBDISTRICT')).toBe(false);
    expect(fitsLevel('grid-worker', 'GRID')).toBe(true);
  });

  it('hold from the first day up to, not on, the last', () => {
    const grant = { fromOn: '2026-01-01', toOn: '2026-02-01' };
    expect([isInForce(grant, '2025-12-31'), isInForce(grant, '2026-01-01')]).toEqual([false, true]);
    expect([isInForce(grant, '2026-01-31'), isInForce(grant, '2026-02-01')]).toEqual([true, false]);
    expect(isInForce({ fromOn: null, toOn: null }, '2026-02-01')).toBe(true);
  });
});

describe('contrast', () => {
  it('is the one of WCAG', () => {
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('#B8271E')).toBeGreaterThan(6);
    expect(contrastOnWhite('#FFCC00')).toBeLessThan(4.5);
  });
});
