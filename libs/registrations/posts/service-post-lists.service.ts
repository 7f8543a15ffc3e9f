import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { ActiveMembers } from '../members/active-members.service.js';
import { suggestPosts } from '../members/suggestion.rules.js';
import { DEFAULT_SCHEME } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { POST_STANDING_NAMES, postStanding } from './service-post.rules.js';
import type { OwnServicePostsView, ServicePostPage, ServicePostQuery, ServicePostView } from './service-post.wire.js';

const MOST_OWN = 500;

/** Posts of one's communities, for staff and for who has reported in there. */
@Injectable()
export class ServicePostLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly members: ActiveMembers,
  ) {}

  /** `q` finds by name. Without `which`: those that have not ended. */
  async page(actor: Principal, query: ServicePostQuery): Promise<ServicePostPage> {
    const where = conditions(actor, query, this.today());
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY c.code, p.name, p.id LIMIT ? OFFSET ?`, [
      ...where.params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    return { items: await this.views(rows), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `service-post.not-found`. */
  async view(actor: Principal, id: string): Promise<ServicePostView> {
    const scope = scopeOf(actor, 'service-post.view').within('p.area_id');
    const row = await this.db.read.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE p.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    return row ? (await this.views([row]))[0]! : refuse('service-post.not-found');
  }

  /** The posts of where I have reported in, mine first. Refuses `member-registration.none`. */
  async own(actor: Principal): Promise<OwnServicePostsView> {
    const { read } = this.db;
    const member = await this.members.requireOwn(read, actor);
    const today = this.today();
    const rows = await read.query<Row & { areaPath: string; claimedAt: string | null }>(
      `SELECT ${COLUMNS}, a.path AS areaPath, k.claimed_at AS claimedAt ${FROM}
         LEFT JOIN service_post_claims k ON k.post_id = p.id AND k.registration_id = ? AND k.left_at IS NULL
        WHERE p.community_id = ? AND p.closed_at IS NULL AND (p.to_on IS NULL OR p.to_on > ?) ORDER BY p.name, p.id LIMIT ${MOST_OWN}`,
      [member.registrationId, member.communityId, today],
    );
    const scheme = await this.schemes.inForce(read, member.communityId, today);
    const home = await read.one<{ path: string; communityName: string }>(
      'SELECT a.path, c.name AS communityName FROM areas a JOIN areas c ON c.id = ? WHERE a.id = ?',
      [member.communityId, member.areaId],
    );
    const offered = rows.map((row) => ({ ...row, capacity: Number(row.capacity), taken: Number(row.taken) }));
    const suggested = suggestPosts({ areaPath: home!.path, skills: member.skills, serviceKinds: member.serviceKinds }, offered, scheme);
    const placeOf = new Map(suggested.map(({ id }, i) => [id, i]));
    const reasonsOf = new Map(suggested.map(({ id, reasons }) => [id, reasons]));
    const types = new Map(scheme.postTypes.map(({ code, name }) => [code, name]));
    const rank = (row: { id: string; claimedAt: string | null }): number => (row.claimedAt ? -1 : (placeOf.get(row.id) ?? MOST_OWN));
    return {
      communityName: home!.communityName,
      items: offered
        .sort((a, b) => rank(a) - rank(b))
        .map((row) => {
          const standing = postStanding(row, today);
          return {
            id: row.id,
            name: row.name,
            postTypeName: types.get(row.postType) ?? '其他岗位',
            duties: row.duties,
            areaName: row.areaName,
            capacity: row.capacity,
            taken: row.taken,
            fromOn: row.fromOn,
            toOn: row.toOn,
            standingName: POST_STANDING_NAMES[standing],
            isMine: row.claimedAt !== null,
            claimedAt: row.claimedAt,
            reasons: reasonsOf.get(row.id) ?? [],
            mayClaim: row.claimedAt === null && row.taken < row.capacity,
          };
        }),
    };
  }

  private async views(rows: readonly Row[]): Promise<ServicePostView[]> {
    const { read } = this.db;
    const today = this.today();
    const ids = rows.map(({ id }) => id);
    const holders = await read.query<{ postId: string; name: string }>(
      `SELECT k.post_id AS postId, COALESCE(p.name, v.volunteer_no) AS name FROM service_post_claims k
         JOIN member_registrations r ON r.id = k.registration_id JOIN persons p ON p.id = r.person_id JOIN volunteers v ON v.id = r.volunteer_id
        WHERE k.left_at IS NULL AND k.post_id IN (${placeholders(ids)}) ORDER BY k.id`,
      ids,
    );
    const views: ServicePostView[] = [];
    const names = new Map<string, Map<string, string>>();
    for (const row of rows) {
      if (!names.has(row.communityId)) {
        const scheme = await this.schemes.inForce(read, row.communityId, today);
        names.set(row.communityId, new Map([...DEFAULT_SCHEME.postTypes, ...scheme.postTypes].map(({ code, name }) => [code, name])));
      }
      const { closedAt, ...shown } = row;
      const standing = postStanding({ ...row, closedAt }, today);
      views.push({
        ...shown,
        capacity: Number(row.capacity),
        taken: Number(row.taken),
        postTypeName: names.get(row.communityId)!.get(row.postType) ?? '其他岗位',
        standing,
        standingName: POST_STANDING_NAMES[standing],
        holderNames: holders.filter(({ postId }) => postId === row.id).map(({ name }) => name),
      });
    }
    return views;
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

const FROM = `FROM service_posts p JOIN areas c ON c.id = p.community_id JOIN areas a ON a.id = p.area_id`;

const COLUMNS = `p.id, p.community_id AS communityId, c.name AS communityName, p.area_id AS areaId, a.name AS areaName, p.post_type AS postType,
 p.name, p.duties, p.capacity, p.from_on AS fromOn, p.to_on AS toOn, p.closed_at AS closedAt,
 (SELECT COUNT(*) FROM service_post_claims t WHERE t.post_id = p.id AND t.left_at IS NULL) AS taken`;

type Row = Omit<ServicePostView, 'postTypeName' | 'standing' | 'standingName' | 'holderNames'> & { closedAt: string | null };

function conditions(actor: Principal, query: ServicePostQuery, today: DateOn): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'service-post.view').within('p.area_id');
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.which === 'ENDED') add('(p.closed_at IS NOT NULL OR p.to_on <= ?)', today);
  else add('(p.closed_at IS NULL AND (p.to_on IS NULL OR p.to_on > ?))', today);
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) add(`LOWER(p.name) LIKE ? ESCAPE '!'`, likeTerm(term));
  return { sql: parts.join(' AND '), params };
}
