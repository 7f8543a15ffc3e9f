import { Injectable } from '@nestjs/common';
import { maskMobile } from '@app/kernel/names.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { PARTNER_STATE_NAMES, possiblePartnerMoves, reviewsDueUpTo, reviewStanding } from './partner.rules.js';
import { mobileOf } from './partner-records.js';
import { PartnersService } from './partners.service.js';
import type {
  AgreementView,
  PartnerPage,
  PartnerQuery,
  PartnerReviewView,
  PartnerRowView,
  PartnerView,
} from './partner.wire.js';

/** What staff see of the partners; mobiles masked. */
@Injectable()
export class PartnerLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: PersonalDataKeys,
    private readonly partners: PartnersService,
  ) {}

  /** `q` finds by name. Applications that wait come first, then the reviews that are due. */
  async page(actor: Principal, query: PartnerQuery): Promise<PartnerPage> {
    const today = dateOf(this.clock.now());
    const where = conditions(actor, query, today);
    const from = `FROM community_partners p JOIN areas a ON a.id = p.community_id WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${from} ORDER BY ${orderOf(query.sort)} LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map((row) => rowOf(row, today)), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `partner.not-found`. */
  async view(actor: Principal, id: string): Promise<PartnerView> {
    const partner = await this.partners.require(this.db.read, actor, 'partner.view', id);
    const row = await this.db.read.one<Row & Linked>(
      `SELECT ${COLUMNS}, u.name AS unitName, v.id AS volunteerId, c.display_name AS decidedByName
         FROM community_partners p JOIN areas a ON a.id = p.community_id LEFT JOIN units u ON u.id = p.unit_id
         LEFT JOIN volunteers v ON v.person_id = p.person_id LEFT JOIN accounts c ON c.id = p.decided_by WHERE p.id = ?`,
      [id],
    );
    const agreements = await this.db.read.query<AgreementView>(
      `SELECT g.version, g.text_version AS textVersion, g.from_on AS fromOn, g.to_on AS toOn, g.duties, g.benefits,
              g.recorded_at AS recordedAt, c.display_name AS recordedByName
         FROM partner_agreements g JOIN accounts c ON c.id = g.recorded_by WHERE g.partner_id = ? ORDER BY g.version DESC`,
      [id],
    );
    const reviews = await this.db.read.query<PartnerReviewView>(
      `SELECT r.due_on AS dueOn, r.result, r.note, r.recorded_at AS recordedAt, c.display_name AS recordedByName
         FROM partner_reviews r JOIN accounts c ON c.id = r.recorded_by WHERE r.partner_id = ? ORDER BY r.due_on DESC`,
      [id],
    );
    const mobile = mobileOf(this.keys, partner);
    const { contactName, bringsText, wishes, source, queryCode, noticeVersion, publicationVersion, publicationAt } = partner;
    const { decidedAt, decisionReason, exitedAt, exitReason, personEvidence } = partner;
    return {
      ...rowOf(row!, dateOf(this.clock.now())),
      contactName,
      mobileMasked: mobile && maskMobile(mobile),
      bringsText,
      wishes,
      source,
      queryCode,
      noticeVersion,
      publicationVersion,
      publicationAt,
      decidedAt,
      decidedByName: row!.decidedByName,
      decisionReason,
      exitedAt,
      exitReason,
      unitName: row!.unitName,
      volunteerId: row!.volunteerId,
      personEvidence,
      moves: possiblePartnerMoves(partner.state),
      agreements: agreements.map((one) => ({ ...one, version: Number(one.version) })),
      reviews,
    };
  }
}

const COLUMNS = `p.id, p.community_id AS communityId, a.name AS communityName, p.name, p.partner_type AS partnerType, p.brings,
 p.state, p.applied_at AS appliedAt, p.joined_on AS joinedOn, p.review_on AS reviewOn, p.publication_at AS publicationAt,
 p.unit_id AS unitId`;

type Row = Pick<
  PartnerRowView,
  'id' | 'communityId' | 'communityName' | 'name' | 'partnerType' | 'state' | 'appliedAt' | 'joinedOn' | 'reviewOn' | 'unitId'
> & { brings: string; publicationAt: string | null };
type Linked = { unitName: string | null; volunteerId: string | null; decidedByName: string | null };

function rowOf(row: Row, today: DateOn): PartnerRowView {
  const { id, communityId, communityName, name, partnerType, state, appliedAt, joinedOn, reviewOn, unitId } = row;
  return {
    id,
    communityId,
    communityName,
    name,
    partnerType,
    brings: JSON.parse(row.brings) as PartnerRowView['brings'],
    state,
    stateName: PARTNER_STATE_NAMES[state],
    appliedAt,
    joinedOn,
    reviewOn,
    reviewStanding: reviewOn ? reviewStanding(reviewOn, today) : null,
    isPublic: row.publicationAt !== null,
    unitId,
  };
}

function conditions(actor: Principal, query: PartnerQuery, today: DateOn): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'partner.view').within('p.community_id');
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  if (query.unitId) add('p.unit_id = ?', query.unitId);
  if (query.state) add('p.state = ?', query.state);
  if (query.partnerType) add('p.partner_type = ?', query.partnerType);
  if (query.review === 'due') add(`p.state = 'APPROVED' AND p.review_on <= ?`, reviewsDueUpTo(today));
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) add(`LOWER(p.name) LIKE ? ESCAPE '!'`, likeTerm(term));
  return { sql: parts.join(' AND '), params };
}

const SORTS: Record<string, string> = { name: 'p.name', appliedAt: 'p.applied_at', joinedOn: 'p.joined_on', reviewOn: 'p.review_on' };

function orderOf(sort?: string): string {
  const column = SORTS[(sort ?? '').replace(/^-/, '')];
  if (!column) return `CASE p.state WHEN 'APPLIED' THEN 0 WHEN 'APPROVED' THEN 1 ELSE 2 END, p.review_on, p.id`;
  const direction = sort!.startsWith('-') ? 'DESC' : 'ASC';
  return `${column} ${direction}, p.id ${direction}`;
}
