import fc from 'fast-check';
import { checkHookAddress, isPublicAddress } from './addresses.rules.js';

describe('public addresses', () => {
  it.each([
    ['8.8.8.8', true],
    ['223.5.5.5', true],
    ['2400:3200::1', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::808:808', true],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['255.255.255.255', false],
    ['239.1.1.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::127.0.0.1', false],
    ['2002:7f00:1::', false],
    ['64:ff9b::a00:1', false],
    ['64:ff9b:1::808:808', false],
    ['2001:db8::1', false],
    ['2001::1', false],
    ['1.2.3', false],
    ['256.1.1.1', false],
    ['nonsense', false],
    ['', false],
    ['1:2:3:4:5:6:7:8:9', false],
    ['2400::1::2', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  it('says of a v4 address the same however it is dressed up', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
        const mapped = `::ffff:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        expect(isPublicAddress(mapped)).toBe(isPublicAddress(address));
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });

  it('answers for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6()), (text) => typeof isPublicAddress(text) === 'boolean'));
  });
});

describe('addresses for hooks', () => {
  it.each([
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', true],
    ['https://8.8.8.8/hook', true],
    ['https://[2400:3200::1]/hook', true],
    ['http://example.cn/hook', false],
    ['https://127.0.0.1/hook', false],
    ['https://2130706433/hook', false],
    ['https://0x7f.1/hook', false],
    ['https://[::1]/hook', false],
    ['https://localhost/hook', false],
    ['https://printer.local/hook', false],
    ['https://metadata/hook', false],
    ['https://a:b@example.cn/hook', false],
    ['ftp://example.cn', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (url, expected) => expect(checkHookAddress(url, []).ok).toBe(expected));

  it('lets the operator trust a host, and only that one', () => {
    expect(checkHookAddress('http://127.0.0.1:9000/a', ['127.0.0.1']).ok).toBe(true);
    expect(checkHookAddress('http://127.0.0.2:9000/a', ['127.0.0.1']).ok).toBe(false);
  });
});
