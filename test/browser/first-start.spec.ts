import type { BrowserContext } from 'playwright-core';
import { faultsOf, open, settled, visitor } from './look.js';
import { openSite, type Site } from './site.js';

describe('the first start', () => {
  let site: Site;
  let context: BrowserContext;
  beforeAll(async () => {
    site = await openSite();
    context = await visitor(site);
  }, 90_000);
  afterAll(() => site?.close());

  it('leads from the login to the set-up, and from a wrong code to the right one', async () => {
    const page = await open(context, '/login');
    await page.getByRole('link', { name: '开始设置' }).click();
    await settled(page);
    expect(await faultsOf(page, 'setup-375')).toEqual([]);

    await page.getByRole('button', { name: '完成设置并登录' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('还有 5 处要改');
    expect(await faultsOf(page, 'setup-errors-375')).toEqual([]);

    await page.getByLabel('设置码').fill('WRONG-CODE');
    await page.getByLabel('街道（镇）名称').fill('稷峰街道');
    await page.getByLabel('社区名称').fill('幸福里社区');
    await page.getByLabel('管理员姓名').fill('李建国');
    await page.getByLabel('登录账号').fill('admin');
    await page.getByLabel(/^密码/).fill('Xingfu-2026');
    await page.getByLabel('再填一次密码').fill('Xingfu-2026');
    await page.getByRole('button', { name: '完成设置并登录' }).click();
    await page.getByText('设置码不对').waitFor();

    await page.getByLabel('设置码').fill(site.setupCode!.toLowerCase());
    await page.getByRole('button', { name: '完成设置并登录' }).click();
    await page.waitForURL(/\/desk/);
    await settled(page);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false); // folded on a phone
    await page.close();
  });

  it('then only says that it is done', async () => {
    const page = await open(context, '/setup');
    await page.getByText('已经设置好了').waitFor();
    expect(await faultsOf(page, 'setup-done-375')).toEqual([]);
    await page.close();
  });

  it('asks a volunteer for an own password before anything else, then for a confirmation', async () => {
    const account = await volunteerAccount();
    const own = await visitor(site, { elder: true });
    const page = await open(own, '/me');
    await page.waitForURL(/\/login\?back=/);
    await page.getByLabel('账号').fill(account.loginName);
    await page.getByLabel(/^密码/).fill(account.password);
    await page.getByRole('button', { name: '登录' }).click();

    await page.waitForURL(/\/password/);
    expect(await faultsOf(page, 'password-375-elder')).toEqual([]);
    await page.getByLabel('工作人员给的密码').fill(account.password);
    await page.getByLabel(/^新密码/).fill('Wang-xiulan-1961');
    await page.getByLabel('再填一次新密码').fill('Wang-xiulan-1961');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByRole('button', { name: '继续' }).click();

    await page.getByRole('button', { name: '信息没错，我愿意' }).waitFor();
    await settled(page);
    expect(await faultsOf(page, 'confirm-375-elder')).toEqual([]);
    await page.getByRole('button', { name: '信息没错，我愿意' }).click();
    await page.getByText('请确认').waitFor({ state: 'detached' });
    await own.close();
  });

  /** Made by the administrator of the first test through the API. */
  async function volunteerAccount(): Promise<{ loginName: string; password: string }> {
    const call = async <T>(path: string, data: object): Promise<T> => {
      const answer = await context.request.post(`/api/v1/${path}`, { data, headers: { Origin: site.url } });
      if (!answer.ok()) throw new Error(await answer.text());
      return (await answer.json()) as T;
    };
    const areas = (await (await context.request.get('/api/v1/areas')).json()) as {
      id: string;
      name: string;
    }[];
    const areaId = areas.find(({ name }) => name === '幸福里社区')!.id;
    const { id } = await call<{ id: string }>('volunteers', {
      areaId,
      name: '阿卜杜热合曼·买买提',
      mobile: '13800138000',
    });
    const opened = await call<{ account: { loginName: string }; initialPassword: string }>('accounts', {
      volunteerId: id,
    });
    return { loginName: opened.account.loginName, password: opened.initialPassword };
  }
});
