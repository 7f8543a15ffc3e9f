/**
 * Which of their columns holds which of our fields. A mapping comes from a file, from the person on the page or
 * from a guess by headings, and is bound to a table before a row is read.
 */
import { type Checked } from '@app/kernel/identity-numbers.js';
import { columnIndex, comparable, type Cell } from './cells.rules.js';
import { leafOf, plainHeading, type TableColumn } from './tables.rules.js';

/**
 * Text names their column: its heading (人员/姓名, or 姓名 where that is the only one) or its letter. A number, a
 * yes or no, or `{ value }` is the same for every row. Null says: we have no such column.
 */
export type ColumnSource = string | number | boolean | null | { value: string | number | boolean };

export type Mapping = Readonly<Record<string, ColumnSource>>;

export type MappedField = { name: string; label: string; required?: boolean; synonyms?: readonly string[] };

export type BoundSource = { column: TableColumn } | { constant: Cell };
export type Binding = {
  sources: Record<string, BoundSource>;
  problems: { field: string; reason: string }[];
  /** Names in the mapping that are no fields of ours. */
  unknown: string[];
};

/** The column that a heading or a letter means. */
export function findColumn(columns: readonly TableColumn[], wanted: string): Checked<TableColumn> {
  const tests: ((column: TableColumn) => boolean)[] = [
    (c) => c.header === wanted,
    (c) => comparable(c.header) === comparable(wanted),
    (c) => plainHeading(c.header) === plainHeading(wanted),
    (c) => plainHeading(leafOf(c.header)) === plainHeading(wanted),
  ];
  for (const test of tests) {
    const found = columns.filter((column) => column.header !== '' && test(column));
    if (found.length === 1) return { ok: true, value: found[0]! };
    if (found.length > 1) {
      const letters = found.map((column) => column.letter).join('、');
      return { ok: false, reason: `表头“${wanted}”有 ${found.length} 列(${letters})，请改写列字母，如 ${found[0]!.letter}` };
    }
  }
  const byLetter = columns[columnIndex(wanted.trim()) ?? -1];
  if (byLetter) return { ok: true, value: byLetter };
  const headers = columns.filter((c) => c.header !== '').map((c) => c.header);
  const known = headers.slice(0, 30).join('、') + (headers.length > 30 ? '…' : '');
  return { ok: false, reason: `表里没有“${wanted}”这一列。现有的表头是：${known || '(没有表头)'}` };
}

/** Our field → their heading (their letter where headings repeat), each column used at most once. */
export function guessMapping(fields: readonly MappedField[], columns: readonly TableColumn[]): Record<string, string> {
  const guess: Record<string, string> = {};
  const taken = new Set<number>();
  // Exact headings first, over all fields, so that a loose match never takes a column that another field names.
  for (const fits of [exactly, asLeaf, loosely]) {
    for (const field of fields) {
      if (guess[field.name] !== undefined) continue;
      const words = [field.label, field.name, ...(field.synonyms ?? [])].map(plainHeading);
      const column = firstFit(words, columns, (word, c) => !taken.has(c.index) && fits(word, c));
      if (!column) continue;
      taken.add(column.index);
      const unique = columns.filter((c) => c.header === column.header).length === 1;
      guess[field.name] = unique ? column.header : column.letter;
    }
  }
  return guess;
}

/** Ties the mapping to the table. What cannot be found, and a required field without a source, is told. */
export function bindMapping(
  fields: readonly MappedField[],
  columns: readonly TableColumn[],
  mapping: Mapping,
): Binding {
  const sources: Record<string, BoundSource> = {};
  const problems: Binding['problems'] = [];
  const known = new Set(fields.map((field) => field.name));
  for (const field of fields) {
    const source = mapping[field.name];
    if (source === undefined || source === null) {
      if (field.required) problems.push({ field: field.name, reason: `必填的“${field.label}”还没有对应的列` });
    } else if (typeof source === 'string') {
      const found = findColumn(columns, source);
      if (found.ok) sources[field.name] = { column: found.value };
      else problems.push({ field: field.name, reason: `“${field.label}”：${found.reason}` });
    } else {
      sources[field.name] = { constant: typeof source === 'object' ? source.value : source };
    }
  }
  return { sources, problems, unknown: Object.keys(mapping).filter((name) => !known.has(name)) };
}

/** One row's cells by our field names; a field without a source is absent. */
export function pickCells(sources: Readonly<Record<string, BoundSource>>, cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(sources).map(([field, source]) => [
      field,
      'constant' in source ? source.constant : (cells[source.column.index] ?? null),
    ]),
  );
}

function firstFit(
  words: readonly string[],
  columns: readonly TableColumn[],
  fits: (word: string, column: TableColumn) => boolean,
): TableColumn | undefined {
  for (const word of words) {
    const column = columns.find((c) => c.header !== '' && fits(word, c));
    if (column) return column;
  }
  return undefined;
}

function exactly(word: string, column: TableColumn): boolean {
  return plainHeading(column.header) === word;
}

function asLeaf(word: string, column: TableColumn): boolean {
  return plainHeading(leafOf(column.header)) === word;
}

/** 志愿者姓名 holds 姓名. Short words are left out: 名 or 号 is in everything. */
function loosely(word: string, column: TableColumn): boolean {
  return word.length >= 2 && /\p{Script=Han}/u.test(word) && plainHeading(leafOf(column.header)).endsWith(word);
}
