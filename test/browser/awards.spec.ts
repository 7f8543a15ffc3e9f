import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, NARROW, open, PHONE, settled, sideways, smallTargets, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** A list under notice as a passer-by, the desk and a volunteer meet it. */
describe('public notice, objections and stars', () => {
  let site: Site;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
  }, 180_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const arrive = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await open(context, path);
    page.on('pageerror', (error) => defects.push(error.message));
    return page;
  };

  it('anybody reads the notice and objects with the real name', async () => {
    const page = await arrive(await visitor(site, { width: PHONE }), '/award-notices');
    expect(await faultsOf(page, 'award-notices-375')).toEqual([]);
    await page.getByRole('link', { name: /邻里守望/ }).first().click();
    await page.getByText('历次公示').waitFor();
    await settled(page);
    expect([await faultsOf(page, 'award-notice-375'), await smallTargets(page)]).toEqual([[], []]);
    await page.getByRole('link', { name: '提出异议' }).click();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('还有 4 处要填').waitFor();
    expect([await faultsOf(page, 'award-objection-form-375'), await smallTargets(page)]).toEqual([[], []]);
    await page.getByLabel('事实和理由').fill('我了解的情况和公示的不一样，请核实这位同志的服务次数。');
    await page.getByLabel('真实姓名').fill('阿卜杜热合曼·买买提');
    await page.getByLabel('手机号').fill('13700009999');
    await page.getByText('我看过了，同意').click();
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByText('异议已收到').waitFor();
    expect(await faultsOf(page, 'award-objection-done-375')).toEqual([]);
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('等待核实').waitFor();
    expect(await faultsOf(page, 'award-objection-status-375')).toEqual([]);

    const narrow = await arrive(await visitor(site, { width: NARROW, elder: true }), '/award-notices');
    await narrow.getByRole('link', { name: /邻里守望/ }).first().click();
    await narrow.getByText('历次公示').waitFor();
    expect(await sideways(narrow)).toEqual([]);
  });

  it('the desk sees the term, two versions and masked objectors, and answers', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['街道管理员'] });
    const page = await arrive(context, '/desk/programs?state=PUBLICITY');
    await page.getByRole('link', { name: /邻里守望/ }).click();
    await page.getByText('第 2 版').first().waitFor();
    await page.getByText('阿卜杜*·买*').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-program-notice-1280')).toEqual([]);
    expect(await page.getByRole('button', { name: '批准名单' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '开始核实' }).first().click();
    const checking = page.getByRole('dialog', { name: '开始核实' });
    await checking.getByRole('textbox').fill('调签到表，问活动负责人');
    await checking.getByRole('button', { name: '开始核实' }).click();
    await checking.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '答复', exact: true }).click();
    const answer = page.getByRole('dialog', { name: '答复异议' });
    await answer.waitFor();
    expect(await faultsOf(page, 'desk-objection-decision-1280')).toEqual([]);
    await answer.getByLabel('答复').fill('次数与签到表一致，名单不变。');
    await answer.getByRole('button', { name: '不成立', exact: true }).click();
    await answer.waitFor({ state: 'hidden' });
    await page.getByText('次数与签到表一致，名单不变。').waitFor();
  });

  it('stars: proposed by the rules, given by a person, read on the phone', async () => {
    const context = await visitor(site, { width: DESK, account: site.accounts['社区书记'] });
    const page = await arrive(context, '/desk/stars');
    await page.getByText('现行星级办法').waitFor();
    await settled(page);
    expect(await faultsOf(page, 'desk-stars-1280')).toEqual([]);
    await page.getByRole('button', { name: '公布星级办法' }).click();
    await page.getByRole('dialog', { name: '公布星级办法' }).waitFor();
    expect(await faultsOf(page, 'desk-star-ladder-1280')).toEqual([]);

    const phone = await arrive(await visitor(site, { width: PHONE, account: site.accounts['志愿者'] }), '/me/star');
    await phone.getByText('幸福里社区星级志愿者办法').waitFor();
    await settled(phone);
    expect([await faultsOf(phone, 'volunteer-star-375'), await smallTargets(phone)]).toEqual([[], []]);
  });
});
