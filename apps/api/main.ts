import 'reflect-metadata';
import { ConfigError, readConfig } from '@app/platform/config.js';
import { DatabaseInUse } from '@app/platform/database/errors.js';
import { startServer } from './server.js';

try {
  await startServer(readConfig());
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseInUse)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
