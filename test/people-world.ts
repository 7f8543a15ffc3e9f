import { AreasService, SetupService, type Area } from '@app/people/index.js';
import type { OpenedAccount } from '@app/people/accounts/account.wire.js';
import { startApp, type TestApp } from './app.js';

export const PASSWORD = 'Abcdef-123';

export type Answer<T> = { status: number; body: T & { code?: string } };

/** A browser: keeps its cookie, sends and reads JSON. */
export class Browser {
  private cookie = '';

  constructor(private readonly url: string) {}

  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0]!;
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as T & { code?: string } };
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path);
  }

  post<T = Record<string, unknown>>(path: string, body: object = {}): Promise<Answer<T>> {
    return this.call<T>('POST', path, body);
  }
}

/** A street with two communities and its administrator. */
export class PeopleWorld {
  private constructor(
    readonly app: TestApp,
    readonly admin: Browser,
    readonly street: Area,
    readonly east: Area,
    readonly west: Area,
  ) {}

  static async open(): Promise<PeopleWorld> {
    return PeopleWorld.on(await startApp({ at: '2026-11-21T02:00:00.000Z' }));
  }

  /** On an application that is empty. */
  static async on(app: TestApp): Promise<PeopleWorld> {
    const admin = new Browser(app.url);
    const code = await app.get(SetupService).codeIfNeeded();
    const names = { name: '王主任', streetName: '鼓楼街道', communityName: '东风社区' };
    const setup = await admin.post('/setup', { code, loginName: 'admin', password: PASSWORD, ...names });
    if (setup.status !== 201) throw new Error(JSON.stringify(setup.body));
    const areas = app.get(AreasService);
    const [street] = await areas.roots(app.db.read);
    const { id } = await areas.createCommunity('DF-2', '西关社区');
    const [west] = await areas.byIds(app.db.read, [id]);
    const east = await areas.requireCommunity(app.db.read, 'JD001-1');
    return new PeopleWorld(app, admin, street!, east, west!);
  }

  browser(): Browser {
    return new Browser(this.app.url);
  }

  /** Somebody with a role, past the forced change of the first password. */
  async staff(loginName: string, role: string, areaId: string): Promise<Browser> {
    const body = { loginName, displayName: loginName, grants: [{ role, areaId }] };
    const opened = await this.admin.post<OpenedAccount>('/accounts', body);
    return this.firstSignIn(loginName, opened.body.initialPassword!);
  }

  async firstSignIn(loginName: string, initialPassword: string): Promise<Browser> {
    const browser = this.browser();
    await browser.post('/session', { loginName, password: initialPassword });
    const change = { currentPassword: initialPassword, newPassword: PASSWORD };
    const changed = await browser.post('/me/password', change);
    if (changed.status !== 204) throw new Error(JSON.stringify(changed.body));
    return browser;
  }
}
