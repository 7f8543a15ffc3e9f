import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { VolunteersService } from '@app/people/index.js';
import { SigningKeys, isSignedBy } from '@app/platform/secrets/signing-keys.js';
import { RecognitionWorld } from '../../../test/recognition-world.js';
import { ProgramViewsService } from '../programs/program-views.service.js';
import { ServiceProofs } from '../service-proofs/service-proofs.service.js';
import { ServiceProofPapers } from '../service-proofs/service-proof-papers.service.js';
import { provenServices } from '../service-proofs/service-proof.rules.js';
import { CertificateKeys } from './certificate-keys.service.js';
import { CertificatesService } from './certificates.service.js';
import { OfflineCheckerService } from './offline-checker.service.js';
import { PrintingService } from './printing.service.js';
import { messageOf, readSignedCode } from './signed-code.rules.js';

const FACTS = { verifyCode: '7QK4M2XW9RTB3HZC5NVD', name: '王*英', title: '年度热心志愿者', issuer: '枣园社区居民委员会', issuedOn: '2026-11-21' };
const REQUEST = { protocol: 'https', host: 'zy.example.gov.cn' } as const;
const hasPrograms = ['pdftoppm', 'zbarimg', 'openssl'].every((program) => spawnSync(program, ['--help']).error === undefined);

describe('what a QR holds', () => {
  it('says again what was put in, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (name, title, issuer) => {
        const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();
        const lone = [name, title, issuer].some((text) => /[\uD800-\uDFFF]/u.test(text));
        fc.pre(!lone && name.length + title.length + issuer.length < 200);
        const text = `https://x.cn/verify/${messageOf({ ...FACTS, name, title, issuer }, '0123456789abcdef')}.${'A'.repeat(86)}`;
        expect(readSignedCode(text)).toMatchObject({ verifyCode: FACTS.verifyCode, keyPrefix: '01234567', name: clean(name), title: clean(title), issuer: clean(issuer) });
      }),
    );
  });

  it('is nothing when it is another text', () => {
    for (const text of ['', 'https://x.cn/verify/7QK4M2XW9RTB3HZC5NVD', `${'x'.repeat(5_000)}`, '7QK4M2XW9RTB3HZC5NVD#1.01234567.____.A']) expect(readSignedCode(text)).toBeUndefined();
  });
});

describe('signed certificates and record proofs', () => {
  let world: RecognitionWorld;
  let folder: string;

  beforeAll(async () => {
    world = await RecognitionWorld.start();
    folder = mkdtempSync(join(tmpdir(), 'gongjian-signed-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.app.close();
  });

  /** Reads the QR of a printed page and checks it with nothing of ours: the published key, zbarimg and openssl. */
  async function scanned(pdf: Buffer, mark: string): Promise<string> {
    const file = join(folder, `${mark}.pdf`);
    writeFileSync(file, pdf);
    spawnSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file, join(folder, mark)]);
    const text = spawnSync('zbarimg', ['-q', '--raw', join(folder, `${mark}.png`)]).stdout.toString().trim();
    const [, message, signature] = /\/verify\/(.+)\.([\w-]{86})$/.exec(text)!;
    const [key] = await world.app.get(CertificateKeys).published();
    for (const [name, content] of [['key.pem', key!.pem], ['message', message!], ['signature', Buffer.from(signature!, 'base64url')], ['other', `${message!}x`]] as const) {
      writeFileSync(join(folder, name), content);
    }
    const verified = (input: string): number | null =>
      spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', join(folder, 'key.pem'), '-rawin', '-in', join(folder, input), '-sigfile', join(folder, 'signature')]).status;
    expect([verified('message'), verified('other')]).toEqual([0, 1]);
    return text;
  }

  (hasPrograms ? it : it.skip).each([
    { paper: 'A4', orientation: 'landscape' },
    { paper: 'A3', orientation: 'portrait', bleed: 1, template: 'STAR' },
  ] as const)('can be checked with outside tools: %j', async (options) => {
    const [certificate] = await world.app.get(ProgramViewsService).certificatesOf(await world.awarded());
    const file = await world.app.get(PrintingService).print([certificate!], { request: REQUEST, name: 'x', ...options });
    const pdf = await buffer(file.getStream());
    const text = await scanned(pdf, `certificate-${options.paper}`);
    expect(text.startsWith(`https://zy.example.gov.cn/verify/${certificate!.verifyCode}#1.`)).toBe(true);
    expect(readSignedCode(text)).toMatchObject({ name: '王*英', title: '年度热心志愿者', issuer: '枣园社区居民委员会', issuedOn: '2026-11-21' });
    if ('bleed' in options) expect(pdf.toString('latin1')).toContain('/TrimBox');
  });

  it('publishes its keys, and a page in one file that knows them', async () => {
    const keys = await world.app.get(CertificateKeys).published();
    expect(keys[0]).toMatchObject({ isCurrent: true, keyId: world.app.get(SigningKeys).keyId });
    const text = world.app.get(CertificateKeys).qrText('https://x.cn', FACTS);
    const code = readSignedCode(text)!;
    expect(isSignedBy(keys[0]!.publicKey, Buffer.from(code.message), code.signature)).toBe(true);
    expect(isSignedBy(keys[0]!.publicKey, Buffer.from(code.message.replace('#1', '#2')), code.signature)).toBe(false);
    const html = (await buffer((await world.app.get(OfflineCheckerService).file()).getStream())).toString();
    expect(html).toContain(keys[0]!.publicKey);
    expect(html).not.toMatch(/\b(src|href)=|fetch\(/);
  });

  it('proves service from final records of volunteering only, and shows at once when taken back', async () => {
    const [volunteerId] = world.winners;
    const proofs = world.app.get(ServiceProofs);
    const owner = await world.owner(volunteerId!, 'wangxiuying');
    await expect(proofs.issueOwn(owner, {})).rejects.toMatchObject({ code: 'service-proof.nothing' });
    await world.served(volunteerId!, [
      { nature: 'VOLUNTEER', state: 'FINAL', minutes: 90, servedOn: '2026-03-01' },
      { nature: 'VOLUNTEER', state: 'FINAL', minutes: 45, servedOn: '2026-05-01' },
      { nature: 'VOLUNTEER', state: 'PENDING', minutes: 60, servedOn: '2026-06-01' },
      { nature: 'DUTY', state: 'FINAL', minutes: 500, servedOn: '2026-04-01' },
    ]);
    const proof = await proofs.issueOwn(owner, {});
    expect(proof).toMatchObject({ services: 2, totalMinutes: 135, from: '2026-03-01', to: '2026-11-22', certificateNo: 'ZY01-FW2026-00001', issuer: '街道枣园社区居民委员会' });
    expect((await proofs.issueFor(world.secretary, { volunteerId: volunteerId!, from: '2026-04-01', to: '2026-06-01' })).totalMinutes).toBe(45);
    await expect(proofs.issueFor(world.stranger, { volunteerId: volunteerId! })).rejects.toMatchObject({ code: 'volunteer.not-found' });
    const pdf = await buffer((await world.app.get(ServiceProofPapers).print(owner, proof.id, 'OWN', REQUEST)).getStream());
    if (hasPrograms) await scanned(pdf, 'proof');
    const verified = await world.app.get(CertificatesService).verify(proof.verifyCode);
    expect(verified).toEqual({ state: 'VALID', name: '王*英', title: '志愿服务记录证明：2026年3月1日至2026年11月21日，服务 2 次，2小时15分', issuer: '街道枣园社区居民委员会', issuedOn: '2026-11-21', revokedOn: null, revokedReason: null });
    await expect(proofs.revoke(world.stranger, proof.id, '不是我的')).rejects.toMatchObject({ code: 'certificate.not-found' });
    await proofs.revoke(world.secretary, proof.id, '有一条记录冲销了');
    expect(await world.app.get(CertificatesService).verify(proof.verifyCode)).toMatchObject({ state: 'REVOKED', revokedReason: '有一条记录冲销了' });
    await expect(world.app.get(ServiceProofPapers).print(owner, proof.id, 'OWN', REQUEST)).rejects.toMatchObject({ code: 'certificate.revoked' });
    expect((await world.app.get(VolunteersService).namesOf(world.app.db.read, [volunteerId!])).get(volunteerId!)).toBe('王秀英');
  });

  it('keeps the sum whatever is folded together', () => {
    const record = fc.record({
      content: fc.constantFrom('探访', '清洁', '义诊'),
      organisingUnit: fc.constantFrom('居委会', '医院'),
      venue: fc.constantFrom('甲', '乙'),
      servedOn: fc.constantFrom('2026-01-02', '2026-02-03', '2026-03-04'),
      minutes: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const lines = provenServices(records);
        expect(lines.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(records.reduce((sum, { minutes }) => sum + minutes, 0));
        expect(lines.reduce((sum, { times }) => sum + times, 0)).toBe(records.length);
        for (const { firstOn, lastOn } of lines) expect(firstOn <= lastOn).toBe(true);
      }),
    );
    const many = provenServices(Array.from({ length: 500 }, (_, i) => ({ content: `第${i}项`, organisingUnit: '', venue: '', servedOn: '2026-01-01', minutes: 1 })));
    expect([many.length, many.at(-1)!.content, many.at(-1)!.minutes]).toEqual([120, '其他 381 项服务', 381]);
  });
});
