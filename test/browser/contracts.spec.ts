import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, sideways, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** A liaison with five minutes and a secretary with a queue at the door, over one contract. */
describe('contracts', () => {
  let site: Site;
  let secretary: BrowserContext;
  let liaison: BrowserContext;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
    secretary = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    liaison = await visitor(site, { width: PHONE, account: site.accounts['单位联络员'] });
  }, 180_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const watched = (page: Page): Page => page.on('pageerror', (error) => defects.push(error.message));

  it('bring a liaison home, with what is due, and the agreement in one tap', async () => {
    const page = watched(await open(liaison, '/login'));
    await page.waitForURL(/\/unit$/);
    await page.getByRole('heading', { name: '现在要办的事' }).waitFor();
    expect(await faultsOf(page, 'liaison-home-375')).toEqual([]);
    await page.getByRole('link', { name: '协议', exact: true }).first().click();
    await page.getByRole('link', { name: /履行中/ }).first().click();
    await page.getByRole('heading', { name: '约定事项' }).waitFor();
    await page.getByRole('img', { name: /时间线/ }).waitFor();
    expect(await faultsOf(page, 'liaison-contract-375')).toEqual([]);
  }, 60_000);

  it('take a report in a minute, and the desk’s word about it', async () => {
    const page = watched(await open(liaison, '/unit'));
    await page.getByRole('link', { name: /开展服务居民活动/ }).first().click();
    await page.getByLabel('怎么办的').fill('在社区广场办了健康讲座，居民 58 人。');
    await page.getByLabel(/完成数量/).fill('2');
    await page.getByRole('button', { name: '提交，请社区确认' }).click();
    await page.getByText('已填报，等社区确认').waitFor();
    expect(await faultsOf(page, 'liaison-submitted-375')).toEqual([]);

    const desk = watched(await open(secretary, '/desk/obligations'));
    const row = desk.getByRole('row', { name: /健康讲座/ });
    await row.getByRole('button', { name: '确认' }).click();
    await desk.getByRole('dialog', { name: '确认完成' }).getByRole('button', { name: '确认完成' }).click();
    await row.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('已确认').first().waitFor();
  }, 60_000);

  it('are drafted, sent, agreed and signed', async () => {
    const desk = watched(await open(secretary, '/desk/contracts?state=ACTIVE'));
    await desk.getByRole('link', { name: '稷山县第三人民医院' }).click();
    await desk.getByRole('button', { name: '续签' }).click();
    await desk.getByText('草稿').first().waitFor();
    await desk.getByRole('link', { name: '修改草稿' }).click();
    await desk.getByLabel('目标 2 的数量').fill('400');
    await desk.getByRole('button', { name: '保存草稿' }).click();
    await desk.getByText(/服务居民：200人次”改为“服务居民：400人次/).waitFor();
    expect(await faultsOf(desk, 'desk-contract-1280')).toEqual([]);
    await desk.getByRole('button', { name: '送单位商议' }).click();
    await desk.getByText('商议中').first().waitFor();

    const page = watched(await open(liaison, '/unit'));
    await page.getByRole('link', { name: /请看协议文本/ }).click();
    await page.getByRole('button', { name: '同意这个文本' }).click();
    await page.getByText('文本双方已经同意').waitFor();
    await page.getByLabel(/我已看过/).check();
    await page.getByRole('button', { name: '签署', exact: true }).click();
    await page.getByText('我方已签署，等社区签署').waitFor();

    await desk.reload();
    await desk.getByRole('button', { name: '签署', exact: true }).click();
    const dialog = desk.getByRole('dialog', { name: /签署第/ });
    await dialog.getByText(/我已看过全文/).click();
    await dialog.getByRole('button', { name: '签署', exact: true }).click();
    await desk.getByText('已签署，未到起始日').first().waitFor();
  }, 90_000);

  it('let an invited person in once', async () => {
    const desk = watched(await open(secretary, '/desk/units'));
    await desk.getByRole('button', { name: '阿强理发店' }).click();
    await desk.getByRole('button', { name: '邀请联络员' }).click();
    await desk.getByRole('dialog', { name: '邀请联络员' }).getByRole('textbox').fill('阿卜杜热合曼·买买提');
    await desk.getByRole('button', { name: '生成链接' }).click();
    const link = (await desk.locator('.url').innerText()).trim();
    const stranger = await visitor(site, { width: PHONE });
    const page = watched(await open(stranger, new URL(link).pathname));
    expect(await faultsOf(page, 'join-375')).toEqual([]);
    await page.getByLabel('登录名').fill('aqiang');
    await page.getByLabel('密码', { exact: false }).first().fill('Sunny-Day-2026');
    await page.getByLabel(/再填一次密码/).fill('Sunny-Day-2026');
    await page.getByRole('button', { name: '接受，成为联络员' }).click();
    await page.waitForURL(/\/unit$/);
    await page.getByText('阿强理发店').first().waitFor();
  }, 60_000);

  it('look right on every width', async () => {
    for (const elder of [false, true]) {
      const narrow = await visitor(site, { width: 320, elder, account: site.accounts['单位联络员'] });
      for (const path of ['/unit', '/unit/contracts', '/unit/mine']) {
        const page = await open(narrow, path);
        await settled(page);
        expect([path, await sideways(page)]).toEqual([path, []]);
        await page.close();
      }
      await narrow.close();
    }
  }, 60_000);
});
