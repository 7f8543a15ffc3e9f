import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { Refusal } from '@app/kernel/refusals.js';
import { ConfigError } from '@app/platform/config.js';
import { DatabaseInUse } from '@app/platform/database/errors.js';
import { say } from './command-app.js';
import { addDataCommands } from './data-commands.js';
import { addLedgerCommands } from './ledger-commands.js';
import { addDemoCommand } from './demo-command.js';
import { addImportCommand } from './import-command.js';
import { addSystemCommands } from './system-commands.js';

const program = new Command('gongjian')
  .description('共建账本命令行。模式由 DATABASE_URL 和 REDIS_URL 决定。')
  .showHelpAfterError('(用 --help 查看用法)')
  .configureOutput({ writeOut: (text) => process.stderr.write(text) })
  .exitOverride();

addSystemCommands(program);
addDataCommands(program);
addLedgerCommands(program);
addImportCommand(program);
addDemoCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
// Open timers of libraries must not keep a finished command alive; the server of `demo` sets no exit code.
if (process.exitCode !== undefined) process.exit(process.exitCode);

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof Refusal) {
    say(`${error.message}(${error.code})`);
    return 1;
  }
  if (error instanceof ConfigError || error instanceof DatabaseInUse) {
    say(error.message);
    return 1;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 2;
}
