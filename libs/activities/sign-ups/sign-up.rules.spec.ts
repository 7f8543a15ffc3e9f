import fc from 'fast-check';
import { addDays, instantAt } from '@app/kernel/time.js';
import {
  agesText,
  applicantRefusal,
  cancellationOf,
  conditionsOf,
  deskSlotRefusal,
  firstStepOf,
  moveSignUp,
  placesLeft,
  promoted,
  SIGN_UP_MOVES,
  SIGN_UP_STATES,
  slotRefusal,
  type Applicant,
  type AskedFor,
  type SignUpMove,
} from './sign-up.rules.js';

const ON = '2026-11-21';
const NOW = instantAt('2026-11-20', '09:00');
const asked = (activity: Partial<AskedFor['activity']> = {}, slot: Partial<AskedFor['slot']> = {}, brand: AskedFor['brand'] = null): AskedFor => ({
  activity: {
    ...{ state: 'PUBLISHED', communityId: 'C', insuranceRequired: false, minAge: null, maxAge: null },
    ...{ skills: [], approvalMode: 'AUTO', signUpClosedAt: null },
    ...activity,
  },
  slot: {
    ...{ startOn: ON, startAt: instantAt(ON, '09:00'), endAt: instantAt(ON, '11:00'), plannedMinutes: 120 },
    ...{ capacity: 10, signUpUntil: instantAt(ON, '09:00'), cancelledAt: null },
    ...slot,
  },
  brand,
});
const applicant = (given: Partial<Applicant> = {}): Applicant => ({
  ...{ state: 'ACTIVE', birthOn: '1960-01-01', skills: [], communityId: 'C', hasGuardianConsent: false, pausedUntil: null },
  ...given,
});

describe('the steps of a sign-up', () => {
  it('refuses every step that the table does not list, in words', () => {
    for (const state of SIGN_UP_STATES) {
      for (const move of Object.keys(SIGN_UP_MOVES) as SignUpMove[]) {
        const { from, to } = SIGN_UP_MOVES[move];
        if (from.includes(state)) expect(moveSignUp(state, move)).toBe(to);
        else expect(() => moveSignUp(state, move)).toThrow('不能');
      }
    }
  });

  it('what the roll has said is moved by the roll alone', () => {
    for (const { from } of Object.values(SIGN_UP_MOVES)) expect(from).not.toEqual(expect.arrayContaining(['ATTENDED']));
    for (const { from } of Object.values(SIGN_UP_MOVES)) expect(from).not.toEqual(expect.arrayContaining(['NO_SHOW']));
  });
});

describe('who may sign up', () => {
  it.each([
    ['open', asked(), null],
    ['a later slot of one that runs', asked({ state: 'RUNNING' }), null],
    ['a draft', asked({ state: 'DRAFT' }), 'sign-up.closed'],
    ['closed by a person', asked({ state: 'RUNNING', signUpClosedAt: NOW }), 'sign-up.closed'],
    ['closed', asked({ state: 'SIGNUP_CLOSED' }), 'sign-up.closed'],
    ['over', asked({ state: 'ENDED' }), 'sign-up.closed'],
    ['cancelled', asked({ state: 'CANCELLED' }), 'sign-up.slot-cancelled'],
    ['the slot cancelled', asked({}, { cancelledAt: NOW }), 'sign-up.slot-cancelled'],
    ['at the deadline', asked({}, { signUpUntil: NOW }), 'sign-up.too-late'],
  ] as const)('%s', (_, given, code) => {
    expect(slotRefusal(given, NOW)?.code ?? null).toBe(code);
  });

  it('staff may help until it is over', () => {
    expect(deskSlotRefusal(asked({ state: 'SIGNUP_CLOSED' }, { signUpUntil: NOW }), instantAt(ON, '10:59'))).toBeNull();
    expect(deskSlotRefusal(asked({ state: 'RUNNING' }), instantAt(ON, '11:00'))?.code).toBe('sign-up.closed');
    expect(deskSlotRefusal(asked({ state: 'DRAFT' }), NOW)?.code).toBe('sign-up.closed');
  });

  it.each([
    ['an adult', applicant(), asked(), null],
    ['not confirmed', applicant({ state: 'PENDING_CONFIRM' }), asked(), 'sign-up.not-confirmed'],
    ['withdrawn', applicant({ state: 'WITHDRAWN' }), asked(), 'sign-up.not-active'],
    ['of another community', applicant({ communityId: 'D' }), asked(), 'sign-up.other-community'],
    ['paused', applicant({ pausedUntil: instantAt('2026-12-01') }), asked(), 'sign-up.paused'],
    ['an unknown birthday is for a person to judge', applicant({ birthOn: null }), asked({ minAge: 60 }), null],
    ['sixty on the day', applicant({ birthOn: '1966-11-21' }), asked({ minAge: 60 }), null],
    ['sixty the day after', applicant({ birthOn: '1966-11-22' }), asked({ minAge: 60 }), 'sign-up.age'],
    ['eighty is no longer 79', applicant({ birthOn: '1946-11-21' }), asked({ maxAge: 79 }), 'sign-up.age'],
    ['79 is', applicant({ birthOn: '1946-11-22' }), asked({ maxAge: 79 }), null],
    ['the ages of the brand', applicant({ birthOn: '1980-01-01' }), asked({}, {}, { minAge: 60, maxAge: 79 }), 'sign-up.age'],
    ['the activity knows better than the brand', applicant({ birthOn: '1980-01-01' }), asked({ minAge: 18 }, {}, { minAge: 60, maxAge: null }), null],
    ['a minor alone', applicant({ birthOn: '2012-01-01' }), asked(), 'sign-up.guardian-needed'],
    ['a minor with consent', applicant({ birthOn: '2012-01-01', hasGuardianConsent: true }), asked(), null],
    ['a minor in danger', applicant({ birthOn: '2012-01-01', hasGuardianConsent: true }), asked({ insuranceRequired: true }), 'sign-up.minor-danger'],
    ['eighteen on the day', applicant({ birthOn: '2008-11-21' }), asked({ insuranceRequired: true }), null],
    ['born on 29 February, one day short', applicant({ birthOn: '2008-02-29' }), asked({ insuranceRequired: true }, { startOn: '2026-02-28' }), 'sign-up.minor-danger'],
  ] as const)('%s', (_, who, what, code) => {
    expect(applicantRefusal(who, what, [])?.code ?? null).toBe(code);
  });

  it('age counts on the day of the slot: exactly the years between, never more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 19, max: 110 }), (born, later, minAge) => {
        const birthOn = addDays('1910-01-01', born);
        const startOn = addDays('2026-01-01', later);
        const refused = applicantRefusal(applicant({ birthOn }), asked({ minAge }, { startOn }), [])?.code === 'sign-up.age';
        // YYYY-MM-DD sorts as time does: the birthday `minAge` years on is the first day that counts.
        expect(refused).toBe(`${Number(birthOn.slice(0, 4)) + minAge}${birthOn.slice(4)}` > startOn);
      }),
    );
  });

  it('is not at two places at once', () => {
    const other = { activityName: '义诊', startOn: ON, startAt: instantAt(ON, '10:59'), endAt: instantAt(ON, '12:00'), plannedMinutes: null };
    expect(applicantRefusal(applicant(), asked(), [other])).toMatchObject({ code: 'sign-up.clash', details: { name: '义诊' } });
    expect(applicantRefusal(applicant(), asked(), [{ ...other, startAt: instantAt(ON, '11:00') }])).toBeNull();
  });

  it('conditions are said in words, without anybody’s birthday', () => {
    const shown = conditionsOf(applicant({ birthOn: '2012-05-06' }), asked({ minAge: 10, skills: ['理发', '急救'] }));
    expect(shown.map(({ name, isMet }) => [name, isMet])).toEqual([
      ['年龄', true],
      ['监护人同意', false],
      ['技能', false],
    ]);
    expect(JSON.stringify(shown)).not.toContain('2012');
    expect(conditionsOf(applicant({ skills: ['急救'] }), asked({ skills: ['理发', '急救'] }))).toEqual([{ name: '技能', isMet: true, text: '会急救' }]);
    expect(conditionsOf(applicant(), asked())).toEqual([]);
    expect([agesText(60, 79), agesText(18, null), agesText(null, 70), agesText(null, null)]).toEqual(['60 到 79 岁', '18 岁以上', '70 岁以下', null]);
  });
});

describe('what becomes of a sign-up', () => {
  const unmet = [{ name: '技能', isMet: false, text: '需要会理发' }];
  it.each([
    ['AUTO', [], 3, 0, 'APPROVED'],
    ['AUTO', [], null, 0, 'APPROVED'],
    ['AUTO', [], 0, 0, 'WAITLISTED'],
    ['AUTO', [], 2, 1, 'WAITLISTED'],
    ['AUTO', unmet, 3, 0, 'APPLIED'],
    ['MANUAL', [], 3, 0, 'APPLIED'],
  ] as const)('%s, %j, %s left, %s waiting: %s', (mode, conditions, left, waiting, state) => {
    const step = firstStepOf(mode, conditions, left, waiting);
    expect(step.state).toBe(state);
    expect(step.reason.length).toBeLessThanOrEqual(300);
  });

  it('cancelling: late only for those who hold a place, and never after the start', () => {
    const slot = { startOn: ON, startAt: instantAt(ON, '09:00'), cancelUntil: instantAt('2026-11-20', '09:00') };
    expect(cancellationOf('APPROVED', slot, instantAt('2026-11-20', '08:59'))).toEqual({ isLate: false });
    expect(cancellationOf('APPROVED', slot, NOW)).toEqual({ isLate: true });
    expect(cancellationOf('WAITLISTED', slot, NOW)).toEqual({ isLate: false });
    expect(cancellationOf('APPROVED', slot, instantAt(ON, '09:00'))).toMatchObject({ no: { code: 'sign-up.started' } });
    expect(cancellationOf('ATTENDED', slot, NOW)).toMatchObject({ no: { code: 'sign-up.move' } });
  });

  it('whatever people do, the places are kept to and nobody is passed over', () => {
    const acts = fc.array(fc.oneof(fc.constant('apply' as const), fc.nat({ max: 60 })), { maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), acts, (capacity, story) => {
        type One = { id: string; queueNo: number; state: 'APPROVED' | 'WAITLISTED' | 'CANCELLED' };
        const people: One[] = [];
        const count = (state: One['state']): number => people.filter((one) => one.state === state).length;
        for (const act of story) {
          if (act === 'apply') {
            const { state } = firstStepOf('AUTO', [], placesLeft(capacity, count('APPROVED')), count('WAITLISTED'));
            people.push({ id: String(people.length).padStart(3, '0'), queueNo: people.length + 1, state: state as One['state'] });
          } else if (people[act]) {
            people[act].state = 'CANCELLED';
            const waiting = people.filter(({ state }) => state === 'WAITLISTED');
            for (const one of promoted(waiting, placesLeft(capacity, count('APPROVED')))) one.state = 'APPROVED';
          }
          expect(count('APPROVED')).toBeLessThanOrEqual(capacity);
          if (count('WAITLISTED') > 0) expect(count('APPROVED')).toBe(capacity);
          const last = Math.max(0, ...people.filter(({ state }) => state === 'APPROVED').map(({ queueNo }) => queueNo));
          expect(people.every(({ state, queueNo }) => state !== 'WAITLISTED' || queueNo > last)).toBe(true);
        }
      }),
    );
  });

  it('an import may have brought more than there is room for', () => {
    expect(placesLeft(3, 5)).toBe(0);
    expect(placesLeft(null, 5)).toBeNull();
  });
});
