import { randomBytes } from 'node:crypto';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CONFIG } from '@app/platform/tokens.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { scheduleText } from './calendar-text.rules.js';
import { OwnSignUps } from './own-sign-ups.service.js';
import type { CalendarFeedView } from './sign-up.wire.js';

const TOKEN = 'calendar-feed';
const TOKEN_BYTES = 24;
const TOKEN_FORM = /^[A-Za-z0-9_-]{32}$/;
const REFRESH_HOURS = 6;

/**
 * A volunteer's whole schedule under an address that nobody can guess, for programs that cannot sign in. It tells
 * what, when and where of the owner's own sign-ups and names nobody.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: PersonalDataKeys,
    private readonly volunteers: VolunteersService,
    private readonly signUps: OwnSignUps,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `volunteer.none`. */
  async view(actor: Principal): Promise<CalendarFeedView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const feed = await this.db.read.repo(CalendarFeed).findOneBy({ volunteerId });
    if (!feed) return { path: null, createdAt: null };
    return { path: `/api/v1/public/calendar-feeds/${this.keys.decrypt(feed.tokenCipher, TOKEN)}.ics`, createdAt: feed.createdAt };
  }

  /** A new address; the one before ends. Refuses `volunteer.none`. */
  async renew(actor: Principal): Promise<CalendarFeedView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    // The token must not differ between the tries of one write.
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const tokenHash = this.keys.blindIndex(token, TOKEN);
    const tokenCipher = this.keys.encrypt(token, TOKEN);
    await this.db.write(async (tx) => {
      await tx.insertMissing(CalendarFeed, [{ volunteerId, tokenHash, tokenCipher, createdAt: tx.at }]);
      await tx.repo(CalendarFeed).update({ volunteerId }, { tokenHash, tokenCipher, createdAt: tx.at });
      await tx.audit('calendar-feed.made', { type: 'volunteer', id: volunteerId });
    });
    return this.view(actor);
  }

  /** Nobody reads it any more. Refuses `volunteer.none`. */
  async end(actor: Principal): Promise<void> {
    const volunteerId = this.volunteers.requireOwn(actor);
    await this.db.write(async (tx) => {
      const ended = await tx.execute('DELETE FROM calendar_feeds WHERE volunteer_id = ?', [volunteerId]);
      if (ended > 0) await tx.audit('calendar-feed.ended', { type: 'volunteer', id: volunteerId });
    });
  }

  /** Refuses `calendar-feed.not-found`. */
  async file(token: string, request: FastifyRequest): Promise<StreamableFile> {
    if (!TOKEN_FORM.test(token)) refuse('calendar-feed.not-found');
    const found = await this.db.read.one<{ volunteerId: string }>(
      `SELECT f.volunteer_id AS volunteerId FROM calendar_feeds f JOIN volunteers v ON v.id = f.volunteer_id
        WHERE f.token_hash = ? AND v.state <> 'WITHDRAWN'`,
      [this.keys.blindIndex(token, TOKEN)],
    );
    if (!found) refuse('calendar-feed.not-found');
    const { ahead, past } = await this.signUps.scheduleOf(found.volunteerId);
    const site = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const stampAt = this.clock.now();
    const events = [...past, ...ahead].map(({ id, state, startOn, startAt, toAt, activityName, venue, riskNote }) => ({
      uid: `${id}@gongjian`,
      stampAt,
      startOn,
      startAt,
      endAt: startAt && toAt,
      title: activityName,
      place: venue,
      text: riskNote ? `风险提示：${riskNote}` : '',
      url: `${site}/me/sign-ups/${id}`,
      isCancelled: state === 'CANCELLED',
      isTentative: state === 'APPLIED' || state === 'WAITLISTED',
    }));
    const text = scheduleText('志愿服务日程', events, REFRESH_HOURS);
    return new StreamableFile(Buffer.from(text), { type: 'text/calendar; charset=utf-8', disposition: 'inline; filename="schedule.ics"' });
  }
}
