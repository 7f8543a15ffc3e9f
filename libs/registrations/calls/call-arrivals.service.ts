import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { CodesService } from '@app/activities/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CallAnswers } from './call-answers.service.js';
import { lockCall, requireCall } from './call-scope.js';
import type { ArrivalCodeView, CompleteResponse, RecordArrivals } from './call.wire.js';
import { WhistleCall } from './whistle-call.entity.js';
import { WhistleResponse } from './whistle-response.entity.js';

/** Those on the spot: who came, who is done. */
@Injectable()
export class CallArrivals {
  constructor(
    private readonly db: Database,
    private readonly codes: CodesService,
    private readonly answers: CallAnswers,
  ) {}

  /** The code for the screen on the spot, now and next. Refuses `call.not-found`, `call-response.over`. */
  async codesOf(actor: Principal, id: string): Promise<ArrivalCodeView[]> {
    const call = await requireCall(this.db.read, actor, 'call.attend', id);
    if (call.state !== 'DISPATCHED') refuse('call-response.over');
    return this.codes.ofSlot(id);
  }

  /** Ticked by staff, for people without a phone at hand. Refuses `call.not-found`, `call-response.over`, `.not-found`, `.move`, `.committed`, `.capacity`, `.own`. */
  async record(actor: Principal, id: string, { responseIds }: RecordArrivals): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await this.open(tx, actor, id);
      const rows = await this.of(tx, call, responseIds);
      for (const row of rows) {
        if (row.personId === actor.personId) refuse('call-response.own');
        if (row.state !== 'ARRIVED') await this.answers.markArrived(tx, call, row, 'STAFF');
      }
      await tx.audit('call.arrivals-recorded', { type: 'call', id }, { count: rows.length });
    });
  }

  /** Somebody is done; minutes may be fewer than those since the arrival, never more. Refuses as `record`, and `call-response.minutes-more`. */
  async complete(actor: Principal, id: string, responseId: string, { servedMinutes }: CompleteResponse): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await this.open(tx, actor, id);
      const [row] = await this.of(tx, call, [responseId]);
      if (row!.personId === actor.personId) refuse('call-response.own');
      await this.answers.markDone(tx, row!, servedMinutes ?? null);
      await tx.audit('call.response-completed', { type: 'call', id }, { responseId });
    });
  }

  private async open(tx: Tx, actor: Principal, id: string): Promise<WhistleCall> {
    const call = await lockCall(tx, actor, 'call.attend', id);
    if (call.state !== 'DISPATCHED') refuse('call-response.over');
    return call;
  }

  private async of(tx: Tx, { id }: WhistleCall, responseIds: readonly string[]): Promise<WhistleResponse[]> {
    const rows = await tx.lock(WhistleResponse, responseIds);
    if (rows.length < responseIds.length || rows.some(({ callId }) => callId !== id)) refuse('call-response.not-found');
    return rows;
  }
}
