import { parse } from 'csv-parse/sync';
import { addDays, type DateOn } from '@app/kernel/time.js';
import { DEFAULT_POINTS_RULES, type PointsRules } from '@app/points/policies/policy.rules.js';
import { ok } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

type Row = Record<string, string>;
type Books = { records: Row[]; transfers: Row[] };

const HALF_YEAR = '2026-07-01';
/** From July on an hour is ten points, by the whole hour, and a leader’s time counts half as much again. */
const SECOND_RULES: PointsRules = {
  ...DEFAULT_POINTS_RULES,
  stepMinutes: 60,
  pointsPerStep: 10,
  roles: { ...DEFAULT_POINTS_RULES.roles, LEADER: { name: '组长', perMille: 1500 } },
};

/**
 * A community lives through a year, and afterwards somebody who has never seen the program works out every minute
 * and every point again from the files that are handed to an auditor.
 */
describe('a year', () => {
  let town: Town;
  let secretary: Someone;
  let second: Someone;
  /** Three with phones, two without. */
  let people: Neighbour[];
  let phones: Someone[];
  let books: Books;

  beforeAll(async () => {
    town = await Town.founded('2026-01-05');
    secretary = await town.staff('secretary', 'secretary');
    second = await town.staff('deputy', 'secretary');
    people = [];
    for (const name of ['王秀英', '李建国', '阿卜杜热合曼·买买提', '张桂兰', '单福生'])
      people.push(await town.volunteer(secretary, name));
    phones = [];
    for (const person of people.slice(0, 3)) phones.push(await town.accountOf(secretary, person));
  }, 60_000);
  afterAll(() => town.close());

  it('is lived month by month: signing up, checking in, confirming, correcting, exchanging', async () => {
    const { itemId } = await openMart();
    for (let month = 1; month <= 12; month++) {
      const on = `2026-${String(month).padStart(2, '0')}-10`;
      if (month === 6) await publishSecondRules();
      await serve(on, month);
      if (month === 3) await correctTheFirst();
      if (month === 4) await supplement();
      if (month === 8 || month === 10) await exchange(itemId, month === 8);
    }
    await town.travel('2026-12-31', '10:00');
    expect(await town.verify()).toMatchObject({ isSound: true, differences: [] });
  }, 240_000);

  it('is handed to an auditor whole', async () => {
    books = { records: await exported('AUDIT_RECORDS_CSV'), transfers: await exported('AUDIT_TRANSFERS_CSV') };
    expect(books.records.length).toBeGreaterThan(45);
    expect(books.transfers.length).toBeGreaterThan(90);
    expect(JSON.stringify(books)).not.toMatch(/王秀英|买买提/);
  });

  it('every final record gives the minutes that were served and the points of the rules of its day', () => {
    const final = books.records.filter((row) => row.状态 === 'FINAL');
    for (const row of final) {
      const minutes = Number(row.分钟);
      expect([row.记录编号, Number(row.积分)]).toEqual([row.记录编号, pointsByHand(row)]);
      const lines = books.transfers.filter((line) => line.事由编号 === row.记录编号 && line.种类 === 'EARN');
      const of = (unit: string): number => Number(lines.find((line) => line.单位 === unit)?.数量 ?? 0);
      expect([of('minutes'), of('points')]).toEqual([minutes, pointsByHand(row)]);
    }
    expect(final.length).toBeGreaterThan(45);
  });

  it('every balance is the sum of its lines, which never went below zero and never mixed hours with points', async () => {
    for (const person of people) {
      for (const unit of ['minutes', 'points'] as const) {
        const account = `volunteer:${person.volunteerNo}`;
        let balance = 0;
        for (const line of books.transfers.filter((row) => row.单位 === unit)) {
          if (line.转入 === account) balance += Number(line.数量);
          if (line.转出 === account) balance -= Number(line.数量);
          expect(balance).toBeGreaterThanOrEqual(0);
        }
        const path = { params: { path: { id: person.id }, query: { unit, size: 1 } } };
        const [last] = (await ok(secretary.api.GET('/api/v1/volunteers/{id}/ledger', path))).items;
        expect([person.name, unit, last?.balance ?? 0]).toEqual([person.name, unit, balance]);
      }
    }
    const minutesSpent = books.transfers.filter(({ 单位: unit, 种类: code }) => unit === 'minutes' && !['EARN', 'REVERSE'].includes(code!));
    expect(minutesSpent).toEqual([]);
  });

  it('what was exchanged left the shelf and the account once, what was cancelled came back', () => {
    const moved = (code: string): number[] => books.transfers.filter((row) => row.种类 === code).map((row) => Number(row.数量));
    expect([moved('HOLD'), moved('REDEEM'), moved('RELEASE')]).toEqual([[30, 30], [30], [30]]);
  });

  it('ends with a ranking that counts by hand', async () => {
    const body = { areaId: town.communityId, metric: 'minutes' as const, from: '2026-01-01', to: '2027-01-01' };
    const run = await ok(secretary.api.POST('/api/v1/ranking-runs', { body }));
    await town.settle();
    const { items } = await ok(secretary.api.GET('/api/v1/ranking-runs/{id}/entries', { params: { path: { id: run.id } } }));
    const sums = new Map<string, number>();
    for (const row of books.records.filter(({ 状态: state }) => state === 'FINAL'))
      sums.set(row.志愿者编号!, (sums.get(row.志愿者编号!) ?? 0) + Number(row.分钟));
    const expected = [...sums].map(([no, value]) => [no, value, 1 + [...sums.values()].filter((other) => other > value).length]);
    const byNo = (a: unknown[], b: unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(items.map((entry) => [entry.volunteerNo, entry.value, entry.rank]).sort(byNo)).toEqual(expected.sort(byNo));
  });

  /** A Tuesday morning: the three with phones sign up themselves, the two without are written in by staff. */
  async function serve(on: DateOn, month: number): Promise<void> {
    await town.travel(addDays(on, -3), '09:00');
    const { slotId } = await open(on);
    for (const who of phones) await ok(who.api.POST('/api/v1/me/sign-ups', { body: { slotId } }));
    for (const { id } of people.slice(3)) {
      const wish = { volunteerId: id, onBehalfReason: '没有手机', onBehalfNote: '本人到社区说的' };
      await ok(secretary.api.POST('/api/v1/activity-slots/{id}/sign-ups', { params: { path: { id: slotId } }, body: wish }));
    }
    await town.travel(on, '09:00');
    // In summer the second person stays at home; nobody invents that they came.
    const there = phones.filter((_, n) => !(n === 1 && month >= 6 && month <= 8));
    for (const who of there) await scan(who, slotId, 'IN');
    for (const { id } of people.slice(3)) await tick(slotId, id, 'IN');
    await town.travel(on, month % 2 === 0 ? '11:00' : '10:20');
    for (const who of there) await scan(who, slotId, 'OUT');
    for (const { id } of people.slice(3)) await tick(slotId, id, 'OUT');
    const path = { params: { path: { id: slotId } } };
    await ok(secretary.api.POST('/api/v1/me/led-slots/{id}/settlement', { ...path, body: {} }));
    const waiting = await ok(secretary.api.GET('/api/v1/service-records', { params: { query: { state: 'PENDING', size: 200 } } }));
    const ids = waiting.items.map(({ id }) => id);
    await ok(second.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
    await town.travel(addDays(on, 8), '10:00');
  }

  async function open(on: DateOn): Promise<{ slotId: string }> {
    const slots = [{ startOn: on, startTime: '09:00', endTime: '11:00', capacity: 20, leaderAccountId: secretary.accountId }];
    const activity = {
      communityId: town.communityId,
      name: `${on.slice(5, 7)}月清洁家园`,
      nature: 'VOLUNTEER' as const,
      riskNote: '戴手套，不清理高处。',
      slots,
    };
    const { id } = await ok(secretary.api.POST('/api/v1/activities', { body: activity }));
    const published = await ok(secretary.api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }));
    return { slotId: published.slots[0]!.id };
  }

  async function scan(who: Someone, slotId: string, direction: 'IN' | 'OUT'): Promise<void> {
    const path = { params: { path: { id: slotId } } };
    const { codes } = await ok(secretary.api.GET('/api/v1/me/led-slots/{id}/codes', path));
    await ok(who.api.POST('/api/v1/me/check-ins', { body: { code: codes[0]!.code, direction } }));
  }

  async function tick(slotId: string, volunteerId: string, direction: 'IN' | 'OUT'): Promise<void> {
    const body = { volunteerId, direction, reason: '没有手机' };
    await ok(secretary.api.POST('/api/v1/me/led-slots/{id}/check-ins', { params: { path: { id: slotId } }, body }));
  }

  async function publishSecondRules(): Promise<void> {
    await ok(town.admin.api.POST('/api/v1/points-policies', { body: { effectiveFrom: HALF_YEAR, rules: SECOND_RULES } }));
  }

  /** The first person left earlier than the roll says; a person decides, the line is taken back and written anew. */
  async function correctTheFirst(): Promise<void> {
    const query = { state: 'FINAL' as const, size: 200 };
    const { items } = await ok(secretary.api.GET('/api/v1/service-records', { params: { query } }));
    const record = items.find(({ volunteerId }) => volunteerId === people[0]!.id)!;
    const target = { target: 'SERVICE_RECORD' as const, targetId: record.id, reason: '我提前走了', wantedMinutes: 75 };
    const appeal = await ok(phones[0]!.api.POST('/api/v1/me/appeals', { body: target }));
    const decision = { outcome: 'GRANTED' as const, remedy: 'CORRECT' as const, serviceMinutes: 75, reason: '与签到时间相符' };
    await ok(town.admin.api.POST('/api/v1/appeals/{id}/decision', { params: { path: { id: appeal.id } }, body: decision }));
    await town.travel(addDays('2026-03-18', 9), '10:00');
  }

  /** Somebody who came and was not on the roll: asked for with evidence, approved by two. */
  async function supplement(): Promise<void> {
    const slots = await ok(phones[2]!.api.GET('/api/v1/me/service-records'));
    expect(slots.total).toBeGreaterThan(0);
    const { slotId } = await open('2026-04-20');
    await town.travel('2026-04-21', '09:00');
    const ask = { slotId, serviceMinutes: 60, reason: '到得晚，没有扫码', evidence: '李建国可以证明' };
    const { id } = await ok(phones[2]!.api.POST('/api/v1/me/supplements', { body: ask }));
    for (const by of [secretary, second]) await ok(by.api.POST('/api/v1/supplements/{id}/approval', { params: { path: { id } } }));
    await town.travel('2026-04-29', '10:00');
  }

  async function openMart(): Promise<{ itemId: string }> {
    const mart = { name: '东风爱心超市', isOpen: true };
    await ok(secretary.api.PUT('/api/v1/care-marts/{communityId}', { params: { path: { communityId: town.communityId } }, body: mart }));
    const item = { communityId: town.communityId, kind: 'GOODS' as const, name: '毛巾', unitName: '条', pricePoints: 30, state: 'ON_SALE' as const };
    const { id } = await ok(secretary.api.POST('/api/v1/reward-items', { body: item }));
    const stock = { kind: 'IN' as const, quantity: 5, reason: '市第三人民医院捐赠' };
    await ok(secretary.api.POST('/api/v1/reward-items/{id}/stock-movements', { params: { path: { id } }, body: stock }));
    return { itemId: id };
  }

  async function exchange(itemId: string, isPickedUp: boolean): Promise<void> {
    const order = await ok(phones[0]!.api.POST('/api/v1/me/redemption-orders', { body: { itemId, quantity: 1 } }));
    const path = { params: { path: { id: order.id } } };
    if (isPickedUp) await ok(secretary.api.POST('/api/v1/redemption-orders/{id}/pick-up', path));
    else await ok(phones[0]!.api.POST('/api/v1/me/redemption-orders/{id}/cancellation', path));
  }

  async function exported(kind: 'AUDIT_RECORDS_CSV' | 'AUDIT_TRANSFERS_CSV'): Promise<Row[]> {
    const body = { communityId: town.communityId, kind, from: '2026-01-01', to: '2027-01-01', reason: '年度核账' };
    const { id } = await ok(secretary.api.POST('/api/v1/record-exports', { body }));
    const answer = await secretary.fetch(`/api/v1/record-exports/${id}/file`);
    expect(answer.status).toBe(200);
    return parse(await answer.text(), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
  }
});

/** The rules as the policy page says them, worked out by hand; nothing of the program is used. */
function pointsByHand(row: Row): number {
  if (row.来源 !== 'VERIFIED') return 0;
  const minutes = Number(row.分钟);
  const isPresent = minutes * 10 >= Number(row.计划分钟) * 6;
  if (!isPresent) return 0;
  return row.服务日期! < HALF_YEAR ? Math.floor(minutes / 30) * 5 : Math.floor(minutes / 60) * 10;
}
