import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, type Command } from 'commander';
import { ConfigError } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { ImportRunsService } from '@app/platform/imports/import-runs.service.js';
import { Area } from '@app/people/index.js';
import { printJson, say, withApp } from './command-app.js';

const KINDS = ['areas', 'units', 'roster', 'activities', 'attendance'];

type Options = { community: string; map?: string; dryRun?: boolean };

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('导入表格(XLSX 或 CSV)；有被拒绝的行时也算成功，原因在输出里')
    .addArgument(new Argument('<kind>', '内容').choices(KINDS))
    .argument('<file>', '表格文件')
    .requiredOption('--community <code>', '属于哪个社区(编号)；导入 areas 时可为街道')
    .option('--map <file>', 'JSON:我们的字段 → 对方的列，以及 headerRow、headerRows、fillDown、sheet')
    .option('--dry-run', '只检查，不写入')
    .action(async (kind: string, file: string, options: Options) => {
      const bytes = await readFile(file).catch(() => fail(`读不到文件 ${file}。请检查路径。`));
      const mapping = options.map === undefined ? undefined : await readMap(options.map);
      const summary = await withApp(async (app) => {
        const area = await app.get(Database).read.repo(Area).findOneBy({ code: options.community.toUpperCase() });
        if (!area) throw new ConfigError(`没有编号为 ${options.community} 的社区。可先运行 create-community。`);
        const order = { kind, areaId: area.id, fileName: basename(file), bytes, mapping, dryRun: options.dryRun ?? false };
        return app.get(ImportRunsService).runNow(order);
      });
      printJson(summary);
      const { total, imported, unchanged, rejected } = summary;
      say(`${options.dryRun ? '检查完毕(没有写入)' : '导入完毕'}：共 ${total} 行，${imported} 行导入，${unchanged} 行没有变化，${rejected.length} 行未导入。`);
    });
}

async function readMap(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => fail(`读不到对应关系文件 ${file}。请检查路径。`));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return fail(`对应关系文件 ${file} 不是正确的 JSON。`);
  }
}

function fail(message: string): never {
  throw new ConfigError(message);
}
