import fc from 'fast-check';
import { POLICY_TEMPLATES } from '../policies/policy-templates.rules.js';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../policies/policy.rules.js';
import type { RewardItemFacts } from '../marts/reward-item.rules.js';
import { cleanPickupCode, moveOrder, ORDER_MOVES, ORDER_STATES, pickUpBefore, pickupCodeFrom, refuseOrder, type OrderFacts, type OrderMove } from './redemption.rules.js';

const item: RewardItemFacts = {
  kind: 'GOODS',
  name: '洗衣液',
  unitName: '桶',
  pricePoints: 80,
  serviceMinutes: null,
  limitCount: 2,
  limitPeriod: 'QUARTER',
  validFrom: null,
  validTo: null,
  state: 'ON_SALE',
  stockCount: 5,
};
const facts = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  today: '2026-11-21',
  isMartOpen: true,
  isActiveVolunteer: true,
  item,
  quantity: 1,
  points: 100,
  hadOfItem: 0,
  ordersThisQuarter: 0,
  ownMinutes: 600,
  serviceMinutesSpent: 0,
  rules: DEFAULT_POINTS_RULES,
  ...more,
});
const rules = (redemption: Partial<PointsRules['redemption']>): PointsRules => ({
  ...DEFAULT_POINTS_RULES,
  redemption: { ...DEFAULT_POINTS_RULES.redemption, ...redemption },
});

describe('who may order', () => {
  it.each<[string, Partial<OrderFacts>, string | undefined]>([
    ['enough of everything', {}, undefined],
    ['exactly enough points', { points: 80 }, undefined],
    ['too few points', { points: 79 }, 'redemption.points-short'],
    ['two of them', { quantity: 2, points: 160 }, undefined],
    ['more than there are', { quantity: 2, points: 160, item: { ...item, stockCount: 1 } }, 'reward-item.sold-out'],
    ['the limit reached', { hadOfItem: 2 }, 'redemption.item-limit'],
    ['the limit passed by this order', { hadOfItem: 1, quantity: 2, points: 160 }, 'redemption.item-limit'],
    ['no limit', { hadOfItem: 9, item: { ...item, limitCount: null, limitPeriod: null } }, undefined],
    ['a closed mart', { isMartOpen: false }, 'mart.closed'],
    ['somebody who has not confirmed', { isActiveVolunteer: false }, 'redemption.not-active'],
    ['off the shelf', { item: { ...item, state: 'OFF' } }, 'reward-item.not-on-sale'],
    ['before its first day', { item: { ...item, validFrom: '2026-11-22' } }, 'reward-item.not-on-sale'],
    ['on its last day', { item: { ...item, validTo: '2026-11-22' } }, undefined],
    ['after its last day', { item: { ...item, validTo: '2026-11-21' } }, 'reward-item.not-on-sale'],
    ['海林: the second time in a quarter', { rules: POLICY_TEMPLATES[1]!.rules, ordersThisQuarter: 1 }, 'redemption.quarter-full'],
    ['out of the window', { rules: rules({ window: { months: [3, 12], fromDay: 1, toDay: 31 } }) }, 'redemption.window'],
    ['in the window', { rules: rules({ window: { months: [11], fromDay: 15, toDay: 21 } }) }, undefined],
  ])('%s', (_, more, code) => {
    expect(refuseOrder(facts(more))?.code).toBe(code);
  });

  it('龙泉驿: services only up to the time one has served', () => {
    const haircut = { ...item, kind: 'SERVICE' as const, serviceMinutes: 30, limitCount: null, limitPeriod: null };
    const limited = rules({ servicesWithinOwnMinutes: true });
    expect(refuseOrder(facts({ item: haircut, rules: limited, serviceMinutesSpent: 570 }))).toBeNull();
    expect(refuseOrder(facts({ item: haircut, rules: limited, serviceMinutesSpent: 571 }))?.code).toBe('redemption.service-hours');
    expect(refuseOrder(facts({ item: haircut, serviceMinutesSpent: 571 }))).toBeNull();
  });

  it('says what is missing, in points and in time', () => {
    expect(refuseOrder(facts({ points: 31 }))?.details).toMatchObject({ have: 31, price: 80, missing: 49, time: '5小时' });
  });

  it('nobody who may order pays more than they have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 9 }), (quantity, points, stockCount) => {
        const free = { ...item, stockCount, limitCount: null, limitPeriod: null };
        const isRefused = refuseOrder(facts({ quantity, points, item: free })) !== null;
        expect(isRefused).toBe(quantity * 80 > points || quantity > stockCount);
      }),
    );
  });

  it('gives the days that the policy gives', () => {
    expect(pickUpBefore(DEFAULT_POINTS_RULES, '2026-12-20')).toBe('2027-01-03');
  });
});

describe('how an order moves', () => {
  it.each(
    (Object.keys(ORDER_MOVES) as OrderMove[]).flatMap((move) => ORDER_STATES.map((state) => [move, state, ORDER_MOVES[move].from.includes(state)] as const)),
  )('%s from %s: %s', (move, state, isAllowed) => {
    if (isAllowed) expect(moveOrder(state, move)).toBe(ORDER_MOVES[move].to);
    else expect(() => moveOrder(state, move)).toThrow(expect.objectContaining({ code: 'redemption-order.move' }) as Error);
  });
});

describe('pick-up codes', () => {
  it('are eight characters nobody mixes up, and are read from whatever is scanned', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = pickupCodeFrom(bytes);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
        for (const typed of [code, code.toLowerCase(), `${code.slice(0, 4)} ${code.slice(4)}`, `https://x.cn/desk/counter?code=${code}`]) {
          expect(cleanPickupCode(typed)).toBe(code);
        }
      }),
    );
  });
});
