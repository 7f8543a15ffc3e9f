import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SetupService } from '@app/people/index.js';
import { ConfigError, type Config } from '@app/platform/config.js';
import { stopOnSignals } from '@app/platform/graceful-stop.js';
import { PinoLogger } from '@app/platform/log.js';
import { hasPendingMigrations, migrate } from '@app/product/schema.js';
import { createApi } from './app.js';
import { serveApiDocs } from './openapi.js';

/** Starts the server and answers its address. Embedded mode migrates by itself; a shared database is migrated on purpose. */
export async function startServer(config: Config): Promise<string> {
  const logger = new PinoLogger(config.logLevel);
  if (config.database.engine === 'sqlite') await migrate(config);
  else if (await hasPendingMigrations(config)) {
    throw new ConfigError('数据库结构不是最新的。请先运行 npm run -s cli -- migrate，再启动服务。');
  }
  const { app, runner } = await createApi(config, logger);
  serveApiDocs(app);
  await serveWeb(app);
  await app.listen(config.port, config.host);
  await runner.start();
  stopOnSignals(async () => {
    await runner.stop();
    await app.close();
  });
  const address = await app.getUrl();
  const code = await app.get(SetupService).codeIfNeeded();
  // Told to the person at the console only; the log keeps no secret.
  if (code) process.stdout.write(`\n首次使用：请打开 ${address}/setup，用设置码 ${code} 开通管理员账号。\n\n`);
  logger.log({ address, engine: config.database.engine, jobs: config.redisUrl ? 'bullmq' : 'in process' }, 'listening');
  return address;
}

/** The web build; every path that is not a file belongs to the single-page app. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', 'web');
  if (!existsSync(join(root, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    wildcard: true,
    // The build carries .br and .gz beside each file; the phone's first load counts.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const forever = path.includes(`${root}/assets/`);
      void reply.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?')[0]!;
    const page = request.method === 'GET' && !/^\/(api|health|metrics)(\/|$)/.test(path) && !/\.\w+$/.test(path);
    if (page) void reply.header('Cache-Control', 'no-cache').sendFile('index.html');
    else done();
  });
}
