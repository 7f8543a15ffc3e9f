import { Refusal } from '@app/kernel/refusals.js';
import type { Grant, Principal } from '@app/platform/access/principal.js';
import { partnershipScope, unitsOf } from './liaison-scope.js';

const actor = (...grants: Grant[]): Principal => ({
  accountId: 'A',
  personId: null,
  volunteerId: null,
  name: '某',
  mustChangePassword: false,
  grants,
});
const liaison = (unitId: string): Grant => ({ role: 'liaison', areaId: 'c1', areaPath: '/s/c1/', unitId });
const secretary: Grant = { role: 'secretary', areaId: 'c1', areaPath: '/s/c1/', unitId: null };

describe('the scope between communities and units', () => {
  it('is the area for staff', () => {
    const scope = partnershipScope(actor(secretary), 'contract.view');
    expect(scope.within('c.area', 'c.unit')).toEqual({
      sql: 'c.area IN (SELECT id FROM areas WHERE path LIKE ?)',
      params: ['/s/c1/%'],
    });
    expect(scope.sidesOf({ areaPath: '/s/c1/', unitId: 'u1' })).toEqual(['COMMUNITY']);
    expect(() => scope.requires({ areaPath: '/s/c2/', unitId: 'u1' }, 'unit.not-found')).toThrow(Refusal);
  });

  it('is the own unit for a liaison, not its community', () => {
    const scope = partnershipScope(actor(liaison('u1'), liaison('u2')), 'contract.view');
    expect(scope.within('c.area', 'c.unit')).toEqual({ sql: '(1 = 0 OR c.unit IN (?, ?))', params: ['u1', 'u2'] });
    expect(scope.sidesOf({ areaPath: '/s/c1/', unitId: 'u2' })).toEqual(['UNIT']);
    expect(() => scope.requires({ areaPath: '/s/c1/', unitId: 'u3' }, 'unit.not-found')).toThrow(Refusal);
    expect(() => scope.requires(undefined, 'unit.not-found')).toThrow(Refusal);
  });

  it('is nothing where the role may not do the thing', () => {
    expect(unitsOf(actor(liaison('u1')), 'unit.manage')).toEqual([]);
    expect(partnershipScope(actor(liaison('u1')), 'contract.manage').within('a', 'u').sql).toBe('1 = 0');
  });

  it('holds both sides for somebody who has both roles', () => {
    const scope = partnershipScope(actor(secretary, liaison('u1')), 'contract.view');
    expect(scope.sidesOf({ areaPath: '/s/c1/', unitId: 'u1' })).toEqual(['COMMUNITY', 'UNIT']);
  });
});
