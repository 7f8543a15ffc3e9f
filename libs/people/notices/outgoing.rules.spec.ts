import fc from 'fast-check';
import { NOTICE_KINDS } from './notice.rules.js';
import { channelsFor, isEmailAddress, maskAddress, maskEmail } from './outgoing.rules.js';

it.each([
  ['liu.xiaomei@example.cn', true],
  ['a+b@mail.gov.cn', true],
  ['nobody', false],
  ['a@b', false],
  ['a b@example.cn', false],
  ['a@example.cn\r\nBcc: x@example.cn', false],
  ['\ud83d@example.cn', false],
])('%j is an address: %s', (text, expected) => expect(isEmailAddress(text)).toBe(expected));

it('answers for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isEmailAddress(text) === 'boolean' && !maskEmail(text).includes('\n\n\n\n')));
});

it('sends nothing on that nobody asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NOTICE_KINDS), fc.subarray([...NOTICE_KINDS]), fc.subarray([...NOTICE_KINDS]), (kind, byEmail, bySms) => {
      expect(channelsFor(kind, undefined)).toEqual([]);
      const channels = channelsFor(kind, { byEmail, bySms });
      expect([channels.includes('EMAIL'), channels.includes('SMS')]).toEqual([byEmail.includes(kind), bySms.includes(kind)]);
    }),
  );
});

it('shows of an address its host only', () => {
  expect(maskAddress('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret')).toBe('https://qyapi.weixin.qq.com/…');
});
