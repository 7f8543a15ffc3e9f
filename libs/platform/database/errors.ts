/** What the two engines say, translated into the three things a writer must know. */
type DriverError = { code?: string; errno?: number; message?: string; driverError?: DriverError };

function driverError(error: unknown): DriverError {
  const outer = (error ?? {}) as DriverError;
  return outer.driverError ?? outer;
}

/** A unique or primary key said no: somebody recorded the same thing before. */
export function isDuplicateKey(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Deadlock, lock wait or a changed record: the whole write may simply be run again. */
export function isRetryable(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1213 || errno === 1205 || errno === 1020 || code === 'SQLITE_BUSY';
}

/** The database objected to what was written (or to whom it collided with), rather than being gone or full. */
export function blamesRows(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return (errno ?? 0) > 0 || Boolean(code?.startsWith('SQLITE_CONSTRAINT'));
}

/** A second process holds the embedded database. */
export class DatabaseInUse extends Error {
  constructor(file: string) {
    super(
      `数据库 ${file} 正在被另一个进程使用(内嵌模式只允许一个进程写)。请先停止正在运行的服务；网页导入等操作可直接在服务里完成。`,
    );
  }
}
