import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@app/platform/config.js';
import { CONFIG } from '@app/platform/tokens.js';
import type { SignedHead } from './seal.rules.js';

/** A head as it is kept outside the database, with the key that signed it. */
export type OutsideHead = SignedHead & { hash: string; publicKey: string };

/**
 * `seals/heads.jsonl` in the data directory: one line for each seal, only ever added to. Whoever edits the database
 * and even re-signs it cannot make it agree with a copy of this file that lies elsewhere; and a database that lacks
 * seals which the file has was cut short or restored from an old backup.
 */
@Injectable()
export class HeadsFile {
  readonly path: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.path = join(config.dataDirectory, 'seals', 'heads.jsonl');
  }

  read(): OutsideHead[] {
    if (!existsSync(this.path)) return [];
    const text = readFileSync(this.path, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as OutsideHead);
  }

  /** On the disk when it returns. A half line, which a crash may leave, is dropped first. */
  append(heads: readonly OutsideHead[]): void {
    if (heads.length === 0) return;
    mkdirSync(join(this.path, '..'), { recursive: true });
    if (existsSync(this.path)) {
      const bytes = readFileSync(this.path);
      const end = bytes.lastIndexOf(10) + 1;
      if (end < bytes.length) truncateSync(this.path, end);
    }
    const file = openSync(this.path, 'a', 0o600);
    try {
      appendFileSync(file, heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
