import {
  AREA_LEVELS,
  cleanAreaCode,
  idsOnPath,
  levelOf,
  mayContain,
  pathUnder,
  streetCodeOf,
} from './area.rules.js';
import { decideArea, readAreaRow, type PlacedArea } from './areas-import.rules.js';

describe('area tree', () => {
  it('goes down only', () => {
    const allowed = AREA_LEVELS.flatMap((parent) =>
      AREA_LEVELS.filter((child) => mayContain(parent, child)).map((child) => `${parent}>${child}`),
    );
    expect(allowed).toEqual([
      'SUBDISTRICT>COMMUNITY',
      'COMMUNITY>GRID',
      'COMMUNITY>COMPOUND',
      'GRID>COMPOUND',
    ]);
  });

  it('makes a path of ids', () => {
    const street = pathUnder(null, 'S');
    expect(pathUnder(street, 'C')).toBe('/S/C/');
    expect(idsOnPath('/S/C/')).toEqual(['S', 'C']);
  });

  it('reads codes and levels as sheets write them', () => {
    expect(cleanAreaCode(' 110101001001 ')).toBe('110101001001');
    expect(cleanAreaCode('a b')).toBeUndefined();
    expect(streetCodeOf('110101001001')).toBe('110101001');
    expect(streetCodeOf('DF-01')).toBeUndefined();
    expect(levelOf('居委会')).toBe('COMMUNITY');
    expect(levelOf('grid')).toBe('GRID');
    expect(levelOf('楼栋')).toBeUndefined();
  });
});

describe('a line of an area sheet', () => {
  const home: PlacedArea = { id: 'c', level: 'COMMUNITY', code: 'DF', name: '东风社区', parentId: 's' };
  const grid: PlacedArea = { id: 'g', level: 'GRID', code: 'DF-1', name: '第一网格', parentId: 'c' };
  const decide = (cells: Parameters<typeof readAreaRow>[0], elsewhere: string[] = []): unknown => {
    const { row, problems } = readAreaRow(cells);
    return row ? decideArea(row, [home, grid], home, new Set(elsewhere)) : problems;
  };

  it('hangs below the community when it names no parent', () => {
    expect(decide({ name: '第二网格' })).toEqual({ kind: 'new', parentId: 'c', level: 'GRID' });
    expect(decide({ name: '幸福花园' })).toEqual({ kind: 'new', parentId: 'c', level: 'COMPOUND' });
  });

  it('hangs below the parent it names by code or name', () => {
    expect(decide({ name: '甲楼', parentCode: 'df-1' })).toEqual({
      kind: 'new',
      parentId: 'g',
      level: 'COMPOUND',
    });
    expect(decide({ name: '甲楼', parentCode: '第一网格' })).toEqual({
      kind: 'new',
      parentId: 'g',
      level: 'COMPOUND',
    });
    expect(decide({ name: '甲楼', parentCode: 'X-9' })).toMatchObject({
      kind: 'waiting',
      field: 'parentCode',
    });
  });

  it('is there already by code, or by name below one parent', () => {
    expect(decide({ code: 'DF-1', name: '第一网格' })).toEqual({ kind: 'unchanged', areaId: 'g' });
    expect(decide({ name: '第一网格' })).toEqual({ kind: 'unchanged', areaId: 'g' });
    expect(decide({ code: 'DF-1', name: '别的网格' })).toMatchObject({ kind: 'rejected', field: 'code' });
    expect(decide({ code: 'DF-7', name: '第一网格' })).toMatchObject({ kind: 'rejected', field: 'code' });
  });

  it('is refused where it does not fit', () => {
    expect(decide({ name: '第二网格', parentCode: 'DF-1', level: '网格' })).toMatchObject({
      kind: 'rejected',
      field: 'level',
    });
    expect(decide({ code: 'Q', name: '第二网格' }, ['Q'])).toMatchObject({ kind: 'rejected', field: 'code' });
    expect(decide({ name: '一个地方' })).toMatchObject({ kind: 'rejected', field: 'level' });
    expect(decide({ name: '', level: '楼栋' })).toMatchObject([{ field: 'name' }, { field: 'level' }]);
  });
});
