import { type DataSource } from 'typeorm';
import { Refusal } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { WRITER } from '@app/platform/database/data-sources.js';
import { getDataSourceToken } from '@nestjs/typeorm';
import { MODE } from '../../../test/app.js';
import { PartnershipsWorld } from '../../../test/partnerships-world.js';
import { ObligationsService } from '../obligations/obligations.service.js';
import { UnitHoldings } from '../units/unit-holdings.service.js';
import { UnitMergersService } from '../units/unit-mergers.service.js';
import { UnitsService } from '../units/units.service.js';
import { ContractDraftsService } from './contract-drafts.service.js';
import { ContractFacts } from './contract-facts.service.js';
import { ContractLifeService } from './contract-life.service.js';
import { ContractSigningService } from './contract-signing.service.js';
import { ContractViews } from './contract-views.service.js';

/** Many hands at once on a real database; MariaDB shows what SQLite's single writer hides. */
describe('contracts under many hands', () => {
  let world: PartnershipsWorld;
  let drafts: ContractDraftsService;
  let signing: ContractSigningService;
  let secretary: Principal;
  let liaison: Principal;
  let year = 2030;

  beforeAll(async () => {
    world = await PartnershipsWorld.open('2026-01-05T01:00:00.000Z');
    drafts = world.app.get(ContractDraftsService);
    signing = world.app.get(ContractSigningService);
    secretary = world.secretary;
    liaison = world.school.liaison;
  });
  afterAll(() => world.app.close());

  const view = (id: string): ReturnType<ContractViews['view']> => world.app.get(ContractViews).view(secretary, id);
  const outcomes = async (works: readonly (() => Promise<unknown>)[]): Promise<string[]> =>
    (await Promise.allSettled(works.map((work) => work()))).map((one) => (one.status === 'fulfilled' ? 'done' : one.reason instanceof Refusal ? one.reason.code : String(one.reason))).sort();

  async function agreed(term = { startOn: `${(year += 1)}-01-01`, endOn: `${year}-12-31` }): Promise<{ id: string; versionNo: number; textHash: string }> {
    const id = await drafts.create(secretary, { unitId: world.school.unitId, ...term });
    await drafts.send(secretary, id);
    await signing.agree(liaison, id, 1);
    return { id, versionNo: 1, textHash: (await view(id)).latest.textHash };
  }

  async function signed(): Promise<string> {
    const { id, ...text } = await agreed({ startOn: '2026-01-01', endOn: '2026-12-31' });
    await signing.sign(liaison, id, text);
    await signing.sign(secretary, id, text);
    return id;
  }

  it('are numbered once each', async () => {
    const numbers = new Set<string>();
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) => drafts.create(secretary, { unitId: world.bank.unitId, startOn: `${2060 + i}-01-01`, endOn: `${2060 + i}-12-31` })),
    );
    for (const id of ids) numbers.add((await view(id)).contractNo);
    expect(numbers.size).toBe(8);
  });

  it('are signed by each side once, and concluded once', async () => {
    const { id, ...text } = await agreed();
    const works = [secretary, secretary, liaison, liaison, secretary, liaison].map((who) => () => signing.sign(who, id, text));
    const told = await outcomes(works);
    expect(told.filter((one) => one === 'done')).toHaveLength(2);
    expect(told.every((one) => ['done', 'contract.already-signed', 'contract.nothing-open'].includes(one))).toBe(true);
    const { inForceVersion, signatures, steps, obligations } = await view(id);
    expect([inForceVersion, signatures.length, steps.filter(({ kind }) => kind === 'IN_FORCE').length]).toEqual([1, 2, 1]);
    expect(obligations).toHaveLength(6);
  });

  it('of one unit and term: one is in force, the other is told so', async () => {
    const term = { startOn: '2050-01-01', endOn: '2050-12-31' };
    const [one, other] = [await agreed(term), await agreed(term)];
    for (const { id, ...text } of [one, other]) await signing.sign(liaison, id, text);
    const told = await outcomes([one, other].map(({ id, ...text }) => () => signing.sign(secretary, id, text)));
    expect(told).toEqual(['contract.overlap', 'done']);
  });

  it('take one of two proposals that were written at once', async () => {
    const id = await drafts.create(secretary, { unitId: world.school.unitId, startOn: '2070-01-01', endOn: '2070-12-31' });
    await drafts.send(secretary, id);
    const { latest } = await view(id);
    const works = [secretary, liaison, secretary, liaison].map((who, i) => () => drafts.propose(who, id, { basedOn: 1, content: { ...latest.content, preamble: `第 ${i} 稿` } }));
    const told = await outcomes(works);
    expect(told).toEqual(['contract.version-moved', 'contract.version-moved', 'contract.version-moved', 'done']);
    expect((await view(id)).latestVersion).toBe(2);
  });

  it('have an obligation decided once, and never after the end', async () => {
    const id = await signed();
    const service = world.app.get(ObligationsService);
    const { obligations } = await view(id);
    const [first] = obligations.filter(({ side }) => side === 'UNIT');
    await service.submit(liaison, first!.id, { words: '完成' });
    const told = await outcomes([
      () => service.accept(secretary, first!.id, undefined),
      () => service.reject(secretary, first!.id, '不全'),
      () => service.accept(secretary, first!.id, undefined),
      () => service.waive(secretary, first!.id, '不用了'),
    ]);
    // Whoever was first, it is accepted at most once, and what was accepted stays so.
    const said = await world.app.db.read.query<{ state: string }>('SELECT to_state AS state FROM obligation_steps WHERE obligation_id = ? ORDER BY id', [first!.id]);
    const states = said.map(({ state }) => state);
    expect(states).toHaveLength(1 + told.filter((one) => one === 'done').length);
    expect(states.slice(0, -1)).not.toContain('ACCEPTED');
    const facts = world.app.get(ContractFacts);
    expect(await facts.inForce(world.app.db.read, { unitId: world.school.unitId }, '2026-06-01')).toMatchObject([{ id }]);
    await world.app.get(ContractLifeService).end(secretary, id, '试一试');
    expect(await facts.inForce(world.app.db.read, { unitId: world.school.unitId }, '2026-06-01')).toEqual([]);
    const [rest] = obligations.filter(({ side }) => side === 'COMMUNITY');
    expect(await outcomes([() => service.submit(secretary, rest!.id, { words: '完成' })])).toEqual(['obligation.contract']);
  });

  it('keep what was proposed, said and signed from being changed', async () => {
    for (const table of ['contract_versions', 'contract_signatures', 'contract_steps']) {
      await expect(world.app.db.write((tx) => tx.execute(`UPDATE ${table} SET contract_id = contract_id`))).rejects.toThrow(/append-only/);
      await expect(world.app.db.write((tx) => tx.execute(`DELETE FROM ${table}`))).rejects.toThrow(/append-only/);
    }
  });

  it('move with a unit that turns out to be another, however many merge at once', async () => {
    const units = world.app.get(UnitsService);
    const into = await units.create(secretary, { communityId: world.community.id, name: '合并后的学校' });
    const mergers = world.app.get(UnitMergersService);
    const told = await outcomes([0, 1, 2].map(() => () => mergers.merge(secretary, world.school.unitId, { intoId: into.id, reason: '重复登记' })));
    expect(told).toEqual(['done', 'unit.merged', 'unit.merged']);
    const left = await world.app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM co_building_contracts WHERE unit_id = ?', [world.school.unitId]);
    expect(Number(left!.n)).toBe(0);
  });

  it('and every other table with a unit in it know what to do in a merger', () => {
    const source = world.app.get(getDataSourceToken(WRITER) as never) as unknown as DataSource;
    const tables = source.entityMetadatas
      .filter(({ foreignKeys, tableName }) => tableName !== 'units' && foreignKeys.some(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'units'))
      .map(({ tableName }) => tableName);
    expect(tables.filter((table) => !world.app.get(UnitHoldings).tables.includes(table))).toEqual([]);
    expect(MODE).toMatch(/embedded|production/);
  });
});
