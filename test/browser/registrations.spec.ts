import type { BrowserContext } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** A liaison reports the unit in and asks its people; a member takes a post; the secretary accepts; the street looks on. */
describe('双报到, by hand', () => {
  let site: Site;
  let member: BrowserContext;
  let liaison: BrowserContext;
  let secretary: BrowserContext;

  beforeAll(async () => {
    site = await openSite({ demo: true });
    member = await visitor(site, { width: PHONE, account: site.accounts['志愿者'] });
    liaison = await visitor(site, { width: PHONE, account: site.accounts['单位联络员'] });
    secretary = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
  }, 180_000);
  afterAll(() => site?.close());

  it('the member moves house by a form of two minutes, and takes it back', async () => {
    const page = await open(member, '/me/report-in');
    await page.getByRole('button', { name: '搬家了，转到别的社区' }).click();
    await page.getByRole('combobox', { name: '社区', exact: true }).selectOption({ label: '学府街道滨河社区' });
    await page.getByText('五、政治面貌（可不填）').waitFor();
    expect(await faultsOf(page, 'volunteer-report-in-form')).toEqual([]);
    await page.getByRole('button', { name: '提交报到' }).click();
    await page.getByText('已提交，社区受理后会告诉您。').waitFor();
    expect(await page.getByRole('heading', { name: '正在转到新的社区' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('已撤回。').waitFor();
    await page.close();
  });

  it('the member takes a post that fits, and leaves it without a word', async () => {
    const page = await open(member, '/me/service-posts');
    const card = page.getByRole('listitem').filter({ hasText: '便民维修岗' }).first();
    await card.getByRole('button', { name: /^认领/ }).click();
    await page.getByText('已认领“便民维修岗”').waitFor();
    await page.getByRole('listitem').filter({ hasText: '便民维修岗' }).first().getByRole('button', { name: '退出这个岗位' }).click();
    await page.getByRole('button', { name: '确定退出' }).click();
    await page.getByText('已退出“便民维修岗”').waitFor();
    await page.close();
  });

  it('the liaison adds a person and makes a link that the person answers', async () => {
    const page = await open(liaison, '/unit/members');
    await page.getByLabel(/^姓名/).fill('周雅琴');
    await page.getByLabel(/^手机号/).fill('13900009999');
    await page.getByRole('button', { name: '加到名单' }).click();
    const line = page.getByRole('listitem').filter({ hasText: '周雅琴' });
    await line.waitFor();
    await line.getByRole('button', { name: /生成链接/ }).click();
    const address = line.locator('.address');
    await address.waitFor();
    const stranger = await visitor(site, { width: PHONE });
    const invited = await open(stranger, new URL(await address.innerText()).pathname);
    await invited.getByText('参不参加由您自己决定', { exact: false }).waitFor();
    expect(await faultsOf(invited, 'public-report-in')).toEqual([]);
    await invited.getByRole('button', { name: '不参加' }).click();
    await invited.getByText('没有登记您的任何信息').waitFor();
    await stranger.close();
    await page.close();
  });

  it('the secretary accepts who waits, and a unit gets its receipt', async () => {
    const page = await open(secretary, '/desk/member-registrations?state=SUBMITTED');
    await page.getByRole('table').getByRole('button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '受理' }).waitFor();
    expect(await faultsOf(page, 'desk-member-registration')).toEqual([]);
    await drawer.getByRole('button', { name: '受理' }).click();
    await drawer.getByText('已报到', { exact: true }).waitFor();
    await page.goto('/desk/unit-registrations?state=SUBMITTED');
    await settled(page);
    await page.getByRole('button', { name: '学府路实验小学' }).click();
    await page.getByRole('button', { name: '受理，出回执' }).click();
    await page.getByRole('link', { name: '回执（PDF）' }).waitFor();
    await page.close();
  });
});
