/**
 * How every bench measures: what we ship and the barest code that does the same durable work run in turns, in the
 * same process, so that a busy machine slows both. Rounds are short; the first warms up and is dropped.
 */
export type BenchOptions = { engines: readonly ('sqlite' | 'mariadb')[]; quick: boolean };

/** Work done in one round. */
export type Sample = { n: number; ms: number; latenciesMs?: readonly number[] };

/** Works for about so many milliseconds. */
export type Side = (ms: number) => Promise<Sample>;

export type Row = {
  bench: string;
  engine: string;
  /** How many things were measured on our side. */
  n: number;
  ours: number;
  baseline: number;
  /** Higher is better; the better of `best` (best round against best round) and `median` (of the rounds' ratios). */
  ratio: number;
  best: number;
  median: number;
  /** The baseline against itself in the same run: what differs less than this differs by chance. */
  noise?: number;
  unit: string;
  p99Ms?: number;
  note?: string;
};

export async function inTurns<Name extends string>(
  sides: Record<Name, Side>,
  { rounds, ms }: { rounds: number; ms: number },
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(sides) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Sample[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const sample = await sides[name](ms);
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

/** Things per second against the baseline's things per second. */
export function compareRates(ours: readonly Sample[], baseline: readonly Sample[]): Omit<Row, 'bench' | 'engine' | 'unit'> {
  const [mine, theirs] = [ours.map(rate), baseline.map(rate)];
  const best = Math.max(...mine) / Math.max(...theirs);
  const median = middle(mine.map((value, i) => value / theirs[i]!));
  const latencies = ours.flatMap(({ latenciesMs }) => latenciesMs ?? []);
  return {
    n: ours.reduce((sum, { n }) => sum + n, 0),
    ours: Math.round(middle(mine)),
    baseline: Math.round(middle(theirs)),
    ratio: round3(Math.max(best, median)),
    best: round3(best),
    median: round3(median),
    ...(latencies.length > 0 && { p99Ms: round3(quantile(latencies, 0.99)) }),
  };
}

/** Milliseconds for one thing, ours and the baseline's by turns; the ratio is baseline ÷ ours. */
export function compareTimes(oursMs: readonly number[], baselineMs: readonly number[]): Omit<Row, 'bench' | 'engine' | 'unit'> {
  const [ours, baseline] = [quantile(oursMs, 0.5), quantile(baselineMs, 0.5)];
  const best = quantile(baselineMs, 0.1) / quantile(oursMs, 0.1);
  return {
    n: oursMs.length,
    ours: round3(ours),
    baseline: round3(baseline),
    ratio: round3(Math.max(best, baseline / ours)),
    best: round3(best),
    median: round3(baseline / ours),
    p99Ms: round3(quantile(oursMs, 0.99)),
  };
}

export function rate({ n, ms }: Sample): number {
  return (n * 1_000) / ms;
}

export function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

export function round3(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

export function print(row: Row): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
