import { BalanceEntity } from './transfers/balance.entity.js';
import { LedgerGateEntity } from './transfers/ledger-gate.entity.js';
import { Seal, SealKey } from './seals/seal.entity.js';
import { StandingEntity } from './transfers/standing.entity.js';
import { TransferEntity } from './transfers/transfer.entity.js';

export const ledgerEntities = [TransferEntity, BalanceEntity, StandingEntity, LedgerGateEntity, Seal, SealKey];
