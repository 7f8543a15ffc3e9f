import { Injectable, StreamableFile } from '@nestjs/common';
import { addDays, dateOf, dateText, type DateOn, type Period } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { periodWithLength } from '../exports/sheet-length.rules.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { contractLight, contractYearOf, LIGHT_NAMES, LIGHTS, quarterPlan, yearPeriod, type Light, type Lit, type QuarterPlan } from './consultation.rules.js';
import { recipientsOn, termOf } from './consultation-sides.js';
import type { StandingPage, StandingQuery, StandingView } from './consultation.wire.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_EXPORTED = 5_000;

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
    const all = await this.lit(this.db.read, this.scope(actor, query), this.today());
    const shown = query.light ? all.filter(({ standing }) => standing.light === query.light) : all;
    const items = await this.views(this.db.read, shown.slice((query.page - 1) * query.size, query.page * query.size));
    const [redCount, yellowCount, greenCount] = (['RED', 'YELLOW', 'GREEN'] as const).map((light) => all.filter(({ standing }) => standing.light === light).length);
    return { items, total: shown.length, page: query.page, size: query.size, redCount: redCount!, yellowCount: yellowCount!, greenCount: greenCount! };
  }

  /** How many contracts of each community show which light. */
  async lightsByCommunity(actor: Principal): Promise<Map<string, Record<Light, number>>> {
    const found = new Map<string, Record<Light, number>>();
    for (const { communityId, standing } of await this.lit(this.db.read, this.scope(actor, {}), this.today())) {
      const own = found.get(communityId) ?? { RED: 0, YELLOW: 0, GREEN: 0 };
      own[standing.light]++;
      found.set(communityId, own);
    }
    return found;
  }

  /** The same as a sheet to hand in. */
  async sheet(actor: Principal, query: StandingQuery): Promise<StreamableFile> {
    const on = this.today();
    const lit = await this.lit(this.db.read, this.scope(actor, query), on);
    const all = await this.views(this.db.read, lit.slice(0, MOST_EXPORTED));
    const communities = [...new Set(all.map(({ communityName }) => communityName))];
    const bytes = await writeWorkbook({
      name: '征询意见台账',
      title: '征询意见台账',
      info: { unit: communities.length === 1 ? communities[0] : undefined, period: periodWithLength('本协议年度', { total: lit.length, shown: all.length }), on },
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
    const behind = await this.views(tx, (await this.lit(tx, EVERYWHERE, today)).filter(({ standing }) => standing.light !== 'GREEN'));
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

  private scope(actor: Principal, { communityId, q }: Pick<StandingQuery, 'communityId' | 'q'>): Where {
    const within = partnershipScope(actor, 'consultation.view').within('c.community_id', 'c.unit_id');
    const parts = [within.sql];
    const params = [...within.params];
    if (communityId) {
      parts.push('c.community_id = ?');
      params.push(communityId);
    }
    const term = q?.trim();
    if (term) {
      parts.push(`(u.name LIKE ? ESCAPE '!' OR c.contract_no = ?)`);
      params.push(likeTerm(term), term);
    }
    return { sql: parts.join(' AND '), params };
  }

  /** The light of every contract in force: worst first, within a light by unit. Whoever needs the words asks for views. */
  private async lit(reader: Reader, where: Where, today: DateOn): Promise<LitContract[]> {
    const contracts = await reader.query<ContractRow>(
      `SELECT c.id AS contractId, c.start_on AS startOn, c.end_on AS endOn, c.ended_on AS endedOn, c.community_id AS communityId
         FROM co_building_contracts c JOIN units u ON u.id = c.unit_id
        WHERE c.state = 'ACTIVE' AND c.start_on <= ? AND ${where.sql} ORDER BY u.name, c.id`,
      [today, ...where.params],
    );
    const heard = await this.heard(reader, where, today);
    const lightOf = remembering(today);
    const lit = contracts.map((contract) => lightOf(contract, heard.get(contract.contractId) ?? []));
    // Stable: within a light the order of the query stays.
    return lit.sort((a, b) => LIGHTS.indexOf(b.standing.light) - LIGHTS.indexOf(a.standing.light));
  }

  /** What was said in the rounds of each contract, by contract year; a round counts as `roundStanding` says. */
  private async heard(reader: Reader, where: Where, today: DateOn): Promise<Map<string, Heard[]>> {
    const rows = await reader.query<Heard & { contractId: string }>(
      `SELECT w.contractId, w.contractYear, SUM(CASE WHEN w.community > 0 AND w.unit > 0 THEN 1 ELSE 0 END) AS counted,
              SUM(w.unanswered) AS unanswered, SUM(w.late) AS late
         FROM (SELECT r.contract_id AS contractId, r.contract_year AS contractYear,
                      SUM(CASE WHEN o.side = 'COMMUNITY' AND ${COUNTS} THEN 1 ELSE 0 END) AS community,
                      SUM(CASE WHEN o.side = 'UNIT' AND ${COUNTS} THEN 1 ELSE 0 END) AS unit,
                      SUM(CASE WHEN o.replied_at IS NULL THEN 1 ELSE 0 END) AS unanswered,
                      SUM(CASE WHEN o.replied_at IS NULL AND o.reply_due_on < ? THEN 1 ELSE 0 END) AS late
                 FROM co_building_contracts c JOIN units u ON u.id = c.unit_id
                 JOIN consultation_rounds r ON r.contract_id = c.id AND r.cancelled_at IS NULL
                 JOIN consultation_opinions o ON o.round_id = r.id
                WHERE c.state = 'ACTIVE' AND c.start_on <= ? AND ${where.sql} GROUP BY r.id, r.contract_id, r.contract_year) w
        GROUP BY w.contractId, w.contractYear`,
      [today, today, ...where.params],
    );
    const heard = new Map<string, Heard[]>();
    for (const { contractId, contractYear, counted, unanswered, late } of rows) {
      const year = { contractYear: Number(contractYear), counted: Number(counted), unanswered: Number(unanswered), late: Number(late) };
      const own = heard.get(contractId);
      if (own) own.push(year);
      else heard.set(contractId, [year]);
    }
    return heard;
  }

  private async views(reader: Reader, lit: readonly LitContract[]): Promise<StandingView[]> {
    const names = new Map<string, NamesRow>();
    for (let from = 0; from < lit.length; from += 1_000) {
      const ids = lit.slice(from, from + 1_000).map(({ contractId }) => contractId);
      const rows = await reader.query<NamesRow>(
        `SELECT c.id AS contractId, c.contract_no AS contractNo, c.unit_id AS unitId, u.name AS unitName,
                c.community_id AS communityId, a.name AS communityName
           FROM co_building_contracts c JOIN units u ON u.id = c.unit_id JOIN areas a ON a.id = c.community_id
          WHERE c.id IN (${placeholders(ids)})`,
        ids,
      );
      for (const row of rows) names.set(row.contractId, row);
    }
    return lit.map(({ contractId, standing: { period, ...standing } }) => ({
      ...names.get(contractId)!,
      ...standing,
      yearFrom: period.from,
      yearLastOn: addDays(period.to, -1),
      dueRounds: standing.quarters.length,
      lightName: LIGHT_NAMES[standing.light],
    }));
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

type Where = { sql: string; params: SqlParam[] };
const EVERYWHERE: Where = { sql: '1 = 1', params: [] };

/** What staff wrote down for the unit counts once the unit has confirmed it. */
const COUNTS = '(o.recorded_by_staff = 0 OR o.confirmed_at IS NOT NULL)';

type ContractRow = { contractId: string; startOn: DateOn; endOn: DateOn; endedOn: DateOn | null; communityId: string };
type NamesRow = Pick<StandingView, 'contractId' | 'contractNo' | 'unitId' | 'unitName' | 'communityId' | 'communityName'>;
/** One contract year: rounds that count, opinions without an answer, those of them that are late. */
type Heard = { contractYear: number; counted: number; unanswered: number; late: number };
type Standing = { contractYear: number; countedRounds: number; period: Period; quarters: QuarterPlan[]; lateReplies: number; unansweredCount: number } & Lit;
type LitContract = { contractId: string; communityId: string; standing: Standing };

/** Contracts of one town run from New Year to New Year: the calendar of a term is worked out once for all that stand alike. */
function remembering(today: DateOn): (contract: ContractRow, heard: readonly Heard[]) => LitContract {
  const known = new Map<string, Standing>();
  return (contract, heard) => {
    const key = JSON.stringify([contract.startOn, contract.endOn, contract.endedOn, heard]);
    let standing = known.get(key);
    if (!standing) known.set(key, (standing = standingOf(termOf(contract), heard, today)));
    return { contractId: contract.contractId, communityId: contract.communityId, standing };
  };
}

function standingOf(term: Period, heard: readonly Heard[], today: DateOn): Standing {
  const contractYear = contractYearOf(term, today);
  const countedRounds = heard.find((year) => year.contractYear === contractYear)?.counted ?? 0;
  const lateReplies = heard.reduce((sum, { late }) => sum + late, 0);
  return {
    contractYear,
    countedRounds,
    period: yearPeriod(term, contractYear),
    quarters: quarterPlan(term, contractYear, countedRounds, today),
    lateReplies,
    unansweredCount: heard.reduce((sum, { unanswered }) => sum + unanswered, 0),
    ...contractLight({ term, contractYear, countedRounds, lateReplies }, today),
  };
}
