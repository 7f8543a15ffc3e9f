import { Injectable } from '@nestjs/common';
import { addDays, dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { NOTICE_DAYS } from './expiry.service.js';
import { pointsExpiringBy } from './lots.rules.js';
import type { LotsView } from './lot.wire.js';
import { LotsService } from './lots.service.js';

/** What of mine expires when. */
@Injectable()
export class MyLotsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lots: LotsService,
  ) {}

  async view(actor: Principal): Promise<LotsView> {
    const today = dateOf(this.clock.now());
    const all = actor.volunteerId ? await this.lots.openLots(this.db.read, actor.volunteerId) : [];
    // What has expired is taken by tonight's job; it can no longer be spent, so it is not shown as mine.
    const open = all.filter(({ expiresOn }) => !(expiresOn && expiresOn <= today));
    const soon = pointsExpiringBy(open, addDays(today, NOTICE_DAYS));
    const first = soon > 0 ? (open[0]?.expiresOn ?? null) : null;
    return {
      points: open.reduce((sum, lot) => sum + lot.remainingPoints, 0),
      expiringPoints: soon,
      firstLastOn: first && addDays(first, -1),
      lots: open.map(({ earnedAt, amountPoints, remainingPoints, expiresOn }) => ({
        earnedAt,
        amountPoints,
        remainingPoints,
        lastOn: expiresOn && addDays(expiresOn, -1),
      })),
      explanation: [
        '积分一批一批记，每批有自己的有效期；兑换时先用最早到期的一批。',
        '兑换取消，积分退回原来那几批，有效期不变。',
        '积分到期或花掉，服务时长都不会减少。',
      ],
    };
  }
}
