import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dateText, durationText, startOfDay } from '@app/kernel/time.js';
import { spaced } from '@app/kernel/verify-codes.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import type { ContributionStatement } from './contribution-statement.entity.js';
import type { Contribution } from './contribution.entity.js';
import { amountOf, CONTRIBUTION_KIND_NAMES, yuanText } from './contribution.rules.js';
import type { StatementTotals } from './statement.rules.js';
import { StatementsService } from './statements.service.js';

/** 年度贡献证明 on A4. */
@Injectable()
export class StatementPapers {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly statements: StatementsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same statement is the same bytes. Refuses `statement.not-found`, `statement.revoked`, `statement.damaged`. */
  async pdf(actor: Principal, id: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const { statement, lines } = await this.statements.printable(actor, id);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const places = await this.areas.fullNamesOf(this.db.read, [statement.communityId]);
    const place = (places.get(statement.communityId) ?? statement.communityName).replaceAll(' / ', '');
    const paper = written(statement, lines, place, `${base}/statements/${statement.verifyCode}`);
    const fileName = encodeURIComponent(`${statement.yearNo}年贡献证明 ${statement.unitName}.pdf`);
    return new StreamableFile(await paper.bytes(), {
      type: 'application/pdf',
      disposition: `inline; filename="statement.pdf"; filename*=UTF-8''${fileName}`,
    });
  }
}

function written(statement: ContributionStatement, lines: readonly Contribution[], place: string, verifyUrl: string): Paper {
  const { unitName, yearNo, issuedOn, totals, verifyCode, contentHash } = statement;
  const paper = new Paper({ title: `${yearNo}年共建贡献证明`, author: place, at: startOfDay(issuedOn), footer: `${unitName} · ${yearNo}年共建贡献证明` });
  paper
    .title(`${yearNo}年共建贡献证明`)
    .space(4)
    .paragraph(`${unitName}：`, { sizePt: 12 })
    .paragraph(
      `贵单位在 ${yearNo} 年参与${place}契约化共建，经社区确认的贡献共 ${totals.count} 笔。合计：${sumText(totals)}。特此证明，并致谢意。`,
      { sizePt: 12, indent: 2 },
    )
    .heading('一、分类合计')
    .table(
      [
        { header: '类别', width: 2 },
        { header: '笔数', width: 1, align: 'right' },
        { header: '数量', width: 4 },
        { header: '金额或约值', width: 2, align: 'right' },
      ],
      totals.byKind.map((kind) => [kind.name, String(kind.count), quantitiesText(kind), yuanText(kind.amountFen)]),
      ['合计', String(totals.count), '', yuanText(totals.amountFen)],
    )
    .heading('二、明细')
    .table(
      [
        { header: '序号', width: 1, align: 'right' },
        { header: '日期', width: 2.4 },
        { header: '类别', width: 1.8 },
        { header: '内容', width: 4.6 },
        { header: '数量与金额', width: 4 },
      ],
      lines.map((line, i) => [
        String(i + 1),
        dateText(line.occurredOn).split(' ')[0]!,
        CONTRIBUTION_KIND_NAMES[line.contributionKind],
        line.activityId === null ? line.itemName : `${line.itemName}（志愿活动，时长另见服务记录）`,
        amountOf(line),
      ]),
    )
    .paragraph('说明：资金、物资只作登记，本系统不经手任何款项；“约值”由单位填报。已在志愿服务记录里计时的人员时间，全社区合计时不重复计算。', {
      face: 'sans',
      sizePt: 9,
    })
    .space(8)
    .keep(190);
  return paper
    .qr(verifyUrl, [
      '扫描二维码可核对本证明现在是否有效、合计是否一致。',
      `查验码：${spaced(verifyCode)}`,
      `内容摘要（SHA-256）：${contentHash}`,
      verifyUrl,
    ])
    .space(12)
    .paragraph(place, { sizePt: 12, align: 'right' })
    .paragraph(`${dateText(issuedOn).split(' ')[0]!}（盖章）`, { sizePt: 12, align: 'right' });
}

function sumText({ amountFen, peopleMinutes, recordedMinutes }: StatementTotals): string {
  const parts = [`资金与约值 ${yuanText(amountFen)}`, `人员时间 ${durationText(peopleMinutes)}`];
  if (recordedMinutes > 0) parts.push(`其中 ${durationText(recordedMinutes)}已在志愿服务记录里计时`);
  return parts.join('，');
}

function quantitiesText({ contributionKind, quantities }: StatementTotals['byKind'][number]): string {
  if (contributionKind === 'FUND') return '';
  if (contributionKind === 'PEOPLE_TIME') return quantities.map(({ quantity }) => durationText(quantity)).join('、');
  return quantities.map(({ quantity, measure }) => `${quantity} ${measure}`).join('、');
}
