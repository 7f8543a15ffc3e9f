/** Who calls the work. `start` begins, `stop` waits for what is in hand (at most a few seconds). */
export abstract class Runner {
  abstract start(): Promise<void>;
  abstract stop(): Promise<void>;
}

export const SWEEP_MS = 1_000;
export const STOP_MS = 8_000;
