/**
 * What a spreadsheet may be. Everything has a limit, because a 1.6 MB workbook can unfold into a gigabyte; the
 * numbers are several times what a community ever imports at once and are checked before anything is parsed.
 */
export const SPREADSHEET_LIMITS = {
  uploadBytes: 10 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  /** Honest sheets of repeated text stay below 100:1; a bomb reaches 1000:1. */
  compressionRatio: 200,
  /** Small files may be compressed as they like. */
  ratioFromBytes: 4 * 1024 * 1024,
  zipEntries: 2_000,
  sheets: 20,
  rows: 50_000,
  columns: 200,
  cells: 500_000,
  cellCharacters: 32_767,
  /** Rows of a workbook travel between threads; one long text repeated in every cell must not multiply there. */
  textCharacters: 16_000_000,
  /** Excel's last row: some programs format a whole column and so name it without data. */
  lastRow: 1_048_576,
  checkMs: 1_600,
  parseMs: 20_000,
  workerMegabytes: 512,
  workersAtOnce: 2,
  workersWaiting: 20,
} as const;
