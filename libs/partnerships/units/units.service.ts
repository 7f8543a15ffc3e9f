import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { checkUnitCode } from '@app/kernel/identity-numbers.js';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { AccountsService, Area, AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { unitsOf } from './liaison-scope.js';
import { Unit } from './unit.entity.js';
import { cleanUnitName, sameName, unitTypeOf } from './unit.rules.js';
import type { ChangeUnit, CreateLiaison, CreateUnit, OpenedLiaison, OwnUnitView, UnitPage, UnitQuery, UnitView } from './unit.wire.js';

/** Units located in, or working with, a community. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly accounts: AccountsService,
  ) {}

  /** `q` finds by name, number or code. */
  async page(actor: Principal, query: UnitQuery): Promise<UnitPage> {
    const where = conditions(actor, query);
    const from = `FROM units u JOIN areas a ON a.id = u.community_id WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const rows = await this.db.read.query<UnitRow>(
      `SELECT ${COLUMNS} ${from} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map(viewOf), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `unit.not-found`. */
  async view(actor: Principal, id: string): Promise<UnitView> {
    await this.require(this.db.read, actor, 'unit.view', id);
    return this.load(id);
  }

  /**
   * Refuses `area.not-found`, `unit.invalid` (code), `unit.uscc-taken`, `unit.external-no-taken`, `unit.exists`
   * (same name in the community while neither code nor number tells them apart).
   */
  async create(actor: Principal, input: CreateUnit): Promise<UnitView> {
    const id = await this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'unit.manage', input.communityId);
      await tx.lock(Area, [community.id]);
      const unit = checked(input, community.id, tx.at);
      await this.refuseKnown(tx, unit);
      await this.refusePlace(tx, unit.placeId, community);
      await tx.insert(Unit, [unit]);
      await tx.audit('unit.created', { type: 'unit', id: unit.id });
      return unit.id;
    });
    return this.load(id);
  }

  /** Writes what is given and leaves the rest; an empty text clears. Refuses `unit.not-found` and what `create` does. */
  async change(actor: Principal, id: string, input: ChangeUnit): Promise<UnitView> {
    const { communityId } = await this.require(this.db.read, actor, 'unit.manage', id);
    await this.db.write(async (tx) => {
      // Names and numbers are compared within the community, so changes to it queue up here.
      const [community] = await tx.lock(Area, [communityId]);
      const before = await tx.repo(Unit).findOneByOrFail({ id });
      if (before.mergedIntoId) refuse('unit.merged', { name: before.name });
      const asWritten = Object.fromEntries(Object.entries(before).map(([field, value]) => [field, value ?? undefined]));
      const unit = { ...checked({ ...(asWritten as CreateUnit), ...input }, communityId, tx.at), id, createdAt: before.createdAt };
      await this.refuseKnown(tx, unit);
      await this.refusePlace(tx, unit.placeId, community!);
      await tx.repo(Unit).update(id, unit);
      await tx.audit('unit.changed', { type: 'unit', id }, { fields: Object.keys(input) });
    });
    return this.load(id);
  }

  /** Opens an account for the unit's liaison. Refuses `unit.not-found`, `unit.merged` and what accounts refuse. */
  async openLiaison(actor: Principal, unitId: string, input: CreateLiaison): Promise<OpenedLiaison> {
    const unit = await this.require(this.db.read, actor, 'account.manage', unitId);
    if (unit.mergedIntoId) refuse('unit.merged', { name: unit.name });
    const grants = [{ role: 'liaison' as const, areaId: unit.communityId }];
    const { id, initialPassword } = await this.accounts.createByStaff(actor, { ...input, grants }, unitId);
    return { accountId: id, initialPassword };
  }

  /** The unit, if its community lies in the actor's scope for the action; else `unit.not-found`. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<Unit> {
    const unit = await reader.repo(Unit).findOneBy({ id });
    const [area] = unit ? await this.areas.byIds(reader, [unit.communityId]) : [];
    scopeOf(actor, action).requires(area?.path, 'unit.not-found');
    return unit!;
  }

  /** Views by id, without asking whose they are. */
  async viewsOf(ids: readonly string[]): Promise<Map<string, UnitView>> {
    const rows = await this.db.read.query<UnitRow>(
      `SELECT ${COLUMNS} FROM units u JOIN areas a ON a.id = u.community_id WHERE u.id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, viewOf(row)]));
  }

  /** The units the actor acts for. */
  async own(actor: Principal): Promise<OwnUnitView[]> {
    const views = await this.viewsOf(unitsOf(actor));
    return [...views.values()].map(({ id, name, unitType, communityId, communityName }) => ({ id, name, unitType, communityId, communityName }));
  }

  async namesOf(reader: Reader, unitIds: readonly string[]): Promise<Map<string, string>> {
    if (unitIds.length === 0) return new Map();
    const units = await reader
      .repo(Unit)
      .find({ where: { id: In([...new Set(unitIds)]) }, select: { id: true, name: true } });
    return new Map(units.map(({ id, name }) => [id, name]));
  }

  /** externalNo → unitId within a community, for imports that name units by number; an alias leads to the unit it became. */
  async byExternalNo(
    reader: Reader,
    communityId: string,
    externalNos: readonly string[],
  ): Promise<Map<string, string>> {
    if (externalNos.length === 0) return new Map();
    const units = await reader.repo(Unit).findBy({ communityId, externalNo: In([...new Set(externalNos)]) });
    return new Map(units.map(({ id, externalNo, mergedIntoId }) => [externalNo!, mergedIntoId ?? id]));
  }

  /** The compound or grid must lie in the unit's community. */
  private async refusePlace(tx: Tx, placeId: string | null, community: Area): Promise<void> {
    if (placeId === null) return;
    const [place] = await this.areas.byIds(tx, [placeId]);
    if (!place?.path.startsWith(community.path)) refuse('unit.place');
  }

  private async refuseKnown(tx: Tx, unit: Unit): Promise<void> {
    const { id, communityId, uscc, externalNo, name } = unit;
    const others = { id: Not(id) };
    const units = tx.repo(Unit);
    if (uscc && (await units.existsBy({ ...others, uscc }))) refuse('unit.uscc-taken', { uscc });
    if (externalNo && (await units.existsBy({ ...others, communityId, externalNo })))
      refuse('unit.external-no-taken', { externalNo });
    if (uscc || externalNo) return;
    const named = await units.find({ where: { ...others, communityId }, select: { name: true } });
    if (named.some((other) => sameName(other.name, name))) refuse('unit.exists', { name });
  }

  private async load(id: string): Promise<UnitView> {
    const row = await this.db.read.one<UnitRow>(
      `SELECT ${COLUMNS} FROM units u JOIN areas a ON a.id = u.community_id WHERE u.id = ?`,
      [id],
    );
    return row ? viewOf(row) : refuse('unit.not-found');
  }
}

function checked(input: CreateUnit, communityId: string, at: string): Unit {
  const code = input.uscc?.trim() ? checkUnitCode(input.uscc) : null;
  if (code && !code.ok) refuse('unit.invalid', { reason: code.reason, field: 'uscc' });
  const name = cleanUnitName(input.name);
  if (name === '') refuse('unit.invalid', { reason: '名称是空的，请填写', field: 'name' });
  return {
    id: newId(),
    name,
    uscc: code?.value ?? null,
    unitType: input.unitType ?? unitTypeOf(name) ?? 'OTHER',
    communityId,
    placeId: input.placeId || null,
    externalNo: input.externalNo?.trim() || null,
    address: input.address?.trim() || null,
    contact: input.contact?.trim() || null,
    createdAt: at,
    mergedIntoId: null,
    mergedAt: null,
  };
}

function conditions(actor: Principal, query: UnitQuery): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'unit.view').within('u.community_id');
  // An alias is found by its old name and leads to the unit it became; the plain list does not show it.
  const parts = [scope.sql, ...(query.q ? [] : ['u.merged_into_id IS NULL'])];
  const params: SqlParam[] = [...scope.params];
  if (query.areaId) {
    parts.push(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`);
    params.push(query.areaId);
  }
  if (query.unitType) {
    parts.push('u.unit_type = ?');
    params.push(query.unitType);
  }
  const term = query.q?.normalize('NFKC').trim();
  if (term) {
    parts.push(`(LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(u.external_no) = ? OR u.uscc = ?)`);
    params.push(likeTerm(term.toLowerCase()), term.toLowerCase(), term.toUpperCase());
  }
  return { sql: parts.join(' AND '), params };
}

const SORTS: Record<string, string> = {
  name: 'u.name',
  unitType: 'u.unit_type',
  externalNo: 'u.external_no',
};

function orderOf(sort = 'name'): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  return `${SORTS[sort.replace(/^-/, '')] ?? 'u.id'} ${direction}, u.id ${direction}`;
}

const COLUMNS = `u.id, u.name, u.uscc, u.unit_type, u.community_id, a.name AS community_name, u.external_no, u.address,
 u.contact, u.created_at, u.place_id, (SELECT p.name FROM areas p WHERE p.id = u.place_id) AS place_name,
 u.merged_into_id, (SELECT m.name FROM units m WHERE m.id = u.merged_into_id) AS merged_into_name`;

type UnitRow = {
  id: string;
  name: string;
  uscc: string | null;
  unit_type: UnitView['unitType'];
  community_id: string;
  community_name: string;
  external_no: string | null;
  address: string | null;
  contact: string | null;
  created_at: string;
  place_id: string | null;
  place_name: string | null;
  merged_into_id: string | null;
  merged_into_name: string | null;
};

function viewOf(row: UnitRow): UnitView {
  return {
    id: row.id,
    name: row.name,
    uscc: row.uscc,
    unitType: row.unit_type,
    communityId: row.community_id,
    communityName: row.community_name,
    externalNo: row.external_no,
    address: row.address,
    contact: row.contact,
    placeId: row.place_id,
    placeName: row.place_name,
    createdAt: row.created_at,
    mergedIntoId: row.merged_into_id,
    mergedIntoName: row.merged_into_name,
  };
}
