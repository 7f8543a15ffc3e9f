import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Instant } from '@app/kernel/time.js';
import { blanked, typeface } from './fonts.js';
import { drawQr } from './qr.js';
import { layOutRow, type Face, type PaperColumn } from './paper-table.rules.js';
import { fitParagraph, wrapText } from './text-fitting.rules.js';

const MM = 72 / 25.4;
const A4 = { portrait: [210 * MM, 297 * MM], landscape: [297 * MM, 210 * MM] } as const;
const MARGIN_PT = 20 * MM;
const FOOT_PT = 12 * MM;
const LINE_HEIGHT = 1.6;
const CELL_PAD_PT = 4;

export const INKS = { ink: '#1F1D1A', quiet: '#6B655C', line: '#B9B2A6', shade: '#F2EFEA', accent: '#B8271E' } as const;

export type PaperOptions = {
  title: string;
  author: string;
  /** Kept in the file instead of the time of printing: the same paper is the same bytes. */
  at: Instant;
  orientation?: 'portrait' | 'landscape';
  /** Stands left of the page number on every page. */
  footer?: string;
  /** False: no footer and no page numbers, for a sheet that hangs alone. */
  isNumbered?: boolean;
};

export type TextStyle = {
  face?: Face;
  sizePt?: number;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** Of the first line, in characters; 2 is the Chinese paragraph. */
  indent?: number;
};

/**
 * A printed A4 paper that is written from top to bottom: headings, paragraphs, labelled fields, tables that go on
 * over pages with their header repeated, QR codes, places to sign. `x of y` stands on every page. A character without
 * a glyph leaves a blank to write in, and `blanks` counts them; for what must not have blanks ask `unprintable` first.
 */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  readonly leftPt = MARGIN_PT;
  readonly widthPt: number;
  blanks = 0;
  /** Where the next thing is written, from the top of the page. */
  yPt = MARGIN_PT;
  private readonly heightPt: number;
  private readonly registered = new Set<Face>();
  private readonly footer: string;
  private readonly isNumbered: boolean;

  constructor({ title, author, at, orientation = 'portrait', footer = title, isNumbered = true }: PaperOptions) {
    const [width, height] = A4[orientation];
    this.widthPt = width - 2 * MARGIN_PT;
    this.heightPt = height;
    this.footer = footer;
    this.isNumbered = isNumbered;
    this.document = new PDFDocument({
      size: [width, height],
      margin: 0,
      font: '',
      fontLayoutCache: false,
      lang: 'zh-CN',
      pdfVersion: '1.7',
      displayTitle: true,
      // Page x of y is known at the end.
      bufferPages: true,
      info: { Title: title, Author: author, Creator: '共建账本', Producer: '共建账本', CreationDate: new Date(at) },
    });
  }

  /** The room that is left on this page, in points. */
  get roomPt(): number {
    return this.heightPt - MARGIN_PT - FOOT_PT - this.yPt;
  }

  title(text: string, sizePt = 22): this {
    const words = this.drawableOf(text, 'serifBold');
    const fitted = fitParagraph(
      words,
      { widthPt: this.widthPt, fromPt: sizePt, toPt: 12, maxLines: 3 },
      typeface('serifBold').measure,
    );
    const lines = fitted?.lines ?? wrapText(words, { widthPt: this.widthPt, sizePt: 12 }, typeface('serifBold').measure);
    this.lines(lines, { face: 'serifBold', sizePt: fitted?.sizePt ?? 12, align: 'center' });
    return this.space(6);
  }

  heading(text: string, sizePt = 13): this {
    // A heading alone at the foot of a page would be read as the end of what came before.
    this.keep(sizePt * LINE_HEIGHT * 3);
    this.space(6);
    return this.paragraph(text, { face: 'sansBold', sizePt }).space(2);
  }

  paragraph(text: string, style: TextStyle = {}): this {
    const { face = 'serif', sizePt = 11, indent = 0 } = style;
    const options = { widthPt: this.widthPt, sizePt, firstIndentPt: indent * sizePt };
    return this.lines(wrapText(this.drawableOf(text, face), options, typeface(face).measure), style);
  }

  /** Label and value in two columns; a missing value is left as a line to write on. */
  fields(rows: readonly (readonly [label: string, value: string | null])[], labelPt = 84): this {
    const columns: PaperColumn[] = [
      { header: '', widthPt: labelPt, face: 'sansBold' },
      { header: '', widthPt: this.widthPt - labelPt },
    ];
    for (const [label, value] of rows) this.row(columns, [label, value ?? ''], {});
    return this.space(6);
  }

  /** A table over the whole width; `width` of its columns are shares. Its header is repeated on every page. */
  table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[], total?: readonly string[]): this {
    const shares = columns.reduce((sum, column) => sum + (column.widthPt ?? column.width ?? 1), 0);
    const set = columns.map((column) => ({
      ...column,
      widthPt: ((column.widthPt ?? column.width ?? 1) / shares) * this.widthPt,
    }));
    const headed = set.map((column) => ({ ...column, face: 'sansBold' as const, align: 'center' as const }));
    const header = (): void => this.row(headed, set.map((column) => column.header), { shaded: true });
    header();
    for (const row of rows) this.row(set, row, { onNewPage: header });
    if (total) this.row(set.map((column) => ({ ...column, face: 'sansBold' as const })), total, { onNewPage: header, shaded: true });
    return this.space(8);
  }

  /** A QR symbol with its words beside it: what it opens and the same address or code to type. */
  qr(text: string, words: readonly string[], sidePt = 24 * MM): this {
    this.keep(sidePt + 16);
    const top = this.yPt + 8;
    drawQr(this.document, text, this.leftPt + 8, top, sidePt);
    this.yPt = top;
    const besidePt = this.leftPt + sidePt + 28;
    for (const word of words) {
      const lines = wrapText(this.drawableOf(word, 'sans'), { widthPt: this.widthPt - sidePt - 28, sizePt: 10 }, typeface('sans').measure);
      for (const line of lines) {
        this.write(line, besidePt, this.yPt + 10, 'sans', 10, INKS.ink);
        this.yPt += 10 * LINE_HEIGHT;
      }
    }
    this.yPt = Math.max(this.yPt, top + sidePt + 8);
    return this;
  }

  /** Places to sign side by side, each with a line for the hand, a seal and the date. */
  signatures(places: readonly string[]): this {
    const height = 78;
    this.keep(height);
    const width = this.widthPt / places.length;
    places.forEach((place, i) => {
      const x = this.leftPt + i * width;
      this.write(this.drawableOf(place, 'sansBold'), x, this.yPt + 16, 'sansBold', 11, INKS.ink);
      this.document.moveTo(x, this.yPt + 52).lineTo(x + width - 24, this.yPt + 52).lineWidth(0.6).stroke(INKS.line);
      this.write('签字(盖章)：　　　　　　　　年　　月　　日', x, this.yPt + 68, 'sans', 9, INKS.quiet);
    });
    this.yPt += height;
    return this;
  }

  rule(): this {
    this.document.moveTo(this.leftPt, this.yPt).lineTo(this.leftPt + this.widthPt, this.yPt).lineWidth(0.6).stroke(INKS.line);
    return this.space(6);
  }

  space(pt: number): this {
    this.yPt += pt;
    return this;
  }

  /** Goes to a new page unless so much room is left. */
  keep(pt: number): this {
    if (this.roomPt < pt) this.newPage();
    return this;
  }

  newPage(): this {
    this.document.addPage();
    this.yPt = MARGIN_PT;
    return this;
  }

  /** One line at a place; for pages that are composed rather than written down. */
  write(text: string, x: number, baseline: number, face: Face, sizePt: number, color: string): void {
    // A font file has over 10 MB: it is opened when its first word is written.
    if (!this.registered.has(face)) this.document.registerFont(face, typeface(face).font);
    this.registered.add(face);
    this.document.font(face).fontSize(sizePt).fillColor(color).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Ends the paper. */
  async bytes(): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let i = 0; this.isNumbered && i < count; i++) {
      this.document.switchToPage(start + i);
      const words = `第 ${i + 1} 页　共 ${count} 页`;
      const baseline = this.heightPt - FOOT_PT;
      const { measure } = typeface('sans');
      const [footer = ''] = wrapText(this.drawableOf(this.footer, 'sans'), { widthPt: this.widthPt - 120, sizePt: 8.5 }, measure);
      this.write(footer, this.leftPt, baseline, 'sans', 8.5, INKS.quiet);
      this.write(words, this.leftPt + this.widthPt - measure(words, 8.5), baseline, 'sans', 8.5, INKS.quiet);
    }
    this.document.end();
    return buffer(this.document);
  }

  private lines(lines: readonly string[], { face = 'serif', sizePt = 11, color = INKS.ink, align = 'left', indent = 0 }: TextStyle): this {
    lines.forEach((line, i) => {
      this.keep(sizePt * LINE_HEIGHT);
      const free = this.widthPt - typeface(face).measure(line, sizePt);
      const offset = align === 'left' ? (i === 0 ? indent * sizePt : 0) : align === 'right' ? free : free / 2;
      this.write(line, this.leftPt + offset, this.yPt + sizePt * 1.15, face, sizePt, color);
      this.yPt += sizePt * LINE_HEIGHT;
    });
    return this;
  }

  private row(
    columns: readonly PaperColumn[],
    cells: readonly string[],
    { shaded = false, onNewPage }: { shaded?: boolean; onNewPage?: () => void },
  ): void {
    const measures = (face: Face) => typeface(face).measure;
    const placed = layOutRow(columns, columns.map(({ face = 'sans' }, i) => this.drawableOf(cells[i] ?? '', face)), CELL_PAD_PT, measures);
    if (this.roomPt < placed.heightPt) {
      this.newPage();
      onNewPage?.();
    }
    let x = this.leftPt;
    columns.forEach((column, i) => {
      const width = column.widthPt ?? 0;
      this.document.rect(x, this.yPt, width, placed.heightPt).lineWidth(0.6);
      if (shaded) this.document.fillAndStroke(INKS.shade, INKS.line);
      else this.document.stroke(INKS.line);
      for (const line of placed.cells[i] ?? []) {
        this.write(line.text, x + line.x, this.yPt + line.y, column.face ?? 'sans', placed.sizePt, INKS.ink);
      }
      x += width;
    });
    this.yPt += placed.heightPt;
  }

  private drawableOf(text: string, face: Face): string {
    const words = blanked(text, [face]);
    if (words !== text) this.blanks += [...words].filter((character, i) => character !== [...text][i]).length;
    return words;
  }
}
