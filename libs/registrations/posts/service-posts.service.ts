import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AreasService, NoticesService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { ServicePost } from './service-post.entity.js';
import { checkPostTerm } from './service-post.rules.js';
import type { ChangeServicePost, CreateServicePost } from './service-post.wire.js';

/** 服务岗位 as the community sets them up. */
@Injectable()
export class ServicePosts {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly notices: NoticesService,
  ) {}

  /** Refuses `area.not-found`, `service-post.type`, `service-post.term`, `service-post.empty`. */
  async create(actor: Principal, input: CreateServicePost): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'service-post.manage', input.areaId);
      const community = (await this.areas.communityOf(tx, area)) ?? refuse('area.not-found');
      const today = dateOf(tx.at);
      const scheme = await this.schemes.inForce(tx, community.id, today);
      if (!scheme.postTypes.some(({ code }) => code === input.postType)) refuse('service-post.type');
      const term = { fromOn: input.fromOn, toOn: input.toOn ?? null };
      checkPostTerm(term);
      const [name, duties] = [input.name.trim(), input.duties.trim()];
      if (name === '' || duties === '') refuse('service-post.empty');
      const row: ServicePost = {
        id: newId(),
        communityId: community.id,
        areaId: area.id,
        postType: input.postType,
        name,
        duties,
        capacity: input.capacity,
        ...term,
        createdAt: tx.at,
        createdBy: actor.accountId,
        closedAt: null,
      };
      await tx.insert(ServicePost, [row]);
      await tx.audit('service-post.created', { type: 'service-post', id: row.id }, { postType: row.postType, capacity: row.capacity });
      return row.id;
    });
  }

  /** Refuses `service-post.not-found`, `service-post.ended`, `service-post.term`, `service-post.capacity`, `service-post.empty`. */
  async change(actor: Principal, id: string, input: ChangeServicePost): Promise<void> {
    await this.db.write(async (tx) => {
      const post = await this.lock(tx, actor, id);
      if (post.closedAt) refuse('service-post.ended');
      const { toOn, ...words } = input;
      const changes: Partial<ServicePost> = { ...words, ...(toOn === undefined ? {} : { toOn }) };
      for (const field of ['name', 'duties'] as const) {
        if (changes[field] === undefined) continue;
        changes[field] = changes[field].trim();
        if (changes[field] === '') refuse('service-post.empty');
      }
      checkPostTerm({ ...post, ...changes });
      const taken = await takenOf(tx, id);
      if (changes.capacity !== undefined && changes.capacity < taken) refuse('service-post.capacity', { taken });
      if (Object.keys(changes).length === 0) return;
      await tx.repo(ServicePost).update(id, changes);
      await tx.audit('service-post.changed', { type: 'service-post', id }, { fields: Object.keys(changes) });
    });
  }

  /** Ends the post; who held it is told. Refuses `service-post.not-found`, `service-post.ended`. */
  async close(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const post = await this.lock(tx, actor, id);
      if (post.closedAt) refuse('service-post.ended');
      const holders = await tx.query<{ personId: string }>(
        `SELECT r.person_id AS personId FROM service_post_claims k JOIN member_registrations r ON r.id = k.registration_id
          WHERE k.post_id = ? AND k.left_at IS NULL ORDER BY k.id`,
        [id],
      );
      await tx.execute('UPDATE service_posts SET closed_at = ? WHERE id = ?', [tx.at, id]);
      await tx.execute('UPDATE service_post_claims SET open_key = NULL, left_at = ?, leave_reason = ? WHERE post_id = ? AND left_at IS NULL', [tx.at, '岗位已关闭', id]);
      await this.notices.send(
        tx,
        holders.map(({ personId }) => ({
          to: { personId },
          kind: 'REGISTRATION' as const,
          title: '服务岗位已关闭',
          text: `您认领的“${post.name}”已关闭，谢谢您的服务。可以看看别的岗位。`,
          link: '/me/service-posts',
        })),
      );
      await tx.audit('service-post.closed', { type: 'service-post', id });
    });
  }

  private async lock(tx: Tx, actor: Principal, id: string): Promise<ServicePost> {
    const found = await tx.one<{ path: string }>('SELECT a.path FROM service_posts p JOIN areas a ON a.id = p.area_id WHERE p.id = ?', [id]);
    scopeOf(actor, 'service-post.manage').requires(found?.path, 'service-post.not-found');
    return (await tx.lockOne(ServicePost, id))!;
  }
}

/** How many hold the post; exact while its row is locked. */
export async function takenOf(tx: Tx, postId: string): Promise<number> {
  const row = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM service_post_claims WHERE post_id = ? AND left_at IS NULL', [postId]);
  return Number(row!.n);
}
