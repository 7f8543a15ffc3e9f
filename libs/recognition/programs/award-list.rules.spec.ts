import { awardListSheet } from './award-list.rules.js';

it('the award list is one table that explains itself', () => {
  const line = { areaName: '枣园社区 / 第一网格', valueText: '126小时30分', manualReason: null };
  const sheet = awardListSheet(
    {
      title: '2026年度志愿服务表扬',
      honourName: '热心志愿者',
      issuerName: '枣园社区居民委员会',
      metricName: '服务时长',
      periodText: '2026年',
      preparedBy: '李书记',
      approvedBy: '张主任',
      approvedOn: '2026-11-21',
    },
    [
      {
        ...line,
        name: '王秀英',
        rank: 1,
        reasons: ['排第 1 名。', '入选。'],
        certificate: { certificateNo: 'ZY-2026-01-0001', state: 'VALID' },
      },
      {
        ...line,
        name: '=1+1',
        rank: null,
        reasons: [],
        manualReason: '补录漏登',
        certificate: { certificateNo: 'ZY-2026-01-0002', state: 'REVOKED' },
      },
      { ...line, name: '李四', rank: 2, reasons: [], certificate: null },
    ],
  );
  expect(sheet.title).toBe('2026年度志愿服务表扬名单(热心志愿者 3 人)');
  expect(sheet.columns.map(({ header }) => header)).toEqual([
    '序号',
    '姓名',
    '社区/网格',
    '名次',
    '服务时长',
    '入选理由',
    '证书编号',
  ]);
  expect(sheet.rows).toEqual([
    [1, '王秀英', '枣园社区 / 第一网格', 1, '126小时30分', '排第 1 名。入选。', 'ZY-2026-01-0001'],
    [2, '=1+1', '枣园社区 / 第一网格', null, '126小时30分', '人工调整：补录漏登', 'ZY-2026-01-0002(已撤销)'],
    [3, '李四', '枣园社区 / 第一网格', 2, '126小时30分', '', '未颁发'],
  ]);
  expect(sheet.info).toEqual({
    unit: '枣园社区居民委员会',
    period: '2026年',
    preparedBy: '李书记',
    reviewedBy: '张主任',
    on: '2026-11-21',
  });
});
