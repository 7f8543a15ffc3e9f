import type { BrowserContext } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** The secretary calls, a member says yes with one tap and arrives; the board follows, and the service is on record. */
describe('a call, by hand', () => {
  let site: Site;
  let secretary: BrowserContext;
  let member: BrowserContext;

  beforeAll(async () => {
    site = await openSite({ demo: true });
    secretary = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    member = await visitor(site, { width: PHONE, account: site.accounts['志愿者'] });
  }, 180_000);
  afterAll(() => site?.close());

  it('is written in a minute, and says what is missing at its field', async () => {
    const page = await open(secretary, '/desk/calls/new');
    await page.getByText('紧急', { exact: false }).first().click();
    await page.getByRole('button', { name: '下一步：看可以请谁' }).click();
    await page.getByText('请写明具体地点，让人找得到。').waitFor();
    await page.getByRole('combobox', { name: '社区、网格或小区' }).click();
    await page.getByRole('option', { name: /幸福里社区$/ }).click();
    await page.getByLabel('具体地点').fill('3 号楼地下车库南入口');
    await page.getByLabel('事项').fill('车库进水，搬沙袋');
    await page.getByLabel('危险和注意').fill('穿雨靴，不碰电箱。');
    expect(await faultsOf(page, 'desk-call-form')).toEqual([]);
    await page.getByRole('button', { name: '下一步：看可以请谁' }).click();
    await page.getByRole('heading', { name: '请谁来' }).waitFor();
    await page.getByText(/可以请 \d+ 人/).waitFor();
    expect(await faultsOf(page, 'desk-call-suggestion')).toEqual([]);
    await page.getByRole('button', { name: /派发给 \d+ 人/ }).click();
    await page.getByRole('heading', { name: '请了谁，谁来了' }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-call-board')).toEqual([]);
    await page.close();
  });

  it('waits on the first screen of the phone with one big answer', async () => {
    const page = await open(member, '/me');
    await page.getByRole('link', { name: /车库进水/ }).click();
    await page.getByRole('button', { name: '去', exact: true }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'phone-call-asked')).toEqual([]);
    await page.getByRole('button', { name: '去', exact: true }).click();
    await page.getByText('您已应答，社区在等您。').waitFor();
    expect(await faultsOf(page, 'phone-call-accepted')).toEqual([]);
    await page.close();
  });

  it('shows who comes; staff tick the arrival, and end it', async () => {
    const page = await open(secretary, '/desk/calls?isWaiting=true');
    await page.getByRole('link', { name: '车库进水，搬沙袋' }).click();
    const row = page.getByRole('row', { name: /王秀兰/ });
    await row.getByText('已应答，在路上').waitFor();
    await row.getByRole('button', { name: /^到了/ }).click();
    await row.getByText('已到场').waitFor();
    await page.getByRole('button', { name: '办结' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/处置结果/).fill('沙袋已码好，水退了。');
    await dialog.getByRole('button', { name: '办结' }).click();
    await page.getByRole('button', { name: '评价' }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-call-handled')).toEqual([]);
    await page.close();
  });
});
