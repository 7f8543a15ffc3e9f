import { decideRosterLine, RosterIndex, type KnownVolunteer, type RosterLine } from './roster-match.rules.js';
import { namedAgain, readRosterRow, type RosterCells } from './roster.rules.js';

const TODAY = '2026-11-21';
const read = (cells: RosterCells): ReturnType<typeof readRosterRow> => readRosterRow(cells, TODAY);
const fieldsOf = (list: { field: string }[]): string[] => list.map(({ field }) => field);

describe('a line of a roster', () => {
  it('takes what an ID number says about gender and birth', () => {
    const { row, problems } = read({
      name: '张 三',
      idNumber: '11010519491231002x',
      mobile: '138 1234 5678',
    });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      name: '张三',
      idNumber: '11010519491231002X',
      birthOn: '1949-12-31',
      gender: 'female',
      mobile: '13812345678',
    });
  });

  it('keeps masked names, leaves masked numbers out, and says so', () => {
    const { row, problems, notes } = read({
      externalNo: '7',
      name: '张*三',
      idNumber: '140***********1234',
      mobile: '138****1234',
    });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ name: '张*三', idNumber: null, mobile: null });
    expect(fieldsOf(notes)).toEqual(['name', 'idNumber', 'mobile']);
  });

  it('keeps the mobile of a cell with two numbers, and no landline', () => {
    expect(read({ name: '张三', mobile: '13812345678/13987654321' }).row.mobile).toBe('13812345678');
    const landline = read({ name: '张三', mobile: '0359-5522111' });
    expect([landline.row.mobile, landline.problems, fieldsOf(landline.notes)]).toEqual([
      null,
      [],
      ['mobile'],
    ]);
  });

  it('reads the dates of other sheets', () => {
    expect(read({ name: '张三', birthOn: '民國58年5月1日' }).row.birthOn).toBe('1969-05-01');
    const month = read({ name: '张三', birthOn: '1969年5月' });
    expect([month.row.birthOn, month.problems, fieldsOf(month.notes)]).toEqual([null, [], ['birthOn']]);
  });

  it('splits skills', () => {
    expect(read({ name: '张三', skills: '理发、电工；理发,钳工，无' }).row.skills).toEqual(['理发', '电工', '钳工']);
  });

  it.each<[string, RosterCells, string[]]>([
    ['a wrong ID number', { name: '张三', idNumber: '110105194912310021' }, ['idNumber']],
    [
      'a birth date other than the ID number says',
      { name: '张三', idNumber: '11010519491231002X', birthOn: '1950-01-01' },
      ['birthOn'],
    ],
    [
      'a gender other than the ID number says',
      { name: '张三', idNumber: '11010519491231002X', gender: '男' },
      ['gender'],
    ],
    ['twelve digits', { name: '张三', mobile: '138123456789' }, ['mobile']],
    ['nobody', { gender: '男' }, ['name']],
    ['a line of totals', { name: '合计' }, ['name']],
    ['a birth to come', { name: '张三', birthOn: '2027-01-01' }, ['birthOn']],
    ['two faults at once', { name: '张三', mobile: '12', gender: '甲' }, ['gender', 'mobile']],
  ])('refuses %s', (_, cells, fields) => {
    const { problems } = read(cells);
    expect(fieldsOf(problems).sort()).toEqual(fields);
    for (const { reason } of problems) expect(reason).toMatch(/\p{Script=Han}/u);
  });
});

describe('who a line is', () => {
  const blank: RosterLine = {
    externalNo: null,
    name: null,
    gender: null,
    birthOn: null,
    idNumberHash: null,
    mobileHash: null,
    areaId: null,
    skills: [],
    joinedOn: null,
  };
  const line = (told: Partial<RosterLine>): RosterLine => ({ ...blank, ...told });
  const known = (volunteerId: string, told: Partial<KnownVolunteer>): KnownVolunteer => ({
    ...blank,
    isOwn: true,
    ...told,
    volunteerId,
  });
  const decide = (told: Partial<RosterLine>, ...people: KnownVolunteer[]): unknown =>
    decideRosterLine(line(told), new RosterIndex(people));

  it('is the one with the number, with the ID number, with the name and mobile', () => {
    const zhang = known('1', { externalNo: 'A1', name: '张三', idNumberHash: 'i', mobileHash: 'm' });
    expect(decide({ externalNo: 'A1', name: '张三' }, zhang)).toEqual({
      kind: 'unchanged',
      volunteerId: '1',
    });
    expect(decide({ idNumberHash: 'i', name: '张三' }, zhang)).toEqual({
      kind: 'unchanged',
      volunteerId: '1',
    });
    expect(decide({ mobileHash: 'm', name: '张三' }, zhang)).toEqual({ kind: 'unchanged', volunteerId: '1' });
    expect(decide({ mobileHash: 'm', name: '李四' }, zhang)).toEqual({ kind: 'new' });
    expect(decide({ mobileHash: 'm', name: '张三', externalNo: 'A2' }, zhang)).toEqual({ kind: 'new' });
  });

  it('fills what was empty and overwrites nothing', () => {
    const numbered = known('1', { externalNo: 'A1' });
    expect(decide({ externalNo: 'A1', name: '张三', gender: 'male', skills: ['理发'] }, numbered)).toEqual({
      kind: 'filled',
      volunteerId: '1',
      change: { name: '张三', gender: 'male', skills: ['理发'] },
    });
    const full = known('1', { externalNo: 'A1', name: '张三', mobileHash: 'm' });
    expect(decide({ externalNo: 'A1', name: '张三', mobileHash: 'n' }, full)).toMatchObject({
      kind: 'rejected',
      field: 'mobile',
    });
    expect(decide({ externalNo: 'A1', name: '李四' }, full)).toMatchObject({
      kind: 'rejected',
      field: 'name',
    });
  });

  it('completes a masked name, and is not confused by one', () => {
    const masked = known('1', { externalNo: 'A1', name: '张*三' });
    expect(decide({ externalNo: 'A1', name: '张小三' }, masked)).toMatchObject({
      kind: 'filled',
      change: { name: '张小三' },
    });
    const full = known('1', { externalNo: 'A1', name: '张小三' });
    expect(decide({ externalNo: 'A1', name: '张*三' }, full)).toEqual({
      kind: 'unchanged',
      volunteerId: '1',
    });
    expect(decide({ externalNo: 'A1', name: '李*' }, full)).toMatchObject({
      kind: 'rejected',
      field: 'name',
    });
  });

  it('is refused when two people could be meant', () => {
    const one = known('1', { externalNo: 'A1', name: '张三' });
    const other = known('2', { externalNo: 'A2', name: '张三', idNumberHash: 'i' });
    expect(decide({ externalNo: 'A1', idNumberHash: 'i' }, one, other)).toMatchObject({
      kind: 'rejected',
      field: 'externalNo',
    });
    expect(decide({ name: '张三' }, one, other)).toMatchObject({ kind: 'rejected', field: 'name' });
    const elsewhere = known('3', { isOwn: false, name: '张三', idNumberHash: 'i' });
    expect(decide({ name: '张三', idNumberHash: 'i' }, elsewhere)).toMatchObject({
      kind: 'rejected',
      field: 'idNumber',
    });
  });

  it('by name alone is known again, but never filled', () => {
    const zhang = known('1', { name: '张三', gender: 'male' });
    expect(decide({ name: '张三', gender: 'male' }, zhang)).toEqual({ kind: 'unchanged', volunteerId: '1' });
    expect(decide({ name: '张三', gender: 'female' }, zhang)).toEqual({ kind: 'new' });
    expect(decide({ name: '张三', birthOn: '1950-01-01' }, zhang)).toMatchObject({
      kind: 'rejected',
      field: 'name',
    });
  });
});

describe('a name that comes again in one sheet', () => {
  it('needs something else to tell the people apart', () => {
    const rows = [
      { name: '张三' },
      { name: '张三', gender: '男' },
      { name: '张三', mobile: '13812345678' },
      { name: '李四', gender: '男' },
      { name: '李四', gender: '女' },
    ].map((cells) => read(cells).row);
    expect(namedAgain(rows)).toEqual([1]);
  });
});
