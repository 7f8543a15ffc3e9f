import { InvalidArgumentError, type Command } from 'commander';
import { isDate } from '@app/kernel/time.js';
import { VerificationService } from '@app/ledger/index.js';
import { AreasService } from '@app/people/index.js';
import { Database } from '@app/platform/database/database.js';
import { csvText } from '@app/platform/spreadsheets/csv.rules.js';
import { METRICS, RankingEntriesService, RankingRunsService, TIE_RULES, type Metric, type TieRule } from '@app/rankings/index.js';
import { printJson, say, withApp } from './command-app.js';

const FORMATS = ['json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

export function addLedgerCommands(program: Command): void {
  program
    .command('rank')
    .description('计算并冻结一次排名')
    .requiredOption('--community <code>', '社区编号')
    .requiredOption('--metric <metric>', METRICS.join(' 或 '), oneOf(METRICS))
    .requiredOption('--from <date>', '从哪一天起(含)', dateArgument)
    .requiredOption('--to <date>', '到哪一天止(不含)', dateArgument)
    .option('--ties <rule>', '并列规则:competition(1、2、2、4)或 dense(1、2、2、3)', oneOf(TIE_RULES), 'competition')
    .option('--format <format>', 'json、csv 或 xlsx', oneOf(FORMATS), 'json')
    .action(async (options: RankOptions) => {
      process.stdout.write(await rank(options));
    });

  program
    .command('verify')
    .description('从流水重新计算所有余额并核对；有差异时退出码为 1。服务运行时也可以')
    .action(async () => {
      const result = await withApp((app) => app.get(VerificationService).verify(), { readOnly: true });
      printJson(result);
      say(result.isSound ? `账本一致：${result.transferCount} 笔流水，${result.accountCount} 个账户。` : `发现 ${result.differenceCount} 处不符，见输出。请勿自行修改数据库。`);
      process.exitCode = result.isSound ? 0 : 1;
    });
}

type RankOptions = { community: string; metric: Metric; from: string; to: string; ties: TieRule; format: Format };

function rank({ community, metric, from, to, ties, format }: RankOptions): Promise<string | Uint8Array> {
  return withApp(async (app) => {
    const area = await app.get(AreasService).requireCommunity(app.get(Database).read, community);
    const run = await app.get(RankingRunsService).runNow(null, { areaId: area.id, metric, from, to, ties });
    const entries = app.get(RankingEntriesService);
    if (format === 'xlsx') return entries.workbookOf(run);
    const ranked = (await entries.all(null, run.id)).filter((entry) => entry.rank !== null);
    say(`已冻结：${ranked.length} 人上榜，截止 ${run.cutoffAt}。`);
    if (format === 'csv') {
      return csvText(['名次', '编号', '姓名', '数值'], ranked.map((e) => [e.rank, e.externalNo ?? e.volunteerNo, e.name, e.value]));
    }
    const { id, inputHash, cutoffAt } = run;
    const list = ranked.map((e) => ({ rank: e.rank, externalNo: e.externalNo ?? e.volunteerNo, value: e.value }));
    return `${JSON.stringify({ run: { id, inputHash, cutoffAt }, entries: list }, null, 2)}\n`;
  });
}

function oneOf<T extends string>(known: readonly T[]): (text: string) => T {
  return (text) => known.find((one) => one === text) ?? invalid(`应为 ${known.join('、')} 之一。`);
}

function dateArgument(text: string): string {
  return isDate(text) ? text : invalid('应为 YYYY-MM-DD 的日期。');
}

function invalid(message: string): never {
  throw new InvalidArgumentError(message);
}
