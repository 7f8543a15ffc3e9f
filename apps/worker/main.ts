import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, readConfig } from '@app/platform/config.js';
import { BullmqRunner } from '@app/platform/events/bullmq-runner.js';
import { stopOnSignals } from '@app/platform/graceful-stop.js';
import { PinoLogger } from '@app/platform/log.js';
import { ProductModule } from '@app/product/product.module.js';
import { hasPendingMigrations } from '@app/product/schema.js';

/** The same modules without HTTP: carries out what the API and the schedules have written down. */
async function startWorker(): Promise<void> {
  const config = readConfig();
  if (!config.redisUrl) throw new ConfigError('worker 需要 REDIS_URL。内嵌模式下任务在服务进程里运行，不用启动 worker。');
  if (await hasPendingMigrations(config)) {
    throw new ConfigError('数据库结构不是最新的。请先运行 npm run -s cli -- migrate。');
  }
  const logger = new PinoLogger(config.logLevel);
  const app = await NestFactory.createApplicationContext(ProductModule.for(config), { logger, abortOnError: false });
  const runner = app.get(BullmqRunner);
  await runner.start();
  await runner.work();
  stopOnSignals(async () => {
    await runner.stop();
    await app.close();
  });
  logger.log('worker started', 'worker');
}

try {
  await startWorker();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
