import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The few column types that mean the same on SQLite and MySQL. Text lengths are enforced by wire classes (SQLite
 * takes over-long text silently); instants and dates are strings that compare in order.
 */
type Options = Pick<ColumnOptions, 'nullable' | 'name' | 'select'>;

/** ULID primary key. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 26 });

/** A primary key that is not a ULID: a natural key of at most `length` characters. */
export const Key = (length: number): PropertyDecorator => PrimaryColumn({ type: 'varchar', length });

/** Someone else's ULID. */
export const Ref = (options: Options = {}): PropertyDecorator => Column({ type: 'varchar', length: 26, ...options });

export const Text = (length: number, options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** A word of a closed list, kept as text so that no engine-specific enum is needed. */
export const Code = (length: number, options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** Up to 64 KiB in UTF-8. */
export const LongText = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });

/** 64-bit integer, read as a JavaScript number; all our counters stay below 2^53. */
export const Int = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: { to: (v) => v, from: (v) => (v === null ? null : Number(v)) }, ...options });

/** Yes or no, stored 1 or 0. */
export const Flag = (options: Options = {}): PropertyDecorator =>
  Column({
    type: 'int',
    transformer: {
      to: (v: boolean | null | undefined) => (v === null || v === undefined ? v : v ? 1 : 0),
      from: (v: number | null) => (v === null ? null : Number(v) === 1),
    },
    ...options,
  });

/** UTC instant, `2026-11-21T02:00:00.000Z`. */
export const InstantAt = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, ...options });

/** Business date, `2026-11-21`, Asia/Shanghai. */
export const On = (options: Options = {}): PropertyDecorator => Column({ type: 'varchar', length: 10, ...options });

/** A document of at most 64 KiB. Kept as text on both engines so that it comes back byte for byte. */
export const Json = (options: Options = {}): PropertyDecorator =>
  Column({
    type: 'text',
    transformer: {
      to: (v: unknown) => (v === undefined ? v : v === null ? null : JSON.stringify(v)),
      from: (v: string | null) => (v === null ? null : (JSON.parse(v) as unknown)),
    },
    ...options,
  });

/** At most 60,000 bytes (MySQL's BLOB); longer things are kept in parts. */
export const Bytes = (options: Options = {}): PropertyDecorator => Column({ type: 'blob', ...options });
