import { Injectable } from '@nestjs/common';
import { Every } from '@app/platform/events/on-event.js';
import type { Tx } from '@app/platform/database/tx.js';
import { NoticeReminders } from './notices/notice-reminders.service.js';
import { AwardObjectionsService } from './objections/award-objections.service.js';

@Injectable()
export class RecognitionJobs {
  constructor(
    private readonly reminders: NoticeReminders,
    private readonly objections: AwardObjectionsService,
  ) {}

  /** Each morning: the list has hung long enough. */
  @Every('25 7 * * *', 'recognition.remind-notices')
  async remind(tx: Tx): Promise<void> {
    await this.reminders.remindOver(tx);
  }

  @Every('35 3 * * *', 'recognition.forget-objectors')
  async forget(tx: Tx): Promise<void> {
    await this.objections.forgetDue(tx);
  }
}
