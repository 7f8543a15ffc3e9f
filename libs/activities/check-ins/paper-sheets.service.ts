import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refusalText, refuse } from '@app/kernel/refusals.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { Tap } from './check-in.rules.js';
import { LedSlots } from './led-slots.service.js';
import { PaperSheetEntity } from './paper-sheet.entity.js';
import { MOST_ON_A_SHEET, moveSheet, PAPER_SHEET_STATE_NAMES, timesOf, type SheetLine } from './paper-sheet.rules.js';
import type { EnterSheet, PaperSheetView, ReturnSheet, SignedSheetView } from './paper-sheet.wire.js';
import { readSlots } from './slot-facts.js';
import { takeTaps } from './take-taps.js';

/** Sign-in on paper, for whoever has no phone: printed, entered by one person, signed by another. */
@Injectable()
export class PaperSheetsService {
  constructor(
    private readonly db: Database,
    private readonly ledSlots: LedSlots,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Makes a sheet of those who signed up, in the order of their names. Refuses `activity-slot.not-found`. */
  async print(actor: Principal, slotId: string): Promise<string> {
    return this.db.write(async (tx) => {
      await this.ledSlots.require(tx, actor, slotId);
      const rows = await tx.query<{ id: string }>(
        `SELECT v.id FROM sign_ups u JOIN volunteers v ON v.id = u.volunteer_id JOIN persons p ON p.id = v.person_id
          WHERE u.slot_id = ? AND u.state IN ('APPROVED', 'ATTENDED', 'NO_SHOW')
          ORDER BY p.name_pinyin, v.external_no, v.id LIMIT ${MOST_ON_A_SHEET}`,
        [slotId],
      );
      const sheet = { ...BLANK, id: newId(), slotId, volunteerIds: rows.map(({ id }) => id), printedBy: actor.accountId, printedAt: tx.at };
      await tx.insert(PaperSheetEntity, [sheet]);
      await tx.audit('paper-sheet.printed', { type: 'activity-slot', id: slotId }, { sheetId: sheet.id });
      return sheet.id;
    });
  }

  /** Newest first. Refuses `activity-slot.not-found`. */
  async list(actor: Principal, slotId: string): Promise<PaperSheetView[]> {
    await this.ledSlots.require(this.db.read, actor, slotId);
    const sheets = await this.db.read.repo(PaperSheetEntity).find({ where: { slotId }, order: { id: 'DESC' }, take: 50 });
    return this.views(this.db.read, actor, sheets);
  }

  /** Refuses `activity-slot.not-found`, `paper-sheet.not-found`. */
  async view(actor: Principal, slotId: string, sheetId: string): Promise<PaperSheetView> {
    await this.ledSlots.require(this.db.read, actor, slotId);
    const sheet = (await this.db.read.repo(PaperSheetEntity).findOneBy({ id: sheetId, slotId })) ?? refuse('paper-sheet.not-found');
    return (await this.views(this.db.read, actor, [sheet]))[0]!;
  }

  /**
   * What is written on the sheet, by one person; entering again replaces it until somebody else has signed.
   * Refuses `paper-sheet.not-found`, `paper-sheet.move`, `attendance.twice`, `attendance.self`,
   * `check-in.not-here` (somebody written below the print who is no volunteer of this community).
   */
  async enter(actor: Principal, slotId: string, sheetId: string, input: EnterSheet): Promise<PaperSheetView> {
    return this.db.write(async (tx) => {
      const sheet = await this.lock(tx, actor, slotId, sheetId);
      const state = moveSheet(sheet.state, 'enter');
      const entryLines = input.lines.map((line): SheetLine => ({ ...line, outTime: line.outTime ?? null }));
      const ids = entryLines.map(({ volunteerId }) => volunteerId);
      if (new Set(ids).size < ids.length) refuse('attendance.twice');
      if (actor.volunteerId && ids.includes(actor.volunteerId)) refuse('attendance.self');
      await this.refuseStrangers(tx, slotId, ids.filter((id) => !sheet.volunteerIds.includes(id)));
      const entered = { state, entryLines, enteredBy: actor.accountId, enteredAt: tx.at, returnReason: null };
      await tx.repo(PaperSheetEntity).update(sheetId, entered);
      await tx.audit('paper-sheet.entered', { type: 'activity-slot', id: slotId }, { sheetId, lines: ids.length });
      return (await this.views(tx, actor, [{ ...sheet, ...entered }]))[0]!;
    });
  }

  /** The second person found something wrong. Refuses `paper-sheet.not-found`, `paper-sheet.move`. */
  async sendBack(actor: Principal, slotId: string, sheetId: string, { reason }: ReturnSheet): Promise<PaperSheetView> {
    return this.db.write(async (tx) => {
      const sheet = await this.lock(tx, actor, slotId, sheetId);
      const returned = { state: moveSheet(sheet.state, 'return'), returnReason: reason.trim() };
      await tx.repo(PaperSheetEntity).update(sheetId, returned);
      await tx.audit('paper-sheet.returned', { type: 'activity-slot', id: slotId }, { sheetId });
      return (await this.views(tx, actor, [{ ...sheet, ...returned }]))[0]!;
    });
  }

  /**
   * The second signature: somebody else has compared the entry with the paper. Only now people are checked in, each
   * line with its own answer. Refuses `paper-sheet.not-found`, `.move`, `.second-person`.
   */
  async sign(actor: Principal, slotId: string, sheetId: string): Promise<SignedSheetView> {
    return this.db.write(async (tx) => {
      const sheet = await this.lock(tx, actor, slotId, sheetId);
      const state = moveSheet(sheet.state, 'sign');
      const isInvolved = sheet.entryLines.some(({ volunteerId }) => volunteerId === actor.volunteerId);
      if (sheet.enteredBy === actor.accountId || isInvolved) refuse('paper-sheet.second-person');
      const slot = (await readSlots(tx, [slotId])).get(slotId)!;
      const taps = sheet.entryLines.flatMap((line) => tapsOf(line, sheet, actor, tx.at, slot.startOn));
      const outcomes = await takeTaps(tx, taps);
      const refused = taps.flatMap(({ volunteerId }, i) => {
        const outcome = outcomes[i]!;
        return outcome.kind === 'refused' ? [{ volunteerId, message: refusalText(outcome.code, outcome.details) }] : [];
      });
      const signed = { state, signedBy: actor.accountId, signedAt: tx.at };
      await tx.repo(PaperSheetEntity).update(sheetId, signed);
      await tx.audit('paper-sheet.signed', { type: 'activity-slot', id: slotId }, { sheetId, refused: refused.length });
      const failed = new Set(refused.map(({ volunteerId }) => volunteerId));
      return {
        sheet: (await this.views(tx, actor, [{ ...sheet, ...signed }]))[0]!,
        recorded: sheet.entryLines.filter(({ volunteerId }) => !failed.has(volunteerId)).length,
        refused,
      };
    });
  }

  private async refuseStrangers(tx: Tx, slotId: string, written: readonly string[]): Promise<void> {
    if (written.length === 0) return;
    const slot = (await readSlots(tx, [slotId])).get(slotId)!;
    const cards = await this.volunteers.cardsOf(tx, [...written]);
    if (written.some((id) => cards.get(id)?.communityId !== slot.communityId)) refuse('check-in.not-here');
  }

  private async lock(tx: Tx, actor: Principal, slotId: string, sheetId: string): Promise<PaperSheetEntity> {
    await this.ledSlots.require(tx, actor, slotId);
    const sheet = await tx.lockOne(PaperSheetEntity, sheetId);
    return sheet?.slotId === slotId ? sheet : refuse('paper-sheet.not-found');
  }

  private async views(reader: Reader, actor: Principal, sheets: readonly PaperSheetEntity[]): Promise<PaperSheetView[]> {
    const people = [...new Set(sheets.flatMap(peopleOn))];
    const cards = await this.volunteers.cardsOf(reader, people);
    const accounts = await accountNames(reader, sheets.flatMap(({ printedBy, enteredBy, signedBy }) => [printedBy, enteredBy, signedBy]));
    const nameOf = (id: string | null): string | null => (id ? (accounts.get(id) ?? null) : null);
    return sheets.map((sheet) => {
      const { id, slotId, state, printedAt, enteredAt, signedAt, returnReason, enteredBy, entryLines } = sheet;
      const entered = new Map(entryLines.map((line) => [line.volunteerId, line]));
      return {
        id,
        slotId,
        state,
        stateName: PAPER_SHEET_STATE_NAMES[state],
        printedAt,
        printedByName: nameOf(sheet.printedBy) ?? '',
        enteredAt,
        enteredByName: nameOf(enteredBy),
        signedAt,
        signedByName: nameOf(sheet.signedBy),
        returnReason,
        canSign: state === 'ENTERED' && enteredBy !== actor.accountId && !entered.has(actor.volunteerId ?? ''),
        people: peopleOn(sheet).flatMap((volunteerId) => {
          const card = cards.get(volunteerId);
          const line = entered.get(volunteerId);
          if (!card) return [];
          return [{ volunteerId, name: card.name, volunteerNo: card.volunteerNo, inTime: line?.inTime ?? null, outTime: line?.outTime ?? null }];
        }),
      };
    });
  }
}

const BLANK: Pick<
  PaperSheetEntity,
  'state' | 'entryLines' | 'enteredBy' | 'enteredAt' | 'signedBy' | 'signedAt' | 'returnReason'
> = { state: 'PRINTED', entryLines: [], enteredBy: null, enteredAt: null, signedBy: null, signedAt: null, returnReason: null };

/** Those on the print, and whoever was written below them by hand. */
function peopleOn({ volunteerIds, entryLines }: PaperSheetEntity): string[] {
  return [...new Set([...volunteerIds, ...entryLines.map(({ volunteerId }) => volunteerId)])];
}

function tapsOf(line: SheetLine, sheet: PaperSheetEntity, actor: Principal, now: string, on: string): Tap[] {
  const { inAt, outAt } = timesOf(line, on);
  const tap: Tap = {
    slotId: sheet.slotId,
    volunteerId: line.volunteerId,
    direction: 'IN',
    at: inAt,
    receivedAt: now,
    evidenceKind: 'PAPER',
    codeKey: `${sheet.id}.i`,
    isOffline: false,
    deviceAt: null,
    deviceHash: null,
    distanceMetres: null,
    recorderAccountId: sheet.enteredBy,
    secondAccountId: actor.accountId,
    sheetId: sheet.id,
    reason: null,
  };
  return outAt === null ? [tap] : [tap, { ...tap, direction: 'OUT', at: outAt, codeKey: `${sheet.id}.o` }];
}

async function accountNames(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const some = [...new Set(ids.filter((id) => id !== null))];
  const rows = await reader.query<{ id: string; display_name: string }>(
    `SELECT id, display_name FROM accounts WHERE id IN (${placeholders(some)})`,
    some,
  );
  return new Map(rows.map((row) => [row.id, row.display_name]));
}
