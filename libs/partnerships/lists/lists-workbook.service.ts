import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Page } from '@app/platform/http/page.wire.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { DemandLists } from './demands/demand-lists.service.js';
import { threeSheets } from './lists-sheets.rules.js';
import { ProjectLists } from './projects/project-lists.service.js';
import { ResourcesService } from './resources/resources.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE_ROWS = 200;
const MOST_PAGES = 50;

/** 三个清单 as the street takes them: one workbook, three sheets. */
@Injectable()
export class ListsWorkbook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly demands: DemandLists,
    private readonly resources: ResourcesService,
    private readonly projects: ProjectLists,
  ) {}

  /** Of one community. Refuses `area.not-found`. */
  async workbook(actor: Principal, communityId: string): Promise<StreamableFile> {
    const community = await this.areas.requireCommunityOf(this.db.read, actor, 'demand.view', communityId);
    const demands = await allOf((page) => this.demands.page(actor, { page, size: PAGE_ROWS, areaId: communityId }));
    const resources = await allOf((page) => this.resources.page(actor, { page, size: PAGE_ROWS, communityId }));
    const projects = await allOf((page) => this.projects.page(actor, { page, size: PAGE_ROWS, communityId }));
    const sheets = threeSheets(
      { unit: community.name, preparedBy: actor.name, on: dateOf(this.clock.now()) },
      [demands, resources, projects].map(({ total, rows }) => ({ total, shown: rows.length })),
      demands.rows.map((d) => ({
        ...d,
        beneficiaries: d.beneficiaryCount === null ? (d.beneficiaryKind ?? '') : `${d.beneficiaryKind ?? ''}${d.beneficiaryCount} 人`,
        quantity: d.quantity === null ? '' : `${d.quantity} ${d.measure ?? ''}`.trim(),
        claimers: d.claimerNames.join('、'),
      })),
      resources.rows.map((r) => ({
        ...r,
        quantity: r.quantity === null ? '' : `${r.quantity} ${r.measure ?? ''}`.trim(),
        left: r.leftQuantity === null ? '' : `${r.leftQuantity} ${r.measure ?? ''}`.trim(),
        times: r.windowTexts.join('；'),
      })),
      projects.rows.map((p) => ({ ...p, partners: p.partners.map(({ name }) => name).join('、') })),
    );
    const fileName = encodeURIComponent(`${community.name}三个清单.xlsx`);
    return new StreamableFile(await writeWorkbook(sheets), {
      type: XLSX,
      disposition: `attachment; filename="lists.xlsx"; filename*=UTF-8''${fileName}`,
    });
  }
}

/** Every line there is, as far as a workbook carries; what it leaves out its head says. */
async function allOf<T>(ask: (page: number) => Promise<Page<T>>): Promise<{ rows: T[]; total: number }> {
  const rows: T[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await ask(page);
    rows.push(...items);
    if (page * PAGE_ROWS >= total || page === MOST_PAGES) return { rows, total };
  }
}
