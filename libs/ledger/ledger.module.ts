import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller.js';
import { LedgerService } from './ledger.service.js';
import { ReversalsService } from './reversals/reversals.service.js';
import { MonthlyNoticesController } from './monthly-notices/monthly-notices.controller.js';
import { MonthlyNoticesService } from './monthly-notices/monthly-notices.service.js';
import { HeadsFile } from './seals/heads-file.js';
import { ProofsService } from './seals/proofs.service.js';
import { SealingService } from './seals/sealing.service.js';
import { SealsController } from './seals/seals.controller.js';
import { SealsJobs } from './seals/seals.jobs.js';
import { StatementsService } from './statements/statements.service.js';
import { LedgerWriter } from './transfers/ledger-writer.service.js';
import { VerificationJobs } from './verification/verification.jobs.js';
import { VerificationService } from './verification/verification.service.js';

@Module({
  controllers: [LedgerController, SealsController, MonthlyNoticesController],
  providers: [LedgerService, LedgerWriter, StatementsService, ReversalsService, VerificationService, VerificationJobs, HeadsFile, SealingService, SealsJobs, ProofsService, MonthlyNoticesService],
  exports: [LedgerService, LedgerWriter, VerificationService],
})
export class LedgerModule {}
