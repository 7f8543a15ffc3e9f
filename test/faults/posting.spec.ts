import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { verifyLedger, type Difference } from '@app/ledger/verification/verify.js';
import { Clock } from '@app/platform/clock.js';
import { dataSourceOptions, READER, WRITER } from '@app/platform/database/data-sources.js';
import { Database } from '@app/platform/database/database.js';
import { ENTITIES } from '@app/product/entities.js';
import { migrate } from '@app/product/schema.js';
import { emptyWorld, MODE, type World } from '../app.js';

const ROUNDS = 3;
const ENOUGH_ANSWERS = 400;

/** What processes said before they were killed: outcome and key. */
type Answer = { said: string; key: string };

describe(`kill -9 while postings are under way (${MODE})`, () => {
  let world: World;
  beforeAll(async () => {
    world = await emptyWorld();
    await migrate(world.config);
  });
  afterAll(() => world.remove());

  it('loses nothing that was acknowledged, and records nothing twice', async () => {
    // SQLite admits one process; on a server two post the same keys, and each in turn is the one that dies first.
    const processes = MODE === 'embedded' ? 1 : 2;
    const answers: Answer[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const seen = answers.length;
      const posting = await Promise.all(
        Array.from({ length: processes }, (_, i) => startPosting(round * 200 + i * 50, answers)),
      );
      for (const [i, child] of posting.entries()) {
        await until(() => answers.length - seen > ENOUGH_ANSWERS * (i + 1));
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await expectKept(answers);
    }
    expect(new Set(answers.map(({ said }) => said))).toEqual(new Set(['created', 'duplicate', 'transfer.insufficient']));
  }, 120_000);

  async function startPosting(keysFrom: number, answers: Answer[]): Promise<ChildProcess> {
    const { database, dataDirectory } = world.config;
    const child = spawn(
      process.execPath,
      ['--import', './test/typescript-hooks.mjs', 'test/faults/posting-process.ts'],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DATABASE_URL: database.engine === 'sqlite' ? `sqlite:${database.file}` : database.url,
          DATA_DIR: dataDirectory,
          KEYS_FROM: String(keysFrom),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const lines = createInterface({ input: child.stdout! });
    await once(lines, 'line');
    lines.on('line', (line) => {
      // A line that the kill cut in two lacks its end.
      const [said, key, end] = line.split(' ');
      if (key && end === '.') answers.push({ said: said!, key });
    });
    return child;
  }

  async function expectKept(answers: readonly Answer[]): Promise<void> {
    const { keys, differences } = await readBook();
    const told = answers.filter(({ said }) => said === 'created' || said === 'duplicate').map(({ key }) => key);
    expect(told.filter((key) => !keys.has(key))).toEqual([]);
    const created = answers.filter(({ said }) => said === 'created').map(({ key }) => key);
    expect(new Set(created).size).toBe(created.length);
    expect(differences).toEqual([]);
  }

  async function readBook(): Promise<{ keys: Set<string>; differences: Difference[] }> {
    const config = { ...world.config, readOnly: true };
    const open = (role: typeof WRITER | typeof READER): Promise<DataSource> =>
      new DataSource(dataSourceOptions(config.database, role, ENTITIES)).initialize();
    const [writing, reading] = [await open(WRITER), await open(READER)];
    const db = new Database(config, writing, reading, new Clock());
    try {
      const rows = await db.read.query<{ key: string }>('SELECT cause_id AS `key` FROM transfers');
      return { keys: new Set(rows.map(({ key }) => key)), differences: (await verifyLedger(db.read, db.engine)).differences };
    } finally {
      await db.onApplicationShutdown();
      await writing.destroy();
      await reading.destroy();
    }
  }
});

async function until(done: () => boolean): Promise<void> {
  for (const since = Date.now(); !done(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() - since > 60_000) throw new Error('the posting processes said too little within a minute');
  }
}
