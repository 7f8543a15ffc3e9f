import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, NARROW, open, PHONE, settled, sideways, smallTargets, visitor, type Visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** As people do it: find an activity, sign up, cancel; the secretary decides, helps, repeats and prints. */
describe('volunteering', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ demo: true });
  }, 300_000);
  afterAll(() => site?.close());

  const volunteer = (window: Visitor = {}): Promise<BrowserContext> => visitor(site, { ...window, account: site.accounts['志愿者'] });
  const secretary = (width = DESK): Promise<BrowserContext> => visitor(site, { width, account: site.accounts['社区书记'] });
  const go = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('link', { name, exact: true }).first().click();
    await settled(page);
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await settled(page);
  };

  it.each([
    ['', {}],
    ['in 长辈版', { elder: true }],
  ])('a volunteer finds an activity, signs up with one button and cancels %s', async (name, window) => {
    const context = await volunteer(window);
    const page = await open(context, '/me');
    await go(page, '活动');
    expect(page.url()).toContain('/me/activities');
    await go(page, '四点半课堂');
    await page.getByRole('radio').nth(1).click();
    const faults = await faultsOf(page, `volunteering-activity${name ? '-elder' : ''}-375`);
    expect([...faults, ...(await smallTargets(page))]).toEqual([]);
    await press(page, '我要报名');
    await page.getByRole('heading', { name: '报名成功' }).waitFor();
    expect(await faultsOf(page, `volunteering-signed-up${name ? '-elder' : ''}-375`)).toEqual([]);
    await page.reload();
    await settled(page);
    await page.getByRole('heading', { name: '报名成功' }).waitFor();
    await press(page, '来不了，取消报名');
    await press(page, '取消报名');
    await page.getByRole('heading', { name: '报名已取消' }).waitFor();
    await context.close();
  }, 120_000);

  it('a volunteer sees where she stands on a waiting list, and filters stay in the address', async () => {
    const context = await volunteer();
    const page = await open(context, '/me/schedule');
    await page.getByText('候补中').waitFor();
    await go(page, '陪高龄邻居晒太阳');
    await page.getByText(/候补第 \d+ 位/).waitFor();
    await page.goto('/me/activities');
    await settled(page);
    await press(page, '适合长辈');
    expect(page.url()).toContain('elder=1');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: '适合长辈' }).getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('a stranger reads everything and is led to the log-in', async () => {
    const context = await visitor(site, { width: PHONE });
    const page = await open(context, '/activities');
    await go(page, '陪高龄邻居晒太阳');
    expect(await faultsOf(page, 'volunteering-public-375')).toEqual([]);
    await go(page, '登录，去报名');
    expect(decodeURIComponent(page.url())).toContain('/login?back=/me/activities/');
    await context.close();
  });

  it('the secretary approves a batch by name, declines with a reason and helps somebody without a phone', async () => {
    const context = await secretary();
    const page = await open(context, '/desk/sign-ups');
    const rows = page.locator('.el-table__body tbody tr');
    const before = await rows.count();
    expect(before).toBeGreaterThan(3);
    await rows.nth(0).locator('.el-checkbox').click();
    await rows.nth(1).locator('.el-checkbox').click();
    await press(page, '通过这 2 人');
    await page.getByText('通过 2 人').waitFor();
    expect(await rows.count()).toBe(before - 2);
    await rows.nth(0).locator('.el-checkbox').click();
    await press(page, '不通过');
    await page.getByRole('dialog').getByRole('textbox').fill('这次需要会水电维修的人');
    await press(page, '不通过并告知');
    await page.getByText('不通过 1 人').waitFor();
    await go(page, '上门修灯泡、换水龙头');
    await press(page, '替没有手机的人报名');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('李');
    await page.locator('.el-select-dropdown__item:visible').first().click();
    await dialog.getByPlaceholder('例如：今天上午到服务站口头报名').fill('今天上午到服务站口头报名');
    await press(page, '替他报名');
    await page.getByText('代报名：没有手机').first().waitFor();
    expect(await faultsOf(page, 'volunteering-desk-activity-1280')).toEqual([]);
    await context.close();
  }, 120_000);

  it('the secretary repeats an activity every week, copies it, and sees both in the calendar', async () => {
    const context = await secretary();
    const page = await open(context, '/desk/activities');
    await go(page, '清理楼顶积雪');
    await page.getByText('还不能发布').waitFor();
    await press(page, '确认保险');
    await press(page, '已核对，确认');
    await page.getByText('✓ 已确认').waitFor();
    await press(page, '按规律加场次');
    await page.getByRole('button', { name: /^添加这 \d+ 场$/ }).click();
    await page.getByText('已按规律添加场次').waitFor();
    await settled(page);
    expect(await page.locator('.slots > li').count()).toBeGreaterThan(5);
    await press(page, '复制');
    await press(page, '复制成草稿');
    await page.waitForURL(/\/edit$/);
    await settled(page);
    expect(await faultsOf(page, 'volunteering-desk-form-1280')).toEqual([]);
    for (const path of ['/desk/activities/calendar', '/desk/activities/calendar?view=week', '/desk/sign-up-pauses?open=ALL']) {
      await page.goto(path);
      await settled(page);
      expect([path, ...(await faultsOf(page, `volunteering${path.replace(/\W+/g, '-')}-1280`))]).toEqual([path]);
    }
    await context.close();
  }, 120_000);

  it('fits narrow windows and shows what is late on the desk of a phone', async () => {
    for (const elder of [false, true]) {
      const context = await volunteer({ width: NARROW, elder });
      const page = await open(context, '/me/schedule');
      await go(page, '陪高龄邻居晒太阳');
      expect(await sideways(page)).toEqual([]);
      await page.goto('/me/activities');
      await settled(page);
      await go(page, '四点半课堂');
      expect(await sideways(page)).toEqual([]);
      await context.close();
    }
    const context = await secretary(PHONE);
    const page = await open(context, '/desk/activities/calendar');
    expect(await faultsOf(page, 'volunteering-calendar-375')).toEqual([]);
    await context.close();
  }, 120_000);
});
