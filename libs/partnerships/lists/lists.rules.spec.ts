import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import { Refusal } from '@app/kernel/refusals.js';
import { CLAIM_STATES, checkDue, liveKeyOf, moveClaim, reminderOf } from './claims/claim.rules.js';
import { DEMAND_MOVES, DEMAND_STATES, moveDemand, openQuantity, personalIn, possibleDemandMoves } from './demands/demand.rules.js';
import { cleanSkills, cleanWindows, daysMeet, sharedMinutes, windowText } from './list-item.rules.js';
import { checkProjectDates, moveProject, possibleProjectMoves, progressPerMille, projectStateName } from './projects/project.rules.js';
import { moveResource, quantityLeft, RESOURCE_STATES } from './resources/resource.rules.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('a demand', () => {
  it.each([
    ['需要一间会议室，每周二下午', null],
    ['幸福里小区缺十张折叠桌', null],
    ['3号楼2单元王大娘要修水管', '楼栋和门牌'],
    ['三单元路灯坏了', '楼栋和门牌'],
    ['联系 13800000000', '手机号或证件号'],
    ['缺 100000 块砖', null],
    ['给 ３号楼 装扶手', '楼栋和门牌'],
  ])('%s tells %s', (title, what) => expect(personalIn(title)).toBe(what));

  it('moves as the table says, and no other way', () => {
    for (const state of DEMAND_STATES) {
      for (const [move, { from, to }] of Object.entries(DEMAND_MOVES)) {
        const step = () => moveDemand(state, move as keyof typeof DEMAND_MOVES);
        if (from.includes(state)) expect(step()).toBe(to);
        else expect(codeOf(step)).toBe('demand.move');
      }
      // What a person may press is what the table allows.
      for (const move of possibleDemandMoves(state)) expect(DEMAND_MOVES[move].from).toContain(state);
    }
    expect(possibleDemandMoves('CLAIMED')).toEqual(['meet']);
  });

  it('is taken whole, or shared by quantity', () => {
    expect(openQuantity({ quantity: 10, isShared: true }, 4)).toBe(6);
    expect(openQuantity({ quantity: 10, isShared: false }, 0)).toBe(1);
    expect(openQuantity({ quantity: 10, isShared: false }, 1)).toBe(0);
    fc.assert(
      fc.property(fc.nat(100), fc.nat(200), fc.boolean(), (quantity, promised, isShared) => {
        expect(openQuantity({ quantity, isShared }, promised)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a resource', () => {
  it('can be withdrawn once', () => {
    for (const state of RESOURCE_STATES) {
      const left = codeOf(() => moveResource(state, 'withdraw'));
      expect(left).toBe(state === 'WITHDRAWN' ? 'resource.move' : 'nothing');
    }
    expect(quantityLeft(null, 5)).toBeNull();
    expect(quantityLeft(3, 5)).toBe(0);
  });
});

describe('a claim', () => {
  it('ends once', () => {
    for (const state of CLAIM_STATES) {
      expect(codeOf(() => moveClaim(state, 'fulfil'))).toBe(state === 'PROMISED' ? 'nothing' : 'claim.move');
      expect(codeOf(() => moveClaim(state, 'give-back'))).toBe(state === 'PROMISED' ? 'nothing' : 'claim.move');
    }
  });

  it.each([
    ['2026-11-20', 'claim.due'],
    ['2026-11-21', 'nothing'],
    ['2027-11-21', 'nothing'],
    ['2027-11-22', 'claim.due'],
  ])('for %s on 2026-11-21: %s', (dueOn, code) => expect(codeOf(() => checkDue(dueOn, '2026-11-21'))).toBe(code));

  it('is called to mind three days before, the day after, and weekly', () => {
    const days = Array.from({ length: 30 }, (_, i) => i - 10).filter((late) => reminderOf('2026-11-21', addDays('2026-11-21', late)));
    expect(days).toEqual([-3, 1, 8, 15]);
    expect(reminderOf('2026-11-21', '2026-11-29')).toEqual({ kind: 'late', days: 8 });
  });

  it('excludes another of the same demand, or of the same unit where it is shared', () => {
    expect(liveKeyOf({ id: 'd', isShared: false }, 'u')).toBe(liveKeyOf({ id: 'd', isShared: false }, 'v'));
    expect(liveKeyOf({ id: 'd', isShared: true }, 'u')).not.toBe(liveKeyOf({ id: 'd', isShared: true }, 'v'));
  });
});

describe('a project', () => {
  const at = '2026-11-21T02:00:00.000Z';
  it('is reported, then accepted or sent back, then reported again', () => {
    const running = { state: 'PENDING' as const, reportedAt: null };
    const reported = { state: 'PENDING' as const, reportedAt: at };
    expect(possibleProjectMoves(running)).toEqual(['report']);
    expect(possibleProjectMoves(reported)).toEqual(['accept', 'reject']);
    expect(moveProject(reported, 'reject')).toBe('REJECTED');
    expect(moveProject({ state: 'REJECTED', reportedAt: at }, 'report')).toBe('PENDING');
    expect(codeOf(() => moveProject(running, 'accept'))).toBe('project.move');
    expect(possibleProjectMoves({ state: 'ACCEPTED', reportedAt: at })).toEqual([]);
    expect([running, reported].map(projectStateName)).toEqual(['进行中', '待验收']);
  });

  it('has its milestones within its days', () => {
    expect(codeOf(() => checkProjectDates('2026-12-02', '2026-12-01', []))).toBe('project.dates');
    expect(codeOf(() => checkProjectDates('2026-12-01', '2026-12-01', [{ title: '开工', dueOn: '2026-12-01' }]))).toBe('nothing');
    expect(codeOf(() => checkProjectDates('2026-12-01', '2026-12-31', [{ title: '开工', dueOn: '2027-01-01' }]))).toBe('project.dates');
  });

  it('never passes the whole', () => {
    expect(progressPerMille(3, 1)).toBe(333);
    expect(progressPerMille(3, 9)).toBe(1000);
    expect(progressPerMille(3, null)).toBeNull();
  });
});

describe('times and tags', () => {
  it('are kept clean', () => {
    const window = { weekday: 2, from: '14:00', to: '17:00' };
    expect(cleanWindows([window, { weekday: 1, from: '09:00', to: '10:00' }, window, { weekday: 3, from: '10:00', to: '09:00' }])).toEqual([
      { weekday: 1, from: '09:00', to: '10:00' },
      window,
    ]);
    expect(windowText(window)).toBe('周二 14:00–17:00');
    expect(cleanSkills([' 理发 ', '理发', '', 'ＰＳ'])).toEqual(['理发', 'PS']);
  });

  it('share as much one way as the other', () => {
    const clock = fc.constantFrom('00:00', '08:30', '12:00', '24:00');
    const windows = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), { maxLength: 4 });
    fc.assert(fc.property(windows, windows, (a, b) => expect(sharedMinutes(a, b)).toBe(sharedMinutes(b, a))));
    const on = fc.option(fc.constantFrom('2026-01-01', '2026-06-01', '2026-12-31'), { nil: null });
    const days = fc.record({ fromOn: on, toOn: on });
    fc.assert(fc.property(days, days, (a, b) => expect(daysMeet(a, b)).toBe(daysMeet(b, a))));
  });
});
