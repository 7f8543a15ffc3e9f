import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { layOutRow } from './paper-table.rules.js';
import { Paper } from './paper.js';

const AT = '2026-11-21T02:00:00.000Z';
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

function paper(): Paper {
  return new Paper({ title: '共建协议', author: '枣园社区居民委员会', at: AT }).title('共建协议');
}

describe('a printed paper', () => {
  it('is the same bytes each time, with its fonts embedded as subsets', async () => {
    const [one, two] = [await paper().bytes(), await paper().bytes()];
    expect(one.equals(two)).toBe(true);
    const pdf = one.toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+NotoSerifSC/);
    expect(pdf).not.toContain('Helvetica');
    expect(one.length).toBeLessThan(60_000);
  });

  it('goes on over pages, repeats the header of a table and numbers its pages', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => [String(n + 1), `第${n + 1}项事项`, '阿卜杜热合曼·买买提']);
    const columns = [{ header: '序号', width: 1 }, { header: '事项', width: 3 }, { header: '负责人', width: 2 }];
    const written = paper().table(columns, rows, ['合计', '120 项', '']).signatures(['甲方', '乙方']).qr('https://example.org/x', ['核验码 X']);
    const bytes = await written.bytes();
    const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)!.length;
    expect(pages).toBeGreaterThan(3);
    if (!hasPoppler) return;
    const folder = mkdtempSync(join(tmpdir(), 'gongjian-paper-'));
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const text = spawnSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).stdout.replace(/ /g, '');
    rmSync(folder, { recursive: true });
    expect(text).toContain(`共${pages}页`);
    expect(text.match(/负责人/g)!.length).toBeGreaterThanOrEqual(pages - 1);
    for (const n of [1, 60, 120]) expect(text).toContain(`第${n}项事项`);
  });

  it('leaves a counted blank where no font has the character', async () => {
    const written = paper().paragraph('王𠀾明🎉');
    expect(written.blanks).toBe(2);
    expect((await written.bytes()).length).toBeGreaterThan(1_000);
  });

  it('makes a row as tall as its tallest cell and keeps every line inside its column', () => {
    const measure = (text: string, sizePt: number): number => [...text].length * sizePt;
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const columns = cells.map(() => ({ header: '', widthPt: 100 }));
        const { cells: placed, heightPt, sizePt } = layOutRow(columns, cells, 4, () => measure);
        for (const line of placed.flat()) {
          expect(line.x + measure(line.text, sizePt)).toBeLessThanOrEqual(96 + 1e-9);
          expect(line.y).toBeLessThanOrEqual(heightPt);
        }
        expect(heightPt).toBeLessThan(500);
      }),
    );
  });
});
