import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, sideways, smallTargets, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** Points become goods: on Mrs Wang's phone, at the counter, on the notice board, and in next year's policy. */
describe('爱心超市 and the policy', () => {
  let site: Site;
  let phone: BrowserContext;
  let desk: BrowserContext;
  let code = '';
  beforeAll(async () => {
    site = await openSite({ demo: true });
    phone = await visitor(site, { width: PHONE, account: site.accounts['志愿者'] });
    desk = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
  }, 180_000);
  afterAll(() => site?.close());

  const numberIn = async (page: Page): Promise<number> => Number((await page.locator('.number').first().innerText()).replace(/\D/g, ''));

  it('shows what one can have and what is missing, and holds it in three taps', async () => {
    const page = await open(phone, '/me/ledger');
    await page.getByRole('link', { name: '去爱心超市' }).click();
    await settled(page);
    const before = await numberIn(page);
    await page.getByText(/还差 \d+ 分/).first().waitFor();
    await page.getByRole('button', { name: /^兑换\s*儿童绘本$/ }).click();
    expect([...(await faultsOf(page, 'volunteer-mart-order-375')), ...(await smallTargets(page))]).toEqual([]);
    await page.getByRole('button', { name: '确定兑换 1 本' }).dblclick();
    await page.getByRole('heading', { name: '已经替您留好' }).waitFor();
    await settled(page);
    expect([...(await faultsOf(page, 'volunteer-mart-held-375')), ...(await sideways(page))]).toEqual([]);
    code = (await page.locator('.code').innerText()).replace(/\s/g, '');
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    await page.getByRole('link', { name: '回爱心超市' }).click();
    await settled(page);
    expect(await numberIn(page)).toBe(before - 50);
    await page.close();
  });

  it('hands it over at the counter by the code, once', async () => {
    const page = await open(desk, '/desk/counter');
    await page.getByRole('textbox', { name: '取货码' }).fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
    await page.getByRole('button', { name: '查', exact: true }).click();
    await page.getByText('王秀兰').waitFor();
    expect(await faultsOf(page, 'desk-counter-found-1280')).toEqual([]);
    await page.getByRole('button', { name: '交给本人，取走' }).click();
    await page.getByText('已经交给 王秀兰').waitFor();
    expect(await faultsOf(page, 'desk-counter-done-1280')).toEqual([]);
    await page.getByRole('button', { name: '下一位' }).click();
    await page.getByRole('textbox', { name: '取货码' }).fill(code);
    await page.keyboard.press('Enter');
    await page.getByText('已取走').first().waitFor();
    await page.close();
  });

  it('takes goods in and puts a new thing on the shelf', async () => {
    const page = await open(desk, '/desk/mart/new');
    await page.getByRole('textbox', { name: '名称' }).fill('春联一副');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '春联一副' }).waitFor();
    await page.getByLabel('来源或原因').fill('县图书馆写春联活动');
    await page.getByRole('button', { name: '记一笔' }).click();
    await page.getByText('县图书馆写春联活动').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-mart-item-1280')).toEqual([]);
    await page.close();
  });

  it('tries a draft on everybody’s real service before it is published', async () => {
    const street = await visitor(site, { width: DESK, account: site.accounts['街道管理员'] });
    const page = await open(street, '/desk/policies/new');
    await page.getByRole('textbox', { name: '名称' }).fill('照黄岩试试');
    await page.getByText('黄岩', { exact: true }).click();
    await page.getByText('10 小时换一块肥皂').waitFor();
    await page.getByRole('button', { name: '开始起草' }).click();
    await page.waitForURL(/\/desk\/policies\/drafts\//);
    await settled(page);
    await page.getByText('志愿服务每满2小时 1 分').waitFor();
    expect(await faultsOf(page, 'desk-policy-draft-1280')).toEqual([]);
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText(/人增加、\d+ 人减少/).waitFor();
    await page.locator('.chart svg').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-policy-simulation-1280')).toEqual([]);
    await page.getByRole('link', { name: '改草稿或发布' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.waitForURL(/\/desk\/policies$/);
    await page.getByText('将要生效').waitFor();
    await page.goto('/policy');
    await page.getByText('起改为').waitFor();
    await street.close();
  });
});
