import { GEOMETRIES, layOutCertificate, PAGE, QR_SIDE_PT, type CertificateSheet } from './certificate-layout.rules.js';

const measure = (text: string, sizePt: number) =>
  [...text].reduce((width, character) => width + (character.codePointAt(0)! > 0x2000 ? 1 : 0.56), 0) * sizePt;

const sheet: CertificateSheet = {
  certificateNo: 'ZY01-2026-01-0017',
  recipientName: '王秀英',
  salutation: '同志',
  programTitle: '二〇二六年度志愿服务表扬',
  honourName: '年度热心志愿者',
  citation: '参加社区志愿服务32次，服务时长126小时30分。',
  issuerName: '枣园社区居民委员会',
  issuedOn: '2026-11-21',
  verifyUrl: 'https://example.org/verify/7QK4M2XW9RTB3HZC5NVD',
  verifyCode: '7QK4M2XW9RTB3HZC5NVD',
};

const place = (changes: Partial<CertificateSheet> = {}) =>
  layOutCertificate({ ...sheet, ...changes }, { name: '枣园社区' }, { bold: measure, text: measure });

describe('the certificate on paper', () => {
  it('says everything it must', () => {
    const words = place().texts.map(({ text }) => text);
    for (const word of ['荣誉证书', '王秀英', '同志：', '年度热心志愿者', '枣园社区居民委员会', '（盖章）']) {
      expect(words).toContain(word);
    }
    expect(words).toContain('ZY01-2026-01-0017');
    expect(words).toContain('7QK4M-2XW9R-TB3HZ-C5NVD');
  });

  it('has a QR of at least 20 mm', () => {
    expect((QR_SIDE_PT / 72) * 25.4).toBeGreaterThanOrEqual(20);
  });

  it.each([
    ['a short one', {}],
    ['a long minority name', { recipientName: '阿卜杜热合曼·买买提吐尔逊·阿布都热依木江·努尔麦麦提' }],
    ['a unit', { recipientName: '稷山县农业技术推广服务中心党支部', salutation: '' }],
    ['a long honour', { honourName: '“枣乡先锋·邻里守望”年度突出贡献志愿服务集体和个人代表' }],
    [
      'the longest texts',
      {
        recipientName: '长'.repeat(60),
        programTitle: '长'.repeat(60),
        honourName: '长'.repeat(30),
        citation: '参加志愿服务，'.repeat(43),
        issuerName: '长'.repeat(60),
      },
    ],
  ])('keeps %s inside the frame, above the foot and free of overlaps', (_name, changes) => {
    const { texts, qr } = place(changes);
    for (const text of texts) {
      const right = text.x + measure(text.text, text.sizePt) + ([...text.text].length - 1) * text.spacingPt;
      expect(text.x).toBeGreaterThan(70);
      expect(right).toBeLessThan(PAGE.widthPt - 70);
      expect(text.y).toBeLessThan(PAGE.heightPt - 60);
      expect(text.sizePt).toBeGreaterThanOrEqual(8);
    }
    const honour = texts.filter(({ face, ink }) => face === 'bold' && ink === 'accent').at(-1)!;
    expect(honour.y).toBeLessThan(qr.y - 8);
    const body = texts.filter(({ ink, x, y }) => ink === 'ink' && x >= 112 && x < 200 && y < qr.y);
    body.slice(1).forEach((line, index) => expect(line.y).toBeGreaterThanOrEqual(body[index]!.y));
  });

  it('shrinks a long name rather than losing a character', () => {
    const name = '阿卜杜热合曼·买买提吐尔逊·阿布都热依木江·努尔麦麦提';
    const lines = place({ recipientName: name }).texts.filter(({ face, x }) => face === 'bold' && x === 112);
    expect(lines.map(({ text }) => text).join('')).toBe(name);
  });

  it.each(['landscape', 'portrait'] as const)('has room for everything on a %s sheet, the QR clear of all words', (orientation) => {
    const geometry = GEOMETRIES[orientation];
    for (const changes of [{}, { recipientName: '长'.repeat(60), citation: '参加志愿服务，'.repeat(43), honourName: '长'.repeat(30), issuerName: '长'.repeat(60) }]) {
      const { texts, qr } = layOutCertificate({ ...sheet, ...changes }, { name: '枣园社区' }, { bold: measure, text: measure }, geometry, '星级证书');
      const quiet = QR_SIDE_PT / 12;
      for (const text of texts) {
        const right = text.x + measure(text.text, text.sizePt) + ([...text.text].length - 1) * text.spacingPt;
        expect([text.text.slice(0, 9), text.x > 60 && right < geometry.widthPt - 60 && text.y < geometry.heightPt - 48]).toEqual([text.text.slice(0, 9), true]);
        const isBeside = text.x > qr.x + QR_SIDE_PT + quiet / 2 || right < qr.x || text.y < qr.y - 4 || text.y - text.sizePt > qr.y + QR_SIDE_PT;
        expect([text.text.slice(0, 9), isBeside]).toEqual([text.text.slice(0, 9), true]);
      }
      expect(qr.y + QR_SIDE_PT + quiet).toBeLessThan(geometry.heightPt - 45);
    }
  });
});
