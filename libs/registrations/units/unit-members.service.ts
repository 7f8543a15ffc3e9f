import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { maskMobile } from '@app/kernel/names.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, startOfDay } from '@app/kernel/time.js';
import { Area } from '@app/people/index.js';
import { partnershipScope, Unit, UnitHoldings } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { workbookFile } from '@app/platform/files/file-answers.js';
import type { UploadedForm } from '@app/platform/files/upload.js';
import { linesOf, locateTable } from '@app/platform/imports/import-source.rules.js';
import { NO_MAPPING } from '@app/platform/imports/import.rules.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { writeTemplate } from '@app/platform/spreadsheets/template.js';
import { UnitMember } from './unit-member.entity.js';
import { ANSWER_DAYS, moveUnitMember, SHOWN_UNIT_MEMBER_STATE_NAMES, shownUnitMemberState } from './unit-member.rules.js';
import { MOST_LISTED, readUnitMemberLine, UNIT_MEMBER_FIELDS, type UnitMemberLine } from './unit-member-list.rules.js';
import type { ListUnitMember, RejectedListRow, UnitMemberLinkView, UnitMemberListView, UnitMemberPage, UnitMemberQuery, UnitMemberView } from './unit-member.wire.js';

export const NAME_SECRET = 'unit-member.name';
export const MOBILE_SECRET = 'unit-member.mobile';
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const EXPIRED_AT_ONCE = 500;

/** A unit's list of whom it asks to report in. It registers nobody: each answers alone. */
@Injectable()
export class UnitMembers {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
    holdings: UnitHoldings,
  ) {
    holdings.register('unit_members', moveUnitMembers);
  }

  template(): Promise<StreamableFile> {
    return writeTemplate('单位党员名单', UNIT_MEMBER_FIELDS).then((bytes) => workbookFile(bytes, '单位党员名单模板'));
  }

  /** Refuses `unit.not-found`. */
  async page(actor: Principal, unitId: string, query: UnitMemberQuery): Promise<UnitMemberPage> {
    await this.requireUnit(this.db.read, actor, 'unit-member.view', unitId);
    const [rows, total] = await this.db.read.repo(UnitMember).findAndCount({
      where: SHOWN.map((state) => ({ unitId, state })),
      order: { id: 'ASC' },
      skip: (query.page - 1) * query.size,
      take: query.size,
    });
    const confirmed = await this.db.read.repo(UnitMember).countBy({ unitId, state: 'CONFIRMED' });
    return { items: rows.map((row) => this.viewOf(row)), total, page: query.page, size: query.size, confirmed };
  }

  /** Adds one. Refuses `unit.not-found`, `unit-member.invalid`, `unit-member.exists`, `unit-member.too-many`. */
  async add(actor: Principal, unitId: string, input: ListUnitMember): Promise<void> {
    const { line, problems } = readUnitMemberLine({ name: input.name, mobile: input.mobile });
    if (!line) refuse('unit-member.invalid', { reason: problems.map(({ reason }) => reason).join('；') });
    await this.db.write(async (tx) => {
      await this.requireUnit(tx, actor, 'unit-member.list', unitId);
      const { added } = await this.take(tx, actor, unitId, [line]);
      if (added === 0) refuse('unit-member.exists');
    });
  }

  /**
   * Takes a sheet in, or says what would come of it. Refuses `unit.not-found`, `import.mapping`, `import.no-rows`,
   * `unit-member.too-many` and what unsafe files are refused for.
   */
  async takeIn(actor: Principal, unitId: string, { fileName, bytes, fields }: UploadedForm): Promise<UnitMemberListView> {
    await this.requireUnit(this.db.read, actor, 'unit-member.list', unitId);
    const { layout, rows, problems } = locateTable(await readWorkbook(bytes, fileName), NO_MAPPING, UNIT_MEMBER_FIELDS);
    if (problems.length > 0) refuse('import.mapping', { summary: problems.map(({ reason }) => reason).join('；'), problems });
    if (rows.length === 0) refuse('import.no-rows');
    if (rows.length > MOST_LISTED) refuse('unit-member.too-many', { limit: MOST_LISTED });
    const rejected: RejectedListRow[] = [];
    const good = new Map<string, UnitMemberLine>();
    let again = 0;
    for (const { row, cells } of linesOf(rows, layout.sources)) {
      const { line, problems: wrong } = readUnitMemberLine(cells);
      if (!line) rejected.push(...wrong.map(({ field, reason }) => ({ row, column: field === 'name' ? '姓名' : '手机号', reason })));
      else if (good.has(line.mobile)) again += 1;
      else good.set(line.mobile, line);
    }
    const isPreview = fields.preview === 'true';
    const { added, unchanged } = isPreview
      ? await this.foresee(this.db.read, unitId, [...good.values()])
      : await this.db.write((tx) => this.take(tx, actor, unitId, [...good.values()]));
    return { total: rows.length, added, unchanged: unchanged + again, rejected, isPreview };
  }

  /** A new link for one person; an earlier one works no longer. Refuses `unit.not-found`, `unit-member.not-found`, `unit-member.answered`. */
  async link(actor: Principal, unitId: string, id: string): Promise<UnitMemberLinkView> {
    const code = codeFrom(randomBytes(25));
    let made = false;
    const name = await this.db.write(async (tx) => {
      made = true;
      await this.requireUnit(tx, actor, 'unit-member.list', unitId);
      const row = await this.lock(tx, unitId, id);
      moveUnitMember(row.state, 'confirm');
      await tx.execute('UPDATE unit_members SET code_hash = ? WHERE id = ?', [hashOfCode(code), id]);
      await tx.audit('unit-member.link-made', { type: 'unit', id: unitId }, { unitMemberId: id });
      return this.nameOf(row);
    });
    return { id, name, code: made ? code : null };
  }

  /** Takes somebody off who has not confirmed. Refuses `unit.not-found`, `unit-member.not-found`, `unit-member.answered`. */
  async remove(actor: Principal, unitId: string, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.requireUnit(tx, actor, 'unit-member.list', unitId);
      const row = await this.lock(tx, unitId, id);
      await forget(tx, [id], moveUnitMember(row.state, 'remove'));
      await tx.audit('unit-member.removed', { type: 'unit', id: unitId }, { unitMemberId: id });
    });
  }

  /** Names that nobody confirmed in time are erased. */
  async expire(tx: Tx): Promise<void> {
    const until = startOfDay(addDays(dateOf(tx.at), -ANSWER_DAYS));
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM unit_members WHERE state IN ('LISTED', 'DECLINED') AND listed_at < ? ORDER BY id LIMIT ${EXPIRED_AT_ONCE}`,
      [until],
    );
    await forget(tx, rows.map(({ id }) => id), 'EXPIRED');
  }

  private async take(tx: Tx, actor: Principal, unitId: string, lines: readonly UnitMemberLine[]): Promise<{ added: number; unchanged: number }> {
    // One list at a time, so that nobody stands on it twice.
    await tx.lockOne(Unit, unitId);
    const known = await this.known(tx, unitId);
    const news = lines.filter(({ mobile }) => !known.has(this.hashOf(mobile)));
    if (known.size + news.length > MOST_LISTED) refuse('unit-member.too-many', { limit: MOST_LISTED });
    await tx.insert(
      UnitMember,
      news.map(({ name, mobile }) => ({
        id: newId(),
        unitId,
        nameCipher: this.keys.encrypt(name, NAME_SECRET),
        mobileCipher: this.keys.encrypt(mobile, MOBILE_SECRET),
        mobileHash: this.hashOf(mobile),
        codeHash: null,
        state: 'LISTED' as const,
        personId: null,
        listedAt: tx.at,
        listedBy: actor.accountId,
        answeredAt: null,
      })),
    );
    await tx.audit('unit-member.listed', { type: 'unit', id: unitId }, { count: news.length });
    return { added: news.length, unchanged: lines.length - news.length };
  }

  private async foresee(reader: Reader, unitId: string, lines: readonly UnitMemberLine[]): Promise<{ added: number; unchanged: number }> {
    const known = await this.known(reader, unitId);
    const added = lines.filter(({ mobile }) => !known.has(this.hashOf(mobile))).length;
    return { added, unchanged: lines.length - added };
  }

  private async known(reader: Reader, unitId: string): Promise<Set<string>> {
    const rows = await reader.query<{ hash: string }>('SELECT mobile_hash AS hash FROM unit_members WHERE unit_id = ? AND mobile_hash IS NOT NULL', [unitId]);
    return new Set(rows.map(({ hash }) => hash));
  }

  private async requireUnit(reader: Reader, actor: Principal, action: Action, unitId: string): Promise<void> {
    const unit = await reader.repo(Unit).findOneBy({ id: unitId });
    const area = unit && (await reader.repo(Area).findOneBy({ id: unit.communityId }));
    partnershipScope(actor, action).requires(unit ? { areaPath: area?.path, unitId } : undefined, 'unit.not-found');
  }

  private async lock(tx: Tx, unitId: string, id: string): Promise<UnitMember> {
    const row = await tx.lockOne(UnitMember, id);
    return row?.unitId === unitId && row.nameCipher !== null ? row : refuse('unit-member.not-found');
  }

  private viewOf(row: UnitMember): UnitMemberView {
    const state = shownUnitMemberState(row.state);
    return {
      id: row.id,
      name: this.nameOf(row),
      mobileMasked: row.mobileCipher && maskMobile(this.keys.decrypt(row.mobileCipher, MOBILE_SECRET)),
      state,
      stateName: SHOWN_UNIT_MEMBER_STATE_NAMES[state],
      listedAt: row.listedAt,
      hasLink: row.codeHash !== null,
    };
  }

  private nameOf({ nameCipher }: UnitMember): string {
    return nameCipher ? this.keys.decrypt(nameCipher, NAME_SECRET) : '';
  }

  private hashOf(mobile: string): string {
    return this.keys.blindIndex(mobile, MOBILE_SECRET);
  }
}

const SHOWN = ['LISTED', 'DECLINED', 'CONFIRMED'] as const;

/** Links are typed off paper as well: case, blanks and dashes do not matter. */
export function hashOfCode(code: string): string {
  const letters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(letters).digest('hex');
}

function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
}

async function forget(tx: Tx, ids: readonly string[], state: UnitMember['state']): Promise<void> {
  for (const id of ids) {
    await tx.repo(UnitMember).update(id, { state, nameCipher: null, mobileCipher: null, mobileHash: null, codeHash: null });
  }
}

/** Who stands on both lists stays with the alias. */
async function moveUnitMembers(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `SELECT m.id FROM unit_members m LEFT JOIN unit_members o ON o.unit_id = ? AND o.mobile_hash = m.mobile_hash WHERE m.unit_id = ? AND o.id IS NULL ORDER BY m.id`,
    [intoId, fromId],
  );
  for (const { id } of rows) await tx.execute('UPDATE unit_members SET unit_id = ? WHERE id = ?', [intoId, id]);
  return rows.length;
}
