import type { Instant } from '@app/kernel/time.js';

/** A piece of background work that failed: it is tried again by itself, or is stuck and waits for a person. */
export class JobView {
  id: string;
  /** What the work is, in words. */
  title: string;
  /** The handler's stored name. */
  handler: string;
  state: 'PENDING' | 'STUCK';
  attempts: number;
  dueAt: Instant;
  createdAt: Instant;
  lastError: string | null;
}

export class JobsView {
  /** How many deliveries wait for their time. */
  waiting: number;
  /** How many gave up after eight tries. */
  stuck: number;
  /** The newest that failed, at most 200. */
  troubled: JobView[];
}
