import type { Instant } from '@app/kernel/time.js';

/** What leaves the house. The id stays the same over all tries, so that the other side can drop repetitions. */
export type OutgoingMessage = {
  id: string;
  /** A mobile or a mail address; null where the channel itself is the recipient (a group). */
  to: string | null;
  title: string;
  text: string;
  /** A whole address, or null. */
  link: string | null;
  at: Instant;
};

/** A way out. `send` comes back when the other side has taken the message over. */
export type Channel = { send(message: OutgoingMessage): Promise<void> };

/** It may work later: the delivery is tried again. Messages hold no addresses and no contents; they are logged. */
export class ChannelFailure extends Error {}

/** It will not work like this, however often it is tried. */
export class ChannelRefusal extends Error {}
