import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { ChannelRefusal, type Channel } from '@app/platform/outgoing/channel.js';
import { fileChannel, smsChannel, smtpChannel, webhookChannel, weComRobotChannel } from '@app/platform/outgoing/channels.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CONFIG } from '@app/platform/tokens.js';
import { PersonSecrets } from '../persons/person-secrets.service.js';
import { NoticeHook } from './notice-hook.entity.js';
import { NoticePreference } from './notice-preference.entity.js';
import { OutgoingMessageRow } from './outgoing-message.entity.js';
import type { OutgoingState } from './outgoing.rules.js';

export const EMAIL = 'notice.email';
export const HOOK_ADDRESS = 'notice-hook.address';
export const HOOK_SECRET = 'notice-hook.secret';

type Way = { channel: Channel; to: string | null };

/** Sends what waits to leave the house. Where to is looked up when it is sent, so that a withdrawn wish counts. */
@Injectable()
export class OutgoingService {
  private readonly logger = new Logger('outgoing');
  private readonly email: Channel;
  private readonly sms: Channel;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: PersonalDataKeys,
    private readonly secrets: PersonSecrets,
  ) {
    const { smtpUrl, mailFrom, smsGatewayUrl, smsGatewaySecret, trustedHosts } = config.outgoing;
    const kept = (name: string): Channel => fileChannel(join(config.dataDirectory, 'outbox'), name, this.logger);
    this.email = smtpUrl ? smtpChannel(smtpUrl, mailFrom) : kept('EMAIL');
    this.sms = smsGatewayUrl ? smsChannel({ url: smsGatewayUrl, secret: smsGatewaySecret!, trustedHosts }) : kept('SMS');
  }

  get isEmailReady(): boolean {
    return this.config.outgoing.smtpUrl !== null;
  }

  get isSmsReady(): boolean {
    return this.config.outgoing.smsGatewayUrl !== null;
  }

  /** Outside of any write. A failure that may pass throws, and the delivery is tried again. */
  async send(id: string): Promise<void> {
    const message = await this.db.read.repo(OutgoingMessageRow).findOneBy({ id });
    if (!message || message.state !== 'WAITING') return;
    const way = await this.wayOf(message);
    if (!way) return this.close(id, 'DROPPED', null);
    try {
      await way.channel.send({ ...message, to: way.to, link: this.wholeLink(message.link), at: this.clock.now() });
    } catch (error) {
      if (error instanceof ChannelRefusal) return this.close(id, 'REFUSED', error.message);
      await this.db.write((tx) => tx.execute('UPDATE outgoing_messages SET reason = ? WHERE id = ?', [reasonOf(error), id]));
      throw error;
    }
    return this.close(id, 'SENT', null);
  }

  /** The way to a hook. */
  channelOf(hook: NoticeHook): Channel {
    const { trustedHosts } = this.config.outgoing;
    const url = this.keys.decrypt(hook.addressCipher, HOOK_ADDRESS);
    if (hook.kind === 'WECOM_ROBOT') return weComRobotChannel(url, trustedHosts);
    const secret = hook.secretCipher ? this.keys.decrypt(hook.secretCipher, HOOK_SECRET) : '';
    return webhookChannel({ url, secret, trustedHosts });
  }

  wholeLink(link: string | null): string | null {
    return link && this.config.publicUrl ? `${this.config.publicUrl}${link}` : null;
  }

  /** Null where there is nowhere to send it any more. */
  private async wayOf(message: OutgoingMessageRow): Promise<Way | null> {
    if (message.hookId) {
      const hook = await this.db.read.repo(NoticeHook).findOneBy({ id: message.hookId });
      return hook?.isActive ? { channel: this.channelOf(hook), to: null } : null;
    }
    const accountId = message.accountId ?? '';
    const preference = await this.db.read.repo(NoticePreference).findOneBy({ accountId });
    if (message.channel === 'EMAIL') {
      const to = preference?.emailCipher ? this.keys.decrypt(preference.emailCipher, EMAIL) : null;
      return to ? { channel: this.email, to } : null;
    }
    const person = await this.db.read.one<{ mobileCipher: string | null }>(
      'SELECT p.mobile_cipher AS mobileCipher FROM accounts c JOIN persons p ON p.id = c.person_id WHERE c.id = ?',
      [accountId],
    );
    const to = person ? this.secrets.mobileOf(person) : null;
    return to ? { channel: this.sms, to } : null;
  }

  private async close(id: string, state: OutgoingState, reason: string | null): Promise<void> {
    await this.db.write((tx) =>
      tx.execute(`UPDATE outgoing_messages SET state = ?, reason = ?, closed_at = ? WHERE id = ? AND state = 'WAITING'`, [
        state,
        reason?.slice(0, 200) ?? null,
        tx.at,
        id,
      ]),
    );
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : 'unknown').slice(0, 200);
}
