import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { unprintable } from '@app/platform/pdf/fonts.js';
import type { CertificateSheet } from './certificate-layout.rules.js';
import {
  findUnprintable,
  renderCertificates,
  UnprintableCharacters,
  type RenderOptions,
} from './certificate-pdf.js';

const sheetOf = (index: number, recipientName = '王秀英'): CertificateSheet => ({
  certificateNo: `ZY01-2026-01-${String(index).padStart(4, '0')}`,
  recipientName,
  salutation: '同志',
  programTitle: '二〇二六年度志愿服务表扬',
  honourName: '年度热心志愿者',
  citation: '参加社区志愿服务32次，服务时长126小时30分，在本社区志愿者中名列第3名。',
  issuerName: '枣园社区居民委员会',
  issuedOn: '2026-11-21',
  verifyUrl: `https://example.org/verify/7QK4M2XW9RTB3HZC5NVD${index}`,
  verifyCode: '7QK4M2XW9RTB3HZC5NVD',
});

const print = (sheets: CertificateSheet[], options?: RenderOptions) =>
  buffer(renderCertificates(sheets, { name: '枣园社区' }, options));

const hasPrograms = ['pdftoppm', 'zbarimg'].every(
  (program) => spawnSync(program, ['--help']).error === undefined,
);

describe('printing certificates', () => {
  it('makes an A4 landscape page for each, with its fonts embedded as subsets', async () => {
    const pdf = (
      await print([sheetOf(1), sheetOf(2, '阿卜杜热合曼·买买提'), sheetOf(3, '欧阳镕䶮')])
    ).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
    expect(pdf.match(/\/MediaBox \[0 0 841\.89 595\.28\]/g)).toHaveLength(3);
    expect(pdf.match(/\/BaseFont \/[A-Z]{6}\+NotoSerifSC-(Bold|Medium)/g)!.length).toBeGreaterThanOrEqual(2);
    expect(pdf).toContain('/FontFile2');
    expect(pdf).not.toContain('Helvetica');
    expect(pdf.length).toBeLessThan(120_000);
  });

  it('gives the same bytes again', async () => {
    expect((await print([sheetOf(1), sheetOf(2)])).equals(await print([sheetOf(1), sheetOf(2)]))).toBe(true);
  });

  it('streams: the first page leaves before the last is set', async () => {
    const chunks = renderCertificates([sheetOf(1), sheetOf(2), sheetOf(3)], { name: '枣园社区' });
    const first = await chunks.next();
    expect((first.value as Buffer).length).toBeGreaterThan(1_000);
    expect((first.value as Buffer).toString('latin1')).not.toContain('%%EOF');
    await chunks.return(undefined);
  });

  it('grows by a few kilobytes a page', async () => {
    const few = (await print([1, 2].map((n) => sheetOf(n)))).length;
    const many = (await print(Array.from({ length: 42 }, (_, n) => sheetOf(n)))).length;
    expect((many - few) / 40).toBeLessThan(6_000);
  });

  (hasPrograms ? it : it.skip)('carries a QR that a scanner reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    writeFileSync(join(folder, 'a.pdf'), await print([sheetOf(7)]));
    spawnSync('pdftoppm', ['-r', '120', '-png', join(folder, 'a.pdf'), join(folder, 'a')]);
    const scanned = spawnSync('zbarimg', ['-q', '--raw', join(folder, 'a-1.png')])
      .stdout.toString()
      .trim();
    expect(scanned).toBe(sheetOf(7).verifyUrl);
  });
});

describe('characters without a glyph', () => {
  it('knows the rare characters of real names', () => {
    expect(unprintable('阿卜杜热合曼·买买提 䶮堃喆赟犇骉镕昇昉翀𬬭〇 Ana-María O’Neil', ['serif', 'serifBold'])).toEqual([]);
  });

  it('names each missing one once', () => {
    expect(unprintable('王𠀾𠀾🎉李', ['serif'])).toEqual(['𠀾', '🎉']);
  });

  it('refuses to print an empty box, and says whose name it is', async () => {
    const sheets = [sheetOf(1), sheetOf(2, '王𠀾')];
    const findings = [{ certificateNo: 'ZY01-2026-01-0002', recipientName: '王𠀾', characters: ['𠀾'] }];
    expect(findUnprintable(sheets)).toEqual(findings);
    await expect(print(sheets)).rejects.toMatchObject({ findings });
    await expect(print(sheets)).rejects.toBeInstanceOf(UnprintableCharacters);
  });

  it('leaves a gap to write in when told so', async () => {
    const pdf = await print([sheetOf(2, '王𠀾')], { blankUnprintable: true });
    expect(pdf.subarray(-6).toString()).toContain('%%EOF');
  });
});
