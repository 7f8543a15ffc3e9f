import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { SiteService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { goodReasons } from './call-suggestion.rules.js';
import { CALL_LEVEL_RULES, DECLINE_REASON_NAMES, RESPONSE_STATE_NAMES, type CallLevel, type DeclineReason } from './call.rules.js';
import type { OwnCallPage, OwnCallQuery, OwnCallView } from './call.wire.js';

/** Calls as the member who was asked sees them. */
@Injectable()
export class OwnCalls {
  constructor(
    private readonly db: Database,
    private readonly site: SiteService,
  ) {}

  /** What waits for an answer first, the most urgent before the others; then the latest. */
  async page(actor: Principal, query: OwnCallQuery): Promise<OwnCallPage> {
    const filters = ['r.person_id = ?'];
    if (query.isOpen !== undefined) filters.push(query.isOpen ? IS_OPEN : `NOT (${IS_OPEN})`);
    const where = filters.join(' AND ');
    const params: SqlParam[] = [actor.personId ?? ''];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE ${where}`, params);
    const rows = await this.db.read.query<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where}
        ORDER BY CASE WHEN ${IS_OPEN} THEN 0 ELSE 1 END, CASE WHEN c.state <> 'DISPATCHED' THEN 9 WHEN r.state IN ('ACCEPTED', 'ARRIVED') THEN 0 ${RANKS} ELSE 4 END,
                 r.asked_at DESC, r.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    return { items: await this.views(actor, rows), total: Number(count!.n), page: query.page, size: query.size };
  }

  /** Refuses `call-response.not-found`. */
  async view(actor: Principal, callId: string): Promise<OwnCallView> {
    const rows = await this.db.read.query<Row>(`SELECT ${COLUMNS} ${FROM} WHERE r.person_id = ? AND c.id = ?`, [actor.personId ?? '', callId]);
    return (await this.views(actor, rows))[0] ?? refuse('call-response.not-found');
  }

  private async views(actor: Principal, rows: readonly Row[]): Promise<OwnCallView[]> {
    if (rows.length === 0) return [];
    const { servicePhone } = await this.site.view();
    const [way] = await this.db.read.query<{ callId: string; title: string; level: CallLevel }>(
      `SELECT c.id AS callId, c.title, c.level FROM whistle_responses r JOIN whistle_calls c ON c.id = r.call_id
        WHERE r.commitment_key = ? AND r.state = 'ACCEPTED'`,
      [actor.personId ?? ''],
    );
    return rows.map(({ why, declineReason, isOpen, ...row }) => {
      const givesUp = way && way.callId !== row.id && CALL_LEVEL_RULES[row.level].rank > CALL_LEVEL_RULES[way.level].rank;
      return {
        ...row,
        isOpen: Number(isOpen) === 1,
        levelName: CALL_LEVEL_RULES[row.level].name,
        stateName: RESPONSE_STATE_NAMES[row.state],
        neededCount: Number(row.neededCount),
        acceptedCount: Number(row.acceptedCount),
        servedMinutes: row.servedMinutes === null ? null : Number(row.servedMinutes),
        why: goodReasons(JSON.parse(why) as string[]),
        declineReasonName: declineReason && DECLINE_REASON_NAMES[declineReason],
        servicePhone,
        givesUpTitle: givesUp ? way.title : null,
      };
    });
  }
}

type Row = Omit<OwnCallView, 'isOpen' | 'levelName' | 'stateName' | 'why' | 'declineReasonName' | 'servicePhone' | 'givesUpTitle'> & {
  isOpen: number;
  why: string;
  declineReason: DeclineReason | null;
};

/** An answer, a way or a service that is not over. */
const IS_OPEN = `c.state = 'DISPATCHED' AND r.state IN ('ASKED', 'RESERVE', 'ACCEPTED', 'ARRIVED')`;
const RANKS = `WHEN c.level = 'URGENT' THEN 1 WHEN c.level = 'MAJOR' THEN 2`;

const FROM = `FROM whistle_responses r JOIN whistle_calls c ON c.id = r.call_id JOIN areas a ON a.id = c.area_id JOIN areas m ON m.id = c.community_id`;

const COLUMNS = `c.id, c.level, c.title, c.detail, c.risk_note AS riskNote, m.name AS communityName, a.name AS areaName, c.address,
 c.starts_at AS startsAt, c.respond_by AS respondBy, c.needed_count AS neededCount, c.accepted_count AS acceptedCount, c.state AS callState,
 CASE WHEN c.state = 'DISPATCHED' THEN 1 ELSE 0 END AS isOpen, r.state, r.why, r.asked_at AS askedAt, r.answered_at AS answeredAt,
 r.decline_reason AS declineReason, r.arrived_at AS arrivedAt, r.done_at AS doneAt, r.served_minutes AS servedMinutes,
 r.service_record_id AS serviceRecordId, r.no_record_reason AS noRecordReason`;
