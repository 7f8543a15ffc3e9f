import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { likeTerm, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Unit } from '../units/unit.entity.js';
import { PartyOrg } from './party-org.entity.js';
import { PARTY_ORG_LEVEL_NAMES } from './party-org.rules.js';
import type { ChangePartyOrg, CreatePartyOrg, PartyOrgPage, PartyOrgQuery, PartyOrgView } from './party-org.wire.js';

/** The party organisations known in a community: its own, and those of the units in it. */
@Injectable()
export class PartyOrgsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  async page(actor: Principal, query: PartyOrgQuery): Promise<PartyOrgPage> {
    const scope = scopeOf(actor, 'unit.view').within('o.community_id');
    const parts = [scope.sql];
    const params: SqlParam[] = [...scope.params];
    if (query.areaId) {
      parts.push(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`);
      params.push(query.areaId);
    }
    if (query.unitId) {
      parts.push('o.unit_id = ?');
      params.push(query.unitId);
    }
    if (query.q?.trim()) {
      parts.push(`LOWER(o.name) LIKE ? ESCAPE '!'`);
      params.push(likeTerm(query.q.normalize('NFKC').trim().toLowerCase()));
    }
    const from = `FROM party_orgs o JOIN areas a ON a.id = o.community_id LEFT JOIN units u ON u.id = o.unit_id WHERE ${parts.join(' AND ')}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const rows = await this.db.read.query<Row>(`SELECT ${COLUMNS} ${from} ORDER BY o.name, o.id LIMIT ? OFFSET ?`, [
      ...params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    return { items: rows.map(viewOf), total: Number(count!.n), page: query.page, size: query.size };
  }

  /** Refuses `area.not-found`, `unit.not-found`, `party-org.taken`. */
  async create(actor: Principal, input: CreatePartyOrg): Promise<PartyOrgView> {
    const id = await this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'unit.manage', input.communityId);
      const unitId = await this.unitOf(tx, community.id, input.unitId);
      const org = {
        id: newId(),
        name: input.name.trim(),
        level: input.level,
        unitId,
        communityId: community.id,
        secretaryName: input.secretaryName?.trim() || null,
        createdAt: tx.at,
      };
      await orTaken(org.name, () => tx.insert(PartyOrg, [org]));
      await tx.audit('party-org.created', { type: 'party-org', id: org.id }, { unitId });
      return org.id;
    });
    return this.load(id);
  }

  /** Refuses `party-org.not-found`, `unit.not-found`, `party-org.taken`. */
  async change(actor: Principal, id: string, input: ChangePartyOrg): Promise<PartyOrgView> {
    await this.db.write(async (tx) => {
      await this.require(tx, actor, 'unit.manage', id);
      const before = (await tx.lockOne(PartyOrg, id))!;
      const name = input.name?.trim() ?? before.name;
      const unitId = input.unitId === undefined ? before.unitId : await this.unitOf(tx, before.communityId, input.unitId);
      const secretaryName = input.secretaryName === undefined ? before.secretaryName : input.secretaryName?.trim() || null;
      await orTaken(name, () =>
        tx.execute('UPDATE party_orgs SET name = ?, level = ?, unit_id = ?, secretary_name = ? WHERE id = ?', [
          name,
          input.level ?? before.level,
          unitId,
          secretaryName,
          id,
        ]),
      );
      await tx.audit('party-org.changed', { type: 'party-org', id }, { fields: Object.keys(input) });
    });
    return this.load(id);
  }

  /** The organisation, if its community lies in the actor's scope; else `party-org.not-found`. For other libs as well. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<PartyOrg> {
    const org = await reader.repo(PartyOrg).findOneBy({ id });
    const [area] = org ? await this.areas.byIds(reader, [org.communityId]) : [];
    scopeOf(actor, action).requires(area?.path, 'party-org.not-found');
    return org!;
  }

  private async unitOf(tx: Tx, communityId: string, unitId: string | undefined): Promise<string | null> {
    if (!unitId) return null;
    const unit = await tx.repo(Unit).findOneBy({ id: unitId, communityId });
    if (!unit) refuse('unit.not-found');
    return unit.mergedIntoId ?? unit.id;
  }

  private async load(id: string): Promise<PartyOrgView> {
    const row = await this.db.read.one<Row>(
      `SELECT ${COLUMNS} FROM party_orgs o JOIN areas a ON a.id = o.community_id LEFT JOIN units u ON u.id = o.unit_id WHERE o.id = ?`,
      [id],
    );
    return viewOf(row!);
  }
}

const COLUMNS = `o.id, o.name, o.level, o.community_id AS communityId, a.name AS communityName, o.unit_id AS unitId,
 u.name AS unitName, o.secretary_name AS secretaryName`;
type Row = Omit<PartyOrgView, 'levelName'>;

function viewOf(row: Row): PartyOrgView {
  return { ...row, levelName: PARTY_ORG_LEVEL_NAMES[row.level] };
}

async function orTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('party-org.taken', { name });
    throw error;
  }
}
