import { Injectable } from '@nestjs/common';
import { addDays, dateOf, dateText, type DateOn } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MicroWish } from './micro-wish.entity.js';
import { carriedOverBefore, forgottenBefore } from './wish.rules.js';
import { LAPSE_REASON, watchOf } from './wish-claim.rules.js';
import { WishClaimEnds } from './wish-claim-ends.service.js';
import { takeStep } from './wish-steps.js';

/** More in one write would hold the others up; the rest waits for the next morning's tick or the event. */
const AT_ONCE = 200;
const FORGOTTEN_AT_ONCE = 1_000;

type Due = { id: string; wishId: string; personId: string | null; unitId: string | null; title: string; wishNo: string; contactDueOn: DateOn };

/** What time does to wishes: seven days to get in touch, the turn of a quarter, and forgetting. */
@Injectable()
export class WishWatch {
  constructor(
    private readonly ends: WishClaimEnds,
    private readonly notices: NoticesService,
  ) {}

  /** Calls to mind, and lets go what nobody followed up. Answers whether more is due than one write took. */
  async watch(tx: Tx): Promise<boolean> {
    const today = dateOf(tx.at);
    await this.remind(tx, today);
    const late = await this.due(tx, 'c.contact_due_on < ?', [today]);
    for (const { wishId } of late) await this.lapse(tx, wishId, today);
    return late.length === AT_ONCE;
  }

  /** At the turn of a quarter: what nobody claimed stands first from now on. Answers whether there is more. */
  async carryOver(tx: Tx): Promise<boolean> {
    const today = dateOf(tx.at);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM micro_wishes WHERE state = 'PUBLISHED' AND published_on < ? ORDER BY id LIMIT ${AT_ONCE}`,
      [carriedOverBefore(today)],
    );
    for (const wish of await tx.lock(MicroWish, rows.map(({ id }) => id))) {
      // Somebody may have claimed it while we waited for the row.
      if (wish.state === 'PUBLISHED') await takeStep(tx, wish, 'carry-over', { accountId: null, change: { carriedOverOn: today } });
    }
    return rows.length === AT_ONCE;
  }

  /** The wisher's name, telephone and address go some time after the end. */
  async forget(tx: Tx): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM micro_wishes WHERE closed_on < ? AND wisher_name_cipher IS NOT NULL ORDER BY id LIMIT ${FORGOTTEN_AT_ONCE}`,
      [forgottenBefore(dateOf(tx.at))],
    );
    await tx.execute(
      `UPDATE micro_wishes SET wisher_name_cipher = NULL, wisher_phone_cipher = NULL, wisher_address_cipher = NULL
        WHERE id IN (${placeholders(rows)})`,
      rows.map(({ id }) => id),
    );
  }

  private async remind(tx: Tx, today: DateOn): Promise<void> {
    const days = [0, 1, 2, 3].map((n) => addDays(today, n)).filter((day) => watchOf(day, today) === 'remind');
    for (const claim of await this.due(tx, `c.contact_due_on IN (${placeholders(days)})`, days)) {
      const text = `“${claim.title}”（${claim.wishNo}）请在 ${dateText(claim.contactDueOn)} 前和心愿人联系，并登记一下。来不及也没关系，退回即可，让别人来办。`;
      await this.ends.tellClaimer(tx, claim, '认领的心愿还没有登记联系', text, `wish-contact:${claim.id}:${today}`);
    }
  }

  private async lapse(tx: Tx, wishId: string, today: DateOn): Promise<void> {
    const wish = (await tx.lockOne(MicroWish, wishId))!;
    // The claimer may have got in touch, or given it back, while we waited for the row.
    const [still] = await this.due(tx, 'c.contact_due_on < ? AND c.wish_id = ?', [today, wishId]);
    if (!still || wish.state !== 'CLAIMED') return;
    await this.ends.release(tx, wish, 'lapse', { accountId: null, reason: LAPSE_REASON });
    const to = { areaId: wish.communityId, action: 'wish.decide' as const };
    const text = `“${wish.title}”（${wish.wishNo}）${LAPSE_REASON}，可以另请别人认领。`;
    await this.notices.send(tx, [{ to, kind: 'REGISTRATION', title: '一个心愿已重新放开', text, link: `/desk/wishes?open=${wish.id}` }]);
  }

  private due(tx: Tx, condition: string, params: readonly string[]): Promise<Due[]> {
    return tx.query<Due>(
      `SELECT c.id, c.wish_id AS wishId, c.person_id AS personId, c.unit_id AS unitId, w.title, w.wish_no AS wishNo, c.contact_due_on AS contactDueOn
         FROM wish_claims c JOIN micro_wishes w ON w.id = c.wish_id WHERE c.state = 'CLAIMED' AND ${condition} ORDER BY c.id LIMIT ${AT_ONCE}`,
      params,
    );
  }
}
