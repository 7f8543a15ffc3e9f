import { randomInt } from 'node:crypto';
import { InvalidArgumentError, type Command } from 'commander';
import { ROLES, type Role } from '@app/kernel/permissions.js';
import { AccountsService, Area, AreasService } from '@app/people/index.js';
import { ConfigError } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { printJson, say, withApp } from './command-app.js';

export function addDataCommands(program: Command): void {
  program
    .command('create-community <code> <name>')
    .description('新建社区；编号已存在时不重复新建')
    .action(async (code: string, name: string) => {
      const made = await withApp((app) => app.get(AreasService).createCommunity(code, name));
      say(made.created ? `已新建社区 ${name}(${code})。` : `社区 ${code} 已经存在，没有改动。`);
      printJson({ id: made.id, code, created: made.created });
    });

  program
    .command('create-admin')
    .description('开通工作人员账号；不给密码就生成一个一次性的初始密码')
    .requiredOption('--login <name>', '登录账号')
    .option('--name <text>', '显示的姓名')
    .option('--role <role>', `角色：${ROLES.filter((r) => r !== 'volunteer' && r !== 'liaison').join('、')}`, roleOf, 'street-admin')
    .option('--area <code>', '管理哪个街道或社区(编号)；只有一个街道时可不填')
    .option('--password <text>', '密码(至少 8 位、含三种字符)')
    .action(async (options: AdminOptions) => {
      const admin = await createAdmin(options);
      say(`已开通 ${admin.login}(${admin.areaName})。`);
      printJson(admin);
    });
}

type AdminOptions = { login: string; name?: string; role: Role; area?: string; password?: string };

async function createAdmin(options: AdminOptions): Promise<object & { login: string; areaName: string }> {
  return withApp(async (app) => {
    const area = await areaOf(app.get(Database), options.area);
    const password = options.password ?? initialPassword();
    await app.get(AccountsService).open({
      loginName: options.login,
      displayName: options.name ?? options.login,
      password,
      mustChangePassword: options.password === undefined,
      grants: [{ role: options.role, areaId: area.id }],
    });
    const initial = options.password === undefined ? { initialPassword: password } : {};
    return { login: options.login, role: options.role, area: area.code, areaName: area.name, ...initial };
  });
}

async function areaOf(db: Database, code: string | undefined): Promise<Area> {
  const areas = await db.read.repo(Area).findBy(code ? { code } : { level: 'SUBDISTRICT' });
  if (areas.length === 1) return areas[0]!;
  if (code) throw new ConfigError(`没有编号为 ${code} 的区域。可先用 create-community 新建。`);
  throw new ConfigError(
    areas.length === 0 ? '还没有街道和社区。请先运行 create-community。' : '有多个街道，请用 --area 指定编号。',
  );
}

function initialPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const word = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  return `${word[0]!.toUpperCase()}${word.slice(1)}-${randomInt(1_000, 10_000)}`;
}

function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (!role || role === 'volunteer' || role === 'liaison') throw new InvalidArgumentError('应为 street-admin、secretary 或 grid-worker。');
  return role;
}
