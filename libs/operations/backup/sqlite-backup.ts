import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ConfigError } from '@app/platform/config.js';
import { ProcessLock } from '@app/platform/database/process-lock.js';

/**
 * Copies an embedded database while it is in use. The copy is made inside one read transaction of its own
 * connection (VACUUM INTO), so it holds exactly the writes that were committed when it began.
 */
export function backupSqlite(databaseFile: string, target: string): void {
  const file = resolve(target);
  if (!existsSync(databaseFile)) throw new ConfigError(`没有找到数据库 ${databaseFile}。请检查 DATABASE_URL。`);
  if (existsSync(file)) throw new ConfigError(`备份文件 ${file} 已经存在。请换一个文件名，不会覆盖旧备份。`);
  mkdirSync(dirname(file), { recursive: true });
  const source = new BetterSqlite3(databaseFile, { readonly: true, fileMustExist: true });
  try {
    source.pragma('busy_timeout = 10000');
    // Under another name until it is whole: a backup that was cut off must not look like one.
    source.prepare('VACUUM INTO ?').run(`${file}.part`);
    renameSync(`${file}.part`, file);
  } finally {
    source.close();
    rmSync(`${file}.part`, { force: true });
  }
}

/** Puts a backup in place of an embedded database. The replaced one is kept beside it; its name is answered. */
export function restoreSqlite(databaseFile: string, backup: string): string | null {
  const file = resolve(backup);
  refuseUnusable(file);
  mkdirSync(dirname(databaseFile), { recursive: true });
  const lock = ProcessLock.take(databaseFile);
  try {
    const fresh = `${databaseFile}.restoring`;
    copyFileSync(file, fresh);
    const kept = existsSync(databaseFile) ? `${databaseFile}.before-restore-${Date.now()}` : null;
    if (kept) {
      foldWal(databaseFile);
      renameSync(databaseFile, kept);
    }
    rmSync(`${databaseFile}-wal`, { force: true });
    rmSync(`${databaseFile}-shm`, { force: true });
    renameSync(fresh, databaseFile);
    return kept;
  } finally {
    lock.release();
  }
}

function refuseUnusable(file: string): void {
  if (!existsSync(file)) throw new ConfigError(`没有找到备份文件 ${file}。`);
  let problem: string | null = null;
  try {
    const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const ours = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'`).get();
    const state = db.pragma('integrity_check', { simple: true });
    db.close();
    if (!ours) problem = '它不是共建账本的数据库';
    else if (state !== 'ok') problem = '它已损坏，没有通过完整性检查';
  } catch {
    problem = '它不是可读的数据库文件';
  }
  if (problem) throw new ConfigError(`不能用 ${file} 恢复：${problem}。现有数据没有改动。`);
}

/** Moves what is still in the write-ahead log into the file, so that the file alone is the whole database. */
function foldWal(databaseFile: string): void {
  const db = new BetterSqlite3(databaseFile);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
