import { PeopleWorld, PASSWORD } from '../../../test/people-world.js';
import { newId } from '@app/kernel/ids.js';
import { AccountsService, NoticesService } from '../index.js';
import type { NewNotice } from './notice.rules.js';
import type { InboxPage } from './notice.wire.js';

describe('notices', () => {
  let world: PeopleWorld;
  let notices: NoticesService;
  beforeAll(async () => {
    world = await PeopleWorld.open();
    notices = world.app.get(NoticesService);
  });
  afterAll(() => world.app.close());

  const send = (...list: NewNotice[]): Promise<void> => world.app.db.write((tx) => notices.send(tx, list));
  const told = async (where: string, params: string[]): Promise<number> => {
    const row = await world.app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM notices WHERE ${where}`, params);
    return Number(row!.n);
  };

  it('keeps what a person without an account is told until one is opened', async () => {
    const made = await world.admin.post<{ id: string; volunteerNo: string }>('/volunteers', { areaId: world.east.id, name: '刘晓梅' });
    await send({ to: { volunteerId: made.body.id }, kind: 'RECORD', title: '有一条新的服务记录', text: '请核对。', link: '/me/records' });
    const person = await world.app.db.read.one<{ personId: string }>('SELECT person_id AS personId FROM volunteers WHERE id = ?', [made.body.id]);
    await world.app.get(AccountsService).open({
      loginName: 'xiaomei',
      displayName: '刘晓梅',
      password: PASSWORD,
      mustChangePassword: false,
      personId: person!.personId,
      grants: [{ role: 'volunteer', areaId: world.east.id }],
    });
    const phone = world.browser();
    await phone.post('/session', { loginName: 'xiaomei', password: PASSWORD });
    expect((await phone.get<{ unread: number }>('/me/notices/unread')).body.unread).toBe(1);
    const { items, total } = (await phone.get<InboxPage>('/me/notices?unread=true')).body;
    expect([total, items[0]!.title, items[0]!.kindName, items[0]!.readAt]).toEqual([1, '有一条新的服务记录', '服务记录', null]);
    expect((await phone.post<{ unread: number }>('/me/notices/readings', { ids: [items[0]!.id] })).body.unread).toBe(0);
    expect((await phone.get<InboxPage>('/me/notices?kind=POINTS')).body.total).toBe(0);
  });

  it('shows and marks nobody else’s', async () => {
    const before = (await world.admin.get<InboxPage>('/me/notices')).body.total;
    const other = await world.app.get(AccountsService).open({
      loginName: 'other', displayName: '孙网格', password: PASSWORD, mustChangePassword: false,
      grants: [{ role: 'grid-worker', areaId: world.west.id }],
    });
    await send({ to: { accountId: other }, kind: 'TASK', title: '给别人的', text: '。' });
    expect((await world.admin.get<InboxPage>('/me/notices')).body.total).toBe(before);
    await world.admin.post('/me/notices/readings');
    expect(await told('account_id = ? AND read_at IS NULL', [other])).toBe(1);
  });

  it('sends once what is sent once, cuts what is too long, and leaves out who does not exist', async () => {
    const to = { areaId: world.west.id, action: 'service-record.confirm' } as const;
    const late: NewNotice = { to, kind: 'TASK', title: '记'.repeat(80), text: '迟'.repeat(600), once: 'late:2026-11-21' };
    await Promise.all([send(late), send(late), send(late, late)]);
    expect(await told('once_key LIKE ?', ['%:late:2026-11-21'])).toBe(1);
    const row = await world.app.db.read.one<{ title: string; text: string }>('SELECT title, text FROM notices WHERE once_key LIKE ?', ['%:late:2026-11-21']);
    expect([row!.title.length, row!.text.length]).toEqual([60, 500]);
    const everybody = await told('1 = 1', []);
    const nobody = newId();
    await send(
      { to: { personId: nobody }, kind: 'TASK', title: '无', text: '无' },
      { to: { accountId: nobody }, kind: 'TASK', title: '无', text: '无' },
      { to: { areaId: nobody, action: 'me.use' }, kind: 'TASK', title: '无', text: '无' },
    );
    expect(await told('1 = 1', [])).toBe(everybody);
  });
});
