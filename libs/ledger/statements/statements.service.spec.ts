import { newId } from '@app/kernel/ids.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { LedgerService } from '../ledger.service.js';
import { ReversalsService } from '../reversals/reversals.service.js';
import { SYSTEM, volunteerAccount, type Posting, type Transfer } from '../transfers/transfer.rules.js';
import { StatementsService } from './statements.service.js';

const PAGE = { page: 1, size: 50 };
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('passbooks as people see them', () => {
  let app: TestApp;
  let statements: StatementsService;
  let here: { id: string; staff: Principal };
  let there: { id: string; staff: Principal };

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    statements = app.get(StatementsService);
    here = await community('350102001001', '幸福社区');
    there = await community('350102001002', '平安社区');
  });
  afterAll(() => app.close());

  async function community(code: string, name: string): Promise<{ id: string; staff: Principal }> {
    const { id } = await app.get(AreasService).createCommunity(code, name);
    const [area] = await app.get(AreasService).byIds(app.db.read, [id]);
    const grants = [{ role: 'secretary' as const, areaId: id, areaPath: area!.path, unitId: null }];
    return { id, staff: { ...person(null), grants } };
  }

  function person(volunteerId: string | null): Principal {
    return { accountId: newId(), personId: null, volunteerId, name: '某人', grants: [], mustChangePassword: false };
  }

  function earn(volunteerId: string, over: Partial<Posting> = {}): Posting {
    return {
      unit: 'points',
      debit: SYSTEM.issued,
      credit: volunteerAccount(volunteerId),
      amount: 10,
      code: 'EARN',
      causeType: 'service-record',
      causeId: newId(),
      areaId: here.id,
      effectiveOn: '2026-11-21',
      policyVersion: '1',
      explanation: ['参加“清洁家园”', '在场 60 分钟，每 30 分钟 5 分'],
      ...over,
    };
  }

  const record = (...postings: Posting[]): Promise<Transfer[]> =>
    app.db.write((tx) => app.get(LedgerService).postAll(tx, postings));

  it('shows one’s own lines with title, why and balance, and what the points are made of', async () => {
    const id = newId();
    const account = volunteerAccount(id);
    await record(
      earn(id, { effectiveOn: '2026-10-31' }),
      earn(id, { unit: 'minutes', amount: 60 }),
      earn(id, { amount: 30 }),
      earn(id, { debit: account, credit: SYSTEM.redeemed, code: 'REDEEM', causeType: 'order', amount: 15 }),
    );
    const me = person(id);
    const { items, total } = await statements.own(me, 'points', PAGE);
    expect(total).toBe(3);
    expect(items.map(({ lineNo, title, amount, balance }) => [lineNo, title, amount, balance])).toEqual([
      [3, '兑换', -15, 25],
      [2, '服务所得', 30, 40],
      [1, '服务所得', 10, 10],
    ]);
    expect(items[1]!.explanation).toEqual(['参加“清洁家园”', '在场 60 分钟，每 30 分钟 5 分']);
    expect((await statements.own(me, 'points', { ...PAGE, month: '2026-10' })).items.map(({ lineNo }) => lineNo)).toEqual([1]);
    expect(await statements.ownBalance(me)).toEqual({
      points: 25,
      minutes: 60,
      explanation: ['服务所得 +40 分', '兑换 −15 分'],
    });
  });

  it('shows an empty one to somebody who is no volunteer', async () => {
    expect(await statements.own(here.staff, 'points', PAGE)).toEqual({ items: [], total: 0, ...PAGE });
    expect(await statements.ownBalance(here.staff)).toEqual({ points: 0, minutes: 0, explanation: [] });
  });

  it('shows staff what was booked in their areas, and nothing elsewhere', async () => {
    const id = newId();
    await record(earn(id), earn(id, { areaId: there.id, amount: 20 }), earn(id, { areaId: null, amount: 1 }));
    const seen = async (staff: Principal): Promise<number[]> => {
      const page = await statements.ofVolunteer(staff, id, { ...PAGE, unit: 'points' });
      expect(page.total).toBe(page.items.length);
      return page.items.map(({ amount }) => amount);
    };
    expect(await seen(here.staff)).toEqual([10]);
    expect(await seen(there.staff)).toEqual([20]);
    expect(await seen(person(id))).toEqual([]);
  });

  it('lets staff take back a line of their area once, with the reason for the volunteer', async () => {
    const id = newId();
    const [transfer] = await record(earn(id));
    const reversals = app.get(ReversalsService);
    await expect(reversals.reverse(there.staff, transfer!.id, '录错')).rejects.toThrow(refusal('transfer.not-found'));
    const reversal = await reversals.reverse(here.staff, transfer!.id, ' 录错了人 ');
    await expect(reversals.reverse(here.staff, transfer!.id, '再来')).rejects.toThrow(refusal('transfer.already-reversed'));
    const { items } = await statements.own(person(id), 'points', PAGE);
    expect(items.map(({ title, amount, reversedById }) => [title, amount, reversedById])).toEqual([
      ['更正冲回', -10, null],
      ['服务所得', 10, reversal.id],
    ]);
    expect(items[0]!.explanation).toEqual(['更正冲回：录错了人']);
    const audit = await app.db.read.query<{ action: string }>('SELECT action FROM audit_entries WHERE target_id = ?', [transfer!.id]);
    expect(audit).toEqual([{ action: 'transfer.reversed' }]);
  });
});
