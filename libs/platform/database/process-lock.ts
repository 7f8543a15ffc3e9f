import BetterSqlite3 from 'better-sqlite3';
import { DatabaseInUse } from './errors.js';

/**
 * Keeps a second writing process out of an embedded database.
 *
 * An exclusive transaction on a small file beside it is a lock of the operating system: a killed process lets
 * it go at once, which a pid file would not.
 */
export class ProcessLock {
  private constructor(private readonly handle: BetterSqlite3.Database) {}

  static take(databaseFile: string): ProcessLock {
    const handle = new BetterSqlite3(`${databaseFile}.lock`, { timeout: 300 });
    try {
      handle.pragma('journal_mode = DELETE');
      handle.exec('BEGIN EXCLUSIVE');
    } catch {
      handle.close();
      throw new DatabaseInUse(databaseFile);
    }
    return new ProcessLock(handle);
  }

  release(): void {
    this.handle.close();
  }
}
