import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { cleanVerifyCode } from '@app/kernel/verify-codes.js';
import { partnershipScope } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import { possibleUnitRegistrationMoves, UNIT_REGISTRATION_STATE_NAMES } from './unit-registration.rules.js';
import type { UnitRegistrationPage, UnitRegistrationQuery, UnitRegistrationView, VerifiedReceiptView } from './unit-registration.wire.js';

/** Which units have reported in: to staff those of their areas, to a liaison the own unit's. */
@Injectable()
export class UnitRegistrationLists {
  constructor(private readonly db: Database) {}

  /** `q` finds by the unit's name, the organisation or the receipt's number. Newest year first, what waits before the rest. */
  async page(actor: Principal, query: UnitRegistrationQuery): Promise<UnitRegistrationPage> {
    const where = conditions(actor, query);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY CASE r.state WHEN 'SUBMITTED' THEN 0 ELSE 1 END, r.year_no DESC, r.submitted_at DESC, r.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map((row) => viewOf(row, actor)), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `unit-registration.not-found`. */
  async view(actor: Principal, id: string): Promise<UnitRegistrationView> {
    const scope = partnershipScope(actor, 'unit-registration.view').within('r.community_id', 'r.unit_id');
    const row = await this.db.read.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    return row ? viewOf(row, actor) : refuse('unit-registration.not-found');
  }

  /** For whoever holds the paper. Refuses `unit-registration.receipt-unknown`. */
  async verify(typedCode: string): Promise<VerifiedReceiptView> {
    const code = cleanVerifyCode(typedCode);
    const row = code ? await this.db.read.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE r.verify_code = ?`, [code]) : undefined;
    if (!row) refuse('unit-registration.receipt-unknown');
    const { state, receiptNo, unitName, partyOrgName, communityName, year, acceptedOn } = row;
    return {
      isValid: state === 'ACCEPTED',
      stateName: state === 'ACCEPTED' ? '有效' : UNIT_REGISTRATION_STATE_NAMES[state],
      receiptNo: receiptNo!,
      unitName,
      partyOrgName,
      communityName,
      year: Number(year),
      acceptedOn: acceptedOn!,
    };
  }
}

const FROM = `FROM unit_registrations r JOIN units u ON u.id = r.unit_id JOIN areas a ON a.id = r.community_id`;

const COLUMNS = `r.id, r.unit_id AS unitId, u.name AS unitName, r.community_id AS communityId, a.name AS communityName, a.path AS areaPath,
 r.year_no AS year, r.party_org_name AS partyOrgName, r.duty_contact AS dutyContact, r.member_count AS memberCount, r.offers, r.state,
 r.receipt_no AS receiptNo, r.verify_code AS verifyCode, r.submitted_at AS submittedAt, r.accepted_on AS acceptedOn,
 r.return_reason AS returnReason, r.cancel_reason AS cancelReason`;

type Row = Omit<UnitRegistrationView, 'stateName' | 'moves'> & { areaPath: string };

function viewOf({ areaPath, ...row }: Row, actor: Principal): UnitRegistrationView {
  const place = { areaPath, unitId: row.unitId };
  const may = (action: Action): boolean => partnershipScope(actor, action).covers(place);
  const [submits, decides] = [may('unit-registration.submit'), may('unit-registration.decide')];
  return {
    ...row,
    year: Number(row.year),
    memberCount: Number(row.memberCount),
    stateName: UNIT_REGISTRATION_STATE_NAMES[row.state],
    moves: possibleUnitRegistrationMoves(row.state).filter((move) => (move === 'accept' || move === 'return' ? decides : submits)),
  };
}

function conditions(actor: Principal, query: UnitRegistrationQuery): { sql: string; params: SqlParam[] } {
  const scope = partnershipScope(actor, 'unit-registration.view').within('r.community_id', 'r.unit_id');
  const parts = [scope.sql];
  const params: SqlParam[] = [...scope.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.state) add('r.state = ?', query.state);
  if (query.year) add('r.year_no = ?', query.year);
  if (query.unitId) add('r.unit_id = ?', query.unitId);
  if (query.areaId) add(`a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)`, query.areaId);
  const term = query.q?.normalize('NFKC').trim().toLowerCase();
  if (term) {
    const like = likeTerm(term);
    add(`(LOWER(u.name) LIKE ? ESCAPE '!' OR LOWER(r.party_org_name) LIKE ? ESCAPE '!' OR r.receipt_no LIKE ? ESCAPE '!')`, like, like, like);
  }
  return { sql: parts.join(' AND '), params };
}
