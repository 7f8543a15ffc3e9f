import { ageOn, cleanName, isMaskedName, isMinor, nameFitsMask, shownName } from './person.rules.js';
import { cleanVolunteerNo, publicNameOf, volunteerNoFrom } from './volunteer.rules.js';

describe('names', () => {
  it.each([
    [' 张 三 ', '张三'],
    ['阿卜杜热合曼•买买提', '阿卜杜热合曼·买买提'],
    ['John   Smith', 'John Smith'],
    ['张*三', '张*三'],
    ['欧阳\u200B娜娜', '欧阳娜娜'],
  ])('%s becomes %s', (written, clean) => expect(cleanName(written)).toBe(clean));

  it.each(['张*三', '王○明', '李某某', '赵XX'])('%s is masked', (name) =>
    expect(isMaskedName(name)).toBe(true),
  );
  it.each(['张三', '某', 'Max Xu', '阿卜杜·买买提'])('%s is not', (name) =>
    expect(isMaskedName(name)).toBe(false),
  );

  it('knows which full name a masked one may be', () => {
    expect(nameFitsMask('张小三', '张*三')).toBe(true);
    expect(nameFitsMask('张三', '张**')).toBe(true);
    expect(nameFitsMask('李小三', '张*三')).toBe(false);
    expect(nameFitsMask('张小四', '张*三')).toBe(false);
  });

  it('shows a number where there is no name', () => {
    expect(shownName({ name: null, externalNo: 'P0001', volunteerNo: 'AAAA-BBBB' })).toBe('P0001');
    expect(shownName({ name: null, externalNo: null, volunteerNo: 'AAAA-BBBB' })).toBe('AAAA-BBBB');
  });
});

describe('age', () => {
  it('counts the birthday itself', () => {
    expect(ageOn('2008-11-21', '2026-11-20')).toBe(17);
    expect(ageOn('2008-11-21', '2026-11-21')).toBe(18);
    expect(isMinor({ birthOn: '2008-11-21' }, '2026-11-20')).toBe(true);
    expect(isMinor({ birthOn: null }, '2026-11-20')).toBe(false);
  });

  it('of somebody born on 29 February turns on 1 March', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});

describe('volunteer numbers', () => {
  it('are read back as they are spoken', () => {
    const number = volunteerNoFrom(new Uint8Array([0, 1, 2, 3, 28, 29, 30, 31]));
    expect(number).toBe('2345-WXYZ');
    expect(cleanVolunteerNo(' 2345 wxyz')).toBe(number);
    expect(cleanVolunteerNo('2345-WXY0')).toBeUndefined();
  });
});

describe('public names', () => {
  const mask = (name: string): string => `${name[0]}*`;
  it('need consent, and a confirmed volunteer', () => {
    expect(publicNameOf({ name: '张三', state: 'ACTIVE' }, true, mask)).toEqual({
      name: '张三',
      isNamed: true,
    });
    expect(publicNameOf({ name: '张三', state: 'ACTIVE' }, false, mask)).toEqual({
      name: '张*',
      isNamed: false,
    });
    expect(publicNameOf({ name: '张三', state: 'PENDING_CONFIRM' }, true, mask).name).toBe('一位志愿者');
    expect(publicNameOf({ name: null, state: 'ACTIVE' }, true, mask).name).toBe('一位志愿者');
  });
});
