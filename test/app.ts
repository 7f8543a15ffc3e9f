import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import mysql from 'mysql2/promise';
import { newId } from '@app/kernel/ids.js';
import { Clock } from '@app/platform/clock.js';
import { readConfig, type Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { BullmqRunner } from '@app/platform/events/bullmq-runner.js';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { LoopRunner } from '@app/platform/events/loop-runner.js';
import { migrate } from '@app/product/schema.js';
import { createApi } from '../apps/api/app.js';

export type Mode = 'embedded' | 'production';

/** The suite runs once in each mode; the runner of the suite says which. */
export const MODE: Mode = process.env.TEST_MODE === 'production' ? 'production' : 'embedded';

export type TestApp = {
  config: Config;
  clock: Clock;
  db: Database;
  /** Where HTTP answers; a free port on the loopback. */
  url: string;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Runs all background work that is due, including what that work announces. Never sleeps on a guess. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** A whole application on a database of its own: SQLite with jobs in the process, or MariaDB with Redis and a worker. */
export async function startApp(options: { mode?: Mode; at?: string } = {}): Promise<TestApp> {
  const world = await emptyWorld(options.mode ?? MODE);
  await migrate(world.config);
  const clock = new Clock();
  if (options.at) clock.set(options.at);
  const app = await startAppOn(world, clock);
  const close = async (): Promise<void> => {
    await app.close();
    await world.remove();
  };
  return { ...app, close };
}

/** The application on a migrated database that others have used before, or use as well; closing it leaves the database. */
export async function startAppOn(world: Pick<World, 'config'>, clock = new Clock()): Promise<TestApp> {
  const { app, runner } = await createApi(world.config, false, clock);
  await app.listen(0, '127.0.0.1');
  if (runner instanceof BullmqRunner) {
    await runner.start();
    await runner.work();
  }
  const deliveries = app.get(DeliveriesService);
  return {
    config: world.config,
    clock,
    db: app.get(Database),
    url: await app.getUrl(),
    get: (token) => app.get(token),
    settle: () => (runner instanceof LoopRunner ? runner.settle() : untilNothingIsDue(deliveries)),
    close: async () => {
      await runner.stop();
      await app.close();
    },
  };
}

/** In production mode the worker does the work; this waits until the database says that none is left. */
async function untilNothingIsDue(deliveries: DeliveriesService): Promise<void> {
  for (let round = 0; round < 3_000; round++) {
    if ((await deliveries.due(1)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('background work did not settle within 30 s');
}

export type World = { config: Config; remove(): Promise<void> };

/** A database without tables, and the configuration of an application that would use it. */
export async function emptyWorld(mode: Mode = MODE): Promise<World> {
  return mode === 'embedded' ? embeddedWorld() : productionWorld();
}

function embeddedWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-test-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}`, PORT: '0' });
  return { config, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function productionWorld(): Promise<World> {
  const server = process.env.TEST_DATABASE_URL;
  const redis = process.env.TEST_REDIS_URL;
  if (!server || !redis) throw new Error('production mode needs TEST_DATABASE_URL and TEST_REDIS_URL');
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-test-'));
  const name = `gj_${newId().toLowerCase()}`;
  const admin = await mysql.createConnection(server);
  // As an operator would make it: the migrations must not rely on the server's collation.
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const config = {
    ...readConfig({ DATABASE_URL: url.href, REDIS_URL: redis, REDIS_UNSAFE: '1', DATA_DIR: folder, PORT: '0' }),
    queueName: name,
  };
  return {
    config,
    remove: async () => {
      const connection = await mysql.createConnection(server);
      // Under much concurrent DDL MariaDB now and then forgets a trigger's backup file (*.TRG-): the tables are gone all
      // the same, only the empty folder stays, and that says nothing about the specs that ran here.
      await connection.query(`DROP DATABASE ${name}`).catch((error: { code?: string }) => {
        if (error.code !== 'ER_DB_DROP_RMDIR') throw error;
      });
      await connection.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
