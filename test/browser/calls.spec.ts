import type { BrowserContext } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** The secretary writes a call, sees whom it could ask, and takes it back before anybody is asked; the phone has its page. */
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

  it('is written in a minute, says what is missing at its field, and asks nobody by itself', async () => {
    const page = await open(secretary, '/desk/calls/new');
    await page.getByRole('radio', { name: /紧急/ }).check({ force: true });
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
    await settled(page);
    expect(await faultsOf(page, 'desk-call-suggestion')).toEqual([]);
    await page.getByRole('button', { name: '取消吹哨' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/原因/).fill('水已经退了');
    await dialog.getByRole('button', { name: '取消吹哨' }).click();
    await page.getByText('取消原因').waitFor();
    await page.close();
  });

  it('has its page on the phone', async () => {
    const page = await open(member, '/me/calls');
    await page.getByRole('heading', { name: '我的吹哨' }).waitFor();
    expect(await faultsOf(page, 'phone-calls')).toEqual([]);
    await page.close();
  });
});
