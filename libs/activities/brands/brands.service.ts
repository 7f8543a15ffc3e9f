import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { agesRefusal } from '../activities/activity.rules.js';
import { activitiesOf } from '../activities/activity-scope.js';
import { said } from '../activities/activity-tables.js';
import { ActivityBrand } from './activity-brand.entity.js';
import { FIRST_BRANDS, mandatoryOf, type BrandWords } from './brand.rules.js';
import type { BrandQuery, BrandView, ChangeBrand, CreateBrand } from './brand.wire.js';

/** The local brands of a community's activities. */
@Injectable()
export class BrandsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  /** By name, retired ones last. A community that is looked at for the first time gets the brands of the documents. */
  async list(actor: Principal, query: BrandQuery): Promise<BrandView[]> {
    const scope = activitiesOf(actor, 'activity.view', 'a.id', 'part');
    const only = query.communityId ? ' AND a.id = ?' : '';
    const communities = await this.db.read.query<{ id: string; n: number }>(
      `SELECT a.id, (SELECT COUNT(*) FROM activity_brands b WHERE b.community_id = a.id) AS n
         FROM areas a WHERE a.level = 'COMMUNITY' AND ${scope.sql}${only} LIMIT 200`,
      [...scope.params, ...(query.communityId ? [query.communityId] : [])],
    );
    const fresh = communities.filter(({ n }) => Number(n) === 0).map(({ id }) => id);
    if (fresh.length > 0) await this.db.write((tx) => this.start(tx, fresh));
    return this.views(
      `b.community_id IN (${placeholders(communities)})`,
      communities.map(({ id }) => id),
    );
  }

  /** Refuses `area.not-found`, `activity.ages`, `activity-brand.name-taken`. */
  async create(actor: Principal, input: CreateBrand): Promise<BrandView> {
    const id = await this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'activity.manage', input.communityId);
      const brand = newBrand(tx, community.id, { ...input, name: input.name.trim() });
      const code = agesRefusal(brand);
      if (code) refuse(code);
      await unlessTaken(() => tx.insert(ActivityBrand, [brand]));
      await tx.audit('activity-brand.created', { type: 'activity-brand', id: brand.id });
      return brand.id;
    });
    return this.view(id);
  }

  /** Changes what is said; activities keep the tag. Refuses `activity-brand.not-found`, `.name-taken`, `activity.ages`. */
  async change(actor: Principal, id: string, input: ChangeBrand): Promise<BrandView> {
    await this.db.write(async (tx) => {
      const scope = activitiesOf(actor, 'activity.manage', 'community_id', 'whole');
      const found = await tx.one(`SELECT 1 AS found FROM activity_brands WHERE id = ? AND ${scope.sql}`, [id, ...scope.params]);
      if (!found) refuse('activity-brand.not-found');
      const brand = (await tx.lockOne(ActivityBrand, id))!;
      const { checklist = brand.checklist, mandatory = brand.mandatory ?? [] } = input;
      const asksItems = input.checklist !== undefined || input.mandatory !== undefined;
      const changes = { ...said(input), ...(asksItems && { mandatory: mandatoryOf(checklist, mandatory) }) };
      const code = agesRefusal({ ...brand, ...changes });
      if (code) refuse(code);
      if (Object.keys(changes).length === 0) return;
      await unlessTaken(async () => void (await tx.repo(ActivityBrand).update(id, changes)));
      await tx.audit('activity-brand.changed', { type: 'activity-brand', id }, { fields: Object.keys(changes) });
    });
    return this.view(id);
  }

  /** The brand, if an activity of the community may carry it. Refuses `activity-brand.not-found`, `.retired`. */
  async requireUsable(reader: Reader, communityId: string, id: string): Promise<ActivityBrand> {
    const brand = await reader.repo(ActivityBrand).findOneBy({ id, communityId });
    if (!brand) refuse('activity-brand.not-found');
    if (brand.retired) refuse('activity-brand.retired');
    return brand;
  }

  private async start(tx: Tx, communityIds: readonly string[]): Promise<void> {
    const brands = communityIds.flatMap((communityId) => FIRST_BRANDS.map((words) => newBrand(tx, communityId, words)));
    await tx.insertMissing(ActivityBrand, brands);
  }

  private async view(id: string): Promise<BrandView> {
    return (await this.views('b.id = ?', [id]))[0]!;
  }

  private async views(where: string, params: readonly SqlParam[]): Promise<BrandView[]> {
    const counts = await this.db.read.query<{ id: string; n: number }>(
      `SELECT b.id, (SELECT COUNT(*) FROM activities a WHERE a.brand_id = b.id) AS n
         FROM activity_brands b WHERE ${where} ORDER BY b.retired, b.name, b.id`,
      params,
    );
    const brands = await this.db.read.repo(ActivityBrand).findBy(counts.map(({ id }) => ({ id })));
    const byId = new Map(brands.map((brand) => [brand.id, brand]));
    return counts.map(({ id, n }) => {
      const { createdAt: _at, ...shown } = byId.get(id)!;
      return { ...shown, mandatory: shown.mandatory ?? [], activityCount: Number(n) };
    });
  }
}

function newBrand(tx: Tx, communityId: string, words: Partial<BrandWords> & Pick<BrandWords, 'name'>): ActivityBrand {
  return {
    id: newId(),
    communityId,
    name: words.name,
    meaning: words.meaning ?? null,
    checklist: [...(words.checklist ?? [])],
    mandatory: mandatoryOf(words.checklist ?? [], words.mandatory ?? []),
    minAge: words.minAge ?? null,
    maxAge: words.maxAge ?? null,
    pairingNote: words.pairingNote ?? null,
    retired: false,
    createdAt: tx.at,
  };
}

async function unlessTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('activity-brand.name-taken');
    throw error;
  }
}
