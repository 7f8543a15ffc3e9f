import { ActivitiesService } from '@app/activities/index.js';
import { newId } from '@app/kernel/ids.js';
import type { Principal } from '@app/platform/access/principal.js';
import { partnershipWorld } from '../../../test/partnership-world.js';
import { PartnershipsWorld, refusalOf } from '../../../test/partnerships-world.js';
import { ContributionDecisions } from './contribution-decisions.service.js';
import { ContributionLists } from './contribution-lists.service.js';
import type { CreateContribution } from './contribution.wire.js';
import { ContributionsService } from './contributions.service.js';
import { StatementPapers } from './statement-papers.service.js';
import { StatementsService } from './statements.service.js';

const NOW = '2026-11-21T02:00:00.000Z';
const page = { page: 1, size: 50 };
const request = { protocol: 'http' as const, host: 'localhost' };

describe('contributions', () => {
  let world: PartnershipsWorld;
  let secretary: Principal;

  beforeAll(async () => {
    world = await PartnershipsWorld.open(NOW);
    secretary = world.secretary;
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.app.clock.set(NOW));

  const log = (more: Partial<CreateContribution> = {}, by = world.school.liaison): Promise<string> =>
    world.app.get(ContributionsService).log(by, {
      unitId: world.school.unitId,
      contributionKind: 'GOODS',
      itemName: '图书',
      quantity: 30,
      measure: '本',
      occurredOn: '2026-11-20',
      ...more,
    });
  const view = (id: string, by = secretary) => world.app.get(ContributionLists).view(by, id);
  const confirm = (ids: string[], by = secretary) => world.app.get(ContributionDecisions).confirm(by, { ids });
  const activity = async (by = secretary, communityId = world.community.id): Promise<string> => {
    const slots = [{ startOn: '2026-11-21', startTime: '08:00', endTime: '10:00' }];
    const id = await world.app.get(ActivitiesService).create(by, { communityId, name: '义诊', nature: 'VOLUNTEER', slots });
    await world.app.db.write((tx) => tx.execute(`UPDATE activities SET state = 'RUNNING' WHERE id = ?`, [id]));
    return id;
  };

  it('are logged by the liaison, returned with a reason, mended, confirmed', async () => {
    const id = await log({ itemName: ' 旧图书 ', note: '' });
    expect(await view(id)).toMatchObject({ itemName: '旧图书', amountText: '30 本', stateName: '待确认', note: null, version: 1 });
    const decisions = world.app.get(ContributionDecisions);
    expect(await refusalOf(decisions.giveBack(world.school.liaison, id, '自己退'))).toBe('contribution.not-found');
    await decisions.giveBack(secretary, id, '只收到 28 本');
    const told = await world.app.db.read.query<{ text: string }>('SELECT text FROM notices WHERE account_id = ?', [world.school.liaison.accountId]);
    expect(told.at(-1)!.text).toContain('只收到 28 本');
    expect(await confirm([id])).toMatchObject({ confirmed: 0, results: [{ code: 'contribution.move' }] });
    const mended = { contributionKind: 'GOODS' as const, itemName: '旧图书', quantity: 28, measure: '本', occurredOn: '2026-11-20' };
    const next = await world.app.get(ContributionsService).resubmit(world.school.liaison, id, mended);
    expect(await refusalOf(world.app.get(ContributionsService).resubmit(world.school.liaison, id, mended))).toBe('contribution.again');
    expect(await view(id)).toMatchObject({ state: 'REJECTED', isResubmitted: true });
    expect(await confirm([next, newId()])).toMatchObject({ confirmed: 1, refused: 1 });
    expect(await view(next)).toMatchObject({ state: 'CONFIRMED', version: 2, replacesId: id, decidedByName: 'secretary' });
    expect(await refusalOf(world.app.get(ContributionsService).withdraw(world.school.liaison, next))).toBe('contribution.move');
  });

  it('refuse what is not of the unit, what is still to come and money without a sum', async () => {
    expect(await refusalOf(log({ unitId: world.bank.unitId }))).toBe('unit.not-found');
    expect(await refusalOf(log({}, world.outsider))).toBe('unit.not-found');
    expect(await refusalOf(log({ occurredOn: '2026-11-22' }))).toBe('contribution.future');
    expect(await refusalOf(log({ contributionKind: 'FUND' }))).toBe('contribution.amount');
    expect(await refusalOf(log({ projectId: newId() }))).toBe('contribution.link');
    expect(await refusalOf(log({ obligationId: newId() }))).toBe('contribution.link');
    expect(await refusalOf(log({ contributionKind: 'PEOPLE_TIME', activityId: await activity(world.outsider, world.elsewhere.id) }))).toBe('contribution.link');
    const id = await log();
    expect(await refusalOf(world.app.get(ContributionLists).view(world.bank.liaison, id))).toBe('contribution.not-found');
    expect(await refusalOf(world.app.get(ContributionLists).view(world.outsider, id))).toBe('contribution.not-found');
    expect(await confirm([id], world.outsider)).toMatchObject({ confirmed: 0, results: [{ code: 'contribution.not-found' }] });
    await world.app.get(ContributionsService).withdraw(world.school.liaison, id);
    expect((await view(id)).stateName).toBe('已撤回');
  });

  it('count a unit at an activity once, however many log it at the same moment', async () => {
    const activityId = await activity();
    const time = { contributionKind: 'PEOPLE_TIME' as const, itemName: '义诊', quantity: 360, measure: '人', peopleCount: 3, activityId };
    const codes = await Promise.all(Array.from({ length: 6 }, () => refusalOf(log(time))));
    expect(codes.filter((code) => code === 'nothing')).toHaveLength(1);
    expect(codes.filter((code) => code === 'contribution.activity-taken')).toHaveLength(5);
    const { items } = await world.app.get(ContributionLists).page(secretary, { ...page, contributionKind: 'PEOPLE_TIME' });
    expect(items).toMatchObject([{ measure: '分钟', amountText: '6小时', activityName: '义诊', activityMinutes: 0 }]);
    const links = await world.app.get(ContributionLists).links(world.school.liaison, world.school.unitId);
    expect(links.activities.map(({ id }) => id)).not.toContain(activityId);
    // Returned, the place is free again.
    await world.app.get(ContributionDecisions).giveBack(secretary, items[0]!.id, '人数不对');
    expect(await refusalOf(log(time))).toBe('nothing');
    expect(await refusalOf(log({ ...time, contributionKind: 'SERVICE' }))).toBe('contribution.link-kind');
  });

  it('that staff log for a unit are confirmed by the unit or by other staff, never by who logged them', async () => {
    const [toUnit, toColleague] = [await log({ itemName: '代记的书' }, secretary), await log({ itemName: '再代记的书' }, secretary)];
    const told = await world.app.db.read.query<{ text: string }>('SELECT text FROM notices WHERE account_id = ? ORDER BY id', [world.school.liaison.accountId]);
    expect(told.at(-1)!.text).toContain('再代记的书');
    expect(await view(toUnit)).toMatchObject({ enteredByStaff: true, isMine: true, mayConfirm: false });
    expect(await view(toUnit, world.school.liaison)).toMatchObject({ isMine: false, mayConfirm: true });
    expect(await confirm([toUnit, toColleague])).toMatchObject({ confirmed: 0, results: [{ code: 'contribution.own-entry' }, { code: 'contribution.own-entry' }] });
    expect(await confirm([toUnit], world.bank.liaison)).toMatchObject({ results: [{ code: 'contribution.not-found' }] });
    expect(await confirm([toUnit], world.school.liaison)).toMatchObject({ confirmed: 1 });
    const colleague = await world.person('secretary', world.community);
    expect(await confirm([toColleague], colleague)).toMatchObject({ confirmed: 1 });
    // Nor is it changed by who logged it, and a unit never confirms its own word.
    const content = { contributionKind: 'GOODS' as const, itemName: '代记的书', quantity: 999, measure: '本', occurredOn: '2026-11-20' };
    expect(await refusalOf(world.app.get(ContributionDecisions).correct(secretary, toUnit, { ...content, reason: '改多一点' }))).toBe('contribution.own-entry');
    expect((await view(toUnit)).state).toBe('CONFIRMED');
    const own = await log();
    expect(await confirm([own], world.school.liaison)).toMatchObject({ results: [{ code: 'contribution.own-entry' }] });
    const second = await world.person('liaison', world.community, world.school.unitId);
    expect(await confirm([own], second)).toMatchObject({ results: [{ code: 'contribution.own-unit' }] });
    await world.app.get(ContributionDecisions).correct(colleague, toUnit, { ...content, quantity: 29, reason: '重数了' });
    const heard = await world.app.db.read.query<{ title: string }>('SELECT title FROM notices WHERE account_id = ? ORDER BY id', [second.accountId]);
    expect(heard.at(-1)!.title).toBe('社区更正了一笔贡献');
  });

  it('are confirmed once when two people press at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => log()));
    const answers = await Promise.all([confirm(ids), confirm([...ids].reverse())]);
    expect(answers.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(5);
    const audited = await world.app.db.read.query(
      `SELECT id FROM audit_entries WHERE action = 'contribution.confirmed' AND target_id IN (?, ?, ?, ?, ?)`,
      ids,
    );
    expect(audited).toHaveLength(5);
  });

  it('are corrected by taking back and a new version, which only changes can make', async () => {
    const id = await log();
    await confirm([id]);
    const decisions = world.app.get(ContributionDecisions);
    const content = { contributionKind: 'GOODS' as const, itemName: '图书', quantity: 30, measure: '本', occurredOn: '2026-11-20' };
    expect(await refusalOf(decisions.correct(secretary, id, { ...content, reason: '看看' }))).toBe('contribution.unchanged');
    expect((await view(id)).state).toBe('CONFIRMED');
    const next = await decisions.correct(secretary, id, { ...content, quantity: 29, reason: '重数了一遍' });
    expect(await view(id)).toMatchObject({ state: 'REVERSED', decideReason: '重数了一遍' });
    expect(await view(next)).toMatchObject({ state: 'CONFIRMED', quantity: 29, correctionReason: '重数了一遍', version: 2 });
    const codes = await Promise.all([1, 2, 3].map((less) => refusalOf(decisions.correct(secretary, next, { ...content, quantity: 29 - less, reason: '又数' }))));
    expect(codes.filter((code) => code === 'nothing')).toHaveLength(1);
    expect(await refusalOf(decisions.reverse(secretary, id, '再撤'))).toBe('contribution.move');
  });

  it('discharge a matter of the agreement once they are confirmed', async () => {
    const other = await partnershipWorld(world.app, '610102001009');
    const unit = await other.unit('有协议的单位');
    const [owed, settled] = await Promise.all([
      other.obligation(unit.contractId, { side: 'UNIT', state: 'OPEN', dueOn: '2026-12-01' }),
      other.obligation(unit.contractId, { side: 'UNIT', state: 'ACCEPTED', dueOn: '2026-12-01' }),
    ]);
    const give = (obligationId: string) => log({ unitId: unit.unitId, obligationId, quantity: 25 }, unit.liaison);
    const ids = [await give(owed), await give(settled)];
    expect(await confirm(ids, other.secretary)).toMatchObject({ confirmed: 2 });
    const rows = await world.app.db.read.query<{ state: string; n: number }>(
      `SELECT o.state, o.done_quantity AS n FROM obligations o WHERE o.id IN (?, ?) ORDER BY o.done_quantity DESC`,
      [owed, settled],
    );
    expect(rows[0]).toMatchObject({ state: 'ACCEPTED', n: 25 });
    expect(rows[1]).toMatchObject({ state: 'ACCEPTED', n: null });
    expect((await view(ids[0]!, other.secretary)).obligationId).toBe(owed);
    // The other side's matters are not the unit's to discharge.
    const theirs = await other.obligation(unit.contractId, { side: 'COMMUNITY', state: 'OPEN', dueOn: '2026-12-01' });
    expect(await refusalOf(give(theirs))).toBe('contribution.link');
  });

  it('of goods are announced to the mart when they are confirmed', async () => {
    const id = await log({ itemName: '大米', quantity: 10, measure: '袋', isOfferedToMart: true, pricePoints: 50 });
    await confirm([id]);
    const [event] = await world.app.db.read.query<{ payload: string }>(`SELECT payload FROM events WHERE name = 'contribution.offered-to-mart' ORDER BY id DESC`);
    expect(JSON.parse(event!.payload)).toEqual({
      contributionId: id,
      communityId: world.community.id,
      unitId: world.school.unitId,
      itemName: '大米',
      quantity: 10,
      pricePoints: 50,
    });
    expect(await refusalOf(log({ contributionKind: 'VENUE', isOfferedToMart: true }))).toBe('contribution.link-kind');
  });

  it('may have a picture, and nothing else', async () => {
    const id = await log();
    const attach = (bytes: Buffer, by = world.school.liaison) => world.app.get(ContributionsService).attach(by, id, { fileName: '照片.jpg', bytes, fields: {} });
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100_000, 7)]);
    expect(await refusalOf(attach(Buffer.from('<html>')))).toBe('contribution.evidence-kind');
    expect(await refusalOf(attach(picture, world.bank.liaison))).toBe('contribution.not-found');
    expect(await refusalOf(world.app.get(ContributionsService).evidence(secretary, id))).toBe('contribution.evidence-none');
    await attach(picture);
    await attach(Buffer.concat([picture, Buffer.from([1])]));
    const kept = await world.app.get(ContributionsService).evidence(secretary, id);
    expect([kept.type, kept.bytes.length]).toEqual(['image/jpeg', 100_005]);
    expect((await view(id)).hasEvidence).toBe(true);
    await confirm([id]);
    expect(await refusalOf(attach(picture))).toBe('contribution.move');
  });

  describe('statements of a year', () => {
    it('are the sum of what is confirmed, checked by anybody, superseded when something changes', async () => {
      const mine = await world.unit(secretary, '有证明的单位');
      const give = (more: Partial<CreateContribution>) => log({ unitId: mine.unitId, ...more }, mine.liaison);
      const statements = world.app.get(StatementsService);
      const issue = (year = 2026) => statements.issue(mine.liaison, { unitId: mine.unitId, year });
      expect(await refusalOf(issue())).toBe('statement.nothing');
      expect(await refusalOf(issue(2027))).toBe('statement.year');
      expect(await refusalOf(statements.issue(world.bank.liaison, { unitId: mine.unitId, year: 2026 }))).toBe('unit.not-found');
      const fund = await give({ contributionKind: 'FUND', itemName: '助学金', quantity: 1, amountFen: 123_456 });
      const books = await give({ amountFen: 60_044 });
      await give({ itemName: '还没确认的', amountFen: 999 });
      const old = await give({ occurredOn: '2025-12-31' });
      await confirm([fund, books, old]);
      const id = await issue();
      expect(await issue()).toBe(id);
      const statement = await statements.view(mine.liaison, id);
      expect(statement).toMatchObject({ year: 2026, lineCount: 2, totals: { count: 2, amountFen: 183_500 }, state: 'VALID' });
      const verified = await statements.verify(statement.verifyCode.toLowerCase());
      expect(verified).toMatchObject({ unitName: '有证明的单位', state: 'VALID', totals: { amountFen: 183_500 }, isSuperseded: false });
      expect(verified.contentHash).toMatch(/^[0-9a-f]{64}$/);
      expect(await refusalOf(statements.verify('ABC'))).toBe('statement.not-found');
      expect(await refusalOf(statements.view(world.bank.liaison, id))).toBe('statement.not-found');

      const paper = await world.app.get(StatementPapers).pdf(mine.liaison, id, request);
      const bytes = await bytesOf(paper.getStream());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await bytesOf((await world.app.get(StatementPapers).pdf(mine.liaison, id, request)).getStream())).toEqual(bytes);

      // What was corrected revokes the paper that names it; a new one takes its place.
      const content = { contributionKind: 'FUND' as const, itemName: '助学金', quantity: 1, amountFen: 100_000, occurredOn: '2026-11-20' };
      await world.app.get(ContributionDecisions).correct(secretary, fund, { ...content, reason: '到账 1000 元' });
      expect(await statements.verify(statement.verifyCode)).toMatchObject({ state: 'REVOKED', isSuperseded: false, totals: { amountFen: 183_500 } });
      expect(await refusalOf(world.app.get(StatementPapers).pdf(mine.liaison, id, request))).toBe('statement.revoked');
      const next = await issue();
      expect(next).not.toBe(id);
      expect(await statements.verify(statement.verifyCode)).toMatchObject({ state: 'REVOKED', isSuperseded: true });
      const { items } = await statements.page(mine.liaison, page);
      expect(items.map(({ state, totals }) => [state, totals.amountFen])).toEqual([
        ['VALID', 160_044],
        ['REVOKED', 183_500],
      ]);
    });

    it('one stands when many are asked for at the same moment', async () => {
      const mine = await world.unit(secretary, '急着要证明的单位');
      await confirm([await log({ unitId: mine.unitId }, mine.liaison)]);
      const statements = world.app.get(StatementsService);
      const ids = await Promise.all(Array.from({ length: 6 }, () => statements.issue(mine.liaison, { unitId: mine.unitId, year: 2026 })));
      expect(new Set(ids).size).toBe(1);
    });

    it('that somebody altered in the database say so', async () => {
      const mine = await world.unit(secretary, '被改过的单位');
      await confirm([await log({ unitId: mine.unitId, amountFen: 100 }, mine.liaison)]);
      const statements = world.app.get(StatementsService);
      const id = await statements.issue(mine.liaison, { unitId: mine.unitId, year: 2026 });
      const { verifyCode } = await statements.view(mine.liaison, id);
      await world.app.db.write((tx) => tx.execute('UPDATE contributions SET amount_fen = 100000 WHERE unit_id = ?', [mine.unitId]));
      expect(await refusalOf(statements.verify(verifyCode))).toBe('statement.damaged');
    });
  });

  it('add up by kind, month and unit, and time in service records is told apart', async () => {
    const mine = await world.unit(secretary, '合计用的单位');
    const give = (more: Partial<CreateContribution>) => log({ unitId: mine.unitId, ...more }, mine.liaison);
    const ids = [
      await give({ contributionKind: 'FUND', itemName: '资金', amountFen: 10_001, occurredOn: '2026-01-31' }),
      await give({ contributionKind: 'FUND', itemName: '资金', amountFen: 20_002, occurredOn: '2026-02-01' }),
      await give({ contributionKind: 'PEOPLE_TIME', itemName: '值守', quantity: 90 }),
      await give({ contributionKind: 'PEOPLE_TIME', itemName: '义诊', quantity: 120, activityId: await activity() }),
    ];
    await confirm(ids);
    const totals = await world.app.get(ContributionLists).totals(mine.liaison, { year: 2026 });
    expect(totals).toMatchObject({ count: 4, amountFen: 30_003, peopleMinutes: 210, recordedMinutes: 120 });
    expect(totals.byMonth.map(({ month, amountFen }) => [month, amountFen])).toEqual([
      ['2026-01', 10_001],
      ['2026-02', 20_002],
      ['2026-11', 0],
    ]);
    expect(totals.byUnit).toMatchObject([{ unitName: '合计用的单位', count: 4 }]);
    const all = await world.app.get(ContributionLists).totals(secretary, { year: 2026, areaId: world.community.id });
    expect(all.count).toBeGreaterThan(4);
    expect((await world.app.get(ContributionLists).totals(world.outsider, { year: 2026 })).count).toBe(0);
    const sheet = await world.app.get(ContributionLists).workbook(secretary, { year: 2026 });
    expect((await bytesOf(sheet.getStream())).subarray(0, 2).toString()).toBe('PK');
  });
});

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
