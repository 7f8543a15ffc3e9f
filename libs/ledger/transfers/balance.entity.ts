import { Check, Entity } from 'typeorm';
import { InstantAt, Int, Key } from '@app/platform/database/columns.js';
import type { Instant } from '@app/kernel/time.js';
import type { Balance } from './posting.rules.js';
import type { Unit } from './transfer.rules.js';

/**
 * What an account holds in one unit: credits − debits. A cache of the transfers that is kept in the same write,
 * and the row that writers lock. System accounts have none.
 */
@Entity('balances')
@Check('ck_balances_floor', 'credits >= debits')
export class BalanceEntity implements Balance {
  @Key(64) address: string;
  @Key(8) unit: Unit;
  @Int() debits: number;
  @Int() credits: number;
  @Int() lineCount: number;
  @InstantAt() lastAt: Instant;
}
