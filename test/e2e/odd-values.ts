import { MODE } from '../app.js';

const HUGE = '长'.repeat(20_000);
/** Bodies that are JSON and still an attack. */
export const DEEP = `{"name":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
export const MANY = JSON.stringify(
  Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, i])),
);
export const LONG = JSON.stringify({ ['x'.repeat(50_000)]: 1 });
/** What no field of ours takes, whatever its type. */
export const NEVER: [string, unknown][] = [
  ['an object', { a: 1 }],
  ['a huge text', HUGE],
  ['a list of lists', [[[]]]],
  ['a list of lists of things', [[{ id: 1 }]]],
];
export const NUMBERS_AND_LISTS: [string, unknown][] = [
  ['a fraction', 12.5],
  ['a huge number', 1e308],
  ['a negative number', -1],
  ['a list of null', [null]],
  ['a list of nothing', [{}]],
];
/** What some field may take; nothing may break on it. */
export const ODD: [string, unknown][] = [
  ['null', null],
  ['nothing', ''],
  ['blanks', ' \u3000 '],
  ['a control character', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['rare characters', '𠀾😀'.repeat(10)],
  ['an SQL word', `'; DROP TABLE persons; -- %_!`],
  ['an id of nothing', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['a distant day', '9999-12-31'],
  ['an ancient day', '0001-01-01'],
  // Types are judged before any database is asked: once is enough.
  ...(MODE === 'production' ? [] : NUMBERS_AND_LISTS),
];
