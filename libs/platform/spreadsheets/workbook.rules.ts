import type { Cell } from './cells.rules.js';

export type Sheet = { name: string; rows: Cell[][] };
export type Workbook = {
  sheets: Sheet[];
  /** Of a CSV file: utf-8, gb18030, big5, utf-16le or utf-16be. */
  encoding?: string;
};
