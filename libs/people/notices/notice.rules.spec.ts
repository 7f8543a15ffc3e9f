import fc from 'fast-check';
import { cut, nearestAccounts } from './notice.rules.js';

describe('who of the staff is told', () => {
  const street = { accountId: 'street', areaPath: '/s/' };
  const east = { accountId: 'east', areaPath: '/s/e/' };
  const east2 = { accountId: 'east2', areaPath: '/s/e/' };
  const west = { accountId: 'west', areaPath: '/s/w/' };

  it.each([
    ['the community’s own, both of them', [street, east, east2, west], '/s/e/', ['east', 'east2']],
    ['the street where the community has nobody', [street, west], '/s/e/', ['street']],
    ['the community for one of its grids', [street, east], '/s/e/g/', ['east']],
    ['nobody where nobody is', [west], '/s/e/', []],
    ['one person once', [east, east], '/s/e/', ['east']],
  ])('%s', (_, grants, path, expected) => expect(nearestAccounts(grants, path)).toEqual(expected));
});

it('cuts at whole characters and never beyond the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      const short = cut(text, length);
      expect([...short].length).toBeLessThanOrEqual(length);
      expect(short === text || short.endsWith('…')).toBe(true);
    }),
  );
});
