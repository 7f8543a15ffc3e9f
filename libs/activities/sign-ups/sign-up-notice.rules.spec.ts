import { SIGN_UP_STATES } from './sign-up.rules.js';
import { stepNotice, type ToldStep } from './sign-up-notice.rules.js';

const step = (given: Partial<ToldStep>): ToldStep => ({
  ...{ state: 'APPROVED', endKind: null, reason: null, isOnBehalf: false, isExcused: false },
  ...{ activityName: '清洁家园', when: '2026年11月21日 周六 09:00', venue: '南门', phone: '0359-5520001' },
  ...given,
});

describe('what people are told about their sign-ups', () => {
  it.each([
    [{ state: 'APPLIED' }, null],
    [{ state: 'APPLIED', isOnBehalf: true }, '社区替您报了名'],
    [{ state: 'APPROVED' }, '报名成功'],
    [{ state: 'WAITLISTED' }, '已列入候补'],
    [{ state: 'CANCELLED', endKind: 'DECLINED', reason: '这次要会理发的人' }, '报名没有通过'],
    [{ state: 'CANCELLED', endKind: 'ACTIVITY', reason: '下大雨' }, '活动取消了'],
    [{ state: 'CANCELLED', endKind: 'STAFF', reason: null }, '社区取消了您的报名'],
    [{ state: 'NO_SHOW' }, '登记为未到场'],
    [{ state: 'NO_SHOW', isExcused: true, reason: '住院' }, '缺席不计入'],
    [{ state: 'ATTENDED' }, null],
  ] as const)('%j: %s', (given, title) => {
    expect(stepNotice(step(given))?.title ?? null).toBe(title);
  });

  it('says what, why and what to do next, in whole sentences', () => {
    for (const state of SIGN_UP_STATES) {
      const told = stepNotice(step({ state, endKind: 'STAFF', reason: '临时有事', isOnBehalf: true }));
      if (told) expect(told.text).toMatch(/^“清洁家园”，2026年11月21日 周六 09:00，南门。.+[。]$/u);
    }
    expect(stepNotice(step({ state: 'CANCELLED', endKind: 'ACTIVITY', reason: '下大雨', phone: null }))!.text).toContain('原因：下大雨。有疑问请联系社区。');
  });
});
