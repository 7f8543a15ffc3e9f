import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { PrintingService, type PrintOptions } from '../certificates/printing.service.js';
import { awardListSheet } from './award-list.rules.js';
import { ProgramViewsService } from './program-views.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is taken away from a program: the certificates to print, and the list for the street. */
@Injectable()
export class AwardPapersService {
  constructor(
    private readonly views: ProgramViewsService,
    private readonly printing: PrintingService,
  ) {}

  /** Refuses `program.not-found`, `certificate.none`, `certificate.unprintable`. */
  async certificates(
    actor: Principal,
    id: string,
    options: Omit<PrintOptions, 'name'>,
  ): Promise<StreamableFile> {
    const { programNo, title } = await this.views.detail(actor, id);
    const certificates = await this.views.certificatesOf(id);
    const valid = certificates.filter(({ state }) => state === 'VALID');
    return this.printing.print(valid, { ...options, name: `${title}荣誉证书 ${programNo}` });
  }

  /** Refuses `program.not-found`. */
  async awardList(actor: Principal, id: string): Promise<StreamableFile> {
    const program = await this.views.detail(actor, id);
    const stepOf = (name: string) => program.steps.find((step) => step.name === name);
    const approval = stepOf('批准');
    const sheet = awardListSheet(
      {
        title: program.title,
        honourName: program.honourName,
        issuerName: program.issuerName,
        metricName: program.run.metricName,
        periodText: program.run.periodText,
        preparedBy: (stepOf('生成名单') ?? stepOf('建立'))?.by ?? '',
        approvedBy: approval?.by ?? null,
        approvedOn: approval ? dateOf(approval.at) : null,
      },
      program.candidates.filter(({ outcome }) => outcome === 'IN'),
    );
    const fileName = encodeURIComponent(`${program.title}名单 ${program.programNo}.xlsx`);
    return new StreamableFile(await writeWorkbook(sheet), {
      type: XLSX,
      disposition: `attachment; filename="award-list.xlsx"; filename*=UTF-8''${fileName}`,
    });
  }
}
