/**
 * One book of what was earned and spent, in points and in minutes: immutable transfers, balances and monthly standings.
 *
 * For other libs: `LedgerService` (post and take back inside a business write, read balances, statements, totals),
 * `LedgerWriter` (a posting on its own), `SYSTEM`, `volunteerAccount` and `heldAccount` (addresses).
 */
export { LedgerModule } from './ledger.module.js';
export { ledgerEntities } from './entities.js';
export { LEDGER_GUARDS } from './transfers/append-only.js';
export { LedgerService, type AccountTotal, type Balances, type TotalsQuery } from './ledger.service.js';
export { VerificationService } from './verification/verification.service.js';
export { type Difference, type LedgerVerification } from './verification/verify.js';
export { LedgerWriter } from './transfers/ledger-writer.service.js';
export { closeThrough, post } from './transfers/post.js';
export { type ReversalCause } from './reversals/reversal.rules.js';
export { type PassbookLine, type StatementLine } from './statements/statement.js';
export { type Outcome, type Standing } from './transfers/posting.rules.js';
export {
  EARNING_CODES,
  heldAccount,
  reversalOf,
  SYSTEM,
  TRANSFER_CODE_NAMES,
  volunteerAccount,
  type Address,
  type Posting,
  type Transfer,
  type TransferCode,
  type Unit,
} from './transfers/transfer.rules.js';
export { ReversalsService } from './reversals/reversals.service.js';
