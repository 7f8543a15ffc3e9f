import { Injectable, type StreamableFile } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, periodOf, startOfDay } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { workbookFile } from '@app/platform/files/file-answers.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { wishLedgerSheet, type WishLine } from './wish-sheets.rules.js';
import type { WishLedgerQuery } from './wish.wire.js';

const MOST_ROWS = 10_000;

/** 微心愿台账: what was collected in the period, and what became of it. */
@Injectable()
export class WishLedger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
  ) {}

  /** Refuses `area.not-found`, `partnership-export.period`, `partnership-export.too-long`. */
  async workbook(actor: Principal, { from, to, areaId }: WishLedgerQuery): Promise<StreamableFile> {
    const on = dateOf(this.clock.now());
    const year = periodOf(on, 'year');
    const period = { from: from ?? year.from, to: to ?? year.to };
    if (period.from >= period.to) refuse('partnership-export.period');
    const [named] = areaId
      ? [await this.areas.require(this.db.read, actor, 'wish.export', areaId)]
      : await this.areas.byIds(this.db.read, actor.grants.slice(0, 1).map((grant) => grant.areaId));
    const scope = scopeOf(actor, 'wish.export').within('w.community_id');
    const params: SqlParam[] = [startOfDay(period.from), startOfDay(period.to), ...scope.params, ...(areaId ? [`${named!.path}%`] : [])];
    const source = `FROM micro_wishes w JOIN areas a ON a.id = w.community_id
      LEFT JOIN wish_claims c ON c.wish_id = w.id AND c.state IN ('CLAIMED', 'CONTACTED', 'FULFILLED', 'CLOSED')
      LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN persons p ON p.id = c.person_id
      WHERE w.collected_at >= ? AND w.collected_at < ? AND ${scope.sql}${areaId ? ' AND a.path LIKE ?' : ''}`;
    const count = Number((await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${source}`, params))!.n);
    if (count > MOST_ROWS) refuse('partnership-export.too-long', { count, limit: MOST_ROWS });
    const rows = await this.db.read.query<WishLine & { unitName: string | null; personName: string | null }>(
      `SELECT w.wish_no AS wishNo, a.name AS communityName, w.title, w.wish_kind AS wishKind, w.wisher_kind AS wisherKind,
              w.wisher_masked AS wisherMasked, w.state, w.collected_at AS collectedAt, w.published_on AS publishedOn,
              w.carried_over_on AS carriedOverOn, u.name AS unitName, p.name AS personName, c.claimed_at AS claimedAt,
              c.contacted_at AS contactedAt, c.fulfilled_at AS fulfilledAt, w.wisher_word AS wisherWord, w.stars,
              w.end_reason AS endReason, w.closed_on AS closedOn
         ${source} ORDER BY CASE WHEN w.wish_no IS NULL THEN 1 ELSE 0 END, a.code, w.wish_year, w.wish_seq, w.id`,
      params,
    );
    const lines = rows.map(({ unitName, personName, stars, ...line }) => ({
      ...line,
      stars: stars === null ? null : Number(stars),
      claimerName: unitName ?? (personName && `党员 ${maskName(personName)}`),
    }));
    const facts = { unit: named?.name ?? '', period, preparedBy: actor.name, on };
    const bytes = await writeWorkbook(wishLedgerSheet(facts, lines));
    return workbookFile(bytes, `${facts.unit}微心愿台账 ${period.from}至${addDays(period.to, -1)} ${on}`);
  }
}
