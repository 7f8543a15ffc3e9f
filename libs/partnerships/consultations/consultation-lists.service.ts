import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { otherSide, SIDE_NAMES, type Side } from '../contracts/contract.rules.js';
import { partnershipScope, type PartnershipScope } from '../units/liaison-scope.js';
import { ConsultationRoundEntity } from './consultation-round.entity.js';
import { CONSULTATION_CHANNEL_NAMES, isReplyLate, ROUND_PHASE_NAMES, roundPhase, roundRefusal, roundStanding, type RoundPhase } from './consultation.rules.js';
import type { OpinionPage, OpinionQuery, OpinionView, RoundPage, RoundQuery, RoundRowView, RoundView } from './consultation.wire.js';
import { wordsOf } from './spoken.js';

type Where = { sql: string; params: SqlParam[] };
type Names = { contractNo: string; unitName: string; communityName: string; areaPath: string };

/** Rounds and opinions as the two sides look at them. */
@Injectable()
export class ConsultationLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async rounds(actor: Principal, query: RoundQuery): Promise<RoundPage> {
    const scope = partnershipScope(actor, 'consultation.view');
    const where = roundsWhere(scope, query, this.today());
    const from = `FROM consultation_rounds r JOIN units u ON u.id = r.unit_id WHERE ${where.sql}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT r.id ${from} ORDER BY r.open_on DESC, r.id DESC LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    return { items: await this.rows(ids.map(({ id }) => id)), total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `consultation-round.not-found`. */
  async round(actor: Principal, id: string): Promise<RoundView> {
    const scope = partnershipScope(actor, 'consultation.view');
    const round = await this.db.read.repo(ConsultationRoundEntity).findOneBy({ id });
    const names = round ? (await this.namesOf([id])).get(id) : undefined;
    scope.requires(names && { areaPath: names.areaPath, unitId: round!.unitId }, 'consultation-round.not-found');
    const [row = refuse('consultation-round.not-found')] = await this.rows([id]);
    const opinions = await this.opinionViews(scope, { sql: 'o.round_id = ?', params: [id] }, 'o.id ASC', 500, 0);
    return {
      ...row,
      cancelReason: round!.cancelReason,
      opinions,
      mySides: scope.sidesOf({ areaPath: names!.areaPath, unitId: round!.unitId }),
      maySpeak: roundRefusal(row.phase, 'speak') === null,
    };
  }

  /** With `owed`, those whose reply my side owes, the most urgent first; else the newest first. */
  async opinions(actor: Principal, query: OpinionQuery): Promise<OpinionPage> {
    const scope = partnershipScope(actor, 'consultation.view');
    const within = scope.within('r.community_id', 'r.unit_id');
    const parts = [within.sql];
    const params = [...within.params];
    if (query.owed) {
      // A liaison owes what the community said to the unit, staff what the unit said to the community.
      const mine = scope.unitIds.length > 0 ? `(o.side = 'COMMUNITY' AND r.unit_id IN (${placeholders(scope.unitIds)}))` : '1 = 0';
      parts.push(`o.replied_at IS NULL AND (${mine} OR (o.side = 'UNIT' AND r.unit_id NOT IN (${scope.unitIds.length ? placeholders(scope.unitIds) : "''"})))`);
      params.push(...scope.unitIds, ...scope.unitIds);
    }
    if (query.unitId) {
      parts.push('r.unit_id = ?');
      params.push(query.unitId);
    }
    const where = { sql: parts.join(' AND '), params };
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id WHERE ${where.sql}`,
      params,
    );
    const order = query.owed ? 'o.reply_due_on ASC, o.id ASC' : 'o.id DESC';
    const items = await this.opinionViews(scope, where, order, query.size, (query.page - 1) * query.size);
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  private async rows(ids: readonly string[]): Promise<RoundRowView[]> {
    if (ids.length === 0) return [];
    const today = this.today();
    const [rounds, names, words] = await Promise.all([
      this.db.read.repo(ConsultationRoundEntity).findBy(ids.map((id) => ({ id }))),
      this.namesOf(ids),
      wordsOf(this.db.read, ids, today),
    ]);
    const byId = new Map(rounds.map((round) => [round.id, round]));
    return ids.map((id) => {
      const round = byId.get(id)!;
      const { contractNo, unitName, communityName } = names.get(id)!;
      const { spoken, unanswered } = words.get(id)!;
      const phase = roundPhase(round, today);
      const { counts, why } = roundStanding(round.cancelledAt !== null, spoken);
      const { contractId, contractYear, unitId, communityId, channel, topic, openOn, closeOn, heldOn, meetingId } = round;
      return {
        id,
        contractId,
        contractNo,
        contractYear,
        unitId,
        unitName,
        communityId,
        communityName,
        channel,
        channelName: CONSULTATION_CHANNEL_NAMES[channel],
        topic,
        openOn,
        closeOn,
        heldOn,
        meetingId,
        phase,
        phaseName: ROUND_PHASE_NAMES[phase],
        communityCount: spoken.COMMUNITY,
        unitCount: spoken.UNIT,
        counts,
        why,
        unansweredCount: unanswered,
      };
    });
  }

  private async namesOf(roundIds: readonly string[]): Promise<Map<string, Names>> {
    const rows = await this.db.read.query<Names & { id: string }>(
      `SELECT r.id, c.contract_no AS contractNo, u.name AS unitName, a.name AS communityName, a.path AS areaPath
         FROM consultation_rounds r JOIN co_building_contracts c ON c.id = r.contract_id JOIN units u ON u.id = r.unit_id
         JOIN areas a ON a.id = r.community_id WHERE r.id IN (${placeholders(roundIds)})`,
      roundIds,
    );
    return new Map(rows.map(({ id, ...names }) => [id, names]));
  }

  private async opinionViews(scope: PartnershipScope, where: Where, order: string, limit: number, offset: number): Promise<OpinionView[]> {
    const rows = await this.db.read.query<OpinionRow>(
      `SELECT o.*, r.topic, r.unit_id, u.name AS unit_name, a.path AS area_path, s.display_name AS said_by_name, p.display_name AS replied_by_name
         FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id JOIN units u ON u.id = r.unit_id
         JOIN areas a ON a.id = r.community_id LEFT JOIN accounts s ON s.id = o.said_by LEFT JOIN accounts p ON p.id = o.replied_by
        WHERE ${where.sql} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
      where.params,
    );
    const today = this.today();
    return rows.map((row) => opinionView(row, scope.sidesOf({ areaPath: row.area_path, unitId: row.unit_id }), today));
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

type OpinionRow = {
  id: string;
  round_id: string;
  topic: string;
  unit_id: string;
  unit_name: string;
  area_path: string;
  side: Side;
  text: string;
  said_by_name: string | null;
  said_at: string;
  recorded_by_staff: number;
  evidence: string | null;
  confirmed_at: string | null;
  reply_due_on: DateOn;
  reply: string | null;
  adopted: number | null;
  adopted_reason: string | null;
  replied_by_name: string | null;
  replied_at: string | null;
};

function opinionView(row: OpinionRow, mySides: readonly Side[], today: DateOn): OpinionView {
  const recordedByStaff = Number(row.recorded_by_staff) === 1;
  const isOpen = row.replied_at === null;
  return {
    id: row.id,
    roundId: row.round_id,
    topic: row.topic,
    unitId: row.unit_id,
    unitName: row.unit_name,
    side: row.side,
    sideName: SIDE_NAMES[row.side],
    text: row.text,
    saidByName: row.said_by_name ?? '',
    saidAt: row.said_at,
    recordedByStaff,
    evidence: row.evidence,
    confirmedAt: row.confirmed_at,
    replyDueOn: row.reply_due_on,
    isReplyLate: isReplyLate({ replyDueOn: row.reply_due_on, repliedAt: row.replied_at }, today),
    reply: row.reply,
    adopted: row.adopted === null ? null : Number(row.adopted) === 1,
    adoptedReason: row.adopted_reason,
    repliedByName: row.replied_by_name,
    repliedAt: row.replied_at,
    mayReply: isOpen && mySides.includes(otherSide(row.side)),
    mayConfirm: recordedByStaff && row.confirmed_at === null && mySides.includes('UNIT'),
  };
}

function roundsWhere(scope: PartnershipScope, query: RoundQuery, today: DateOn): Where {
  const within = scope.within('r.community_id', 'r.unit_id');
  const parts = [within.sql];
  const params = [...within.params];
  const add = (sql: string, ...values: SqlParam[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (query.contractId) add('r.contract_id = ?', query.contractId);
  if (query.unitId) add('r.unit_id = ?', query.unitId);
  if (query.channel) add('r.channel = ?', query.channel);
  if (query.phase) add(...phaseSql(query.phase, today));
  const term = query.q?.trim();
  if (term) add(`(r.topic LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!')`, likeTerm(term), likeTerm(term));
  return { sql: parts.join(' AND '), params };
}

/** What `roundPhase` says, as a condition. */
function phaseSql(phase: RoundPhase, today: DateOn): [string, ...SqlParam[]] {
  switch (phase) {
    case 'CANCELLED':
      return ['r.cancelled_at IS NOT NULL'];
    case 'COMING':
      return ['r.cancelled_at IS NULL AND r.open_on > ?', today];
    case 'OVER':
      return ['r.cancelled_at IS NULL AND r.close_on < ?', today];
    case 'OPEN':
      return ['r.cancelled_at IS NULL AND r.open_on <= ? AND r.close_on >= ?', today, today];
  }
}
