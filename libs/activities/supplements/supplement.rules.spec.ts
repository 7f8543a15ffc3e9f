import fc from 'fast-check';
import { recordDueOn } from '@app/kernel/record-terms.js';
import { addDays } from '@app/kernel/time.js';
import { judgeApproval, requestRefusal, stepped, SUPPLEMENT_MOVES, SUPPLEMENT_STATES, type RequestFacts, type SupplementMove, type SupplementState } from './supplement.rules.js';

const facts: RequestFacts = {
  nature: 'VOLUNTEER',
  activityState: 'ENDED',
  endedOn: '2026-11-02',
  plannedMinutes: 120,
  hasRecord: false,
  today: '2026-11-10',
};

describe('what may be asked for', () => {
  it.each<[string, number, Partial<RequestFacts>, string | null]>([
    ['as planned, in time', 120, {}, null],
    ['on the last day', 60, { today: '2026-11-16' }, null],
    ['a day later', 60, { today: '2026-11-17' }, 'supplement.too-late'],
    ['more than planned', 121, {}, 'supplement.over-planned'],
    ['where nobody planned a length', 60, { plannedMinutes: null }, 'supplement.plan-missing'],
    ['what is on record', 60, { hasRecord: true }, 'supplement.recorded'],
    ['what is not over', 60, { endedOn: '2026-11-10' }, 'supplement.not-over'],
    ['what was cancelled', 60, { activityState: 'CANCELLED' }, 'supplement.not-held'],
    ['a meeting', 60, { nature: 'MEETING' }, 'service-record.not-volunteer'],
  ])('%s', (_, minutes, changes, expected) => {
    expect(requestRefusal(minutes, { ...facts, ...changes })?.code ?? null).toBe(expected);
  });

  it('is never more than planned and never later than the term, 调休 included', () => {
    const day = fc.integer({ min: 0, max: 360 }).map((n) => addDays('2025-03-01', n));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 1440 }), day, fc.integer({ min: 1, max: 30 }), (minutes, plannedMinutes, endedOn, age) => {
        const today = addDays(endedOn, age);
        const refusal = requestRefusal(minutes, { ...facts, plannedMinutes, endedOn, today });
        expect(refusal === null).toBe(minutes <= plannedMinutes && today <= recordDueOn(endedOn));
      }),
    );
  });
});

describe('two people approve', () => {
  const asked = { state: 'REQUESTED' as SupplementState, volunteerId: 'v', requestedBy: 'me', firstApprovedBy: null as string | null };
  const who = (accountId: string, volunteerId: string | null = null) => ({ accountId, volunteerId });
  it.each([
    ['the first', asked, who('a'), 'FIRST_APPROVED'],
    ['the second, another', { ...asked, state: 'FIRST_APPROVED' as const, firstApprovedBy: 'a' }, who('b'), 'APPROVED'],
    ['the same again', { ...asked, state: 'FIRST_APPROVED' as const, firstApprovedBy: 'a' }, who('a'), 'supplement.second-approver'],
    ['the person', asked, who('x', 'v'), 'supplement.own'],
    ['whoever asked', asked, who('me'), 'supplement.own'],
    ['what was turned down', { ...asked, state: 'REJECTED' as const }, who('a'), 'supplement.move'],
  ])('%s', (_, request, approver, expected) => {
    const verdict = judgeApproval(request, approver);
    expect(verdict.kind === 'moved' ? verdict.state : verdict.code).toBe(expected);
  });

  it('whatever they do, it ends approved by two who are neither the person nor the asker', () => {
    const hands = fc.array(fc.constantFrom('me', 'a', 'b', 'v'), { maxLength: 8 });
    fc.assert(
      fc.property(hands, (approvers) => {
        const request = { ...asked };
        const approved: string[] = [];
        for (const accountId of approvers) {
          const verdict = judgeApproval(request, who(accountId, accountId === 'v' ? 'v' : null));
          if (verdict.kind === 'refused') continue;
          request.state = verdict.state;
          request.firstApprovedBy ??= accountId;
          approved.push(accountId);
        }
        expect(new Set(approved).size).toBe(approved.length);
        expect(approved.some((one) => one === 'me' || one === 'v')).toBe(false);
        expect(request.state === 'APPROVED').toBe(approved.length === 2);
      }),
    );
  });
});

it('steps as the table says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SUPPLEMENT_STATES), fc.constantFrom(...(Object.keys(SUPPLEMENT_MOVES) as SupplementMove[])), (state, move) => {
      const verdict = stepped(state, move);
      expect(verdict.kind === 'moved' ? verdict.state : undefined).toBe(SUPPLEMENT_MOVES[move].steps[state]);
    }),
  );
});
