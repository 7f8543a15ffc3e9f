import type { Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, smallTargets, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** From the street to the wall, and from the doorstep to the county's table: partners and 包联 as people use them. */
describe('partners and 包联 in the browser', () => {
  let site: Site;
  let code: string;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
  }, 180_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const watched = (page: Page): Page => {
    page.on('pageerror', (error) => defects.push(error.message));
    return page;
  };

  it('a shop applies on the phone: what is missing is said, what is sent gets a code', async () => {
    const context = await visitor(site, { width: PHONE });
    const page = watched(await open(context, '/partners/apply'));
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText(/还有 \d 处要填/).waitFor();
    expect(await faultsOf(page, 'partner-apply-missing-375')).toEqual([]);
    await page.getByText('幸福里社区', { exact: true }).click();
    await page.getByText('商户', { exact: true }).click();
    await page.getByLabel('名称').first().fill('街角花店');
    await page.getByLabel('联系人').fill('沈女士');
    await page.getByLabel('手机号').fill('13912340000');
    await page.getByRole('checkbox', { name: /^物资/ }).check();
    await page.getByLabel('具体说说').fill('每周送社区一束花');
    await page.getByText('我看过了，同意').click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: '申请已收到' }).waitFor();
    expect([...(await faultsOf(page, 'partner-applied-375')), ...(await smallTargets(page))]).toEqual([]);
    code = (await page.locator('.code').innerText()).replaceAll(' ', '');
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('待审核').waitFor();
    await page.getByRole('button', { name: '同意公开名称' }).click();
    await page.getByText('已同意').waitFor();
    expect(await faultsOf(page, 'partner-status-375')).toEqual([]);
    await context.close();
  }, 60_000);

  it('the secretary accepts it, and it stands on the wall', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    const page = watched(await open(context, '/desk/today'));
    await page.getByRole('link', { name: /待审核的合伙申请/ }).click();
    await page.waitForURL(/state=APPLIED/);
    await page.getByRole('button', { name: '街角花店' }).click();
    const drawer = page.getByRole('dialog', { name: '街角花店' });
    await drawer.getByText('139****0000').waitFor();
    expect(await faultsOf(page, 'desk-partner-1280')).toEqual([]);
    await drawer.getByRole('button', { name: '通过', exact: true }).click();
    const agreement = page.getByRole('dialog', { name: '通过申请，约定内容' });
    await agreement.getByLabel('社区支持和致谢').fill('在合伙人墙致谢');
    expect(await faultsOf(page, 'desk-partner-agreement-1280')).toEqual([]);
    await agreement.getByRole('button', { name: '通过', exact: true }).click();
    await drawer.getByText('合伙中').waitFor();
    await page.goto('/partners');
    await page.getByRole('heading', { name: '街角花店' }).waitFor();
    await page.goto(`/partners/status/${code}`);
    await page.getByText('已经是幸福里社区的合伙人').waitFor();
    await context.close();
  }, 60_000);

  it('a liaison writes a visit down in under a minute, a problem with a term, and finishes it', async () => {
    const context = await visitor(site, { width: PHONE, account: site.accounts['单位联络员'] });
    const page = watched(await open(context, '/unit/assignments'));
    expect([...(await faultsOf(page, 'unit-assignments-375')), ...(await smallTargets(page))]).toEqual([]);
    await page.getByRole('link', { name: /幸福里小区/ }).click();
    const start = Date.now();
    await page.getByRole('button', { name: '记一条：走访、问题' }).click();
    await page.getByRole('button', { name: '看望独居老人，身体良好。' }).click();
    await page.getByRole('button', { name: '记下', exact: true }).click();
    await page.getByText('✓ 已记下').waitFor();
    expect(Date.now() - start).toBeLessThan(60_000);
    await settled(page);
    expect([...(await faultsOf(page, 'unit-assignment-375')), ...(await smallTargets(page))]).toEqual([]);
    await page.getByRole('button', { name: '记一条：走访、问题' }).click();
    await page.getByRole('radio', { name: /^问题/ }).check();
    await page.getByLabel('内容').fill('单元门关不上');
    expect([...(await faultsOf(page, 'unit-record-375')), ...(await smallTargets(page))]).toEqual([]);
    await page.getByRole('button', { name: '记下', exact: true }).click();
    const entry = page.locator('.entry', { hasText: '单元门关不上' });
    await entry.getByRole('button', { name: '办结' }).click();
    await entry.getByLabel('结果怎样').fill('换了门轴');
    await entry.getByRole('button', { name: '办结' }).click();
    await entry.getByText('已完成').waitFor();
    await context.close();
  }, 60_000);

  it('the street sees it in the roll-up, compares communities and takes the ledgers', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['街道管理员'] });
    const page = watched(await open(context, '/desk/assignment-roll-up'));
    await page.getByRole('row', { name: /学府街道/ }).waitFor();
    expect(await faultsOf(page, 'desk-roll-up-1280')).toEqual([]);
    await page.goto('/desk/communities');
    await settled(page);
    await page.locator('.chart svg').waitFor();
    expect(await faultsOf(page, 'desk-communities-1280')).toEqual([]);
    await page.getByRole('button', { name: /^填写/ }).first().click();
    await page.getByRole('dialog', { name: /的人口/ }).getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog', { name: /的人口/ }).waitFor({ state: 'hidden' });
    await page.goto('/desk/partnership-exports');
    await settled(page);
    expect(await faultsOf(page, 'desk-exports-1280')).toEqual([]);
    for (const link of await page.getByRole('link', { name: '导出表格' }).all()) {
      const sheet = await context.request.get((await link.getAttribute('href'))!);
      expect([sheet.status(), (await sheet.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    }
    await context.close();
  }, 60_000);

  it('a cadre’s desk arranges, writes, finishes and withdraws', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    const page = watched(await open(context, '/desk/assignments'));
    expect(await faultsOf(page, 'desk-assignments-1280')).toEqual([]);
    await page.getByRole('link', { name: '农机家属院' }).click();
    await page.getByText('台账还是空的。').waitFor();
    expect(await faultsOf(page, 'desk-assignment-empty-1280')).toEqual([]);
    await page.getByRole('button', { name: '记一条台账' }).click();
    const dialog = page.getByRole('dialog', { name: '记一条台账' });
    await dialog.getByText('问题', { exact: true }).click();
    await dialog.getByLabel('内容').fill('院墙裂缝');
    await dialog.getByRole('button', { name: '记下' }).click();
    await page.getByRole('button', { name: '加措施' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    const asked = page.getByRole('dialog', { name: '撤销这条台账' });
    await asked.getByLabel('原因').fill('记错了小区');
    await asked.getByRole('button', { name: '撤销' }).click();
    await page.getByText('撤销原因：记错了小区').waitFor();
    await context.close();
  }, 60_000);
});
