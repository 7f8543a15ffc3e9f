import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MoreThanOrEqual } from 'typeorm';
import { idAfter, idFrom } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addMonths, dateOf, dateText, durationText, instantText, monthOf, startOfDay } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { pdfFile } from '@app/platform/files/file-answers.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { Seal } from '../seals/seal.entity.js';
import { shortCode } from '../seals/seal.rules.js';
import { TRANSFER_CODE_NAMES, type TransferCode, type Unit } from '../transfers/transfer.rules.js';
import type { MonthlyNoticeQuery, MonthlyNoticeView, MonthlySumView } from './monthly-notice.wire.js';

type Place = { id: string; name: string; path: string };

/** The month on one sheet for the notice board, with the seal code that makes the paper a witness of the ledger. */
@Injectable()
export class MonthlyNoticesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `area.not-found`. */
  async view(actor: Principal, { areaId, month }: MonthlyNoticeQuery): Promise<MonthlyNoticeView> {
    const area = await this.requireArea(actor, areaId);
    const today = dateOf(this.clock.now());
    const from = month ? `${month}-01` : addMonths(`${monthOf(today)}-01`, -1);
    const to = addMonths(from, 1);
    const seal = await this.sealOver(startOfDay(to));
    const sums = await this.sumsOf(area, from, to);
    return {
      areaId,
      areaName: area.name,
      month: monthOf(from),
      sums,
      seal: seal && {
        sealNo: Number(seal.id),
        shortCode: shortCode(seal.hash),
        sealedAt: seal.sealedAt,
        totalCount: seal.totalCount,
      },
      isComplete: today >= to && !(await this.hasUnsealed(startOfDay(to))),
    };
  }

  /** The same as an A4 sheet. `request` tells where this installation is reached when no public address is set. */
  async paper(
    actor: Principal,
    query: MonthlyNoticeQuery,
    request: Pick<FastifyRequest, 'protocol' | 'host'>,
  ): Promise<StreamableFile> {
    const notice = await this.view(actor, query);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const { areaName, month, sums, seal } = notice;
    const title = `${areaName}${monthWords(month)}志愿服务账本公示`;
    const paper = new Paper({ title, author: areaName, at: seal?.sealedAt ?? startOfDay(`${month}-01`) });
    paper.title(title).paragraph('以下是本月记入账本的时长和积分合计，不含任何人的姓名。每一笔都能由本人在手机上查到来历。', { indent: 2 });
    paper.space(8).table(
      [{ header: '项目', width: 3 }, { header: '笔数', width: 2, align: 'right' }, { header: '合计', width: 3, align: 'right' }],
      sums.map((sum) => [`${sum.unit === 'minutes' ? '时长' : '积分'} · ${sum.title}`, String(sum.count), amountOf(sum)]),
    );
    if (sums.length === 0) paper.paragraph('本月没有记账。');
    paper.heading('封印码');
    if (seal) {
      paper.paragraph(seal.shortCode, { face: 'sansBold', sizePt: 26, align: 'center' });
      paper.paragraph(`第 ${seal.sealNo} 号封印，${instantText(seal.sealedAt)}，至此全系统累计 ${seal.totalCount} 笔。`, { align: 'center' });
      paper.space(6).paragraph('账本每十分钟封印一次。请把这一张留在公告栏上：以后谁改了账上的一个字，同一号的封印码就会变，和这张纸对不上。', { indent: 2 });
      paper.qr(`${base}/seals`, ['扫码查看最近的封印，用自己的手机验算。', `${base}/seals`]);
    } else {
      paper.paragraph('还没有封印。');
    }
    if (!notice.isComplete) paper.paragraph('本月尚未结束或尚未全部封印，数字以月后公示为准。', { color: '#6B655C' });
    paper.space(16).paragraph(`${areaName}　${dateText(dateOf(this.clock.now()))}`, { align: 'right' });
    return pdfFile(await paper.bytes(), title);
  }

  private async requireArea(actor: Principal, areaId: string): Promise<Place> {
    const area = await this.db.read.one<Place>('SELECT id, name, path FROM areas WHERE id = ?', [areaId]);
    scopeOf(actor, 'ledger.view').requires(area?.path, 'area.not-found');
    return area ?? refuse('area.not-found');
  }

  /** By the moment of recording: corrections show in the month in which they were made. */
  private async sumsOf(area: Place, from: string, to: string): Promise<MonthlySumView[]> {
    const rows = await this.db.read.query<{ unit: Unit; code: TransferCode; n: number; amount: number }>(
      `SELECT unit, code, COUNT(*) AS n, SUM(amount) AS amount FROM transfers
        WHERE id >= ? AND id < ? AND area_id IN (SELECT id FROM areas WHERE path LIKE ?)
        GROUP BY unit, code ORDER BY unit, code`,
      [idFrom(startOfDay(from)), idFrom(startOfDay(to)), `${area.path}%`],
    );
    return rows.map(({ unit, code, n, amount }) => ({
      unit,
      code,
      title: TRANSFER_CODE_NAMES[code],
      count: Number(n),
      amount: Number(amount),
    }));
  }

  /** Lines recorded before the moment that wait for their seal. */
  private async hasUnsealed(before: string): Promise<boolean> {
    const waiting = await this.db.read.one(
      `SELECT id FROM transfers WHERE id > COALESCE((SELECT MAX(last_id) FROM seals), '') AND id < ? LIMIT 1`,
      [idFrom(before)],
    );
    return waiting !== undefined;
  }

  /** The first seal that reaches beyond the moment, or the last there is. */
  private async sealOver(moment: string): Promise<Seal | null> {
    const columns = { id: true, hash: true, sealedAt: true, totalCount: true } as const;
    const seals = this.db.read.repo(Seal);
    const [beyond] = await seals.find({
      select: columns,
      where: { lastId: MoreThanOrEqual(idAfter(moment)) },
      order: { id: 'ASC' },
      take: 1,
    });
    if (beyond) return beyond;
    const [last] = await seals.find({ select: columns, order: { id: 'DESC' }, take: 1 });
    return last ?? null;
  }
}

function monthWords(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

function amountOf({ unit, amount }: MonthlySumView): string {
  return unit === 'minutes' ? durationText(amount) : `${amount} 分`;
}
