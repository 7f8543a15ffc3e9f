import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dateText, startOfDay } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { Database } from '@app/platform/database/database.js';
import { refuse } from '@app/kernel/refusals.js';
import { ProgramsService } from '../programs/programs.service.js';
import { AwardNotice } from './award-notice.entity.js';
import type { PublicNoticeView } from './award-notice.wire.js';
import { PublicNoticesService } from './public-notices.service.js';

/** The notice on A4, for the board at the gate: the same words as the public page. */
@Injectable()
export class NoticePapers {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly pages: PublicNoticesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `award-notice.not-found`. */
  async pdf(actor: Principal, id: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const notice = (await this.db.read.repo(AwardNotice).findOneBy({ id })) ?? refuse('award-notice.not-found');
    await this.programs.require(this.db.read, actor, 'program.view', notice.programId);
    const view = await this.pages.view(id);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const fileName = encodeURIComponent(`${view.title}公示 第${view.version}版.pdf`);
    return new StreamableFile(await written(view, `${base}/award-notices/${view.currentId}`).bytes(), {
      type: 'application/pdf',
      disposition: `inline; filename="notice.pdf"; filename*=UTF-8''${fileName}`,
    });
  }
}

function written(notice: PublicNoticeView, address: string): Paper {
  const { title, issuerName, communityName, honourName, basisDoc, approvalNo, entries, unnamed } = notice;
  const paper = new Paper({ title: `${title}公示`, author: issuerName, at: startOfDay(notice.publishedOn), footer: `${title}公示 · 第 ${notice.version} 版` });
  const basis = `${basisDoc}${approvalNo === null ? '' : `（${approvalNo}）`}`;
  const isAgain = notice.version > 1;
  const reason = notice.versions.find(({ version }) => version === notice.version)?.reissueReason;
  paper
    .title(`关于${title}名单的公示`)
    .space(4)
    .paragraph(`依据${basis}，经评选和审核，拟对下列 ${notice.selected} 人授予“${honourName}”，现予公示。${isAgain ? `本次为第 ${notice.version} 版：${reason ?? ''}前一版同时作废，公示期重新计算。` : ''}`, { sizePt: 12, indent: 2 })
    .paragraph(`公示期：${notice.termText}。`, { sizePt: 12, indent: 2 })
    .paragraph(`公示期内对名单有异议的，请用真实姓名提出（单位须加盖公章），写明事实和理由。可以扫描下面的二维码在网上提出，也可以到${communityName}服务站${notice.servicePhone === null ? '' : `或打电话 ${notice.servicePhone}`}提出。我们为提出人保密，核实后逐件答复。`, { sizePt: 12, indent: 2 })
    .space(6);
  if (entries.length > 0) {
    const hasCategories = entries.some(({ category }) => category !== null);
    paper.table(
      [{ header: '序号', width: 1, align: 'center' }, { header: '姓名', width: 3 }, { header: '社区', width: 3 }, ...(hasCategories ? [{ header: '奖项', width: 2 }] : [])],
      entries.map((entry, i) => [String(i + 1), entry.name, entry.communityName, ...(hasCategories ? [entry.category ?? ''] : [])]),
    );
  }
  if (unnamed > 0) paper.paragraph(`另有 ${unnamed} 人按本人意愿不公布姓名，同样经过审核。`, { sizePt: 11, indent: 2 });
  return paper
    .keep(150)
    .qr(address, ['扫码查看最新名单、公示期和提出异议的方法。', address])
    .space(10)
    .paragraph(issuerName, { sizePt: 12, align: 'right' })
    .paragraph(dateText(notice.publishedOn).split(' ')[0]!, { sizePt: 12, align: 'right' });
}
