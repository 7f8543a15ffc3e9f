import { Injectable } from '@nestjs/common';
import { instantOf, type Instant } from '@app/kernel/time.js';

/** The only place that reads the machine's clock. Tests set it; services get the time from their `tx.at`. */
@Injectable()
export class Clock {
  private offsetMs = 0;
  private frozenMs: number | null = null;

  now(): Instant {
    return instantOf(this.nowMs());
  }

  nowMs(): number {
    return this.frozenMs ?? Date.now() + this.offsetMs;
  }

  /** Moves the clock to an instant, from which it goes on running. */
  set(instant: Instant): void {
    this.offsetMs = Date.parse(instant) - Date.now();
    this.frozenMs = null;
  }

  freeze(instant: Instant): void {
    this.frozenMs = Date.parse(instant);
  }

  reset(): void {
    this.offsetMs = 0;
    this.frozenMs = null;
  }
}
