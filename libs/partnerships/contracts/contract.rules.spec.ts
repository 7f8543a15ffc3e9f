import fc from 'fast-check';
import { type Refusal } from '@app/kernel/refusals.js';
import { addDays, addMonths } from '@app/kernel/time.js';
import {
  checkPeriod,
  CONTRACT_MOVES,
  CONTRACT_PHASES,
  hasOpenAmendment,
  isRenewalDue,
  moveContract,
  movesOf,
  nextPeriod,
  overlaps,
  phaseOf,
  storedState,
  waitsFor,
  type ContractMove,
  type ContractPhase,
  type Mover,
  type Side,
} from './contract.rules.js';

const MOVES = Object.keys(CONTRACT_MOVES) as ContractMove[];
const at = (phase: ContractPhase): { state: ReturnType<typeof storedState>; inForceVersion: number | null } => ({
  state: storedState(phase),
  inForceVersion: ['SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED'].includes(phase) ? 1 : null,
});
const codeOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return (error as Refusal).code;
  }
};

describe('the life of a contract', () => {
  /** Every phase × every move, by the community: where it leads, or the refusal. */
  const TABLE: Record<ContractPhase, Partial<Record<ContractMove, ContractPhase>>> = {
    DRAFT: { revise: 'DRAFT', send: 'NEGOTIATING', drop: 'TERMINATED' },
    NEGOTIATING: { propose: 'NEGOTIATING', agree: 'PENDING_SIGN', drop: 'TERMINATED' },
    PENDING_SIGN: { propose: 'NEGOTIATING', sign: 'PENDING_SIGN', drop: 'TERMINATED' },
    SIGNED: { amend: 'SIGNED', agree: 'SIGNED', sign: 'SIGNED', withdraw: 'SIGNED', terminate: 'TERMINATED' },
    ACTIVE: { amend: 'ACTIVE', agree: 'ACTIVE', sign: 'ACTIVE', withdraw: 'ACTIVE', suspend: 'SUSPENDED', terminate: 'TERMINATED' },
    SUSPENDED: { resume: 'ACTIVE', terminate: 'TERMINATED' },
    EXPIRED: {},
    TERMINATED: {},
  };
  const cases = CONTRACT_PHASES.flatMap((phase) => MOVES.map((move) => [phase, move] as const));

  it.each(cases)('%s: %s', (phase, move) => {
    const isSystem = !(CONTRACT_MOVES[move].by as readonly Mover[]).includes('COMMUNITY');
    const expected = TABLE[phase][move] ?? (isSystem && phase in CONTRACT_MOVES[move].steps ? 'contract.side' : 'contract.move');
    expect(codeOf(() => moveContract(at(phase), move, 'COMMUNITY'))).toBe(expected);
  });

  it('leaves to the community what is the community’s, and to the calendar what is the calendar’s', () => {
    for (const move of ['revise', 'send', 'suspend', 'resume'] as const) {
      const [phase] = Object.keys(CONTRACT_MOVES[move].steps) as ContractPhase[];
      expect(codeOf(() => moveContract(at(phase!), move, 'UNIT'))).toBe('contract.side');
    }
    expect(moveContract(at('SIGNED'), 'activate', 'SYSTEM')).toBe('ACTIVE');
    expect(moveContract(at('SUSPENDED'), 'expire', 'SYSTEM')).toBe('EXPIRED');
    expect(codeOf(() => moveContract(at('SIGNED'), 'activate', 'UNIT'))).toBe('contract.side');
  });

  it('never leaves an end', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.constantFrom<Mover>('COMMUNITY', 'UNIT', 'SYSTEM')), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (taken) => {
        let phase: ContractPhase = 'DRAFT';
        let isOver = false;
        for (const [move, by] of taken) {
          const to = codeOf(() => moveContract(at(phase), move, by));
          if (to.includes('.')) continue;
          expect(isOver).toBe(false);
          phase = to as ContractPhase;
          isOver = phase === 'EXPIRED' || phase === 'TERMINATED';
        }
      }),
    );
  });

  it('tells a signed contract before its first day from one that is to be signed', () => {
    expect(phaseOf({ state: 'PENDING_SIGN', inForceVersion: null })).toBe('PENDING_SIGN');
    expect(phaseOf({ state: 'PENDING_SIGN', inForceVersion: 2 })).toBe('SIGNED');
    expect(storedState('SIGNED')).toBe('PENDING_SIGN');
  });
});

describe('whose turn it is', () => {
  const facts = (over: object) => ({
    state: 'NEGOTIATING' as const,
    inForceVersion: null,
    latestVersion: 2,
    finalVersion: null,
    latestSide: 'UNIT' as Side,
    withdrawnVersion: null,
    signedSides: [] as Side[],
    ...over,
  });

  it.each([
    ['a draft', { state: 'DRAFT' }, 'COMMUNITY'],
    ['the unit’s words', {}, 'COMMUNITY'],
    ['the community’s words', { latestSide: 'COMMUNITY' }, 'UNIT'],
    ['agreed words', { state: 'PENDING_SIGN', finalVersion: 2 }, 'BOTH'],
    ['words the unit has signed', { state: 'PENDING_SIGN', finalVersion: 2, signedSides: ['UNIT'] }, 'COMMUNITY'],
    ['a contract in force', { state: 'ACTIVE', inForceVersion: 2, finalVersion: 2, signedSides: ['UNIT', 'COMMUNITY'] }, null],
    ['an amendment', { state: 'ACTIVE', inForceVersion: 1, finalVersion: 1 }, 'COMMUNITY'],
    ['an amendment that was given up', { state: 'ACTIVE', inForceVersion: 1, finalVersion: 1, withdrawnVersion: 2 }, null],
    ['one that rests', { state: 'SUSPENDED', inForceVersion: 1, finalVersion: 1 }, null],
    ['one that is over', { state: 'TERMINATED' }, null],
  ])('with %s', (_, over, expected) => expect(waitsFor(facts(over))).toBe(expected));

  it('offers no button that the rules refuse', () => {
    const any = fc.record({
      state: fc.constantFrom(...CONTRACT_PHASES).map(storedState),
      latestVersion: fc.integer({ min: 1, max: 4 }),
      inForceVersion: fc.option(fc.integer({ min: 1, max: 4 })),
      finalVersion: fc.option(fc.integer({ min: 1, max: 4 })),
      withdrawnVersion: fc.option(fc.integer({ min: 1, max: 4 })),
      latestSide: fc.constantFrom<Side>('COMMUNITY', 'UNIT'),
      signedSides: fc.subarray<Side>(['COMMUNITY', 'UNIT']),
    });
    fc.assert(
      fc.property(any, fc.constantFrom<Side>('COMMUNITY', 'UNIT'), (contract, side) => {
        for (const move of movesOf(contract, [side])) expect(() => moveContract(contract, move, side)).not.toThrow();
        expect(movesOf(contract, [])).toEqual([]);
        const turn = waitsFor(contract);
        if (turn === otherThan(side) && hasOpenAmendment(contract, contract.withdrawnVersion)) expect(movesOf(contract, [side])).not.toContain('sign');
      }),
    );
  });

  const otherThan = (side: Side): Side => (side === 'UNIT' ? 'COMMUNITY' : 'UNIT');
});

describe('terms', () => {
  it.each([
    ['2026-01-01', '2026-12-31', true],
    ['2026-01-01', '2026-01-01', false],
    ['2026-01-01', '2025-12-31', false],
    ['2026-01-01', '2030-12-31', true],
    ['2026-01-01', '2031-01-01', false],
  ])('%s to %s', (startOn, endOn, fits) => expect(codeOf(() => checkPeriod(startOn, endOn) ?? 'fits')).toBe(fits ? 'fits' : 'contract.period'));

  it('follow one another without a gap', () => {
    expect(nextPeriod({ startOn: '2026-01-01', endOn: '2026-12-31' })).toEqual({ startOn: '2027-01-01', endOn: '2027-12-31', months: 12 });
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2022-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (startOn, months) => {
        const endOn = addDays(addMonths(startOn, months), -1);
        if (endOn <= startOn) return;
        const next = nextPeriod({ startOn, endOn });
        expect(next.startOn).toBe(addDays(endOn, 1));
        expect(next.endOn > next.startOn).toBe(true);
        expect(overlaps({ startOn, endOn }, next)).toBe(false);
      }),
    );
  });

  it('overlap when they share a day', () => {
    const year = { startOn: '2026-01-01', endOn: '2026-12-31' };
    expect(overlaps(year, { startOn: '2026-12-31', endOn: '2027-06-30' })).toBe(true);
    expect(overlaps(year, { startOn: '2027-01-01', endOn: '2027-06-30' })).toBe(false);
  });

  it.each([
    ['ACTIVE', '2026-11-01', true],
    ['ACTIVE', '2026-10-31', false],
    ['EXPIRED', '2027-03-01', true],
    ['EXPIRED', '2027-03-02', false],
    ['TERMINATED', '2026-12-01', false],
  ] as const)('%s is to be renewed on %s: %s', (state, today, due) => expect(isRenewalDue({ state, endOn: '2026-12-31' }, today)).toBe(due));
});
