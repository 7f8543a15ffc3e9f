import { Entity, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Int, Key, Ref, Text } from '../database/columns.js';

/** A signed-in browser. The cookie holds a random token; only its SHA-256 is kept, so a stolen backup opens nothing. */
@Entity('sessions')
@Index('ix_sessions_account', ['accountId'])
export class Session {
  /** SHA-256 of the token, in hex. */
  @Key(64) id: string;
  @Ref() accountId: string;
  @InstantAt() createdAt: Instant;
  @InstantAt() lastSeenAt: Instant;
  @InstantAt() expiresAt: Instant;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
  @Text(200) userAgent: string;
}

/** Failed log-ins of one login name. Kept by name, so that guessing unknown names is slowed down as well (H31). */
@Entity('login_failures')
export class LoginFailures {
  /** SHA-256 of the login name. */
  @Key(64) id: string;
  @Int() failures: number;
  @InstantAt() firstAt: Instant;
  @InstantAt({ nullable: true }) lockedUntil: Instant | null;
}
