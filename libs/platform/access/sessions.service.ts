import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, minutesBetween, type Instant } from '@app/kernel/time.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { LoginFailures, Session } from './session.entity.js';

const IDLE_MINUTES = 12 * 60;
const LIFE_MINUTES = 30 * 24 * 60;
const SEEN_EVERY_MINUTES = 5;
const MAX_FAILURES = 5;
const LOCK_MINUTES = 5;

/** Sessions as rows: revocable one by one, and all at once when a password changes. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Starts a session and answers the token for the cookie; it is never stored. */
  async start(tx: Tx, accountId: string, userAgent: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.insert(Session, [
      {
        id: hash(token),
        accountId,
        createdAt: tx.at,
        lastSeenAt: tx.at,
        expiresAt: addMinutes(tx.at, LIFE_MINUTES),
        revokedAt: null,
        userAgent: userAgent.slice(0, 200),
      },
    ]);
    return token;
  }

  /** The account behind a cookie, or null when the session ended, idled out or never was. */
  async accountOf(token: string): Promise<{ sessionId: string; accountId: string } | null> {
    const id = hash(token);
    const row = await this.db.read.one<{ account_id: string; last_seen_at: Instant; expires_at: Instant }>(
      'SELECT account_id, last_seen_at, expires_at FROM sessions WHERE id = ? AND revoked_at IS NULL',
      [id],
    );
    const now = this.clock.now();
    if (!row || row.expires_at <= now || addMinutes(row.last_seen_at, IDLE_MINUTES) <= now) return null;
    if (minutesBetween(row.last_seen_at, now) >= SEEN_EVERY_MINUTES) {
      await this.db.write((tx) => tx.execute('UPDATE sessions SET last_seen_at = ? WHERE id = ?', [tx.at, id]));
    }
    return { sessionId: id, accountId: row.account_id };
  }

  async end(sessionId: string): Promise<void> {
    await this.db.write((tx) =>
      tx.execute('UPDATE sessions SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', [tx.at, sessionId]),
    );
  }

  /** Ends all sessions of an account, but for one (the browser that changes the password). */
  async endAll(tx: Tx, accountId: string, exceptSessionId: string | null): Promise<void> {
    await tx.execute('UPDATE sessions SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL AND id <> ?', [
      tx.at,
      accountId,
      exceptSessionId ?? '',
    ]);
  }

  /** Refuses `login.locked` while a login name is locked after five failures (300 s, H31). */
  async refuseLocked(loginName: string, reader: Reader = this.db.read): Promise<void> {
    const row = await reader.one<{ locked_until: Instant | null }>(
      'SELECT locked_until FROM login_failures WHERE id = ?',
      [hash(loginName)],
    );
    const now = this.clock.now();
    if (row?.locked_until && row.locked_until > now) {
      refuse('login.locked', { minutes: Math.max(1, Math.ceil((Date.parse(row.locked_until) - Date.parse(now)) / 60_000)) });
    }
  }

  async noteFailure(loginName: string): Promise<void> {
    await this.db.write(async (tx) => {
      const id = hash(loginName);
      await tx.insertMissing(LoginFailures, [{ id, failures: 0, firstAt: tx.at, lockedUntil: null }]);
      const row = await tx.one<{ failures: number; first_at: Instant; locked_until: Instant | null }>(
        `SELECT failures, first_at, locked_until FROM login_failures WHERE id = ?${tx.forUpdate}`,
        [id],
      );
      // Guesses that were under way when the name was locked must not open it again.
      if (row!.locked_until && row!.locked_until > tx.at) return;
      const stale = minutesBetween(row!.first_at, tx.at) >= LOCK_MINUTES;
      const failures = stale ? 1 : Number(row!.failures) + 1;
      const lockedUntil = failures >= MAX_FAILURES ? addMinutes(tx.at, LOCK_MINUTES) : null;
      await tx.execute('UPDATE login_failures SET failures = ?, first_at = ?, locked_until = ? WHERE id = ?', [
        failures >= MAX_FAILURES ? 0 : failures,
        stale ? tx.at : row!.first_at,
        lockedUntil,
        id,
      ]);
    });
  }

  async forgetFailures(tx: Tx, loginName: string): Promise<void> {
    await tx.execute('DELETE FROM login_failures WHERE id = ?', [hash(loginName)]);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
