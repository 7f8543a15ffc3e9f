import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import type { Cell } from '../spreadsheets/cells.rules.js';
import type { ImportField, LineOutcome } from './import.rules.js';

/** One row of the sheet: its own row number, and its cells by our field names. A field without a source is absent. */
export type ImportLine = { row: number; cells: Readonly<Record<string, Cell>> };

export type ImportContext = {
  /** The area that the sheet belongs to; its level is one of the kind's. */
  areaId: string;
  /** The heading a field is read from: “时长(小时)” tells the unit. A field with a constant has none. */
  headings: Readonly<Record<string, string>>;
  /** What `survey` answered. */
  survey: unknown;
};

/** What only all rows together can tell, as plain data; and what to say about it. */
export type ImportSurvey = { data: unknown; notes: readonly string[] };

/**
 * One kind of sheet that can be taken in. A feature registers one by providing a subclass in its module; it is
 * found when the application boots. The engine reads the file, maps its columns, shows a preview, and takes the
 * rows in by parts, each in one write together with its outcome.
 *
 * Natural keys decide what is already there: the same sheet taken in twice changes nothing the second time.
 */
export abstract class ImportKind {
  /** A word of our own, stored and part of addresses: never changes. */
  abstract readonly kind: string;
  /** 志愿者名单 */
  abstract readonly title: string;
  abstract readonly fields: readonly ImportField[];
  /** Levels of areas that such a sheet can belong to. */
  readonly areaLevels: readonly string[] = ['COMMUNITY'];
  /** How many rows one write takes; all of them where rows refer to each other. */
  readonly rowsPerWrite: number = 200;

  /**
   * Looks at all rows before anything is decided, for preview and import alike. The answer is kept with the import
   * and given to every part.
   */
  survey(_reader: Reader, _context: ImportContext, _lines: readonly ImportLine[]): Promise<ImportSurvey> {
    return Promise.resolve({ data: null, notes: [] });
  }

  /** What `apply` would say about these rows, without changing anything. Gets all rows at once. */
  abstract check(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]>;

  /**
   * Takes in a part of the rows and answers one outcome each, in their order. A row's own fault is an outcome; a
   * Refusal stops the import as a whole, and any other error is tried again.
   */
  abstract apply(tx: Tx, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]>;
}
