import type { DateOn } from '@app/kernel/time.js';
import { chineseDate, grouped } from './certificate-words.rules.js';
import { fitParagraph, wrapText, type FitOptions, type Fitted, type Measure } from '@app/platform/pdf/text-fitting.rules.js';

/**
 * Where every word of an honour certificate stands, on A4 landscape, in points from the top left corner.
 * Pure, so that a long name or a long citation is settled by a table of examples and not by squinting at paper.
 */

/** What one certificate says. Names are the snapshot taken when it was awarded, never looked up again. */
export type CertificateSheet = {
  certificateNo: string;
  recipientName: string;
  /** What follows the name: 同志 for a person, empty for a unit. */
  salutation: string;
  programTitle: string;
  honourName: string;
  citation: string;
  issuerName: string;
  issuedOn: DateOn;
  /** What the QR holds: the address of the public verification page with the signed facts behind it. */
  verifyUrl: string;
  /** For reading aloud or typing when the QR cannot be scanned. */
  verifyCode: string;
};

export type CertificateBrand = {
  /** Small line over the title: the community's name, or its 党建品牌. */
  name: string;
  /** Accent of the title and the honour, #RRGGBB. */
  accent?: string;
};

/** What stands over the certificate; the words under it are the same. */
export const CERTIFICATE_TEMPLATES = ['HONOR', 'STAR', 'THANKS'] as const;
export type CertificateTemplate = (typeof CERTIFICATE_TEMPLATES)[number];
export const TEMPLATE_TITLES: Record<CertificateTemplate, string> = { HONOR: '荣誉证书', STAR: '星级证书', THANKS: '感谢证书' };

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export type Face = 'bold' | 'text';
export type Ink = 'accent' | 'gold' | 'ink' | 'quiet';

/** One run of text; `y` is the baseline. */
export type PlacedText = {
  text: string;
  x: number;
  y: number;
  sizePt: number;
  face: Face;
  ink: Ink;
  spacingPt: number;
};

export type PlacedRule = { x: number; y: number; widthPt: number };
export type PlacedCertificate = { texts: PlacedText[]; rules: PlacedRule[]; qr: { x: number; y: number } };

export type Measures = Record<Face, Measure>;

const MM = 72 / 25.4;
/** A4; A3 is the same, larger by the square root of two. */
export const PAGE = { widthPt: 297 * MM, heightPt: 210 * MM };
/** The printed symbol without its quiet zone; below 20 mm, or with modules under 0.4 mm, cheap scanners fail. */
export const QR_SIDE_PT = 28 * MM;

/** Where things stand on a sheet of one orientation. */
export type Geometry = {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  brandBaseline: number;
  titleBaseline: number;
  titlePt: number;
  titleSpacingPt: number;
  middleBottom: number;
  qrTop: number;
  issuerCentre: number;
  issuerWidth: number;
  issuerBaseline: number;
  dateBaseline: number;
};

export const GEOMETRIES: Record<Orientation, Geometry> = {
  landscape: {
    ...PAGE,
    leftPt: 112,
    brandBaseline: 82,
    titleBaseline: 144,
    titlePt: 54,
    titleSpacingPt: 22,
    middleBottom: 424,
    qrTop: 441,
    issuerCentre: PAGE.widthPt - 112 - 112,
    issuerWidth: 248,
    issuerBaseline: 474,
    dateBaseline: 502,
  },
  portrait: {
    widthPt: PAGE.heightPt,
    heightPt: PAGE.widthPt,
    leftPt: 84,
    brandBaseline: 110,
    titleBaseline: 196,
    titlePt: 52,
    titleSpacingPt: 18,
    middleBottom: 610,
    qrTop: 690,
    issuerCentre: PAGE.heightPt - 84 - 122,
    issuerWidth: 244,
    issuerBaseline: 640,
    dateBaseline: 666,
  },
};

const SALUTATION_PT = 20;
const AFTER_NAME = 16;
const BEFORE_HONOUR = 20;

export function layOutCertificate(
  sheet: CertificateSheet,
  brand: CertificateBrand,
  measures: Measures,
  geometry: Geometry = GEOMETRIES.landscape,
  heading: string = TEMPLATE_TITLES.HONOR,
): PlacedCertificate {
  const head = placeHead(sheet, brand, measures, geometry, heading);
  const middle = placeMiddle(sheet, measures, head.bottom + 18, geometry);
  return {
    texts: [...head.texts, ...middle.texts, ...placeIssuer(sheet, measures, geometry), ...placeNumbers(sheet, geometry)],
    rules: [...head.rules, ...middle.rules],
    qr: { x: geometry.leftPt, y: geometry.qrTop },
  };
}

type Style = { face: Face; ink: Ink; spacingPt: number };

const STYLES = {
  brand: { face: 'text', ink: 'gold', spacingPt: 3 },
  title: { face: 'bold', ink: 'accent', spacingPt: 22 },
  program: { face: 'text', ink: 'gold', spacingPt: 2 },
  name: { face: 'bold', ink: 'ink', spacingPt: 0 },
  body: { face: 'text', ink: 'ink', spacingPt: 0 },
  honour: { face: 'bold', ink: 'accent', spacingPt: 3.6 },
  issuer: { face: 'bold', ink: 'ink', spacingPt: 1 },
  date: { face: 'text', ink: 'ink', spacingPt: 1 },
  seal: { face: 'text', ink: 'quiet', spacingPt: 1 },
  label: { face: 'text', ink: 'quiet', spacingPt: 0 },
} as const satisfies Record<string, Style>;

type Placed = { texts: PlacedText[]; rules: PlacedRule[]; bottom: number };

function placeHead(
  sheet: CertificateSheet,
  brand: CertificateBrand,
  measures: Measures,
  geometry: Geometry,
  heading: string,
): Placed {
  const room = geometry.widthPt - 282;
  const centre = geometry.widthPt / 2;
  const title = { ...STYLES.title, spacingPt: geometry.titleSpacingPt };
  const name = fit(
    brand.name,
    STYLES.brand,
    [{ widthPt: room, fromPt: 12.5, toPt: 7, maxLines: 1 }],
    measures,
  );
  const program = fit(
    sheet.programTitle,
    STYLES.program,
    [
      { widthPt: room - 40, fromPt: 16, toPt: 12, maxLines: 1 },
      { widthPt: room, fromPt: 12, toPt: 8, maxLines: 2 },
    ],
    measures,
  );
  const texts = [
    centred(name.lines[0]!, geometry.brandBaseline, name.sizePt, STYLES.brand, measures, centre),
    centred(heading, geometry.titleBaseline, geometry.titlePt, title, measures, centre),
  ];
  let y = geometry.titleBaseline + 32;
  const lines = program.lines.map((line, index) => {
    y += index === 0 ? 0 : program.sizePt * 1.4;
    return centred(line, y, program.sizePt, STYLES.program, measures, centre);
  });
  return { texts: [...texts, ...lines], rules: flanking(lines, { gapPt: 14, longPt: 54 }, geometry), bottom: y };
}

/** Name, citation and honour share the height there is: a short citation floats, a long one shrinks. */
function placeMiddle(sheet: CertificateSheet, measures: Measures, top: number, geometry: Geometry): Placed {
  const left = geometry.leftPt;
  const textWidth = geometry.widthPt - 2 * left;
  const centre = geometry.widthPt / 2;
  const salutation = `${sheet.salutation}：`;
  const nameGap = sheet.salutation === '' ? 2 : 12;
  const nameWidth = textWidth - nameGap - measures.text(salutation, SALUTATION_PT);
  const name = fit(
    sheet.recipientName,
    STYLES.name,
    [
      { widthPt: nameWidth, fromPt: 38, toPt: 24, maxLines: 1 },
      { widthPt: nameWidth, fromPt: 24, toPt: 12, maxLines: 2 },
    ],
    measures,
  );
  const honour = fit(
    sheet.honourName,
    STYLES.honour,
    [
      { widthPt: textWidth, fromPt: 30, toPt: 18, maxLines: 1 },
      { widthPt: textWidth, fromPt: 21, toPt: 10, maxLines: 2 },
    ],
    measures,
  );
  const nameLeading = name.sizePt * 1.3;
  const honourLeading = honour.sizePt * 1.4;
  const taken =
    name.lines.length * nameLeading + AFTER_NAME + BEFORE_HONOUR + honour.lines.length * honourLeading;
  const room = geometry.middleBottom - top - taken;
  const citation = fitCitation(sheet.citation, { roomPt: room, widthPt: textWidth }, measures.text);

  // A little above the middle looks centred.
  let y = top + (room - citation.lines.length * citation.leadingPt) * 0.42;
  const names = name.lines.map((line) => {
    y += nameLeading;
    return run(line, left, y - name.sizePt * 0.22, name.sizePt, STYLES.name);
  });
  const lastName = names[names.length - 1]!;
  const salutationX = left + measures.bold(lastName.text, name.sizePt) + nameGap;
  y += AFTER_NAME;
  const citations = citation.lines.map(({ text, spacingPt, indentPt }) => {
    y += citation.leadingPt;
    const baseline = y - citation.leadingPt * 0.28;
    return run(text, left + indentPt, baseline, citation.sizePt, { ...STYLES.body, spacingPt });
  });
  y += BEFORE_HONOUR;
  const honours = honour.lines.map((line) => {
    y += honourLeading;
    return centred(line, y - honour.sizePt * 0.3, honour.sizePt, STYLES.honour, measures, centre);
  });
  return {
    texts: [
      ...names,
      run(salutation, salutationX, lastName.y, SALUTATION_PT, STYLES.body),
      ...citations,
      ...honours,
    ],
    rules: flanking(honours, { gapPt: 18, longPt: 70 }, geometry),
    bottom: y,
  };
}

/** Whoever stamps it covers issuer and date with the seal, as is the custom. */
function placeIssuer(sheet: CertificateSheet, measures: Measures, geometry: Geometry): PlacedText[] {
  const { issuerCentre: centre, issuerWidth: widthPt, issuerBaseline, dateBaseline } = geometry;
  const issuer = fit(
    sheet.issuerName,
    STYLES.issuer,
    [
      { widthPt, fromPt: 17, toPt: 13, maxLines: 1 },
      { widthPt, fromPt: 14, toPt: 8, maxLines: 2 },
    ],
    measures,
  );
  const leading = issuer.sizePt * 1.3;
  const top = issuerBaseline - (issuer.lines.length - 1) * leading;
  return [
    ...issuer.lines.map((line, index) =>
      centred(line, top + index * leading, issuer.sizePt, STYLES.issuer, measures, centre),
    ),
    centred(chineseDate(sheet.issuedOn), dateBaseline, 15, STYLES.date, measures, centre),
    centred('（盖章）', dateBaseline + 19, 9.5, STYLES.seal, measures, centre),
  ];
}

function placeNumbers(sheet: CertificateSheet, { leftPt, qrTop }: Geometry): PlacedText[] {
  const x = leftPt + QR_SIDE_PT + 14;
  return [
    run('证书编号', x, qrTop + 15, 9, STYLES.label),
    run(sheet.certificateNo, x, qrTop + 29, 11, STYLES.name),
    run('扫码查验，没有网络也能核对；', x, qrTop + 48, 8.5, STYLES.label),
    run('或打开网站输入查验码', x, qrTop + 60, 8.5, STYLES.label),
    run(grouped(sheet.verifyCode), x, qrTop + 75, 9.5, STYLES.body),
  ];
}

type CitationLine = { text: string; spacingPt: number; indentPt: number };
type FittedCitation = { sizePt: number; leadingPt: number; lines: CitationLine[] };

/** The first line indented by two characters, as Chinese paragraphs are; full lines end at one right edge. */
function fitCitation(citation: string, { roomPt, widthPt }: { roomPt: number; widthPt: number }, measure: Measure): FittedCitation {
  for (let sizePt = 20; ; sizePt -= 0.5) {
    const texts = wrapText(citation, { widthPt, sizePt, firstIndentPt: 2 * sizePt }, measure);
    const leadingPt = sizePt * (texts.length > 4 ? 1.55 : 1.75);
    if (texts.length * leadingPt > roomPt && sizePt > 9) continue;
    const lines = texts.map((text, index) => {
      const indentPt = index === 0 ? 2 * sizePt : 0;
      const spare = widthPt - indentPt - measure(text, sizePt);
      const isLast = index === texts.length - 1;
      return { text, indentPt, spacingPt: isLast ? 0 : stretch(text, spare, sizePt) };
    });
    return { sizePt, leadingPt, lines };
  }
}

/** A line much too short (a long Latin word went down) looks worse stretched than ragged. */
function stretch(text: string, sparePt: number, sizePt: number): number {
  const gaps = [...text].length - 1;
  return gaps < 1 || sparePt > 2.5 * sizePt ? 0 : sparePt / gaps;
}

/** A thin line on either side of a centred line; none where it has two, or no room for a decent one. */
function flanking([text, second]: PlacedText[], line: { gapPt: number; longPt: number }, { leftPt, widthPt: pagePt }: Geometry): PlacedRule[] {
  if (!text || second) return [];
  const widthPt = Math.min(line.longPt, text.x - line.gapPt - leftPt);
  if (widthPt < 20) return [];
  const y = text.y - text.sizePt * 0.36;
  const x = text.x - line.gapPt - widthPt;
  return [
    { x, y, widthPt },
    { x: pagePt - x - widthPt, y, widthPt },
  ];
}

/** The first of the wishes that can be met; past the last one, as many lines as it takes at the smallest size. */
function fit(text: string, style: Style, wishes: readonly FitOptions[], measures: Measures): Fitted {
  const spaced: Measure = (part, sizePt) =>
    measures[style.face](part, sizePt) + [...part].length * style.spacingPt;
  for (const wish of wishes) {
    const fitted = fitParagraph(text, wish, spaced);
    if (fitted) return fitted;
  }
  const { widthPt, toPt: sizePt } = wishes[wishes.length - 1]!;
  return { sizePt, lines: wrapText(text, { widthPt, sizePt }, spaced) };
}

function run(text: string, x: number, y: number, sizePt: number, style: Style): PlacedText {
  return { text, x, y, sizePt, ...style };
}

function centred(
  text: string,
  y: number,
  sizePt: number,
  style: Style,
  measures: Measures,
  centre: number,
): PlacedText {
  const gaps = Math.max(0, [...text].length - 1);
  const width = measures[style.face](text, sizePt) + gaps * style.spacingPt;
  return run(text, centre - width / 2, y, sizePt, style);
}
