import { Entity } from 'typeorm';
import { Int, Key } from '@app/platform/database/columns.js';
import type { Standing } from './posting.rules.js';
import type { Unit } from './transfer.rules.js';

/**
 * What an account earned by service in one month (of the day it counts for), reversals taken off. `causes` is the
 * number of things it was earned for. Kept in the same write; longer periods are sums of months.
 */
@Entity('standings')
export class StandingEntity implements Standing {
  @Key(64) account: string;
  @Key(8) unit: Unit;
  /** `2026-11` */
  @Key(7) month: string;
  @Int() total: number;
  @Int() causes: number;
}
