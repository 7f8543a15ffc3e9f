import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Appeal } from './appeal.entity.js';
import { APPEAL_STATE_NAMES, APPEAL_TARGET_NAMES, appealDueOn, type AppealTarget, type Remedy } from './appeal.rules.js';

export type Objection = { reason: string; isNotMe: boolean; wantedMinutes: number | null };

type NewAppeal = Objection & Pick<Appeal, 'target' | 'targetId' | 'volunteerId' | 'communityId' | 'subject'>;

type Answer = {
  state: 'GRANTED' | 'REJECTED';
  by: Principal;
  decision: string;
  remedy: Remedy | null;
  resultId: string | null;
  isSameHand?: boolean;
};

/** Opens and closes appeals inside the writes of whatever they are about. */
@Injectable()
export class AppealBook {
  constructor(private readonly notices: NoticesService) {}

  /** Refuses `appeal.open`: the same thing waits for an answer already. */
  async open(tx: Tx, appeal: NewAppeal): Promise<string> {
    const id = newId();
    const dueOn = appealDueOn(dateOf(tx.at));
    const open = { state: 'OPEN', decidedAt: null, decidedBy: null, decision: null, remedy: null, isSameHand: false, resultId: null } as const;
    const row = { id, ...appeal, ...open, openKey: keyOf(appeal.target, appeal.targetId), filedAt: tx.at, dueOn };
    try {
      await tx.attempt(() => tx.insert(Appeal, [row]));
    } catch (error) {
      if (isDuplicateKey(error)) refuse('appeal.open');
      throw error;
    }
    await tx.audit('appeal.filed', { type: 'appeal', id }, { target: appeal.target, targetId: appeal.targetId });
    const what = APPEAL_TARGET_NAMES[appeal.target];
    await this.notices.send(tx, [
      {
        to: { areaId: appeal.communityId, action: 'appeal.decide' },
        kind: 'TASK',
        title: `收到一件${what}申诉`,
        text: `有人对一条${what}提出异议，请在${dateText(dueOn)}前答复。`,
        link: `/desk/appeals?open=${id}`,
      },
    ]);
    return id;
  }

  /** Answers the open appeal about a thing, if there is one; the person is told. */
  async close(tx: Tx, targetId: string, { state, by, decision, remedy, resultId, isSameHand = false }: Answer): Promise<void> {
    const appeal = await tx.one<{ id: string; volunteerId: string; subject: string; target: AppealTarget }>(
      `SELECT id, volunteer_id AS volunteerId, subject, target FROM appeals WHERE target_id = ? AND state = 'OPEN'${tx.forUpdate}`,
      [targetId],
    );
    if (!appeal) return;
    const answer = { state, decidedAt: tx.at, decidedBy: by.accountId, decision, remedy, resultId, isSameHand, openKey: null };
    await tx.repo(Appeal).update({ id: appeal.id }, answer);
    await tx.audit('appeal.decided', { type: 'appeal', id: appeal.id }, { state, remedy, resultId, isSameHand });
    await this.notices.send(tx, [
      {
        to: { volunteerId: appeal.volunteerId },
        kind: 'RECORD',
        title: `您的申诉${APPEAL_STATE_NAMES[state]}`,
        text: `${appeal.subject}：${APPEAL_STATE_NAMES[state]}。理由：${decision}`,
        link: '/me/appeals',
      },
    ]);
  }
}

export function keyOf(target: AppealTarget, targetId: string): string {
  return `${target}:${targetId}`;
}
