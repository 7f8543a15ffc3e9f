import { cleanUnitName, sameName, unitTypeOf } from './unit.rules.js';
import { decideUnit, readUnitRow, UnitIndex, type KnownUnit, type UnitCells } from './units-import.rules.js';

describe('the type of a unit', () => {
  it.each([
    ['稷山县第二中学', 'SCHOOL'],
    ['东城区实验幼儿园', 'SCHOOL'],
    ['稷峰镇卫生院', 'HOSPITAL'],
    ['县人民医院', 'HOSPITAL'],
    ['幸福物业服务有限公司', 'PROPERTY_COMPANY'],
    ['阳光小区业主委员会', 'OWNERS_COMMITTEE'],
    ['县公安局', 'GOV_DEPARTMENT'],
    ['中共稷山县委组织部', 'GOV_DEPARTMENT'],
    ['中国农业银行稷山支行', 'STATE_ENTERPRISE'],
    ['国网稷山县供电公司', 'STATE_ENTERPRISE'],
    ['红十字志愿服务队', 'SOCIAL_ORG'],
    ['县消防救援大队', 'MILITARY'],
    ['县图书馆', 'PUBLIC_INSTITUTION'],
    ['老王便民超市', 'SHOP'],
    ['宏达建材有限公司', 'PRIVATE_ENTERPRISE'],
    ['国企', 'STATE_ENTERPRISE'],
    ['民营企业', 'PRIVATE_ENTERPRISE'],
    ['社会组织', 'SOCIAL_ORG'],
    ['school', 'SCHOOL'],
    ['其它', 'OTHER'],
    ['Catchafire', undefined],
  ])('%s is %s', (words, type) => expect(unitTypeOf(words)).toBe(type));
});

describe('unit names', () => {
  it('are kept as written and compared without width, case and blanks', () => {
    expect(cleanUnitName(' 稷山县 供电公司 ')).toBe('稷山县供电公司');
    expect(cleanUnitName('工会(机关)')).toBe('工会(机关)');
    expect(sameName('工会(机关)', '工会(机关)')).toBe(true);
  });
});

describe('a line of a sheet of units', () => {
  const school: KnownUnit = {
    id: 'u',
    isOwn: true,
    mergedIntoId: null,
    name: '第二中学',
    externalNo: '1',
    uscc: null,
    unitType: 'SCHOOL',
    address: null,
    contact: null,
  };
  const decide = (cells: UnitCells, ...units: KnownUnit[]): unknown => {
    const { row, problems } = readUnitRow(cells);
    return row ? decideUnit(row, new UnitIndex(units)) : problems;
  };

  it('checks the code, and takes 无 for none', () => {
    expect(readUnitRow({ name: '甲', uscc: '91350100M000100Y43' }).row?.uscc).toBe('91350100M000100Y43');
    expect(readUnitRow({ name: '甲', uscc: '519999990000001070' }).row?.uscc).toBe('519999990000001070');
    expect(readUnitRow({ name: '甲', uscc: '无' }).row?.uscc).toBeNull();
    expect(decide({ name: '甲', uscc: '91350100M000100Y44' })).toMatchObject([{ field: 'uscc' }]);
  });

  it('notes a type it does not know', () => {
    const { row, notes } = readUnitRow({ name: 'Catchafire', externalNo: '39853' });
    expect([row?.unitType, notes.map(({ field }) => field)]).toEqual(['OTHER', ['unitType']]);
  });

  it('is known by number, code or name', () => {
    expect(decide({ externalNo: '1', name: '第二中学' }, school)).toEqual({ kind: 'unchanged', unitId: 'u' });
    expect(decide({ name: '第二中学' }, school)).toEqual({ kind: 'unchanged', unitId: 'u' });
    expect(decide({ name: '第二中学', externalNo: '2' }, school)).toEqual({ kind: 'new' });
  });

  it('fills what was empty and overwrites nothing', () => {
    const change = { uscc: '91350100M000100Y43', address: '东街 1 号' };
    expect(decide({ externalNo: '1', name: '第二中学', ...change }, school)).toEqual({
      kind: 'filled',
      unitId: 'u',
      change,
    });
    expect(decide({ externalNo: '1', name: '第三中学' }, school)).toMatchObject({
      kind: 'rejected',
      field: 'name',
    });
    expect(decide({ externalNo: '1', name: '第二中学', unitType: '医院' }, school)).toMatchObject({
      kind: 'rejected',
      field: 'unitType',
    });
    const elsewhere = { ...school, isOwn: false, uscc: '91350100M000100Y43' };
    expect(decide({ name: '甲', uscc: '91350100M000100Y43' }, elsewhere)).toMatchObject({
      kind: 'rejected',
      field: 'uscc',
    });
  });
});
