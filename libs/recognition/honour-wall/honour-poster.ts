import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { dateText, startOfDay, type DateOn } from '@app/kernel/time.js';
import { blanked, typeface } from '@app/platform/pdf/fonts.js';
import { drawQr } from '@app/platform/pdf/qr.js';
import type { Face } from '@app/platform/pdf/paper-table.rules.js';
import { fitParagraph } from '@app/platform/pdf/text-fitting.rules.js';
import type { HonourGroup } from './honour-draft.rules.js';

const MM = 72 / 25.4;
const PAGE = { widthPt: 297 * MM, heightPt: 420 * MM };
const LEFT = 30 * MM;
const WIDTH = PAGE.widthPt - 2 * LEFT;
const INKS = { brand: '#8F1B14', gold: '#8A6114', ink: '#1F1D1A', quiet: '#6B655C' };

export type HonourPoster = { communityName: string; groups: readonly HonourGroup[]; wallUrl: string; on: DateOn };

/** 光荣榜 on A3 for the notice board: honours with the names of those who agreed, large enough to read standing. */
export async function honourPoster({ communityName, groups, wallUrl, on }: HonourPoster): Promise<Buffer> {
  const document = new PDFDocument({
    size: [PAGE.widthPt, PAGE.heightPt],
    margin: 0,
    font: '',
    fontLayoutCache: false,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: `${communityName}光荣榜`, Author: communityName, Creator: '共建账本', Producer: '共建账本', CreationDate: new Date(startOfDay(on)) },
  });
  const faces = new Set<Face>();
  const write = (words: string, face: Face, sizePt: number, baseline: number, color: string, place: 'centre' | number = 'centre'): void => {
    if (!faces.has(face)) document.registerFont(face, typeface(face).font);
    faces.add(face);
    const text = blanked(words, [face]);
    const x = place === 'centre' ? (PAGE.widthPt - typeface(face).measure(text, sizePt)) / 2 : place;
    document.font(face).fontSize(sizePt).fillColor(color).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  };
  const foot = PAGE.heightPt - 52 * MM;
  let y = 0;
  const head = (): void => {
    document.rect(12 * MM, 12 * MM, PAGE.widthPt - 24 * MM, PAGE.heightPt - 24 * MM).lineWidth(3).stroke(INKS.brand);
    document.rect(15 * MM, 15 * MM, PAGE.widthPt - 30 * MM, PAGE.heightPt - 30 * MM).lineWidth(0.8).stroke(INKS.gold);
    write(communityName, 'sansBold', 24, 46 * MM, INKS.gold);
    write('光 荣 榜', 'serifBold', 84, 82 * MM, INKS.brand);
    drawQr(document, wallUrl, LEFT, foot + 8 * MM, 26 * MM);
    write('扫码看荣誉墙', 'sans', 13, foot + 18 * MM, INKS.ink, LEFT + 34 * MM);
    write('名字经本人同意公布；想撤下自己的名字，随时告诉社区。', 'sans', 12, foot + 26 * MM, INKS.quiet, LEFT + 34 * MM);
    write(dateText(on).split(' ')[0]!, 'sans', 13, foot + 34 * MM, INKS.quiet, LEFT + 34 * MM);
    y = 104 * MM;
  };
  head();
  const room = (needed: number): void => {
    if (y + needed <= foot) return;
    document.addPage();
    head();
  };
  if (groups.length === 0) write('虚位以待', 'serifBold', 40, 190 * MM, INKS.quiet);
  for (const { title, programTitle, names } of groups) {
    room(34 * MM);
    const fitted = fitParagraph(title, { widthPt: WIDTH, fromPt: 34, toPt: 16, maxLines: 1 }, typeface('serifBold').measure);
    write(fitted?.lines[0] ?? title.slice(0, 20), 'serifBold', fitted?.sizePt ?? 16, (y += 12 * MM), INKS.brand);
    write(programTitle, 'sans', 13, (y += 7 * MM), INKS.quiet);
    y += 4 * MM;
    const columns = names.length > 12 ? 4 : 3;
    const cell = WIDTH / columns;
    for (let i = 0; i < names.length; i += columns) {
      room(14 * MM);
      y += 13 * MM;
      names.slice(i, i + columns).forEach((name, at, row) => {
        const set = fitParagraph(name, { widthPt: cell - 12, fromPt: 27, toPt: 9, maxLines: 1 }, typeface('serifBold').measure) ?? { lines: [name], sizePt: 9 };
        const start = LEFT + (WIDTH - row.length * cell) / 2 + at * cell;
        write(set.lines[0]!, 'serifBold', set.sizePt, y, INKS.ink, start + (cell - typeface('serifBold').measure(set.lines[0]!, set.sizePt)) / 2);
      });
    }
    y += 9 * MM;
  }
  document.end();
  return buffer(document);
}
