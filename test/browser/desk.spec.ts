import type { BrowserContext, Page } from 'playwright-core';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** What a secretary does in a quarter, in the order in which it is done. */
describe("the secretary's desk", () => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
    context = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    page = await open(context, '/desk');
    page.on('pageerror', (error) => defects.push(error.message));
  }, 180_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const go = async (path: string): Promise<void> => {
    await page.goto(path);
    await settled(page);
  };
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  it('opens on today: counts that lead to their lists, and a chart that says what it shows', async () => {
    await page.waitForURL(/\/desk\/today/);
    await page.getByText(/近 12 个月共服务/).first().waitFor();
    await page.locator('.chart svg').waitFor();
    expect(await faultsOf(page, 'desk-today-1280')).toEqual([]);

    const card = page.getByRole('link', { name: /待我确认的服务时长/ });
    const count = /^[\d,]+/.exec((await card.innerText()).trim())![0];
    await card.click();
    await page.waitForURL(/\/desk\/records/);
    await page.getByText(`共 ${count} 条`).waitFor();
  });

  it('confirms a batch: names what it will do, then answers for each', async () => {
    await go('/desk/records');
    const rows = page.locator('.el-table__body tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    await page.locator('.el-table__header .el-checkbox').click();
    await press(/^确认所选 \d+ 条$/);
    const asked = dialog(/^确认 \d+ 条服务时长$/);
    await asked.waitFor();
    expect(await faultsOf(page, 'desk-confirm-1280')).toEqual([]);
    const review = asked.getByText('给一半');
    if (await review.isVisible()) await review.click();
    await asked.getByRole('button', { name: /^确认这 \d+ 条$/ }).click();
    await dialog('确认结果').getByText('✓ 已确认').first().waitFor();
    expect(await faultsOf(page, 'desk-confirmed-1280')).toEqual([]);
    await dialog('确认结果').getByRole('button', { name: '知道了' }).click();

    await go('/desk/records?state=CONFIRMED');
    await rows.first().click();
    await page.getByText('按现行规则会这样计分').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-record-1280')).toEqual([]);
    await press('更正时长或身份');
    await page.getByLabel('更正原因').fill('本人说明提前离开');
    await page.getByRole('spinbutton', { name: '实际服务分钟数' }).fill('100');
    await press('保存更正');
    await page.getByText('冲回原因').waitFor();
  });

  it('takes the roll: three answers, a walk-in, minutes, and what was saved stays', async () => {
    await go('/desk/activities?state=ENDED');
    await page.locator('.el-table__body a').first().click();
    await page.getByRole('heading', { name: '点名' }).waitFor();
    await settled(page);
    await page.getByRole('combobox', { name: '加一位到场的人' }).fill('旧册');
    await page.getByRole('option').first().click();
    await page.getByText('未保存').waitFor();
    expect(await faultsOf(page, 'desk-roll-1280')).toEqual([]);
    await press(/^保存点名 1 人$/);
    await page.getByText('点名已保存').waitFor();
    await page.getByText('未保存').waitFor({ state: 'detached' });
  });

  it('runs a ranking, freezes it, and says why a place is what it is', async () => {
    await go('/desk/rankings/new');
    await page.getByText('本年', { exact: true }).click();
    expect(await faultsOf(page, 'desk-ranking-new-1280')).toEqual([]);
    await press('开始排名并冻结');
    await page.waitForURL(/\/desk\/rankings\/[0-9A-Z]{26}$/);
    await page.getByText('已冻结').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-ranking-1280')).toEqual([]);
    await press('为什么是第 4 名');
    await page.getByRole('dialog', { name: '为什么是第 4 名' }).getByText('依据').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-ranking-why-1280')).toEqual([]);
    const sheet = await context.request.get((await page.getByRole('link', { name: '导出表格' }).getAttribute('href'))!);
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
    await page.keyboard.press('Escape');
  });

  it('makes a program, adjusts with a reason, approves, awards, prints, revokes', async () => {
    await page.getByRole('link', { name: '用这次排名评选' }).click();
    await settled(page);
    await press('建立并生成候选名单');
    await page.getByText('还有 3 处要改').waitFor();
    await page.getByLabel('评选名称').fill('2026年度志愿服务表彰');
    await page.getByLabel('荣誉名称').fill('年度热心志愿者');
    await page.getByLabel('评选依据').fill('居民会议通过的《志愿服务激励办法》第六条');
    await page.getByText('要有上级批准文号才能用').waitFor();
    expect(await faultsOf(page, 'desk-program-new-1280')).toEqual([]);
    await page.getByLabel('评选名称').fill('2026年度志愿服务表扬');
    await page.getByLabel('公示几个工作日').fill('0');
    await page.getByLabel('公示几个工作日').press('Tab');
    await page.getByLabel('不公示的理由').fill('季度内部鼓励，不对外表扬');
    await press('建立并生成候选名单');
    await page.waitForURL(/\/desk\/programs\/[0-9A-Z]{26}$/);
    await page.getByText('入选 8 人', { exact: true }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-program-review-1280')).toEqual([]);

    await page.getByRole('button', { name: /^移出/ }).last().click();
    const reason = page.getByRole('dialog', { name: /移出名单/ });
    await reason.getByRole('button', { name: '移出名单' }).click();
    await reason.getByText('请写明原因').waitFor();
    await reason.getByRole('textbox').fill('本人提出不参加');
    await reason.getByRole('button', { name: '移出名单' }).click();
    await page.getByText('入选 7 人', { exact: true }).waitFor();

    // Whoever proposed the list does not approve it.
    await page.getByText('名单由您提出或调整过').waitFor();
    expect(await page.getByRole('button', { name: '批准名单' }).isDisabled()).toBe(true);
    const boss = await visitor(site, { width: DESK, account: site.accounts['街道管理员'] });
    const theirs = await open(boss, new URL(page.url()).pathname);
    await theirs.getByRole('button', { name: '批准名单' }).click();
    await theirs.getByText('名单和理由我都看过了').click();
    expect(await faultsOf(theirs, 'desk-program-approve-1280')).toEqual([]);
    await theirs.getByRole('button', { name: /^批准这 7 人$/ }).click();
    await theirs.getByText('已批准', { exact: true }).waitFor();
    await boss.close();
    await page.reload();
    await press('颁发证书');
    await press(/^颁发 \d+年/);
    await page.getByRole('button', { name: '打印证书' }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-program-awarded-1280')).toEqual([]);
    await page.getByRole('button', { name: '打印证书' }).click();
    const printing = page.getByRole('dialog', { name: '打印证书' });
    const print = printing.getByRole('link', { name: '打开 PDF' });
    await print.waitFor();
    expect(await faultsOf(page, 'desk-program-print-1280')).toEqual([]);
    const paper = await context.request.get((await print.getAttribute('href'))!);
    expect(paper.headers()['content-type']).toBe('application/pdf');
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await print.getAttribute('target')).toBe('_blank');
    await printing.getByRole('button', { name: '不打印' }).click();
    await printing.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: /^撤销/ }).last().click();
    const revoke = page.getByRole('dialog', { name: /撤销.*证书/ });
    await revoke.getByRole('textbox').fill('姓名写错，另发新证书');
    await revoke.getByRole('button', { name: '撤销证书' }).click();
    await page.getByText('已撤销', { exact: true }).waitFor();
    await revoke.waitFor({ state: 'hidden' });
  });

  it('imports a sheet with bad rows: mapping, preview, result, the rows to mend', async () => {
    await go('/desk/imports/new?kind=roster');
    await page.getByText('志愿者名单', { exact: true }).click();
    await page.getByLabel('选择表格文件').setInputFiles({ name: '志愿者花名册.xlsx', mimeType: 'application/octet-stream', buffer: await roster() });
    await press('上传并查看');
    await page.waitForURL(/\/desk\/imports\/[0-9A-Z]{26}$/);
    await page.getByRole('heading', { name: '哪一列是什么' }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-import-mapping-1280')).toEqual([]);
    await press('预览');
    await page.getByRole('heading', { name: '有问题的行' }).waitFor();
    expect(await page.getByText(/^C\d+$/).count()).toBeGreaterThan(0);
    expect(await faultsOf(page, 'desk-import-preview-1280')).toEqual([]);
    await press(/^导入这 2 行$/);
    await page.getByText(/导入完成，1 行没有收/).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-import-result-1280')).toEqual([]);
    const bad = await context.request.get((await page.getByRole('link', { name: '下载这些行去改' }).getAttribute('href'))!);
    expect((await bad.body()).subarray(0, 2).toString()).toBe('PK');

    await go('/desk/volunteers?q=测试甲');
    await page.getByText('共 1 人').waitFor();
  });

  it('shows full data only for a reason, and lets a person confirm on paper', async () => {
    await page.locator('.el-table__body .link').first().click();
    await page.getByText('账上还没有').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-volunteer-1280')).toEqual([]);
    await press('看完整信息');
    await page.getByRole('dialog', { name: '看完整信息' }).getByRole('textbox').fill('办理志愿者保险');
    await page.getByRole('dialog', { name: '看完整信息' }).getByRole('button', { name: '显示' }).click();
    await page.getByText('13800138001').waitFor();
    await press('登记纸面确认');
    await page.getByRole('dialog', { name: '登记纸面确认' }).getByRole('textbox').fill('2026 年登记表第 12 页');
    await press('本人已签字，确认');
    await page.getByRole('dialog', { name: '登记纸面确认' }).waitFor({ state: 'hidden' });
    await press('开通账号');
    await page.getByText('只显示这一次').waitFor();
    expect(await faultsOf(page, 'desk-password-slip-1280')).toEqual([]);
    await press('已记下，关闭');
  });

  it('makes an activity, says what is missing, and publishes it', async () => {
    await go('/desk/activities/new');
    await press('保存为草稿');
    await page.getByText('还有 1 处要改').waitFor();
    await page.getByLabel('活动名称').fill('清扫楼道');
    await page.getByLabel('风险提示').fill('路面湿滑，穿防滑鞋。');
    await press('保存为草稿');
    await page.waitForURL(/\/desk\/activities\/[0-9A-Z]{26}$/);
    await press('发布');
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.getByText('已发布').waitFor();
    expect(await faultsOf(page, 'desk-activity-1280')).toEqual([]);
  });

  it('keeps to a phone and a tablet: tables scroll in their own box', async () => {
    const url = page.url();
    for (const width of [PHONE, 768]) {
      const narrow = await visitor(site, { width, account: site.accounts['社区书记'] });
      const runs = (await (await narrow.request.get('/api/v1/ranking-runs')).json()) as { items: { id: string }[] };
      const programs = (await (await narrow.request.get('/api/v1/recognition-programs')).json()) as { items: { id: string }[] };
      const imports = (await (await narrow.request.get('/api/v1/imports')).json()) as { items: { id: string }[] };
      const paths = {
        activity: new URL(url).pathname,
        'activity-new': '/desk/activities/new',
        ranking: `/desk/rankings/${runs.items[0]!.id}`,
        'ranking-new': '/desk/rankings/new',
        program: `/desk/programs/${programs.items[0]!.id}`,
        'program-new': '/desk/programs/new',
        import: `/desk/imports/${imports.items[0]!.id}`,
        'import-new': '/desk/imports/new',
      };
      const small = await narrow.newPage();
      for (const [name, path] of Object.entries(paths)) {
        await small.goto(path);
        await settled(small);
        expect([name, await faultsOf(small, `desk-${name}-${width}`)]).toEqual([name, []]);
      }
      await narrow.close();
    }
  }, 120_000);
});

/** Two good lines and one whose identity number cannot be. */
function roster(): Promise<Buffer> {
  return writeWorkbook({
    name: '花名册',
    title: '志愿者花名册',
    columns: [{ header: '姓名' }, { header: '手机号' }, { header: '身份证号' }, { header: '性别' }],
    rows: [
      ['测试甲', '13800138001', null, '女'],
      ['测试乙', '13800138002', null, '男'],
      ['测试丙', '13800138003', '110101199001011234', '男'],
    ],
  });
}
