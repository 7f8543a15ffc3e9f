import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import type { Config } from '@app/platform/config.js';
import { dataSourceOptions, WRITER } from '@app/platform/database/data-sources.js';
import { ProcessLock } from '@app/platform/database/process-lock.js';
import { ENTITIES } from './entities.js';
import { ensureGuards } from './guards.js';
import { MIGRATIONS } from './migrations/index.js';

/** Brings the schema up to date and answers the names of what it ran. Running it again does nothing. */
export async function migrate(config: Config): Promise<string[]> {
  if (config.database.engine === 'sqlite') mkdirSync(dirname(config.database.file), { recursive: true });
  const lock = config.database.engine === 'sqlite' ? ProcessLock.take(config.database.file) : null;
  const source = await openSchema(config);
  try {
    return await oneAtATime(source, async () => {
      if (source.options.type === 'mysql') {
        // Tables inherit it. The server's own default takes 'é' for 'e' and 'A' for 'a', which no key of ours may.
        await source.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
      }
      const done = await source.runMigrations({ transaction: 'each' });
      const refused = await ensureGuards(source);
      if (refused.length > 0) {
        process.stderr.write(`数据库不支持触发器(${refused.length} 条没有建立)。请收回应用账号对只增表的 UPDATE、DELETE 权限，见 README。\n`);
      }
      return done.map((migration) => migration.name);
    });
  } finally {
    await source.destroy();
    lock?.release();
  }
}

/** Whether the schema lacks a migration that this version knows. */
export async function hasPendingMigrations(config: Config): Promise<boolean> {
  const source = await openSchema(config);
  try {
    return await source.showMigrations();
  } finally {
    await source.destroy();
  }
}

export function openSchema(config: Config): Promise<DataSource> {
  return new DataSource(dataSourceOptions(config.database, WRITER, ENTITIES, MIGRATIONS)).initialize();
}

/** Locks are the server's, and a server may hold several installations. */
const LOCK = `CONCAT('gongjian-', MD5(DATABASE()))`;

/** Two nodes that start together must not both migrate: MySQL has a named lock for that, SQLite one process. */
async function oneAtATime<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  if (source.options.type !== 'mysql') return work();
  const holder = source.createQueryRunner();
  try {
    await holder.query(`SELECT GET_LOCK(${LOCK}, 60)`);
    return await work();
  } finally {
    await holder.query(`SELECT RELEASE_LOCK(${LOCK})`);
    await holder.release();
  }
}
