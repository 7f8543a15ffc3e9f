import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Nest's logger on pino: JSON lines, no bodies, no query strings, no personal data. */
export class PinoLogger implements LoggerService {
  readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', '*.password', 'req.headers.cookie', 'req.headers.authorization'],
    }, process.stderr);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes `(object?, text?, context)`: the last string is the context. */
  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.length > 0 && typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const others = context === undefined ? rest : rest.slice(0, -1);
    if (message instanceof Error) return this.pino[level]({ context, err: message }, message.message);
    if (message && typeof message === 'object') {
      return this.pino[level]({ context, ...message }, others.find((o) => typeof o === 'string') as string | undefined);
    }
    const stack = others.find((o): o is string => typeof o === 'string');
    this.pino[level](stack ? { context, stack } : { context }, String(message));
  }
}
