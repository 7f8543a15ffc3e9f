import { Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { workbookFile } from '@app/platform/files/file-answers.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { CardLists } from './card-lists.service.js';
import { feedbackSheet, unitStatisticsSheet } from './feedback-sheets.rules.js';
import { periodOfCard } from './service-card.rules.js';
import { CardPeriodQuery, type AnnualFeedbackQuery } from './service-card.wire.js';

const MOST_ROWS = 10_000;

/** 年度反馈表 as a workbook: who agreed, and the sums by unit. */
@Injectable()
export class FeedbackWorkbook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly lists: CardLists,
  ) {}

  /** Refuses `area.not-found`, `service-card.too-many`. */
  async workbook(actor: Principal, { year, communityId }: AnnualFeedbackQuery): Promise<StreamableFile> {
    const [named] = communityId
      ? [await this.areas.require(this.db.read, actor, 'service-card.view', communityId)]
      : await this.areas.byIds(this.db.read, actor.grants.slice(0, 1).map(({ areaId }) => areaId));
    const query = Object.assign(new CardPeriodQuery(), { kind: 'YEAR' as const, year, quarter: 0, communityId });
    const cards = await this.lists.signed(actor, query, MOST_ROWS);
    if (cards.length > MOST_ROWS) refuse('service-card.too-many', { most: MOST_ROWS });
    const on = dateOf(this.clock.now());
    const facts = { unit: named?.name ?? '', period: periodOfCard({ cardKind: 'YEAR', year, quarter: 0 }), preparedBy: actor.name, on };
    const statistics = await this.lists.statistics(actor, query);
    const bytes = await writeWorkbook([feedbackSheet(facts, cards), unitStatisticsSheet(facts, statistics)]);
    await this.db.write((tx) => tx.audit('service-card.exported', { type: 'area', id: communityId ?? actor.grants[0]!.areaId }, { year, count: cards.length }));
    return workbookFile(bytes, `${facts.unit}在职党员年度服务反馈表 ${year}年 ${on}`);
  }
}
