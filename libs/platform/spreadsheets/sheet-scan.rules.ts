/**
 * Reads the size of a worksheet off its XML without building anything: how far its data reaches. Fed with the
 * text part by part, it sees an oversized or malformed sheet before a parser is let near it.
 */
const TAG = /<(?:[A-Za-z][\w.-]*:)?(sheetData|row|c|v|is)(?=[\s/>])([^>]*)>/g;
const LONGEST_TAG = 8_192;

export type SheetSize = {
  /** The last row and column that hold a value, from 1. */
  lastDataRow: number;
  lastDataColumn: number;
  /** The last row named at all. */
  lastRow: number;
  /** Cells with a value. */
  cells: number;
};

export class SheetScan implements SheetSize {
  lastDataRow = 0;
  lastDataColumn = 0;
  lastRow = 0;
  cells = 0;
  /** A document type or entity declaration, which no spreadsheet program writes. */
  declaresEntities = false;
  /** A tag that does not end: not XML that a spreadsheet program wrote. */
  malformed = false;
  private rest = '';
  private inSheetData = false;
  private row = 0;
  private column = 0;

  feed(text: string): void {
    const all = this.rest + text;
    const cut = all.lastIndexOf('<');
    const complete = cut < 0 || all.includes('>', cut) ? all : all.slice(0, cut);
    this.rest = all.slice(complete.length);
    if (this.rest.length > LONGEST_TAG) this.malformed = true;
    if (complete.includes('<!DOCTYPE') || complete.includes('<!ENTITY')) this.declaresEntities = true;
    if (!this.inSheetData && !complete.includes('sheetData')) return;
    TAG.lastIndex = 0;
    for (let tag = TAG.exec(complete); tag; tag = TAG.exec(complete)) this.see(tag[1]!, tag[2]!);
  }

  private see(name: string, attributes: string): void {
    if (name === 'sheetData') {
      this.inSheetData = true;
    } else if (!this.inSheetData) {
      return;
    } else if (name === 'row') {
      this.row = Number(attribute(attributes) ?? this.row + 1);
      this.lastRow = Math.max(this.lastRow, this.row);
      this.column = 0;
    } else if (name === 'c') {
      const address = attribute(attributes);
      this.column = address === undefined ? this.column + 1 : columnOf(address);
    } else {
      this.cells++;
      if (this.row > this.lastDataRow) this.lastDataRow = this.row;
      if (this.column > this.lastDataColumn) this.lastDataColumn = this.column;
    }
  }
}

/** The value of `r`, which names a row or a cell. Looked for by hand first: there are half a million of them. */
function attribute(attributes: string): string | undefined {
  const at = attributes.indexOf(' r="');
  if (at < 0) return /\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  return attributes.slice(at + 4, attributes.indexOf('"', at + 4));
}

/** The column of C17, from 1; beyond any sheet where the letters make no sense. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? Infinity : column;
}
