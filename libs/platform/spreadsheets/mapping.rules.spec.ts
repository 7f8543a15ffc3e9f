import { bindMapping, findColumn, guessMapping, pickCells, type MappedField } from './mapping.rules.js';
import { columnsOf, type TableColumn } from './tables.rules.js';

const columns = (...headers: string[]): TableColumn[] => columnsOf([headers], { headerRow: 1, headerRows: 1 });

const FIELDS: MappedField[] = [
  { name: 'externalNo', label: '编号', required: true, synonyms: ['person_id', '志愿者编号'] },
  { name: 'name', label: '姓名', required: true },
  { name: 'mobile', label: '手机号', synonyms: ['电话', '联系电话'] },
  { name: 'minutes', label: '时长' },
];

describe('a column', () => {
  const table = columns('序号', '人员/姓名', '*电话\uFF08必填\uFF09', '负责人/姓名', 'Community Council');

  it('is found by its heading, however it is decorated, or by its letter', () => {
    const found = (wanted: string) => {
      const answer = findColumn(table, wanted);
      return answer.ok ? answer.value.letter : answer.reason;
    };
    expect(found('序号')).toBe('A');
    expect(found('人员/姓名')).toBe('B');
    expect(found('人员 姓名')).toBe('B');
    expect(found('电话')).toBe('C');
    expect(found('community council ')).toBe('E');
    expect(found('d')).toBe('D');
    expect(found('姓名')).toMatch(/“姓名”有 2 列\(B、D\)/);
    expect(found('年龄')).toMatch(/没有“年龄”这一列。现有的表头是：序号、/);
    expect(found('ZZ')).toMatch(/没有“ZZ”这一列/);
  });
});

describe('the guess', () => {
  it('takes exact headings, then last parts, then endings, each column once', () => {
    expect(guessMapping(FIELDS, columns('志愿者编号', '志愿者姓名', '人员/联系电话', '时长'))).toEqual({
      externalNo: '志愿者编号',
      name: '志愿者姓名',
      mobile: '人员/联系电话',
      minutes: '时长',
    });
    expect(guessMapping(FIELDS, columns('person_id', '时长'))).toEqual({ externalNo: 'person_id', minutes: '时长' });
  });

  it('gives letters where headings repeat', () => {
    expect(guessMapping(FIELDS, columns('姓名', '姓名'))).toEqual({ name: 'A' });
  });
});

describe('a mapping', () => {
  it('takes columns and constants', () => {
    const { sources, problems } = bindMapping(FIELDS, columns('no', '姓名'), {
      externalNo: 'no',
      name: '姓名',
      mobile: null,
      minutes: 120,
    });
    expect(problems).toEqual([]);
    expect(pickCells(sources, ['P1', '张三'])).toEqual({ externalNo: 'P1', name: '张三', minutes: 120 });
    const text = bindMapping(FIELDS, columns('no'), { externalNo: 'A', name: { value: '佚名' } });
    expect(pickCells(text.sources, ['P1'])).toEqual({ externalNo: 'P1', name: '佚名' });
  });

  it('says everything that is wrong with it at once', () => {
    const { problems, unknown } = bindMapping(FIELDS, columns('no'), { externalNo: '号码', nmae: 'no' });
    expect(unknown).toEqual(['nmae']);
    expect(problems.map((p) => p.field)).toEqual(['externalNo', 'name']);
    expect(problems[1]!.reason).toBe('必填的“姓名”还没有对应的列');
  });
});
