import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AREA_LEVEL_NAMES, AreasService, PersonSecrets, type AreaLevel } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { MemberRegistrationStep } from './member-registration-step.entity.js';
import type {
  MemberRegistrationDetailView,
  MemberRegistrationPage,
  MemberRegistrationQuery,
  MemberRegistrationView,
} from './member-registration.wire.js';
import { offeredMoves, profileView, stepView, type ProfileRow } from './registration-views.js';

const MOST_PLACES = 500;

/** Who has reported in to the communities of one's area. */
@Injectable()
export class MemberRegistrationLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly secrets: PersonSecrets,
  ) {}

  /** `q` finds by name, pinyin or employer. Without a state: those that stand. */
  async page(actor: Principal, query: MemberRegistrationQuery): Promise<MemberRegistrationPage> {
    const where = conditions(actor, query);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY CASE r.state WHEN 'SUBMITTED' THEN 0 ELSE 1 END, r.submitted_at DESC, r.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: await this.views(rows), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `member-registration.not-found`. */
  async view(actor: Principal, id: string): Promise<MemberRegistrationDetailView> {
    const { read } = this.db;
    const scope = scopeOf(actor, 'member-registration.view').within('r.area_id');
    const row = await read.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    if (!row) refuse('member-registration.not-found');
    const [view] = await this.views([row]);
    const steps = await read.repo(MemberRegistrationStep).find({ where: { registrationId: id }, order: { id: 'ASC' } });
    const places = await read.query<{ id: string; name: string; level: AreaLevel }>(
      `SELECT a.id, a.name, a.level FROM areas a JOIN areas c ON a.path LIKE CONCAT(c.path, '%') WHERE c.id = ? AND a.id <> c.id ORDER BY a.code LIMIT ${MOST_PLACES}`,
      [row.communityId],
    );
    return {
      ...view!,
      gridId: row.gridId,
      steps: steps.map(stepView),
      places: places.map(({ level, ...place }) => ({ ...place, levelName: AREA_LEVEL_NAMES[level] })),
    };
  }

  private async views(rows: readonly Row[]): Promise<MemberRegistrationView[]> {
    const { read } = this.db;
    const names = await this.areas.fullNamesOf(read, rows.map(({ areaId }) => areaId));
    const today = dateOf(this.clock.now());
    const schemes = new Map<string, Awaited<ReturnType<SchemesService['inForce']>>>();
    for (const { communityId } of rows) if (!schemes.has(communityId)) schemes.set(communityId, await this.schemes.inForce(read, communityId, today));
    const ids = rows.map(({ id }) => id);
    const claims = await read.query<{ id: string; name: string }>(
      `SELECT k.registration_id AS id, p.name FROM service_post_claims k JOIN service_posts p ON p.id = k.post_id
        WHERE k.left_at IS NULL AND k.registration_id IN (${placeholders(ids)}) ORDER BY k.id`,
      ids,
    );
    return rows.map(({ mobileCipher, areaId, gridId: _, movesFromId, ...row }) => ({
      ...row,
      ...profileView(row, schemes.get(row.communityId)!),
      mobileMasked: this.secrets.maskedMobileOf({ mobileCipher }),
      areaName: names.get(areaId)?.split(' / ').slice(1).join(' / ') ?? '',
      postNames: claims.filter(({ id }) => id === row.id).map(({ name }) => name),
      isMove: movesFromId !== null || row.state === 'TRANSFERRED',
      moves: offeredMoves(row.state, 'STAFF'),
    }));
  }
}

const FROM = `FROM member_registrations r JOIN persons p ON p.id = r.person_id JOIN volunteers v ON v.id = r.volunteer_id
 JOIN areas c ON c.id = r.community_id LEFT JOIN units u ON u.id = r.employer_unit_id`;

const COLUMNS = `r.id, COALESCE(p.name, v.volunteer_no) AS name, p.mobile_cipher AS mobileCipher, r.community_id AS communityId,
 c.name AS communityName, r.area_id AS areaId, r.grid_id AS gridId, COALESCE(u.name, r.employer_name) AS employerName, r.state, r.skills,
 r.service_kinds AS serviceKinds, r.free_times AS freeTimes, r.calls_amonth AS callsAMonth, r.moves_from_id AS movesFromId,
 r.submitted_at AS submittedAt, r.accepted_at AS acceptedAt, r.closed_at AS closedAt, r.return_reason AS returnReason, r.close_reason AS closeReason`;

type Row = ProfileRow &
  Pick<
    MemberRegistrationView,
    'id' | 'name' | 'communityId' | 'communityName' | 'employerName' | 'submittedAt' | 'acceptedAt' | 'closedAt' | 'returnReason' | 'closeReason'
  > & { mobileCipher: string | null; areaId: string; gridId: string | null; movesFromId: string | null };

function conditions(actor: Principal, query: MemberRegistrationQuery): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'member-registration.view').within('r.area_id');
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.state) add('r.state = ?', query.state);
  else add(`r.state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')`);
  if (query.areaId) add(`r.area_id IN (SELECT a.id FROM areas a JOIN areas top ON a.path LIKE CONCAT(top.path, '%') WHERE top.id = ?)`, query.areaId);
  if (query.skill) add(`r.skills LIKE ? ESCAPE '!'`, likeTerm(JSON.stringify(query.skill)));
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) {
    const like = likeTerm(term);
    add(
      `(LOWER(p.name) LIKE ? ESCAPE '!' OR p.name_pinyin LIKE ? ESCAPE '!' OR p.name_initials LIKE ? ESCAPE '!' OR LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(r.employer_name) LIKE ? ESCAPE '!')`,
      ...[like, like, like, like, like],
    );
  }
  return { sql: parts.join(' AND '), params };
}
