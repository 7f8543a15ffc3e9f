import { Entity } from 'typeorm';
import { Int, Key } from '@app/platform/database/columns.js';

/** Up to which line an account's passbook has been sorted into lots. */
@Entity('lot_books')
export class LotBook {
  /** `volunteer:<id>`, as the ledger writes it. */
  @Key(64) account: string;
  @Int() throughLine: number;
}
