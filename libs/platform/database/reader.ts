import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

export type SqlParam = string | number | null | Buffer;

/** Reading, raw where it is hot and through repositories elsewhere. The SQL must mean the same on both engines. */
export abstract class Reader {
  protected abstract manager(): EntityManager;

  query<R>(sql: string, params: readonly SqlParam[] = []): Promise<R[]> {
    return this.manager().query(sql, [...params]) as Promise<R[]>;
  }

  async one<R>(sql: string, params: readonly SqlParam[] = []): Promise<R | undefined> {
    const rows = await this.query<R>(sql, params);
    return rows[0];
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager().getRepository(entity);
  }
}

/** `?, ?, ?` for an IN list; an empty list gives NULL, which matches nothing. */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}

/** Escapes a term typed by a person for `LIKE ? ESCAPE '!'`. */
export function likeTerm(term: string): string {
  return `%${term.replace(/[!%_]/g, (c) => `!${c}`)}%`;
}
