import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { readConfig } from '@app/platform/config.js';
import { typeface } from '@app/platform/pdf/fonts.js';
import { SigningKeys } from '@app/platform/secrets/signing-keys.js';
import { frameOperators } from '@app/recognition/certificates/certificate-frame.js';
import { GEOMETRIES, layOutCertificate, QR_SIDE_PT, type CertificateSheet, type PlacedCertificate } from '@app/recognition/certificates/certificate-layout.rules.js';
import { renderCertificates } from '@app/recognition/certificates/certificate-pdf.js';
import { messageOf } from '@app/recognition/certificates/signed-code.rules.js';
import { compareTimes, print, type BenchOptions } from './measure.js';

const BRAND = { name: '学府街道幸福里社区 · 党建邻聚力' };
const NAMES = ['王秀兰', '阿卜杜热合曼·买买提', '欧阳娜娜', '李建国', '帕提古丽·艾合买提'];

/**
 * Certificates with a signed QR in one PDF: facts to bytes, every page laid out, signed, drawn and streamed. The
 * baseline is pdfkit alone that draws the very same page, words at places and QR made beforehand, as often.
 */
export async function certificates({ quick }: BenchOptions): Promise<void> {
  const count = quick ? 200 : 1_000;
  const rounds = quick ? 2 : 3;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-certificates-'));
  const keys = new SigningKeys(readConfig({ DATABASE_URL: `sqlite:${join(folder, 'x.sqlite')}` }));
  await ours(keys, 20);
  await baseline(keys, 20);
  const [oursMs, baselineMs]: [number[], number[]] = [[], []];
  const heap: number[] = [];
  for (let round = 0; round < rounds; round++) {
    oursMs.push(await timed(() => ours(keys, count, heap)) / count);
    baselineMs.push(await timed(() => baseline(keys, count)) / count);
  }
  const spread = Math.round((Math.max(...heap) - Math.min(...heap)) / 1_048_576);
  const note = `${count} pages; heap between pages differs by ${spread} MiB`;
  print({ bench: 'certificates', engine: 'none', ...compareTimes(oursMs, baselineMs), n: count * rounds, unit: 'ms/page', note });
  rmSync(folder, { recursive: true, force: true });
}

function sheetOf(keys: SigningKeys, i: number): CertificateSheet {
  const verifyCode = `7QK4M2XW9RTB3HZ${String(22_222 + (i % 7_000)).replaceAll('0', 'A').replaceAll('1', 'B')}`;
  const facts = { verifyCode, name: '王*兰', title: '季度热心志愿者', issuer: '幸福里社区居民委员会', issuedOn: '2026-11-21' };
  const message = messageOf(facts, keys.keyId);
  return {
    certificateNo: `ZY01-2026-01-${String(i + 1).padStart(4, '0')}`,
    recipientName: NAMES[i % NAMES.length]!,
    salutation: '同志',
    programTitle: '2026年第三季度志愿服务表扬',
    honourName: '季度热心志愿者',
    citation: `在2026年参加志愿服务${(i % 60) + 6}次，服务时长${(i % 90) + 10}小时。热心公益、乐于助人，为邻里和谐作出了积极贡献，特此表扬，以资鼓励。`,
    issuerName: '幸福里社区居民委员会',
    issuedOn: '2026-11-21',
    verifyUrl: `https://xfl.example.gov.cn/verify/${message}.${keys.sign(Buffer.from(message))}`,
    verifyCode,
  };
}

async function ours(keys: SigningKeys, count: number, heap: number[] = []): Promise<number> {
  const sheets = Array.from({ length: count }, (_, i) => sheetOf(keys, i));
  let bytes = 0;
  let chunks = 0;
  for await (const chunk of renderCertificates(sheets, BRAND)) {
    bytes += chunk.length;
    if (++chunks % 20 === 0) heap.push(process.memoryUsage().heapUsed);
  }
  return bytes;
}

/** One page, drawn again and again: nothing is decided, measured or signed while the clock runs. */
async function baseline(keys: SigningKeys, count: number): Promise<number> {
  const sheet = sheetOf(keys, 7);
  const measures = { bold: typeface('serifBold').measure, text: typeface('serif').measure };
  const placed: PlacedCertificate = layOutCertificate(sheet, BRAND, measures);
  const { modules } = QRCode.create([{ mode: 'byte', data: Buffer.from(sheet.verifyUrl) }], { errorCorrectionLevel: 'M' });
  const { widthPt, heightPt } = GEOMETRIES.landscape;
  const document = new PDFDocument({ size: [widthPt, heightPt], margin: 0, autoFirstPage: false, font: '', fontLayoutCache: false });
  document.registerFont('bold', typeface('serifBold').font).registerFont('text', typeface('serif').font);
  const frame = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, widthPt, heightPt], Resources: {} });
  frame.end(Buffer.from(frameOperators('#B8271E', GEOMETRIES.landscape), 'latin1'));
  let bytes = 0;
  const done = new Promise<void>((resolve) => document.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', resolve));
  const side = QR_SIDE_PT / modules.size;
  for (let page = 0; page < count; page++) {
    document.addPage();
    document.page.xobjects['Frame'] = frame;
    document.addContent('/Frame Do');
    for (const rule of placed.rules) document.moveTo(rule.x, rule.y).lineTo(rule.x + rule.widthPt, rule.y);
    document.stroke();
    for (const { face, sizePt, text, x, y, spacingPt } of placed.texts) {
      document.font(face).fontSize(sizePt).fillColor('#1F1D1A').text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacingPt });
    }
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (!modules.get(row, column)) continue;
        const start = column;
        while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
        document.rect(placed.qr.x + start * side, placed.qr.y + row * side, (column - start + 1) * side, side);
      }
    }
    document.fill('#000000');
    if (page % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  document.end();
  await done;
  return bytes;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
