import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';

describe('readConfig', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-config-'));
  const env = { DATA_DIR: folder };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the embedded mode when nothing is said', () => {
    const config = readConfig(env);
    expect(config.database.engine).toBe('sqlite');
    expect(config.redisUrl).toBeNull();
    expect(config.port).toBe(3000);
  });

  it('reads secrets from files, without the line end that editors leave', () => {
    const file = join(folder, 'database_url');
    writeFileSync(file, 'mysql://gongjian:secret@db/gongjian\n');
    expect(readConfig({ ...env, DATABASE_URL_FILE: file }).database).toMatchObject({
      engine: 'mysql',
      url: 'mysql://gongjian:secret@db/gongjian',
    });
  });

  it.each([
    [{ DATA_KEY_FILE: '/nowhere/data_key' }, /DATA_KEY_FILE/],
    [{ DATA_KEY_FILE: '/run/secrets/data_key', DATA_KEY: 'x' }, /只能设一个/],
    [{ DATABASE_URL: 'postgres://db' }, /sqlite: 或 mysql:/],
    [{ DATABASE_URL: 'sqlite::memory:' }, /需要一个文件/],
    [{ REDIS_URL: 'redis://localhost' }, /REDIS_URL/],
    [{ PORT: '70000' }, /PORT/],
  ])('refuses %j before anything starts', (odd, words) => {
    expect(() => readConfig({ ...env, ...odd })).toThrow(ConfigError);
    expect(() => readConfig({ ...env, ...odd })).toThrow(words);
  });
});
