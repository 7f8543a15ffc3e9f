import { renderPoster, type PosterWords } from './poster.js';

const words = (given: Partial<PosterWords> = {}): PosterWords => ({
  community: '幸福里社区',
  name: '清洁家园',
  tags: '环境',
  facts: [
    ['时　间', '2026年11月21日 周六 09:00–11:00'],
    ['地　点', '幸福里小区南门'],
    ['保　险', ''],
  ],
  description: '',
  url: 'https://example.cn/activities/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  phone: '0359-5520001',
  accent: '#b8271e',
  at: '2026-11-20T01:00:00.000Z',
  ...given,
});
const pages = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;

describe('the poster', () => {
  it('is one A4 page, and the same bytes from the same words', async () => {
    const pdf = await renderPoster(words());
    expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.2');
    expect(pages(pdf)).toBe(1);
    expect((await renderPoster(words())).equals(pdf)).toBe(true);
  });

  it('stays one page whatever people write', async () => {
    const long = '很长的话，'.repeat(200);
    const facts = Array.from({ length: 9 }, (_, i) => [`第 ${i} 项`, long] as const);
    expect(pages(await renderPoster(words({ name: long.slice(0, 200), tags: long.slice(0, 80), description: long, facts, phone: null })))).toBe(1);
  });

  it('leaves a gap for a character that no font has', async () => {
    expect(pages(await renderPoster(words({ name: '𠀾😀社区的活动', community: '\u{20000}社区' })))).toBe(1);
  });
});
