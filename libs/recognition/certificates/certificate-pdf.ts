import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { startOfDay } from '@app/kernel/time.js';
import { blanked, typeface, unprintable } from '@app/platform/pdf/fonts.js';
import { drawQr } from '@app/platform/pdf/qr.js';

import { frameOperators, rgb } from './certificate-frame.js';
import {
  GEOMETRIES,
  layOutCertificate,
  QR_SIDE_PT,
  TEMPLATE_TITLES,
  type CertificateBrand,
  type CertificateSheet,
  type CertificateTemplate,
  type Geometry,
  type Ink,
  type Orientation,
  type PlacedText,
} from './certificate-layout.rules.js';

/** Thrown before a single byte leaves: the caller decides between mending the name and leaving a gap to write in. */
export class UnprintableCharacters extends Error {
  constructor(readonly findings: UnprintableFinding[]) {
    super(`No glyph for ${findings.length} certificate text(s)`);
    this.name = 'UnprintableCharacters';
  }
}

/** A certificate is set in the serif. */
const FACES = { text: 'serif', bold: 'serifBold' } as const;
const USED = Object.values(FACES);

export type UnprintableFinding = { certificateNo: string; recipientName: string; characters: string[] };

export type RenderOptions = {
  /** Leave a blank of one character where the fonts have no glyph, to be written in by hand. */
  blankUnprintable?: boolean;
  paper?: 'A4' | 'A3';
  orientation?: Orientation;
  template?: CertificateTemplate;
  /** 3 mm more on every side for the printer's knife; the trim box says where it cuts. */
  bleed?: boolean;
};

/** Which certificates hold characters that cannot be drawn. Empty means: safe to print. */
export function findUnprintable(sheets: readonly CertificateSheet[]): UnprintableFinding[] {
  return sheets.flatMap((sheet) => {
    const characters = unprintable(printedText(sheet), USED);
    return characters.length === 0
      ? []
      : [{ certificateNo: sheet.certificateNo, recipientName: sheet.recipientName, characters }];
  });
}

/**
 * One PDF, a page for each certificate, in the given order, as chunks to be streamed. The reader sets the pace: no
 * more than a page waits in memory, and other requests get their turn between pages. The same certificates give the
 * same bytes. Refuses (UnprintableCharacters) instead of printing empty boxes.
 */
export async function* renderCertificates(
  sheets: readonly CertificateSheet[],
  brand: CertificateBrand,
  options: RenderOptions = {},
): AsyncGenerator<Buffer> {
  const findings = options.blankUnprintable ? [] : findUnprintable(sheets);
  if (findings.length > 0) throw new UnprintableCharacters(findings);

  const press = new Press(brand, sheets[0], options);
  for (const sheet of sheets) {
    press.print(options.blankUnprintable ? withBlanks(sheet) : sheet);
    yield* press.finished();
    await nextTurn();
  }
  press.close();
  yield* press.finished();
}

const INKS: Record<Exclude<Ink, 'accent'>, string> = { gold: '#8A6114', ink: '#1F1D1A', quiet: '#6B655C' };
const DEFAULT_ACCENT = '#B8271E';
const rounded = (pt: number): number => Math.round(pt * 100) / 100;
const BLEED_PT = (3 * 72) / 25.4;

/** The document under way: fonts and frame are set up once, then it prints page after page. */
class Press {
  private readonly document: PDFKit.PDFDocument;
  private readonly frame: PDFKit.PDFKitReference;
  private readonly accent: string;
  private readonly geometry: Geometry;
  private readonly heading: string;
  private readonly scale: number;
  private readonly bleedPt: number;

  constructor(
    private readonly brand: CertificateBrand,
    first: CertificateSheet | undefined,
    { paper = 'A4', orientation = 'landscape', template = 'HONOR', bleed = false }: RenderOptions,
  ) {
    this.geometry = GEOMETRIES[orientation];
    this.heading = TEMPLATE_TITLES[template];
    this.scale = paper === 'A3' ? Math.SQRT2 : 1;
    this.bleedPt = bleed ? BLEED_PT : 0;
    const { widthPt, heightPt } = this.geometry;
    this.accent = brand.accent ?? DEFAULT_ACCENT;
    this.document = new PDFDocument({
      size: [rounded(widthPt * this.scale + 2 * this.bleedPt), rounded(heightPt * this.scale + 2 * this.bleedPt)],
      margin: 0,
      autoFirstPage: false,
      // No default font, or pdfkit would load and name Helvetica.
      font: '',
      // pdfkit would keep every text it ever drew.
      fontLayoutCache: false,
      lang: 'zh-CN',
      pdfVersion: '1.7',
      displayTitle: true,
      info: {
        Title: first ? `${this.heading} ${first.programTitle}` : this.heading,
        Author: first?.issuerName ?? '',
        Creator: '共建账本',
        Producer: '共建账本',
        // The day of award, not of printing: a reprint is byte for byte the same document.
        CreationDate: new Date(startOfDay(first?.issuedOn ?? '2000-01-01')),
      },
    });
    for (const face of ['bold', 'text'] as const) this.document.registerFont(face, typeface(FACES[face]).font);
    const box = [0, 0, widthPt, heightPt];
    this.frame = this.document.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} });
    this.frame.end(Buffer.from(frameOperators(this.accent, this.geometry), 'latin1'));
  }

  print(sheet: CertificateSheet): void {
    const placed = layOutCertificate(sheet, this.brand, {
      bold: typeface(FACES.bold).measure,
      text: typeface(FACES.text).measure,
    }, this.geometry, this.heading);
    this.document.addPage();
    this.toTrim();
    this.document.page.xobjects['Frame'] = this.frame;
    this.document.addContent('/Frame Do');
    this.document.addContent(`${rgb(INKS.gold)} RG 0.8 w`);
    for (const rule of placed.rules)
      this.document.moveTo(rule.x, rule.y).lineTo(rule.x + rule.widthPt, rule.y);
    if (placed.rules.length > 0) this.document.stroke();
    for (const text of placed.texts) this.write(text);
    drawQr(this.document, sheet.verifyUrl, placed.qr.x, placed.qr.y, QR_SIDE_PT);
  }

  /** A3 and bleed change the sheet, not where things stand on it. */
  private toTrim(): void {
    const { bleedPt, scale, document } = this;
    if (bleedPt > 0) {
      const { width, height } = document.page;
      const page = document.page.dictionary as unknown as { data: Record<string, unknown> };
      page.data.TrimBox = [bleedPt, bleedPt, width - bleedPt, height - bleedPt];
    }
    if (bleedPt > 0 || scale !== 1) document.transform(scale, 0, 0, scale, bleedPt, bleedPt);
  }

  close(): void {
    this.document.end();
  }

  *finished(): Generator<Buffer> {
    for (let chunk = this.document.read(); chunk !== null; chunk = this.document.read())
      yield chunk as Buffer;
  }

  private write(placed: PlacedText): void {
    this.document
      .font(placed.face)
      .fontSize(placed.sizePt)
      .fillColor(placed.ink === 'accent' ? this.accent : INKS[placed.ink])
      .text(placed.text, placed.x, placed.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: placed.spacingPt,
      });
  }
}

const PRINTED = [
  'recipientName',
  'salutation',
  'programTitle',
  'honourName',
  'citation',
  'issuerName',
] as const;

function printedText(sheet: CertificateSheet): string {
  return PRINTED.map((field) => sheet[field]).join('');
}

function withBlanks(sheet: CertificateSheet): CertificateSheet {
  const copy = { ...sheet };
  for (const field of PRINTED) copy[field] = blanked(copy[field], USED);
  return copy;
}
