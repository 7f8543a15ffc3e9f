import { Inject, Injectable } from '@nestjs/common';
import { clockText, dateText } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { LedSlots } from './led-slots.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';

/** Lines for people who were not on the list. */
const EMPTY_LINES = 8;

/** The sign-in sheet as a paper: names, room for times and signatures, and a code that finds the sheet again. */
@Injectable()
export class SheetPdf {
  constructor(
    private readonly sheets: PaperSheetsService,
    private readonly ledSlots: LedSlots,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `activity-slot.not-found`, `paper-sheet.not-found`. */
  async bytes(actor: Principal, slotId: string, sheetId: string, origin: string): Promise<{ data: Buffer; name: string }> {
    const sheet = await this.sheets.view(actor, slotId, sheetId);
    const slot = await this.ledSlots.view(actor, slotId);
    const title = `${slot.activityName} 签到表`;
    const paper = new Paper({ title, author: '共建账本', at: sheet.printedAt, footer: `${title}　表号 ${sheetId.slice(-8)}` });
    const hours = slot.startAt ? `${clockText(slot.startAt)}${slot.endAt ? `–${clockText(slot.endAt)}` : ''}` : '';
    paper.title(title, 20);
    paper.fields([
      ['时间', `${dateText(slot.startOn)} ${hours}`.trim()],
      ['地点', slot.venue],
      ['现场负责人', null],
    ]);
    paper.paragraph('请本人填写到达和离开的时间并签名；不会写字的可以按手印，由现场负责人写明。时间按实际填写，路上的时间不算。', {
      face: 'sans',
      sizePt: 9.5,
    });
    paper.space(6);
    const blank = Array.from({ length: EMPTY_LINES }, (_, i) => ({ name: '', volunteerNo: '', i }));
    paper.table(
      [
        { header: '序号', width: 1, align: 'center' },
        { header: '姓名', width: 2.4 },
        { header: '志愿者号', width: 2.2 },
        { header: '到达时间', width: 1.8 },
        { header: '离开时间', width: 1.8 },
        { header: '本人签名', width: 2.6 },
      ],
      [...sheet.people, ...blank].map(({ name, volunteerNo }, i) => [String(i + 1), name, volunteerNo, '　:　', '　:　', '']),
    );
    paper.signatures(['现场负责人', '录入人', '第二人核对']);
    paper.qr(`${this.config.publicUrl ?? origin}/lead/${slotId}/sheets/${sheetId}`, [`表号 ${sheetId.slice(-8)}`, '录入时扫这个码或输入表号，就能找到这张表。', '录入和签名要由两个人分别完成。']);
    return { data: await paper.bytes(), name: `${title}.pdf` };
  }
}
