import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = `
  const { SlowQueryLog } = await import('@app/platform/database/slow-query-log.js');
  const log = new SlowQueryLog();
  log.logQuerySlow(2500, 'SELECT name FROM persons WHERE id_number_hash = ?', ['330102199001011234']);
`;

describe('SlowQueryLog', () => {
  it('speaks on stderr, and keeps what was asked for to itself', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', './test/typescript-hooks.mjs', '--input-type=module', '-e', PROGRAM], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(JSON.parse(stderr)).toMatchObject({ level: 40, ms: 2500, sql: expect.stringContaining('FROM persons') });
    expect(stderr).not.toContain('330102');
  });
});
