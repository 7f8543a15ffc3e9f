import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ConfigError, readConfig, type Config } from '@app/platform/config.js';
import { tellDemoTown, isEmpty, type DemoAccount } from '@app/product/story/demo-town.js';
import { Story } from '@app/product/story/story.js';
import { startServer } from '../api/server.js';
import { say, withApp } from './command-app.js';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('放入一个示例社区并启动；再次运行保留数据')
    .option('--fresh', '删除原有示例数据，重新开始')
    .option('--seed-only', '只放数据，不启动')
    .action(async (options: { fresh?: boolean; seedOnly?: boolean }) => {
      const config = readConfig();
      if (options.fresh) removeData(config);
      const accounts = await seed(config);
      if (!options.seedOnly) {
        // The console belongs to the visitor; the log tells only what goes wrong.
        const address = await startServer({ ...config, logLevel: process.env.LOG_LEVEL ?? 'warn' });
        process.stdout.write(`\n共建账本已启动：${address.replace(/\/\/(\[::1?\]|0\.0\.0\.0|127\.0\.0\.1)/, '//localhost')}\n`);
      }
      printAccounts(accounts);
    });
}

/** Fills an empty database. Fresh passwords each time: the product knows no default password, not even here. */
async function seed(config: Config): Promise<DemoAccount[]> {
  const file = join(config.dataDirectory, 'demo-accounts.json');
  return withApp(async (app) => {
    const story = new Story(app);
    if (!(await isEmpty(story))) return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
    say('正在放入示例社区…');
    const started = Date.now();
    const made = new Map<string, string>();
    const accounts = await tellDemoTown(story, (loginName) => {
      const password = made.get(loginName) ?? demoPassword();
      made.set(loginName, password);
      return password;
    });
    writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
    say(`示例社区已放好(${((Date.now() - started) / 1_000).toFixed(1)} 秒)。`);
    return accounts;
  });
}

function removeData(config: Config): void {
  if (config.database.engine !== 'sqlite') throw new ConfigError('--fresh 只用于内嵌模式；生产数据库请自己新建一个空库。');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${config.database.file}${ending}`, { force: true });
  rmSync(join(config.dataDirectory, 'demo-accounts.json'), { force: true });
}

function demoPassword(): string {
  const words = ['Xingfuli', 'Gongjian', 'Linjuli', 'Zhiyuan'];
  return `${words[randomInt(words.length)]}-${randomInt(1_000, 10_000)}`;
}

function printAccounts(accounts: readonly DemoAccount[]): void {
  if (accounts.length === 0) {
    process.stdout.write('数据库里已有数据，不是示例社区。请用已有的账号登录。\n');
    return;
  }
  process.stdout.write('\n示例账号(仅供试用):\n');
  for (const { role, name, loginName, password } of accounts) {
    process.stdout.write(`  ${pad(role, 12)}${pad(name, 8)}账号 ${pad(loginName, 14)}密码 ${password}\n`);
  }
  process.stdout.write('\n');
}

/** A Chinese character takes two columns of a terminal. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, c) => sum + (c > '⺀' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}
