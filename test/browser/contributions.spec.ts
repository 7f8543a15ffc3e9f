import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** A liaison logs and claims on the phone; the secretary confirms at the desk; anybody reads what is open. */
describe('contributions and lists, by hand', () => {
  let site: Site;
  let liaison: BrowserContext;
  let secretary: BrowserContext;

  beforeAll(async () => {
    site = await openSite({ demo: true });
    liaison = await visitor(site, { width: PHONE, account: site.accounts['单位联络员'] });
    secretary = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
  }, 180_000);
  afterAll(() => site?.close());

  it('a contribution is logged in a few taps, and what is missing is said at its field', async () => {
    const page = await open(liaison, '/unit/contributions/new');
    await page.getByRole('radio', { name: /人员时间/ }).check();
    await page.getByRole('button', { name: '记下' }).click();
    expect(await page.getByText('请写做了什么。').isVisible()).toBe(true);
    await page.getByRole('button', { name: '义诊', exact: true }).click();
    await page.getByLabel('几个人').fill('4');
    await page.getByLabel('每人几小时').fill('1.5');
    expect(await page.getByText('合计 6小时').isVisible()).toBe(true);
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByText('记下了，等社区确认').waitFor();
    expect(await faultsOf(page, 'liaison-contribution-logged')).toEqual([]);
    await page.getByRole('link', { name: '看我记过的' }).click();
    await settled(page);
    const first = page.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/义诊[\s\S]*6小时[\s\S]*待确认/);
    await page.close();
  });

  it('the secretary confirms what is selected, and is told what it comes to', async () => {
    const page = await open(secretary, '/desk/contributions');
    const row = page.getByRole('row', { name: /义诊.*第三人民医院.*6小时/ }).first();
    await row.locator('.el-checkbox').click();
    await page.getByRole('button', { name: /确认所选 1 笔/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('人员时间共 6小时');
    await dialog.getByRole('button', { name: '确认这 1 笔' }).click();
    await dialog.getByText('已确认 1 笔').waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await settled(page);
    await page.close();
  });

  it('a demand is claimed on the phone with its reasons, and leaves the public page', async () => {
    const page = await open(liaison, '/unit/lists');
    const card = page.getByRole('listitem').filter({ hasText: '加装电梯的政策' });
    await card.getByRole('button', { name: /^认领/ }).click();
    await card.getByRole('button', { name: '确定认领' }).click();
    await page.getByText('已认领“加装电梯的政策和流程，请专人讲一次”').waitFor();
    await page.getByRole('button', { name: '我的认领' }).click();
    await settled(page);
    expect(await page.getByRole('heading', { name: /加装电梯/ }).isVisible()).toBe(true);
    await page.close();
    const stranger = await visitor(site);
    const publicPage = await open(stranger, '/demands');
    expect(await publicPage.locator('main').innerText()).not.toContain('加装电梯');
  });

  it('the board says who could meet a demand and why', async () => {
    const page = await open(secretary, '/desk/matching');
    await page.getByRole('button', { name: /高龄独居老人需要每月上门理发/ }).click();
    await settled(page);
    await whyOf(page, '阿强理发店');
    expect(await faultsOf(page, 'desk-matching-why')).toEqual([]);
  });
});

async function whyOf(page: Page, unit: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: unit });
  await row.getByRole('button', { name: '为什么' }).click();
  await page.getByText('技能 25/25：会理发').waitFor();
}
