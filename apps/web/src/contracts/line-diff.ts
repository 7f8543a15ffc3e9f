/** One row of two texts side by side; a missing side is null. */
export type DiffRow = { left: string | null; right: string | null; isSame: boolean };

/** Two texts line by line, the longest common lines standing opposite each other. A few hundred lines at most. */
export function diffLines(left: string, right: string): DiffRow[] {
  const a = left.split('\n');
  const b = right.split('\n');
  const common = lengths(a, b);
  const rows: DiffRow[] = [];
  const changed: { left: string[]; right: string[] } = { left: [], right: [] };
  const flush = (): void => {
    for (let n = 0; n < Math.max(changed.left.length, changed.right.length); n++) {
      rows.push({ left: changed.left[n] ?? null, right: changed.right[n] ?? null, isSame: false });
    }
    changed.left = [];
    changed.right = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      rows.push({ left: a[i++]!, right: b[j++]!, isSame: true });
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) changed.left.push(a[i++]!);
    else changed.right.push(b[j++]!);
  }
  flush();
  return rows;
}

/** How many lines two rests have in common at most. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
