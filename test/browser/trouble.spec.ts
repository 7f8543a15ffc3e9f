import type { BrowserContext, Page, Request } from 'playwright-core';
import { faultsOf, open, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

describe('when something goes wrong', () => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    site = await openSite({ demo: true });
  }, 180_000);
  afterAll(() => site?.close());
  beforeEach(async () => {
    context = await visitor(site, { account: site.accounts['志愿者'] });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  it('a lost network is said in words, and 重试 brings the page', async () => {
    await page.route('**/api/v1/me/**', (route) => route.abort('internetdisconnected'));
    await page.goto('/me');
    await page.getByText('网络不通').first().waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(1);
    expect(await faultsOf(page, 'trouble-network-lost-375')).toEqual([]);
    await page.unroute('**/api/v1/me/**');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('可用积分').waitFor();
  });

  it('a slow network is said in words while the page keeps waiting', async () => {
    await page.clock.install();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/v1/me/certificates', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/me/certificates');
    await page.locator('.bone').first().waitFor();
    await page.clock.fastForward(6_000);
    await page.getByText('网络有点慢').waitFor();
    expect(await faultsOf(page, 'trouble-slow-375')).toEqual([]);
    letGo();
    await page.getByRole('button', { name: '给别人查验' }).first().waitFor();
  });

  it('a refusal keeps what was there and offers to try again', async () => {
    await page.goto('/me/ledger');
    await settled(page);
    await page.route('**/api/v1/me/ledger/points*', (route) =>
      route.fulfill({
        status: 503,
        json: {
          code: 'request.busy',
          message: '现在提交的人太多。请过几秒再试。',
          details: {},
          requestId: 'r1',
        },
      }),
    );
    const before = await page.getByRole('listitem').count();
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.getByText('现在提交的人太多').waitFor();
    expect(await page.getByRole('listitem').count()).toBe(before);
  });

  it('an answer that got lost is asked for again under the same key, and two taps are one', async () => {
    const submits: Request[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') submits.push(request);
    });
    await page.goto('/me/consents');
    await settled(page);
    const consent = page.getByRole('switch', { name: '公开我的姓名' });
    const before = await consent.getAttribute('aria-checked');
    await page.route('**/api/v1/me/consents', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch(); // the server did it, but the answer never arrives
      return route.abort('connectionreset');
    });
    await consent.dblclick();
    await page.getByText('没有收到结果').waitFor();
    expect(submits).toHaveLength(1);
    await page.unroute('**/api/v1/me/consents');
    await consent.click();
    await settled(page);
    expect(await page.getByText('没有收到结果').count()).toBe(0);
    expect(await consent.getAttribute('aria-checked')).not.toBe(before);
    const [first, second] = submits.map((request) => request.headers()['idempotency-key']);
    expect(first).toMatch(/^[0-9A-Z]{26}$/);
    expect(second).toBe(first);
  });

  it('an ended session leads to the login and back to the same place', async () => {
    await page.goto('/me/mine');
    await settled(page);
    await context.clearCookies();
    await page.getByRole('link', { name: '积分', exact: true }).click();
    await page.waitForURL(/\/login\?back=/);
    await page.getByLabel('账号').fill(site.accounts['志愿者']!.loginName);
    await page.getByLabel(/^密码/).fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('账号或密码不对').waitFor();
    expect(await faultsOf(page, 'trouble-login-wrong-375')).toEqual([]);
    await page.getByLabel(/^密码/).fill(site.accounts['志愿者']!.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(/\/me\/ledger/);
  });

  it('a page of a newer version that cannot be fetched offers a fresh start', async () => {
    await page.goto('/me');
    await settled(page);
    await page.route('**/assets/MinePage*', (route) => route.abort());
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByText('这个页面没有取到').waitFor();
    expect(await faultsOf(page, 'trouble-page-missing-375')).toEqual([]);
    await page.unroute('**/assets/MinePage*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '我的' }).waitFor();
  });

  it('a defect of the server shows the number to report and nothing of its insides', async () => {
    await page.route('**/api/v1/me/certificates', (route) =>
      route.fulfill({
        status: 500,
        json: {
          code: 'defect',
          message: '系统出了差错，这一步没有完成。',
          details: {},
          requestId: 'abc-123',
        },
      }),
    );
    await page.goto('/me/certificates');
    await page.getByText('abc-123').waitFor();
    expect(await faultsOf(page, 'trouble-defect-375')).toEqual([]);
  });

  it('works by keyboard: the reasons open, close and give the focus back', async () => {
    const desk = await visitor(site, { width: 1280, account: site.accounts['志愿者'] });
    const wide = await open(desk, '/me');
    const why = wide.getByRole('button', { name: /为什么是/ });
    await why.focus();
    await wide.keyboard.press('Enter');
    await wide.getByRole('dialog').waitFor();
    expect(await faultsOf(wide, 'why-1280')).toEqual([]);
    await wide.keyboard.press('Escape');
    await wide.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await wide.evaluate('document.activeElement.innerText')).toMatch(/为什么是/);
    await desk.close();
  });
});
