import type { BrowserContext, Page } from 'playwright-core';
import { DESK, faultsOf, open, PHONE, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

/** What is on record about somebody, on the phone of the person and on the desk of whoever answers. */
describe('records in the volunteer’s hands', () => {
  let site: Site;
  let phone: BrowserContext;
  let desk: BrowserContext;
  const defects: string[] = [];
  beforeAll(async () => {
    site = await openSite({ demo: true });
    phone = await visitor(site, { width: PHONE, account: site.accounts['志愿者'] });
    desk = await visitor(site, { width: DESK, account: site.accounts['街道管理员'] });
  }, 300_000);
  afterAll(() => site?.close());
  afterEach(() => expect(defects.splice(0)).toEqual([]));

  const show = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await open(context, path);
    page.on('pageerror', (error) => defects.push(error.message));
    return page;
  };

  it('tells of each entry: the bell counts, a message leads to what it is about', async () => {
    const page = await show(phone, '/me');
    await page.getByRole('link', { name: /消息，\d+ 条未读/ }).click();
    await page.waitForURL(/\/me\/notices/);
    await settled(page);
    expect(await faultsOf(page, 'notices-375')).toEqual([]);
    const unread = page.getByRole('button', { name: /^未读 \d+$/ });
    const before = Number((await unread.innerText()).replace(/\D/g, ''));
    await page.locator('.fresh').getByRole('button', { name: /^去看看/ }).first().click();
    await page.waitForURL((url) => url.pathname !== '/me/notices');
    await page.goBack();
    await settled(page);
    await page.getByRole('button', { name: `未读 ${before - 1}` }).waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByRole('button', { name: '未读 0' }).waitFor();
  });

  it('says why, and takes an objection to the desk that answers it', async () => {
    const page = await show(phone, '/me/records?state=FINAL');
    await page.locator('.list a').nth(3).click();
    await page.getByText('为什么是这些积分').waitFor();
    await page.getByRole('button', { name: '记得不对，申请更正' }).click();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请写一句哪里不对').waitFor();
    await page.getByLabel('实际服务了多少分钟').fill('45');
    await page.getByLabel('哪里不对，实际是怎样的').fill('我先走了，只做了四十五分钟');
    expect(await faultsOf(page, 'objection-375')).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('您的申诉正在处理').waitFor();

    const answers = await show(desk, '/desk/appeals');
    await answers.locator('.el-table__row', { hasText: '只做了四十五分钟' }).click();
    await answers.getByText('采纳', { exact: true }).click();
    await answers.getByLabel('理由').fill('和活动负责人核对过');
    expect(await faultsOf(answers, 'appeal-1280')).toEqual([]);
    await answers.getByRole('button', { name: '答复', exact: true }).click();
    // Forty-five of the planned minutes are too few for the whole of the points: somebody has to say how much counts.
    await answers.getByText('给一半', { exact: true }).click();
    await answers.getByRole('button', { name: '答复', exact: true }).click();
    await answers.locator('.el-drawer').getByText('已采纳').waitFor();
    await answers.locator('.el-table__row', { hasText: '只做了四十五分钟' }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: '看申诉进度' }).click();
    const answered = page.locator('.card', { hasText: '只做了四十五分钟' });
    await answered.getByText('和活动负责人核对过').waitFor();
    await answered.getByRole('link', { name: '看这条记录' }).click();
    await page.getByText('45分').first().waitFor();
  });

  it('shows why points were added beside service, on the desk and on the phone, and takes an appeal from the line', async () => {
    const bonuses = await show(desk, '/desk/points-adjustments');
    const given = bonuses.locator('.el-table__row', { hasText: '王秀兰' }).last();
    await given.getByText('为什么是这个数').click();
    await given.getByText('获得“季度热心志愿者”，奖励 100 分').waitFor();
    await bonuses.getByRole('button', { name: '扣减积分' }).click();
    await bonuses.getByText('冒名签到 50 分').click();
    await bonuses.getByLabel('依据').fill('经核实代人签到');
    expect(await faultsOf(bonuses, 'adjustment-1280')).toEqual([]);
    await bonuses.getByRole('button', { name: '扣减', exact: true }).click();
    await bonuses.getByText('请选择志愿者。').waitFor();

    const page = await show(phone, '/me/ledger');
    const line = page.locator('.entry', { hasText: '表扬奖励' }).first();
    await line.getByRole('button', { name: '为什么' }).click();
    await page.getByRole('link', { name: '这一笔不对？申诉' }).click();
    await page.getByLabel('这一笔哪里不对，应该是怎样的').fill('名单上是别人，不是我');
    expect(await faultsOf(page, 'appeal-line-375')).toEqual([]);
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('名单上是别人，不是我').waitFor();
  });

  it('takes next year’s holidays when they are announced, and says what contradicts itself', async () => {
    const year = new Date().getFullYear() + 1;
    const page = await show(desk, '/desk/holidays');
    await page.getByRole('button', { name: new RegExp(`^(录入|修改) ${year} 年$`) }).click();
    await page.getByRole('button', { name: /去掉\s*元旦/ }).click();
    await page.getByLabel('依据的通知').fill('国办发明电〔2026〕7 号');
    await page.getByRole('button', { name: '保存' }).click();
    // Either the other holidays have no days yet, or, once the year is known, the law's 1st of January is missing.
    await page.locator('.problems').getByText(/还没有选日期|是法定假日/).waitFor();
    expect(await faultsOf(page, 'holiday-year-1280')).toEqual([]);
  });

  it('adds what nobody wrote down, after two approvals', async () => {
    const page = await show(phone, '/me/supplements');
    await page.getByRole('button', { name: /^补录/ }).first().click();
    await page.getByLabel('为什么没有记上').fill('到得早，签到点还没开');
    await page.getByLabel('谁能证明').fill('网格员李建国');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('补录申请已提交').waitFor();
    expect(await faultsOf(page, 'supplements-375')).toEqual([]);

    const approvals = await show(desk, '/desk/supplements');
    await approvals.locator('.el-table__row', { hasText: '网格员李建国' }).first().click();
    await approvals.getByRole('button', { name: '初审通过' }).click();
    await approvals.getByText('您提出的或已经审核过一次').waitFor();
    expect(await faultsOf(approvals, 'supplement-1280')).toEqual([]);
  });

  it('hands out a slip that the served person answers once', async () => {
    const page = await show(desk, '/desk/records?state=FINAL');
    await page.locator('.el-table__row').first().click();
    await page.getByRole('button', { name: '生成评价二维码' }).click();
    const path = await page.getByText(/^\/rate\/[2-9A-Z]{20}$/).innerText();
    const stranger = await visitor(site, { width: PHONE });
    const slip = await show(stranger, path);
    await slip.getByText('很满意', { exact: true }).click();
    expect(await faultsOf(slip, 'rate-375')).toEqual([]);
    await slip.getByRole('button', { name: '提交评价' }).click();
    await slip.getByText('谢谢您，已经记下').waitFor();
    await slip.reload();
    await slip.getByText('这张评价单已经填过了').waitFor();
    await stranger.close();
  });
});
