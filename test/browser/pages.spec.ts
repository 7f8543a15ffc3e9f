import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Action } from '@app/kernel/permissions.js';
import { DESK_PAGES } from '../../apps/web/src/desk/routes.js';
import {
  DESK,
  faultsOf,
  NARROW,
  open,
  PHONE,
  settled,
  sideways,
  smallTargets,
  visitor,
  withDoubleText,
  type Visitor,
} from './look.js';
import { openSite, type Site } from './site.js';

const VOLUNTEER_PAGES = [
  '/me',
  '/me/ledger',
  '/me/ledger?unit=minutes',
  '/me/ledger?month=2020-01',
  '/me/mart',
  '/me/mart/orders',
  '/me/policy',
  '/me/ranking',
  '/me/ranking?period=year&metric=services',
  '/me/mine',
  '/me/scan',
  '/me/code',
  '/lead',
  '/me/activities',
  '/me/activities?open=1&category=助学&when=month',
  '/me/activities?category=没有这样的',
  '/me/schedule',
  '/me/notices',
  '/me/notices/settings',
  '/me/records',
  '/me/records?state=REVERSED',
  '/me/appeals',
  '/me/calls',
  '/me/appeals?target=POINTS_ENTRY&id=01ARZ3NDEKTSV4RRFFQ69G5FAV',
  '/me/wishes',
  '/me/wishes?tab=mine',
  '/me/cards',
  '/me/supplements',
  '/me/credentials',
  '/me/credentials?kind=HONOR',
  '/me/certificates',
  '/me/star',
  '/me/consents',
  '/me/report-in',
  '/me/service-posts',
  '/me/registration-targets',
  '/me/registration',
  '/password',
];
const LIAISON_PAGES = [
  '/unit',
  '/unit/contributions',
  '/unit/contributions/new',
  '/unit/lists',
  '/unit/lists?tab=mine',
  '/unit/lists?tab=projects',
  '/unit/lists?tab=resources',
  '/unit/contracts',
  '/unit/consultations',
  '/unit/meetings',
  '/unit/evaluations',
  '/unit/wishes',
  '/unit/wishes?tab=mine',
  '/unit/cards',
  '/unit/mine',
  '/unit/registration',
  '/unit/members',
];
const PUBLIC_PAGES = [
  '/',
  '/login',
  '/verify',
  '/verify/NO-SUCH-CODE',
  '/honour',
  '/boards',
  '/award-notices',
  '/award-notices/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  '/award-objections',
  '/award-objections/NO-SUCH-CODE',
  '/policy',
  '/mart/accounts',
  '/mart/accounts?month=2020-01',
  '/wishes',
  '/demands',
  '/demands?kind=FUND',
  '/statements',
  '/statements/NO-SUCH-CODE',
  '/receipts',
  '/receipts/NO-SUCH-CODE',
  '/report-in/NO-SUCH-CODE',
  '/ceremony',
  '/stage/remote',
  '/partners',
  '/partners/apply',
  '/partners/status',
  '/partners/status/NO-SUCH-CODE',
  '/activities',
  '/activities/01ARZ3NDEKTSV4RRFFQ69G5FAV',
  '/no-such-page',
  '/forbidden?page=排名',
];

/** Each page as people meet it; on a phone also in the narrowest window we promise and with letters twice as large. */
const PHONE_WINDOWS: [string, Visitor][] = [
  ['375', { width: PHONE }],
  ['375-elder', { width: PHONE, elder: true }],
  ['1280', { width: DESK }],
];
const DESK_WINDOWS: [string, Visitor][] = [
  ['1280', { width: DESK }],
  ['375', { width: PHONE }],
];

describe('every page of the demo community', () => {
  let site: Site;
  let verifyCode: string;
  let rateCode: string;
  beforeAll(async () => {
    site = await openSite({ demo: true });
    verifyCode = await codeOfACertificate();
    rateCode = await codeOfASlip();
  }, 180_000);
  afterAll(() => site?.close());

  describe.each(PHONE_WINDOWS)('in a window of %s', (name, window) => {
    it('public', async () => {
      const context = await visitor(site, window);
      const pages = [...PUBLIC_PAGES, `/verify/${verifyCode}`, `/rate/${rateCode}`];
      const nameOf = (path: string): string => `public${fileName(path.replace(verifyCode, 'valid').replace(rateCode, 'open'))}-${name}`;
      expect(await faultsOfAll(context, pages, lookOnAPhone(nameOf))).toEqual({});
    }, 120_000);

    it('of the volunteer', async () => {
      const context = await visitor(site, { ...window, account: site.accounts['志愿者'] });
      const nameOf = (path: string): string => `volunteer${fileName(path)}-${name}`;
      expect(await faultsOfAll(context, VOLUNTEER_PAGES, lookOnAPhone(nameOf))).toEqual({});
    }, 120_000);
  });

  describe.each(PHONE_WINDOWS)('in a window of %s', (name, window) => {
    it('of the liaison', async () => {
      const context = await visitor(site, { ...window, account: site.accounts['单位联络员'] });
      const nameOf = (path: string): string => `liaison${fileName(path)}-${name}`;
      expect(await faultsOfAll(context, LIAISON_PAGES, lookOnAPhone(nameOf))).toEqual({});
    }, 120_000);
  });

  it('reaches the volunteer over a weak signal: the first page is at most 110 kB', async () => {
    const context = await visitor(site, { account: site.accounts['志愿者'] });
    const page = await context.newPage();
    const files: string[] = [];
    page.on('response', (response) => files.push(new URL(response.url()).pathname));
    await page.goto('/me');
    await settled(page);
    const bytes = files.filter((path) => path.startsWith('/assets/')).map(sizeOnTheWire);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(110_000);
    await context.close();
  });

  describe.each(DESK_WINDOWS)('in a window of %s', (name, window) => {
    it('of the desk', async () => {
      const context = await visitor(site, { ...window, account: site.accounts['街道管理员'] });
      const allowed = await actionsOf(context);
      const paths = DESK_PAGES.filter((page) => !page.hidden && allowed.includes(page.action)).map(
        ({ path }) => `/desk/${path}`,
      );
      expect(paths.length).toBeGreaterThan(0);
      const nameOf = (path: string): string => `desk${fileName(path)}-${name}`;
      expect(await faultsOfAll(context, paths, (page, path) => faultsOf(page, nameOf(path)))).toEqual({});
    }, 300_000);
  });

  it('names only what a person may open: no section without a page, no page refused', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    const page = await open(context, '/desk');
    const bar = page.getByRole('navigation', { name: '工作台' });
    const links = await bar
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    for (const link of links) {
      await page.goto(link);
      await settled(page);
      expect(page.url()).toContain(link);
    }
    await context.close();
  }, 120_000);

  async function codeOfACertificate(): Promise<string> {
    const context = await visitor(site, { account: site.accounts['志愿者'] });
    const certificates = (await (await context.request.get('/api/v1/me/certificates')).json()) as {
      verifyCode: string;
    }[];
    await context.close();
    return certificates[0]!.verifyCode;
  }

  /** A slip for the served person, as the desk hands it out. */
  async function codeOfASlip(): Promise<string> {
    const context = await visitor(site, { account: site.accounts['社区书记'] });
    const records = (await (await context.request.get('/api/v1/service-records?state=FINAL&size=1')).json()) as { items: { id: string }[] };
    const headers = { Origin: site.url, 'Idempotency-Key': 'slip-for-the-page-walk' };
    const answer = await context.request.post(`/api/v1/service-records/${records.items[0]!.id}/rating-links`, { data: {}, headers });
    const { code } = (await answer.json()) as { code: string };
    await context.close();
    return code;
  }
});

async function actionsOf(context: BrowserContext): Promise<Action[]> {
  const me = (await (await context.request.get('/api/v1/session')).json()) as { actions: Action[] };
  return me.actions;
}

const lookOnAPhone =
  (nameOf: (path: string) => string) =>
  async (page: Page, path: string): Promise<string[]> => [
    ...(await faultsOf(page, nameOf(path))),
    ...(await smallTargets(page)),
    ...(await faultsOfASmallerScreen(page)),
  ];

/** The same page in the narrowest window, then with letters twice as large. Nothing is loaded again. */
async function faultsOfASmallerScreen(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize()!;
  if (width > PHONE) return [];
  await page.setViewportSize({ width: NARROW, height });
  const narrow = (await sidewaysOnceDrawn(page)).map((fault) => `in ${NARROW} px: ${fault}`);
  await page.setViewportSize({ width, height });
  await withDoubleText(page);
  const large = (await sidewaysOnceDrawn(page)).map((fault) => `in letters twice as large: ${fault}`);
  return [...narrow, ...large];
}

async function sidewaysOnceDrawn(page: Page): Promise<string[]> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return sideways(page);
}

/** Path → what is wrong there; only paths where something is. */
async function faultsOfAll(
  context: BrowserContext,
  paths: string[],
  look: (page: Page, path: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  const page = await context.newPage();
  const defects: string[] = [];
  page.on('pageerror', (error) => defects.push(`throws: ${error.message}`));
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    const faults = [...(await look(page, path)), ...defects.splice(0)];
    if (faults.length > 0) all[path] = faults;
  }
  await context.close();
  return all;
}

/** The build keeps a compressed copy beside each larger file. */
function sizeOnTheWire(path: string): number {
  const file = join(import.meta.dirname, '../../dist/web', path);
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}

function fileName(path: string): string {
  return (
    path
      .replace(/^\/(me|desk)?/, '-')
      .replace(/[^\w]+/g, '-')
      .replace(/-+$/, '') || '-home'
  );
}
