import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';
import { VerificationService } from './verification.service.js';

@Injectable()
export class VerificationJobs {
  constructor(private readonly verification: VerificationService) {}

  @Every('30 3 * * *', 'ledger.verify')
  async verify(tx: Tx, _tick: Instant): Promise<void> {
    await this.verification.alarm(tx);
  }
}
