import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** Mrs Wang leads what is on today: she shows the code, scans it like everybody else, ticks a neighbour and closes. */
describe('checking in', () => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  let slot: string;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
    context = await visitor(site, { width: PHONE, account: site.accounts['志愿者'] });
    page = await open(context, '/lead');
    page.on('pageerror', (error) => defects.push(error.message));
  }, 240_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const codeNow = async (): Promise<string> => {
    const answer = await context.request.get(`/api/v1/me/led-slots/${slot}/codes`);
    return ((await answer.json()) as { codes: { code: string }[] }).codes[0]!.code;
  };

  it('shows the leader what is on, and the code as large as the screen', async () => {
    await page.getByRole('link', { name: /党群服务站便民服务日.*正在签到/s }).click();
    await page.waitForURL(/\/lead\/[0-9A-Z]{26}$/);
    slot = page.url().split('/').at(-1)!;
    await settled(page);
    await page.getByText('还没来').first().waitFor();
    expect(await faultsOf(page, 'lead-slot-375')).toEqual([]);
    await page.getByRole('link', { name: /出示签到码/ }).click();
    await page.getByRole('img', { name: /现场签到码/ }).waitFor();
    await page.getByText(/秒后换新码/).waitFor();
    expect(await faultsOf(page, 'lead-code-375')).toEqual([]);
  });

  it('checks in by a photograph of the code, read in the page', async () => {
    const picture = await page.getByRole('img', { name: /现场签到码/ }).screenshot();
    await page.goto('/me/scan');
    await settled(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('heading', { name: '签到成功' }).waitFor();
    await page.getByText('离开时请再扫一次').waitFor();
    expect(await faultsOf(page, 'scan-in-375')).toEqual([]);
    await page.reload();
    await settled(page);
    await page.getByText('✓ 在场').waitFor();
  });

  it('keeps a ticket when there is no signal, and sends it when there is', async () => {
    const code = await codeNow();
    await page.route('**/api/v1/me/check-ins', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.goto(`/me/scan?c=${code}`);
    await page.getByText('没有信号，签到票已存在手机里').waitFor();
    expect(await faultsOf(page, 'scan-offline-375')).toEqual([]);
    await page.unroute('**/api/v1/me/check-ins');
    await page.getByRole('button', { name: '现在再送一次' }).click();
    await page.getByRole('heading', { name: /签到成功|签退成功/ }).waitFor();
    await page.goto('/me/scan');
    await settled(page);
    expect(await page.getByText('还没送出的签到票').count()).toBe(0);
  });

  it('says plainly what is wrong with a code, and what to do instead', async () => {
    await page.getByLabel('或者输入现场屏幕上的 8 位数字').fill('0000 0000');
    await page.locator('form.typed').getByRole('button').click();
    await page.getByRole('heading', { name: /^没有签/ }).waitFor();
    await page.getByText('这 8 位数字不对').waitFor();
    expect(await faultsOf(page, 'scan-wrong-375')).toEqual([]);
    await page.getByRole('link', { name: '出示我的码，请负责人扫' }).click();
    await page.getByRole('img', { name: /的签到码/ }).waitFor();
    expect(await faultsOf(page, 'my-code-375')).toEqual([]);
  });

  it('ticks a neighbour without a phone, with the reason', async () => {
    await page.goto(`/lead/${slot}`);
    await settled(page);
    await page.getByRole('button', { name: '登记到场' }).first().click();
    await page.getByRole('button', { name: '没有手机' }).click();
    await page.getByRole('button', { name: /现在到场$/ }).click();
    await page.getByText(/^✓ .+签到$/).waitFor();
  });

  it('checks out by name and closes the roll', async () => {
    await page.getByRole('link', { name: '统一签退、结束点名' }).click();
    await settled(page);
    expect(await faultsOf(page, 'lead-out-375')).toEqual([]);
    await page.getByRole('button', { name: '结束点名…' }).click();
    await page.getByRole('button', { name: '确定结束点名' }).click();
    await page.getByRole('heading', { name: '点名已结束' }).waitFor();
    await page.getByText(/新记 \d+ 条服务记录/).waitFor();
    expect(await faultsOf(page, 'lead-done-375')).toEqual([]);
  });

  it('leaves the secretary a sheet to sign, hints to look at and a sample to draw', async () => {
    const desk = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    const sheets = (await (await desk.request.get(`/api/v1/me/led-slots/${slot}/paper-sheets`)).json()) as { id: string }[];
    const office = await open(desk, `/lead/${slot}/sheets/${sheets[0]!.id}`);
    await office.getByRole('button', { name: '核对无误，签名' }).click();
    await office.getByText(/^✓ 已签名/).waitFor();
    expect(await faultsOf(office, 'lead-sheet-1280')).toEqual([]);

    await office.goto('/desk/anomalies');
    await settled(office);
    await office.getByRole('button', { name: /写下核实结果/ }).first().click();
    await office.getByLabel(/核实到了什么/).fill('问过负责人，属实');
    await office.getByRole('button', { name: '记下' }).click();
    await office.getByText('已记下').waitFor();
    expect(await faultsOf(office, 'desk-anomalies-1280')).toEqual([]);

    await office.goto('/desk/spot-checks');
    await settled(office);
    await office.getByRole('button', { name: '抽一次' }).click();
    await office.getByRole('button', { name: '抽取' }).click();
    await office.waitForURL(/\/desk\/spot-checks\/[0-9A-Z]{26}/);
    await office.getByRole('button', { name: /登记.+的抽查结果/ }).first().click();
    await office.getByRole('button', { name: '登记', exact: true }).last().click();
    await office.getByText(/已查 1 \/ /).waitFor();
    expect(await faultsOf(office, 'desk-spot-check-1280')).toEqual([]);
    await desk.close();
  });
});
