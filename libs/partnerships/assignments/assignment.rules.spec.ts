import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import {
  assignmentStanding,
  checkAssignmentPeriod,
  checkAssignmentTarget,
  holderKey,
  overlaps,
  type AssignmentPeriod,
} from './assignment.rules.js';

const none = { accountId: null, cadreName: null, unitId: null };
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
const period: fc.Arbitrary<AssignmentPeriod> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([fromOn, length]) => ({ fromOn, toOn: length === null ? null : addDays(fromOn, length) }));

describe('an assignment', () => {
  it.each([
    ['2026-11-23', null, 'AHEAD'],
    ['2026-11-22', null, 'RUNNING'],
    ['2026-01-01', '2026-11-23', 'RUNNING'],
    ['2026-01-01', '2026-11-22', 'OVER'],
  ] as const)('from %s to %s is %s', (fromOn, toOn, standing) => {
    expect(assignmentStanding({ fromOn, toOn }, '2026-11-22')).toBe(standing);
  });

  it.each([
    ['COMMUNITY', 'COMMUNITY', { ...none, cadreName: '王某' }, null],
    ['COMMUNITY', 'COMMUNITY', { ...none, accountId: 'A' }, null],
    ['COMPOUND', 'COMPOUND', { ...none, unitId: 'U' }, null],
    ['COMMUNITY', 'COMPOUND', { ...none, cadreName: '王某' }, '干部包联的对象是社区'],
    ['COMPOUND', 'GRID', { ...none, unitId: 'U' }, '单位包联的对象是小区'],
    ['COMMUNITY', 'COMMUNITY', { ...none, unitId: 'U' }, '应是一位干部'],
    ['COMMUNITY', 'COMMUNITY', none, '应是一位干部'],
    ['COMPOUND', 'COMPOUND', { ...none, cadreName: '王某' }, '应是一家单位'],
  ] as const)('%s of a %s by %j', (target, level, holder, problem) => {
    const check = (): void => checkAssignmentTarget(target, level, holder);
    if (problem) expect(check).toThrow(problem);
    else expect(check).not.toThrow();
  });

  it('overlaps another when a day lies in both', () => {
    const isIn = ({ fromOn, toOn }: AssignmentPeriod, on: string): boolean => on >= fromOn && (toOn === null || on < toOn);
    const days = Array.from({ length: 120 }, (_, i) => addDays('2026-01-01', i));
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlaps(one, other)).toBe(days.some((on) => isIn(one, on) && isIn(other, on)));
        expect(overlaps(one, other)).toBe(overlaps(other, one));
        expect(() => checkAssignmentPeriod(one)).not.toThrow();
      }),
    );
    expect(() => checkAssignmentPeriod({ fromOn: '2026-01-01', toOn: '2026-01-01' })).toThrow();
  });

  it('knows its holder', () => {
    expect(holderKey({ ...none, unitId: 'U' })).toBe('unit:U');
    expect(holderKey({ ...none, accountId: 'A', cadreName: '王某' })).toBe('account:A');
    expect(holderKey({ ...none, cadreName: '王 某' })).toBe('name:王某');
  });
});
