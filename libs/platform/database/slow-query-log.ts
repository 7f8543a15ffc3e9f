import { pino } from 'pino';
import type { Logger } from 'typeorm';

const SQL_SHOWN = 500;

/**
 * Tells of slow queries on stderr, as the rest of the log. TypeORM's own way prints them on stdout, where the data of
 * commands belongs, and with their parameters, which hold personal data.
 */
export class SlowQueryLog implements Logger {
  private readonly stderr = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, process.stderr);

  logQuerySlow(ms: number, sql: string): void {
    this.stderr.warn({ context: 'database', ms, sql: sql.slice(0, SQL_SHOWN) }, 'slow query');
  }

  // The rest is thrown as an error or of no interest to whoever operates this.
  logQuery(): void {}
  logQueryError(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
