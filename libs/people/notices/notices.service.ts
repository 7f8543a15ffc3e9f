import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import type { Instant } from '@app/kernel/time.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { StaffService } from '../accounts/staff.service.js';
import { Notice } from './notice.entity.js';
import { cut, nearestAccounts, TEXT_LENGTH, TITLE_LENGTH, type NewNotice, type NoticeKind, type NoticeTo } from './notice.rules.js';
import { OutgoingMessageRow } from './outgoing-message.entity.js';
import { channelsFor, type HookKind } from './outgoing.rules.js';

/** From so many on, people are looked up together. */
const MANY = 20;
const IDS_PER_QUERY = 1_000;

type Address = Pick<Notice, 'personId' | 'accountId'>;

/** Tells people things, in the same write as the thing itself. */
@Injectable()
export class NoticesService {
  constructor(private readonly able: StaffService) {}

  /**
   * Puts notices into inboxes; whoever is found twice for one notice is told once. A recipient that does not exist
   * is left out. Titles and texts that are too long are cut. Safe to repeat where `once` is given. What is sent to an
   * area's staff reaches the area's group chats as well, so it names nobody.
   */
  async send(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
    const found = await this.peopleAmong(tx, notices);
    const rows: Notice[] = [];
    for (const { to, kind, title, text, link, once } of notices) {
      const asked = JSON.stringify(to);
      const addresses = found.get(asked) ?? (await this.addressesOf(tx, to));
      found.set(asked, addresses);
      for (const address of addresses) {
        rows.push({
          ...address,
          id: newId(),
          kind,
          title: cut(title, TITLE_LENGTH),
          text: cut(text, TEXT_LENGTH),
          link: link ?? null,
          onceKey: once ? `${address.personId ?? address.accountId}:${once}` : null,
          createdAt: tx.at,
          readAt: null,
        });
      }
    }
    await tx.insert(Notice, rows.filter(({ onceKey }) => onceKey === null));
    const once = rows.filter(({ onceKey }) => onceKey !== null);
    await tx.insertMissing(Notice, once);
    const told = await this.written(tx, once);
    await this.sendOn(tx, rows.filter(({ id, onceKey }) => onceKey === null || told.has(id)));
    for (const notice of notices) await this.tellHooks(tx, notice);
  }

  /** Of the rows that are written once only: those that had not been written before. */
  private async written(tx: Tx, rows: readonly Notice[]): Promise<Set<string>> {
    const ids = rows.map(({ id }) => id);
    const found = await tx.query<{ id: string }>(`SELECT id FROM notices WHERE id IN (${placeholders(ids)})`, ids);
    return new Set(found.map(({ id }) => id));
  }

  /** By mail or text message, where the account behind the recipient wants that. */
  private async sendOn(tx: Tx, rows: readonly Notice[]): Promise<void> {
    if (rows.length === 0) return;
    const accounts = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
    const persons = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
    const byAddress = groupedByAddress(rows);
    const wanted = await tx.query<{ accountId: string; personId: string | null; byEmail: string; bySms: string }>(
      `SELECT c.id AS accountId, c.person_id AS personId, f.by_email AS byEmail, f.by_sms AS bySms
         FROM notice_preferences f JOIN accounts c ON c.id = f.account_id
        WHERE c.state = 'ACTIVE' AND (c.id IN (${placeholders(accounts)}) OR c.person_id IN (${placeholders(persons)}))`,
      [...accounts, ...persons],
    );
    for (const { accountId, personId, byEmail, bySms } of wanted) {
      const preference = { byEmail: JSON.parse(byEmail) as NoticeKind[], bySms: JSON.parse(bySms) as NoticeKind[] };
      for (const row of [...(byAddress.get(accountId) ?? []), ...(personId === null ? [] : (byAddress.get(personId) ?? []))]) {
        for (const channel of channelsFor(row.kind, preference)) {
          await this.dispatch(tx, [{ ...outgoing(row, tx.at), channel, accountId }]);
        }
      }
    }
  }

  /** The groups of an area hear what its staff hear. */
  private async tellHooks(tx: Tx, { to, kind, title, text, link, once }: NewNotice): Promise<void> {
    if (!('areaId' in to)) return;
    const hooks = await tx.query<{ id: string; kind: HookKind; noticeKinds: string }>(
      'SELECT id, kind, notice_kinds AS noticeKinds FROM notice_hooks WHERE area_id = ? AND is_active = 1 ORDER BY id',
      [to.areaId],
    );
    for (const hook of hooks.filter((one) => (JSON.parse(one.noticeKinds) as NoticeKind[]).includes(kind))) {
      const row = { kind, title: cut(title, TITLE_LENGTH), text: cut(text, TEXT_LENGTH), link: link ?? null };
      const onceKey = once ? `${hook.id}:${once}` : null;
      await this.dispatch(tx, [{ ...outgoing(row, tx.at), channel: hook.kind, hookId: hook.id, onceKey }]);
    }
  }

  private async dispatch(tx: Tx, rows: readonly OutgoingMessageRow[]): Promise<void> {
    await tx.insertMissing(OutgoingMessageRow, rows);
    const ids = rows.map(({ id }) => id);
    const written = await tx.query<{ id: string }>(`SELECT id FROM outgoing_messages WHERE id IN (${placeholders(ids)})`, ids);
    for (const { id } of written) await tx.emit('notice.outgoing', { id });
  }

  /** The addresses of single people, looked up many at a time: some notices go to thousands. */
  private async peopleAmong(tx: Tx, notices: readonly NewNotice[]): Promise<Map<string, Address[]>> {
    const persons = new Set(notices.flatMap(({ to }) => ('personId' in to ? to.personId : [])));
    const found = new Map<string, Address[]>();
    if (persons.size < MANY) return found;
    for (const part of inParts([...persons])) {
      const rows = await tx.query<{ id: string }>(`SELECT id FROM persons WHERE id IN (${placeholders(part)})`, part);
      for (const { id } of rows) found.set(JSON.stringify({ personId: id }), [{ personId: id, accountId: null }]);
    }
    for (const personId of persons) {
      const key = JSON.stringify({ personId });
      if (!found.has(key)) found.set(key, []);
    }
    return found;
  }

  /** A person's notices are the person's, whichever account opens them. */
  private async addressesOf(tx: Tx, to: NoticeTo): Promise<Address[]> {
    if ('personId' in to) return addresses(await tx.query<Found>('SELECT id AS personId FROM persons WHERE id = ?', [to.personId]));
    if ('volunteerId' in to) {
      return addresses(await tx.query<Found>('SELECT person_id AS personId FROM volunteers WHERE id = ?', [to.volunteerId]));
    }
    const ids = 'accountId' in to ? [to.accountId] : await this.staff(tx, to.areaId, to.action);
    return addresses(
      await tx.query<Found>(
        `SELECT id AS accountId, person_id AS personId FROM accounts WHERE id IN (${placeholders(ids)}) ORDER BY id`,
        ids,
      ),
    );
  }

  private async staff(tx: Tx, areaId: string, action: Action): Promise<string[]> {
    const area = await tx.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [areaId]);
    return area ? nearestAccounts(await this.able.ableIn(tx, areaId, action, tx.at), area.path) : [];
  }
}

function outgoing({ kind, title, text, link }: Pick<Notice, 'kind' | 'title' | 'text' | 'link'>, at: Instant): OutgoingMessageRow {
  const open = { state: 'WAITING', onceKey: null, createdAt: at, closedAt: null, reason: null } as const;
  return { id: newId(), channel: 'EMAIL', accountId: null, hookId: null, kind, title, text, link, ...open };
}

function groupedByAddress(rows: readonly Notice[]): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const row of rows) {
    const address = (row.accountId ?? row.personId)!;
    const own = groups.get(address);
    if (own) own.push(row);
    else groups.set(address, [row]);
  }
  return groups;
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_PER_QUERY) }, (_, i) => ids.slice(i * IDS_PER_QUERY, (i + 1) * IDS_PER_QUERY));
}

type Found = { personId?: string | null; accountId?: string };

function addresses(rows: readonly Found[]): Address[] {
  return rows.map(({ personId, accountId }) =>
    personId ? { personId, accountId: null } : { personId: null, accountId: accountId ?? null },
  );
}
