import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { newId } from '@app/kernel/ids.js';
import { migrate } from '@app/product/schema.js';
import { emptyWorld, startAppOn, type TestApp, type World } from '../../../test/app.js';
import { PeopleWorld, type Browser } from '../../../test/people-world.js';
import { NoticesService } from '../index.js';
import type { NewNotice } from './notice.rules.js';
import type { NoticeHookList, NoticeHookView, NoticePreferenceView } from './outgoing.wire.js';

/** As much of SMTP as a client needs; keeps what it is given. */
class MailServer {
  readonly mails: string[] = [];
  refuse: string | null = null;
  private readonly server: Server = createTcpServer((socket) => {
    let data: string | null = null;
    let rest = '';
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (part) => {
      rest += part.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null) {
          if (line === '.') {
            this.mails.push(data);
            data = null;
            socket.write('250 taken\r\n');
          } else data += `${line}\n`;
          continue;
        }
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else if (verb === 'RCPT' && this.refuse) socket.write(`${this.refuse}\r\n`);
        else if (verb === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }
}

type Post = { path: string; headers: Record<string, unknown>; body: string };

describe('notices that leave the house', () => {
  const mail = new MailServer();
  const posts: Post[] = [];
  let status = 200;
  let gateway: HttpServer;
  let base: string;
  let world: World;
  let app: TestApp;
  let people: PeopleWorld;
  let phone: Browser;
  let volunteerId: string;

  beforeAll(async () => {
    gateway = createHttpServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        posts.push({ path: request.url!, headers: request.headers, body });
        response.writeHead(status).end('{"errcode":0}');
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    world = await emptyWorld();
    world.config.publicUrl = 'https://gongjian.example.cn';
    world.config.outgoing = {
      smtpUrl: await mail.listen(),
      mailFrom: 'gongjian@example.cn',
      smsGatewayUrl: `${base}/sms`,
      smsGatewaySecret: 'the gateway’s secret',
      trustedHosts: ['127.0.0.1'],
    };
    await migrate(world.config);
    app = await startAppOn(world);
    people = await PeopleWorld.on(app);
    const made = await people.admin.post<{ id: string }>('/volunteers', { areaId: people.east.id, name: '刘晓梅', mobile: '13812345678' });
    volunteerId = made.body.id;
    const opened = await people.admin.post<{ loginName: string; initialPassword: string }>('/accounts', { volunteerId, loginName: 'xiaomei' });
    phone = await people.firstSignIn('xiaomei', opened.body.initialPassword);
  });
  beforeEach(() => {
    posts.length = 0;
    mail.mails.length = 0;
    mail.refuse = null;
    status = 200;
  });
  afterAll(async () => {
    await app.close();
    await world.remove();
    gateway.close();
    mail.close();
  });

  const send = (...list: NewNotice[]): Promise<void> => app.db.write((tx) => app.get(NoticesService).send(tx, list));
  const record = (changes: Partial<NewNotice> = {}): NewNotice => ({
    to: { volunteerId },
    kind: 'RECORD',
    title: '一条服务记录已确认',
    text: '11月20日“清洁家园”，2小时。七天内可以提出异议。',
    link: '/me/records',
    ...changes,
  });
  /** Deliveries that work outside are leased while they run, so that "nothing is due" does not mean "done". */
  const settled = async (state: string, count: number): Promise<void> => {
    for (let round = 0; round < 400; round++) {
      await app.settle();
      const row = await app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM outgoing_messages WHERE state = ?', [state]);
      if (Number(row!.n) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no ${count} messages became ${state}`);
  };
  const countOf = async (state: string): Promise<number> =>
    Number((await app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM outgoing_messages WHERE state = ?', [state]))!.n);

  it('stay in the inbox until the person asks for more', async () => {
    await send(record());
    expect(await countOf('WAITING')).toBe(0);
    const none = await phone.call('PUT', '/me/notices/preference', { byEmail: ['RECORD'], bySms: [] });
    expect(none.body.code).toBe('notice-preference.email');
    const odd = await phone.call('PUT', '/me/notices/preference', { email: 'nobody', byEmail: [], bySms: [] });
    expect(odd.body.code).toBe('notice-preference.email');
    const staff = await people.admin.call('PUT', '/me/notices/preference', { byEmail: [], bySms: ['TASK'] });
    expect(staff.body.code).toBe('notice-preference.mobile');
    const set = await phone.call<NoticePreferenceView>('PUT', '/me/notices/preference', { email: 'liu.xiaomei@example.cn', byEmail: ['RECORD'], bySms: ['RECORD'] });
    expect(set.body).toMatchObject({ emailMasked: 'l***@example.cn', mobileMasked: '138****5678', isEmailReady: true, isSmsReady: true });
  });

  it('go out by mail and by the signed gateway, once', async () => {
    const before = await countOf('SENT');
    await Promise.all([send(record({ once: 'r:1' })), send(record({ once: 'r:1' }))]);
    await settled('SENT', before + 2);
    await send(record({ once: 'r:1' }));
    await app.settle();
    expect([mail.mails.length, posts.length]).toEqual([1, 1]);
    expect(mail.mails[0]).toContain('To: liu.xiaomei@example.cn');
    const { headers, body } = posts[0]!;
    expect(JSON.parse(body)).toMatchObject({ mobile: '13812345678', id: headers['x-gongjian-id'] });
    const signed = createHmac('sha256', 'the gateway’s secret').update(`${String(headers['x-gongjian-timestamp'])}.${body}`).digest('hex');
    expect(headers['x-gongjian-signature']).toBe(`v1=${signed}`);
  });

  it('are tried again under the same id when the other side fails, and given up when it says never', async () => {
    await phone.call('PUT', '/me/notices/preference', { byEmail: [], bySms: ['RECORD'] });
    status = 503;
    await send(record());
    await app.settle();
    for (let round = 0; round < 200 && posts.length === 0; round++) await new Promise((resolve) => setTimeout(resolve, 20));
    status = 200;
    app.clock.set(new Date(Date.parse(app.clock.now()) + 600_000).toISOString());
    const before = await countOf('SENT');
    await settled('SENT', before + 1);
    expect(new Set(posts.map(({ headers }) => headers['x-gongjian-id'])).size).toBe(1);
    expect(posts.length).toBeGreaterThan(1);
    const stored = await app.db.read.query<{ lastError: string | null }>('SELECT last_error AS lastError FROM deliveries WHERE last_error IS NOT NULL');
    expect(JSON.stringify(stored)).not.toMatch(/138|127\.0|example/);

    await phone.call('PUT', '/me/notices/preference', { byEmail: ['RECORD'], bySms: [] });
    mail.refuse = '550 no such user';
    await send(record());
    await settled('REFUSED', 1);
    expect(mail.mails).toEqual([]);
  });

  it('tell an area’s group and system what its staff are told', async () => {
    const hook = (changes: object): Promise<{ status: number; body: NoticeHookView & { code?: string } }> =>
      people.admin.post<NoticeHookView>('/notice-hooks', {
        areaId: people.west.id, kind: 'WEBHOOK', name: '街道平台', address: `${base}/hook`, secret: 'sixteen letters!', noticeKinds: ['TASK'], ...changes,
      });
    expect((await hook({ address: 'https://10.0.0.1/x' })).body.code).toBe('notice-hook.address');
    expect((await hook({ secret: undefined })).body.code).toBe('notice-hook.secret-missing');
    expect((await hook({ areaId: newId() })).body.code).toBe('area.not-found');
    const made = await hook({});
    expect(made.body.addressMasked).toBe(`${base}/…`);
    const robot = await hook({ kind: 'WECOM_ROBOT', address: `${base}/robot?key=secret`, secret: undefined });
    expect((await people.admin.post(`/notice-hooks/${made.body.id}/trial`)).status).toBe(204);
    status = 404;
    expect((await people.admin.post(`/notice-hooks/${robot.body.id}/trial`)).body.code).toBe('notice-hook.failed');
    status = 200;
    posts.length = 0;
    const before = await countOf('SENT');
    const late: NewNotice = { to: { areaId: people.west.id, action: 'service-record.confirm' }, kind: 'TASK', title: '有 3 条记录快到期', text: '请在两天内确认。', once: 'late:1' };
    await send(late, late);
    await settled('SENT', before + 2);
    expect(posts.map(({ path }) => path).sort()).toEqual(['/hook', '/robot?key=secret']);
    expect(posts.find(({ path }) => path === '/hook')!.headers['x-gongjian-signature']).toMatch(/^v1=/);
    expect(JSON.parse(posts.find(({ path }) => path !== '/hook')!.body)).toMatchObject({ msgtype: 'text' });
    const { items } = (await people.admin.get<NoticeHookList>('/notice-hooks')).body;
    expect(items.map(({ lastReason }) => lastReason)).toEqual([null, null]);
    await people.admin.call('PATCH', `/notice-hooks/${made.body.id}`, { isActive: false });
    await people.admin.call('PATCH', `/notice-hooks/${robot.body.id}`, { noticeKinds: [] });
    await send({ ...late, once: 'late:2' });
    await app.settle();
    expect(posts).toHaveLength(2);
  });

  it('are another community’s not at all', async () => {
    const east = await people.staff('east', 'secretary', people.east.id);
    const { items } = (await people.admin.get<NoticeHookList>('/notice-hooks')).body;
    expect((await east.get<NoticeHookList>('/notice-hooks')).body.items).toEqual([]);
    expect((await east.call('PATCH', `/notice-hooks/${items[0]!.id}`, { isActive: true })).body.code).toBe('notice-hook.not-found');
    expect((await east.post(`/notice-hooks/${items[0]!.id}/trial`)).body.code).toBe('notice-hook.not-found');
  });
});

describe('without anything set up', () => {
  it('keeps messages as files of the operator', async () => {
    const people = await PeopleWorld.open();
    const { app } = people;
    try {
      await people.admin.call('PUT', '/me/notices/preference', { email: 'wang@example.cn', byEmail: ['TASK'], bySms: [] });
      const told: NewNotice = { to: { areaId: people.street.id, action: 'policy.publish' }, kind: 'TASK', title: '积分规则要续期', text: '请发布明年的规则。' };
      await app.db.write((tx) => app.get(NoticesService).send(tx, [told]));
      const folder = join(app.config.dataDirectory, 'outbox');
      for (let round = 0; round < 200; round++) {
        await app.settle();
        const row = await app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM outgoing_messages WHERE state = 'SENT'`);
        if (Number(row!.n) === 1) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const [file] = readdirSync(folder);
      expect(JSON.parse(readFileSync(join(folder, file!), 'utf8'))).toMatchObject({ channel: 'EMAIL', to: 'wang@example.cn', title: '积分规则要续期' });
    } finally {
      await app.close();
    }
  });
});
