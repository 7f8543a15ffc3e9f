import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { checkHookAddress } from '@app/platform/outgoing/addresses.rules.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CONFIG } from '@app/platform/tokens.js';
import { AreasService } from '../areas/areas.service.js';
import { NoticeHook } from './notice-hook.entity.js';
import { NOTICE_KINDS, NOTICE_KIND_NAMES } from './notice.rules.js';
import { HOOK_ADDRESS, HOOK_SECRET, OutgoingService } from './outgoing.service.js';
import { maskAddress, OUTGOING_CHANNEL_NAMES } from './outgoing.rules.js';
import type { ChangeNoticeHook, CreateNoticeHook, NoticeHookList, NoticeHookView } from './outgoing.wire.js';

const MOST_HOOKS = 10;

/** Groups and systems that hear what an area's staff hear. */
@Injectable()
export class HooksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: PersonalDataKeys,
    private readonly areas: AreasService,
    private readonly outgoing: OutgoingService,
  ) {}

  async list(actor: Principal): Promise<NoticeHookList> {
    const scope = scopeOf(actor, 'notice-hook.manage').within('area_id');
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT id FROM notice_hooks WHERE ${scope.sql} ORDER BY id DESC LIMIT 200`,
      scope.params,
    );
    const kinds = NOTICE_KINDS.map((kind) => ({ kind, name: NOTICE_KIND_NAMES[kind] }));
    return { items: await this.views(rows.map(({ id }) => id)), kinds };
  }

  /**
   * Refuses `area.not-found`, `notice-hook.address` (no public https address), `notice-hook.secret-missing`,
   * `notice-hook.too-many`.
   */
  async create(actor: Principal, input: CreateNoticeHook): Promise<NoticeHookView> {
    const checked = checkHookAddress(input.address.trim(), this.config.outgoing.trustedHosts);
    if (!checked.ok) refuse('notice-hook.address', { reason: checked.reason });
    if (input.kind === 'WEBHOOK' && !input.secret) refuse('notice-hook.secret-missing');
    const id = await this.db.write(async (tx) => {
      const area = await tx.one<{ path: string }>(`SELECT path FROM areas WHERE id = ?${tx.forUpdate}`, [input.areaId]);
      scopeOf(actor, 'notice-hook.manage').requires(area?.path, 'area.not-found');
      const found = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM notice_hooks WHERE area_id = ?', [input.areaId]);
      if (Number(found!.n) >= MOST_HOOKS) refuse('notice-hook.too-many', { limit: MOST_HOOKS });
      const hook = {
        id: newId(),
        areaId: input.areaId,
        kind: input.kind,
        name: input.name.trim(),
        addressCipher: this.keys.encrypt(input.address.trim(), HOOK_ADDRESS),
        secretCipher: input.secret ? this.keys.encrypt(input.secret, HOOK_SECRET) : null,
        noticeKinds: input.noticeKinds,
        isActive: true,
        createdAt: tx.at,
      };
      await tx.insert(NoticeHook, [hook]);
      await tx.audit('notice-hook.created', { type: 'notice-hook', id: hook.id }, { kind: hook.kind, host: checked.host });
      return hook.id;
    });
    return (await this.views([id]))[0]!;
  }

  /** Refuses `notice-hook.not-found`. */
  async change(actor: Principal, id: string, input: ChangeNoticeHook): Promise<NoticeHookView> {
    await this.db.write(async (tx) => {
      const hook = await this.require(tx, actor, id);
      const { noticeKinds = hook.noticeKinds, isActive = hook.isActive } = input;
      await tx.repo(NoticeHook).update({ id }, { noticeKinds, isActive });
      await tx.audit('notice-hook.changed', { type: 'notice-hook', id }, { noticeKinds, isActive });
    });
    return (await this.views([id]))[0]!;
  }

  /** Sends a test now and waits for the answer. Refuses `notice-hook.not-found`, `notice-hook.failed`. */
  async tryOut(actor: Principal, id: string): Promise<void> {
    const hook = await this.require(this.db.read, actor, id);
    const message = { id: newId(), to: null, title: '测试消息', text: '收到这条消息，说明通道已接通。', link: null };
    try {
      await this.outgoing.channelOf(hook).send({ ...message, at: this.clock.now() });
    } catch (error) {
      refuse('notice-hook.failed', { reason: wordsFor(error) });
    }
  }

  private async require(reader: Reader, actor: Principal, id: string): Promise<NoticeHook> {
    const hook = await reader.repo(NoticeHook).findOneBy({ id });
    const area = hook && (await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [hook.areaId]));
    scopeOf(actor, 'notice-hook.manage').requires(area?.path, 'notice-hook.not-found');
    return hook!;
  }

  private async views(ids: readonly string[]): Promise<NoticeHookView[]> {
    if (ids.length === 0) return [];
    const hooks = new Map((await this.db.read.repo(NoticeHook).findBy(ids.map((id) => ({ id })))).map((hook) => [hook.id, hook]));
    const names = await this.areas.fullNamesOf(this.db.read, [...hooks.values()].map(({ areaId }) => areaId));
    const last = await this.db.read.query<{ hookId: string; sentAt: string | null; lastId: string }>(
      `SELECT hook_id AS hookId, MAX(CASE WHEN state = 'SENT' THEN closed_at END) AS sentAt, MAX(id) AS lastId
         FROM outgoing_messages WHERE hook_id IN (${placeholders(ids)}) GROUP BY hook_id`,
      ids,
    );
    const lastOnes = last.map(({ lastId }) => lastId);
    const reasons = await this.db.read.query<{ id: string; reason: string | null }>(
      `SELECT id, reason FROM outgoing_messages WHERE id IN (${placeholders(lastOnes)})`,
      lastOnes,
    );
    return ids.flatMap((id) => {
      const hook = hooks.get(id);
      if (!hook) return [];
      const { addressCipher, secretCipher, ...shown } = hook;
      const sent = last.find(({ hookId }) => hookId === id);
      return [
        {
          ...shown,
          areaName: names.get(hook.areaId) ?? '',
          kindName: OUTGOING_CHANNEL_NAMES[hook.kind],
          addressMasked: maskAddress(this.keys.decrypt(addressCipher, HOOK_ADDRESS)),
          hasSecret: secretCipher !== null,
          lastSentAt: sent?.sentAt ?? null,
          lastReason: reasons.find((row) => row.id === sent?.lastId)?.reason ?? null,
        },
      ];
    });
  }
}

/** Channel errors are for logs; people get the few causes they can do something about. */
function wordsFor(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('private network')) return '网址指向内部网络，为了安全不发送。';
  if (message.includes('too long')) return '对方 10 秒内没有答复。';
  if (message.includes('resolve') || message.includes('nowhere')) return '网址里的域名查不到。';
  if (message.includes('answered')) return `对方没有接受(${/-?\d+/.exec(message)?.[0] ?? ''})，请核对网址和密钥。`;
  return '连不上对方的服务器。';
}
