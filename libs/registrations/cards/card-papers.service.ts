import { Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText, durationText } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { pdfFile } from '@app/platform/files/file-answers.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CardLists } from './card-lists.service.js';
import { cardPeriodText, ratingText } from './service-card.rules.js';
import type { PrintCardsQuery, ServiceCardView } from './service-card.wire.js';

const MOST_PRINTED = 400;
const HALF_PT = 380;
const SMALL = { face: 'sans', sizePt: 9.5 } as const;

/** Signed cards on A4, two to a sheet to be cut, or one. */
@Injectable()
export class CardPapers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lists: CardLists,
  ) {}

  /** Refuses `service-card.none` (nothing signed in the period), `service-card.too-many`. */
  async pdf(actor: Principal, query: PrintCardsQuery): Promise<StreamableFile> {
    const cards = await this.lists.signed(actor, query, MOST_PRINTED);
    if (cards.length === 0) refuse('service-card.none');
    if (cards.length > MOST_PRINTED) refuse('service-card.too-many', { most: MOST_PRINTED });
    const period = cardPeriodText({ cardKind: query.kind, year: query.year, quarter: query.quarter });
    const title = `${period}${query.kind === 'YEAR' ? '在职党员服务反馈' : '在职党员服务记录卡'}`;
    const paper = new Paper({ title, author: cards[0]!.communityName, at: this.clock.now() });
    cards.forEach((card, i) => this.draw(paper, card, i, query.perSheet));
    await this.db.write((tx) => tx.audit('service-card.printed', { type: 'service-card', id: cards[0]!.id }, { count: cards.length, perSheet: query.perSheet }));
    return pdfFile(await paper.bytes(), title);
  }

  private draw(paper: Paper, card: ServiceCardView, i: number, perSheet: number): void {
    const isLower = perSheet === 2 && i % 2 === 1;
    if (i > 0 && !isLower) paper.newPage();
    if (isLower) {
      paper.yPt = Math.max(paper.yPt + 12, HALF_PT + 56);
      paper.rule().space(10);
    }
    written(paper, card, perSheet === 1);
  }
}

function written(paper: Paper, card: ServiceCardView, isLarge: boolean): void {
  const { kind, periodText, communityName, memberName, recipientName, times, serviceMinutes, ratingCenti, ratingCount, categories, opinion } = card;
  paper
    .title(kind === 'YEAR' ? '在职党员到社区报到服务反馈表' : '在职党员服务记录卡', isLarge ? 22 : 16)
    .paragraph(`${communityName}　${periodText}${card.version > 1 ? `　第 ${card.version} 版(更正)` : ''}`, { align: 'center', ...SMALL })
    .space(6)
    .table(
      [
        { header: '姓名', width: 3 },
        { header: '所在单位', width: 4.4 },
        { header: '服务次数', width: 2, align: 'center' },
        { header: '服务时长', width: 2.6, align: 'center' },
        { header: '服务评价', width: 3, align: 'center' },
      ],
      [[memberName, recipientName, `${times} 次`, durationText(serviceMinutes), ratingCount > 0 ? `${ratingText(ratingCenti)}(${ratingCount} 次评价)` : ratingText(null)]],
    );
  if (isLarge) {
    const columns = [{ header: '服务类别', width: 4 }, { header: '次数', width: 2, align: 'right' as const }, { header: '时长', width: 3, align: 'right' as const }];
    paper.table(columns, categories.map((one) => [one.category, String(one.times), durationText(one.minutes)]), ['合计', String(times), durationText(serviceMinutes)]);
  } else {
    paper.paragraph(`其中：${shortly(categories)}。`, SMALL);
  }
  paper
    .paragraph(`社区意见：${opinion ?? '感谢参与社区服务。'}`, isLarge ? { sizePt: 12 } : SMALL)
    .paragraph(`由已生效的服务记录汇总，经本人同意送单位；签发日期 ${dateText(dateOf(card.signedAt!)).split(' ')[0]}，签发摘要 ${card.signHash!.slice(0, 16)}。`, { face: 'sans', sizePt: 8.5 })
    .space(8)
    .signatures([communityName, '单位签收']);
}

function shortly(categories: ServiceCardView['categories']): string {
  const words = categories.slice(0, 5).map((one) => `${one.category} ${one.times} 次 ${durationText(one.minutes)}`);
  return categories.length > 5 ? `${words.join('，')}等` : words.join('，') || '没有生效的服务记录';
}
