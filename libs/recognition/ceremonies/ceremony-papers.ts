import { dateText } from '@app/kernel/time.js';
import { typeface } from '@app/platform/pdf/fonts.js';
import { INKS, Paper } from '@app/platform/pdf/paper.js';
import { fitParagraph } from '@app/platform/pdf/text-fitting.rules.js';
import { PROP_NAMES, type Guest } from './ceremony.rules.js';
import type { AwardBatchView, CeremonyDetailView, CeremonyWinnerView } from './ceremony.wire.js';
import { middleFirst, seatsOf, seatText, zoneText, type Seat } from './seats.rules.js';

export type PaperSource = {
  ceremony: CeremonyDetailView;
  /** Winner → personal code. */
  codes: ReadonlyMap<string, string>;
  /** Where winners type their code. */
  signInUrl: string;
  at: string;
};

export type CeremonyPaperName = 'run-sheet' | 'batches' | 'seating-plan' | 'name-cards' | 'script' | 'sign-in-sheet' | 'checklist';

const MM = 72 / 25.4;

export const CEREMONY_PAPERS: Record<CeremonyPaperName, { name: string; print: (source: PaperSource) => Promise<Buffer> }> = {
  'run-sheet': { name: '流程单', print: runSheet },
  batches: { name: '颁奖批次表', print: batchList },
  'seating-plan': { name: '座位图', print: seatingPlan },
  'name-cards': { name: '席卡', print: nameCards },
  script: { name: '主持词', print: hostScript },
  'sign-in-sheet': { name: '签到单', print: signInSheet },
  checklist: { name: '准备清单', print: checklist },
};

function paperOf({ ceremony, at }: PaperSource, name: string, orientation: 'portrait' | 'landscape' = 'portrait'): Paper {
  const paper = new Paper({ title: `${ceremony.title} ${name}`, author: ceremony.communityName, at, orientation, footer: `${ceremony.title} · ${name}` });
  return paper.title(name === '' ? ceremony.title : `${ceremony.title} · ${name}`, 20).paragraph(whenWhere(ceremony), { face: 'sans', sizePt: 10.5, align: 'center', color: INKS.quiet }).space(8);
}

function whenWhere({ heldOn, startTime, venue, hostName }: CeremonyDetailView): string {
  return `${dateText(heldOn)} ${startTime}　${venue}${hostName ? `　主持：${hostName}` : ''}`;
}

function runSheet(source: PaperSource): Promise<Buffer> {
  const { items, awardBatches, lengthMinutes } = source.ceremony;
  const presentersOf = (batchId: string | null): string => awardBatches.find(({ id }) => id === batchId)?.presenters.join('、') ?? '';
  return paperOf(source, '流程单')
    .table(
      [{ header: '序号', width: 1, align: 'center' }, { header: '时间', width: 2.4, align: 'center' }, { header: '时长', width: 1.3, align: 'right' }, { header: '环节', width: 5 }, { header: '负责人', width: 2.2 }, { header: '颁奖人', width: 3.4 }],
      items.map((item, i) => [String(i + 1), `${item.startTime}–${item.endTime}`, `${item.minutes}分`, item.title, item.owner, presentersOf(item.batchId)]),
    )
    .paragraph(`全程 ${lengthMinutes} 分钟(不含入场签到)。`, { face: 'sans', sizePt: 10 })
    .bytes();
}

function batchList(source: PaperSource): Promise<Buffer> {
  const paper = paperOf(source, '颁奖批次表');
  source.ceremony.awardBatches.forEach((batch, i) => {
    paper.heading(`第 ${i + 1} 批　${batch.title}　(${batch.kindName}，${batch.winners.length} 位)`);
    paper.paragraph(`颁奖人：${batch.presenters.join('、') || '＿＿＿＿＿＿'}　　道具：${propsText(batch)}`, { face: 'sans', sizePt: 10.5 });
    paper.space(3).table(
      [{ header: '上台次序', width: 1.5, align: 'center' }, { header: '姓名', width: 3 }, { header: '所在', width: 3.4 }, { header: '座位', width: 1.8 }, { header: '证书编号', width: 3.4 }, { header: '代领', width: 2 }],
      batch.winners.map((winner, at) => [String(at + 1), winner.name, winner.unit, placeOf(winner), winner.certificateNo ?? '', standInText(winner)]),
    );
  });
  return paper.bytes();
}

function propsText({ props, winners }: AwardBatchView): string {
  return props.map((prop) => `${PROP_NAMES[prop]} ${winners.length} 份`).join('、') || '无';
}

function hostScript(source: PaperSource): Promise<Buffer> {
  const paper = paperOf(source, '主持词');
  for (const item of source.ceremony.items) {
    paper.heading(`${item.startTime}　${item.title}(${item.minutes}分)`, 13);
    paper.paragraph(item.script, { sizePt: 14, indent: 2 });
  }
  return paper.bytes();
}

function signInSheet(source: PaperSource): Promise<Buffer> {
  const rows = source.ceremony.awardBatches.flatMap((batch, b) =>
    batch.winners.map((winner) => [placeOf(winner), winner.name, winner.unit, `第 ${b + 1} 批`, spaced(source.codes.get(winner.id) ?? ''), standInText(winner), '']),
  );
  return paperOf(source, '签到单')
    .table(
      [{ header: '座位', width: 1.7 }, { header: '姓名', width: 2.6 }, { header: '所在', width: 2.8 }, { header: '批次', width: 1.5 }, { header: '签到码', width: 2.2 }, { header: '代领', width: 1.8 }, { header: '签字', width: 2.4 }],
      rows,
    )
    .qr(source.signInUrl, ['有手机的：扫码，输入本人的签到码。', '没有手机的：在上面签字，由工作人员代为登记。', source.signInUrl])
    .bytes();
}

function checklist(source: PaperSource): Promise<Buffer> {
  return paperOf(source, '准备清单')
    .table(
      [{ header: '完成', width: 1, align: 'center' }, { header: '事项', width: 8 }, { header: '负责人', width: 2.4 }],
      source.ceremony.checklist.map(({ text, owner, isDone }) => [isDone ? '√' : '□', text, owner]),
    )
    .bytes();
}

/** Two cards a sheet, each folded along the middle so that the name is read from both sides. */
async function nameCards(source: PaperSource): Promise<Buffer> {
  const { ceremony, at } = source;
  const paper = new Paper({ title: `${ceremony.title} 席卡`, author: ceremony.communityName, at, isNumbered: false });
  const cards = [
    ...ceremony.guests.map(({ name, title }) => ({ name, line: title })),
    ...ceremony.awardBatches.flatMap(({ title, winners }) => winners.map((winner) => ({ name: winner.name, line: `${title}　${placeOf(winner)}` }))),
  ];
  const page = { width: 210 * MM, height: 297 * MM };
  const half = page.height / 2;
  cards.forEach(({ name, line }, i) => {
    if (i > 0 && i % 2 === 0) paper.newPage();
    const top = (i % 2) * half;
    const fold = top + half / 2;
    const { document } = paper;
    if (i % 2 === 0) document.moveTo(0, half).lineTo(page.width, half).dash(4, { space: 4 }).lineWidth(0.5).stroke(INKS.line).undash();
    document.moveTo(10 * MM, fold).lineTo(page.width - 10 * MM, fold).dash(1, { space: 4 }).lineWidth(0.4).stroke(INKS.line).undash();
    cardFace(paper, name, line, fold, page.width);
    document.save().rotate(180, { origin: [page.width / 2, fold] });
    cardFace(paper, name, line, fold, page.width);
    document.restore();
  });
  if (cards.length === 0) paper.title('还没有名单');
  return paper.bytes();
}

/** The lower half of a folded card: the name large in the middle, one small line under it. */
function cardFace(paper: Paper, name: string, line: string, fold: number, widthPt: number): void {
  const { measure } = typeface('serifBold');
  const set = fitParagraph(name, { widthPt: widthPt - 50 * MM, fromPt: 84, toPt: 20, maxLines: 1 }, measure) ?? { lines: [name], sizePt: 20 };
  const text = set.lines[0]!;
  paper.write(text, (widthPt - measure(text, set.sizePt)) / 2, fold + 44 * MM, 'serifBold', set.sizePt, INKS.ink);
  const small = typeface('sans').measure(line, 12);
  paper.write(line, (widthPt - small) / 2, fold + 62 * MM, 'sans', 12, INKS.quiet);
}

/** Every seat of the hall as a box, the stage at the top; guests are placed from the middle of their zone. */
function seatingPlan(source: PaperSource): Promise<Buffer> {
  const { ceremony } = source;
  const paper = paperOf(source, '座位图', 'landscape');
  const seated = seatNames(ceremony);
  const rows = [...new Set(ceremony.zones.flatMap((zone) => seatsOf([zone], zone.kind)).map(({ row }) => row))].sort((a, b) => a - b);
  const most = Math.max(1, ...ceremony.zones.map(({ toSeat }) => toSeat));
  const cell = { width: (paper.widthPt - 42) / most, height: 30 };
  paper.document.rect(paper.leftPt + paper.widthPt / 2 - 120, paper.yPt, 240, 22).lineWidth(1).fillAndStroke(INKS.shade, INKS.line);
  paper.write('舞　台', paper.leftPt + paper.widthPt / 2 - 18, paper.yPt + 15, 'sansBold', 12, INKS.ink);
  paper.space(34);
  for (const row of rows) {
    paper.keep(cell.height + 4);
    paper.write(`${row}排`, paper.leftPt, paper.yPt + 19, 'sans', 10, INKS.quiet);
    for (const zone of ceremony.zones) {
      for (const seat of seatsOf([zone], zone.kind).filter((one) => one.row === row)) drawSeat(paper, seat, seated.get(key(seat)), cell, zone.kind === 'HONOREE');
    }
    paper.space(cell.height + 4);
  }
  paper.space(8).paragraph(ceremony.zones.map(zoneText).join('；'), { face: 'sans', sizePt: 9.5, color: INKS.quiet });
  for (const conflict of ceremony.seatConflicts) paper.paragraph(`！${conflict}`, { face: 'sans', sizePt: 10, color: INKS.accent });
  return paper.bytes();
}

function drawSeat(paper: Paper, { seat }: Seat, name: string | undefined, cell: { width: number; height: number }, isHonoree: boolean): void {
  const x = paper.leftPt + 36 + (seat - 1) * cell.width;
  const box = paper.document.rect(x + 1.5, paper.yPt, cell.width - 3, cell.height).lineWidth(0.6);
  if (isHonoree) box.fillAndStroke('#FBF5E6', INKS.line);
  else box.stroke(INKS.line);
  const { measure } = typeface('sans');
  const words = name ?? String(seat);
  const fitted = fitParagraph(words, { widthPt: cell.width - 6, fromPt: name ? 11 : 8, toPt: 5, maxLines: 2 }, measure) ?? { lines: [words.slice(0, 4)], sizePt: 5 };
  fitted.lines.forEach((line, i) => {
    const y = paper.yPt + cell.height / 2 + fitted.sizePt * (0.36 + i * 1.1 - (fitted.lines.length - 1) * 0.55);
    paper.write(line, x + (cell.width - measure(line, fitted.sizePt)) / 2, y, 'sans', fitted.sizePt, name ? INKS.ink : INKS.line);
  });
}

function seatNames(ceremony: CeremonyDetailView): Map<string, string> {
  const names = new Map<string, string>();
  for (const zone of ['PUBLIC', 'PARTNER', 'LEADER'] as Guest['zone'][]) {
    const seats = middleFirst(seatsOf(ceremony.zones, zone));
    ceremony.guests.filter((guest) => guest.zone === zone).forEach(({ name }, i) => {
      if (seats[i]) names.set(key(seats[i]), name);
    });
  }
  for (const winner of ceremony.awardBatches.flatMap(({ winners }) => winners)) {
    if (winner.seatRow === null || winner.seatNo === null) continue;
    const at = key({ row: winner.seatRow, seat: winner.seatNo });
    const other = names.get(at);
    names.set(at, other ? `${other}/${winner.name}` : winner.name);
  }
  return names;
}

const key = ({ row, seat }: Seat): string => `${row}-${seat}`;

function placeOf({ seatRow, seatNo }: CeremonyWinnerView): string {
  return seatRow === null || seatNo === null ? '未排座' : seatText({ row: seatRow, seat: seatNo });
}

function standInText({ standInName, standInRelation }: CeremonyWinnerView): string {
  return standInName ? `${standInName}${standInRelation ? `(${standInRelation})` : ''}` : '';
}

function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
