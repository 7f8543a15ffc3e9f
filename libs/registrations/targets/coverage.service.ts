import { Injectable } from '@nestjs/common';
import { dateOf, type DateOn, type Period } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import type { TargetContact, TargetSource } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { reachedTargets, type CountedMember } from './coverage.rules.js';
import type { CommunityCoverageView, CoverageQuery, RegistrationCoverageView } from './target.wire.js';

type Where = { sql: string; params: SqlParam[] };
type Counts = Omit<CommunityCoverageView, 'communityId' | 'communityName' | 'targets'>;

const MOST_COMMUNITIES = 500;

/** Units and members by community: sums, no list of people, no order of merit. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
  ) {}

  /** Communities in the order of their codes. Refuses `area.not-found`. */
  async view(actor: Principal, query: CoverageQuery): Promise<RegistrationCoverageView> {
    const { read } = this.db;
    const today = dateOf(this.clock.now());
    const year = query.year ?? Number(today.slice(0, 4));
    if (query.areaId) await this.areas.require(read, actor, 'registration-coverage.view', query.areaId);
    const scope = scopeOf(actor, 'registration-coverage.view').within('c.id');
    const asked = query.areaId ? ` AND c.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    const where: Where = { sql: `c.level = 'COMMUNITY' AND ${scope.sql}${asked}`, params: [...scope.params, ...(query.areaId ? [query.areaId] : [])] };
    const communities = await read.query<{ id: string; name: string }>(`SELECT c.id, c.name FROM areas c WHERE ${where.sql} ORDER BY c.code LIMIT ${MOST_COMMUNITIES}`, where.params);
    const period = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
    const on = today >= period.to ? `${year}-12-31` : today < period.from ? period.from : today;
    const [counts, members] = await Promise.all([this.counts(where, year, period), this.members(where, period)]);
    const rows: CommunityCoverageView[] = [];
    for (const { id, name } of communities) {
      const { targets } = await this.schemes.inForce(read, id, on);
      rows.push({ communityId: id, communityName: name, ...(counts.get(id) ?? NONE), targets: reachedTargets(targets, members.get(id) ?? [], on) });
    }
    return { year, communities: rows, total: totalOf(rows, [...members.values()].flat(), await this.commonTargets(communities, on), on) };
  }

  private async commonTargets(communities: readonly { id: string }[], on: DateOn) {
    return communities.length === 0 ? [] : (await this.schemes.inForce(this.db.read, communities[0]!.id, on)).targets;
  }

  private async counts({ sql, params }: Where, year: number, { from, to }: Period): Promise<Map<string, Counts>> {
    const { read } = this.db;
    const sums = async (select: string, rest: string, ...first: SqlParam[]): Promise<Map<string, Record<string, number>>> => {
      const rows = await read.query<Record<string, unknown> & { id: string }>(`SELECT c.id, ${select} ${rest} AND ${sql} GROUP BY c.id`, [...first, ...params]);
      return new Map(rows.map(({ id, ...numbers }) => [id, Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value ?? 0)]))]));
    };
    const parts = await Promise.all([
      sums('COUNT(*) AS units', 'FROM areas c JOIN units u ON u.community_id = c.id WHERE u.merged_into_id IS NULL'),
      sums(
        `SUM(CASE WHEN r.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS unitsRegistered, SUM(CASE WHEN r.state = 'SUBMITTED' THEN 1 ELSE 0 END) AS unitsWaiting`,
        'FROM areas c JOIN unit_registrations r ON r.community_id = c.id WHERE r.year_no = ?',
        year,
      ),
      sums(
        `SUM(CASE WHEN r.state = 'ACCEPTED' THEN 1 ELSE 0 END) AS members, SUM(CASE WHEN r.state = 'SUBMITTED' THEN 1 ELSE 0 END) AS membersWaiting,
         SUM(CASE WHEN r.state = 'ACCEPTED' AND EXISTS (SELECT 1 FROM service_post_claims k WHERE k.registration_id = r.id AND k.left_at IS NULL) THEN 1 ELSE 0 END) AS membersWithPost`,
        `FROM areas c JOIN member_registrations r ON r.community_id = c.id WHERE r.state IN ('ACCEPTED', 'SUBMITTED')`,
      ),
      sums(
        'COUNT(DISTINCT s.volunteer_id) AS membersServed, SUM(s.service_minutes) AS serviceMinutes',
        `FROM areas c JOIN member_registrations r ON r.community_id = c.id AND r.state = 'ACCEPTED'
           JOIN service_records s ON s.volunteer_id = r.volunteer_id WHERE s.state = 'FINAL' AND s.served_on >= ? AND s.served_on < ?`,
        from,
        to,
      ),
      sums(
        `COUNT(*) AS posts, SUM(p.capacity) AS places, SUM((SELECT COUNT(*) FROM service_post_claims k WHERE k.post_id = p.id AND k.left_at IS NULL)) AS placesTaken`,
        'FROM areas c JOIN service_posts p ON p.community_id = c.id WHERE p.closed_at IS NULL AND (p.to_on IS NULL OR p.to_on > ?)',
        dateOf(this.clock.now()),
      ),
    ]);
    const ids = new Set(parts.flatMap((part) => [...part.keys()]));
    return new Map([...ids].map((id) => [id, Object.assign({ ...NONE }, ...parts.map((part) => part.get(id) ?? {})) as Counts]));
  }

  /** What the accepted members did, community by community; used for counting only. */
  private async members({ sql, params }: Where, { from, to }: Period): Promise<Map<string, CountedMember[]>> {
    const { read } = this.db;
    const base = `FROM member_registrations r JOIN areas c ON c.id = r.community_id`;
    const people = await read.query<{ communityId: string; volunteerId: string; personId: string }>(
      `SELECT c.id AS communityId, r.volunteer_id AS volunteerId, r.person_id AS personId ${base} WHERE r.state = 'ACCEPTED' AND ${sql}`,
      params,
    );
    const records = await read.query<{ volunteerId: string; servedOn: string; minutes: number; activityId: string }>(
      `SELECT s.volunteer_id AS volunteerId, s.served_on AS servedOn, s.service_minutes AS minutes, s.activity_id AS activityId ${base}
         JOIN service_records s ON s.volunteer_id = r.volunteer_id
        WHERE r.state = 'ACCEPTED' AND s.state = 'FINAL' AND s.served_on >= ? AND s.served_on < ? AND ${sql}`,
      [from, to, ...params],
    );
    const contacts = await read.query<{ personId: string; kind: 'CONTACT' | 'VISIT'; occurredOn: string }>(
      `SELECT o.person_id AS personId, m.kind, m.occurred_on AS occurredOn FROM member_contacts m JOIN member_registrations o ON o.id = m.registration_id
        WHERE m.occurred_on >= ? AND m.occurred_on < ? AND o.person_id IN (SELECT r.person_id ${base} WHERE r.state = 'ACCEPTED' AND ${sql})`,
      [from, to, ...params],
    );
    const recordsOf = grouped(records, ({ volunteerId }) => volunteerId);
    const contactsOf = grouped(contacts, ({ personId }) => personId);
    const members = people.map(({ communityId, volunteerId, personId }) => ({
      communityId,
      volunteerId,
      records: (recordsOf.get(volunteerId) ?? []).map(({ servedOn, minutes, activityId }): TargetSource => ({ on: servedOn, minutes: Number(minutes), activityId })),
      contacts: (contactsOf.get(personId) ?? []).map(({ kind, occurredOn }): TargetContact => ({ kind, on: occurredOn })),
    }));
    return grouped(members, ({ communityId }) => communityId);
  }
}

const NONE: Counts = {
  units: 0,
  unitsRegistered: 0,
  unitsWaiting: 0,
  members: 0,
  membersWaiting: 0,
  membersWithPost: 0,
  membersServed: 0,
  serviceMinutes: 0,
  posts: 0,
  places: 0,
  placesTaken: 0,
};

function totalOf(rows: readonly CommunityCoverageView[], members: readonly CountedMember[], targets: Parameters<typeof reachedTargets>[0], on: DateOn): CommunityCoverageView {
  const sums = Object.fromEntries(Object.keys(NONE).map((name) => [name, rows.reduce((sum, row) => sum + row[name as keyof Counts], 0)])) as Counts;
  return { communityId: '', communityName: '合计', ...sums, targets: reachedTargets(targets, members, on) };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
