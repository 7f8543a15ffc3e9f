import fc from 'fast-check';
import { addDays, addMonths } from '@app/kernel/time.js';
import {
  checkTerm,
  cleanPartnerName,
  cleanQueryCode,
  isOpen,
  movePartner,
  nextReviewOn,
  PARTNER_MOVES,
  PARTNER_STATES,
  partnerKey,
  possiblePartnerMoves,
  QUERY_CODE_LENGTH,
  queryCodeFrom,
  queryCodeText,
  reviewStanding,
  type PartnerMove,
  type PartnerState,
} from './partner.rules.js';

const MOVES = Object.keys(PARTNER_MOVES) as PartnerMove[];
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));

describe('a partner’s steps', () => {
  it.each([
    ['APPLIED', ['approve', 'reject', 'withdraw']],
    ['APPROVED', ['withdraw', 'renew', 'exit']],
    ['REJECTED', []],
    ['EXITED', []],
  ] as const)('from %s are %j', (state, moves) => {
    expect(possiblePartnerMoves(state)).toEqual(moves);
  });

  it('are refused where the table has none, and never lead anywhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTNER_STATES), fc.constantFrom(...MOVES), (state, move) => {
        const { from, to } = PARTNER_MOVES[move];
        if (from.includes(state)) expect(movePartner(state, move)).toBe(to);
        else expect(() => movePartner(state, move)).toThrow(expect.objectContaining({ code: 'partner.move' }));
      }),
    );
  });

  it('never reopen what is closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 8 }), (moves) => {
        let state: PartnerState = 'APPLIED';
        for (const move of moves) {
          if (!isOpen(state)) expect(possiblePartnerMoves(state)).toEqual([]);
          if (possiblePartnerMoves(state).includes(move)) state = movePartner(state, move);
        }
      }),
    );
  });
});

describe('a term', () => {
  it.each([
    ['2026-01-01', '2027-01-01', true],
    ['2026-01-01', '2029-01-01', true],
    ['2026-01-01', '2029-01-02', false],
    ['2026-01-01', '2026-01-01', false],
    ['2026-01-01', '2025-12-31', false],
  ])('from %s to %s is allowed: %s', (fromOn, toOn, allowed) => {
    const check = (): void => checkTerm({ fromOn, toOn });
    if (allowed) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'partner.term' }));
  });

  it.each([
    [{ fromOn: '2026-03-01', toOn: '2027-03-01' }, undefined, '2027-03-01'],
    [{ fromOn: '2026-03-01', toOn: '2026-09-01' }, undefined, '2026-09-01'],
    [{ fromOn: '2026-03-01', toOn: '2029-03-01' }, undefined, '2027-03-01'],
    [{ fromOn: '2026-03-01', toOn: '2029-03-01' }, '2027-03-01', '2028-03-01'],
    [{ fromOn: '2026-03-01', toOn: '2029-03-01' }, '2028-03-01', '2029-03-01'],
    [{ fromOn: '2024-02-29', toOn: '2026-03-01' }, undefined, '2025-02-28'],
  ])('%j after %s is looked back on at %s', (term, after, on) => {
    expect(nextReviewOn(term, after)).toBe(on);
  });

  it('is looked back on later each time, at most a year and a day after the start, never after its end', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), fc.integer({ min: 0, max: 1_200 }), (fromOn, months, later) => {
        const term = { fromOn, toOn: addMonths(fromOn, months) };
        const after = addDays(fromOn, later);
        if (after >= term.toOn) {
          expect(() => nextReviewOn(term, after)).toThrow(expect.objectContaining({ code: 'partner.term' }));
          return;
        }
        const on = nextReviewOn(term, after);
        expect(on > after && on <= term.toOn && on <= addMonths(after, 13)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-12-31', '2026-11-30', 'LATER'],
    ['2026-12-30', '2026-11-30', 'SOON'],
    ['2026-11-30', '2026-11-30', 'SOON'],
    ['2026-11-29', '2026-11-30', 'OVERDUE'],
  ] as const)('due on %s is, on %s, %s', (on, today, standing) => {
    expect(reviewStanding(on, today)).toBe(standing);
  });
});

describe('what is typed', () => {
  it('is one code however it is spaced', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: QUERY_CODE_LENGTH, maxLength: 20 }), (bytes) => {
        const code = queryCodeFrom(bytes);
        expect(code).toHaveLength(QUERY_CODE_LENGTH);
        expect(cleanQueryCode(queryCodeText(code).toLowerCase())).toBe(code);
      }),
    );
    expect(cleanQueryCode('0OI1')).toBeUndefined();
    expect(() => queryCodeFrom(new Uint8Array(3))).toThrow('needs 12 bytes');
  });

  it('is one partner whatever the width, case and blanks of the name', () => {
    expect(partnerKey('c', 'ABC 商店', '138')).toBe(partnerKey('c', 'ａｂｃ商店', '138'));
    expect(partnerKey('c', '商店', '138')).not.toBe(partnerKey('d', '商店', '138'));
    expect(cleanPartnerName('  晨光\u200B  理发店 ')).toBe('晨光 理发店');
  });
});
