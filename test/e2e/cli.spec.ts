import { jest } from '@jest/globals';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportSummary } from '@app/platform/imports/import.rules.js';
import { emptyWorld, MODE, startAppOn, type World } from '../app.js';
import { refusal, visit } from '../client.js';
import { built, CommandLine, type Ran } from './command-line.js';
import { PASSWORD } from './town.js';

// Every command starts a program; on a busy machine that takes its time.
jest.setTimeout(240_000);

const COMMUNITY = '310101002001';

/** What only one mode has is no test of the other, not even a skipped one. */
const itEmbedded = MODE === 'embedded' ? it : (): void => undefined;
const itProduction = MODE === 'production' ? it : (): void => undefined;

/** The command line as scripts rely on it: data on stdout, talk on stderr, and the exit code. */
describe('the command line', () => {
  let world: World;
  let cli: CommandLine;
  let folder: string;

  beforeAll(async () => {
    await built();
    world = await emptyWorld();
    folder = world.config.dataDirectory;
    cli = new CommandLine(world.config);
  });
  afterAll(() => world.remove());

  const file = (name: string, contents: string | object): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
    return path;
  };
  const importing = (...args: string[]) => cli.run('import', ...args, '--community', COMMUNITY);
  const summaryOf = ({ code, stdout, stderr }: Ran): ImportSummary => {
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as ImportSummary;
  };

  it('brings the schema up to date, and does nothing the second time', async () => {
    const early = await cli.run('verify');
    expect([early.code, early.stdout, early.stderr]).toEqual([1, '', expect.stringContaining('migrate')]);
    const first = await cli.run('migrate');
    expect([first.code, first.stdout, first.stderr]).toEqual([0, '', expect.stringContaining('FirstSchema')]);
    const second = await cli.run('migrate');
    expect([second.code, second.stdout, second.stderr]).toEqual([0, '', expect.stringContaining('已是最新')]);
  });

  it('makes a community once', async () => {
    const made = await cli.data<{ id: string }>('create-community', COMMUNITY, '南京东路社区');
    expect(made).toMatchObject({ code: COMMUNITY, created: true });
    expect(await cli.data('create-community', COMMUNITY, '南京东路社区')).toEqual({
      ...made,
      created: false,
    });
  });

  itEmbedded('tells what is wrong on stderr, prints nothing, and fails', async () => {
    const csv = file('roster.csv', '姓名,编号\n王秀英,D-1\n');
    const wrong: [string[], RegExp][] = [
      [['import', 'roster', join(folder, 'nothing.csv'), '--community', COMMUNITY], /读不到文件/],
      [
        [
          'import',
          'roster',
          csv,
          '--community',
          COMMUNITY,
          '--map',
          file('other.json', { name: '没有这一列' }),
        ],
        /没有这一列/,
      ],
      [
        [
          'rank',
          '--community',
          COMMUNITY,
          '--metric',
          'minutes',
          '--from',
          '2026-02-30',
          '--to',
          '2026-03-01',
        ],
        /YYYY-MM-DD/,
      ],
      [['nonsense'], /nonsense/],
    ];
    for (const [args, words] of wrong) {
      const { code, stdout, stderr } = await cli.run(...args);
      expect([args.join(' '), code === 0, stdout]).toEqual([args.join(' '), false, '']);
      expect(stderr).toMatch(words);
      expect(stderr).not.toMatch(/at .*\.js:\d+/);
    }
  });

  it('imports by a map with a header further down, rows filled down, and says where each bad row is', async () => {
    const roster = file(
      'roster.csv',
      '姓名,编号,手机号\n王秀英,D-1,\n李铁柱,D-2,\n钱小美,D-3,1381234\n合计,3,\n',
    );
    const done = await importing('roster', roster);
    const rejected = [{ row: 4, column: 'C', reason: expect.stringContaining('手机号应为 11 位') as string }];
    expect(summaryOf(done)).toMatchObject({ total: 3, imported: 2, unchanged: 0, rejected });
    expect(summaryOf(done).notes.join()).toContain('第 5 行是合计行，已跳过');
    expect(done.stderr).toContain('导入完毕');
    const activities = file(
      'activities.csv',
      '编号,名称,日期,计划分钟\n1,清洁家园,115年3月5日,90\n2,义诊,2026/3/6,\n',
    );
    expect(summaryOf(await importing('activities', activities))).toMatchObject({ imported: 2 });
    const sheet = file(
      'attendance.csv',
      '签到汇总,,\n活动,人,来了吗\n1,D-1,是\n,D-2,1\n,D-9,true\n2,D-1,否\n2,D-2,\n',
    );
    const map = file('map.json', {
      headerRow: 2,
      fillDown: ['activity'],
      activity: '活动',
      person: '人',
      attended: '来了吗',
    });
    const { notes, ...counts } = summaryOf(await importing('attendance', sheet, '--map', map));
    expect(counts).toEqual({ total: 5, imported: 5, unchanged: 0, rejected: [] });
    expect(notes.join()).toMatch(/“义诊”.*没有点名/);
  });

  it('ranks as JSON and as a workbook', async () => {
    const asked = [
      'rank',
      '--community',
      COMMUNITY,
      '--metric',
      'minutes',
      '--from',
      '2026-03-01',
      '--to',
      '2026-04-01',
    ];
    const { run, entries } = await cli.data<{ run: object; entries: object[] }>(...asked);
    expect(entries).toEqual(
      expect.arrayContaining(['D-1', 'D-2', 'D-9'].map((externalNo) => ({ rank: 1, externalNo, value: 90 }))),
    );
    expect(run).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/) as string,
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      cutoffAt: expect.stringMatching(/Z$/) as string,
    });
    const xlsx = await cli.run(...asked, '--format', 'xlsx');
    expect([xlsx.code, xlsx.stdout.startsWith('PK')]).toEqual([0, true]);
  });

  it('opens accounts: with a password of one’s own, or with a first one that must be changed', async () => {
    const weak = await cli.run('create-admin', '--login', 'admin', '--password', 'short');
    expect([weak.code, weak.stdout, weak.stderr]).toEqual([1, '', expect.stringContaining('密码太简单')]);
    const admin = await cli.data<{ initialPassword: string }>(
      'create-admin',
      '--login',
      'admin',
      '--name',
      '赵文静',
    );
    expect(admin).toMatchObject({ login: 'admin', role: 'street-admin' });
    const secretary = await cli.data<object>(
      'create-admin',
      '--login',
      'shuji',
      '--role',
      'secretary',
      '--area',
      COMMUNITY,
      '--password',
      PASSWORD,
    );
    expect(secretary).not.toHaveProperty('initialPassword');
    const app = await startAppOn(world);
    try {
      const visitor = visit(app.url);
      await visitor.signIn('admin', admin.initialPassword);
      expect(await refusal(visitor.api.GET('/api/v1/accounts'))).toBe('session.password-change');
      await visitor.signIn('shuji', PASSWORD);
      expect((await visitor.fetch('/api/v1/volunteers')).status).toBe(200);
    } finally {
      await app.close();
    }
  });

  it('finds a balance that does not follow from the transfers, and fails', async () => {
    const app = await startAppOn(world);
    const mend = (by: number) =>
      app.db.write((tx) =>
        tx.execute(`UPDATE balances SET credits = credits + ? WHERE unit = 'minutes'`, [by]),
      );
    try {
      await mend(1);
      const { code, stdout, stderr } = await cli.run('verify');
      const { isSound, differences } = JSON.parse(stdout) as {
        isSound: boolean;
        differences: { check: string }[];
      };
      expect([code, isSound, stderr]).toEqual([1, false, expect.stringContaining('不符')]);
      expect(differences.map(({ check }) => check)).toContain('balance.differs');
      await mend(-1);
      expect(await cli.data('verify')).toMatchObject({ isSound: true, transferCount: 3, differenceCount: 0 });
    } finally {
      await app.close();
    }
  });

  itEmbedded(
    'backs up while people write, whole and consistent, and restores it where nothing runs',
    async () => {
      const app = await startAppOn(world);
      const backup = join(folder, 'backups', 'evening.sqlite');
      let isOver = false;
      let made = 0;
      const writing = async (): Promise<void> => {
        const visitor = visit(app.url);
        await visitor.signIn('shuji', PASSWORD);
        const areas = await visitor.api.GET('/api/v1/areas');
        const areaId = areas.data!.find(({ code }) => code === COMMUNITY)!.id;
        while (!isOver) {
          const { response } = await visitor.api.POST('/api/v1/volunteers', {
            body: { areaId, name: `边写边备份${made}` },
          });
          if (response.status !== 201)
            throw new Error(`a write during the backup was answered with ${response.status}`);
          made++;
        }
      };
      const busy = writing();
      try {
        const before = made;
        const done = await cli.run('backup', backup);
        expect([done.code, done.stdout, done.stderr]).toEqual([0, '', expect.stringContaining('data.key')]);
        expect(made).toBeGreaterThan(before);
        // Reading beside the running service is fine; writing beside it is not.
        const refused = await cli.run('restore', backup);
        expect([refused.code, refused.stdout, refused.stderr]).toEqual([
          1,
          '',
          expect.stringContaining('正在被另一个进程使用'),
        ]);
      } finally {
        isOver = true;
        await busy;
        await app.close();
      }
      const count = async (config = world.config): Promise<number> => {
        const reading = await startAppOn({ config });
        const [row] = await reading.db.read.query<{ n: number }>(
          `SELECT COUNT(*) AS n FROM persons WHERE name LIKE '边写边备份%'`,
        );
        await reading.close();
        return Number(row!.n);
      };
      expect(await count()).toBe(made);
      const elsewhere = await emptyWorld();
      try {
        copyFileSync(join(folder, 'data.key'), join(elsewhere.config.dataDirectory, 'data.key'));
        const other = new CommandLine(elsewhere.config);
        expect((await other.run('restore', backup)).code).toBe(0);
        expect(await other.data('verify')).toMatchObject({ isSound: true, transferCount: 3 });
        expect(await count(elsewhere.config)).toBeLessThanOrEqual(made);
      } finally {
        await elsewhere.remove();
      }
      const restored = await cli.run('restore', backup);
      expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('before-restore')]);
      expect(existsSync(/保留在 (\S+)/.exec(restored.stderr)![1]!)).toBe(true);
      const rubbish = file('rubbish.sqlite', 'no database');
      const before = readFileSync(join(folder, 'test.sqlite')).length;
      const refused = await cli.run('restore', rubbish);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('现有数据没有改动')]);
      expect(readFileSync(join(folder, 'test.sqlite')).length).toBe(before);
    },
  );

  itProduction('leaves backups of a server’s database to the server’s own tools', async () => {
    for (const command of ['backup', 'restore']) {
      const { code, stdout, stderr } = await cli.run(command, join(folder, 'x.sqlite'));
      expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('mysqldump')]);
    }
  });
});
