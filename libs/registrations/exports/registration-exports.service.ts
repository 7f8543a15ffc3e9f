import { Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, periodOf, startOfDay } from '@app/kernel/time.js';
import { AreasService, PersonSecrets } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { workbookFile } from '@app/platform/files/file-answers.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import type { MemberState } from '../members/member-registration.rules.js';
import { namesOf, type SchemeContent } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import type { RegistrationExportQuery } from './registration-export.wire.js';
import { memberLedgerSheet, unitRegistrationSheet, type MemberLedgerLine, type RegistrationSheetFacts, type UnitLedgerLine } from './registration-sheets.rules.js';

const MOST_ROWS = 10_000;
const IDS_PER_QUERY = 500;

/** 在职党员报到台账 and 单位报到台账, a sheet each; who took them out is logged. */
@Injectable()
export class RegistrationExports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly secrets: PersonSecrets,
  ) {}

  /** Who stood in the period. Refuses `area.not-found`, `registration-export.period`, `registration-export.too-long`. */
  async ledger(actor: Principal, query: RegistrationExportQuery): Promise<StreamableFile> {
    const facts = await this.factsOf(actor, query);
    const { paths } = scopeOf(actor, 'registration.export');
    const mine = paths.length > 0 ? paths.map(() => 'c.path LIKE ?').join(' OR ') : '1 = 0';
    const asked = query.areaId ? ` AND c.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    const where = { sql: `(${mine})${asked}`, params: [...paths.map((path) => `${path}%`), ...(query.areaId ? [query.areaId] : [])] };
    const members = await this.members(facts, where);
    const units = await this.units(facts, where);
    const details = { ...facts.period, areaId: query.areaId ?? null, members: members.length, units: units.length };
    await this.db.write((tx) => tx.audit('registration.exported', { type: 'account', id: actor.accountId }, details));
    const bytes = await writeWorkbook([memberLedgerSheet(facts, members), unitRegistrationSheet(facts, units)]);
    return workbookFile(bytes, `${facts.unit}在职党员报到台账 ${facts.period.from}至${addDays(facts.period.to, -1)} ${facts.on}`);
  }

  private async members({ period: { from, to }, on }: RegistrationSheetFacts, where: Where): Promise<MemberLedgerLine[]> {
    const source = `FROM member_registrations r JOIN areas c ON c.id = r.community_id JOIN persons p ON p.id = r.person_id JOIN volunteers v ON v.id = r.volunteer_id
      LEFT JOIN units u ON u.id = r.employer_unit_id WHERE r.submitted_at < ? AND (r.closed_at IS NULL OR r.closed_at >= ?) AND ${where.sql}`;
    const params = [startOfDay(to), startOfDay(from), ...where.params];
    await this.refuseTooLong(source, params);
    const rows = await this.db.read.query<MemberRow>(
      `SELECT r.id, r.volunteer_id AS volunteerId, r.community_id AS communityId, c.name AS communityName, r.area_id AS areaId,
              COALESCE(p.name, v.volunteer_no) AS name, p.mobile_cipher AS mobileCipher, COALESCE(u.name, r.employer_name) AS employerName,
              r.skills, r.service_kinds AS serviceKinds, r.state, r.submitted_at AS submittedAt, r.accepted_at AS acceptedAt, r.closed_at AS closedAt
         ${source} ORDER BY c.code, r.submitted_at, r.id`,
      params,
    );
    const names = await this.areas.fullNamesOf(this.db.read, rows.map(({ areaId }) => areaId));
    const served = await this.served(rows.map(({ volunteerId }) => volunteerId), from, to);
    const posts = await this.posts(rows.map(({ id }) => id));
    const schemes = new Map<string, SchemeContent>();
    for (const { communityId } of rows) if (!schemes.has(communityId)) schemes.set(communityId, await this.schemes.inForce(this.db.read, communityId, on));
    return rows.map((row) => {
      const scheme = schemes.get(row.communityId)!;
      // Service of somebody who moved is counted once, where the person is now.
      const counts = row.state === 'TRANSFERRED' ? undefined : served.get(row.volunteerId);
      return {
        communityName: row.communityName,
        areaName: names.get(row.areaId)?.split(' / ').slice(2).join(' / ') ?? '',
        name: row.name,
        mobileMasked: this.secrets.maskedMobileOf(row),
        employerName: row.employerName,
        skillNames: namesOf(scheme.skills, JSON.parse(row.skills) as string[]),
        serviceKindNames: namesOf(scheme.serviceKinds, JSON.parse(row.serviceKinds) as string[]),
        postNames: posts.get(row.id) ?? [],
        state: row.state,
        submittedOn: dateOf(row.submittedAt),
        acceptedOn: row.acceptedAt && dateOf(row.acceptedAt),
        closedOn: row.closedAt && dateOf(row.closedAt),
        services: Number(counts?.services ?? 0),
        serviceMinutes: Number(counts?.minutes ?? 0),
      };
    });
  }

  private async units({ period }: RegistrationSheetFacts, where: Where): Promise<UnitLedgerLine[]> {
    const [fromYear, toYear] = [Number(period.from.slice(0, 4)), Number(addDays(period.to, -1).slice(0, 4))];
    const source = `FROM unit_registrations r JOIN areas c ON c.id = r.community_id JOIN units u ON u.id = r.unit_id
      WHERE r.state <> 'CANCELLED' AND r.year_no >= ? AND r.year_no <= ? AND ${where.sql}`;
    const params = [fromYear, toYear, ...where.params];
    await this.refuseTooLong(source, params);
    const rows = await this.db.read.query<UnitLedgerLine>(
      `SELECT c.name AS communityName, u.name AS unitName, r.party_org_name AS partyOrgName, r.duty_contact AS dutyContact, r.member_count AS memberCount,
              (SELECT COUNT(*) FROM unit_members m WHERE m.unit_id = r.unit_id AND m.state = 'CONFIRMED') AS confirmed,
              r.offers, r.receipt_no AS receiptNo, r.accepted_on AS acceptedOn, r.state ${source} ORDER BY c.code, r.year_no, u.name, r.id`,
      params,
    );
    return rows.map((row) => ({ ...row, memberCount: Number(row.memberCount), confirmed: Number(row.confirmed) }));
  }

  private async served(volunteerIds: readonly string[], from: string, to: string): Promise<Map<string, { services: number; minutes: number }>> {
    const rows = await this.inParts(volunteerIds, (part) =>
      this.db.read.query<{ id: string; services: number; minutes: number }>(
        `SELECT volunteer_id AS id, COUNT(*) AS services, SUM(service_minutes) AS minutes FROM service_records
          WHERE state = 'FINAL' AND served_on >= ? AND served_on < ? AND volunteer_id IN (${placeholders(part)}) GROUP BY volunteer_id`,
        [from, to, ...part],
      ),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async posts(registrationIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.inParts(registrationIds, (part) =>
      this.db.read.query<{ id: string; name: string }>(
        `SELECT k.registration_id AS id, p.name FROM service_post_claims k JOIN service_posts p ON p.id = k.post_id
          WHERE k.left_at IS NULL AND k.registration_id IN (${placeholders(part)}) ORDER BY k.id`,
        part,
      ),
    );
    const names = new Map<string, string[]>();
    for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
    return names;
  }

  private async inParts<T>(ids: readonly string[], query: (part: string[]) => Promise<T[]>): Promise<T[]> {
    const wanted = [...new Set(ids)];
    const rows: T[] = [];
    for (let from = 0; from < wanted.length; from += IDS_PER_QUERY) rows.push(...(await query(wanted.slice(from, from + IDS_PER_QUERY))));
    return rows;
  }

  private async factsOf(actor: Principal, { from, to, areaId }: RegistrationExportQuery): Promise<RegistrationSheetFacts> {
    const on = dateOf(this.clock.now());
    const year = periodOf(on, 'year');
    const period = { from: from ?? year.from, to: to ?? year.to };
    if (period.from >= period.to) refuse('registration-export.period');
    const own = actor.grants.filter(({ unitId }) => unitId === null).map((grant) => grant.areaId);
    const [named] = areaId
      ? [await this.areas.require(this.db.read, actor, 'registration.export', areaId)]
      : await this.areas.byIds(this.db.read, own.slice(0, 1));
    return { unit: named?.name ?? '', period, preparedBy: actor.name, on };
  }

  private async refuseTooLong(source: string, params: SqlParam[]): Promise<void> {
    const count = Number((await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${source}`, params))!.n);
    if (count > MOST_ROWS) refuse('registration-export.too-long', { count, limit: MOST_ROWS });
  }
}

type Where = { sql: string; params: SqlParam[] };

type MemberRow = {
  id: string;
  volunteerId: string;
  communityId: string;
  communityName: string;
  areaId: string;
  name: string;
  mobileCipher: string | null;
  employerName: string | null;
  skills: string;
  serviceKinds: string;
  state: MemberState;
  submittedAt: string;
  acceptedAt: string | null;
  closedAt: string | null;
};
