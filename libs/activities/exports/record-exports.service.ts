import { Injectable, StreamableFile } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, startOfDay } from '@app/kernel/time.js';
import { StaffService, VolunteerFactsService, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { csvText } from '@app/platform/spreadsheets/csv.rules.js';
import { writeWorkbook, type SheetSpec } from '@app/platform/spreadsheets/write-workbook.js';
import { PointsPoliciesService } from '@app/points/index.js';
import { ExportFacts, type ExportRange } from './export-facts.service.js';
import { RecordExport } from './record-export.entity.js';
import { checkExport, EXPORT_KIND_NAMES, FETCH_DAYS, isCsv, periodText, type ExportKind } from './record-export.rules.js';
import type { CreateRecordExport, RecordExportList, RecordExportView } from './record-export.wire.js';
import {
  AUDIT_RECORD_HEADERS,
  AUDIT_TRANSFER_HEADERS,
  auditRecordCells,
  auditSheets,
  auditTransferCells,
  recordSheets,
  yearlySheets,
  type Head,
} from './record-sheets.js';
import { YearFigures } from './year-figures.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHOWN = 100;

/** Records leave as files: asked for with a reason, logged, and made when they are fetched. */
@Injectable()
export class RecordExportsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffService,
    private readonly volunteers: VolunteersService,
    private readonly people: VolunteerFactsService,
    private readonly policies: PointsPoliciesService,
    private readonly facts: ExportFacts,
    private readonly figures: YearFigures,
  ) {}

  /** The last hundred, of everybody in my areas: who took what out, and why. */
  async list(actor: Principal): Promise<RecordExportList> {
    const scope = scopeOf(actor, 'record.export').within('x.community_id');
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT x.id FROM record_exports x WHERE ${scope.sql} ORDER BY x.id DESC LIMIT ${SHOWN}`,
      scope.params,
    );
    return { items: await this.views(rows.map(({ id }) => id), actor) };
  }

  /** Refuses `area.not-found`, `volunteer.not-found`, `export.period`, `export.unmasked-kind`. */
  async create(actor: Principal, input: CreateRecordExport): Promise<RecordExportView> {
    const { communityId, volunteerId = null, kind, from, to, isUnmasked = false } = input;
    checkExport({ kind, from, to, isUnmasked });
    const id = await this.db.write(async (tx) => {
      const area = await tx.one<{ path: string; level: string }>('SELECT path, level FROM areas WHERE id = ?', [communityId]);
      const scope = scopeOf(actor, isUnmasked ? 'person.unmask' : 'record.export');
      scope.requires(area?.level === 'COMMUNITY' ? area.path : undefined, 'area.not-found');
      if (volunteerId) await this.volunteers.require(tx, actor, 'record.export', volunteerId);
      const row = {
        ...{ id: newId(), communityId, volunteerId, kind, fromOn: from, toOn: to, isUnmasked },
        ...{ reason: input.reason.trim(), createdBy: actor.accountId, createdAt: tx.at, fetchCount: 0 },
      };
      await tx.insert(RecordExport, [row]);
      await tx.audit('record-export.asked', { type: 'record-export', id: row.id }, { kind, from, to, isUnmasked, volunteerId, reason: row.reason });
      return row.id;
    });
    return (await this.views([id], actor))[0]!;
  }

  /** Refuses `export.not-found` (not mine), `export.gone` (older than seven days), `export.too-large`. */
  async file(actor: Principal, id: string): Promise<StreamableFile> {
    const wanted = await this.db.read.repo(RecordExport).findOneBy({ id });
    if (!wanted || wanted.createdBy !== actor.accountId) refuse('export.not-found');
    if (!isFresh(wanted.createdAt, this.clock.now())) refuse('export.gone');
    const { name, bytes } = await this.make(actor, wanted);
    await this.db.write(async (tx) => {
      await tx.execute('UPDATE record_exports SET fetch_count = fetch_count + 1 WHERE id = ?', [id]);
      await tx.audit('record-export.fetched', { type: 'record-export', id });
    });
    return download(bytes, `${name}.${isCsv(wanted.kind) ? 'csv' : 'xlsx'}`);
  }

  /** Everything there is about me, whole (PIPL 45). Refuses `volunteer.none`. */
  async ownCopy(actor: Principal): Promise<StreamableFile> {
    const volunteerId = actor.volunteerId ?? refuse('volunteer.none');
    const card = (await this.volunteers.cardsOf(this.db.read, [volunteerId])).get(volunteerId)!;
    const today = dateOf(this.clock.now());
    const range = { communityId: card.communityId, volunteerId, from: '0000-01-01', to: '9999-12-31' };
    const facts = await this.people.of(this.db.read, [volunteerId], today, true, true);
    const [records, trainings, honors, transfers] = [
      await this.facts.records(range, true),
      await this.facts.credentials('training_records', range),
      await this.facts.credentials('honor_records', range),
      await this.facts.transfers(range),
    ];
    const head = { unit: await this.nameOf(card.communityId), period: `截至 ${today}`, preparedBy: '本人下载', on: today };
    const numbers = new Map([[volunteerId, card.volunteerNo]]);
    const ledger = auditSheets(head, [], transfers, numbers, []).filter(({ name }) => name === '流水');
    const bytes = await writeWorkbook([...recordSheets(head, facts, records, trainings, honors), ...ledger]);
    await this.db.write((tx) => tx.audit('me.copy-taken', { type: 'volunteer', id: volunteerId }));
    return download(bytes, `我的志愿服务档案 ${today}.xlsx`);
  }

  private async make(actor: Principal, wanted: RecordExport): Promise<{ name: string; bytes: Buffer }> {
    const { communityId, volunteerId, fromOn: from, toOn: to, kind } = wanted;
    const range = { communityId, volunteerId, from, to };
    const unit = await this.nameOf(communityId);
    const head = { unit, period: periodText(from, to), preparedBy: actor.name, on: dateOf(this.clock.now()) };
    const name = `${unit}${SHORT_NAMES[kind]} ${from} 至 ${addDays(to, -1)}`;
    if (isCsv(kind)) return { name, bytes: Buffer.from(await this.csv(kind, range)) };
    return { name, bytes: await writeWorkbook(await this.sheets(wanted, range, head)) };
  }

  private async sheets(wanted: RecordExport, range: ExportRange, head: Head): Promise<SheetSpec[]> {
    if (wanted.kind === 'YEARLY') {
      const { months, categories, totals } = await this.figures.of(range);
      return yearlySheets(head, months, categories, totals);
    }
    const records = await this.facts.records(range, wanted.kind === 'AUDIT');
    if (wanted.kind === 'AUDIT') {
      const transfers = await this.facts.transfers(range);
      return auditSheets(head, records, transfers, await this.numbersOf(transfers), await this.policies.all(this.db.read));
    }
    const trainings = await this.facts.credentials('training_records', range);
    const honors = await this.facts.credentials('honor_records', range);
    const named = wanted.volunteerId ? [wanted.volunteerId] : [];
    const ids = [...named, ...[...records, ...trainings, ...honors].map(({ volunteerId }) => volunteerId)];
    const people = await this.people.of(this.db.read, ids, head.on, wanted.isUnmasked);
    return recordSheets(head, people, records, trainings, honors);
  }

  private async csv(kind: ExportKind, range: ExportRange): Promise<string> {
    if (kind === 'AUDIT_RECORDS_CSV') return csvText(AUDIT_RECORD_HEADERS(), (await this.facts.records(range, true)).map(auditRecordCells));
    const transfers = await this.facts.transfers(range);
    const numbers = await this.numbersOf(transfers);
    return csvText(AUDIT_TRANSFER_HEADERS(), transfers.map((row) => auditTransferCells(row, numbers)));
  }

  /** Volunteer numbers instead of ids: what the person has in hand, and nothing that names them. */
  private async numbersOf(transfers: readonly { debit: string; credit: string }[]): Promise<Map<string, string>> {
    const ids = transfers.flatMap(({ debit, credit }) => [debit, credit]).flatMap((address) => /^volunteer:(.+)$/.exec(address)?.[1] ?? []);
    const cards = await this.volunteers.cardsOf(this.db.read, [...new Set(ids)]);
    return new Map([...cards].map(([id, { volunteerNo }]) => [id, volunteerNo]));
  }

  private async nameOf(areaId: string): Promise<string> {
    return (await this.db.read.one<{ name: string }>('SELECT name FROM areas WHERE id = ?', [areaId]))!.name;
  }

  private async views(ids: readonly string[], actor: Principal): Promise<RecordExportView[]> {
    if (ids.length === 0) return [];
    const rows = new Map((await this.db.read.repo(RecordExport).findBy(ids.map((id) => ({ id })))).map((row) => [row.id, row]));
    const found = [...rows.values()];
    const names = await this.staff.namesOf(this.db.read, found.map(({ createdBy }) => createdBy));
    const people = await this.volunteers.namesOf(this.db.read, found.flatMap(({ volunteerId }) => volunteerId ?? []));
    const areas = new Map<string, string>();
    for (const { communityId } of found) if (!areas.has(communityId)) areas.set(communityId, await this.nameOf(communityId));
    const now = this.clock.now();
    return ids.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const { communityId, volunteerId, fromOn, toOn, createdBy, ...shown } = row;
      const name = volunteerId ? people.get(volunteerId) : undefined;
      return [
        {
          ...shown,
          kindName: EXPORT_KIND_NAMES[row.kind],
          communityName: areas.get(communityId)!,
          personName: name ? maskName(name) : null,
          from: fromOn,
          to: toOn,
          createdByName: names.get(createdBy) ?? '',
          canFetch: createdBy === actor.accountId && isFresh(row.createdAt, now),
        },
      ];
    });
  }
}

const SHORT_NAMES: Record<ExportKind, string> = {
  RECORDS: '志愿服务记录',
  YEARLY: '志愿服务年度统计',
  AUDIT: '核账文件',
  AUDIT_RECORDS_CSV: '核账文件-服务记录',
  AUDIT_TRANSFERS_CSV: '核账文件-流水',
};

function isFresh(createdAt: string, now: string): boolean {
  return now < startOfDay(addDays(dateOf(createdAt), FETCH_DAYS + 1));
}

function download(bytes: Buffer, name: string): StreamableFile {
  const isSheet = name.endsWith('.xlsx');
  return new StreamableFile(bytes, {
    type: isSheet ? XLSX : 'text/csv; charset=utf-8',
    disposition: `attachment; filename="records.${isSheet ? 'xlsx' : 'csv'}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
