import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Site } from './site.js';

const SCREENSHOTS = join(import.meta.dirname, '..', '..', 'dist/screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WAIT_LIMIT_MS = 20_000;
const QUIET_MS = 120;
const LEAST_TARGET_PX = 44;

export const NARROW = 320;
export const PHONE = 375;
export const DESK = 1280;

export type Visitor = { width?: number; elder?: boolean; account?: { loginName: string; password: string } };

/** A browser window of one person, signed in through the API where an account is given. */
export async function visitor(
  site: Site,
  { width = PHONE, elder = false, account }: Visitor = {},
): Promise<BrowserContext> {
  const context = await site.browser.newContext({
    baseURL: site.url,
    viewport: { width, height: width < 800 ? 812 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  context.on('page', countRequests);
  if (elder) await context.addInitScript({ content: `localStorage.setItem('elder', '1')` });
  if (account) {
    const answer = await context.request.post('/api/v1/session', {
      data: account,
      headers: { Origin: site.url },
    });
    if (!answer.ok()) throw new Error(`${account.loginName} could not sign in: ${await answer.text()}`);
  }
  return context;
}

/** Opens a page and waits until nothing on it is still loading. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await settled(page);
  return page;
}

/** Nothing is on its way and no grey line stands in for words: the page is what the person will read. */
export async function settled(page: Page): Promise<void> {
  const limit = Date.now() + WAIT_LIMIT_MS;
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS;) {
    await page.waitForTimeout(20);
    if (onTheWay(page) > 0) quietSince = Date.now();
    if (Date.now() > limit) throw new Error(`${page.url()} is still loading`);
  }
  await page.locator('.bone').first().waitFor({ state: 'detached' });
}

const requests = new WeakMap<Page, Set<Request>>();

function countRequests(page: Page): void {
  const open = new Set<Request>();
  requests.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

function onTheWay(page: Page): number {
  return requests.get(page)?.size ?? 0;
}

/**
 * What is wrong with a page as it stands: it scrolls sideways, axe objects, it shows what only programs should see.
 * Leaves a screenshot for people to look at.
 */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  return [...(await sideways(page)), ...(await axe(page)), ...(await rawWords(page))];
}

/** Nobody should have to push a page left and right to read it. */
export async function sideways(page: Page): Promise<string[]> {
  const [seen, whole] = await page.evaluate<[number, number]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
  );
  return whole > seen ? [`scrolls sideways: ${whole} px in ${seen}`] : [];
}

/** A thumb hits 44 px; links inside a sentence are words and may be smaller. */
export async function smallTargets(page: Page): Promise<string[]> {
  const found = await page.evaluate<{ name: string; height: number }[]>(`
    [...document.querySelectorAll('main button, main a.button, nav a, header a, header button, input, [role=switch]')]
      .filter((one) => one.checkVisibility() && !one.closest('p'))
      .map((one) => ({ name: one.innerText || one.getAttribute('aria-label') || one.id, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < ${LEAST_TARGET_PX})
      .map(({ name, box }) => ({ name, height: box.height }))`);
  return found.map(({ name, height }) => `small target: ${name} is ${height} px high`);
}

/** As in a browser whose owner has set letters twice as large. */
export async function withDoubleText(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };
    return (await axe.run()).violations.map(({ id, nodes }) => ({
      id,
      where: nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`),
    }));
  });
  return violations.map(({ id, where }) => `axe ${id}: ${where.join(' | ').replace(/\s+/g, ' ')}`);
}

/** People never read an ISO instant, an id, an enum or a program's word for nothing. */
async function rawWords(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const patterns: Record<string, RegExp> = {
    'an instant': /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
    'an id': /\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/,
    'an enum': /\b[A-Z]{3,}_[A-Z_]{3,}\b/,
    'a program word': /\b(undefined|null|NaN|\[object Object\])\b/,
  };
  return Object.entries(patterns).flatMap(([what, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found ? [`shows ${what}: ${found}`] : [];
  });
}
