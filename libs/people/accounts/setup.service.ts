import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { runInContext } from '@app/platform/request-context.js';
import type { Area } from '../areas/area.entity.js';
import { AreasService } from '../areas/areas.service.js';
import { SetupCode } from './account.entity.js';
import type { CreateSetup } from './account.wire.js';
import { AccountsService } from './accounts.service.js';

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** The street of a set-up without national codes; its communities get JD001-1 and so on. */
const OWN_STREET_CODE = 'JD001';

/** The first account of an empty system, opened with a code that only the person who started it can read. */
@Injectable()
export class SetupService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly accounts: AccountsService,
  ) {}

  async isNeeded(reader: Reader = this.db.read): Promise<boolean> {
    return (await reader.one('SELECT id FROM accounts LIMIT 1')) === undefined;
  }

  /**
   * A new code while no account exists, else null; for the start of the server, which prints it. Only its hash is
   * kept. Codes of earlier starts (or of a second server) stay good until the set-up is done.
   */
  async codeIfNeeded(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]).join('');
    const code = letters.match(/.{4}/g)!.join('-');
    await this.db.write(async (tx) => {
      await tx.insert(SetupCode, [{ id: hash(code), createdAt: tx.at }]);
    });
    return code;
  }

  /**
   * Makes the street (and a community), and its administrator. Refuses `setup.done`, `setup.code-wrong`,
   * `password.weak`, `account.login-name`.
   */
  setUp(input: CreateSetup): Promise<void> {
    // Nothing of a request with a password in it is kept for replay.
    return runInContext({ idempotency: null }, async () => {
      if (!(await this.isNeeded())) refuse('setup.done');
      const { loginName, password, name: displayName } = input;
      const account = await this.accounts.prepare({
        loginName,
        password,
        displayName,
        mustChangePassword: false,
        grants: [],
      });
      await this.db.write(async (tx) => {
        await this.consumeCode(tx, input.code);
        const street = await this.street(tx, input.streetName.trim());
        if (input.communityName)
          await this.areas.add(tx, street, { level: 'COMMUNITY', name: input.communityName });
        const grants = [{ role: 'street-admin' as const, areaId: street.id }];
        const id = await this.accounts.insert(tx, { ...account, grants });
        await tx.audit('setup.done', { type: 'account', id }, { areaId: street.id });
      });
    });
  }

  /** All codes go at once, under lock, so that of two who hold a code each only one opens the first account. */
  private async consumeCode(tx: Tx, code: string): Promise<void> {
    const codes = await tx.query<{ id: string }>(`SELECT id FROM setup_codes ORDER BY id${tx.forUpdate}`);
    if (!(await this.isNeeded(tx))) refuse('setup.done');
    if (!codes.some(({ id }) => id === hash(code))) refuse('setup.code-wrong');
    await tx.execute('DELETE FROM setup_codes');
  }

  /** Areas may be there already, made on the command line. */
  private async street(tx: Tx, name: string): Promise<Area> {
    const [first] = await this.areas.roots(tx);
    if (!first) return this.areas.addStreet(tx, OWN_STREET_CODE, name);
    await tx.execute('UPDATE areas SET name = ? WHERE id = ?', [name, first.id]);
    return { ...first, name };
  }
}

/** Codes are read off a screen: case and dashes do not matter. */
function hash(code: string): string {
  const letters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(letters).digest('hex');
}
