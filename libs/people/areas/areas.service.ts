import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Area } from './area.entity.js';
import {
  AREA_LEVEL_NAMES,
  cleanAreaCode,
  idsOnPath,
  mayContain,
  pathUnder,
  streetCodeOf,
  type AreaLevel,
} from './area.rules.js';
import type { AreaView, CreateArea } from './area.wire.js';

/** The area tree: where people live, where things happen, and how far a role reaches. */
@Injectable()
export class AreasService {
  constructor(private readonly db: Database) {}

  /** The nodes the actor may see, parents before children, each with its full name. */
  async tree(actor: Principal): Promise<AreaView[]> {
    const scope = scopeOf(actor, 'area.view').within('a.id');
    const visible = await this.db.read.query<{ id: string }>(
      `SELECT a.id FROM areas a WHERE ${scope.sql}`,
      scope.params,
    );
    const ids = new Set(visible.map(({ id }) => id));
    // Ancestors lie outside a secretary's scope but are part of the full name.
    const all = await this.db.read.repo(Area).find({ order: { path: 'ASC' } });
    const names = new Map(all.map((area) => [area.id, area.name]));
    return all.filter((area) => ids.has(area.id)).map((area) => viewOf(area, names));
  }

  /**
   * Adds a node below one of the actor's. Refuses `area.not-found`, `area.level` (a grid cannot hold a community),
   * `area.code-invalid`, `area.taken` (code, or the same name twice under one parent).
   */
  async create(actor: Principal, input: CreateArea): Promise<AreaView> {
    const id = await this.db.write(async (tx) => {
      const parent = await this.require(tx, actor, 'area.manage', input.parentId);
      const area = await this.add(tx, parent, { level: input.level, code: input.code, name: input.name });
      await tx.audit('area.created', { type: 'area', id: area.id }, { code: area.code, level: area.level });
      return area.id;
    });
    return this.view(id);
  }

  /** Refuses `area.not-found`, `area.taken`. */
  async rename(actor: Principal, id: string, name: string): Promise<AreaView> {
    await this.db.write(async (tx) => {
      await this.require(tx, actor, 'area.manage', id);
      await taken(name, () => tx.execute('UPDATE areas SET name = ? WHERE id = ?', [name.trim(), id]));
      await tx.audit('area.renamed', { type: 'area', id });
    });
    return this.view(id);
  }

  /** For the command line and demo worlds: a community by its code, made with its street when it is not there yet. */
  createCommunity(code: string, name: string): Promise<{ id: string; created: boolean }> {
    const clean = cleanAreaCode(code) ?? refuse('area.code-invalid', { code });
    return this.db.write(async (tx) => {
      const existing = await this.byCode(tx, clean);
      if (existing && existing.level !== 'COMMUNITY') refuse('area.taken', { name: code });
      if (existing) return { id: existing.id, created: false };
      const street = await this.streetFor(tx, clean);
      const area = await this.add(tx, street, { level: 'COMMUNITY', code: clean, name });
      await tx.audit('area.created', { type: 'area', id: area.id }, { code: clean, level: 'COMMUNITY' });
      return { id: area.id, created: true };
    });
  }

  /** A root of the tree. Only set-up, the command line and imports make one. */
  addStreet(tx: Tx, code: string, name: string): Promise<Area> {
    return this.add(tx, null, { level: 'SUBDISTRICT', code, name });
  }

  /** Adds one node inside a write; the caller has decided that it may. */
  async add(
    tx: Tx,
    parent: Area | null,
    input: { level: AreaLevel; code?: string; name: string },
  ): Promise<Area> {
    if (parent ? !mayContain(parent.level, input.level) : input.level !== 'SUBDISTRICT') {
      refuse('area.level', {
        parent: parent ? AREA_LEVEL_NAMES[parent.level] : '最上一级',
        child: AREA_LEVEL_NAMES[input.level],
      });
    }
    const code = input.code ? cleanAreaCode(input.code) : parent && (await this.nextCode(tx, parent));
    if (!code) refuse('area.code-invalid', { code: input.code ?? '' });
    const id = newId();
    const name = input.name.trim();
    const path = pathUnder(parent?.path ?? null, id);
    const area = { id, level: input.level, code, name, parentId: parent?.id ?? null, path, createdAt: tx.at };
    await taken(name, () => tx.insert(Area, [area]));
    return area;
  }

  /** All streets (roots), oldest first. */
  roots(reader: Reader): Promise<Area[]> {
    return reader.repo(Area).find({ where: { parentId: IsNull() }, order: { id: 'ASC' } });
  }

  byCode(reader: Reader, code: string): Promise<Area | null> {
    return reader.repo(Area).findOneBy({ code: cleanAreaCode(code) ?? code });
  }

  /** The community with this code; refuses `area.community-unknown`. For imports and the command line. */
  async requireCommunity(reader: Reader, code: string): Promise<Area> {
    const area = await this.byCode(reader, code);
    return area?.level === 'COMMUNITY' ? area : refuse('area.community-unknown', { code });
  }

  byIds(reader: Reader, ids: readonly string[]): Promise<Area[]> {
    return ids.length === 0 ? Promise.resolve([]) : reader.repo(Area).findBy({ id: In([...new Set(ids)]) });
  }

  /** An area the actor may use for the action; anything else is `area.not-found`. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<Area> {
    const area = await reader.repo(Area).findOneBy({ id });
    scopeOf(actor, action).requires(area?.path, 'area.not-found');
    return area!;
  }

  /** Like `require`, and it must be a community; refuses `area.not-found`. */
  async requireCommunityOf(reader: Reader, actor: Principal, action: Action, id: string): Promise<Area> {
    const area = await this.require(reader, actor, action, id);
    return area.level === 'COMMUNITY' ? area : refuse('area.not-found');
  }

  /** The community an area lies in (itself for a community), or null for a street. */
  async communityOf(reader: Reader, area: Area): Promise<Area | null> {
    if (area.level === 'COMMUNITY') return area;
    const above = await this.byIds(reader, idsOnPath(area.path));
    return above.find(({ level }) => level === 'COMMUNITY') ?? null;
  }

  /** 鼓楼街道 / 东风社区 for each id. */
  async fullNamesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    const areas = await this.byIds(reader, ids);
    const onPaths = await this.byIds(
      reader,
      areas.flatMap(({ path }) => idsOnPath(path)),
    );
    const names = new Map(onPaths.map((area) => [area.id, area.name]));
    return new Map(areas.map((area) => [area.id, fullNameOf(area, names)]));
  }

  private async view(id: string): Promise<AreaView> {
    const area = await this.db.read.repo(Area).findOneByOrFail({ id });
    const above = await this.byIds(this.db.read, idsOnPath(area.path));
    return viewOf(area, new Map(above.map((a) => [a.id, a.name])));
  }

  private async streetFor(tx: Tx, communityCode: string): Promise<Area> {
    const streetCode = streetCodeOf(communityCode);
    const byCode = streetCode ? await this.byCode(tx, streetCode) : null;
    if (byCode?.level === 'SUBDISTRICT') return byCode;
    const roots = await this.roots(tx);
    // One street with a code of its own making is the street of this installation, whatever the community's code.
    const only =
      roots.length === 1 && (!streetCode || !streetCodeOf(`${roots[0]!.code}000`)) ? roots[0] : undefined;
    return only ?? this.addStreet(tx, streetCode ?? `JD${String(roots.length + 1).padStart(3, '0')}`, '街道');
  }

  private async nextCode(tx: Tx, parent: Area): Promise<string> {
    const row = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM areas WHERE parent_id = ?', [
      parent.id,
    ]);
    for (let n = Number(row?.n ?? 0) + 1; ; n++) {
      const code = `${parent.code.slice(0, 25)}-${n}`;
      if (!(await this.byCode(tx, code))) return code;
    }
  }
}

async function taken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('area.taken', { name });
    throw error;
  }
}

function viewOf(area: Area, names: ReadonlyMap<string, string>): AreaView {
  const { id, level, code, name, parentId } = area;
  return { id, level, code, name, parentId, fullName: fullNameOf(area, names) };
}

function fullNameOf(area: Area, names: ReadonlyMap<string, string>): string {
  return idsOnPath(area.path)
    .map((id) => names.get(id) ?? '')
    .join(' / ');
}
