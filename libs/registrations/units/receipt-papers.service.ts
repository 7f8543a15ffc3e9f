import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { dateText, startOfDay } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { pdfFile } from '@app/platform/files/file-answers.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { UnitRegistrationLists } from './unit-registration-lists.service.js';
import type { UnitRegistrationView } from './unit-registration.wire.js';

/** 单位报到回执 on A4, with a code that anybody can check. */
@Injectable()
export class ReceiptPapers {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly lists: UnitRegistrationLists,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same receipt is the same bytes. Refuses `unit-registration.not-found`, `unit-registration.no-receipt`. */
  async pdf(actor: Principal, id: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const registration = await this.lists.view(actor, id);
    if (registration.state !== 'ACCEPTED') refuse('unit-registration.no-receipt');
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const places = await this.areas.fullNamesOf(this.db.read, [registration.communityId]);
    const place = (places.get(registration.communityId) ?? registration.communityName).replaceAll(' / ', '');
    const bytes = await written(registration, place, `${base}/receipts/${registration.verifyCode!}`).bytes();
    return pdfFile(bytes, `${registration.year}年单位报到回执 ${registration.unitName}`);
  }
}

function written({ unitName, partyOrgName, year, receiptNo, acceptedOn, verifyCode, memberCount, dutyContact }: UnitRegistrationView, place: string, url: string): Paper {
  const on = dateText(acceptedOn!).split(' ')[0]!;
  return new Paper({ title: '单位报到回执', author: place, at: startOfDay(acceptedOn!), footer: `${unitName} · ${year}年单位报到回执`, isNumbered: false })
    .title('单位报到回执')
    .paragraph(`第 ${receiptNo!} 号`, { sizePt: 12, align: 'center' })
    .space(10)
    .paragraph(`${partyOrgName}：`, { sizePt: 12 })
    .paragraph(`贵组织 ${year} 年到${place}报到的报到单已收悉并受理。请按约定的内容参与社区共建；服务以自愿、量力为原则，实际情况以服务记录为准。`, { sizePt: 12, indent: 2 })
    .space(6)
    .fields([
      ['单位', unitName],
      ['报到组织', partyOrgName],
      ['报到年度', `${year} 年`],
      ['党员人数', `${memberCount} 人`],
      ['值班联系', dutyContact],
      ['受理日期', on],
      ['有效期至', `${year}年12月31日`],
    ])
    .space(14)
    .qr(url, ['扫描二维码可核对本回执现在是否有效。', `查验码：${verifyCode!.replace(/(.{5})(?=.)/g, '$1 ')}`, url])
    .space(16)
    .paragraph(place, { sizePt: 12, align: 'right' })
    .paragraph(`${on}（盖章）`, { sizePt: 12, align: 'right' });
}
