import { Injectable, StreamableFile } from '@nestjs/common';
import { addDays, dateOf, dateText, type DateOn } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { contractLight, contractYearOf, LIGHT_NAMES, LIGHTS, quarterPlan, roundStanding, yearPeriod } from './consultation.rules.js';
import { recipientsOn, termOf } from './consultation-sides.js';
import type { StandingPage, StandingQuery, StandingView } from './consultation.wire.js';
import { wordsOf } from './spoken.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_EXPORTED = 5_000;

type ContractRow = {
  contractId: string;
  contractNo: string;
  startOn: DateOn;
  endOn: DateOn;
  endedOn: DateOn | null;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
};

/** How the contracts in force stand with their four consultations of the year. Computed when asked, never stored. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: NoticesService,
  ) {}

  /** Red first, then yellow; within a light by unit. */
  async page(actor: Principal, query: StandingQuery): Promise<StandingPage> {
    const all = await this.all(actor, query);
    const count = (light: StandingView['light']): number => all.filter((one) => one.light === light).length;
    const shown = query.light ? all.filter(({ light }) => light === query.light) : all;
    return {
      items: shown.slice((query.page - 1) * query.size, query.page * query.size),
      total: shown.length,
      page: query.page,
      size: query.size,
      redCount: count('RED'),
      yellowCount: count('YELLOW'),
      greenCount: count('GREEN'),
    };
  }

  /** The same as a sheet to hand in. */
  async sheet(actor: Principal, query: StandingQuery): Promise<StreamableFile> {
    const all = (await this.all(actor, query)).slice(0, MOST_EXPORTED);
    const on = dateOf(this.clock.now());
    const communities = [...new Set(all.map(({ communityName }) => communityName))];
    const bytes = await writeWorkbook({
      name: '征询意见台账',
      title: '征询意见台账',
      info: { unit: communities.length === 1 ? communities[0] : undefined, period: '本协议年度', on },
      columns: [
        { header: '社区', width: 16 },
        { header: '单位', width: 30 },
        { header: '协议编号', type: 'text', width: 22 },
        { header: '协议年度', width: 12 },
        { header: '年度截止', type: 'date', width: 14 },
        { header: '应征询(次)', type: 'number', total: true },
        { header: '有效征询(次)', type: 'number', total: true },
        { header: '待答复(条)', type: 'number', total: true },
        { header: '状态', width: 10 },
        { header: '说明', width: 40 },
      ],
      rows: all.map((one) => [
        one.communityName,
        one.unitName,
        one.contractNo,
        `第 ${one.contractYear} 年度`,
        one.yearLastOn,
        one.dueRounds,
        one.countedRounds,
        one.unansweredCount,
        one.lightName,
        one.reason,
      ]),
    });
    const fileName = encodeURIComponent(`征询意见台账 ${on}.xlsx`);
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="consultations.xlsx"; filename*=UTF-8''${fileName}` });
  }

  /** Tells both sides when a quarter's round is missing and time runs out, once when it turns yellow and once when red. */
  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const behind = (await this.standings(tx, { sql: '1 = 1', params: [] }, today)).filter(({ light }) => light !== 'GREEN');
    for (const one of behind) {
      const open = one.quarters.find(({ state }) => state === 'OVERDUE' || state === 'DUE');
      if (!open || (one.light === 'YELLOW' && one.countedRounds >= open.quarter)) continue;
      const once = `consultation:${one.contractId}:${one.contractYear}-${open.quarter}:${one.light}`;
      for (const side of ['COMMUNITY', 'UNIT'] as const) {
        const title = `征询意见${LIGHT_NAMES[one.light]}：${one.unitName}`;
        const link = side === 'UNIT' ? '/unit/consultations' : '/desk/consultations';
        const told = await recipientsOn(tx, side, one, 'consultation.manage');
        await this.notices.send(tx, told.map((to) => ({ to, kind: 'TASK', title, text: one.reason, link, once })));
      }
    }
    await this.remindOfReplies(tx, today);
  }

  /** Who owes an answer hears of it three days before its date and the day after. */
  private async remindOfReplies(tx: Tx, today: DateOn): Promise<void> {
    const rows = await tx.query<{ id: string; side: 'COMMUNITY' | 'UNIT'; replyDueOn: DateOn; roundId: string; topic: string; communityId: string; unitId: string }>(
      `SELECT o.id, o.side AS side, o.reply_due_on AS replyDueOn, r.id AS roundId, r.topic, r.community_id AS communityId, r.unit_id AS unitId
         FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id
        WHERE o.replied_at IS NULL AND o.reply_due_on <= ? AND o.reply_due_on >= ? ORDER BY o.id LIMIT 1000`,
      [addDays(today, 3), addDays(today, -30)],
    );
    for (const row of rows) {
      const side = row.side === 'COMMUNITY' ? 'UNIT' : 'COMMUNITY';
      const isLate = row.replyDueOn < today;
      const title = isLate ? `意见答复已过期：${row.topic}` : `意见快到答复日期：${row.topic}`;
      const link = side === 'UNIT' ? `/unit/consultations/${row.roundId}` : `/desk/consultations/${row.roundId}`;
      const text = `答复日期 ${dateText(row.replyDueOn)}。请写明采纳与否和理由。`;
      const told = await recipientsOn(tx, side, row, 'consultation.speak');
      await this.notices.send(tx, told.map((to) => ({ to, kind: 'TASK', title, text, link, once: `opinion:${row.id}:${isLate ? 'late' : 'soon'}` })));
    }
  }

  private async all(actor: Principal, query: StandingQuery): Promise<StandingView[]> {
    const within = partnershipScope(actor, 'consultation.view').within('c.community_id', 'c.unit_id');
    const parts = [within.sql];
    const params = [...within.params];
    if (query.communityId) {
      parts.push('c.community_id = ?');
      params.push(query.communityId);
    }
    const term = query.q?.trim();
    if (term) {
      parts.push(`(u.name LIKE ? ESCAPE '!' OR c.contract_no = ?)`);
      params.push(likeTerm(term), term);
    }
    return this.standings(this.db.read, { sql: parts.join(' AND '), params }, dateOf(this.clock.now()));
  }

  private async standings(reader: Reader, where: { sql: string; params: SqlParam[] }, today: DateOn): Promise<StandingView[]> {
    const contracts = await reader.query<ContractRow>(
      `SELECT c.id AS contractId, c.contract_no AS contractNo, c.start_on AS startOn, c.end_on AS endOn, c.ended_on AS endedOn,
              c.unit_id AS unitId, u.name AS unitName, c.community_id AS communityId, a.name AS communityName
         FROM co_building_contracts c JOIN units u ON u.id = c.unit_id JOIN areas a ON a.id = c.community_id
        WHERE c.state = 'ACTIVE' AND c.start_on <= ? AND ${where.sql} ORDER BY u.name, c.id`,
      [today, ...where.params],
    );
    const rounds = await this.roundsOf(reader, contracts);
    const words = await wordsOf(reader, rounds.map(({ id }) => id), today);
    const roundsByContract = new Map<string, typeof rounds>();
    for (const round of rounds) {
      const own = roundsByContract.get(round.contractId);
      if (own) own.push(round);
      else roundsByContract.set(round.contractId, [round]);
    }
    const views = contracts.map(({ startOn, endOn, endedOn, ...names }): StandingView => {
      const term = termOf({ startOn, endOn, endedOn });
      const contractYear = contractYearOf(term, today);
      const period = yearPeriod(term, contractYear);
      const own = (roundsByContract.get(names.contractId) ?? []).map((round) => ({ ...round, ...words.get(round.id)! }));
      const counted = own.filter((round) => Number(round.contractYear) === contractYear && roundStanding(false, round.spoken).counts).length;
      const lateReplies = own.reduce((sum, round) => sum + round.lateReplies, 0);
      const quarters = quarterPlan(term, contractYear, counted, today);
      const { light, reason } = contractLight({ term, contractYear, countedRounds: counted, lateReplies }, today);
      return {
        ...names,
        contractYear,
        yearFrom: period.from,
        yearLastOn: addDays(period.to, -1),
        countedRounds: counted,
        dueRounds: quarters.length,
        quarters,
        light,
        lightName: LIGHT_NAMES[light],
        reason,
        lateReplies,
        unansweredCount: own.reduce((sum, round) => sum + round.unanswered, 0),
      };
    });
    // Stable: within a light the order of the query stays.
    return views.sort((a, b) => LIGHTS.indexOf(b.light) - LIGHTS.indexOf(a.light));
  }

  private async roundsOf(reader: Reader, contracts: readonly ContractRow[]): Promise<{ id: string; contractId: string; contractYear: number }[]> {
    const found: { id: string; contractId: string; contractYear: number }[] = [];
    for (let from = 0; from < contracts.length; from += 1_000) {
      const ids = contracts.slice(from, from + 1_000).map(({ contractId }) => contractId);
      found.push(
        ...(await reader.query<{ id: string; contractId: string; contractYear: number }>(
          `SELECT id, contract_id AS contractId, contract_year AS contractYear FROM consultation_rounds
            WHERE cancelled_at IS NULL AND contract_id IN (${placeholders(ids)})`,
          ids,
        )),
      );
    }
    return found;
  }
}
