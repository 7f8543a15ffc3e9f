import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, smallTargets, visitor } from './look.js';
import { openSite, type Site } from './site.js';

const SCREENSHOTS = join(import.meta.dirname, '..', '..', 'dist/screenshots');

/** A ceremony as the secretary prepares it, and the hall as it sees it: screen, remote, a cut network, a reload. */
describe('a ceremony in the browser', () => {
  let site: Site;
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
  const secretary = (width = DESK): Promise<BrowserContext> => visitor(site, { width, account: site.accounts['社区书记']! });
  const shot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });

  it('is prepared from the approved list: made, ordered, seated, printed', async () => {
    const context = await secretary();
    const page = watched(await open(context, '/desk/ceremonies/new'));
    await page.getByRole('button', { name: '建立仪式' }).click();
    await page.getByText(/还有 \d 处要改/).waitFor();
    await page.locator('.el-checkbox').first().click();
    await page.getByLabel('仪式名称').fill('秋季志愿者致敬仪式');
    await page.getByRole('combobox', { name: '日期' }).fill('2027年1月8日');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '地点' }).fill('社区礼堂');
    expect(await faultsOf(page, 'desk-ceremony-new-1280')).toEqual([]);
    await page.getByRole('button', { name: '建立仪式' }).click();
    await page.getByRole('heading', { name: '秋季志愿者致敬仪式' }).waitFor();
    await page.getByRole('button', { name: '按姓氏拼音排' }).click();
    await page.getByText('现在按姓氏拼音').waitFor();
    await page.getByText(/座位与上台顺序不一致/).first().waitFor();
    await page.getByRole('button', { name: '颁奖人和道具' }).first().click();
    const dialog = page.getByRole('dialog', { name: /的颁奖人和道具/ });
    await dialog.getByLabel(/颁奖人，一行一位/).fill('社区党委书记 陈志远');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('颁奖人：社区党委书记 陈志远').waitFor();
    expect(await faultsOf(page, 'desk-ceremony-batches-1280')).toEqual([]);
    await page.getByRole('button', { name: '座位', exact: true }).click();
    await page.getByRole('button', { name: '按上台顺序排座' }).click();
    await page.getByText('✓ 座位与上台顺序一致').waitFor();
    expect(await faultsOf(page, 'desk-ceremony-seats-1280')).toEqual([]);
    await page.getByRole('button', { name: '流程与主持词' }).click();
    await page.getByText('加一个环节').waitFor();
    expect(await faultsOf(page, 'desk-ceremony-run-sheet-1280')).toEqual([]);
    for (const part of ['来宾与清单', '签到', '打印']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      await settled(page);
      expect(await faultsOf(page, `desk-ceremony-${part}-1280`)).toEqual([]);
    }
    for (const link of await page.locator('.papers a').all()) {
      const paper = await context.request.get((await link.getAttribute('href'))!);
      expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    await context.close();
  }, 90_000);

  it('fills a hall’s screen of either width, and a phone moves it', async () => {
    const context = await secretary();
    const id = await idOf(context, '志愿者致敬仪式');
    const page = watched(await open(context, `/stage/${id}`));
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.locator('.slide.title').waitFor();
    await shot(page, 'stage-title-1920');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: '欢迎到场' }).waitFor();
    await shot(page, 'stage-sign-in-1920');
    await page.keyboard.press('p');
    const code = (await page.locator('.pairing .code').innerText()).replace(/\s/g, '');
    await shot(page, 'stage-pairing-1920');

    const pocket = await visitor(site, { width: PHONE });
    const phone = watched(await open(pocket, '/stage/remote'));
    await phone.getByLabel('配对码').fill(code);
    expect([...(await faultsOf(phone, 'stage-remote-pair-375')), ...(await smallTargets(phone))]).toEqual([]);
    await phone.getByRole('button', { name: '配对' }).click();
    await phone.getByText('签到墙').waitFor();
    await phone.getByRole('button', { name: '下一页' }).click();
    await page.locator('.slide.batch').waitFor();
    await shot(page, 'stage-batch-1920');
    await phone.getByRole('button', { name: '下一页' }).click();
    await page.locator('.slide.winner').waitFor();
    await phone.getByText('第1批第1位').waitFor();
    expect([...(await faultsOf(phone, 'stage-remote-375')), ...(await smallTargets(phone))]).toEqual([]);
    expect(await faultsOf(page, 'stage-winner-1920')).toEqual([]);
    await page.setViewportSize({ width: 3840, height: 1080 });
    await shot(page, 'stage-winner-3840');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(3840);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.slide.photo').waitFor();
    await shot(page, 'stage-photo-3840');
    await page.keyboard.press('b');
    await page.locator('.stage.black').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.slide.photo').waitFor();
    await pocket.close();
    await context.close();
  }, 90_000);

  it('goes on without a network, finds its place after a reload, and tells the server when it is back', async () => {
    const context = await secretary();
    const id = await idOf(context, '志愿者致敬仪式');
    const page = watched(await open(context, `/stage/${id}`));
    // A key that is pressed before the stage stands is heard by nobody.
    await page.locator('.slide').first().waitFor();
    await page.keyboard.press('Home');
    await page.locator('.slide.title').waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const name = await page.locator('.slide.winner h1').innerText();
    await page.waitForFunction(`caches.open('stage').then((cache) => cache.keys()).then((kept) => kept.length > 3)`);
    await page.reload();
    await page.locator('.slide.winner h1', { hasText: name }).waitFor();
    await context.setOffline(true);
    await page.getByText('网络不通，照常放映').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    const next = await page.locator('.slide h1').innerText();
    expect(next).not.toBe(name);
    await page.reload();
    await page.locator('.slide h1', { hasText: next }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.slide h1', { hasText: name }).waitFor();
    await context.setOffline(false);
    await page.getByText('网络不通，照常放映').waitFor({ state: 'detached' });
    const told = async (): Promise<number> => ((await (await context.request.get(`/api/v1/ceremonies/${id}/stage/position`)).json()) as { slide: number }).slide;
    await expect(waitFor(told, 3)).resolves.toBe(3);
    await context.close();
  }, 90_000);

  it('hangs in the hall with the year’s figures, until the link is taken back', async () => {
    const context = await secretary();
    const page = watched(await open(context, '/desk/screens'));
    expect(await faultsOf(page, 'desk-screens-1280')).toEqual([]);
    const path = (await page.getByRole('link', { name: '打开大屏' }).first().getAttribute('href'))!;
    const hall = await visitor(site, { width: 1920 });
    const wall = watched(await hall.newPage());
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(path);
    await wall.locator('.chart svg').first().waitFor();
    expect(await faultsOf(wall, 'screen-1-1920')).toEqual([]);
    for (const n of [2, 3]) {
      await wall.keyboard.press('ArrowRight');
      await wall.getByText(`${n} / 3`).waitFor();
      await shot(wall, `screen-${n}-1920`);
    }
    await wall.setViewportSize({ width: 3840, height: 1080 });
    await wall.keyboard.press('ArrowRight');
    await wall.locator('.chart svg').first().waitFor();
    await shot(wall, 'screen-1-3840');
    await page.getByRole('button', { name: /^收回/ }).first().click();
    await page.getByRole('button', { name: '收回', exact: true }).last().click();
    await page.getByText('已收回').waitFor();
    await wall.reload();
    await wall.getByRole('heading', { name: '这块大屏已停用' }).waitFor();
    await hall.close();
    await context.close();
  }, 90_000);

  async function idOf(context: BrowserContext, title: string): Promise<string> {
    const { items } = (await (await context.request.get('/api/v1/ceremonies')).json()) as { items: { id: string; title: string }[] };
    return items.find((one) => one.title.includes(title) && !one.title.includes('秋季'))!.id;
  }
});

async function waitFor(ask: () => Promise<number>, wanted: number): Promise<number> {
  let seen = await ask();
  for (let round = 0; seen !== wanted && round < 50; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await ask();
  }
  return seen;
}
