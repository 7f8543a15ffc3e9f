import {
  certificateNo,
  cleanVerifyCode,
  hashedContent,
  programNo,
  verifyCodeFrom,
} from './certificate-number.rules.js';

describe('verify codes', () => {
  const bytes = Uint8Array.from({ length: 20 }, (_, index) => index * 13);

  it('are 20 characters that nobody mixes up', () => {
    expect(verifyCodeFrom(bytes)).toMatch(/^[2-9A-HJ-NP-Z]{20}$/);
    expect(() => verifyCodeFrom(bytes.slice(1))).toThrow('20 bytes');
  });

  it('use every letter equally often', () => {
    const letters = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const letter = verifyCodeFrom(new Uint8Array(20).fill(byte))[0]!;
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
    }
    expect([...letters.values()]).toEqual(Array(32).fill(8));
  });

  it.each([
    ['7qk4m-2xw9r-tb3hz-c5nvd', '7QK4M2XW9RTB3HZC5NVD'],
    [' 7QK4M 2XW9R TB3HZ C5NVD ', '7QK4M2XW9RTB3HZC5NVD'],
    ['7QK4M2XW9RTB3HZC5NV', undefined],
    ['7QK4M2XW9RTB3HZC5NV0', undefined],
    ["7QK4M2XW9RTB3HZC5'--", undefined],
  ])('typed as %s', (typed, code) => expect(cleanVerifyCode(typed)).toBe(code));
});

it('numbers say where, when, which', () => {
  expect(certificateNo(programNo('ZY01', '2026', 3), 17)).toBe('ZY01-2026-03-0017');
});

it('hashes every word a reader relies on', () => {
  const content = {
    certificateNo: 'A-1',
    recipientName: '王秀英',
    programTitle: '年度表扬',
    honourName: '热心志愿者',
    citation: '服务32次',
    issuerName: '枣园社区居委会',
    issuedOn: '2026-11-21',
  };
  const variants = Object.keys(content).map((field) => hashedContent({ ...content, [field]: '别的' }));
  expect(new Set([hashedContent(content), ...variants]).size).toBe(8);
});
