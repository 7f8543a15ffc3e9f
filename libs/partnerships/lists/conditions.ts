import type { SqlParam } from '@app/platform/database/reader.js';

/** The WHERE of a list, put together one condition at a time. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly params: SqlParam[] = [];

  add(sql: string, params: readonly SqlParam[] = []): this {
    this.parts.push(sql);
    this.params.push(...params);
    return this;
  }

  /** Adds the condition where there is a value for it. */
  given(value: SqlParam | undefined, sql: string, params?: readonly SqlParam[]): this {
    return value === undefined || value === null || value === '' ? this : this.add(sql, params ?? [value]);
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}
