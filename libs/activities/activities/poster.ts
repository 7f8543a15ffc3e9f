import type { Instant } from '@app/kernel/time.js';
import { blanked, typeface } from '@app/platform/pdf/fonts.js';
import { INKS, Paper } from '@app/platform/pdf/paper.js';
import type { Face } from '@app/platform/pdf/paper-table.rules.js';
import { drawQr } from '@app/platform/pdf/qr.js';
import { fitParagraph, wrapText } from '@app/platform/pdf/text-fitting.rules.js';

export type PosterWords = {
  community: string;
  name: string;
  /** 助老 · 60助80银龄行动 */
  tags: string;
  /** Label and words; empty ones are left out. */
  facts: readonly (readonly [label: string, words: string])[];
  description: string;
  url: string;
  phone: string | null;
  accent: string;
  at: Instant;
};

const MM = 72 / 25.4;
const BAND_PT = 26 * MM;
const FOOT_PT = 74 * MM;
const QR_PT = 48 * MM;
const LABEL_PT = 76;

/**
 * A sheet for the notice board: read from two metres, so the title is as large as it fits in three lines and the
 * facts are large as well; whoever has no phone finds the number to call.
 */
export async function renderPoster(words: PosterWords): Promise<Buffer> {
  const paper = new Paper({ title: words.name, author: words.community, at: words.at, isNumbered: false });
  const { document, leftPt, widthPt } = paper;
  const [pageWidth, pageHeight] = [document.page.width, document.page.height];
  document.rect(0, 0, pageWidth, BAND_PT).fill(words.accent);
  paper.write(drawable(words.community, 'sansBold'), leftPt, BAND_PT - 30, 'sansBold', 19, '#FFFFFF');
  const invitation = '志愿活动 · 邀您参加';
  const { measure } = typeface('sans');
  paper.write(invitation, leftPt + widthPt - measure(invitation, 14), BAND_PT - 30, 'sans', 14, '#FFFFFF');

  const footTop = pageHeight - FOOT_PT;
  let y = BAND_PT + 16 * MM;
  y = block(paper, words.name, { x: leftPt, y, widthPt, face: 'serifBold', fromPt: 46, toPt: 20, maxLines: 3, leading: 1.25 });
  if (words.tags) {
    paper.write(drawable(words.tags, 'sans'), leftPt, y + 24, 'sans', 15, words.accent);
    y += 38;
  }
  document.moveTo(leftPt, y).lineTo(leftPt + widthPt, y).lineWidth(2).stroke(words.accent);
  y += 14;
  for (const [label, text] of words.facts) {
    if (!text) continue;
    // What does not fit above the code gets smaller, never over it.
    const room = footTop - y;
    if (room < 30) break;
    paper.write(label, leftPt, y + 18, 'sansBold', 15, INKS.quiet);
    const fact = { x: leftPt + LABEL_PT, y, widthPt: widthPt - LABEL_PT, face: 'sans' as const, fromPt: 18, toPt: 10.5, leading: 1.5 };
    y = block(paper, text, { ...fact, maxLines: room > 120 ? 4 : 2 }) + 9;
  }
  if (words.description && footTop - y > 40) {
    const maxLines = Math.floor((footTop - y - 10) / (12 * 1.6));
    block(paper, words.description, { x: leftPt, y: y + 6, widthPt, face: 'serif', fromPt: 13, toPt: 12, maxLines, leading: 1.6 });
  }
  foot(paper, words, footTop);
  return paper.bytes();
}

type Block = { x: number; y: number; widthPt: number; face: Face; fromPt: number; toPt: number; maxLines: number; leading: number };

/** Text as large as it fits; what does not fit even small is cut at a whole line with a sign of it. Answers where it ends. */
function block(paper: Paper, text: string, { x, y, widthPt, face, fromPt, toPt, maxLines, leading }: Block): number {
  const words = drawable(text.replace(/\s+/gu, ' ').trim(), face);
  const { measure } = typeface(face);
  const fitted = fitParagraph(words, { widthPt, fromPt, toPt, maxLines }, measure);
  const sizePt = fitted?.sizePt ?? toPt;
  const lines = fitted?.lines ?? cut(wrapText(words, { widthPt, sizePt }, measure), maxLines);
  lines.forEach((line, i) => {
    paper.write(line, x, y + sizePt * (1.1 + i * leading), face, sizePt, INKS.ink);
  });
  return y + lines.length * sizePt * leading;
}

function cut(lines: string[], maxLines: number): string[] {
  if (lines.length <= maxLines) return lines;
  const last = [...lines[maxLines - 1]!].slice(0, -1).join('');
  return [...lines.slice(0, maxLines - 1), `${last}…`];
}

function foot(paper: Paper, { url, phone, accent }: PosterWords, top: number): void {
  const { document, leftPt, widthPt } = paper;
  document.moveTo(leftPt, top).lineTo(leftPt + widthPt, top).lineWidth(0.8).stroke(INKS.line);
  const qrX = leftPt + widthPt - QR_PT - 8;
  drawQr(document, url, qrX, top + 12 * MM, QR_PT);
  const x = leftPt;
  paper.write('扫一扫，看详情、报名', x, top + 50, 'sansBold', 22, accent);
  paper.write('用手机相机或微信扫右边的码，不用装应用。', x, top + 76, 'sans', 13, INKS.ink);
  paper.write('没有手机？到社区说一声，工作人员帮您报名。', x, top + 98, 'sans', 13, INKS.ink);
  if (phone) paper.write(drawable(`电话报名：${phone}`, 'sansBold'), x, top + 130, 'sansBold', 19, INKS.ink);
  const { measure } = typeface('sans');
  const lines = wrapText(url, { widthPt: widthPt - QR_PT - 40, sizePt: 9 }, measure);
  lines.forEach((line, i) => paper.write(line, x, top + 158 + i * 13, 'sans', 9, INKS.quiet));
}

function drawable(text: string, face: Face): string {
  return blanked(text, [face]);
}
