import type { Command } from 'commander';
import { ConfigError, readConfig, type Config } from '@app/platform/config.js';
import { backupSqlite, restoreSqlite } from '@app/operations/backup/sqlite-backup.js';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { generateMigration } from '@app/product/generate-migration.js';
import { migrate } from '@app/product/schema.js';
import { say, withApp } from './command-app.js';

export function addSystemCommands(program: Command): void {
  program
    .command('migrate')
    .description('把数据库结构升级到当前版本；可重复运行')
    .action(async () => {
      const done = await migrate(readConfig());
      say(done.length === 0 ? '数据库结构已是最新。' : `已升级：${done.join('、')}`);
      process.exitCode = 0;
    });

  program
    .command('backup <file>')
    .description('备份内嵌数据库；服务运行时也可以')
    .action((file: string) => {
      const { database, dataDirectory, dataKey } = readConfig();
      backupSqlite(sqliteFile(database, 'backup'), file);
      say(`已备份到 ${file}`);
      if (!dataKey) say(`个人信息的密钥不在备份里，请另外妥善保存：${dataDirectory}/data.key`);
      process.exitCode = 0;
    });

  program
    .command('restore <file>')
    .description('用备份替换内嵌数据库；先停止服务')
    .action((file: string) => {
      const kept = restoreSqlite(sqliteFile(readConfig().database, 'restore'), file);
      say(kept ? `已恢复。原来的数据库保留在 ${kept}` : '已恢复。');
      process.exitCode = 0;
    });

  program
    .command('retry <deliveryId>')
    .description('让卡住的后台任务重新开始')
    .action(async (id: string) => {
      await withApp((app) => app.get(DeliveriesService).retry(id));
      say('已重新排队。');
      process.exitCode = 0;
    });

  program
    .command('generate-migration <name>')
    .description('开发用：把实体的变化写成一个新的迁移文件')
    .requiredOption('--mysql <url>', '一个空的 MySQL/MariaDB 数据库')
    .option('--directory <path>', '写到哪里', 'libs/product/migrations')
    .action(async (name: string, options: { mysql: string; directory: string }) => {
      const file = await generateMigration(name, options.mysql, options.directory);
      say(file ? `已写出 ${file}，请加入 migrations/index.ts。` : '没有变化。');
      process.exitCode = 0;
    });
}

function sqliteFile(database: Config['database'], command: string): string {
  if (database.engine === 'sqlite') return database.file;
  throw new ConfigError(`${command} 只用于内嵌模式。生产模式请用 mysqldump --single-transaction 或 mariadb-backup(见 README)。`);
}
