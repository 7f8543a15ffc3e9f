import { refuse } from '@app/kernel/refusals.js';

/** Lets a few heavy works run at once and a few more wait; the rest is told to come back. Refuses: file.busy. */
export class Slots {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.queue.length >= this.waiting) refuse('file.busy');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      // The slot goes straight to the next one, so that nobody slips in between.
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}
