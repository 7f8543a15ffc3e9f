import { Injectable } from '@nestjs/common';
import { NoticesService } from '@app/people/index.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { writeStep } from './call-book.js';
import { CallCandidates } from './call-candidates.service.js';
import { missingFor, widenAt } from './call.rules.js';
import { WhistleCall } from './whistle-call.entity.js';
import { WhistleResponse } from './whistle-response.entity.js';

const MOST_TRIED = 50;

/** The places of a call: taken, given back, and passed on to the reserve. The caller holds the call locked. */
@Injectable()
export class CallPlaces {
  constructor(
    private readonly candidates: CallCandidates,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Gives the person a place, if the key is free and the month is not used up. `capacity` is looked at after the key
   * is taken: with it nobody else can give the same person another place meanwhile.
   */
  async take(tx: Tx, call: WhistleCall, response: WhistleResponse, changes: Partial<WhistleResponse>): Promise<'taken' | 'committed' | 'used-up'> {
    try {
      return await tx.attempt(async (): Promise<'taken'> => {
        await tx.repo(WhistleResponse).update(response.id, { ...changes, commitmentKey: response.personId });
        const { taken, offered } = await this.candidates.capacityOf(tx, response.personId, tx.at);
        if (offered !== null && taken > offered) throw new UsedUp();
        await this.count(tx, call, 1);
        return 'taken';
      });
    } catch (error) {
      if (error instanceof UsedUp) return 'used-up';
      if (isDuplicateKey(error)) return 'committed';
      throw error;
    }
  }

  /** Somebody will not come after all: the first of the reserve who still can moves up, and is told. */
  async giveBack(tx: Tx, call: WhistleCall): Promise<void> {
    await this.count(tx, call, -1);
    const reserve = await tx.query<{ id: string }>(
      `SELECT id FROM whistle_responses WHERE call_id = ? AND state = 'RESERVE' ORDER BY answered_at, id LIMIT ${MOST_TRIED}`,
      [call.id],
    );
    for (const { id } of reserve) {
      const response = (await tx.lockOne(WhistleResponse, id))!;
      if ((await this.take(tx, call, response, { state: 'ACCEPTED' })) !== 'taken') continue;
      await this.notices.send(tx, [
        {
          to: { personId: response.personId },
          kind: 'REGISTRATION',
          title: '有人去不了，轮到您了',
          text: `“${call.title}”（${call.address}）空出一个名额，您从候补转为应答。去不了请在页面上点“临时去不了”，没有任何影响。`,
          link: `/me/calls/${call.id}`,
        },
      ]);
      return;
    }
    const { isFilled } = call;
    if (!isFilled) return;
    call.isFilled = false;
    await tx.repo(WhistleCall).update(call.id, { isFilled: false, widenAt: widenAt(call.level, tx.at) });
    await writeStep(tx, call.id, { kind: 'SHORT', reason: `有人临时去不了，还差 ${missingFor(call)} 人`, accountId: null });
  }

  private async count(tx: Tx, call: WhistleCall, change: 1 | -1): Promise<void> {
    call.acceptedCount += change;
    const fillsNow = !call.isFilled && call.acceptedCount >= call.neededCount;
    if (fillsNow) call.isFilled = true;
    await tx.repo(WhistleCall).update(call.id, { acceptedCount: call.acceptedCount, ...(fillsNow && { isFilled: true, widenAt: null }) });
    if (!fillsNow) return;
    await writeStep(tx, call.id, { kind: 'FILLED', reason: `${call.acceptedCount} 人已应答`, accountId: null });
    const to = { areaId: call.communityId, action: 'call.manage' } as const;
    await this.notices.send(tx, [{ to, kind: 'TASK', title: '吹哨人已够', text: `“${call.title}”需要的 ${call.neededCount} 人都已应答。`, link: `/desk/calls/${call.id}` }]);
  }
}

class UsedUp extends Error {}
